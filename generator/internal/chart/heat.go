package chart

import (
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// Fields shows how many directions each field has in each year; its cells
// lead to the field's list of that year.
func (m Maker) Fields() *Chart {
	years := m.yearsOldestFirst(maxHeatYears)
	c := &Chart{ID: "chart-fields", Kind: "heat", Title: m.P.T("chart-fields-title"), Group: true}
	c.heads(append([]Head{{Text: m.P.T("chart-head-field")}}, yearHeads(years)...)...)
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
	for _, f := range m.Catalog.Fields {
		add(f, false)
		for _, child := range f.Children {
			add(child, true)
		}
	}
	if filled < 2 || len(years) < 2 {
		return nil
	}
	for _, l := range lines {
		cells := make([]words.Link, len(years))
		for i, year := range years {
			cells[i].Text = m.P.Number(0)
			if l.calls[i]+l.rows[i] > 0 {
				cells[i] = words.Link{Href: m.Href(site.FieldPath(m.L, l.f) + "#y" + strconv.Itoa(year)), Text: m.Counts(l.calls[i], l.rows[i])}
			}
		}
		c.row(m.FieldLink(l.f), false, cells...)
	}
	c.draw(func(p *Picture) int {
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
			for i := range years {
				cell := Cell{X: labels + Pct(i)*width, W: width, Y: y, H: h, Mid: labels + Pct(i)*width + width/2, Base: y + h/2 + 5}
				if count := l.calls[i] + l.rows[i]; count > 0 {
					cell.Level = (count*5 + most - 1) / most
					cell.Text = m.P.Number(int64(l.calls[i]))
					if l.rows[i] > 0 {
						cell.Text = m.P.T("chart-cell-both", "Calls", l.calls[i], "Rows", l.rows[i])
					}
					link := c.Table.Rows[n].Cells[i]
					words := link.Text
					if l.rows[i] > 0 {
						words = cell.Text + m.P.Parens(words) // what is seen is in the name
					}
					cell.Href, cell.Name = link.Href, m.P.T("chart-cell", "Field", m.Str(l.f.Name), "Year", years[i], "Count", words)
				}
				p.Cells = append(p.Cells, cell)
			}
			y += h
		}
		return y + 2
	})
	c.Desc = m.P.T("chart-fields-desc", "First", years[0], "Last", years[len(years)-1])
	c.Notes = append(c.Notes, m.P.T("chart-fields-note"))
	return c
}
