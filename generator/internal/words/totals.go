package words

import (
	"strings"

	"zhinan/generator/internal/catalog"
)

// Total is a sum in words: the figure and how it is to be read.
type Total struct {
	Text string
	Note string // "ceiling", "incomplete: 1 direction to be determined", …
	Kind string
}

func (w *Voice) Total(s catalog.Sum, unit Unit) Total {
	kind := s.Kind()
	if kind == catalog.SumNone {
		return Total{Text: w.P.T("q-unstated"), Kind: string(kind)}
	}
	return Total{Text: unit(s.Total, s.Total), Kind: string(kind), Note: w.SumNote(s)}
}

// MoneyTotals says the sums of amounts, each of one currency and one measure;
// where there is nothing to add, one that says so.
func (w *Voice) MoneyTotals(sums []catalog.MoneySum) []Total {
	if len(sums) == 0 {
		return []Total{w.Total(catalog.Sum{}, nil)}
	}
	var out []Total
	for _, s := range sums {
		out = append(out, w.MoneyTotal(s))
	}
	return out
}

// MoneyTotal says a sum of amounts of one measure.
func (w *Voice) MoneyTotal(s catalog.MoneySum) Total {
	return w.Total(s.Sum, w.measuredUnit(s.Measure))
}

// measuredUnit formats amounts and says what they are amounts of.
func (w *Voice) measuredUnit(m catalog.Measure) Unit {
	unit := w.MoneyUnit(m.Currency)
	return func(lo, hi int64) string { return w.measured(m, unit(lo, hi)) }
}

// SumNote says all that is true of a sum: that figures are missing, and how
// those that are there are to be taken.
func (w *Voice) SumNote(s catalog.Sum) string {
	var out []string
	if n := s.Missing(); n > 0 {
		out = append(out, w.P.N("sum-incomplete", n))
	}
	switch kind := s.Found().Kind(); {
	case kind == catalog.SumExact && s.Missing() == 0:
		out = append(out, w.P.T("sum-exact"))
	case kind == catalog.SumCeiling && s.Range+s.LessThan == 0:
		out = append(out, w.P.T("sum-ceiling"))
	case kind == catalog.SumCeiling:
		out = append(out, w.P.T("sum-ceiling-of", "Parts", w.sumParts(s)))
	case kind == catalog.SumApprox && s.Lower() == 0:
		out = append(out, w.P.T("sum-approx"))
	case kind == catalog.SumApprox && s.About+s.MoreThan == 0:
		out = append(out, w.P.T("sum-floor"))
	case kind == catalog.SumApprox && s.About == 0:
		out = append(out, w.P.T("sum-floor-of", "Parts", w.sumParts(s)))
	case kind == catalog.SumApprox, kind == catalog.SumMixed:
		out = append(out, w.P.T("sum-mixed", "Parts", w.sumParts(s)))
	}
	return strings.Join(out, w.P.T("figure-separator"))
}

// sumParts counts the parts of a sum kind by kind.
func (w *Voice) sumParts(s catalog.Sum) string {
	var out []string
	for _, p := range []struct {
		kind string
		n    int
	}{{"exact", s.Exact}, {"at_most", s.AtMost}, {"less_than", s.LessThan}, {"range", s.Range}, {"about", s.About}, {"at_least", s.AtLeast}, {"more_than", s.MoreThan}} {
		if p.n > 0 {
			out = append(out, w.P.T("sum-part-"+p.kind, "N", p.n))
		}
	}
	return w.P.Sequence(out)
}

// Totals are the sums of a list of directions.
type Totals struct {
	Calls, Rows int // directions that are calls, and plan rows
	Projects    Total
	Funds       []Total // one a currency
	HasFigures  bool
}

func (w *Voice) Totals(ds []*catalog.Direction) Totals {
	projects, funds := catalog.FigureSums(ds)
	t := Totals{Projects: w.Total(projects, w.ProjectsUnit), Funds: w.MoneyTotals(funds)}
	t.Calls, t.Rows = catalog.Count(ds)
	t.HasFigures = t.Calls > 0
	return t
}

func (w *Voice) YearSpan(ds []*catalog.Direction) (first, last int) {
	for _, d := range ds {
		if first == 0 || d.Guide.Year < first {
			first = d.Guide.Year
		}
		last = max(last, d.Guide.Year)
	}
	return first, last
}

// Counts says how many calls and plan rows there are.
func (w *Voice) Counts(calls, rows int) string {
	var parts []string
	if calls > 0 {
		parts = append(parts, w.P.N("count-directions", calls))
	}
	if rows > 0 {
		parts = append(parts, w.P.N("count-plan-rows", rows))
	}
	return w.P.Sequence(parts)
}

// PartnerCounts says how many directions a partner has: its own, and through a
// group. Lists, pages, frames and data that count them say it so.
func (w *Voice) PartnerCounts(p *catalog.Partner) string {
	own, group := p.Tallies()
	return w.counted(own, group, "count-through-group")
}

// FieldCounts says how many directions a field has: its own, and those open to
// any field.
func (w *Voice) FieldCounts(f *catalog.Field) string {
	own, any := f.Tallies()
	return w.counted(own, any, "count-any-field")
}

func (w *Voice) counted(own, more catalog.Tally, key string) string {
	var parts []string
	if own.Any() {
		parts = append(parts, w.Counts(own.Calls, own.Rows))
	}
	if more.Any() {
		parts = append(parts, w.P.T(key, "Counts", w.Counts(more.Calls, more.Rows)))
	}
	return strings.Join(parts, w.P.T("title-separator"))
}

// PartnerCount says how many partners the catalogue has.
func (w *Voice) PartnerCount() string {
	named, grouped := w.Catalog.PartnerCount()
	s := w.P.N("count-partners", named)
	if grouped > 0 {
		s += w.P.T("title-separator") + w.P.T("count-partners-grouped", "N", grouped)
	}
	return s
}
