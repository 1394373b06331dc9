package catalog

import "zhinan/generator/internal/lang"

// PerProject divides total funds by the number of projects, in yuan, rounded
// down; exact tells whether it divides evenly. ok is false where there is no
// number. What may be said of the result is for ProjectAverages to tell.
func (d *Direction) PerProject() (yuan int64, exact, ok bool) {
	if !d.Funds.Known() || !d.Projects.Known() || d.Projects.Max == 0 {
		return 0, false, false
	}
	return d.Funds.Max / d.Projects.Max, d.Funds.Max%d.Projects.Max == 0, true
}

// ProjectAverages are what a project gets, in yuan. Where the source prints
// averages they are those, one a topic where it prints several. Else it is one
// figure of ours, marked as derived and with the qualifier that follows from
// its parts; none where nothing follows from them. Everything that shows or
// compares an average takes it from here.
func (d *Direction) ProjectAverages() []Quantity {
	var out []Quantity
	for _, a := range d.Averages {
		out = append(out, Quantity{Qualifier: Exact, Min: a.Yuan, Max: a.Yuan,
			Printed: lang.Text{ZH: a.Printed, EN: a.Printed, Original: lang.OriginalBoth}})
	}
	if len(out) > 0 {
		return out
	}
	if q := divide(d.Funds, d.Projects); q.Known() {
		return []Quantity{q}
	}
	return nil
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
	return q
}

// ends are the least and the most a quantity can be, -1 where it has no such
// end.
func (q Quantity) ends() (least, most int64) {
	switch q.Qualifier {
	case AtMost:
		return -1, q.Max
	case AtLeast:
		return q.Min, -1
	}
	return q.Min, q.Max
}

// grain is what a derived amount is rounded to: ten thousand yuan, and less
// where the amount is small.
func grain(yuan int64) int64 {
	g := int64(10_000)
	for g > 1 && yuan < 10*g {
		g /= 10
	}
	return g
}

func roundDown(yuan int64) int64 { g := grain(yuan); return yuan / g * g }

func roundUp(yuan int64) int64 { g := grain(yuan); return (yuan + g - 1) / g * g }

func nearest(funds, projects int64) int64 {
	yuan := funds / projects
	g := grain(yuan)
	return (yuan + g/2) / g * g
}
