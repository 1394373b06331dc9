package catalog

import (
	"fmt"
	"testing"
)

// An average says no more than its parts: over a ceiling of projects it is a
// floor, of a ceiling of funds a ceiling, and of both nothing follows.
func TestProjectAverages(t *testing.T) {
	const million = 1_000_000
	for _, c := range []struct {
		funds, projects Quantity
		want            string
	}{
		{q(Exact, 10*million), q(Exact, 4), "exact 2500000-2500000"},
		{q(Exact, 10*million), q(Exact, 3), "about 3330000-3330000"},
		{q(Exact, 5*million), q(Exact, 3), "about 1670000-1670000"},
		{q(Exact, 10*million), q(AtMost, 5), "at_least 2000000-2000000"},
		{q(Exact, 10*million), q(AtMost, 3), "at_least 3330000-3330000"},
		{q(About, 10*million), q(AtMost, 5), "at_least 2000000-2000000"},
		{q(AtLeast, 10*million), q(Exact, 5), "at_least 2000000-2000000"},
		{q(AtMost, 10*million), q(Exact, 3), "at_most 3340000-3340000"},
		{q(Exact, 10*million), q(AtLeast, 5), "at_most 2000000-2000000"},
		{q(About, 30*million), q(About, 10), "about 3000000-3000000"},
		{q(Exact, 10*million), q(About, 4), "about 2500000-2500000"},
		{q(Exact, 6*million), between(2, 3), "range 2000000-3000000"},
		{between(4*million, 8*million), q(Exact, 4), "range 1000000-2000000"},
		{q(AtMost, 10*million), q(AtMost, 5), ""},
		{q(AtLeast, 10*million), q(AtLeast, 5), ""},
		{q(Exact, 700), q(Exact, 3), "about 230-230"},
		{q(Exact, 10*million), q(TBD, 0), ""},
		{q(Exact, 10*million), Quantity{}, ""},
		{q(Exact, 10*million), q(Exact, 0), ""},
	} {
		got := ""
		for _, a := range (&Direction{Funds: cny(c.funds), Projects: c.projects}).ProjectAmounts() {
			got += fmt.Sprintf("%s %d-%d", a.Qualifier, a.Min, a.Max)
			if !a.Derived {
				t.Errorf("%v by %v passes for printed", c.funds, c.projects)
			}
		}
		if got != c.want {
			t.Errorf("%s %d by %s %d: got %q, want %q", c.funds.Qualifier, c.funds.Max, c.projects.Qualifier, c.projects.Max, got, c.want)
		}
	}
}

// What the source prints stands, be it one average or several.
func TestPrintedAveragesStand(t *testing.T) {
	d := &Direction{Funds: cny(q(Exact, 60)), Projects: q(AtMost, 20), Averages: []Average{{3, "CNY", "3"}}}
	for range 2 {
		for i, a := range d.ProjectAmounts() {
			if a.Derived || a.Qualifier != Exact || a.Max != d.Averages[i].Value || a.Printed.IsZero() {
				t.Errorf("%+v", a)
			}
		}
		d.Averages = append(d.Averages, Average{30, "CNY", "30"})
	}
}
