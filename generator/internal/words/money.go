package words

import (
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// Amount says an amount with all that it is an amount of: "no more than CNY 2
// million per project (direct costs)", "中方每个项目10万元". Of a total, which
// stands under a label that says so, only what limits it is said.
func (w *Voice) Amount(a catalog.Amount) string {
	return w.measured(a.Measure, w.Quantity(a.Quantity, w.MoneyUnit(a.Currency)))
}

// measured says of an amount in words what it is an amount of.
func (w *Voice) measured(m catalog.Measure, amount string) string {
	s := amount
	switch {
	case m.Base == catalog.Project && m.Period != "":
		s = w.P.T("money-project-year", "X", s)
	case m.Base == catalog.Project:
		s = w.P.T("money-project", "X", s)
	case m.Period != "":
		s = w.P.T("money-year", "X", s)
	}
	switch {
	case m.Side != "":
		s = w.P.T("money-side", "Side", w.P.T("side-"+m.Side), "X", s)
	case m.Base == catalog.Side:
		s = w.P.T("money-each-side", "X", s)
	}
	if m.Covers != "" {
		s += w.P.Parens(w.P.T("covers-" + m.Covers))
	}
	return s
}

// ofProject is an amount under a label that says that it is one project's.
func (w *Voice) ofProject(a catalog.Amount) string {
	if a.Base == catalog.Project {
		a.Base = catalog.Total
	}
	return w.Amount(a)
}

// amount makes a figure of an amount; text is how it is said.
func (w *Voice) amount(a catalog.Amount, text string) Figure {
	f := w.figure(a.Quantity, w.MoneyUnit(a.Currency))
	f.Text, f.Printed, f.of = text, w.bare(f.Printed, a), a.Quantity
	if a.Known() {
		f.Units = a.Max
	}
	return f
}

// bare adds the unit of a table's head to a number printed without one: "6000"
// in a column headed 万元 is 60 million.
func (w *Voice) bare(p Printed, a catalog.Amount) Printed {
	n, err := strconv.ParseFloat(p.Text, 64)
	if err != nil || n <= 0 {
		return p
	}
	unit := ""
	switch float64(a.Max) {
	case n * 1e3:
		unit = w.P.Money(a.Currency, 1e3)
	case n * 1e4:
		unit = w.P.Money(a.Currency, 1e4)
		if w.L == lang.ZH {
			unit = w.P.MoneyUnit(a.Currency)
		}
	case n * 1e6:
		unit = w.P.Money(a.Currency, 1e6)
	default:
		return p
	}
	p.Text += w.P.Parens(w.P.T("unit-of-head", "Unit", unit))
	return p
}

// Funds are the amounts of all projects together, and those of a side, in one
// figure; amounts of each project are PerProject's.
func (w *Voice) Funds(as []catalog.Amount) Figure {
	all := w.fundFigures(as)
	if len(all) == 1 {
		return all[0]
	}
	out := Figure{Known: true}
	for i, f := range all {
		if i > 0 {
			out.Text += w.P.T("figure-separator")
		}
		out.Text += f.Text
		out.Derived = out.Derived || f.Derived
		for _, r := range f.Remarks {
			if !slices.Contains(out.Remarks, r) {
				out.Remarks = append(out.Remarks, r)
			}
		}
	}
	return out
}

// Money is Funds in a list that has no place for what each project gets: where
// the source states no total, it is that.
func (w *Voice) Money(as []catalog.Amount) Figure {
	projects := catalog.PerProjectAmounts(as)
	if !catalog.AnyStated(projects) || catalog.AnyStated(catalog.Totals(as)) || catalog.AnyStated(catalog.SideAmounts(as)) {
		return w.Funds(as)
	}
	if len(projects) == 1 {
		return w.amount(projects[0], w.Amount(projects[0]))
	}
	return w.together(projects, w.Amount)
}

// fundFigures are the figures of Funds, one an amount; where none is stated,
// one that says so.
func (w *Voice) fundFigures(as []catalog.Amount) []Figure {
	var out []Figure
	for _, a := range slices.Concat(catalog.Totals(as), catalog.SideAmounts(as)) {
		if a.Stated() {
			out = append(out, w.amount(a, w.Amount(a)))
		}
	}
	if len(out) == 0 {
		for _, a := range catalog.Totals(as) { // what was said to be not stated may have its wording
			return []Figure{w.amount(a, w.Amount(a))}
		}
		return []Figure{w.figure(catalog.Quantity{}, w.MoneyUnit(""))}
	}
	return out
}

// PerProject is what a project gets: as printed where the source prints it,
// else an average of ours and marked as such. Amounts that are no averages are
// said in full, since they stand under a head that speaks of averages.
func (w *Voice) PerProject(d *catalog.Direction) Figure {
	amounts := d.ProjectAmounts()
	printed := amounts[min(len(d.Averages), len(amounts)):] // the amounts the source states for each project, or ours
	switch {
	case len(amounts) == 0:
		return Figure{Text: w.P.T("average-none"), Class: "unknown"}
	case amounts[0].Derived:
		return w.derived(d, amounts)
	case len(amounts) == 1 && len(printed) == 0:
		f := w.amount(amounts[0], w.ofProject(amounts[0]))
		f.Remarks = []string{w.P.T("average-printed")}
		return f
	case len(printed) == 0: // topic by topic: one average of all would describe none of them
		f := w.together(amounts, w.ofProject)
		f.Remarks = []string{w.P.T("average-by-topic")}
		return f
	case len(w.projectFigures(d.Funds)) == 0 && len(d.Averages) == 0:
		f := w.together(amounts, w.Amount)
		f.Remarks = []string{w.P.T("average-by-topic")}
		return f
	case len(amounts) == 1:
		f := w.amount(printed[0], w.Amount(printed[0]))
		f.Remarks = []string{w.P.T("average-printed")}
		return f
	}
	f := w.together(amounts, w.Amount)
	f.Remarks = []string{w.P.T("average-printed")}
	return f
}

// derived are averages of ours.
func (w *Voice) derived(d *catalog.Direction, amounts []catalog.Amount) Figure {
	f := w.together(amounts, w.ofProject)
	f.Derived = true
	f.Remarks = []string{w.P.T("average-derived")}
	if d.Projects.Qualifier == catalog.AtMost {
		f.Remarks = append(f.Remarks, w.P.T("average-at-most"))
	}
	return f
}

// together says amounts one after the other.
func (w *Voice) together(as []catalog.Amount, say func(catalog.Amount) string) Figure {
	f := Figure{}
	for i, a := range as {
		if i > 0 {
			f.Text += w.P.T("figure-separator")
		}
		f.Text += say(a)
		f.Known = f.Known || a.Known()
		if len(as) == 1 && a.Known() {
			f.Units = a.Max
		}
	}
	return f
}

// fundsFact is the fact of the totals and of what each side gets in all.
func (w *Voice) fundsFact(as []catalog.Amount, clause clauseOf) Fact {
	return w.figuresFact("funds", w.fundFigures(as), clause)
}

// perProjectFacts are what a project gets: averages, and the amounts the source
// states for each project, which are none.
func (w *Voice) perProjectFacts(d *catalog.Direction) []Fact {
	stated := w.projectFigures(d.Funds)
	var out []Fact
	if len(stated) == 0 || len(d.Averages) > 0 {
		averages := *d
		averages.Funds = slices.DeleteFunc(slices.Clone(d.Funds), func(a catalog.Amount) bool { return a.Base == catalog.Project })
		out = append(out, w.FigureFact("per-project", w.PerProject(&averages)))
	}
	if len(stated) > 0 {
		out = append(out, w.figuresFact("project-amount", stated, d.FigureClause))
	}
	return out
}

// projectFigures are the amounts the source states for each project, under a
// label that says so.
func (w *Voice) projectFigures(as []catalog.Amount) []Figure {
	var out []Figure
	for _, a := range catalog.PerProjectAmounts(as) {
		if a.Stated() {
			out = append(out, w.amount(a, w.ofProject(a)))
		}
	}
	return out
}

// FundsFacts are all amounts of a topic or guide: totals and amounts of a side,
// then amounts of each project.
func (w *Voice) FundsFacts(as []catalog.Amount) []Fact {
	var out []Fact
	stated := w.projectFigures(as)
	if len(stated) == 0 || catalog.AnyStated(catalog.Totals(as)) || catalog.AnyStated(catalog.SideAmounts(as)) {
		out = append(out, w.fundsFact(as, nil))
	}
	if len(stated) > 0 {
		out = append(out, w.figuresFact("project-amount", stated, nil))
	}
	return out
}

// Amounts says all amounts of a list in full, one after the other.
func (w *Voice) Amounts(as []catalog.Amount) string {
	var out []string
	for _, a := range as {
		if a.Stated() {
			out = append(out, w.Amount(a))
		}
	}
	if len(out) == 0 {
		return w.Unstated()
	}
	return strings.Join(out, w.P.T("figure-separator"))
}
