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
	t.spread(rows, "field")
	t.spread(rows, "partner")
	return t
}

// spread counts what has any value of a facet under each of them.
func (t tally) spread(rows []*Item, facet string) {
	counts := t.counts[facet]
	if counts[anyValue] == 0 {
		return
	}
	delete(counts, anyValue)
	for f := range counts {
		if strings.Contains(f, "_") {
			continue // no id: what is not stated is not "any"
		}
		counts[f] = 0
		for _, r := range rows {
			has := strings.Fields(r.Row.value(facet))
			if slices.Contains(has, f) || slices.Contains(has, anyValue) || facet == "partner" && slices.Contains(strings.Fields(r.Row.OpenTo), f) {
				counts[f]++
			}
		}
	}
}
