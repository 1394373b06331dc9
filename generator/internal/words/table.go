package words

import (
	"cmp"
	"strings"

	"zhinan/generator/internal/catalog"
)

// Tables hold numbers as numbers. What follows says in words what stands
// around a number in its cell, or in place of it.

// Reading says how a sum is to be read whose figure stands elsewhere: "all
// parts exact", "ceiling …"; of a sum of nothing, that nothing is stated.
func (w *Voice) Reading(s catalog.Sum) string {
	t := w.Total(s, func(_, n int64) string { return w.P.Number(n) })
	return cmp.Or(t.Note, t.Text)
}

// Around is what stands before and after the number of a known quantity:
// "不超过", "generally about". The number of a range is its upper end; lower
// writes the other one, which stands before it.
func (w *Voice) Around(q catalog.Quantity, lower func(int64) string) (before, after string) {
	const number = "\x00"
	s := w.Quantity(q, func(lo, _ int64) string {
		if q.Qualifier == catalog.Range {
			return lower(lo) + "–" + number
		}
		return number
	})
	before, after, _ = strings.Cut(s, number)
	return before, after
}

// AroundAmount is the same of an amount under a head that names its currency.
// An amount the source states for each project is said to be that, since the
// head speaks of averages.
func (w *Voice) AroundAmount(a catalog.Amount, stated bool, lower func(int64) string) (before, after string) {
	if !stated {
		return w.Around(a.Quantity, lower)
	}
	const number = "\x00"
	before, after = w.Around(a.Quantity, lower)
	before, after, _ = strings.Cut(w.measured(a.Measure, before+number+after), number)
	return before, after
}

// NoNumber says why there is no number of a direction where q would stand: a
// plan prints none, or it is to be determined, or not stated.
func (w *Voice) NoNumber(q catalog.Quantity, d *catalog.Direction) string {
	switch {
	case d.Guide.Plan:
		return w.P.T("q-none")
	case q.Qualifier == catalog.TBD:
		return w.P.T("q-tbd")
	}
	return w.Unstated()
}

// Unstated says that the source does not state it.
func (w *Voice) Unstated() string { return w.P.T("q-unstated") }

// Averages are what a project gets in a direction, under a head that names the
// unit of a currency: averages printed topic by topic, or amounts that no scale
// can hold. Those of that currency and of no other kind are said in digits.
func (w *Voice) Averages(d *catalog.Direction, currency string) string {
	var out []string
	for i, a := range d.ProjectAmounts() {
		switch {
		case i < len(d.Averages) && a.Currency == currency:
			out = append(out, w.P.MoneyDigits(a.Max))
		case i < len(d.Averages) || a.Derived: // an average, as the head says
			out = append(out, w.ofProject(a))
		default:
			out = append(out, w.Amount(a))
		}
	}
	return strings.Join(out, w.P.T("figure-separator"))
}
