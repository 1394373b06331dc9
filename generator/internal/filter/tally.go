package filter

import (
	"slices"
	"strings"
)

// tally is how many directions of a list have each value of each facet, and
// which facets tell directions apart.
type tally struct {
	counts  map[string]map[string]int // facet → value → directions
	telling map[string]bool
}

// count tallies rows, each of another direction.
func count(rows []*Item) tally {
	t := tally{map[string]map[string]int{}, map[string]bool{}}
	first := rows[0].Row
	for i, f := range first.Facets {
		t.counts[f.Key] = map[string]int{}
		for _, r := range rows {
			value := r.Row.Facets[i].Value
			t.telling[f.Key] = t.telling[f.Key] || value != f.Value || f.Key == "partner" && r.Row.OpenTo != first.OpenTo
			for _, v := range strings.Fields(value) {
				t.counts[f.Key][v]++
			}
		}
	}
	for _, r := range rows {
		for i, word := range strings.Fields(r.Row.Turns) {
			if i%2 == 1 { // what a status becomes must be there to choose
				t.counts["status"][word] += 0
				t.telling["status"] = true
			}
		}
		for _, id := range strings.Fields(r.Row.OpenTo) {
			t.counts["partner"][id]++
		}
	}
	if fields := t.counts["field"]; fields[anyValue] > 0 {
		delete(fields, anyValue)
		for f := range fields {
			fields[f] = 0
			for _, r := range rows {
				if has := strings.Fields(r.Row.value("field")); slices.Contains(has, f) || slices.Contains(has, anyValue) {
					fields[f]++
				}
			}
		}
	}
	return t
}
