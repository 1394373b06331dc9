package words

import "zhinan/generator/internal/catalog"

// Figure is a quantity in words: the value as the page states it, the wording
// as printed, and what else must be known of it.
type Figure struct {
	Text      string  // "不超过20个", "about CNY 30 million", "to be determined", "not stated"
	Printed   Printed // the source's wording, or its translation
	Remarks   []string
	Known     bool
	Units     int64 // of money, for machine-readable attributes; 0 where there is none
	Class     string
	Inherited bool
	Derived   bool

	of catalog.Quantity // what it says
}

// Unit formats lo–hi in a unit.
type Unit func(lo, hi int64) string

func (w *Voice) ProjectsUnit(lo, hi int64) string {
	if lo != hi {
		return w.P.N("projects-range", int(hi), "From", w.P.Number(lo), "To", w.P.Number(hi))
	}
	return w.P.N("projects", int(hi))
}

// MoneyUnit formats amounts of a currency.
func (w *Voice) MoneyUnit(currency string) Unit {
	return func(lo, hi int64) string {
		if lo != hi {
			return w.P.MoneyRange(currency, lo, hi)
		}
		return w.P.Money(currency, hi)
	}
}

func (w *Voice) YearsUnit(lo, hi int64) string {
	if lo != hi {
		return w.P.N("years-range", int(hi), "From", w.P.Number(lo), "To", w.P.Number(hi))
	}
	return w.P.N("years", int(hi))
}

// MonthsUnit formats durations the source counts in months.
func (w *Voice) MonthsUnit(lo, hi int64) string {
	if lo != hi {
		return w.P.N("months-range", int(hi), "From", w.P.Number(lo), "To", w.P.Number(hi))
	}
	return w.P.N("months", int(hi))
}

// DurationUnit formats what a duration is counted in.
func (w *Voice) DurationUnit(u catalog.Unit) Unit {
	if u == catalog.Months {
		return w.MonthsUnit
	}
	return w.YearsUnit
}

// Quantity says a quantity with its qualifier and hedge.
func (w *Voice) Quantity(q catalog.Quantity, unit Unit) string {
	var s string
	switch q.Qualifier {
	case catalog.TBD:
		return w.P.T("q-tbd")
	case catalog.Exact, catalog.Range:
		s = unit(q.Min, q.Max)
	case catalog.AtMost, catalog.AtLeast, catalog.MoreThan, catalog.LessThan, catalog.About:
		s = w.P.T("q-"+string(q.Qualifier), "X", unit(q.Min, q.Max))
	default:
		return w.P.T("q-unstated")
	}
	if q.Hedge != catalog.NoHedge {
		s = w.P.T("hedge-"+string(q.Hedge), "X", s)
	}
	return s
}

// figure makes a figure of a quantity.
func (w *Voice) figure(q catalog.Quantity, unit Unit) Figure {
	f := Figure{Text: w.Quantity(q, unit), Known: q.Known(), Inherited: q.Inherited, Derived: q.Derived}
	if !q.Printed.IsZero() {
		f.Printed = w.Printed(q.Printed)
	}
	switch {
	case q.Derived:
		f.Remarks = append(f.Remarks, w.P.T("derived-from-topics"))
	case q.Inherited:
		f.Remarks = append(f.Remarks, w.P.T("inherited-from-guide"))
	}
	if !q.Known() {
		f.Class = "unknown"
	}
	return f
}

func (w *Voice) Projects(q catalog.Quantity) Figure { return w.figure(q, w.ProjectsUnit) }

// ProjectsCell is the number of projects under a column head that already
// says what is counted.
func (w *Voice) ProjectsCell(q catalog.Quantity) Figure {
	return w.figure(q, func(lo, hi int64) string {
		if lo != hi {
			return w.P.T("cell-range", "From", w.P.Number(lo), "To", w.P.Number(hi))
		}
		return w.P.T("cell-count", "Count", w.P.Number(hi))
	})
}

// Duration is how long a project runs, in what the source counts it in.
func (w *Voice) Duration(q catalog.Quantity) Figure { return w.figure(q, w.DurationUnit(q.Unit)) }
