package check

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/names"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

func eachDirection(in Input, f func(*source.Guide, *source.Direction)) {
	for gi := range in.Records.Guides {
		g := &in.Records.Guides[gi]
		for di := range g.Directions {
			f(g, &g.Directions[di])
		}
	}
}

// roleWords are the words about a body that its role is read from, in the
// clause that names it.
var roleWords = map[string][2]*regexp.Regexp{
	"application_body": {regexp.MustCompile(`征集|申报|受理|提交|主管`), regexp.MustCompile(`(?i)solicit|call|appl|submit|compet|receiv`)},
	"contact":          {regexp.MustCompile(`联系|邮箱|电话|网址|咨询`), regexp.MustCompile(`(?i)contact|e-?mail|phone|website|enquir`)},
	"funder":           {regexp.MustCompile(`资助|出资|支持|经费`), regexp.MustCompile(`(?i)fund|support|financ|grant`)},
}

// bodyRoles: a body does in a direction what the words that name it say. One
// that signed stands in what the direction rests on; a partner's agency is a
// column of a plan's table, or is called competent; who publishes or recommends
// does so for a guide.
func bodyRoles(in Input, out *diag.List) {
	if !in.sound("partners.yaml") || !in.sound("agencies.yaml") {
		return
	}
	r := newNameReader(in.Catalog)
	eachDirection(in, func(g *source.Guide, d *source.Direction) {
		for _, a := range d.Agencies {
			if a.Role.Set() && r.of[a.Agency.Value] != nil && r.named(g, d, a) && !r.does(g, d, a) {
				out.Report(a.Role.At, "role", diag.Say("the words that name %q do not say that it is %q here", "提及 %q 的文字并未说明其为 %q", a.Agency.Value, a.Role.Value))
			}
		}
	})
	for _, g := range in.Records.Guides {
		for _, a := range g.Agencies {
			if a.Role.Set() && slices.Contains([]string{"partner_agency", "signatory", "application_body"}, a.Role.Value) {
				out.Report(a.Role.At, "role", diag.Say("a body of a guide publishes it, runs the programme or recommends, and is no %q", "指南层面的机构为发布、管理或推荐单位，而非 %q", a.Role.Value))
			}
		}
	}
}

// named reports whether there are words to hold a role against: a row of a plan,
// what the direction rests on, or a running text that names the body.
func (r *nameReader) named(g *source.Guide, d *source.Direction, a source.AgencyRef) bool {
	any := regexp.MustCompile(``)
	return g.Type.Value == "plan" || r.near(d, a, [2]*regexp.Regexp{any, any}) || slices.ContainsFunc(d.Basis, func(b source.Basis) bool {
		return r.names(b.Text.ZH.Value, lang.ZH, a) || r.names(b.Text.EN.Value, lang.EN, a)
	})
}

// does reports whether the words of a direction give a body its role.
func (r *nameReader) does(g *source.Guide, d *source.Direction, a source.AgencyRef) bool {
	plan := g.Type.Value == "plan"
	switch a.Role.Value {
	case "partner_agency":
		return plan || r.near(d, a, [2]*regexp.Regexp{regexp.MustCompile(`主管|合作机构`), regexp.MustCompile(`(?i)competent|partner agency|in charge`)})
	case "signatory":
		for _, b := range d.Basis {
			if b.Kind.Value == "agreement" && (r.names(b.Text.ZH.Value, lang.ZH, a) || r.names(b.Text.EN.Value, lang.EN, a)) {
				return true
			}
		}
		return false
	case "publisher", "manager", "recommending":
		return false
	case "contact":
		if slices.ContainsFunc(d.Contacts, func(c source.Contact) bool { return c.Agency.Value == a.Agency.Value }) {
			return true
		}
	}
	words, known := roleWords[a.Role.Value]
	return !known || !plan && (!readable(d.Body) || r.near(d, a, words))
}

// near reports whether a clause of the running text that names the body has
// one of the words, in one language at least.
func (r *nameReader) near(d *source.Direction, a source.AgencyRef, words [2]*regexp.Regexp) bool {
	if !readable(d.Body) {
		return false
	}
	for _, b := range d.Body.ZH.Blocks() {
		if words[0].MatchString(b.Text) && r.names(b.Text, lang.ZH, a) {
			return true
		}
	}
	for _, b := range d.Body.EN.Blocks() {
		if words[1].MatchString(b.Text) && r.names(b.Text, lang.EN, a) {
			return true
		}
	}
	return false
}

// names reports whether a text names the body, by one of its names or as it is
// printed here.
func (r *nameReader) names(text string, l lang.Lang, a source.AgencyRef) bool {
	if printed := side(a.Printed, l).Value; printed != "" && strings.Contains(squeeze(text), squeeze(printed)) {
		return true
	}
	return slices.ContainsFunc(r.bodies.Read(text, l), func(m names.Mention) bool { return slices.Contains(m.IDs, a.Agency.Value) })
}

// countedPartners: the partners a guide counted are those its directions name, or those
// they list as eligible, and as many as the number says.
func countedPartners(in Input, out *diag.List) {
	for gi := range in.Records.Guides {
		g := &in.Records.Guides[gi]
		s := g.Stated.Partners
		if s == nil || len(s.Counted) == 0 || brokenIn(in, g) {
			continue // a direction that cannot be read names nobody
		}
		named := map[string]bool{}
		for _, d := range g.Directions {
			for _, p := range d.Partners {
				named[p.Value] = true
			}
			for _, c := range d.Conditions {
				for _, p := range c.Countries {
					named[p.Value] = true
				}
			}
		}
		counted := map[string]bool{}
		for _, p := range s.Counted {
			counted[p.Value] = true
		}
		own := ownPartners(g)
		for _, p := range s.Counted {
			of := func(group *catalog.Partner) bool { return counted[group.ID] }
			opened := func(group *catalog.Partner) bool { return own[group.ID] && !counted[group.ID] } // counted by its members
			switch known := in.Catalog.Partner(p.Value); {
			case known == nil: // reported as such
			case !named[p.Value] && !slices.ContainsFunc(known.MemberOf, func(g *catalog.Partner) bool { return named[g.ID] }):
				out.Report(p.At, "counted", diag.Say("no direction of the guide names %q", "本指南各方向均未提及 %q", p.Value))
			case !own[p.Value] && slices.ContainsFunc(known.MemberOf, of) && !slices.ContainsFunc(known.MemberOf, opened):
				out.Report(p.At, "counted", diag.Say("%q belongs to a group that is counted already", "%q 所属的集团已计入", p.Value))
			}
		}
		for _, id := range slices.Sorted(maps.Keys(own)) {
			if p := in.Catalog.Partner(id); p != nil && !countedSomehow(p, counted) {
				out.Report(s.Counted[0].At, "counted", diag.Say("a direction names %q, which is not counted", "有方向列有 %q，而未计入", id))
			}
		}
		if s.Value.Set() && s.Qualifier.Value == "exact" && int64(len(s.Counted)) != s.Value.Value {
			out.Report(s.Counted[0].At, "counted", diag.Say("%d are counted here, and the guide says %d", "此处计入 %d 个，而指南所述为 %d 个", len(s.Counted), s.Value.Value))
		}
	}
}

// brokenIn reports whether a guide or one of its directions could not be read
// in full.
func brokenIn(in Input, g *source.Guide) bool {
	for id := range in.Records.Broken {
		if id == g.ID || strings.HasPrefix(id, g.ID+"-") {
			return true
		}
	}
	return false
}

// ownPartners are the partners that the directions of a guide name.
func ownPartners(g *source.Guide) map[string]bool {
	out := map[string]bool{}
	for _, d := range g.Directions {
		for _, p := range d.Partners {
			out[p.Value] = true
		}
	}
	return out
}

// countedSomehow reports whether a partner is counted, or members of it are, or
// what it is a part of.
func countedSomehow(p *catalog.Partner, counted map[string]bool) bool {
	known := func(o *catalog.Partner) bool { return counted[o.ID] }
	return counted[p.ID] || slices.ContainsFunc(p.Members, known) || slices.ContainsFunc(p.MemberOf, known)
}

// sideBefore is a side said of whoever is named behind it: 韩方联系人.
var sideBefore = regexp.MustCompile(`(\p{Han})方[^。；;方]*$`)

// contactSides: a contact is on the side the running text names it for, if it
// names one.
func contactSides(in Input, out *diag.List) {
	home := ""
	for _, p := range in.Catalog.Partners {
		if p.Home {
			home = p.Also.Side
		}
	}
	eachDirection(in, func(_ *source.Guide, d *source.Direction) {
		if !readable(d.Body) || home == "" {
			return
		}
		for _, c := range d.Contacts {
			who := c.Name
			if !who.Set() {
				who = c.Email
			}
			if !who.Set() || !c.Side.Set() {
				continue
			}
			for _, b := range d.Body.ZH.Blocks() {
				before, _, found := strings.Cut(b.Text, who.Value)
				m := sideBefore.FindStringSubmatch(before)
				if !found || m == nil {
					continue
				}
				if said := map[bool]string{true: "chinese", false: "foreign"}[m[1] == home]; said != c.Side.Value {
					out.Report(c.Side.At, "contact", diag.Say("the text names the contact for “%s方”", "正文中该联系人属于“%s方”", m[1]))
				}
			}
		}
	})
}

// missing: what a contact lacks is marked as missing in the running text.
func missing(in Input, out *diag.List) {
	eachDirection(in, func(_ *source.Guide, d *source.Direction) {
		if !readable(d.Body) {
			return
		}
		links := append(destinations(d.Body.ZH), destinations(d.Body.EN)...)
		for _, c := range d.Contacts {
			for _, m := range c.Missing {
				want := "missing:" + m.Value
				if m.Value == "url" {
					want = "missing:link"
				}
				if schema.Missing.Has(m.Value) && !slices.Contains(links, want) {
					out.Report(m.At, "contact", diag.Say("nothing in the running text is marked as a missing %s", "正文中没有标为缺失的 %s", m.Value))
				}
			}
		}
	})
}
