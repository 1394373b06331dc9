package page

import (
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "year", Indexed: true, Pages: func(c *catalog.Catalog, p *site.Planner) {
		for _, y := range c.Years {
			p.List(site.Page{Year: y}, len(y.Directions), func(l lang.Lang) string { return site.YearPath(l, y.Year) })
		}
	}},
	View: YearPage{},
	make: func(m *maker) any { return m.yearView(m.page.Year) },
	anchors: func(a *anchors) {
		for _, g := range a.m.yearView(a.m.page.Year).Guides {
			a.place(g.Table.ID)
		}
	},
})

// YearPage is a year: each guide's overview table as 003 has it, with totals.
type YearPage struct {
	Base
	Year      string
	PrintHref string
	Guides    []YearGuide
	Totals    words.Totals
	Summary   string
	Earlier   *words.Link
	Later     *words.Link
	List      List
	Booklets  []Download
}

// YearGuide is one guide of a year.
type YearGuide struct {
	Link      words.Link
	Title     words.Phrase
	Status    words.Status
	Table     Group
	Reconcile []words.ReconcileLine
	NotesURL  string
}

// yearView makes the page of a year.
func (m *maker) yearView(y *catalog.Year) YearPage {
	t := m.Totals(y.Directions)
	page := YearPage{Year: strconv.Itoa(y.Year), PrintHref: m.Href(site.PrintPath(m.L, y.Year)), Totals: t, Summary: m.Counts(t.Calls, t.Rows),
		Booklets: m.downloads(y.Year)}
	w := m.window()
	for _, g := range y.Guides {
		table, ok := m.group(g, g.Directions, Columns{Topics: true, Average: true}, w)
		if !ok {
			continue
		}
		page.Guides = append(page.Guides, YearGuide{Link: words.Link{Href: table.Href, Text: table.Heading}, Title: m.Phrase(g.Title),
			Status: table.Status, Reconcile: m.Reconcile(g), Table: table, NotesURL: m.Href(site.ReconciliationPath(m.L) + "#" + g.ID)})
	}
	var rows []*Row
	for _, g := range page.Guides {
		rows = append(rows, inRows(g.Table.Rows)...)
	}
	page.List = m.list(rows, m.page.Rows, func(l lang.Lang) string { return site.YearPath(l, y.Year) })
	i := slices.Index(m.Catalog.Years, y)
	link := func(o *catalog.Year) *words.Link {
		return &words.Link{Href: m.Href(site.YearPath(m.L, o.Year)), Text: m.P.T("year", "Year", o.Year)}
	}
	if i > 0 {
		page.Later = link(m.Catalog.Years[i-1])
	}
	if i+1 < len(m.Catalog.Years) {
		page.Earlier = link(m.Catalog.Years[i+1])
	}
	page.Base = m.base(m.partHeading(m.P.T("year-heading", "Year", y.Year), m.page.Rows), m.P.T("year-heading", "Year", y.Year)+m.P.Colon()+page.Summary, m.indexCrumb(site.Years))
	page.Filtered = page.List.Filter != nil
	return page
}
