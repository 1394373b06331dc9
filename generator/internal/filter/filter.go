// Package filter narrows lists: the choices a list offers, what its rows carry
// for them, and the rules that join the two in browsers without JavaScript.
package filter

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/words"
)

// From is the number of directions from which a list has filters.
const From = 5

// Filter is the choices of a list. Each facet is one drop-down; together they
// narrow the list. The same values stand on the rows (Row), and the
// rules of CSS and js/filter.js join the two.
type Filter struct {
	Apply      []Facet // "Can I apply?": who, partner, field; on the list of all directions only
	Main       []Facet // what one asks first
	Figures    []Facet // funds, projects, duration
	Conditions []Facet
	Sorts      []Choice
	Total      int    // directions of the list, each counted once
	Result     string // "Showing 66 of 66"
	ClearHref  string // the list itself
	Words      []FacetValue
}

// Facet is one question of a filter and its answers; the first answer is Any.
type Facet struct {
	Key, Label, Any string
	Groups          []ChoiceGroup
}

// ChoiceGroup is a run of answers, with a heading where Label is set.
type ChoiceGroup struct {
	Label   string
	Choices []Choice
}

// Choice is one answer and how many directions of the list it holds.
type Choice struct {
	Value, Text string
	Count       int
}

// FacetValue is a name and what stands for it in an attribute.
type FacetValue struct{ Key, Value string }

// Row is what a row carries for the filter of its list.
type Row struct {
	Facets   []FacetValue // the values of each facet, separated by spaces
	Sorts    []FacetValue // whole numbers to sort by; unknown ones are left out
	OpenTo   string       // partners it is open to without naming them
	OpenNote string       // how it is open to them
	AnyNote  string       // that it is open to any field
	Turns    string       // "moment status moment status": what its status becomes
	Apply    []ApplyNote  // on the list of all directions: who may apply
	Out      []ApplyOut   // kinds of institution that cannot lead
}

// ApplyNote is what the text says of a question an applicant has.
type ApplyNote struct{ Label, Text, State string }

// ApplyOut is a kind of institution that the text excludes as lead, and why.
type ApplyOut struct{ Who, Reason string }

func (f *Row) value(key string) string {
	for _, v := range f.Facets {
		if v.Key == key {
			return v.Value
		}
	}
	return ""
}

// sortsBy reports whether the row has a number to sort by under the key.
func (f *Row) sortsBy(key string) bool {
	return slices.ContainsFunc(f.Sorts, func(v FacetValue) bool { return v.Key == key })
}

// Item is a row of a list as its filter sees it.
type Item struct {
	Direction *catalog.Direction
	Title     string
	Status    words.Status
	Row       *Row // what the row is to carry; nil where the list has no filter
}

// maker makes the filter of one list.
type maker struct {
	*words.Voice
	ofPartner bool
}

// Make makes the filter of a list and what its rows carry for it; nil where
// there is too little to choose from. items are the rows in order; ofPartner
// tells that the list is one partner's, whose rows say by themselves by which
// group they are open to it.
func Make(v *words.Voice, items []*Item, ofPartner bool) *Filter {
	m := &maker{v, ofPartner}
	once := distinct(items)
	if len(once) < From {
		return nil
	}
	for _, r := range items {
		r.Row = m.rowFilter(r)
	}
	m.sortKeys(items)
	t := count(once)
	f := &Filter{Main: m.facets(mainFacets, t), Figures: m.named(m.facets(figureFacets, t), once), Total: len(once), ClearHref: m.Href(m.Path),
		Result: m.result(once, len(once), len(once)), Words: m.filterWords(once)}
	var conditions []string
	for _, c := range conditionFacets {
		conditions = append(conditions, c.key)
	}
	f.Conditions = m.facets(conditions, t)
	for _, key := range []string{"title", "partner", "-funds", "-projects", "-average"} {
		name := strings.TrimPrefix(key, "-")
		if slices.ContainsFunc(items, func(r *Item) bool { return r.Row.sortsBy(name) }) {
			f.Sorts = append(f.Sorts, Choice{Value: key, Text: m.P.T("filter-sort-" + name)})
		}
	}
	return f
}

// distinct gives each direction of a list once: its first row.
func distinct(items []*Item) []*Item {
	var out []*Item
	seen := map[*catalog.Direction]bool{}
	for _, r := range items {
		if !seen[r.Direction] {
			seen[r.Direction] = true
			out = append(out, r)
		}
	}
	return out
}

// facets are those of keys that tell directions of the list apart.
func (m *maker) facets(keys []string, t tally) []Facet {
	var out []Facet
	for _, k := range keys {
		if t.telling[k] && len(t.counts[k]) > 1 {
			out = append(out, Facet{Key: k, Label: m.P.T("filter-facet-" + k), Any: m.P.T("filter-any"), Groups: m.choices(k, t.counts[k])})
		}
	}
	return out
}

// named gives the facet of funds its name: that of averages, unless the source
// of a row states what each project gets.
func (m *maker) named(facets []Facet, rows []*Item) []Facet {
	stated := slices.ContainsFunc(rows, func(r *Item) bool { return catalog.StatesProjectAmount(r.Direction) })
	for i := range facets {
		if facets[i].Key == "funds" && stated {
			facets[i].Label = m.P.T("filter-facet-amounts")
		}
	}
	return facets
}

// result says how many of a list are shown, and what they are: a list of calls
// and plan rows does not pass for so many calls.
func (m *maker) result(once []*Item, n, total any) string {
	calls, rows := 0, 0
	for _, r := range once {
		if r.Direction.Guide.Plan {
			rows++
		} else {
			calls++
		}
	}
	switch {
	case rows == 0:
		return m.P.T("filter-result", "N", n, "Total", total)
	case calls == 0:
		return m.P.T("filter-result-rows", "N", n, "Total", total)
	}
	return m.P.T("filter-result-both", "N", n, "Total", total)
}

// filterWords are the words js/filter.js puts numbers and names into.
func (m *maker) filterWords(once []*Item) []FacetValue {
	return []FacetValue{
		{"result", m.result(once, "{n}", "{total}")},
		{"empty", m.P.T("filter-empty")},
		{"lift", m.P.T("filter-lift", "Facet", "{facet}", "Choice", "{choice}", "N", "{n}")},
		{"stuck", m.P.T("filter-lift-none")},
		{"out", m.P.T("filter-out-count", "N", "{n}")},
		{"calls", m.P.T("filter-sorted-calls")},
		{"plan", m.P.T("filter-sorted-plan")},
		{"rows", m.P.T("filter-sorted-rows")},
	}
}

func (m *maker) rowFilter(r *Item) *Row {
	out := &Row{}
	for _, k := range filterKeys {
		out.Facets = append(out.Facets, FacetValue{k, strings.Join(facetValues(k, r.Direction, r.Status.Key, m.Catalog.MainCurrency()), " ")})
	}
	var turns []string
	for _, t := range r.Status.Turns {
		turns = append(turns, t.At, t.Key)
	}
	out.Turns = strings.Join(turns, " ")
	// On a partner's own page the rows say by which group they are open to it.
	if !m.ofPartner && len(r.Direction.OpenTo) > 0 {
		out.OpenTo = strings.Join(ids(r.Direction.OpenTo), " ")
		out.OpenNote = m.P.T("filter-open-member")
		if r.Direction.OpenToListed {
			out.OpenNote = m.P.T("filter-open-listed")
		}
	}
	if r.Direction.AnyField {
		out.AnyNote = m.P.T("any-field")
	}
	return out
}
