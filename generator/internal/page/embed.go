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
	Kind: site.Kind{Name: "embed", Pages: planEmbeds},
	View: EmbedPage{},
	make: func(m *maker) any { return m.embedView(m.page) },
})

// planEmbeds plans the slim lists other sites put into a frame.
func planEmbeds(c *catalog.Catalog, p *site.Planner) {
	p.Both(site.Page{}, site.EmbedLatestPath)
	for _, y := range c.Years {
		p.Both(site.Page{Year: y}, func(l lang.Lang) string { return site.EmbedPath(l, site.Years, strconv.Itoa(y.Year)) })
	}
	for _, r := range c.Partners {
		if site.HasPage(r) {
			p.Both(site.Page{Partner: r}, func(l lang.Lang) string { return site.EmbedPath(l, site.Partners, r.ID) })
		}
	}
	for _, f := range c.AllFields {
		p.Both(site.Page{Field: f}, func(l lang.Lang) string { return site.EmbedPath(l, site.Fields, f.ID) })
	}
}

// EmbedPage is a slim list for a frame of another site.
type EmbedPage struct {
	Base
	FullHref string // the page of all of it
	Rows     []EmbedRow
	All      string // how many there are, and the way to them
}

// EmbedRow is a direction in a slim list.
type EmbedRow struct {
	Link   words.Link
	Line   string // partner, funds, projects
	Status words.Status
}

// embedRows is how many directions a slim list has; the rest is a link away.
const embedRows = 20

// embedView makes the slim list of a partner, field or year, or of the newest
// directions.
func (m *maker) embedView(p site.Page) EmbedPage {
	var ds []*catalog.Direction
	var heading, full string
	switch {
	case p.Partner != nil:
		ds = slices.Clone(p.Partner.Reach)
		heading, full = m.Str(p.Partner.Name), site.PartnerPath(m.L, p.Partner)
		slices.SortStableFunc(ds, catalog.Newest)
	case p.Field != nil:
		ds = slices.Clone(p.Field.Directions)
		heading, full = m.Str(p.Field.Name), site.FieldPath(m.L, p.Field)
		slices.SortStableFunc(ds, catalog.Newest)
	case p.Year != nil:
		ds = p.Year.Directions
		heading, full = m.P.T("year", "Year", p.Year.Year), site.YearPath(m.L, p.Year.Year)
	default:
		ds = m.Catalog.Directions // newest guide first
		heading, full = m.P.T("embed-latest"), site.IndexPath(m.L, site.Directions)
	}
	page := EmbedPage{FullHref: m.Href(full), Base: m.base(heading, m.P.T("embed-description", "Name", heading)),
		All: m.P.T("embed-none")}
	if t := m.Totals(ds); len(ds) > 0 {
		counts := m.Counts(t.Calls, t.Rows)
		if p.Partner != nil {
			counts = m.PartnerCounts(p.Partner)
		}
		page.All = m.P.T("embed-all", "Counts", counts)
	}
	page.Title = heading + m.P.T("title-separator") + m.P.T("embed-title")
	page.NoIndex, page.LinkBox, page.Alternates = true, nil, nil
	if m.BaseURL.Known() {
		page.Canonical = m.BaseURL.Address(full)
	}
	for _, d := range ds[:min(len(ds), embedRows)] {
		page.Rows = append(page.Rows, m.embedRow(d))
	}
	return page
}

func (m *maker) embedRow(d *catalog.Direction) EmbedRow {
	line := []string{m.Str(d.Guide.Short), m.PartnerLine(d)}
	if !d.Guide.Plan {
		line = append(line, m.FundsLine(d.Funds), m.ProjectsLine(d.Projects))
	}
	link := m.DirectionLink(d)
	title, _ := d.Title.In(m.L)
	link.Text = d.Number + " " + title // the guide stands in the line below
	r := EmbedRow{Link: link, Status: m.Status(d), Line: line[0]}
	for _, s := range line[1:] {
		r.Line += m.P.T("description-separator") + s
	}
	return r
}
