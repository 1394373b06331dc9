package page

import (
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "guides", Indexed: true, Pages: index(indexOf(site.Guides))},
	View: GuidesPage{},
	Menu: Menu{Bar: 5, Label: "nav-guides", Path: indexOf(site.Guides)},
	make: func(m *maker) any { return m.guidesView() },
})

// GuideRow is a guide in a list.
type GuideRow struct {
	Link       words.Link
	Title      words.Phrase
	Year       string
	Programme  string
	Status     words.Status
	Directions string
	Totals     words.Totals
	Plan       bool
}

// GuidesPage lists the guides.
type GuidesPage struct {
	Base
	Intro  string
	Guides []GuideRow
}

// guidesView makes the list of guides.
func (m *maker) guidesView() GuidesPage {
	return GuidesPage{Base: m.base(m.P.T("nav-guides"), m.P.T("guides-intro")), Intro: m.P.T("guides-intro"), Guides: m.guideRows(m.Catalog.Guides)}
}

func (m *maker) guideRows(gs []*catalog.Guide) []GuideRow {
	var out []GuideRow
	for _, g := range gs {
		r := GuideRow{Link: words.Link{Href: m.Href(site.GuidePath(m.L, g)), Text: m.Str(g.Short)}, Title: m.Phrase(g.Title),
			Year: strconv.Itoa(g.Year), Status: m.GuideStatus(g), Totals: m.Totals(g.Directions), Plan: g.Plan,
			Directions: m.P.N("count-directions", len(g.Directions))}
		if g.Plan {
			r.Directions = m.P.N("count-plan-rows", len(g.Directions))
		}
		if g.Programme != nil {
			r.Programme = m.Str(g.Programme.Name)
		}
		out = append(out, r)
	}
	return out
}
