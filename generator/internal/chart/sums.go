package chart

import (
	"cmp"
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// byYear sums the calls of ds year by year, oldest first; bars show the totals
// in one currency.
func (m Maker) byYear(ds []*catalog.Direction, currency string) []barRow {
	years := map[int][]*catalog.Direction{}
	var order []int
	for _, d := range ds {
		if d.Guide.Plan {
			continue
		}
		if years[d.Guide.Year] == nil {
			order = append(order, d.Guide.Year)
		}
		years[d.Guide.Year] = append(years[d.Guide.Year], d)
	}
	slices.Sort(order)
	var out []barRow
	for _, y := range order {
		r := barRow{label: strconv.Itoa(y), link: words.Link{Href: m.Href(site.YearPath(m.L, y)), Text: m.P.T("year", "Year", y)}}
		projects, funds := catalog.FigureSums(years[y])
		r.projects, r.currency = projects, currency
		for _, s := range funds {
			if s.Measure == (catalog.Measure{Base: catalog.Total, Currency: currency}) {
				r.funds = s.Sum
			} else if s.Parts() > 0 {
				r.others = append(r.others, s)
			}
		}
		out = append(out, r)
	}
	return out
}

// Years shows all calls year by year.
func (m Maker) Years() *Chart {
	rows := m.byYear(m.Catalog.Directions, catalog.Currency(m.Catalog.Directions))
	c := m.bars("chart-years", m.P.T("chart-years-title"), []barGroup{{rows: rows}})
	if c != nil {
		c.Desc = m.P.T("chart-years-desc", "Rows", m.rowWords(rows))
	}
	return c
}

// Partner shows the calls with one partner year by year.
func (m Maker) Partner(p *catalog.Partner) *Chart {
	rows := m.byYear(p.Directions, catalog.Currency(p.Directions))
	c := m.bars("chart-funds", m.P.T("chart-partner-title", "Partner", m.Str(p.Name)), []barGroup{{rows: rows}})
	if c != nil {
		c.Desc = m.P.T("chart-years-desc", "Rows", m.rowWords(rows))
	}
	return c
}

// Partners shows the calls partner by partner and year by year, the
// largest sum first.
func (m Maker) Partners() *Chart {
	type entry struct {
		group barGroup
		total int64
	}
	var all []entry
	shared, currency := false, catalog.Currency(m.Catalog.Directions)
	for _, p := range m.SortPartners(m.Catalog.Partners) {
		if p.Home {
			continue
		}
		e := entry{group: barGroup{name: m.PartnerLink(p), rows: m.byYear(p.Directions, currency)}}
		if len(e.group.rows) == 0 {
			continue
		}
		for _, r := range e.group.rows {
			e.total += r.funds.Total
		}
		for _, d := range p.Directions {
			shared = shared || !d.Guide.Plan && len(d.Partners) > 1
		}
		all = append(all, e)
	}
	for _, none := range schema.PartnersNone.IDs() { // calls of no partner have bars too
		e := entry{group: barGroup{name: words.Link{Text: m.P.T("partners-none-" + none)}, rows: m.byYear(m.Catalog.Unnamed(none), currency)}}
		for _, r := range e.group.rows {
			e.total += r.funds.Total
		}
		if len(e.group.rows) > 0 {
			all = append(all, e)
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return cmp.Compare(b.total, a.total) })
	left := max(0, len(all)-maxBarGroups)
	if len(all) < 2 {
		return nil
	}
	var groups []barGroup
	for _, e := range all[:len(all)-left] {
		groups = append(groups, e.group)
	}
	c := m.bars("chart-partners", m.P.T("chart-partners-title"), groups)
	if c == nil {
		return nil
	}
	c.Desc = m.P.T("chart-partners-desc", "Partner", groups[0].name.Text, "Rows", m.rowWords(groups[0].rows))
	if shared {
		c.Notes = append(c.Notes, m.P.T("chart-note-shared"))
	}
	if left > 0 {
		c.Notes = append(c.Notes, m.P.T("chart-note-left", "N", left))
	}
	return c
}

// rowWords says what the bars show, for those who do not see them.
func (m Maker) rowWords(rows []barRow) string {
	var parts []string
	for _, r := range rows {
		parts = append(parts, m.P.T("chart-row", "Year", r.label, "Funds", m.fundsOf(r), "Projects", noted(m, m.Total(r.projects, m.ProjectsUnit))))
	}
	return m.P.Sequence(parts)
}
