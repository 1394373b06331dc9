package chart

import (
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/words"
)

// Average is what one project gets in a direction, as a sum of one; nothing
// where there is none, or one for each topic.
func Average(d *catalog.Direction) catalog.Sum {
	if a, ok := d.ProjectAmount(); ok {
		return catalog.SumOf([]catalog.Quantity{a.Quantity})
	}
	return catalog.Sum{}
}

// averageLike is the same, where it can stand on one scale with amounts of a
// measure: in the same currency, and covering the same.
func averageLike(d *catalog.Direction, m catalog.Measure) catalog.Sum {
	if a, ok := d.ProjectAmount(); ok && a.Measure == m {
		return Average(d)
	}
	return catalog.Sum{}
}

// placeWords are what a picture of Place says: of averages, or of amounts some
// of which are none.
type placeWords struct {
	title, column, head string
	desc                func(average string, rank, of int) string
}

func (m Maker) placeWords(d *catalog.Direction, stated bool, currency string) placeWords {
	guide, unit := m.Str(d.Guide.Short), m.P.MoneyUnit(currency)
	if stated {
		return placeWords{m.P.T("chart-place-title-amounts", "Guide", guide), m.P.T("col-project-amount"), m.P.T("chart-head-project", "Unit", unit),
			func(average string, rank, of int) string {
				return m.P.T("chart-place-desc-amounts", "Number", d.Number, "Average", average, "Rank", rank, "Of", of)
			}}
	}
	return placeWords{m.P.T("chart-place-title", "Guide", guide), m.P.T("col-average"), m.P.T("chart-head-average", "Unit", unit),
		func(average string, rank, of int) string {
			return m.P.T("chart-place-desc", "Number", d.Number, "Average", average, "Rank", rank, "Of", of)
		}}
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
	own, _ := d.ProjectAmount()
	average := func(n *catalog.Direction) catalog.Sum { return averageLike(n, own.Measure) }
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
	stated := slices.ContainsFunc(ds, catalog.StatesProjectAmount)
	said := m.placeWords(d, stated, own.Currency)
	c := &Chart{ID: "chart-place", Kind: "place", Title: said.title}
	c.heads(Head{Text: m.P.T("col-direction")}, Head{Text: said.column, Num: true})
	kinds := map[catalog.SumKind]bool{}
	for _, n := range ds {
		for _, k := range readings(average(n)) {
			kinds[k] = true
		}
		c.row(m.DirectionLink(n), n == d, words.Link{Text: m.PerProject(n).Text})
	}
	c.draw(func(p *Picture) int { return m.drawPlace(p, ds, d, most, said.head) })
	m.legend(c, kinds)
	c.Desc = said.desc(m.PerProject(d).Text, rank, points)
	c.Notes = append(c.Notes, m.P.T("chart-place-note"))
	if left := len(all) - len(ds); left > 0 {
		c.Notes = append(c.Notes, m.P.T("chart-note-left", "N", left))
	}
	return c
}

// drawPlace draws a bar for each of ds below the other; self is the direction
// the picture is about, most the largest average, head what stands above the
// bars.
func (m Maker) drawPlace(p *Picture, ds []*catalog.Direction, self *catalog.Direction, most int64, head string) int {
	own, _ := self.ProjectAmount()
	barAt, longest := Pct(4200), Pct(4200)
	if p.narrow() {
		barAt, longest = 4500, 3200
	}
	y := 14
	y += p.words(barAt, y, 0, "head", head, p.px(full-barAt))*lineStep - 5
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
		if a := averageLike(n, own.Measure); a.Parts() > 0 {
			kind := string(a.Kind())
			w := share(a.Total, most, longest)
			p.Bars = append(p.Bars, Bar{X: barAt, W: w, Y: y + (h-14)/2, H: 14, Kind: kind, Pattern: p.chart.use(kind), Self: n == self})
			x, text, class = barAt+w, m.marked(a, m.moneyDigits), "value"
		} else if len(n.Averages) > 1 { // printed topic by topic
			text = m.Voice.Averages(n, own.Currency)
		} else if len(n.ProjectAmounts()) > 0 { // on no common scale, and long in words
			text = m.P.T("chart-see-table")
		}
		p.Texts = append(p.Texts, Text{X: x, Y: y + h/2 + 5, DX: 5, Class: class, Text: text})
		y += h
	}
	p.Lines = append(p.Lines, Line{X1: barAt, X2: barAt, Y1: top, Y2: y, Class: "axis"})
	return y + 2
}
