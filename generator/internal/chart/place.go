package chart

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/words"
)

// Average is what one project gets in a direction, as a sum of one; nothing
// where there is none, or one for each topic.
func Average(d *catalog.Direction) catalog.Sum {
	if averages := d.ProjectAverages(); len(averages) == 1 {
		return catalog.SumOf(averages)
	}
	return catalog.Sum{}
}

// Place shows what a project gets in a direction among its neighbours in
// the guide.
func (m Maker) Place(d *catalog.Direction) *Chart {
	all := d.Guide.Directions
	from, to := max(0, d.Order-maxNeighbour), min(len(all), d.Order+maxNeighbour+1)
	if d.Guide.Plan || Average(d).Parts() == 0 {
		return nil
	}
	ds := all[from:to]
	points := 0
	var most int64
	rank := 1
	for _, n := range ds {
		if a := Average(n); a.Parts() > 0 {
			points++
			most = max(most, a.Total)
			if a.Total > Average(d).Total {
				rank++
			}
		}
	}
	if points < 2 {
		return nil
	}
	c := &Chart{ID: "chart-place", Kind: "place", Title: m.P.T("chart-place-title", "Guide", m.Str(d.Guide.Short))}
	c.heads(Head{Text: m.P.T("col-direction")}, Head{Text: m.P.T("col-average"), Num: true})
	kinds := map[catalog.SumKind]bool{}
	for _, n := range ds {
		for _, k := range readings(Average(n)) {
			kinds[k] = true
		}
		c.row(m.DirectionLink(n), n == d, words.Link{Text: m.PerProject(n).Text})
	}
	c.draw(func(p *Picture) int { return m.drawPlace(p, ds, d, most) })
	m.legend(c, kinds)
	c.Desc = m.P.T("chart-place-desc", "Number", d.Number, "Average", m.PerProject(d).Text, "Rank", rank, "Of", points)
	c.Notes = append(c.Notes, m.P.T("chart-place-note"))
	if left := len(all) - len(ds); left > 0 {
		c.Notes = append(c.Notes, m.P.T("chart-note-left", "N", left))
	}
	return c
}

// drawPlace draws a bar for each of ds below the other; self is the direction
// the picture is about, most the largest average.
func (m Maker) drawPlace(p *Picture, ds []*catalog.Direction, self *catalog.Direction, most int64) int {
	barAt, longest := Pct(4200), Pct(4200)
	if p.narrow() {
		barAt, longest = 4500, 3200
	}
	y := 14
	y += p.words(barAt, y, 0, "head", m.P.T("chart-head-average"), p.px(full-barAt))*lineStep - 5
	top := y
	for _, n := range ds {
		class := "label"
		if n == self {
			class = "strong"
		}
		h := p.middle(y, 22, 14, class, n.Number+" "+m.PartnerLine(n), p.px(barAt)-4)
		if n == self {
			p.Rects = append(p.Rects, Rect{W: full, Y: y, H: h, Class: "self"})
			p.Texts = append(p.Texts, Text{Y: y + h/2 + 5, DX: 2, Class: "strong", Text: "▸"})
		}
		x, text, class := barAt, m.P.T("average-none"), "unknown"
		if a := Average(n); a.Parts() > 0 {
			kind := string(a.Kind())
			w := share(a.Total, most, longest)
			p.Bars = append(p.Bars, Bar{X: barAt, W: w, Y: y + (h-14)/2, H: 14, Kind: kind, Pattern: p.chart.use(kind), Self: n == self})
			x, text, class = barAt+w, m.marked(a, m.moneyDigits), "value"
		} else if len(n.Averages) > 1 { // printed topic by topic
			text = m.TopicAverages(n)
		}
		p.Texts = append(p.Texts, Text{X: x, Y: y + h/2 + 5, DX: 5, Class: class, Text: text})
		y += h
	}
	p.Lines = append(p.Lines, Line{X1: barAt, X2: barAt, Y1: top, Y2: y, Class: "axis"})
	return y + 2
}
