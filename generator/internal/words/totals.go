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
	case kind == catalog.SumCeiling && s.Range == 0:
		out = append(out, w.P.T("sum-ceiling"))
	case kind == catalog.SumCeiling:
		out = append(out, w.P.T("sum-ceiling-of", "Parts", w.sumParts(s)))
	case kind == catalog.SumApprox && s.AtLeast == 0:
		out = append(out, w.P.T("sum-approx"))
	case kind == catalog.SumApprox && s.About == 0:
		out = append(out, w.P.T("sum-floor"))
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
	}{{"exact", s.Exact}, {"at_most", s.AtMost}, {"range", s.Range}, {"about", s.About}, {"at_least", s.AtLeast}} {
		if p.n > 0 {
			out = append(out, w.P.T("sum-part-"+p.kind, "N", p.n))
		}
	}
	return w.P.Sequence(out)
}

// Totals are the sums of a list of directions.
type Totals struct {
	Calls, Rows     int // directions that are calls, and plan rows
	Projects, Funds Total
	HasFigures      bool
}

func (w *Voice) Totals(ds []*catalog.Direction) Totals {
	projects, funds := catalog.FigureSums(ds)
	t := Totals{Projects: w.Total(projects, w.ProjectsUnit), Funds: w.Total(funds, w.MoneyUnit)}
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
