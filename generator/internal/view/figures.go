package view

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

// value formats lo–hi in a unit.
type value func(lo, hi int64) string

func (m *Maker) projectsUnit(lo, hi int64) string {
	if lo != hi {
		return m.p.N("projects-range", int(hi), "From", m.p.Number(lo), "To", m.p.Number(hi))
	}
	return m.p.N("projects", int(hi))
}

func (m *Maker) moneyUnit(lo, hi int64) string {
	if lo != hi {
		return m.p.MoneyRange(lo, hi)
	}
	return m.p.Money(hi)
}

func (m *Maker) yearsUnit(lo, hi int64) string {
	if lo != hi {
		return m.p.N("years-range", int(hi), "From", m.p.Number(lo), "To", m.p.Number(hi))
	}
	return m.p.N("years", int(hi))
}

// words says a quantity with its qualifier and hedge.
func (m *Maker) words(q catalog.Quantity, unit value) string {
	var s string
	switch q.Qualifier {
	case catalog.TBD:
		return m.p.T("q-tbd")
	case catalog.Exact, catalog.Range:
		s = unit(q.Min, q.Max)
	case catalog.AtMost, catalog.AtLeast, catalog.About:
		s = m.p.T("q-"+string(q.Qualifier), "X", unit(q.Min, q.Max))
	default:
		return m.p.T("q-unstated")
	}
	if q.Hedge != catalog.NoHedge {
		s = m.p.T("hedge-"+string(q.Hedge), "X", s)
	}
	return s
}

// figure makes a figure of a quantity; note tells the unit of a bare printed
// number ("6000" in a column headed 万元).
func (m *Maker) figure(q catalog.Quantity, unit value, bareUnit string) Figure {
	f := Figure{Text: m.words(q, unit), Known: q.Known(), Inherited: q.Inherited, Derived: q.Derived}
	if !q.Printed.IsZero() {
		f.Printed = m.phrase(q.Printed)
		if _, err := strconv.ParseFloat(f.Printed.Text, 64); err == nil && bareUnit != "" {
			f.Printed.Text += m.p.Parens(bareUnit)
		}
	}
	switch {
	case q.Derived:
		f.Remarks = append(f.Remarks, m.p.T("derived-from-topics"))
	case q.Inherited:
		f.Remarks = append(f.Remarks, m.p.T("inherited-from-guide"))
	}
	if !q.Known() {
		f.Class = "unknown"
	}
	return f
}

func (m *Maker) projects(q catalog.Quantity) Figure { return m.figure(q, m.projectsUnit, "") }

// projectsCell is the number of projects under a column head that already
// says what is counted.
func (m *Maker) projectsCell(q catalog.Quantity) Figure {
	return m.figure(q, func(lo, hi int64) string {
		if lo != hi {
			return m.p.T("cell-range", "From", m.p.Number(lo), "To", m.p.Number(hi))
		}
		return m.p.T("cell-count", "Count", m.p.Number(hi))
	}, "")
}

func (m *Maker) funds(q catalog.Quantity) Figure {
	bare := ""
	if m.l == lang.ZH {
		bare = m.p.T("unit-wan-yuan")
	}
	f := m.figure(q, m.moneyUnit, bare)
	if q.Known() {
		f.Yuan = q.Max
	}
	return f
}

func (m *Maker) duration(q catalog.Quantity) Figure { return m.figure(q, m.yearsUnit, "") }

// perProject is the average of a direction: total by number, our figure; with
// the column printed in 003 beside it where there is one.
func (m *Maker) perProject(d *catalog.Direction) Figure {
	var f Figure
	for _, a := range d.Averages {
		if f.Printed.Text != "" {
			f.Printed.Text += m.p.T("figure-separator")
		}
		f.Printed.Text += m.p.Money(a.Yuan)
	}
	yuan, exact, ok := d.PerProject()
	switch {
	case len(d.Averages) > 1:
		// printed topic by topic: one average of all would describe none of them
		f.Text, f.Printed.Text = f.Printed.Text, ""
		f.Remarks = append(f.Remarks, m.p.T("average-by-topic"))
	case !ok:
		f.Text, f.Class = m.p.T("average-none"), "unknown"
		return f
	default:
		f.Text, f.Yuan = m.p.Money(yuan), yuan
		if !exact {
			f.Text = m.p.T("q-about", "X", m.p.Money(yuan/10000*10000))
		}
		f.Remarks = append(f.Remarks, m.p.T("average-derived"))
		if d.Projects.Qualifier == catalog.AtMost {
			f.Remarks = append(f.Remarks, m.p.T("average-at-most"))
		}
		f.Derived = true
	}
	f.Known = true
	return f
}

// Total is a sum in words: the figure and how it is to be read.
type Total struct {
	Text string
	Note string // "ceiling", "incomplete: 1 direction to be determined", …
	Kind string
}

func (m *Maker) total(s catalog.Sum, unit value) Total {
	kind := s.Kind()
	if kind == catalog.SumNone {
		return Total{Text: m.p.T("q-unstated"), Kind: string(kind)}
	}
	t := Total{Text: unit(s.Total, s.Total), Kind: string(kind)}
	switch kind {
	case catalog.SumExact:
		t.Note = m.p.T("sum-exact")
	case catalog.SumCeiling:
		t.Note = m.p.T("sum-ceiling")
	case catalog.SumApprox:
		t.Note = m.p.T("sum-approx")
	case catalog.SumMixed:
		t.Note = m.p.T("sum-mixed", "Exact", s.Exact, "AtMost", s.AtMost+s.Range, "About", s.About+s.AtLeast)
	case catalog.SumIncomplete:
		t.Note = m.p.N("sum-incomplete", s.TBD+s.Unstated)
	}
	return t
}

// Totals are the sums of a list of directions.
type Totals struct {
	Calls, Rows     int // directions that are calls, and plan rows
	Projects, Funds Total
	HasFigures      bool
}

func (m *Maker) totals(ds []*catalog.Direction) Totals {
	projects, funds := catalog.FigureSums(ds)
	t := Totals{Projects: m.total(projects, m.projectsUnit), Funds: m.total(funds, m.moneyUnit)}
	t.Calls, t.Rows = catalog.Count(ds)
	t.HasFigures = t.Calls > 0
	return t
}
