package page

import (
	"cmp"
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "field", Indexed: true, Pages: func(c *catalog.Catalog, p *site.Planner) {
		for _, f := range c.AllFields {
			p.List(site.Page{Field: f}, len(f.Reach), func(l lang.Lang) string { return site.FieldPath(l, f) })
		}
	}},
	View:    FieldPage{},
	make:    func(m *maker) any { return m.fieldView(m.page.Field) },
	anchors: func(a *anchors) { a.field(a.m.page.Field) },
})

// FieldPage is everything in one field.
type FieldPage struct {
	Base
	About    string
	Broader  *words.Link
	Narrower []FieldRow
	Related  []FieldRow // beside it, under the same broader field
	Years    []FieldYear
	Totals   words.Totals
	Any      []Row // directions open to any field
	Summary  string
	List     List
}

// FieldYear is a year's directions in a field.
type FieldYear struct {
	Year string
	Link words.Link
	Rows []Row
}

// fieldView makes the page of a field, or a later page of its list.
func (m *maker) fieldView(f *catalog.Field) FieldPage {
	t := m.Totals(f.Directions)
	page := FieldPage{Totals: t}
	page.Summary = m.FieldCounts(f)
	if page.Summary == "" {
		page.Summary = m.P.T("field-empty")
	}
	crumbs := []words.Link{m.indexCrumb(site.Fields)}
	if f.Parent != nil {
		crumbs = append(crumbs, m.FieldLink(f.Parent))
	}
	if !m.later() {
		m.fieldRelations(f, &page)
	}
	ds := slices.Clone(f.Directions)
	slices.SortStableFunc(ds, func(a, b *catalog.Direction) int {
		return cmp.Or(cmp.Compare(b.Guide.Year, a.Guide.Year), cmp.Compare(words.BoolInt(a.Guide.Plan), words.BoolInt(b.Guide.Plan)),
			m.P.Compare(m.PartnerLine(a), m.PartnerLine(b)), catalog.Newest(a, b))
	})
	w := m.window()
	from, to := w.take(len(ds))
	for _, d := range ds[from:to] {
		r := m.row(d)
		for _, t := range d.Topics {
			m.matching(t, f, &r)
		}
		year := strconv.Itoa(d.Guide.Year)
		if n := len(page.Years); n == 0 || page.Years[n-1].Year != year {
			page.Years = append(page.Years, FieldYear{Year: year, Link: words.Link{Href: m.Href(site.YearPath(m.L, d.Guide.Year)), Text: m.P.T("year", "Year", year)}})
		}
		y := &page.Years[len(page.Years)-1]
		y.Rows = append(y.Rows, r)
	}
	from, to = w.take(len(m.Catalog.AnyField))
	page.Any = m.rows(m.Catalog.AnyField[from:to])
	var rows []*Row
	for i := range page.Years {
		rows = append(rows, inRows(page.Years[i].Rows)...)
	}
	rows = append(rows, inRows(page.Any)...)
	page.List = m.list(rows, m.page.Rows, func(l lang.Lang) string { return site.FieldPath(l, f) })
	page.Base = m.base(m.partHeading(m.Str(f.Name), m.page.Rows), m.P.T("field-description", "Field", m.Str(f.Name), "Summary", page.Summary), crumbs...)
	page.Filtered = page.List.Filter != nil
	return page
}

// fieldRelations says what a field is and which stand above, below and beside
// it.
func (m *maker) fieldRelations(f *catalog.Field, page *FieldPage) {
	page.About = m.Str(f.About)
	if f.Parent != nil {
		l := m.FieldLink(f.Parent)
		page.Broader = &l
		for _, c := range f.Parent.Children {
			if c != f {
				page.Related = append(page.Related, m.fieldRow(c))
			}
		}
	}
	for _, c := range f.Children {
		page.Narrower = append(page.Narrower, m.fieldRow(c))
	}
}

// matching collects the topics of a direction tagged with the field or one
// below it.
func (m *maker) matching(t *catalog.Topic, f *catalog.Field, r *Row) {
	for _, tag := range t.Fields {
		if tag == f || tag.Parent == f {
			r.TopicsMatch = append(r.TopicsMatch, m.Phrase(t.Text))
			break
		}
	}
	for _, p := range t.Parts {
		m.matching(p, f, r)
	}
}
