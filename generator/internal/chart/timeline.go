package chart

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/words"
)

// lane is a scheme on a partner's time line: directions of one series, or
// joined by the plan row they carry out.
type lane struct {
	series *catalog.Series
	ds     []*catalog.Direction
}

func (l *lane) name(m Maker) string {
	if l.series != nil {
		return m.Str(l.series.Name)
	}
	last := l.ds[len(l.ds)-1]
	for _, d := range l.ds {
		if !d.Guide.Plan {
			last = d
		}
	}
	return m.Str(last.Title)
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
		return cmp.Or(cmp.Compare(a.Guide.Year, b.Guide.Year), cmp.Compare(words.BoolInt(b.Guide.Plan), words.BoolInt(a.Guide.Plan)),
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

// Timeline shows a partner's schemes through the years, and what changed from
// call to call.
func (m Maker) Timeline(p *catalog.Partner) *Chart {
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
	c := &Chart{ID: "chart-timeline", Kind: "timeline", Title: m.P.T("chart-timeline-title", "Partner", m.Str(p.Name)), Group: true}
	c.heads(Head{Text: m.P.T("col-direction")}, Head{Text: m.P.T("col-funds"), Num: true},
		Head{Text: m.P.T("col-projects"), Num: true}, Head{Text: m.P.T("col-changes")})
	var steps []step
	for _, l := range all {
		steps = append(steps, m.steps(c, l)...)
	}
	c.draw(func(p *Picture) int {
		width := full / Pct(len(years))
		for i, y := range years {
			p.Texts = append(p.Texts, Text{X: Pct(i) * width, Y: 14, Class: "head", Text: strconv.Itoa(y)})
		}
		y := 22
		for n, l := range shown {
			if n > 0 {
				y += 6
				p.Lines = append(p.Lines, Line{X2: full, Y1: y, Y2: y, Class: "rule"})
				y += 4
			}
			y += lineStep*p.words(0, y+14, 0, "strong", l.name(m), p.width) + 8
			y = p.lane(steps, l, years, width, y)
		}
		return y
	})
	c.Desc = m.P.T("chart-timeline-desc", "Schemes", m.P.N("chart-schemes", len(shown)), "First", years[0], "Last", years[len(years)-1])
	c.Notes = append(c.Notes, m.P.T("chart-timeline-note"))
	if gone > 0 {
		c.Notes = append(c.Notes, m.P.T("chart-note-years"))
	}
	if left := len(all) - len(shown); left > 0 {
		c.Notes = append(c.Notes, m.P.T("chart-note-left", "N", left))
	}
	return c
}

// step is a direction on a lane, in words.
type step struct {
	lane              *lane
	year              int
	Plan              bool
	label, name, href string
	funds, projects   string
	changes           []mark
}

// mark is a change in a picture: in a word, and as the table says it, for a
// column wide enough.
type mark struct{ short, full string }

// steps words a lane and adds it to the table, which also has the years the
// picture has no room for.
func (m Maker) steps(c *Chart, l *lane) []step {
	var out []step
	var before *catalog.Direction
	for _, d := range l.ds {
		link := m.DirectionLink(d)
		s := step{lane: l, year: d.Guide.Year, Plan: d.Guide.Plan, label: d.Number, name: link.Text, href: link.Href}
		values := []words.Link{{Text: m.P.T("q-none")}, {Text: m.P.T("q-none")}, {Text: m.P.T("plan-announces")}}
		if d.Guide.Plan {
			s.label = m.P.T("chart-plan", "Number", d.Number)
		} else {
			s.funds = m.shortFunds(d)
			s.projects = m.short(d.Projects, func(_, n int64) string { return m.P.N("chart-count", int(n)) })
			values = []words.Link{{Text: m.Money(d.Funds).Text}, {Text: m.Projects(d.Projects).Text}, {Text: m.P.T("first-call")}}
			if before != nil {
				s.changes = m.marks(before, d)
				values[2].Text = strings.Join(m.AllChanges(before, d), m.P.T("figure-separator"))
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
			p.Dots = append(p.Dots, Dot{X: x, Y: line, Plan: s.Plan})
			xs = append(xs, x)
		}
		if count[i] == 0 {
			bottom[i] = line + 21
		} else {
			bottom[i] += 9
		}
		count[i]++
		p.Texts = append(p.Texts, Text{X: at, Y: bottom[i], Class: "label", Text: s.label, Name: s.name, Href: s.href})
		below := func(class, text string) {
			for _, t := range wrap(text, p.px(width)-6, letters) {
				p.Texts = append(p.Texts, Text{X: at, Y: bottom[i], Class: class, Text: t})
				bottom[i] += 16
			}
		}
		bottom[i] += 16
		if !s.Plan {
			below("value", s.funds)
			below("value", s.projects)
			for _, c := range s.changes {
				text := c.full
				if text == "" || len(wrap(text, p.px(width)-6, letters)) > maxChangeLines {
					text = c.short
				}
				below("change", text)
			}
		}
	}
	if len(xs) > 1 {
		p.Lines = append(p.Lines, Line{X1: slices.Min(xs), X2: slices.Max(xs), Y1: line, Y2: line, Class: "lane"})
	}
	return max(line+6, slices.Max(bottom)-9)
}

// shortFunds says the total of a direction in signs; one with no total, or with
// amounts beside it, in words.
func (m Maker) shortFunds(d *catalog.Direction) string {
	total, ok := d.Total()
	if len(d.Funds) > 1 || ok && !total.Plain() {
		return m.Amounts(d.Funds)
	}
	return m.short(total.Quantity, func(_, n int64) string {
		return m.P.T("chart-money", "X", m.P.MoneyDigits(n), "Unit", m.moneySign(total.Currency))
	})
}

// moneySign is the unit of an amount in a picture: Chinese counts in 万, English
// writes an m.
func (m Maker) moneySign(currency string) string {
	if m.L == lang.ZH {
		return m.P.MoneyUnit(currency)
	}
	return currency
}

// short says a quantity in signs: ≤ 20 projects.
func (m Maker) short(q catalog.Quantity, unit words.Unit) string {
	return m.marked(catalog.SumOf([]catalog.Quantity{q}), unit)
}

// marks are what changed from one call to the next. Conditions and bodies,
// of which many may have changed, are one mark each.
func (m Maker) marks(before, after *catalog.Direction) []mark {
	var out []mark
	last := ""
	for _, c := range catalog.Compare(before, after) {
		if s := m.Changes(c); len(s) > 0 && c.What != last {
			out = append(out, m.mark(c, s))
			last = c.What
		}
	}
	if len(out) == 0 {
		return []mark{{short: m.P.T("chart-change-none")}}
	}
	return out
}

// mark says what changed and which way; of a figure also from what to what.
func (m Maker) mark(c catalog.Change, said []string) mark {
	way, before, after := "other", c.Before, c.After
	if before.Unit != after.Unit {
		before, after = before.InMonths(), after.InMonths()
	}
	switch {
	case !c.Before.Known() || !c.After.Known() || before.Max == after.Max:
	case after.Max > before.Max:
		way = "up"
	default:
		way = "down"
	}
	out := mark{short: m.P.T("chart-change-"+way, "What", m.P.T("chart-what-"+c.What))}
	if c.Before.Stated() || c.After.Stated() || len(c.Was)+len(c.Is) > 0 {
		out.full = m.P.T("chart-change-"+way, "What", said[0])
	}
	return out
}
