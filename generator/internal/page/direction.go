package page

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/chart"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// directionKind is named because only these pages have a link without a language.
const directionKind = "direction"

var _ = register(Kind{
	Kind: site.Kind{Name: directionKind, Indexed: true, Pages: func(c *catalog.Catalog, p *site.Planner) {
		for _, d := range c.Directions {
			p.Both(site.Page{Direction: d}, func(l lang.Lang) string { return site.DirectionPath(l, d) }, d.At)
		}
	}},
	View:    DirectionPage{},
	make:    func(m *maker) any { return m.directionView(m.page.Direction) },
	anchors: func(a *anchors) { a.direction(a.m.page.Direction) },
})

// DirectionPage is everything about one direction: facts first, then topics,
// requirements, history, notes and provenance.
type DirectionPage struct {
	Base
	D         DirectionDetail
	Neighbour [2]*words.Link // the directions before and after in the guide
	Place     *chart.Chart   // funds per project among its neighbours
	BothHref  string         // both languages side by side
}

// partnersPlain names the partners behind their label.
func (m *maker) partnersPlain(d *catalog.Direction) string {
	var names []string
	for _, l := range m.PartnersOf(d) {
		names = append(names, l.Text)
	}
	return m.P.Sequence(names)
}

// directionView makes the page of a direction.
func (m *maker) directionView(d *catalog.Direction) DirectionPage {
	detail := m.detail(d, "", 2)
	heading := d.Number + " " + m.Str(d.Title)
	desc := []string{m.Str(d.Guide.Short), m.P.T("fact-partner") + m.P.Colon() + m.partnersPlain(d)}
	if catalog.AnyStated(d.Funds) {
		desc = append(desc, m.FundsLine(d.Funds))
	}
	if d.Projects.Stated() {
		desc = append(desc, m.ProjectsLine(d.Projects))
	}
	for _, t := range d.Topics {
		desc = append(desc, m.Str(t.Text))
	}
	if d.TopicsGiven != "" {
		desc = append(desc, m.TopicsNote(d))
	}
	page := DirectionPage{D: detail, Base: m.base(heading, strings.Join(desc, m.P.T("description-separator")),
		m.indexCrumb(site.Guides), detail.Guide)}
	page.Title = heading + m.P.T("title-separator") + m.Str(d.Guide.Short) + m.P.T("title-separator") + m.Str(m.Catalog.Site.Title)
	page.Linked = m.call(d, page.Description)
	page.LinkBox = m.linkBox(heading + m.P.Parens(m.Str(d.Guide.Short)))
	page.Place, page.BothHref = m.charts().Place(d), m.Href(site.ParallelPath(d))
	all := d.Guide.Directions
	at, _ := slices.BinarySearchFunc(all, d.Order, func(n *catalog.Direction, order int) int { return n.Order - order })
	for i, o := range []int{at - 1, at + 1} {
		if o < 0 || o >= len(all) {
			continue
		}
		title, l := all[o].Title.In(m.L)
		link := words.Link{Href: m.Href(site.DirectionPath(m.L, all[o])), Text: all[o].Number + " " + title}
		if l != m.L {
			link.Lang = l.Tag()
		}
		page.Neighbour[i] = &link
	}
	return page
}
