package diag

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestPositionString(t *testing.T) {
	for want, p := range map[string]Position{
		"content/site.yaml":     {File: "content/site.yaml"},
		"content/site.yaml:3":   {File: "content/site.yaml", Line: 3},
		"content/site.yaml:3:7": {File: "content/site.yaml", Line: 3, Column: 7},
	} {
		if got := p.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestSay(t *testing.T) {
	m := Say("%q is not a value of %s", "%[2]s 没有“%[1]s”这个值", "x", "kind")
	if m.In(false) != `"x" is not a value of kind` || m.In(true) != "kind 没有“x”这个值" {
		t.Errorf("%+v", m)
	}
	if !(Message{}).IsZero() || m.IsZero() {
		t.Error("IsZero")
	}
}

// TestSorted: by file, line, column and message, each problem once, whatever
// order rules ran in.
func TestSorted(t *testing.T) {
	at := func(file string, line, column int) Position { return Position{file, line, column} }
	say := func(s string) Message { return Message{EN: s, ZH: s} }
	want := []Problem{
		{At: at("a.yaml", 0, 0), Rule: "r", Message: say("whole file")},
		{At: at("a.yaml", 2, 9), Rule: "r", Message: say("a")},
		{At: at("a.yaml", 10, 1), Rule: "r", Message: say("a")},
		{At: at("a.yaml", 10, 2), Rule: "r", Message: say("a")},
		{At: at("a.yaml", 10, 2), Rule: "r", Message: say("a"), Hint: say("one")},
		{At: at("a.yaml", 10, 2), Rule: "r", Message: say("a"), Hint: say("two")},
		{At: at("a.yaml", 10, 2), Rule: "s", Message: say("a")},
		{At: at("a.yaml", 10, 2), Rule: "r", Message: say("b")},
		{At: at("b.yaml", 1, 1), Rule: "r", Message: say("a")},
	}
	for seed := range uint64(50) {
		shuffled := slices.Concat(want, want, want)
		rand.New(rand.NewPCG(seed, 1)).Shuffle(len(shuffled), func(i, j int) {
			shuffled[i], shuffled[j] = shuffled[j], shuffled[i]
		})
		var all, rest List
		for i, p := range shuffled {
			if i%2 == 0 {
				all.Add(p)
			} else {
				rest.Add(p)
			}
		}
		all.Merge(rest)
		if all.Len() != len(shuffled) {
			t.Fatalf("%d problems", all.Len())
		}
		before := slices.Clone(all.problems)
		if got := all.Sorted(); !slices.Equal(got, want) {
			t.Fatalf("seed %d: got %v", seed, got)
		}
		if !slices.Equal(all.problems, before) {
			t.Fatal("sorting changed the list")
		}
	}
}

func TestZeroList(t *testing.T) {
	var l List
	if l.Len() != 0 || len(l.Sorted()) != 0 {
		t.Error("the zero list is not empty")
	}
	l.Report(Position{File: "f"}, "rule", Say("x", "某"))
	if l.Len() != 1 || l.Sorted()[0].Rule != "rule" {
		t.Errorf("%v", l.Sorted())
	}
}
