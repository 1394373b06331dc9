package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/source"
)

// facts holds what else a record states against its words: the scheme, basis,
// contacts, plan rows and exclusions of a direction, the year, batch and state
// of a guide.
func (s sentences) facts(r record) []lapse {
	f := factsOf{sentences: s, r: r}
	if d := r.direction; d != nil {
		f.scheme(d)
		f.basis(d)
		f.contacts(d)
		f.planRows(d)
		f.exclusions(d)
	} else {
		f.issue(r.guide)
	}
	return f.out
}

type factsOf struct {
	sentences
	r   record
	out []lapse
}

// differ notes that something is not as the words have it.
func (f *factsOf) differ(token string, at diag.Position, m diag.Message) {
	if !slices.ContainsFunc(f.out, func(o lapse) bool { return o.token == token && o.at == at }) && !f.faulty[line{at.File, at.Line}] {
		f.out = append(f.out, lapse{rule: "fact", token: token, at: at, message: m})
	}
}

// schemesSaid are the words of a title that say which scheme it is, the more
// particular first: a flagship project of joint research is a flagship.
var schemesSaid = []struct {
	scheme string
	words  map[lang.Lang]*regexp.Regexp
}{
	{"framework", map[lang.Lang]*regexp.Regexp{lang.ZH: regexp.MustCompile(`框架`), lang.EN: regexp.MustCompile(`(?i)framework`)}},
	{"joint-laboratory", map[lang.Lang]*regexp.Regexp{lang.ZH: regexp.MustCompile(`联合实验室`), lang.EN: regexp.MustCompile(`(?i)joint lab`)}},
	{"flagship", map[lang.Lang]*regexp.Regexp{lang.ZH: regexp.MustCompile(`旗舰`), lang.EN: regexp.MustCompile(`(?i)flagship`)}},
	{"industry", map[lang.Lang]*regexp.Regexp{lang.ZH: regexp.MustCompile(`产学研|产业技术`), lang.EN: regexp.MustCompile(`(?i)industry|industrial`)}},
	{"joint-research", map[lang.Lang]*regexp.Regexp{lang.ZH: regexp.MustCompile(`联合研究|联合研发|联合资助研发`), lang.EN: regexp.MustCompile(`(?i)joint.*(research|R&D)|R&D.*joint`)}},
	{"cooperation", map[lang.Lang]*regexp.Regexp{lang.ZH: regexp.MustCompile(`科技.*合作`), lang.EN: regexp.MustCompile(`(?i)technolog.*cooperation`)}},
}

// scheme: the scheme of a direction is the one its title names, if it names one.
func (f *factsOf) scheme(d *source.Direction) {
	for _, l := range lang.Both {
		title := side(d.Title, l).Value
		for _, s := range schemesSaid {
			if !s.words[l].MatchString(title) {
				continue
			}
			if d.Scheme.Set() && d.Scheme.Value != s.scheme {
				f.differ("scheme", d.Scheme.At, diag.Say("the title says %[2]q, not %[1]q", "名称所示为 %[2]q，而非 %[1]q", d.Scheme.Value, s.scheme))
			}
			break
		}
	}
}

// basisSaid are the words of what a direction rests on.
var basisSaid = map[string]*regexp.Regexp{
	"agreement":  regexp.MustCompile(`《|“|协议|协定|备忘录|纪要|声明|计划`),
	"commitment": regexp.MustCompile(`承诺|倡议|宣布|主席|落实|峰会|行动`),
}

// basis: an agreement is called by a title, a commitment as one, an objective
// neither.
func (f *factsOf) basis(d *source.Direction) {
	titled := regexp.MustCompile(`^《[^》]+》$`)
	for _, b := range d.Basis {
		text := strings.TrimSpace(b.Text.ZH.Value)
		words := basisSaid[b.Kind.Value]
		if b.Kind.Set() && b.Text.ZH.Set() && (words != nil && !words.MatchString(text) || titled.MatchString(text) && b.Kind.Value != "agreement") {
			f.differ("basis "+b.Kind.Value, b.Kind.At, diag.Say("this is not %q", "这不是 %q", b.Kind.Value))
		}
	}
}

// digitsOf are the digits of a telephone number.
func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// contacts: an address, number or name of a contact stands in the running text
// (that both languages have the same ones is for the comparisons to say); a body
// is named, and is of the contact's side.
func (f *factsOf) contacts(d *source.Direction) {
	if !readable(d.Body) {
		return
	}
	for _, c := range d.Contacts {
		text := d.Body.ZH.Plain() + "\n" + d.Body.EN.Plain()
		for _, x := range []struct {
			key  string
			s    source.String
			held bool
		}{
			{"email", c.Email, strings.Contains(strings.ToLower(text), strings.ToLower(c.Email.Value))},
			{"url", c.URL, strings.Contains(text, c.URL.Value)},
			{"phone", c.Phone, strings.Contains(digitsOf(text), digitsOf(c.Phone.Value))},
			{"name", c.Name, strings.Contains(squeeze(text), squeeze(c.Name.Value))},
		} {
			if x.s.Set() && !x.held {
				f.differ("contact "+x.key, x.s.At, diag.Say("%q does not stand in the running text", "正文中没有“%s”", x.s.Value))
			}
		}
		f.ofContact(d, c)
	}
}

// ofContact: the body of a contact is named by the direction and is on the
// contact's side.
func (f *factsOf) ofContact(d *source.Direction, c source.Contact) {
	if f.names == nil || !c.Agency.Set() || f.names.of[c.Agency.Value] == nil {
		return
	}
	a := f.names.of[c.Agency.Value]
	named := len(a.Abbr) > 1 && strings.Contains(strings.ToLower(c.Email.Value+" "+c.URL.Value), strings.ToLower(a.Abbr)) ||
		slices.ContainsFunc(d.Agencies, func(o source.AgencyRef) bool { return o.Agency.Value == c.Agency.Value })
	other := false // a body of the same partner is named
	for _, l := range lang.Both {
		for _, m := range f.names.bodies.Read(wordsOf(d, l), l) {
			named = named || slices.Contains(m.IDs, c.Agency.Value)
			other = other || slices.ContainsFunc(m.IDs, func(id string) bool { return f.names.of[id].Partner == a.Partner })
		}
	}
	for _, o := range d.Agencies {
		other = other || f.names.of[o.Agency.Value] != nil && f.names.of[o.Agency.Value].Partner == a.Partner
	}
	ours := a.Partner != nil && slices.ContainsFunc(d.Partners, func(p source.String) bool {
		return f.names.partner[p.Value] != nil && f.names.meet([]string{p.Value}, []string{a.Partner.ID})
	})
	named = named || ours && !other
	if !named {
		f.differ("contact agency", c.Agency.At, diag.Say("the direction's words do not name the body %q", "该方向的文字未提及机构 %q", c.Agency.Value))
		return
	}
	if p := a.Partner; p != nil && c.Side.Set() && (c.Side.Value == "chinese") != (p.ID == f.names.home) {
		f.differ("contact side", c.Side.At, diag.Say("the body %[2]q is not on the side %[1]q", "机构 %[2]q 不属于 %[1]q 一方", c.Side.Value, c.Agency.Value))
	}
}

// planRows: a row of a plan that a direction carries out has a partner or a body
// in common with it.
func (f *factsOf) planRows(d *source.Direction) {
	if f.names == nil {
		return
	}
	for _, id := range d.PlanRows {
		row := f.directions[id.Value]
		if row == nil || len(row.Partners) == 0 || len(d.Partners) == 0 {
			continue
		}
		shared := slices.ContainsFunc(row.Partners, func(p source.String) bool {
			return f.names.partner[p.Value] == nil || slices.ContainsFunc(d.Partners, func(o source.String) bool {
				return f.names.partner[o.Value] != nil && f.names.meet([]string{p.Value}, []string{o.Value})
			})
		})
		if !shared {
			f.differ("plan_rows", id.At, diag.Say("the row %q has no partner in common with this direction", "计划条目 %q 与本方向没有相同的合作方", id.Value))
			continue
		}
		if mine, its := schemeIn(d.Title), schemeIn(row.Title); mine != its && f.better(d, row) {
			f.differ("plan_rows", id.At, diag.Say("the row %q is another scheme, and the plan has one of this scheme with the same partner", "计划条目 %q 类型不同，而计划中另有同一合作方、同一类型的条目", id.Value))
		}
	}
}

// schemeIn is the scheme that the Chinese title names.
func schemeIn(title source.Text) string {
	for _, s := range schemesSaid {
		if s.words[lang.ZH].MatchString(title.ZH.Value) {
			return s.scheme
		}
	}
	return ""
}

// better reports whether the plan of a row has another row with the direction's
// partner and scheme.
func (f *factsOf) better(d, row *source.Direction) bool {
	for _, o := range f.directions {
		if o != row && o.Guide == row.Guide && schemeIn(o.Title) == schemeIn(d.Title) && slices.ContainsFunc(o.Partners, func(p source.String) bool {
			return slices.ContainsFunc(d.Partners, func(q source.String) bool { return p.Value == q.Value })
		}) {
			return true
		}
	}
	return false
}

// exclusions: what is not supported twice stands in the running text of both
// languages, and names the partners of the directions it points to.
func (f *factsOf) exclusions(d *source.Direction) {
	for _, x := range d.Exclusions {
		for i, l := range lang.Both {
			text := side(x.Text, l)
			doc := []*markdown.Doc{d.Body.ZH, d.Body.EN}[i]
			if text.Set() && readable(d.Body) && !strings.Contains(squeeze(doc.Plain()), squeeze(text.Value)) {
				f.differ("exclusion text", text.At, diag.Say("this does not stand in the running text", "正文中没有这段文字"))
			}
			for _, id := range x.Directions {
				other := f.directions[id.Value]
				said := saidOf{sentences: f.sentences}
				if other != nil && len(other.Partners) > 0 && text.Set() && !said.partner(text.Value, l, other.Partners) {
					f.differ("exclusion directions", id.At, diag.Say("no partner of %q is named", "未提及 %q 的合作方", id.Value))
				}
			}
			for _, scheme := range x.Schemes {
				if text.Set() && without(text.Value, "exclusion "+scheme.Value, l) {
					f.differ("exclusion schemes", scheme.At, diag.Say("%q is not named", "未提及 %q", scheme.Value))
				}
			}
		}
	}
}

var (
	batchZH = regexp.MustCompile(`第([0-9一二三四五六七八九十]+)批`)
	batchEN = regexp.MustCompile(`(?i)\b(?:([a-z]+) batch\b|batch ([0-9]+))`)
	yearIn  = regexp.MustCompile(`(?:19|20)[0-9]{2}`)
	draftIn = regexp.MustCompile(`(?i)征求意见|\bdraft\b`)
)

// batchesOf are the numbers of batches a title names.
func batchesOf(text string, l lang.Lang) []int64 {
	var out []int64
	if l == lang.ZH {
		for _, m := range batchZH.FindAllStringSubmatch(narrow(text), -1) {
			n, err := strconv.ParseInt(m[1], 10, 64)
			if err != nil {
				n = hanNumber(m[1])
			}
			out = append(out, n)
		}
		return out
	}
	ordinals := append([]string{"", "first"}, "second")
	for _, m := range batchEN.FindAllStringSubmatch(text, -1) {
		digits := m[2]
		if digits == "" {
			digits = enWords[strings.ToLower(m[1])]
		}
		if i := slices.Index(ordinals, strings.ToLower(m[1])); i > 0 && digits == "" {
			digits = strconv.Itoa(i)
		}
		if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
			out = append(out, n)
		}
	}
	return out
}

// issue: the year, batch and state of a guide are those its title and short name
// say, where they say one.
func (f *factsOf) issue(g *source.Guide) {
	for _, l := range lang.Both {
		for _, t := range []source.Text{g.Title, g.Short} {
			text := side(t, l).Value
			if years := yearIn.FindAllString(text, -1); g.Year.Set() && len(years) > 0 && !slices.Contains(years, strconv.FormatInt(g.Year.Value, 10)) {
				f.differ("year", g.Year.At, diag.Say("the guide calls itself one of %s", "指南自称为 %s 年度", strings.Join(years, ", ")))
			}
			batches := batchesOf(text, l)
			if len(batches) > 0 && !slices.Contains(batches, g.Batch.Value) && (!g.Batch.Given() || g.Batch.Set()) {
				at := g.Batch.At
				if !g.Batch.Given() {
					at = g.Title.At
				}
				f.differ("batch", at, diag.Say("the guide calls itself batch %d", "指南自称第 %d 批", batches[0]))
			}
		}
	}
	said := draftIn.MatchString(g.Title.ZH.Value) || draftIn.MatchString(g.Title.EN.Value)
	if g.State.Value == "final" && said {
		f.differ("state", g.State.At, diag.Say("the title calls it a draft", "标题写明为征求意见稿"))
	}
}
