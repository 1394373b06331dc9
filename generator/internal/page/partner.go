package page

import (
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/chart"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "partner", Indexed: true, Pages: func(c *catalog.Catalog, p *site.Planner) {
		for _, r := range c.Partners {
			if !site.HasPage(r) {
				continue
			}
			rows := len(r.Reach)
			for _, part := range r.Parts {
				rows += len(part.Directions)
			}
			p.List(site.Page{Partner: r}, rows, func(l lang.Lang) string { return site.PartnerPath(l, r) })
		}
	}},
	View:    PartnerPage{},
	make:    func(m *maker) any { return m.partnerView(m.page.Partner) },
	anchors: func(a *anchors) { a.partner(a.m.page.Partner) },
})

// PartnerPage is everything with one partner.
type PartnerPage struct {
	Base
	OtherName words.Phrase
	KindName  string
	Region    string
	Note      string
	MemberOf  []words.Link
	Members   []words.Link
	Parts     []PartGroup // regions of the country with directions of their own
	Totals    words.Totals
	Years     []PartnerYear
	Agencies  []Agency
	Routes    []Row
	Rules     []RouteRule
	Histories []words.History
	Summary   string
	Money     *chart.Chart // funds and projects by year
	Timeline  *chart.Chart
	List      List
}

// PartnerYear is a year's directions with a partner and their sums.
type PartnerYear struct {
	Year   string
	Link   words.Link
	Groups []Group
	Totals words.Totals
}

// PartGroup is a part of a country and its directions.
type PartGroup struct {
	Link words.Link
	Rows []Row
}

// Agency is a body of the partner and the directions it stands in.
type Agency struct {
	ID, Name, Abbr string
	OtherName      words.Phrase
	Note           string
	Directions     []words.Link
}

// RouteRule is a rule that binds the routes, such as one application only.
type RouteRule struct {
	Text words.Phrase
	Link words.Link
}

// partnerView makes the page of a partner.
func (m *maker) partnerView(p *catalog.Partner) PartnerPage {
	t := m.Totals(p.Directions)
	page := PartnerPage{OtherName: m.OtherSide(p.Name), KindName: m.P.T("partner-kind-" + p.Kind),
		Region: m.P.T("region-" + p.Region), Totals: t}
	page.Summary = m.PartnerCounts(p)
	w := m.window()
	ds := p.Newest
	for len(ds) > 0 {
		year := ds[0].Guide.Year
		n := slices.IndexFunc(ds, func(d *catalog.Direction) bool { return d.Guide.Year != year })
		if n < 0 {
			n = len(ds)
		}
		if groups := m.guideGroups(ds[:n], Columns{Topics: true, Average: true}, w); len(groups) > 0 {
			page.Years = append(page.Years, PartnerYear{Year: strconv.Itoa(year),
				Link:   words.Link{Href: m.Href(site.YearPath(m.L, year)), Text: m.P.T("year", "Year", year)},
				Groups: groups, Totals: m.Totals(ds[:n])})
		}
		ds = ds[n:]
	}
	for _, c := range m.SortPartners(p.Parts) {
		if from, to := w.take(len(c.Directions)); from < to {
			page.Parts = append(page.Parts, PartGroup{Link: m.PartnerLink(c), Rows: m.rows(c.Newest[from:to])})
		}
	}
	m.routes(p, &page, w)
	page.Base = m.base(m.partHeading(m.Str(p.Name), m.page.Rows), m.P.T("partner-description", "Partner", m.Str(p.Name), "Summary", page.Summary), m.indexCrumb(site.Partners))
	var rows []*Row
	for _, y := range page.Years {
		rows = append(rows, inGroups(y.Groups)...)
	}
	for _, g := range page.Parts {
		rows = append(rows, inRows(g.Rows)...)
	}
	rows = append(rows, inRows(page.Routes)...)
	page.List = m.list(rows, m.page.Rows, func(l lang.Lang) string { return site.PartnerPath(l, p) })
	page.Filtered = page.List.Filter != nil
	if m.later() {
		return page // what follows stands on the first page
	}
	page.Note = m.Str(p.Note)
	page.MemberOf = m.PartnerLinks(m.SortPartners(p.MemberOf))
	page.Members = m.PartnerLinks(m.SortPartners(slices.DeleteFunc(slices.Clone(p.Members), func(o *catalog.Partner) bool { return slices.Contains(p.Parts, o) })))
	for _, a := range p.Agencies {
		if len(a.Directions) == 0 {
			continue
		}
		v := Agency{ID: a.ID, Name: m.Str(a.Name), Abbr: a.Abbr, OtherName: m.OtherSide(a.Name), Note: m.Str(a.Note)}
		for _, d := range a.Newest {
			v.Directions = append(v.Directions, m.DirectionLink(d))
		}
		page.Agencies = append(page.Agencies, v)
	}
	seen := map[*catalog.Series]bool{}
	for _, d := range p.Directions {
		for _, s := range d.Series {
			if !seen[s] && len(s.Members) > 1 {
				seen[s] = true
				page.Histories = append(page.Histories, m.History(s, nil))
			}
		}
	}
	page.Money, page.Timeline = m.charts().Partner(p), m.charts().Timeline(p)
	return page
}

// routes lists what the partner can use through its groups, and the rules
// that bind those routes (one route only).
func (m *maker) routes(p *catalog.Partner, page *PartnerPage, w *window) {
	routes := slices.Clone(p.Routes)
	slices.SortStableFunc(routes, func(a, b catalog.Route) int {
		return catalog.Newest(a.Direction, b.Direction)
	})
	from, to := w.take(len(routes))
	for _, r := range routes[from:to] {
		row := m.row(r.Direction)
		if r.Via != nil {
			via := m.PartnerLink(r.Via)
			row.Via = &via
		}
		row.ViaListed = r.Listed
		page.Routes = append(page.Routes, row)
		for _, c := range r.Direction.Conditions {
			if c.Kind == "single_route" && (len(c.Countries) == 0 || slices.Contains(c.Countries, p)) {
				page.Rules = append(page.Rules, RouteRule{Text: m.Phrase(c.Sentence), Link: m.DirectionLink(r.Direction)})
			}
		}
	}
}
