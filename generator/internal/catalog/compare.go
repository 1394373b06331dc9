package catalog

import "slices"

// Change is what differs between two directions of one series.
type Change struct {
	What          string   // projects, funds, per_project, duration, topics, countries
	Before, After Quantity // projects, funds, duration
	Added, Gone   []*Field // topics: tags only the later, only the earlier one has
	Counts        [2]int   // topics, countries: how many before and after
	In, Out       []*Partner
}

// Compare lists what changed from one direction of a series to the next, in
// the order a reader asks. Plan rows print no figures, so they are compared
// by topics only.
func Compare(before, after *Direction) []Change {
	var out []Change
	figures := !before.Guide.Plan && !after.Guide.Plan
	if figures {
		for _, q := range []struct {
			what string
			b, a Quantity
		}{
			{"projects", before.Projects, after.Projects},
			{"funds", before.Funds, after.Funds},
			{"duration", before.Duration, after.Duration},
		} {
			if q.b.Qualifier != q.a.Qualifier || q.b.Min != q.a.Min || q.b.Max != q.a.Max {
				out = append(out, Change{What: q.what, Before: q.b, After: q.a})
			}
		}
	}
	c := Change{What: "topics", Counts: [2]int{len(before.Topics), len(after.Topics)}}
	for _, f := range after.Fields {
		if !slices.Contains(before.Fields, f) {
			c.Added = append(c.Added, f)
		}
	}
	for _, f := range before.Fields {
		if !slices.Contains(after.Fields, f) {
			c.Gone = append(c.Gone, f)
		}
	}
	if len(c.Added)+len(c.Gone) > 0 || c.Counts[0] != c.Counts[1] {
		out = append(out, c)
	}
	if figures {
		b, a := before.EligibleCountries(), after.EligibleCountries()
		e := Change{What: "countries", Counts: [2]int{len(b), len(a)}}
		for _, p := range a {
			if !slices.Contains(b, p) {
				e.In = append(e.In, p)
			}
		}
		for _, p := range b {
			if !slices.Contains(a, p) {
				e.Out = append(e.Out, p)
			}
		}
		if len(b) > 0 && len(a) > 0 && len(e.In)+len(e.Out) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// EligibleCountries lists the countries the direction is limited to, if it
// lists any.
func (d *Direction) EligibleCountries() []*Partner {
	var out []*Partner
	for _, c := range d.Conditions {
		if c.Kind == "eligible_countries" {
			out = append(out, c.Countries...)
		}
	}
	return out
}

// PerProject is the average a project gets: total funds by number of
// projects, in yuan, rounded down; exact tells whether it divides evenly. It
// is our figure, not the source's; ok is false where there is none.
func (d *Direction) PerProject() (yuan int64, exact, ok bool) {
	if !d.Funds.Known() || !d.Projects.Known() || d.Projects.Max == 0 {
		return 0, false, false
	}
	return d.Funds.Max / d.Projects.Max, d.Funds.Max%d.Projects.Max == 0, true
}

// ProjectAverages are what a project gets, in yuan: the printed ones where topics
// have their own, else that of PerProject; none where there is no number.
func (d *Direction) ProjectAverages() []int64 {
	if len(d.Averages) > 1 {
		out := make([]int64, 0, len(d.Averages))
		for _, a := range d.Averages {
			out = append(out, a.Yuan)
		}
		return out
	}
	if yuan, _, ok := d.PerProject(); ok {
		return []int64{yuan}
	}
	return nil
}

// FigureSums adds projects and funds of directions. Plan rows, which print no
// figures, are left out: they announce what the calls count.
func FigureSums(ds []*Direction) (projects, funds Sum) {
	var p, f []Quantity
	for _, d := range ds {
		if !d.Guide.Plan {
			p = append(p, d.Projects)
			f = append(f, d.Funds)
		}
	}
	return SumOf(p), SumOf(f)
}
