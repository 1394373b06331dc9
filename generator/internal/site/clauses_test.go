package site

import (
	"strings"
	"testing"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
)

// A record answers for the clauses it had under every id; what is removed, or
// lost as a whole, is told elsewhere.
func TestLostClauses(t *testing.T) {
	day := time.Date(2030, 1, 2, 0, 0, 0, 0, time.UTC)
	clauses := func(ids ...string) (out []*catalog.Clause) {
		for _, id := range ids {
			out = append(out, &catalog.Clause{ID: id})
		}
		return out
	}
	c := &catalog.Catalog{
		Directions: []*catalog.Direction{{ID: "b", Formerly: []catalog.Former{{ID: "a"}}, Clauses: clauses("c1", "c2"), FormerClauses: []catalog.FormerClause{{ID: "c3", Now: "c2"}}}},
		Guides:     []*catalog.Guide{{ID: "g", Clauses: clauses("p1")}, {ID: "bare"}},
		Removed:    []*catalog.Removed{{Kind: "direction", ID: "gone"}},
	}
	for _, l := range []struct {
		path    string
		clauses []string
	}{{"directions/a", []string{"c1", "c4", "c3", "p1"}}, {"directions/b", []string{"c1", "c2", "c3"}}, {"directions/gone", []string{"c1"}}, {"directions/nowhere", []string{"c1"}},
		{"guides/bare", []string{"p1"}}, {"guides/g", []string{"p1"}}, {"zh/directions/x.html", nil}} {
		c.Ledger = append(c.Ledger, catalog.Published{Path: l.path, Date: day, Clauses: l.clauses, At: diag.Position{File: "l", Line: len(c.Ledger) + 1, Column: 1}})
	}
	var got []string
	list := LostClauses(c, ClausesOf(c))
	for _, p := range list.Sorted() {
		got = append(got, p.At.String()+" "+strings.SplitAfter(p.Message.EN, ",")[0])
	}
	if want := "l:1:29 #c4 of directions/a,\nl:1:37 #p1 of directions/a,\nl:5:24 #p1 of guides/bare,"; strings.Join(got, "\n") != want {
		t.Errorf("%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

// What is new of a record stands on one line of the day.
func TestRecordClauses(t *testing.T) {
	one, two := time.Date(2030, 1, 2, 0, 0, 0, 0, time.UTC), time.Date(2030, 3, 4, 0, 0, 0, 0, time.UTC)
	all, added := Record(nil, []string{"a.html"}, one, Clauses{Record: "directions/a", Present: []string{"c1", "c2"}}, Clauses{Record: "guides/g", Former: []string{"p1"}})
	if len(all) != 2 || len(added) != 2 || added[1] != "directions/a #c1 #c2" {
		t.Errorf("%v, added %v", all, added)
	}
	more := Clauses{Record: "directions/a", Present: []string{"c1", "c2", "c2-1"}}
	if again, added := Record(all, []string{"a.html"}, one, more); len(again) != 2 || len(added) != 1 || strings.Join(again[1].Clauses, " ") != "c1 c2 c2-1" || len(all[1].Clauses) != 2 {
		t.Errorf("the same day: %v, added %v", again, added)
	}
	if later, added := Record(all, []string{"a.html"}, two, more); len(later) != 3 || added[0] != "directions/a #c2-1" || !later[2].Date.Equal(two) {
		t.Errorf("another day: %v, added %v", later, added)
	}
}
