package catalog

import (
	"fmt"
	"testing"
)

func q(qualifier Qualifier, n int64) Quantity { return Quantity{Qualifier: qualifier, Min: n, Max: n} }

func between(lo, hi int64) Quantity { return Quantity{Qualifier: Range, Min: lo, Max: hi} }

// TestSumOf: a total says what it is made of, and a page may call it exact
// only if every part is.
func TestSumOf(t *testing.T) {
	tbd, unstated, zero := Quantity{Qualifier: TBD}, Quantity{Qualifier: Unstated}, Quantity{}
	for _, c := range []struct {
		name  string
		parts []Quantity
		total int64
		count int
		kind  SumKind
	}{
		{"nothing", nil, 0, 0, SumNone},
		{"nothing stated", []Quantity{unstated, zero}, 0, 0, SumNone},
		{"nothing but to be determined", []Quantity{tbd, tbd}, 0, 0, SumNone},
		{"exact", []Quantity{q(Exact, 2), q(Exact, 3)}, 5, 2, SumExact},
		{"one upper bound", []Quantity{q(Exact, 2), q(AtMost, 3)}, 5, 2, SumCeiling},
		{"a range counts with its maximum", []Quantity{between(2, 3)}, 3, 1, SumCeiling},
		{"approximate", []Quantity{q(Exact, 2), q(About, 3)}, 5, 2, SumApprox},
		{"at least", []Quantity{q(AtLeast, 3)}, 3, 1, SumApprox},
		{"both", []Quantity{q(AtMost, 2), q(About, 3)}, 5, 2, SumMixed},
		{"range and at least", []Quantity{between(1, 2), q(AtLeast, 3)}, 5, 2, SumMixed},
		{"one to be determined", []Quantity{q(Exact, 2), tbd}, 2, 1, SumIncomplete},
		{"one not stated", []Quantity{q(Exact, 2), zero}, 2, 1, SumIncomplete},
		{"incomplete before all else", []Quantity{q(AtMost, 2), q(About, 3), unstated}, 5, 2, SumIncomplete},
		{"yuan", []Quantity{q(Exact, 209_900_000), q(Exact, 9_000_000_000)}, 9_209_900_000, 2, SumExact},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := SumOf(c.parts)
			if s.Total != c.total || s.Parts() != c.count || s.Kind() != c.kind {
				t.Errorf("got %d of %d parts, %s; want %d of %d, %s", s.Total, s.Parts(), s.Kind(), c.total, c.count, c.kind)
			}
			if n := s.Parts() + s.TBD + s.Unstated; n != len(c.parts) {
				t.Errorf("%d of %d quantities counted", n, len(c.parts))
			}
		})
	}
}

// TestSumQuantity: the figure of a direction printed topic by topic is
// derived, and never firmer than its parts.
func TestSumQuantity(t *testing.T) {
	for _, c := range []struct {
		parts []Quantity
		want  string
	}{
		{nil, " 0 false"},
		{[]Quantity{q(Exact, 2), q(Exact, 3)}, "exact 5 true"},
		{[]Quantity{q(Exact, 2), q(AtMost, 3)}, "at_most 5 true"},
		{[]Quantity{q(Exact, 2), q(About, 3)}, "about 5 true"},
		{[]Quantity{q(AtMost, 2), q(About, 3)}, "about 5 true"},
		{[]Quantity{q(Exact, 2), q(AtLeast, 3)}, "at_least 5 true"},
		{[]Quantity{q(About, 2), q(AtLeast, 3)}, "about 5 true"},
		{[]Quantity{between(2, 3), q(AtLeast, 3)}, "about 6 true"},
		{[]Quantity{{Qualifier: TBD}}, "tbd 0 true"},
		{[]Quantity{q(Exact, 2), {}}, "tbd 0 true"},
	} {
		got := sumQuantity(SumOf(c.parts))
		if s := fmt.Sprintf("%s %d %v", got.Qualifier, got.Max, got.Derived); s != c.want {
			t.Errorf("%v: got %s, want %s", c.parts, s, c.want)
		}
	}
}

func TestKnownAndStated(t *testing.T) {
	for _, c := range []struct {
		q             Quantity
		known, stated bool
	}{
		{Quantity{}, false, false},
		{q(Unstated, 0), false, false},
		{q(TBD, 0), false, true},
		{q(Exact, 1), true, true},
		{between(1, 2), true, true},
	} {
		if c.q.Known() != c.known || c.q.Stated() != c.stated {
			t.Errorf("%+v: known %v, stated %v", c.q, c.q.Known(), c.q.Stated())
		}
	}
}

// cny is a total in yuan; none where nothing is said.
func cny(q Quantity) []Amount {
	if q.Qualifier == "" {
		return nil
	}
	return []Amount{{q, Measure{Base: Total, Currency: "CNY"}}}
}

// TestPerProject is total funds by number of projects, where there are both.
func TestPerProject(t *testing.T) {
	for _, c := range []struct {
		projects, funds Quantity
		yuan            int64
		exact, ok       bool
	}{
		{q(Exact, 4), q(Exact, 10_000_000), 2_500_000, true, true},
		{q(Exact, 3), q(Exact, 10_000_000), 3_333_333, false, true},
		{q(AtMost, 5), q(AtMost, 10_000_000), 2_000_000, true, true},
		{between(2, 4), q(Exact, 8_000_000), 2_000_000, true, true},
		{Quantity{Qualifier: TBD}, q(Exact, 8_000_000), 0, false, false},
		{q(Exact, 3), Quantity{Qualifier: TBD}, 0, false, false},
		{Quantity{}, q(Exact, 1), 0, false, false},
		{q(Exact, 0), q(Exact, 1), 0, false, false},
	} {
		d := &Direction{Projects: c.projects, Funds: cny(c.funds)}
		if yuan, exact, ok := d.PerProject(Measure{Base: Project, Currency: "CNY"}); yuan != c.yuan || exact != c.exact || ok != c.ok {
			t.Errorf("%v of %v: got %d %v %v", c.projects, c.funds, yuan, exact, ok)
		}
	}
}

// TestFigureSums: plan rows announce what calls count; adding both would
// count twice.
func TestFigureSums(t *testing.T) {
	call, plan := &Guide{}, &Guide{Plan: true}
	projects, funds := FigureSums([]*Direction{
		{Guide: call, Projects: q(Exact, 2), Funds: cny(q(Exact, 100))},
		{Guide: plan, Projects: q(Exact, 50), Funds: cny(q(Exact, 5000))},
		{Guide: plan},
		{Guide: call, Projects: q(AtMost, 3), Funds: cny(Quantity{Qualifier: TBD})},
	})
	if projects.Total != 5 || projects.Kind() != SumCeiling {
		t.Errorf("projects: %+v", projects)
	}
	if len(funds) != 1 || funds[0].Currency != "CNY" || funds[0].Total != 100 || funds[0].Kind() != SumIncomplete {
		t.Errorf("funds: %+v", funds)
	}
}
