package export

import (
	"sync"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/site"
)

// version of the shape of data/catalogue.json.
const version = 1

// catalogueFiles are the catalogue, its schema, and each direction by itself.
func catalogueFiles(in Input) []Described {
	c := in.Catalog
	out := []Described{
		described(site.CataloguePath, len(c.Directions), inTurn(in, func() ([]byte, error) { return indentedJSON(NewCatalogue(in)) })),
		indented(site.SchemaPath, 0, func() any { return newSchema(string(in.BaseURL)) }),
	}
	split := sync.OnceValue(func() *splitter { return newSplitter(in) })
	for _, d := range c.Directions {
		one := func() DirectionFile { return split().file(d) }
		out = append(out, indented(site.DirectionDataPath(d.ID), 1, one))
		for _, old := range d.Formerly { // a program that asks by the old id gets the record it has become
			out = append(out, indented(site.DirectionDataPath(old.ID), 0, one))
		}
	}
	for _, r := range c.Removed {
		if r.Kind == "direction" {
			out = append(out, indented(site.DirectionDataPath(r.ID), 1, func() RemovedFile {
				return RemovedFile{Schema: "../catalogue.schema.json#/$defs/RemovedFile", Version: version,
					ContentDate: contentDate(in), BaseURL: string(in.BaseURL), Removed: removed(r)}
			}))
		}
	}
	return out
}

func contentDate(in Input) string { return in.Catalog.Site.ContentDate.Format(time.DateOnly) }

// NewCatalogue is the whole catalogue in its published shape.
func NewCatalogue(in Input) *Catalogue {
	c := in.Catalog
	out := &Catalogue{Schema: "catalogue.schema.json", Version: version, ContentDate: contentDate(in),
		BaseURL: string(in.BaseURL), Title: text(c.Site.Title), Tagline: text(c.Site.Tagline), Publisher: text(c.Site.Publisher),
		Contact: c.Site.Contact, Notice: text(c.Site.Notice),
		Programmes: each(c.Site.Programmes, func(p *catalog.Programme) Programme {
			return Programme{p.ID, text(p.Name), p.Currency, zoneName(p.Zone)}
		}),
		Guides: each(c.Guides, guide), Directions: each(c.Directions, direction), Partners: each(c.Partners, partner),
		Agencies: each(c.Agencies, agency), Fields: each(c.AllFields, field), Series: each(c.Series, series), Documents: each(c.Documents, document),
		Terms:    each(c.Terms, func(t catalog.Term) Term { return Term{t.ZH, t.EN} }),
		Synonyms: each(c.Synonyms, func(words []string) []string { return words }),
		Removed:  each(c.Removed, removed),
		Pages: each(c.Pages, func(p *catalog.Page) Page {
			return Page{p.ID, text(p.Title), text(p.Description), body(p.Body), differences(p.Differences), pages(func(l lang.Lang) string { return site.FreePath(l, p.ID) }), formerly(p.Formerly)}
		})}
	return out
}

func removed(r *catalog.Removed) Removed {
	return Removed{r.Kind, r.ID, r.Date.Format(time.DateOnly), text(r.Title), text(r.Reason), each(r.See, func(s catalog.Reference) string { return s.To })}
}

// each maps a list to a list that is never null in JSON.
func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, a := range in {
		out = append(out, f(a))
	}
	return out
}

func text(t lang.Text) Text {
	out := Text{ZH: t.ZH, EN: t.EN, Original: string(t.Original), Wording: t.Wording}
	if t.Original == lang.OriginalNone {
		out.Original = ""
	}
	return out
}

// some is a text that may be absent.
func some(t lang.Text) *Text {
	if t.IsZero() {
		return nil
	}
	out := text(t)
	return &out
}

func pages(path func(lang.Lang) string) Links { return Links{ZH: path(lang.ZH), EN: path(lang.EN)} }

// yuan is the currency of the fields and columns that were named for it.
const yuan = "CNY"

func span(s catalog.Span) Span {
	if s.Document == nil {
		return Span{}
	}
	return Span{s.Document.ID, s.First, s.Last}
}

func body(b catalog.Body) *Body {
	if !b.Exists() {
		return nil
	}
	out := &Body{Original: string(b.Original), ZH: passage(b.ZH), EN: passage(b.EN), Wording: passage(b.Third)}
	if b.Original == lang.OriginalNone {
		out.Original = ""
	}
	return out
}

func passage(d *markdown.Doc) *Passage {
	if d == nil {
		return nil
	}
	return &Passage{d.Source(), d.Plain()}
}

func notes(list []*catalog.Note) []Note {
	return each(list, func(n *catalog.Note) Note {
		out := Note{ID: n.ID, Code: n.Code, Weight: n.Weight, Text: text(n.Text),
			Quotes: each(n.Quotes, func(q catalog.Quote) Quote { return Quote{span(q.Span), q.Text, placeOf(q.Source)} })}
		if len(n.Quotes) > 0 {
			out.Source = out.Quotes[0].Source
		}
		if len(n.Clauses) > 0 {
			out.Clause = n.Clauses[0].ID
		}
		if len(n.Clauses) > 1 {
			out.Clauses = each(n.Clauses, clauseID)
		}
		return out
	})
}

func differences(list []catalog.Difference) []Difference {
	return each(list, func(d catalog.Difference) Difference { return Difference{d.Token, text(d.Reason)} })
}

// same is a list that is never null in JSON.
func same(list []string) []string { return each(list, func(s string) string { return s }) }

func directionID(d *catalog.Direction) string { return d.ID }
func partnerID(p *catalog.Partner) string     { return p.ID }
func fieldID(f *catalog.Field) string         { return f.ID }

func topic(t *catalog.Topic) Topic {
	return Topic{some(t.Label), text(t.Text), each(t.Fields, fieldID), given(t.Projects), given(inYuan(t.Funds)), each(t.Funds, unplaced), each(t.Parts, topic)}
}

func direction(d *catalog.Direction) Direction {
	out := Direction{ID: d.ID, Guide: d.Guide.ID, Number: d.Number, Order: d.Order + 1, Kind: "call", Scheme: d.Scheme, Title: text(d.Title),
		Partners: each(d.Partners, partnerID), PartnersNone: d.PartnersNone, PartnersPrinted: some(d.PartnersPrinted),
		Agencies: each(d.Agencies, agencyRole), AgenciesNone: d.AgenciesNone,
		Basis:  each(d.Basis, func(b catalog.Basis) Basis { return Basis{b.Kind, text(b.Text)} }),
		Topics: each(d.Topics, topic), OpenEnded: some(d.OpenEnded), AnyField: d.AnyField, TopicsGiven: d.TopicsGiven, Fields: each(d.Fields, fieldID),
		Projects: figureOf(d, d.Projects), Funds: figureOf(d, inYuan(d.Funds)), Amounts: each(d.Funds, amountOf(d)), ProjectAmounts: each(d.ProjectAmounts(), amountOf(d)),
		Duration: figureOf(d, inYears(d.Duration)), DurationMonths: figureOf(d, d.Duration.InMonths()), Averages: averages(d),
		Clauses: clauses(d.Clauses), GoneClauses: goneClauses(d.FormerClauses),
		Moments: moments(d.Moments, true, d.MomentClause), Opens: instant(d.Opens()), Closes: instant(d.Closes()),
		Conditions: each(d.Conditions, condition), Contacts: each(d.Contacts, contact),
		PlanRows: each(d.PlanRows, directionID), CarriedOutBy: each(d.CarriedOutBy, directionID),
		OpenTo: each(d.OpenTo, partnerID), OpenToListed: d.OpenToListed,
		Series: each(d.Series, func(s *catalog.Series) string { return s.ID }), Notes: notes(d.Notes), From: each(d.From, span), Body: body(d.Body),
		Differences: differences(d.Differences), Changes: changes(d.Changes), Formerly: formerly(d.Formerly), Links: pages(func(l lang.Lang) string { return site.DirectionPath(l, d) })}
	out.Links.Permanent, out.Links.Both, out.Links.Data = site.GoPath(d), site.ParallelPath(d), site.DirectionDataPath(d.ID)
	if d.Guide.Plan {
		out.Kind = "plan_row"
	}
	out.PerProject = perProject(d)
	for _, e := range d.Exclusions {
		out.Exclusions = append(out.Exclusions, Exclusion{text(e.Text), same(e.Schemes), each(e.Directions, directionID), clauseID(e.Clause)})
	}
	return out
}

func contact(c catalog.Contact) Contact {
	out := Contact{Side: "chinese", Name: c.Name, Email: c.Email, Phone: c.Phone, URL: c.URL, Missing: c.Missing, Clause: clauseID(c.Clause)}
	if c.Foreign {
		out.Side = "foreign"
	}
	if c.Agency != nil {
		out.Agency = c.Agency.ID
	}
	return out
}

func guideShort(g *catalog.Guide) GuideShort {
	out := GuideShort{ID: g.ID, Type: "call", State: "final", Year: g.Year, Batch: g.Batch, Title: text(g.Title), Short: text(g.Short)}
	if g.Plan {
		out.Type = "plan"
	}
	if g.Draft {
		out.State = "draft"
	}
	return out
}

func guide(g *catalog.Guide) Guide {
	short := guideShort(g)
	out := Guide{ID: g.ID, Type: short.Type, State: short.State, Year: g.Year, Batch: g.Batch, Title: short.Title, Short: short.Short,
		DocumentNumber: g.Plain.String("document_number"), Agencies: each(g.Agencies, agencyRole), Attachments: each(g.Attachments, reference),
		Directions: each(g.Directions, directionID), Duration: stated(g, inYears(g.Duration)), DurationMonths: stated(g, g.Duration.InMonths()),
		Moments: moments(g.Moments, false, func(m *catalog.Moment) *catalog.Clause { return g.ClauseOf(m.Printed) }), Opens: instant(g.Opens()), Closes: instant(g.Closes()),
		Statements: each(g.Statements, func(s catalog.Statement) Statement { return Statement{text(s.Text), span(s.From)} }),
		Conditions: each(g.Conditions, condition), Differences: differences(g.Differences), Notes: notes(g.Notes),
		From: each(g.From, span), Body: body(g.Body), Clauses: clauses(g.Clauses), GoneClauses: goneClauses(g.FormerClauses), Changes: changes(g.Changes), Formerly: formerly(g.Formerly), Links: pages(func(l lang.Lang) string { return site.GuidePath(l, g) })}
	if !g.System.Title.IsZero() {
		system := reference(g.System)
		out.System = &system
	}
	if g.Programme != nil {
		out.Programme = g.Programme.ID
	}
	if s := g.Stated; s.Directions.Stated() || s.Partners.Stated() || s.Projects.Stated() || catalog.AnyStated(s.Funds) {
		out.Stated = &Stated{stated(g, s.Directions), stated(g, s.Partners), each(s.Counted, partnerID), some(s.Counting), stated(g, s.Projects), stated(g, inYuan(s.Funds)), each(s.Funds, func(a catalog.Amount) Amount { return amount(a, g.ClauseOf(a.Printed)) })}
	}
	if !g.Plan {
		projects, funds := catalog.FigureSums(g.Directions)
		out.Sums = &Sums{sum(projects), sum(catalog.SumIn(funds, yuan)), nil}
		for _, s := range funds {
			if s.Currency != "" { // a programme that states no amounts need not name one
				out.Sums.Amounts = append(out.Sums.Amounts, MoneySum{s.Currency, s.Period, s.Covers, sum(s.Sum)})
			}
		}
	}
	return out
}

func reference(r catalog.External) Reference { return Reference{text(r.Title), r.URL} }

func agencyRole(r catalog.AgencyRole) AgencyRole {
	return AgencyRole{r.Agency.ID, r.Role, some(r.Printed)}
}

func partner(p *catalog.Partner) Partner {
	out := Partner{ID: p.ID, Name: text(p.Name), Kind: p.Kind, Region: p.Region, Home: p.Home, Also: also(p.Also), Note: some(p.Note),
		MemberOf: each(p.MemberOf, partnerID), Directions: each(p.Directions, directionID), Formerly: formerly(p.Formerly)}
	for _, r := range p.Routes {
		route := Route{Direction: r.Direction.ID, Listed: r.Listed}
		if r.Via != nil {
			route.Via = r.Via.ID
		}
		out.Routes = append(out.Routes, route)
	}
	if site.HasPage(p) {
		links := pages(func(l lang.Lang) string { return site.PartnerPath(l, p) })
		out.Links = &links
	}
	return out
}

func also(o catalog.OtherNames) *OtherNames {
	if len(o.ZH)+len(o.EN) == 0 && o.Side == "" {
		return nil
	}
	return &OtherNames{o.ZH, o.EN, o.Side}
}

func formerly(list []catalog.Former) []string {
	return each(list, func(f catalog.Former) string { return f.ID })
}

func changes(list []catalog.LogEntry) []Change {
	return each(list, func(e catalog.LogEntry) Change { return Change{e.Date.Format(time.DateOnly), e.Kind, some(e.Text)} })
}

func agency(a *catalog.Agency) Agency {
	out := Agency{ID: a.ID, Name: text(a.Name), Abbr: a.Abbr, Also: also(a.Also), Note: some(a.Note), Directions: each(a.Directions, directionID)}
	if a.Partner != nil {
		out.Partner = a.Partner.ID
	}
	return out
}

func field(f *catalog.Field) Field {
	out := Field{ID: f.ID, Name: text(f.Name), About: some(f.About), Also: also(f.Also), Directions: each(f.Directions, directionID),
		Formerly: formerly(f.Formerly), Links: pages(func(l lang.Lang) string { return site.FieldPath(l, f) })}
	if f.Parent != nil {
		out.Parent = f.Parent.ID
	}
	return out
}

func series(s *catalog.Series) Series {
	return Series{s.ID, text(s.Name), each(s.Members, func(m catalog.SeriesMember) SeriesMember {
		return SeriesMember{m.Direction.ID, some(m.Why), m.Inferred}
	})}
}

func document(d *catalog.Document) Document {
	return Document{d.ID, d.File, string(d.Lang), d.Status, text(d.Title), some(d.Publisher), some(d.About), notes(d.Notes),
		each(d.Lines, func(s string) string { return s }), pages(func(l lang.Lang) string { return site.SourcePath(l, d) })}
}

// splitter makes the files of single directions, each from its own record, so
// that one of them costs no more than itself.
type splitter struct {
	in       Input
	guides   map[string]GuideShort
	partners map[string]Named
	agencies map[string]Named
	fields   map[string]Named
}

func newSplitter(in Input) *splitter {
	s := &splitter{in, map[string]GuideShort{}, map[string]Named{}, map[string]Named{}, map[string]Named{}}
	for _, g := range in.Catalog.Guides {
		s.guides[g.ID] = guideShort(g)
	}
	for _, p := range in.Catalog.Partners {
		s.partners[p.ID] = Named{p.ID, text(p.Name)}
	}
	for _, a := range in.Catalog.Agencies {
		s.agencies[a.ID] = Named{a.ID, text(a.Name)}
	}
	for _, f := range in.Catalog.Fields {
		for _, f := range append([]*catalog.Field{f}, f.Children...) {
			s.fields[f.ID] = Named{f.ID, text(f.Name)}
		}
	}
	return s
}

func (s *splitter) file(of *catalog.Direction) DirectionFile {
	d := direction(of)
	bodies := each(d.Agencies, func(a AgencyRole) string { return a.Agency })
	for _, c := range d.Contacts {
		bodies = append(bodies, c.Agency)
	}
	return DirectionFile{Schema: "../catalogue.schema.json#/$defs/DirectionFile", Version: version, ContentDate: contentDate(s.in), BaseURL: string(s.in.BaseURL),
		Notice: text(s.in.Catalog.Site.Notice), Direction: d, Guide: s.guides[d.Guide],
		Partners: pick(s.partners, d.Partners), Agencies: pick(s.agencies, bodies), Fields: pick(s.fields, d.Fields)}
}

// pick looks ids up, each once, in their order; an empty one is none.
func pick[T any](table map[string]T, ids []string) []T {
	out, done := []T{}, map[string]bool{"": true}
	for _, id := range ids {
		if !done[id] {
			done[id] = true
			out = append(out, table[id])
		}
	}
	return out
}
