package chart

import (
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// heatLine is a field and how many directions it has in each year of the
// picture.
type heatLine struct {
	f           *catalog.Field
	calls, rows []int
	child       bool
}

// in is how many calls and plan rows there are in a year.
func (l heatLine) in(i int) int { return l.calls[i] + l.rows[i] }

// Fields shows how many directions each field has in each year; its cells
// lead to the field's list of that year.
func (m Maker) Fields() *Chart {
	years := m.yearsOldestFirst(maxHeatYears)
	lines := m.heatLines(years)
	most, filled := 0, 0
	for _, l := range lines {
		for i := range years {
			if n := l.in(i); n > 0 {
				filled++
				most = max(most, n)
			}
		}
	}
	if filled < 2 || len(years) < 2 {
		return nil
	}
	c := &Chart{ID: "chart-fields", Kind: "heat", Title: m.P.T("chart-fields-title"), Group: true}
	c.heads(append([]Head{{Text: m.P.T("chart-head-field")}}, yearHeads(years)...)...)
	for _, l := range lines {
		c.row(m.FieldLink(l.f), false, m.heatCells(l, years)...)
	}
	c.draw(func(p *Picture) int { return m.drawHeat(p, lines, years, most) })
	c.Desc = m.P.T("chart-fields-desc", "First", years[0], "Last", years[len(years)-1])
	c.Notes = append(c.Notes, m.P.T("chart-fields-note"))
	return c
}

// heatLines counts the directions of the fields of the first two levels.
func (m Maker) heatLines(years []int) []heatLine {
	var out []heatLine
	for _, f := range m.Catalog.Fields {
		out = append(out, newHeatLine(f, false, years))
		for _, child := range f.Children {
			out = append(out, newHeatLine(child, true, years))
		}
	}
	return out
}

func newHeatLine(f *catalog.Field, child bool, years []int) heatLine {
	l := heatLine{f: f, child: child, calls: make([]int, len(years)), rows: make([]int, len(years))}
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
	return l
}

// heatCells are a line's figures in the table: in words, and leading to what
// they count.
func (m Maker) heatCells(l heatLine, years []int) []words.Link {
	out := make([]words.Link, len(years))
	for i, year := range years {
		out[i].Text = m.P.Number(0)
		if l.in(i) > 0 {
			out[i] = words.Link{Href: m.Href(site.FieldPath(m.L, l.f) + "#y" + strconv.Itoa(year)), Text: m.Counts(l.calls[i], l.rows[i])}
		}
	}
	return out
}

// drawHeat draws a line below the other; most is the figure of the fullest
// cell.
func (m Maker) drawHeat(p *Picture, lines []heatLine, years []int, most int) int {
	labels := Pct(6200)
	if p.narrow() {
		labels = 5200
	}
	width := (full - labels) / Pct(len(years))
	for i, y := range years {
		p.Texts = append(p.Texts, Text{X: labels + Pct(i)*width + width/2, Y: 14, Class: "head mid", Text: strconv.Itoa(y)})
	}
	y := 16
	for n, l := range lines {
		class, indent := "strong", 0
		if l.child {
			class, indent = "label", 12
		} else {
			y += 6
		}
		h := p.middle(y, 26, indent, class, m.Str(l.f.Name), p.px(labels)-8)
		for i, year := range years {
			cell := Cell{X: labels + Pct(i)*width, W: width, Y: y, H: h, Mid: labels + Pct(i)*width + width/2, Base: y + h/2 + 5}
			if l.in(i) > 0 {
				m.fill(&cell, l, i, year, p.chart.Table.Rows[n].Cells[i], most)
			}
			p.Cells = append(p.Cells, cell)
		}
		y += h
	}
	return y + 2
}

// fill gives a cell of the picture its shade, its figures, and the link and
// words it has in the table.
func (m Maker) fill(cell *Cell, l heatLine, i, year int, value Value, most int) {
	cell.Level = (l.in(i)*5 + most - 1) / most
	cell.Text = m.P.Number(int64(l.calls[i]))
	count := value.Text
	if l.rows[i] > 0 {
		cell.Text = m.P.T("chart-cell-both", "Calls", l.calls[i], "Rows", l.rows[i])
		count = cell.Text + m.P.Parens(count) // what is seen is in the name
	}
	cell.Href, cell.Name = value.Href, m.P.T("chart-cell", "Field", m.Str(l.f.Name), "Year", year, "Count", count)
}
