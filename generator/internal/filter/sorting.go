package filter

import (
	"cmp"
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
)

// sortKeys gives every row its place by each column one can sort by. Words
// sort as the page's language does, money and numbers by the figure. Money is
// compared in one currency only, that of most of the list: a row in another one
// has no number to sort by and stands with those that have none.
func (m *maker) sortKeys(items []*Item) {
	ds := make([]*catalog.Direction, len(items))
	for i, r := range items {
		ds[i] = r.Direction
	}
	currency := catalog.Currency(ds)
	titles := m.places(items, func(r *Item) string { return r.Title })
	partners := m.places(items, func(r *Item) string { return m.PartnerLine(r.Direction) })
	for i, r := range items {
		put := func(key string, n int64) {
			r.Row.Sorts = append(r.Row.Sorts, FacetValue{key, strconv.FormatInt(n, 10)})
		}
		put("number", int64(i))
		put("title", titles[r.Title])
		put("partner", partners[m.PartnerLine(r.Direction)])
		if total, ok := r.Direction.TotalIn(currency); ok && total.Known() {
			put("funds", total.Max)
		}
		if r.Direction.Projects.Known() {
			put("projects", r.Direction.Projects.Max)
		}
		most := int64(-1)
		for _, a := range r.Direction.ProjectAmounts() {
			if a.Currency == currency && a.Known() && a.Side == "" && a.Period == "" {
				most = max(most, a.Max)
			}
		}
		if most >= 0 {
			put("average", most)
		}
	}
}

// places is the place of each text among those of the rows; equal texts share
// one.
func (m *maker) places(items []*Item, of func(*Item) string) map[string]int64 {
	var all []string
	for _, r := range items {
		all = append(all, of(r))
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(m.P.Compare(a, b), cmp.Compare(a, b)) })
	out := map[string]int64{}
	for i, s := range slices.Compact(all) {
		out[s] = int64(i)
	}
	return out
}
