package words

import (
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// Figure is a quantity in words: the value as the page states it, the wording
// as printed, and what else must be known of it.
type Figure struct {
	Text      string  // "不超过20个", "about CNY 30 million", "to be determined", "not stated"
	Printed   Printed // the source's wording, or its translation
	Remarks   []string
	Known     bool
	Yuan      int64 // for machine-readable attributes; 0 where there is none
	Class     string
	Inherited bool
	Derived   bool
}

// Unit formats lo–hi in a unit.
type Unit func(lo, hi int64) string

func (w *Voice) ProjectsUnit(lo, hi int64) string {
	if lo != hi {
		return w.P.N("projects-range", int(hi), "From", w.P.Number(lo), "To", w.P.Number(hi))
	}
	return w.P.N("projects", int(hi))
}

func (w *Voice) MoneyUnit(lo, hi int64) string {
	if lo != hi {
		return w.P.MoneyRange(lo, hi)
	}
	return w.P.Money(hi)
}

func (w *Voice) YearsUnit(lo, hi int64) string {
	if lo != hi {
		return w.P.N("years-range", int(hi), "From", w.P.Number(lo), "To", w.P.Number(hi))
	}
	return w.P.N("years", int(hi))
}

// Quantity says a quantity with its qualifier and hedge.
func (w *Voice) Quantity(q catalog.Quantity, unit Unit) string {
	var s string
	switch q.Qualifier {
	case catalog.TBD:
		return w.P.T("q-tbd")
	case catalog.Exact, catalog.Range:
		s = unit(q.Min, q.Max)
	case catalog.AtMost, catalog.AtLeast, catalog.About:
		s = w.P.T("q-"+string(q.Qualifier), "X", unit(q.Min, q.Max))
	default:
		return w.P.T("q-unstated")
	}
	if q.Hedge != catalog.NoHedge {
		s = w.P.T("hedge-"+string(q.Hedge), "X", s)
	}
	return s
}

// figure makes a figure of a quantity; note tells the unit of a bare printed
// number ("6000" in a column headed 万元).
func (w *Voice) figure(q catalog.Quantity, unit Unit, bareUnit string) Figure {
	f := Figure{Text: w.Quantity(q, unit), Known: q.Known(), Inherited: q.Inherited, Derived: q.Derived}
	if !q.Printed.IsZero() {
		f.Printed = w.bare(w.Printed(q.Printed), bareUnit)
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

func (w *Voice) Projects(q catalog.Quantity) Figure { return w.figure(q, w.ProjectsUnit, "") }

// ProjectsCell is the number of projects under a column head that already
// says what is counted.
func (w *Voice) ProjectsCell(q catalog.Quantity) Figure {
	return w.figure(q, func(lo, hi int64) string {
		if lo != hi {
			return w.P.T("cell-range", "From", w.P.Number(lo), "To", w.P.Number(hi))
		}
		return w.P.T("cell-count", "Count", w.P.Number(hi))
	}, "")
}

func (w *Voice) Funds(q catalog.Quantity) Figure {
	bare := ""
	if w.L == lang.ZH {
		bare = w.P.T("unit-wan-yuan")
	}
	f := w.figure(q, w.MoneyUnit, bare)
	if q.Known() {
		f.Yuan = q.Max
	}
	return f
}

func (w *Voice) Duration(q catalog.Quantity) Figure { return w.figure(q, w.YearsUnit, "") }

// PerProject is the average of a direction: as printed where the source
// prints it, else ours and marked as such.
func (w *Voice) PerProject(d *catalog.Direction) Figure {
	averages := d.ProjectAverages()
	switch len(averages) {
	case 0:
		return Figure{Text: w.P.T("average-none"), Class: "unknown"}
	case 1:
	default: // topic by topic: one average of all would describe none of them
		f := Figure{Known: true, Remarks: []string{w.P.T("average-by-topic")}}
		for i, a := range averages {
			if i > 0 {
				f.Text += w.P.T("figure-separator")
			}
			f.Text += w.Quantity(a, w.MoneyUnit)
		}
		return f
	}
	a := averages[0]
	f := Figure{Text: w.Quantity(a, w.MoneyUnit), Known: true, Yuan: a.Max, Derived: a.Derived}
	if !a.Derived {
		f.Printed = w.bare(w.Printed(a.Printed), w.P.T("unit-wan-yuan"))
		f.Remarks = []string{w.P.T("average-printed")}
		return f
	}
	f.Remarks = []string{w.P.T("average-derived")}
	if d.Projects.Qualifier == catalog.AtMost {
		f.Remarks = append(f.Remarks, w.P.T("average-at-most"))
	}
	return f
}

// bare adds the unit of a table's head to a number printed without one.
func (w *Voice) bare(p Printed, unit string) Printed {
	if _, err := strconv.ParseFloat(p.Text, 64); err == nil && unit != "" {
		p.Text += w.P.Parens(unit)
	}
	return p
}
