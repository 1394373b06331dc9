package mutation

import (
	"cmp"
	"flag"
	"maps"
	"slices"
	"testing"
)

var misses = flag.Bool("missed", false, "list what was missed, and the harmless edits that were reported")

func TestValues(t *testing.T) {
	c := readCatalogue(t)
	report(t, judge(t, c, valueEdits(c), 6))
}

func TestFalsehoods(t *testing.T) {
	c := readCatalogue(t)
	report(t, judge(t, c, append(c.tableEdits(readTable(t, "falsehoods.txt"), 4, true), c.madeEdits(t)...), 1))
}

func TestHarmless(t *testing.T) {
	c := readCatalogue(t)
	n := 0
	list := judge(t, c, c.tableEdits(readTable(t, "harmless.txt"), 3, false), 1)
	for _, v := range list {
		if v.caught {
			n++
			t.Logf("HARMLESS %s:%d %s %v", short(v.places[0].file), v.places[0].first, v.what, v.said)
		}
	}
	t.Logf("%d of %d reported", n, len(list))
}

// report logs one line a kind.
func report(t *testing.T, list []verdict) {
	type row struct{ n, caught, file, line int }
	rows := map[string]*row{}
	all := row{}
	for _, v := range list {
		r := rows[v.kind]
		if r == nil {
			r = &row{}
			rows[v.kind] = r
		}
		for _, r := range []*row{r, &all} {
			r.n++
			if v.caught {
				r.caught++
			}
			if v.file {
				r.file++
			}
			if v.line {
				r.line++
			}
		}
		if *misses && !v.line {
			if v.caught {
				t.Logf("LINE %s: %s:%d %s %v", v.kind, short(v.places[0].file), v.places[0].first, v.what, v.said)
			} else {
				t.Logf("MISS %s: %s:%d %s %v", v.kind, short(v.places[0].file), v.places[0].first, v.what, v.said)
			}
		}
	}
	for _, k := range slices.SortedFunc(maps.Keys(rows), func(a, b string) int { return cmp.Compare(a, b) }) {
		r := rows[k]
		t.Logf("%-40s %5d %5d %5d %5d", k, r.n, r.caught, r.file, r.line)
	}
	t.Logf("%-40s %5d %5d %5d %5d", "ALL", all.n, all.caught, all.file, all.line)
}
