package chart

import (
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
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
