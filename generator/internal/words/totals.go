package words

import (
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
	t := Total{Text: unit(s.Total, s.Total), Kind: string(kind)}
	switch kind {
	case catalog.SumExact:
		t.Note = w.P.T("sum-exact")
	case catalog.SumCeiling:
		t.Note = w.P.T("sum-ceiling")
	case catalog.SumApprox:
		t.Note = w.P.T("sum-approx")
	case catalog.SumMixed:
		t.Note = w.P.T("sum-mixed", "Exact", s.Exact, "AtMost", s.AtMost+s.Range, "About", s.About+s.AtLeast)
	case catalog.SumIncomplete:
		t.Note = w.P.N("sum-incomplete", s.TBD+s.Unstated)
	}
	return t
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
