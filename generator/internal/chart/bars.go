package chart

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/words"
)

// barRow is a year of a partner, or of all.
type barRow struct {
	label           string
	link            words.Link
	projects, funds catalog.Sum
	currency        string             // of funds
	others          []catalog.MoneySum // what no bar shows: other currencies, amounts of each year
}

func (r barRow) known() bool { return r.projects.Parts()+r.funds.Parts() > 0 }

type barGroup struct {
	name words.Link
	rows []barRow
}

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
	var most [2]int64 // funds, projects
	points := 0
	kinds := map[catalog.SumKind]bool{}
	for _, g := range groups {
		for _, r := range g.rows {
			most[0], most[1] = max(most[0], r.funds.Total), max(most[1], r.projects.Total)
			for _, k := range slices.Concat(readings(r.funds), readings(r.projects)) {
				kinds[k] = true
			}
			if r.known() {
				points++
			}
		}
	}
	if points < 2 {
		return nil
	}
	c := &Chart{ID: id, Kind: "bars", Title: title}
	m.barTable(c, groups)
	if currency := currencyOf(groups); hasOthers(groups) {
		c.Notes = append(c.Notes, m.P.T("chart-note-currencies", "Currency", m.P.Currency(currency)))
	}
	c.draw(func(p *Picture) int { return m.drawBars(p, groups, most) })
	m.legend(c, kinds)
	return c
}

// named reports whether groups have names: those of one group have none.
func named(groups []barGroup) bool { return groups[0].name.Text != "" }

// currencyOf is the currency of the bars: one for all.
func currencyOf(groups []barGroup) string {
	for _, g := range groups {
		for _, r := range g.rows {
			return r.currency
		}
	}
	return ""
}

func hasOthers(groups []barGroup) bool {
	return slices.ContainsFunc(groups, func(g barGroup) bool {
		return slices.ContainsFunc(g.rows, func(r barRow) bool { return len(r.others) > 0 })
	})
}

// fundsOf says the funds of a row: what its bar shows, and what none shows.
func (m Maker) fundsOf(r barRow) string {
	var out []string
	if r.funds.Kind() != catalog.SumNone || len(r.others) == 0 {
		out = append(out, noted(m, m.Total(r.funds, m.MoneyUnit(r.currency))))
	}
	for _, s := range r.others {
		out = append(out, noted(m, m.MoneyTotal(s)))
	}
	return strings.Join(out, m.P.T("figure-separator"))
}

// barTable sets the figures of the bars.
func (m Maker) barTable(c *Chart, groups []barGroup) {
	heads := []Head{{Text: m.P.T("col-year")}, {Text: m.P.T("col-funds"), Num: true}, {Text: m.P.T("col-projects"), Num: true}}
	if named(groups) {
		heads = append([]Head{{Text: m.P.T("col-partner")}}, heads...)
	}
	c.heads(heads...)
	for _, g := range groups {
		for _, r := range g.rows {
			values := []words.Link{{Text: m.fundsOf(r)}, {Text: noted(m, m.Total(r.projects, m.ProjectsUnit))}}
			if named(groups) {
				c.row(g.name, false, append([]words.Link{r.link}, values...)...)
			} else {
				c.row(r.link, false, values...)
			}
		}
	}
}

// drawBars draws a group below the other; most are the largest sums of funds
// and of projects.
func (m Maker) drawBars(p *Picture, groups []barGroup, most [2]int64) int {
	at := p.columns(named(groups))
	y := 14
	heads := max(p.words(at.funds, y, 0, "head", m.P.T("chart-head-funds", "Unit", m.P.MoneyUnit(currencyOf(groups))), p.px(at.projects-at.funds)-8),
		p.words(at.projects, y, 0, "head", m.P.T("chart-head-projects"), p.px(full-at.projects)))
	y += heads*lineStep - 5
	for _, g := range groups {
		if named(groups) {
			y = p.groupName(g, at, y)
		}
		top := y
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
}

// groupName sets the name of a group, above its rows where the picture is
// narrow, else beside them, and tells where its rows begin.
func (p *Picture) groupName(g barGroup, at columns, y int) int {
	if p.narrow() {
		return y + lineStep*p.words(0, y+14, 0, "strong", g.name.Text, p.width) + 2
	}
	n := p.words(0, y+15, 0, "strong", g.name.Text, p.px(at.year)-8)
	return max(y, y+n*lineStep-20*len(g.rows)) // a long name of few rows
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
