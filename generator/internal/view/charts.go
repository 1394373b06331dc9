package view

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
)

// The pictures. Each is nil where there is nothing to see: fewer than two
// figures to compare, or rows of a plan, which print none.

// kindOrder is the order of a legend.
var kindOrder = []catalog.SumKind{catalog.SumExact, catalog.SumCeiling, catalog.SumApprox, catalog.SumMixed, catalog.SumIncomplete}

// How much one picture may hold before it is no picture any more; what is left
// out is said under it.
const (
	maxBarGroups = 40
	maxHeatYears = 5
	maxNeighbour = 12 // on either side
	maxLineYears = 3
	maxLanes     = 12
)

// barRow is a year of a partner, or of all.
type barRow struct {
	label           string
	link            Link
	projects, funds catalog.Sum
}

func (r barRow) known() bool { return r.projects.Parts()+r.funds.Parts() > 0 }

type barGroup struct {
	name Link
	rows []barRow
}

// marked says a sum in few signs, as a picture does: ≤ ceiling, ≈ approximate,
// ≤≈ both, + ? incomplete.
func (m *Maker) marked(s catalog.Sum, digits value) string {
	if s.Parts() == 0 {
		if s.TBD > 0 {
			return m.p.T("chart-tbd")
		}
		return m.p.T("chart-unstated")
	}
	x := digits(s.Total, s.Total)
	if kind := s.Kind(); kind != catalog.SumExact {
		return m.p.T("chart-mark-"+string(kind), "X", x)
	}
	return x
}

func (m *Maker) moneyDigits(_, yuan int64) string { return m.p.MoneyDigits(yuan) }
func (m *Maker) countDigits(_, n int64) string    { return m.p.Number(n) }

// columns are the places of bars in a picture. What a bar leaves of its
// column is for its figure.
type columns struct{ year, funds, fundsBar, projects, projectsBar Pct }

func (p *Picture) columns(named bool) columns {
	switch {
	case p.narrow():
		return columns{0, 1450, 2450, 6250, 1650}
	case named:
		return columns{3000, 3800, 2200, 7200, 1600}
	}
	return columns{0, 1000, 3400, 6000, 2400}
}

// bars draws funds and projects of groups of rows on two common scales.
func (m *Maker) bars(id, title string, groups []barGroup) *Chart {
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
	c.heads(ChartHead{Text: m.p.T("col-year")}, ChartHead{Text: m.p.T("col-funds"), Num: true}, ChartHead{Text: m.p.T("col-projects"), Num: true})
	named := groups[0].name.Text != ""
	if named {
		c.heads(ChartHead{Text: m.p.T("col-partner")}, ChartHead{Text: m.p.T("col-year")},
			ChartHead{Text: m.p.T("col-funds"), Num: true}, ChartHead{Text: m.p.T("col-projects"), Num: true})
	}
	kinds := map[catalog.SumKind]bool{}
	for _, g := range groups {
		for _, r := range g.rows {
			kinds[r.funds.Kind()], kinds[r.projects.Kind()] = true, true
			values := []Link{{Text: noted(m, m.total(r.funds, m.moneyUnit))}, {Text: noted(m, m.total(r.projects, m.projectsUnit))}}
			if named {
				c.row(g.name, false, append([]Link{r.link}, values...)...)
			} else {
				c.row(r.link, false, values...)
			}
		}
	}
	c.draw(func(p *Picture) int {
		at := p.columns(named)
		y := 14
		heads := max(p.words(at.funds, y, 0, "head", m.p.T("chart-head-funds"), p.px(at.projects-at.funds)-8),
			p.words(at.projects, y, 0, "head", m.p.T("chart-head-projects"), p.px(full-at.projects)))
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
				p.Texts = append(p.Texts, ChartText{X: at.year, Y: y + 15, Class: "label", Text: r.label})
				m.bar(p, r.funds, at.funds, at.fundsBar, most[0], m.moneyDigits, y)
				m.bar(p, r.projects, at.projects, at.projectsBar, most[1], m.countDigits, y)
				y += 20
			}
			for _, x := range []Pct{at.funds, at.projects} {
				p.Lines = append(p.Lines, ChartLine{X1: x, X2: x, Y1: top + 1, Y2: y - 1, Class: "axis"})
			}
			y += 6
		}
		return y
	})
	m.legend(c, kinds)
	return c
}

// bar draws a sum and its figure after it; a sum without figures says so.
func (m *Maker) bar(p *Picture, s catalog.Sum, at, longest Pct, most int64, digits value, y int) {
	x, class := at, "unknown"
	if kind := string(s.Kind()); s.Parts() > 0 {
		w := share(s.Total, most, longest)
		p.Bars = append(p.Bars, ChartBar{X: at, W: w, Y: y + 3, H: 14, Kind: kind, Pattern: p.chart.use(kind)})
		x, class = at+w, "value"
	}
	p.Texts = append(p.Texts, ChartText{X: x, Y: y + 15, DX: 5, Class: class, Text: m.marked(s, digits)})
}

func noted(m *Maker, t Total) string {
	if t.Note == "" || t.Kind == string(catalog.SumExact) {
		return t.Text
	}
	return t.Text + m.p.Parens(t.Note)
}

// legend explains the kinds of figures; a picture of exact ones needs none.
func (m *Maker) legend(c *Chart, kinds map[catalog.SumKind]bool) {
	delete(kinds, catalog.SumNone)
	if len(kinds) == 1 && kinds[catalog.SumExact] {
		return
	}
	for _, k := range kindOrder {
		if kinds[k] {
			c.Legend = append(c.Legend, ChartKey{Kind: string(k), Pattern: c.use(string(k)), Text: m.p.T("chart-kind-" + string(k))})
		}
	}
}

// byYear sums the calls of ds year by year, oldest first.
func (m *Maker) byYear(ds []*catalog.Direction) []barRow {
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
		r := barRow{label: strconv.Itoa(y), link: Link{Href: m.href(site.YearPath(m.l, y)), Text: m.p.T("year", "Year", y)}}
		r.projects, r.funds = catalog.FigureSums(years[y])
		out = append(out, r)
	}
	return out
}

// yearsChart shows all calls year by year.
func (m *Maker) yearsChart() *Chart {
	rows := m.byYear(m.c.Directions)
	c := m.bars("chart-years", m.p.T("chart-years-title"), []barGroup{{rows: rows}})
	if c != nil {
		c.Desc = m.p.T("chart-years-desc", "Rows", m.rowWords(rows))
	}
	return c
}

// partnerChart shows the calls with one partner year by year.
func (m *Maker) partnerChart(p *catalog.Partner) *Chart {
	rows := m.byYear(p.Directions)
	c := m.bars("chart-funds", m.p.T("chart-partner-title", "Partner", m.str(p.Name)), []barGroup{{rows: rows}})
	if c != nil {
		c.Desc = m.p.T("chart-years-desc", "Rows", m.rowWords(rows))
	}
	return c
}

// rowWords says what the bars show, for those who do not see them.
func (m *Maker) rowWords(rows []barRow) string {
	var parts []string
	for _, r := range rows {
		parts = append(parts, m.p.T("chart-row", "Year", r.label, "Funds", noted(m, m.total(r.funds, m.moneyUnit)), "Projects", noted(m, m.total(r.projects, m.projectsUnit))))
	}
	return m.p.Sequence(parts)
}

// partnersChart shows the calls partner by partner and year by year, the
// largest sum first.
func (m *Maker) partnersChart() *Chart {
	type entry struct {
		group barGroup
		total int64
	}
	var all []entry
	shared := false
	for _, p := range m.sortPartners(m.c.Partners) {
		if p.Home {
			continue
		}
		e := entry{group: barGroup{name: m.partnerLink(p), rows: m.byYear(p.Directions)}}
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
	c := m.bars("chart-partners", m.p.T("chart-partners-title"), groups)
	if c == nil {
		return nil
	}
	c.Desc = m.p.T("chart-partners-desc", "Partner", groups[0].name.Text, "Rows", m.rowWords(groups[0].rows))
	if shared {
		c.Notes = append(c.Notes, m.p.T("chart-note-shared"))
	}
	if left > 0 {
		c.Notes = append(c.Notes, m.p.T("chart-note-left", "N", left))
	}
	return c
}

// heatChart shows how many directions each field has in each year; its cells
// lead to the field's list of that year.
func (m *Maker) heatChart() *Chart {
	years := m.yearsOldestFirst(maxHeatYears)
	c := &Chart{ID: "chart-fields", Kind: "heat", Title: m.p.T("chart-fields-title"), Group: true}
	c.heads(append([]ChartHead{{Text: m.p.T("chart-head-field")}}, yearHeads(years)...)...)
	type line struct {
		f           *catalog.Field
		calls, rows []int
		child       bool
	}
	var lines []line
	most, filled := 0, 0
	add := func(f *catalog.Field, child bool) {
		l := line{f: f, child: child, calls: make([]int, len(years)), rows: make([]int, len(years))}
		for _, d := range f.Directions {
			i := slices.Index(years, d.Guide.Year)
			switch {
			case i < 0:
			case d.Guide.Plan:
				l.rows[i]++
			default:
				l.calls[i]++
			}
		}
		for i := range years {
			if n := l.calls[i] + l.rows[i]; n > 0 {
				filled++
				most = max(most, n)
			}
		}
		lines = append(lines, l)
	}
	for _, f := range m.c.Fields {
		add(f, false)
		for _, child := range f.Children {
			add(child, true)
		}
	}
	if filled < 2 || len(years) < 2 {
		return nil
	}
	for _, l := range lines {
		cells := make([]Link, len(years))
		for i, year := range years {
			cells[i].Text = m.p.Number(0)
			if l.calls[i]+l.rows[i] > 0 {
				cells[i] = Link{Href: m.href(site.FieldPath(m.l, l.f) + "#y" + strconv.Itoa(year)), Text: m.counts(l.calls[i], l.rows[i])}
			}
		}
		c.row(m.fieldLink(l.f), false, cells...)
	}
	c.draw(func(p *Picture) int {
		labels := Pct(6200)
		if p.narrow() {
			labels = 5200
		}
		width := (full - labels) / Pct(len(years))
		for i, y := range years {
			p.Texts = append(p.Texts, ChartText{X: labels + Pct(i)*width + width/2, Y: 14, Class: "head mid", Text: strconv.Itoa(y)})
		}
		y := 16
		for n, l := range lines {
			class, indent := "strong", 0
			if l.child {
				class, indent = "label", 12
			} else {
				y += 6
			}
			h := p.middle(y, 26, indent, class, m.str(l.f.Name), p.px(labels)-8)
			for i := range years {
				cell := ChartCell{X: labels + Pct(i)*width, W: width, Y: y, H: h, Mid: labels + Pct(i)*width + width/2, Base: y + h/2 + 5}
				if count := l.calls[i] + l.rows[i]; count > 0 {
					cell.Level = (count*5 + most - 1) / most
					cell.Text = m.p.Number(int64(l.calls[i]))
					if l.rows[i] > 0 {
						cell.Text = m.p.T("chart-cell-both", "Calls", l.calls[i], "Rows", l.rows[i])
					}
					link := c.Table.Rows[n].Cells[i]
					words := link.Text
					if l.rows[i] > 0 {
						words = cell.Text + m.p.Parens(words) // what is seen is in the name
					}
					cell.Href, cell.Name = link.Href, m.p.T("chart-cell", "Field", m.str(l.f.Name), "Year", years[i], "Count", words)
				}
				p.Cells = append(p.Cells, cell)
			}
			y += h
		}
		return y + 2
	})
	c.Desc = m.p.T("chart-fields-desc", "First", years[0], "Last", years[len(years)-1])
	c.Notes = append(c.Notes, m.p.T("chart-fields-note"))
	return c
}

// yearsOldestFirst are the latest n years of the catalogue.
func (m *Maker) yearsOldestFirst(n int) []int {
	var out []int
	for _, y := range m.c.Years[:min(n, len(m.c.Years))] {
		out = append(out, y.Year)
	}
	slices.Reverse(out)
	return out
}

func yearHeads(years []int) []ChartHead {
	var out []ChartHead
	for _, y := range years {
		out = append(out, ChartHead{Text: strconv.Itoa(y), Num: true})
	}
	return out
}

// average is what one project gets in a direction, as a sum of one: exact,
// below a ceiling, or about.
func average(d *catalog.Direction) catalog.Sum {
	yuan, exact, ok := d.PerProject()
	switch {
	case len(d.Averages) > 1 || !ok:
		return catalog.Sum{}
	case d.Projects.Qualifier == catalog.Exact && d.Funds.Qualifier == catalog.Exact && exact:
		return catalog.Sum{Total: yuan, Exact: 1}
	case d.Projects.Qualifier == catalog.Exact && (d.Funds.Qualifier == catalog.AtMost || d.Funds.Qualifier == catalog.Range):
		return catalog.Sum{Total: yuan, AtMost: 1}
	}
	return catalog.Sum{Total: yuan / 10000 * 10000, About: 1}
}

// placeChart shows what a project gets in a direction among its neighbours in
// the guide.
func (m *Maker) placeChart(d *catalog.Direction) *Chart {
	all := d.Guide.Directions
	from, to := max(0, d.Order-maxNeighbour), min(len(all), d.Order+maxNeighbour+1)
	if d.Guide.Plan || average(d).Parts() == 0 {
		return nil
	}
	ds := all[from:to]
	points := 0
	var most int64
	rank := 1
	for _, n := range ds {
		if a := average(n); a.Parts() > 0 {
			points++
			most = max(most, a.Total)
			if a.Total > average(d).Total {
				rank++
			}
		}
	}
	if points < 2 {
		return nil
	}
	c := &Chart{ID: "chart-place", Kind: "place", Title: m.p.T("chart-place-title", "Guide", m.str(d.Guide.Short))}
	c.heads(ChartHead{Text: m.p.T("col-direction")}, ChartHead{Text: m.p.T("col-average"), Num: true})
	kinds := map[catalog.SumKind]bool{}
	for _, n := range ds {
		kinds[average(n).Kind()] = true
		c.row(m.directionLink(n), n == d, Link{Text: m.perProject(n).Text})
	}
	c.draw(func(p *Picture) int {
		barAt, longest := Pct(4200), Pct(4200)
		if p.narrow() {
			barAt, longest = 4500, 3200
		}
		y := 14
		y += p.words(barAt, y, 0, "head", m.p.T("chart-head-average"), p.px(full-barAt))*lineStep - 5
		top := y
		for _, n := range ds {
			class := "label"
			if n == d {
				class = "strong"
			}
			h := p.middle(y, 22, 14, class, n.Number+" "+m.p.Sequence(m.names(n.Partners)), p.px(barAt)-4)
			if n == d {
				p.Rects = append(p.Rects, ChartRect{W: full, Y: y, H: h, Class: "self"})
				p.Texts = append(p.Texts, ChartText{Y: y + h/2 + 5, DX: 2, Class: "strong", Text: "▸"})
			}
			x, text, words := barAt, m.p.T("average-none"), "unknown"
			if a := average(n); a.Parts() > 0 {
				kind := string(a.Kind())
				w := share(a.Total, most, longest)
				p.Bars = append(p.Bars, ChartBar{X: barAt, W: w, Y: y + (h-14)/2, H: 14, Kind: kind, Pattern: c.use(kind), Self: n == d})
				x, text, words = barAt+w, m.marked(a, m.moneyDigits), "value"
			} else if len(n.Averages) > 1 { // printed topic by topic
				var each []string
				for _, v := range n.Averages {
					each = append(each, m.p.MoneyDigits(v.Yuan))
				}
				text = strings.Join(each, m.p.T("figure-separator"))
			}
			p.Texts = append(p.Texts, ChartText{X: x, Y: y + h/2 + 5, DX: 5, Class: words, Text: text})
			y += h
		}
		p.Lines = append(p.Lines, ChartLine{X1: barAt, X2: barAt, Y1: top, Y2: y, Class: "axis"})
		return y + 2
	})
	m.legend(c, kinds)
	c.Desc = m.p.T("chart-place-desc", "Number", d.Number, "Average", m.perProject(d).Text, "Rank", rank, "Of", points)
	c.Notes = append(c.Notes, m.p.T("chart-place-note"))
	if left := len(all) - len(ds); left > 0 {
		c.Notes = append(c.Notes, m.p.T("chart-note-left", "N", left))
	}
	return c
}

// lane is a scheme on a partner's time line: directions of one series, or
// joined by the plan row they carry out.
type lane struct {
	series *catalog.Series
	ds     []*catalog.Direction
}

func (l *lane) name(m *Maker) string {
	if l.series != nil {
		return m.str(l.series.Name)
	}
	last := l.ds[len(l.ds)-1]
	for _, d := range l.ds {
		if !d.Guide.Plan {
			last = d
		}
	}
	return m.str(last.Title)
}

func (l *lane) years() (n int) {
	last := 0
	for _, d := range l.ds {
		if d.Guide.Year != last {
			last, n = d.Guide.Year, n+1
		}
	}
	return n
}

// lanes puts a partner's directions into lanes, oldest first; within a year
// the plan comes before the calls.
func lanes(p *catalog.Partner) []*lane {
	ds := slices.Clone(p.Directions)
	slices.SortStableFunc(ds, func(a, b *catalog.Direction) int {
		return cmp.Or(cmp.Compare(a.Guide.Year, b.Guide.Year), cmp.Compare(boolInt(b.Guide.Plan), boolInt(a.Guide.Plan)),
			cmp.Compare(a.Guide.ID, b.Guide.ID), cmp.Compare(a.Order, b.Order))
	})
	of := map[*catalog.Direction]*lane{}
	bySeries := map[*catalog.Series]*lane{}
	var out []*lane
	for _, d := range ds {
		var l *lane
		for _, s := range d.Series {
			if l == nil {
				l = bySeries[s]
			}
		}
		for _, r := range d.PlanRows {
			if l == nil {
				l = of[r]
			}
		}
		if l == nil {
			l = &lane{}
			out = append(out, l)
		}
		for _, s := range d.Series {
			bySeries[s] = l
			if l.series == nil {
				l.series = s
			}
		}
		of[d] = l
		l.ds = append(l.ds, d)
	}
	return out
}

// timeline shows a partner's schemes through the years, and what changed from
// call to call.
func (m *Maker) timeline(p *catalog.Partner) *Chart {
	all := lanes(p)
	if len(p.Years) < 2 {
		return nil
	}
	var years []int // one without a direction is part of the story
	for y := p.Years[0]; y <= p.Years[len(p.Years)-1]; y++ {
		years = append(years, y)
	}
	gone := max(0, len(years)-maxLineYears)
	years = years[gone:]
	shown := slices.Clone(all)
	if left := len(shown) - maxLanes; left > 0 {
		slices.SortStableFunc(shown, func(a, b *lane) int { return cmp.Compare(b.years(), a.years()) })
		shown = shown[:maxLanes]
		slices.SortStableFunc(shown, func(a, b *lane) int { return cmp.Compare(slices.Index(all, a), slices.Index(all, b)) })
	}
	c := &Chart{ID: "chart-timeline", Kind: "timeline", Title: m.p.T("chart-timeline-title", "Partner", m.str(p.Name)), Group: true}
	c.heads(ChartHead{Text: m.p.T("col-direction")}, ChartHead{Text: m.p.T("col-funds"), Num: true},
		ChartHead{Text: m.p.T("col-projects"), Num: true}, ChartHead{Text: m.p.T("col-changes")})
	var steps []step
	for _, l := range all {
		steps = append(steps, m.steps(c, l)...)
	}
	c.draw(func(p *Picture) int {
		width := full / Pct(len(years))
		for i, y := range years {
			p.Texts = append(p.Texts, ChartText{X: Pct(i) * width, Y: 14, Class: "head", Text: strconv.Itoa(y)})
		}
		y := 22
		for n, l := range shown {
			if n > 0 {
				y += 6
				p.Lines = append(p.Lines, ChartLine{X2: full, Y1: y, Y2: y, Class: "rule"})
				y += 4
			}
			y += lineStep*p.words(0, y+14, 0, "strong", l.name(m), p.width) + 8
			y = p.lane(steps, l, years, width, y)
		}
		return y
	})
	c.Desc = m.p.T("chart-timeline-desc", "Schemes", m.p.N("chart-schemes", len(shown)), "First", years[0], "Last", years[len(years)-1])
	c.Notes = append(c.Notes, m.p.T("chart-timeline-note"))
	if gone > 0 {
		c.Notes = append(c.Notes, m.p.T("chart-note-years"))
	}
	if left := len(all) - len(shown); left > 0 {
		c.Notes = append(c.Notes, m.p.T("chart-note-left", "N", left))
	}
	return c
}

// step is a direction on a lane, in words.
type step struct {
	lane              *lane
	year              int
	plan              bool
	label, name, href string
	funds, projects   string
	changes           []string
}

// steps words a lane and adds it to the table, which also has the years the
// picture has no room for.
func (m *Maker) steps(c *Chart, l *lane) []step {
	var out []step
	var before *catalog.Direction
	for _, d := range l.ds {
		link := m.directionLink(d)
		s := step{lane: l, year: d.Guide.Year, plan: d.Guide.Plan, label: d.Number, name: link.Text, href: link.Href}
		values := []Link{{Text: m.p.T("q-none")}, {Text: m.p.T("q-none")}, {Text: m.p.T("plan-announces")}}
		if d.Guide.Plan {
			s.label = m.p.T("chart-plan", "Number", d.Number)
		} else {
			s.funds = m.short(d.Funds, func(_, n int64) string { return m.p.T("chart-money", "X", m.p.MoneyDigits(n)) })
			s.projects = m.short(d.Projects, func(_, n int64) string { return m.p.N("chart-count", int(n)) })
			values = []Link{{Text: m.funds(d.Funds).Text}, {Text: m.projects(d.Projects).Text}, {Text: m.p.T("first-call")}}
			if before != nil {
				var changes []string
				for _, ch := range catalog.Compare(before, d) {
					changes = append(changes, m.change(ch)...)
					s.changes = append(s.changes, m.changeMark(ch))
				}
				if len(changes) == 0 {
					changes, s.changes = []string{m.p.T("change-none")}, []string{m.p.T("chart-change-none")}
				}
				values[2].Text = strings.Join(changes, m.p.T("figure-separator"))
			}
			before = d
		}
		c.row(link, false, values...)
		out = append(out, s)
	}
	return out
}

// lane draws a lane from y on and tells where it ends: a dot for each
// direction on one line, and its figures below, year by year.
func (p *Picture) lane(steps []step, l *lane, years []int, width Pct, y int) int {
	const dot = Pct(250)
	line := y
	count, bottom := make([]int, len(years)), make([]int, len(years))
	var xs []Pct
	for _, s := range steps {
		i := slices.Index(years, s.year)
		if s.lane != l || i < 0 {
			continue
		}
		at := Pct(i) * width
		if x := at + dot + Pct(count[i])*600; x < at+width-300 {
			p.Dots = append(p.Dots, ChartDot{X: x, Y: line, Plan: s.plan})
			xs = append(xs, x)
		}
		if count[i] == 0 {
			bottom[i] = line + 21
		} else {
			bottom[i] += 9
		}
		count[i]++
		p.Texts = append(p.Texts, ChartText{X: at, Y: bottom[i], Class: "label", Text: s.label, Name: s.name, Href: s.href})
		below := func(class, text string) {
			for _, t := range wrap(text, p.px(width)-6, letters) {
				p.Texts = append(p.Texts, ChartText{X: at, Y: bottom[i], Class: class, Text: t})
				bottom[i] += 16
			}
		}
		bottom[i] += 16
		if !s.plan {
			below("value", s.funds)
			below("value", s.projects)
			for _, c := range s.changes {
				below("change", c)
			}
		}
	}
	if len(xs) > 1 {
		p.Lines = append(p.Lines, ChartLine{X1: slices.Min(xs), X2: slices.Max(xs), Y1: line, Y2: line, Class: "lane"})
	}
	return max(line+6, slices.Max(bottom)-9)
}

// short says a quantity in signs: ≤ 20 projects.
func (m *Maker) short(q catalog.Quantity, unit value) string {
	return m.marked(catalog.SumOf([]catalog.Quantity{q}), unit)
}

// changeMark says in a word what changed and which way.
func (m *Maker) changeMark(c catalog.Change) string {
	what := m.p.T("chart-what-" + c.What)
	switch {
	case c.What == "topics" || c.What == "countries":
		return m.p.T("chart-change-other", "What", what)
	case !c.Before.Known() || !c.After.Known() || c.Before.Max == c.After.Max:
		return m.p.T("chart-change-other", "What", what)
	case c.After.Max > c.Before.Max:
		return m.p.T("chart-change-up", "What", what)
	}
	return m.p.T("chart-change-down", "What", what)
}
