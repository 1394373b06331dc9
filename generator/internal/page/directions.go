package page

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/filter"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "directions", Indexed: true, Pages: func(c *catalog.Catalog, p *site.Planner) {
		p.List(site.Page{}, len(c.Directions), indexOf(site.Directions))
	}},
	View:    DirectionsPage{},
	Menu:    Menu{Bar: 1, Label: "nav-directions", Path: indexOf(site.Directions)},
	make:    func(m *maker) any { return m.directionsView() },
	anchors: (*anchors).directions,
})

// DirectionsPage lists every direction, calls and plan rows apart.
type DirectionsPage struct {
	Base
	Intro string
	List  List
	Calls []Group
	Plans []Group
}

// directionsView makes the list of all directions, or one page of it.
func (m *maker) directionsView() DirectionsPage {
	page := DirectionsPage{Intro: m.P.T("directions-intro"),
		Base: m.base(m.partHeading(m.P.T("nav-directions"), m.page.Rows), m.P.T("directions-intro"))}
	w := m.window()
	for _, plan := range []bool{false, true} {
		for _, g := range m.Catalog.Guides {
			if g.Plan != plan {
				continue
			}
			group, ok := m.group(g, g.Directions, Columns{Partner: true, Topics: true, Average: true}, w)
			switch {
			case !ok:
			case plan:
				page.Plans = append(page.Plans, group)
			default:
				page.Calls = append(page.Calls, group)
			}
		}
	}
	rows := append(inGroups(page.Calls), inGroups(page.Plans)...)
	page.List = m.list(rows, m.page.Rows, func(l lang.Lang) string { return site.IndexPath(l, site.Directions) })
	filter.CanApply(m.Voice, page.List.Filter, m.items(rows))
	page.Filtered = page.List.Filter != nil
	return page
}
