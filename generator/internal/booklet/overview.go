package booklet

import (
	"cmp"
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/words"
)

func (k *maker) overview(g *catalog.Guide) Overview {
	v := Overview{Heads: k.text(g.Short), Status: k.each(func(m *side) Text { return m.says(m.GuideStatus(g).Text) })}
	currency := catalog.Currency(g.Directions)
	column := func(key string, width int, right bool) {
		heads := k.each(func(m *side) Text { return m.says(m.P.T(key, "Unit", m.P.MoneyUnit(currency))) })
		v.Table.Columns = append(v.Table.Columns, Column{Heads: heads, Width: width, Right: right})
	}
	widths := [5]int{8, 26, 34, 18, 14}
	if len(k.ms) > 1 { // topics are longest, and twice as long in two languages
		widths = [5]int{7, 23, 40, 17, 13}
	}
	column("col-number", widths[0], false)
	column("col-title", widths[1], false)
	if g.Plan {
		column("col-partner", 16, false)
		column("col-topics", 50, false)
	} else {
		column("col-topics", widths[2], false)
		column("booklet-col-figures", widths[3], true)
		column("booklet-col-average", widths[4], true)
	}
	for _, d := range g.Directions {
		row := Cells{Anchor: anchor(d), Cells: [][]Text{k.number(d), k.text(d.Title)}}
		if g.Plan {
			row.Cells = append(row.Cells, k.each(func(m *side) Text { return m.says(m.PartnerLine(d)) }))
		}
		row.Cells = append(row.Cells, k.each(func(m *side) Text { return m.topicLines(d) }))
		if !g.Plan {
			row.Cells = append(row.Cells,
				k.each(func(m *side) Text {
					return m.overviewFigures(d, currency)
				}),
				k.each(func(m *side) Text {
					f := m.PerProject(d)
					return Text{Lines: []Line{{Runs: m.Runs(words.Phrase{Text: f.Text}), Faint: !f.Known}}}
				}))
		}
		v.Table.Rows = append(v.Table.Rows, row)
	}
	if !g.Plan {
		v.Table.Foot = k.totals(g)
	}
	v.Reconcile = k.reconcile(g)
	return v
}

// totals are the sums of a guide's directions.
func (k *maker) totals(g *catalog.Guide) []Cells {
	sum := func(key string, totals func(m *side) []words.Total) Cells {
		return Cells{Cells: [][]Text{k.message(key), k.each(func(m *side) Text {
			var out Text
			for _, t := range totals(m) {
				out.Lines = append(out.Lines, m.says(t.Text).Lines...)
				if t.Note != "" {
					out.Lines = append(out.Lines, m.small(t.Note))
				}
			}
			return out
		})}}
	}
	projects, funds := catalog.FigureSums(g.Directions)
	return []Cells{sum("booklet-total-funds", func(m *side) []words.Total { return m.MoneyTotals(funds) }),
		sum("booklet-total-projects", func(m *side) []words.Total { return []words.Total{m.Total(projects, m.ProjectsUnit)} })}
}

// overviewFigures are a direction's total and number of projects: in one line while
// they are bare numbers, below each other where words qualify them. An amount
// the head does not name the unit of is said in full.
func (m *side) overviewFigures(d *catalog.Direction, currency string) Text {
	total, ok := d.TotalIn(currency)
	funds, projects := m.Quantity(total.Quantity, m.digits), m.Quantity(d.Projects, m.count)
	known := total.Known()
	if all := slices.Concat(catalog.Totals(d.Funds), catalog.SideAmounts(d.Funds)); catalog.AnyStated(all) && (!ok || len(all) > 1) {
		f := m.Funds(all)
		funds, known = f.Text, f.Known
	}
	line := func(s string) Line { return Line{Runs: []words.Phrase{{Text: s}}, Faint: !known} }
	if lang.Width(funds+projects) < 10 {
		return Text{Lines: []Line{line(funds + " / " + projects)}}
	}
	return Text{Lines: []Line{line(funds + " /"), line(projects)}}
}

// digits is an amount under a head that names its unit.
func (m *side) digits(lo, hi int64) string {
	if lo != hi {
		return m.P.T("cell-range", "From", m.P.MoneyDigits(lo), "To", m.P.MoneyDigits(hi))
	}
	return m.P.MoneyDigits(hi)
}

func (m *side) count(lo, hi int64) string {
	if lo != hi {
		return m.P.T("cell-range", "From", m.P.Number(lo), "To", m.P.Number(hi))
	}
	return m.P.Number(hi)
}

// number is a direction's number, the same in every language.
func (k *maker) number(d *catalog.Direction) []Text {
	return k.each(func(m *side) Text { return m.says(d.Number) })
}

// topicLines are the printed topics: a line each where they are labelled,
// else one after the other.
func (m *side) topicLines(d *catalog.Direction) Text {
	var t Text
	var running Line
	for _, topic := range d.Topics {
		runs := m.Runs(m.Phrase(topic.Text))
		if label := m.Phrase(topic.Label); label.Text != "" {
			t.Lines = append(t.Lines, Line{Runs: append(append(m.Runs(label), words.Phrase{Text: m.afterLabel()}), runs...)})
			continue
		}
		if len(running.Runs) > 0 {
			running.Runs = append(running.Runs, words.Phrase{Text: m.P.T("description-separator")})
		}
		running.Runs = append(running.Runs, runs...)
	}
	if o := m.Phrase(d.OpenEnded); o.Text != "" {
		runs := m.Runs(o)
		if len(running.Runs) > 0 {
			runs = append([]words.Phrase{{Text: m.P.T("description-separator")}}, runs...)
		}
		running.Runs = append(running.Runs, runs...)
	}
	if len(running.Runs) > 0 {
		t.Lines = append(t.Lines, running)
	}
	if note := m.TopicsNote(d); note != "" && len(t.Lines) == 0 {
		t = m.says(note)
	}
	return t
}

func (k *maker) reconcile(g *catalog.Guide) *Table {
	var sides [][]words.ReconcileLine
	for _, m := range k.ms {
		sides = append(sides, m.Reconcile(g))
	}
	if len(sides[0]) == 0 {
		return nil
	}
	t := &Table{}
	for i, key := range []string{"col-what", "col-stated", "col-computed", "col-gap"} {
		t.Columns = append(t.Columns, Column{Heads: k.message(key), Width: []int{22, 28, 32, 18}[i], Right: i > 0})
	}
	for i := range sides[0] {
		cell := func(f func(m *side, l words.ReconcileLine) Text) []Text {
			n := -1
			return k.each(func(m *side) Text { n++; return f(m, sides[n][i]) })
		}
		t.Rows = append(t.Rows, Cells{Cells: [][]Text{
			cell(func(m *side, l words.ReconcileLine) Text { return m.says(l.What) }),
			cell(func(m *side, l words.ReconcileLine) Text {
				out := m.says(l.Stated)
				if l.Printed.Text != "" && words.Squash(l.Printed.Text) != words.Squash(l.Stated) {
					out.Lines = append(out.Lines, m.printed(l.Printed))
				}
				return out
			}),
			cell(func(m *side, l words.ReconcileLine) Text {
				out := m.says(l.Computed.Text)
				if l.Computed.Note != "" {
					out.Lines = append(out.Lines, m.small(l.Computed.Note))
				}
				return out
			}),
			cell(func(m *side, l words.ReconcileLine) Text { return m.says(cmp.Or(l.Gap, m.P.T("q-unstated"))) }),
		}})
	}
	return t
}
