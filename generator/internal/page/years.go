package page

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/chart"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind:    site.Kind{Name: "years", Indexed: true, Pages: index(indexOf(site.Years))},
	View:    YearsPage{},
	Menu:    Menu{Bar: 4, Label: "nav-years", Path: indexOf(site.Years)},
	make:    func(m *maker) any { return m.yearsView() },
	anchors: func(a *anchors) { a.when(a.charts(a.m.yearsView().Pictures...), "pictures") },
})

// YearRow is a year in a list.
type YearRow struct {
	Link      words.Link
	PrintHref string
	Guides    []words.Link
	Totals    words.Totals
	Counts    string
}

// YearsPage lists the years.
type YearsPage struct {
	Base
	Intro    string
	Years    []YearRow
	Pictures []*chart.Chart
}

// yearsView makes the list of years.
func (m *maker) yearsView() YearsPage {
	page := YearsPage{Base: m.base(m.P.T("nav-years"), m.P.T("years-intro")), Intro: m.P.T("years-intro")}
	for _, y := range m.Catalog.Years {
		page.Years = append(page.Years, m.yearRow(y))
	}
	for _, c := range []*chart.Chart{m.charts().Years(), m.charts().Partners()} {
		if c != nil {
			page.Pictures = append(page.Pictures, c)
		}
	}
	return page
}

func (m *maker) yearRow(y *catalog.Year) YearRow {
	r := YearRow{Link: words.Link{Href: m.Href(site.YearPath(m.L, y.Year)), Text: m.P.T("year", "Year", y.Year)},
		PrintHref: m.Href(site.PrintPath(m.L, y.Year)), Totals: m.Totals(y.Directions)}
	for _, g := range y.Guides {
		r.Guides = append(r.Guides, words.Link{Href: m.Href(site.GuidePath(m.L, g)), Text: m.Str(g.Short)})
	}
	r.Counts = m.Counts(r.Totals.Calls, r.Totals.Rows)
	return r
}
