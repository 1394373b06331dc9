package catalog

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/lines"
	"zhinan/generator/internal/source"
)

// Assemble resolves records into the catalogue: every id becomes a pointer,
// every index is made. References that lead nowhere and ids used twice are in
// the list; the catalogue holds what could be resolved.
func Assemble(r *source.Records) (*Catalog, diag.List) {
	a := &assembler{c: &Catalog{
		broken:     r.Broken,
		directions: map[string]*Direction{}, guides: map[string]*Guide{},
		partners: map[string]*Partner{}, fields: map[string]*Field{},
	}, agencies: map[string]*Agency{}, programmes: map[string]*Programme{}, documents: map[string]*Document{}, unzoned: map[*Programme]bool{},
		moves: map[*Document]*lines.Moves{}, refused: map[string]bool{},
		guides: map[*Guide]*source.Guide{}, records: map[*Direction]*source.Direction{}, pages: map[*Page]*source.Page{}, broken: r.Broken}
	a.site(r.Site)
	a.registries(r)
	for i := range r.Guides {
		a.guide(&r.Guides[i])
	}
	for i := range r.Guides {
		a.directions(&r.Guides[i])
	}
	a.links(r)
	a.series(r.Series)
	a.indexes()
	a.c.currencies = a.c.listCurrencies()
	for i := range r.Pages {
		p := &r.Pages[i]
		if !a.usable(source.String{Value: p.ID, At: p.At}) {
			continue
		}
		page := &Page{ID: p.ID, Title: text(p.Title, lang.OriginalNone),
			Description: text(p.Description, lang.OriginalNone),
			Body:        Body{ZH: p.Body.ZH, EN: p.Body.EN, Original: lang.OriginalNone}, Differences: differences(p.Differences), At: p.At}
		a.c.Pages = append(a.c.Pages, page)
		a.pages[page] = p
	}
	a.promises(r)
	return a.c, a.problems
}

type assembler struct {
	c          *Catalog
	agencies   map[string]*Agency
	programmes map[string]*Programme
	documents  map[string]*Document
	unzoned    map[*Programme]bool // whose zone was refused, and reported
	moves      map[*Document]*lines.Moves
	refused    map[string]bool // ids no source may have
	broken     map[string]bool
	problems   diag.List

	// What each was made from: the parts that wait until every id is known.
	guides  map[*Guide]*source.Guide
	records map[*Direction]*source.Direction
	pages   map[*Page]*source.Page
}

// text resolves which side is original: the text's own word, or the default.
func text(t source.Text, fallback lang.Original) lang.Text {
	out := lang.Text{ZH: t.ZH.Value, EN: t.EN.Value, Original: fallback, Wording: t.Wording.Value}
	if t.Original.Set() {
		out.Original = lang.Original(t.Original.Value)
	}
	return out
}

func differences(list []source.Difference) []Difference {
	var out []Difference
	for _, d := range list {
		out = append(out, Difference{d.Token.Value, text(d.Reason, lang.OriginalNone)})
	}
	return out
}

func values(list []source.String) []string {
	var out []string
	for _, s := range list {
		out = append(out, s.Value)
	}
	return out
}

func quantity(q *source.Quantity, fallback lang.Original) Quantity {
	if q == nil {
		return Quantity{}
	}
	out := Quantity{Qualifier: Qualifier(q.Qualifier.Value), Hedge: Hedge(q.Hedge.Value),
		Min: q.Value.Value, Max: q.Value.Value, Printed: text(q.Printed, fallback)}
	if out.Qualifier == Range {
		out.Min, out.Max = q.Min.Value, q.Max.Value
	}
	for _, s := range q.Splits {
		split := Split{Per: s.Per.Value, Topic: int(s.Topic.Value), Quantity: Quantity{
			Qualifier: Qualifier(s.Qualifier.Value), Hedge: Hedge(s.Hedge.Value),
			Min: s.Value.Value, Max: s.Value.Value}}
		if split.Quantity.Qualifier == Range {
			split.Quantity.Min, split.Quantity.Max = s.Min.Value, s.Max.Value
		}
		out.Splits = append(out.Splits, split)
	}
	return out
}

// amounts resolves a list of amounts; their base and currency are written out,
// the currency as their programme has it where they name none.
func amounts(list []source.Amount, fallback lang.Original, p *Programme) []Amount {
	var out []Amount
	for i := range list {
		s := &list[i]
		out = append(out, Amount{Quantity: quantity(s.Quantity(), fallback), Measure: Measure{
			Base: Base(cmp.Or(s.Base.Value, string(Total))), Side: s.Side.Value, Period: s.Period.Value, Covers: s.Covers.Value,
			Currency: currency(s.Currency, p)}})
	}
	return out
}

// currency is what the author wrote, or the programme's.
func currency(s source.String, p *Programme) string {
	if s.Given() || p == nil {
		return s.Value
	}
	return p.Currency
}

func duration(d *source.Duration, fallback lang.Original) Quantity {
	out := quantity(d.Quantity(), fallback)
	if d != nil && d.Unit.Value == string(Months) {
		out.Unit = Months
	}
	return out
}

func (a *assembler) site(s source.Site) {
	a.c.Site = Site{Title: text(s.Title, lang.OriginalNone), Tagline: text(s.Tagline, lang.OriginalNone),
		Publisher: text(s.Publisher, lang.OriginalNone), Notice: text(s.Notice, lang.OriginalNone),
		BaseURL: s.BaseURL.Value, FeedIDs: s.FeedIDs.Value, Contact: s.Contact.Value, ContentDate: s.ContentDate.Time}
	for _, p := range s.Programmes {
		programme := &Programme{ID: p.ID.Value, Currency: p.Currency.Value, Name: text(p.Name, lang.OriginalNone), Zone: a.zone(p.Zone)}
		if register(a, a.programmes, p.ID, programme) {
			a.unzoned[programme] = p.Zone.Given() && programme.Zone == nil
			a.c.Site.Programmes = append(a.c.Site.Programmes, programme)
		}
	}
}

// register puts v under its id, or reports the second use of the id.
func register[T any](a *assembler, m map[string]*T, id source.String, v *T) bool {
	if !id.Set() {
		return false
	}
	if _, taken := m[id.Value]; taken {
		a.problems.Report(id.At, "duplicate-id",
			diag.Say("id %q is used twice", "编号“%s”重复", id.Value))
		return false
	}
	if !a.usable(id) {
		return false
	}
	m[id.Value] = v
	return true
}

// usable reports an id that cannot become an address.
func (a *assembler) usable(id source.String) bool {
	if validID(id.Value) {
		return true
	}
	a.problems.Add(diag.Problem{At: id.At, Rule: "bad-id",
		Message: diag.Say("%q cannot be an id", "“%s”不能用作编号", id.Value),
		Hint:    diag.Say("ids are lower-case letters, digits, dots and hyphens: they become addresses", "编号只用小写字母、数字、点和连字符，它将成为网址")})
	return false
}

// device matches names Windows keeps for devices, whatever follows the dot.
var device = regexp.MustCompile(`^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)`)

func validID(s string) bool {
	if s == "" || len(s) > 64 || device.MatchString(s) || s == "index" || s[0] == '-' || s[0] == '.' || s[len(s)-1] == '.' {
		return false
	}
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '.') {
			return false
		}
	}
	return true
}

// find looks an id up, or reports it with the nearest known one.
func find[T any](a *assembler, m map[string]*T, id source.String, en, zh string) *T {
	if v, ok := m[id.Value]; ok {
		return v
	}
	// An empty registry or an unreadable record has been reported already.
	if id.Set() && len(m) > 0 && !a.broken[id.Value] {
		known := make([]string, 0, len(m))
		for k := range m {
			known = append(known, k)
		}
		slices.Sort(known)
		a.problems.Add(diag.Problem{At: id.At, Rule: "unknown-id",
			Message: diag.Say("unknown "+en+" %q", "未知的"+zh+"“%s”", id.Value),
			Hint:    diag.Suggest(id.Value, known)})
	}
	return nil
}

func findAll[T any](a *assembler, m map[string]*T, ids []source.String, en, zh string) []*T {
	var out []*T
	seen := map[string]bool{}
	for _, id := range ids {
		if seen[id.Value] && id.Set() {
			a.problems.Report(id.At, "duplicate-id", diag.Say("%q stands here twice", "“%s”在此重复", id.Value))
			continue
		}
		seen[id.Value] = true
		if v := find(a, m, id, en, zh); v != nil {
			out = append(out, v)
		}
	}
	return out
}

// languageOf is the language of a document; "" where its tag is none, which has
// been reported.
func languageOf(tag string) lang.Lang {
	if !lang.Valid(tag) {
		return ""
	}
	return lang.Of(tag)
}

func (a *assembler) registries(r *source.Records) {
	for _, d := range r.Documents {
		doc := &Document{ID: d.ID.Value, File: d.File.Value, Status: d.Status.Value, Lang: languageOf(d.Language.Value),
			Title: text(d.Title, lang.OriginalNone), Publisher: text(d.Publisher, lang.OriginalNone),
			About: text(d.About, lang.OriginalNone), Lines: d.Lines}
		if a.sourceID(d.ID) && register(a, a.documents, d.ID, doc) {
			a.c.Documents = append(a.c.Documents, doc)
		}
	}
	a.follow(r.Anchors)
	for _, d := range r.Documents {
		if doc := a.documents[d.ID.Value]; doc != nil {
			doc.Notes = a.notes(d.Notes, func(n *Note) { n.Document = doc })
		}
	}
	for _, p := range r.Partners {
		partner := &Partner{ID: p.ID.Value, Kind: p.Kind.Value, Region: p.Region.Value, Home: p.Home.Value,
			Name: text(p.Name, lang.OriginalNone), Also: otherNames(p.Also), Note: text(p.Note, lang.OriginalNone)}
		if register(a, a.c.partners, p.ID, partner) {
			a.c.Partners = append(a.c.Partners, partner)
		}
	}
	for _, p := range r.Partners {
		partner := a.c.partners[p.ID.Value]
		if partner == nil {
			continue
		}
		for _, group := range findAll(a, a.c.partners, p.MemberOf, "partner", "合作方") {
			partner.MemberOf = append(partner.MemberOf, group)
			group.Members = append(group.Members, partner)
		}
	}
	a.cycles(r.Partners)
	for _, g := range r.Agencies {
		agency := &Agency{ID: g.ID.Value, Abbr: g.Abbr.Value, Name: text(g.Name, lang.OriginalNone), Also: otherNames(g.Also), Note: text(g.Note, lang.OriginalNone)}
		if !register(a, a.agencies, g.ID, agency) {
			continue
		}
		a.c.Agencies = append(a.c.Agencies, agency)
		if agency.Partner = find(a, a.c.partners, g.Partner, "partner", "合作方"); agency.Partner != nil {
			agency.Partner.Agencies = append(agency.Partner.Agencies, agency)
		}
	}
	for _, f := range r.Fields {
		a.field(f, nil)
	}
	for _, t := range r.Terms {
		term := Term{ZH: t.ZH.Value, At: t.At}
		for _, e := range t.EN {
			term.EN = append(term.EN, e.Value)
		}
		a.c.Terms = append(a.c.Terms, term)
	}
	a.synonyms(r.Synonyms)
}

// synonyms keeps the groups of two words or more, each word in one of them.
func (a *assembler) synonyms(groups []source.Synonyms) {
	taken := map[string]bool{}
	for _, g := range groups {
		var words []string
		for _, w := range g {
			key := strings.ToLower(w.Value)
			switch {
			case !w.Set():
				continue // reported where it was read
			case taken[key]:
				a.problems.Add(diag.Problem{At: w.At, Rule: "synonym",
					Message: diag.Say("%q stands in the list twice", "“%s”在同义词表中重复", w.Value),
					Hint:    diag.Say("a word belongs to one group; join the two", "一个词只属于一组，请将两组合并")})
				continue
			}
			taken[key] = true
			words = append(words, w.Value)
		}
		if len(g) == 1 && len(words) == 1 {
			a.problems.Report(g[0].At, "synonym", diag.Say("%q stands alone: a group has two words or more", "“%s”只有一个词，一组至少两个词", g[0].Value))
		}
		if len(words) > 1 {
			a.c.Synonyms = append(a.c.Synonyms, words)
		}
	}
}

// cycles reports partners that are members of themselves through others.
func (a *assembler) cycles(records []source.Partner) {
	for _, r := range records {
		p := a.c.partners[r.ID.Value]
		if p == nil {
			continue
		}
		seen := map[*Partner]bool{}
		queue := slices.Clone(p.MemberOf)
		for len(queue) > 0 {
			g := queue[0]
			queue = queue[1:]
			if g == p {
				a.problems.Report(r.ID.At, "member-cycle", diag.Say("%q is a member of itself", "“%s”成了自身的成员", p.ID))
				p.MemberOf = nil
				break
			}
			if !seen[g] {
				seen[g] = true
				queue = append(queue, g.MemberOf...)
			}
		}
	}
}

func otherNames(o source.OtherNames) OtherNames {
	return OtherNames{ZH: values(o.ZH), EN: values(o.EN), Side: o.Side.Value}
}

func (a *assembler) field(f source.Field, parent *Field) {
	field := &Field{ID: f.ID.Value, Name: text(f.Name, lang.OriginalNone), About: text(f.About, lang.OriginalNone), Also: otherNames(f.Also), Parent: parent}
	if !register(a, a.c.fields, f.ID, field) {
		return
	}
	if parent == nil {
		a.c.Fields = append(a.c.Fields, field)
	} else {
		parent.Children = append(parent.Children, field)
	}
	for _, child := range f.Children {
		if parent != nil {
			a.problems.Report(child.At, "too-deep", diag.Say("fields have two levels only", "领域只分两级"))
			continue
		}
		a.field(child, field)
	}
}

// order lists the guides as pages do: newest year first, calls before plans.
func (a *assembler) order() {
	slices.SortStableFunc(a.c.Guides, func(x, y *Guide) int {
		plan := func(g *Guide) int {
			if g.Plan {
				return 1
			}
			return 0
		}
		main := func(g *Guide) int { return slices.Index(a.c.Site.Programmes, g.Programme) }
		return cmp.Or(cmp.Compare(y.Year, x.Year), cmp.Compare(plan(x), plan(y)),
			cmp.Compare(main(x), main(y)), cmp.Compare(x.ID, y.ID))
	})
}
