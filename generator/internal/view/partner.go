package view

import (
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// PartnerPage is everything with one partner.
type PartnerPage struct {
	Base
	OtherName Phrase
	KindName  string
	Region    string
	Note      string
	MemberOf  []Link
	Members   []Link
	Parts     []PartGroup // regions of the country with directions of their own
	Totals    Totals
	Years     []PartnerYear
	Agencies  []Agency
	Routes    []Row
	Rules     []RouteRule
	Histories []History
	Summary   string
	Money     *Chart // funds and projects by year
	Timeline  *Chart
	List      List
}

// PartnerYear is a year's directions with a partner and their sums.
type PartnerYear struct {
	Year   string
	Link   Link
	Groups []Group
	Totals Totals
}

// PartGroup is a part of a country and its directions.
type PartGroup struct {
	Link Link
	Rows []Row
}

// Agency is a body of the partner and the directions it stands in.
type Agency struct {
	ID, Name, Abbr string
	OtherName      Phrase
	Note           string
	Directions     []Link
}

// RouteRule is a rule that binds the routes, such as one application only.
type RouteRule struct {
	Text Phrase
	Link Link
}

// MakePartner makes the page of a partner.
func (m *Maker) MakePartner(p *catalog.Partner) PartnerPage {
	t := m.totals(p.Directions)
	page := PartnerPage{OtherName: m.otherSide(p.Name), KindName: m.p.T("partner-kind-" + p.Kind),
		Region: m.p.T("region-" + p.Region), Totals: t}
	page.Summary = m.counts(t.Calls, t.Rows)
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
				Link:   Link{Href: m.href(site.YearPath(m.l, year)), Text: m.p.T("year", "Year", year)},
				Groups: groups, Totals: m.totals(ds[:n])})
		}
		ds = ds[n:]
	}
	for _, c := range m.sortPartners(p.Parts) {
		if from, to := w.take(len(c.Directions)); from < to {
			page.Parts = append(page.Parts, PartGroup{Link: m.partnerLink(c), Rows: m.rows(c.Newest[from:to])})
		}
	}
	m.routes(p, &page, w)
	if page.Summary == "" {
		page.Summary = m.p.N("count-routes", len(p.Routes))
	}
	page.Base = m.base(m.partHeading(m.str(p.Name), m.page.Rows), m.p.T("partner-description", "Partner", m.str(p.Name), "Summary", page.Summary), m.indexCrumb(site.Partners))
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
	page.Note = m.str(p.Note)
	page.MemberOf = m.partnerLinks(m.sortPartners(p.MemberOf))
	page.Members = m.partnerLinks(m.sortPartners(slices.DeleteFunc(slices.Clone(p.Members), func(o *catalog.Partner) bool { return slices.Contains(p.Parts, o) })))
	for _, a := range p.Agencies {
		if len(a.Directions) == 0 {
			continue
		}
		v := Agency{ID: a.ID, Name: m.str(a.Name), Abbr: a.Abbr, OtherName: m.otherSide(a.Name), Note: m.str(a.Note)}
		for _, d := range a.Newest {
			v.Directions = append(v.Directions, m.directionLink(d))
		}
		page.Agencies = append(page.Agencies, v)
	}
	seen := map[*catalog.Series]bool{}
	for _, d := range p.Directions {
		for _, s := range d.Series {
			if !seen[s] && len(s.Members) > 1 {
				seen[s] = true
				page.Histories = append(page.Histories, m.history(s, nil))
			}
		}
	}
	page.Money, page.Timeline = m.partnerChart(p), m.timeline(p)
	return page
}

// routes lists what the partner can use through its groups, and the rules
// that bind those routes (one route only).
func (m *Maker) routes(p *catalog.Partner, page *PartnerPage, w *window) {
	routes := slices.Clone(p.Routes)
	slices.SortStableFunc(routes, func(a, b catalog.Route) int {
		return catalog.Newest(a.Direction, b.Direction)
	})
	from, to := w.take(len(routes))
	for _, r := range routes[from:to] {
		row := m.row(r.Direction)
		if r.Via != nil {
			via := m.partnerLink(r.Via)
			row.Via = &via
		}
		row.ViaListed = r.Listed
		page.Routes = append(page.Routes, row)
		for _, c := range r.Direction.Conditions {
			if c.Kind == "single_route" && (len(c.Countries) == 0 || slices.Contains(c.Countries, p)) {
				page.Rules = append(page.Rules, RouteRule{Text: m.phrase(c.Sentence), Link: m.directionLink(r.Direction)})
			}
		}
	}
}
