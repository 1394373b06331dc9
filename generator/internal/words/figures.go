package words

import (
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// Figure is a quantity in words: the value as the page states it, the wording
// as printed, and what else must be known of it.
type Figure struct {
	Text      string // "不超过20个", "about CNY 30 million", "to be determined", "not stated"
	Printed   Phrase // the source's wording, or its translation
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
		f.Printed = w.Phrase(q.Printed)
		if _, err := strconv.ParseFloat(f.Printed.Text, 64); err == nil && bareUnit != "" {
			f.Printed.Text += w.P.Parens(bareUnit)
		}
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

// PerProject is the average of a direction: total by number, our figure; with
// the column printed in 003 beside it where there is one.
func (w *Voice) PerProject(d *catalog.Direction) Figure {
	var f Figure
	for _, a := range d.Averages {
		if f.Printed.Text != "" {
			f.Printed.Text += w.P.T("figure-separator")
		}
		f.Printed.Text += w.P.Money(a.Yuan)
	}
	yuan, exact, ok := d.PerProject()
	switch {
	case len(d.Averages) > 1:
		// printed topic by topic: one average of all would describe none of them
		f.Text, f.Printed.Text = f.Printed.Text, ""
		f.Remarks = append(f.Remarks, w.P.T("average-by-topic"))
	case !ok:
		f.Text, f.Class = w.P.T("average-none"), "unknown"
		return f
	default:
		f.Text, f.Yuan = w.P.Money(yuan), yuan
		if !exact {
			f.Text = w.P.T("q-about", "X", w.P.Money(yuan/10000*10000))
		}
		f.Remarks = append(f.Remarks, w.P.T("average-derived"))
		if d.Projects.Qualifier == catalog.AtMost {
			f.Remarks = append(f.Remarks, w.P.T("average-at-most"))
		}
		f.Derived = true
	}
	f.Known = true
	return f
}
