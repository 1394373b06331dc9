package page

import (
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "print", Pages: func(c *catalog.Catalog, p *site.Planner) {
		for _, y := range c.Years {
			p.Both(site.Page{Year: y}, func(l lang.Lang) string { return site.PrintPath(l, y.Year) })
		}
	}},
	View:    PrintPage{},
	make:    func(m *maker) any { return m.printView(m.page.Year) },
	anchors: func(a *anchors) { a.print(a.m.page.Year) },
})

// PrintPage is a year's guides in full, as one page for the printer.
type PrintPage struct {
	Base
	Year    string
	Link    words.Link
	Guides  []PrintGuide
	Sources []words.ProvenanceDocument
}

// PrintGuide is a guide and its directions in full.
type PrintGuide struct {
	G          GuideDetail
	Directions []DirectionDetail
}

// printView makes the print page of a year.
func (m *maker) printView(y *catalog.Year) PrintPage {
	page := PrintPage{Year: strconv.Itoa(y.Year), Link: words.Link{Href: m.Href(site.YearPath(m.L, y.Year)), Text: m.P.T("year-heading", "Year", y.Year)}}
	for _, g := range y.Guides {
		pg := PrintGuide{G: m.guideDetail(g, g.ID+"-", 2)}
		pg.G.Table.Show.Partner = false // titles name the partner, and paper is narrow
		for _, d := range g.Directions {
			pg.Directions = append(pg.Directions, m.detail(d, d.ID+"-", 4))
		}
		page.Guides = append(page.Guides, pg)
	}
	page.Base = m.base(m.P.T("print-heading", "Year", y.Year), m.P.T("print-description", "Year", y.Year), m.indexCrumb(site.Years), page.Link)
	page.NoIndex = true // the same text stands on the directions' own pages
	return page
}
