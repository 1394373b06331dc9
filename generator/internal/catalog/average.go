package catalog

import (
	"slices"

	"zhinan/generator/internal/lang"
)

// ProjectAmounts are what a project gets. Where the source prints it they are
// that: its averages, one a topic where it prints several, and the amounts it
// states for each project, of the direction or else of its topics. Where it
// prints none they are figures of ours, one for each total whose number of
// projects is known, marked as derived and with the qualifier that follows from
// the two; none where nothing follows. Everything that shows or compares what a
// project gets takes it from here.
func (d *Direction) ProjectAmounts() []Amount {
	if out := d.printedProjectAmounts(); len(out) > 0 {
		return out
	}
	if out := topicProjectAmounts(d.Topics); len(out) > 0 {
		return out
	}
	var out []Amount
	for _, a := range Totals(d.Funds) {
		if q := divide(a.Quantity, d.Projects); q.Known() && a.Period == "" { // projects are not counted a year
			a.Measure.Base = Project
			out = append(out, Amount{q, a.Measure})
		}
	}
	return out
}

// printedProjectAmounts are those the source prints for the direction as a
// whole.
func (d *Direction) printedProjectAmounts() []Amount {
	var out []Amount
	for _, a := range d.Averages {
		out = append(out, Amount{Quantity{Qualifier: Exact, Min: a.Value, Max: a.Value,
			Printed: lang.Text{ZH: a.Printed, EN: a.Printed, Original: lang.OriginalBoth}}, Measure{Base: Project, Currency: a.Currency}})
	}
	return append(out, statedProjectAmounts(d.Funds)...)
}

func statedProjectAmounts(as []Amount) []Amount {
	return slices.DeleteFunc(PerProjectAmounts(as), func(a Amount) bool { return !a.Stated() })
}

// topicProjectAmounts are those the source states topic by topic.
func topicProjectAmounts(topics []*Topic) []Amount {
	var out []Amount
	for _, t := range topics {
		if t != nil {
			out = append(append(out, statedProjectAmounts(t.Funds)...), topicProjectAmounts(t.Parts)...)
		}
	}
	return out
}

// ProjectAmount is what a project gets where there is one figure of it that can
// be told on a scale: no amount of a side, of each year, or of some topics.
func (d *Direction) ProjectAmount() (Amount, bool) {
	all := d.ProjectAmounts()
	if len(all) != 1 || all[0].Side != "" || all[0].Period != "" || !all[0].Known() {
		return Amount{}, false
	}
	return all[0], all[0].Derived || len(d.printedProjectAmounts()) > 0
}

// PerProject divides the total in the currency of a derived amount by the
// number of projects, rounded down; exact tells whether it divides evenly. What
// may be said of the result is for ProjectAmounts to tell.
func (d *Direction) PerProject(m Measure) (units int64, exact, ok bool) {
	m.Base = Total
	for _, a := range d.Funds {
		if a.Measure == m && a.Known() && d.Projects.Known() && d.Projects.Max != 0 {
			return a.Max / d.Projects.Max, a.Max%d.Projects.Max == 0, true
		}
	}
	return 0, false, false
}

// divide is what funds by projects comes to: 10 million for no more than 5
// projects is at least 2 million each. Of two upper bounds, or two lower ones,
// nothing follows.
func divide(funds, projects Quantity) Quantity {
	if !funds.Known() || !projects.Known() {
		return Quantity{}
	}
	least, most := funds.ends()
	few, many := projects.ends()
	approx := funds.Qualifier == About || projects.Qualifier == About
	above := funds.Qualifier == MoreThan || projects.Qualifier == LessThan // the lower end is not reached
	below := funds.Qualifier == LessThan || projects.Qualifier == MoreThan
	q := Quantity{Derived: true}
	low, high := least >= 0 && many > 0, most >= 0 && few > 0
	if low {
		q.Min = least / many
		approx = approx || high && least == most && few == many && least%many != 0
	}
	if high {
		q.Max = (most + few - 1) / few
	}
	switch {
	case low && high && approx && funds.Qualifier != Range && projects.Qualifier != Range:
		q.Qualifier, q.Max = About, nearest(least, many)
		q.Min = q.Max
	case low && high && q.Min == q.Max:
		q.Qualifier = Exact
	case low && high:
		q.Qualifier, q.Min, q.Max = Range, roundDown(q.Min), roundUp(q.Max)
	case low:
		q.Qualifier, q.Min = AtLeast, roundDown(q.Min)
		q.Max = q.Min
	case high:
		q.Qualifier, q.Max = AtMost, roundUp(q.Max)
		q.Min = q.Max
	default:
		return Quantity{}
	}
	switch {
	case above && q.Qualifier == AtLeast:
		q.Qualifier = MoreThan
	case below && q.Qualifier == AtMost:
		q.Qualifier = LessThan
	}
	return q
}

// ends are the least and the most a quantity can be, -1 where it has no such
// end.
func (q Quantity) ends() (least, most int64) {
	switch {
	case q.upper():
		return -1, q.Max
	case q.lower():
		return q.Min, -1
	}
	return q.Min, q.Max
}

// grain is what a derived amount is rounded to: ten thousand units, and less
// where the amount is small.
func grain(units int64) int64 {
	g := int64(10_000)
	for g > 1 && units < 10*g {
		g /= 10
	}
	return g
}

func roundDown(units int64) int64 { g := grain(units); return units / g * g }

func roundUp(units int64) int64 { g := grain(units); return (units + g - 1) / g * g }

func nearest(funds, projects int64) int64 {
	units := funds / projects
	g := grain(units)
	return (units + g/2) / g * g
}
