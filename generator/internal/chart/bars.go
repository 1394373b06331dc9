package chart

import (
	"cmp"
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// Maker makes pictures in one language. Each is nil where there is nothing to
// see: fewer than two figures to compare, or rows of a plan, which print none.
type Maker struct{ *words.Voice }

// kindOrder is the order of a legend.
var kindOrder = []catalog.SumKind{catalog.SumExact, catalog.SumCeiling, catalog.SumApprox, floor, catalog.SumMixed, catalog.SumIncomplete}

// How much one picture may hold before it is no picture any more; what is left
// out is said under it.
const (
	maxBarGroups = 40
	maxHeatYears = 5
	maxNeighbour = 12 // on either side
	maxLineYears = 3
	maxLanes     = 12

	maxChangeLines = 2 // a change told in more is only named
)

// barRow is a year of a partner, or of all.
type barRow struct {
	label           string
	link            words.Link
	projects, funds catalog.Sum
}

func (r barRow) known() bool { return r.projects.Parts()+r.funds.Parts() > 0 }

type barGroup struct {
	name words.Link
	rows []barRow
}

// marked says a sum in few signs, as a picture does: ≤ ceiling, ≈ approximate,
// ≥ at least, ≤≈ mixed, + ? incomplete.
func (m Maker) marked(s catalog.Sum, digits words.Unit) string {
	if s.Parts() == 0 {
		if s.TBD > 0 {
			return m.P.T("chart-tbd")
		}
		return m.P.T("chart-unstated")
	}
	x := digits(s.Total, s.Total)
	for _, kind := range readings(s) {
		if kind != catalog.SumExact {
			x = m.P.T("chart-mark-"+string(kind), "X", x)
		}
	}
	return x
}

// floor reads a sum some parts of which are lower bounds and none approximate
// or an upper bound; it is drawn as an approximate one.
const floor catalog.SumKind = "floor"

// readings are the kinds of a sum as its signs and the legend tell them: that
// of the parts with a figure, and whether any has none.
func readings(s catalog.Sum) []catalog.SumKind {
	found := s.Found()
	kind := found.Kind()
	if kind == catalog.SumApprox && s.About == 0 {
		kind = floor
	}
	if kind == catalog.SumNone || s.Missing() == 0 {
		return []catalog.SumKind{kind}
	}
	return []catalog.SumKind{kind, catalog.SumIncomplete}
}

// drawn is the kind whose colours and pattern a reading has.
func drawn(reading catalog.SumKind) string {
	if reading == floor {
		return string(catalog.SumApprox)
	}
	return string(reading)
}

func (m Maker) moneyDigits(_, yuan int64) string { return m.P.MoneyDigits(yuan) }

func (m Maker) countDigits(_, n int64) string { return m.P.Number(n) }

// columns are the places of bars in a picture. What a bar leaves of its
// column is for its figure.
type columns struct{ year, funds, fundsBar, projects, projectsBar Pct }

func (p *Picture) columns(named bool) columns {
	switch {
	case p.narrow():
		return columns{0, 1450, 2400, 6000, 1200}
	case named:
		return columns{3000, 3800, 2200, 7200, 1600}
	}
	return columns{0, 1000, 3400, 6000, 2400}
}

// bars draws funds and projects of groups of rows on two common scales.
func (m Maker) bars(id, title string, groups []barGroup) *Chart {
	c := &Chart{ID: id, Kind: "bars", Title: title}
	var most [2]int64 // funds, projects
	points := 0
	for _, g := range groups {
		for _, r := range g.rows {
			most[0], most[1] = max(most[0], r.funds.Total), max(most[1], r.projects.Total)
			if r.known() {
				points++
			}
		}
	}
	if points < 2 {
		return nil
	}
	c.heads(Head{Text: m.P.T("col-year")}, Head{Text: m.P.T("col-funds"), Num: true}, Head{Text: m.P.T("col-projects"), Num: true})
	named := groups[0].name.Text != ""
	if named {
		c.heads(Head{Text: m.P.T("col-partner")}, Head{Text: m.P.T("col-year")},
			Head{Text: m.P.T("col-funds"), Num: true}, Head{Text: m.P.T("col-projects"), Num: true})
	}
	kinds := map[catalog.SumKind]bool{}
	for _, g := range groups {
		for _, r := range g.rows {
			for _, k := range slices.Concat(readings(r.funds), readings(r.projects)) {
				kinds[k] = true
			}
			values := []words.Link{{Text: noted(m, m.Total(r.funds, m.MoneyUnit))}, {Text: noted(m, m.Total(r.projects, m.ProjectsUnit))}}
			if named {
				c.row(g.name, false, append([]words.Link{r.link}, values...)...)
			} else {
				c.row(r.link, false, values...)
			}
		}
	}
	c.draw(func(p *Picture) int {
		at := p.columns(named)
		y := 14
		heads := max(p.words(at.funds, y, 0, "head", m.P.T("chart-head-funds"), p.px(at.projects-at.funds)-8),
			p.words(at.projects, y, 0, "head", m.P.T("chart-head-projects"), p.px(full-at.projects)))
		y += heads*lineStep - 5
		for _, g := range groups {
			top := y
			if named && p.narrow() {
				top += lineStep*p.words(0, y+14, 0, "strong", g.name.Text, p.width) + 2
				y = top
			} else if named {
				n := p.words(0, y+15, 0, "strong", g.name.Text, p.px(at.year)-8)
				y = max(y, y+n*lineStep-20*len(g.rows)) // a long name of few rows
				top = y
			}
			for _, r := range g.rows {
				p.Texts = append(p.Texts, Text{X: at.year, Y: y + 15, Class: "label", Text: r.label})
				m.bar(p, r.funds, at.funds, at.fundsBar, most[0], m.moneyDigits, y)
				m.bar(p, r.projects, at.projects, at.projectsBar, most[1], m.countDigits, y)
				y += 20
			}
			for _, x := range []Pct{at.funds, at.projects} {
				p.Lines = append(p.Lines, Line{X1: x, X2: x, Y1: top + 1, Y2: y - 1, Class: "axis"})
			}
			y += 6
		}
		return y
	})
	m.legend(c, kinds)
	return c
}

// bar draws a sum and its figure after it; a sum without figures says so.
func (m Maker) bar(p *Picture, s catalog.Sum, at, longest Pct, most int64, digits words.Unit, y int) {
	x, class := at, "unknown"
	if kind := string(s.Kind()); s.Parts() > 0 {
		w := share(s.Total, most, longest)
		p.Bars = append(p.Bars, Bar{X: at, W: w, Y: y + 3, H: 14, Kind: kind, Pattern: p.chart.use(kind)})
		x, class = at+w, "value"
	}
	p.Texts = append(p.Texts, Text{X: x, Y: y + 15, DX: 5, Class: class, Text: m.marked(s, digits)})
}

func noted(m Maker, t words.Total) string {
	if t.Note == "" || t.Kind == string(catalog.SumExact) {
		return t.Text
	}
	return t.Text + m.P.Parens(t.Note)
}

// legend explains the kinds of figures; a picture of exact ones needs none.
func (m Maker) legend(c *Chart, kinds map[catalog.SumKind]bool) {
	delete(kinds, catalog.SumNone)
	if len(kinds) == 1 && kinds[catalog.SumExact] {
		return
	}
	for _, k := range kindOrder {
		if kinds[k] {
			c.Legend = append(c.Legend, Key{Kind: drawn(k), Pattern: c.use(drawn(k)), Text: m.P.T("chart-kind-" + string(k))})
		}
	}
}

// byYear sums the calls of ds year by year, oldest first.
func (m Maker) byYear(ds []*catalog.Direction) []barRow {
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
		r.projects, r.funds = catalog.FigureSums(years[y])
		out = append(out, r)
	}
	return out
}

// Years shows all calls year by year.
func (m Maker) Years() *Chart {
	rows := m.byYear(m.Catalog.Directions)
	c := m.bars("chart-years", m.P.T("chart-years-title"), []barGroup{{rows: rows}})
	if c != nil {
		c.Desc = m.P.T("chart-years-desc", "Rows", m.rowWords(rows))
	}
	return c
}

// Partner shows the calls with one partner year by year.
func (m Maker) Partner(p *catalog.Partner) *Chart {
	rows := m.byYear(p.Directions)
	c := m.bars("chart-funds", m.P.T("chart-partner-title", "Partner", m.Str(p.Name)), []barGroup{{rows: rows}})
	if c != nil {
		c.Desc = m.P.T("chart-years-desc", "Rows", m.rowWords(rows))
	}
	return c
}

// rowWords says what the bars show, for those who do not see them.
func (m Maker) rowWords(rows []barRow) string {
	var parts []string
	for _, r := range rows {
		parts = append(parts, m.P.T("chart-row", "Year", r.label, "Funds", noted(m, m.Total(r.funds, m.MoneyUnit)), "Projects", noted(m, m.Total(r.projects, m.ProjectsUnit))))
	}
	return m.P.Sequence(parts)
}

// Partners shows the calls partner by partner and year by year, the
// largest sum first.
func (m Maker) Partners() *Chart {
	type entry struct {
		group barGroup
		total int64
	}
	var all []entry
	shared := false
	for _, p := range m.SortPartners(m.Catalog.Partners) {
		if p.Home {
			continue
		}
		e := entry{group: barGroup{name: m.PartnerLink(p), rows: m.byYear(p.Directions)}}
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

// yearsOldestFirst are the latest n years of the catalogue.
func (m Maker) yearsOldestFirst(n int) []int {
	var out []int
	for _, y := range m.Catalog.Years[:min(n, len(m.Catalog.Years))] {
		out = append(out, y.Year)
	}
	slices.Reverse(out)
	return out
}

func yearHeads(years []int) []Head {
	var out []Head
	for _, y := range years {
		out = append(out, Head{Text: strconv.Itoa(y), Num: true})
	}
	return out
}
