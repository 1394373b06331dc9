package catalog

import (
	"fmt"
	"strings"
	"testing"
)

// changes writes what Compare finds on one line a change.
func changes(before, after *Direction) string {
	var lines []string
	for _, c := range Compare(before, after) {
		line := c.What
		switch c.What {
		case "projects", "funds", "duration":
			line += fmt.Sprintf(" %s %d-%d, %s %d-%d", c.Before.Qualifier, c.Before.Min, c.Before.Max, c.After.Qualifier, c.After.Min, c.After.Max)
		case "topics":
			line += fmt.Sprint(" ", c.Counts)
			for _, f := range c.Added {
				line += " +" + f.ID
			}
			for _, f := range c.Gone {
				line += " -" + f.ID
			}
		case "countries":
			line += fmt.Sprint(" ", c.Counts)
			for _, p := range c.In {
				line += " +" + p.ID
			}
			for _, p := range c.Out {
				line += " -" + p.ID
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func TestCompare(t *testing.T) {
	call, plan := &Guide{}, &Guide{Plan: true}
	energy, water := &Field{ID: "energy"}, &Field{ID: "water"}
	egypt, italy, spain := &Partner{ID: "egypt"}, &Partner{ID: "italy"}, &Partner{ID: "spain"}
	open := func(ps ...*Partner) []*Condition { return []*Condition{{Kind: "eligible_countries", Countries: ps}} }
	topics := func(n int) []*Topic { return make([]*Topic, n) }
	for _, c := range []struct {
		name          string
		before, after Direction
		want          string
	}{
		{"the same", Direction{Guide: call, Projects: q(Exact, 2)}, Direction{Guide: call, Projects: q(Exact, 2)}, ""},
		{"more projects", Direction{Guide: call, Projects: q(Exact, 2)}, Direction{Guide: call, Projects: q(Exact, 3)},
			"projects exact 2-2, exact 3-3"},
		{"another qualifier", Direction{Guide: call, Funds: q(Exact, 2)}, Direction{Guide: call, Funds: q(AtMost, 2)},
			"funds exact 2-2, at_most 2-2"},
		{"a figure that is new", Direction{Guide: call}, Direction{Guide: call, Duration: between(2, 3)},
			"duration  0-0, range 2-3"},
		{"another range", Direction{Guide: call, Duration: between(1, 3)}, Direction{Guide: call, Duration: between(2, 3)},
			"duration range 1-3, range 2-3"},
		{"plan rows print no figures", Direction{Guide: plan}, Direction{Guide: call, Projects: q(Exact, 3)}, ""},
		{"from call to plan row", Direction{Guide: call, Funds: q(Exact, 3)}, Direction{Guide: plan}, ""},
		{"topics", Direction{Guide: call, Topics: topics(1), Fields: []*Field{energy}}, Direction{Guide: call, Topics: topics(2), Fields: []*Field{water, energy}},
			"topics [1 2] +water"},
		{"a topic for another", Direction{Guide: plan, Topics: topics(1), Fields: []*Field{energy}}, Direction{Guide: call, Topics: topics(1), Fields: []*Field{water}},
			"topics [1 1] +water -energy"},
		{"more topics of the same fields", Direction{Guide: call, Topics: topics(1)}, Direction{Guide: call, Topics: topics(3)},
			"topics [1 3]"},
		{"countries", Direction{Guide: call, Conditions: open(egypt, italy)}, Direction{Guide: call, Conditions: open(italy, spain)},
			"countries [2 2] +spain -egypt"},
		{"countries in another order", Direction{Guide: call, Conditions: open(egypt, italy)}, Direction{Guide: call, Conditions: open(italy, egypt)}, ""},
		{"no list to compare with", Direction{Guide: call}, Direction{Guide: call, Conditions: open(italy)}, ""},
		{"another condition's countries", Direction{Guide: call, Conditions: open(italy)},
			Direction{Guide: call, Conditions: []*Condition{{Kind: "single_route", Countries: []*Partner{egypt}}}}, ""},
		{"all at once", Direction{Guide: call, Projects: q(Exact, 1), Topics: topics(1), Conditions: open(italy)},
			Direction{Guide: call, Projects: q(About, 2), Funds: q(Exact, 5), Topics: topics(2), Conditions: open(spain)},
			"projects exact 1-1, about 2-2; funds  0-0, exact 5-5; topics [1 2]; countries [1 1] +spain -italy"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := changes(&c.before, &c.after); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
