package filter

import (
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
)

// filterKeys are all facets, in the order rows carry them.
var filterKeys = func() []string {
	keys := slices.Concat(mainFacets, figureFacets)
	for _, c := range conditionFacets {
		keys = append(keys, c.key)
	}
	return keys
}()

// anyValue on a row stands for every value of its facet: a direction open to
// any field, or to partners of any country, is found under each.
const anyValue = "*"

// The values of conditions, and of quantities without a number.
const (
	unstated = "unstated"
	tbd      = "tbd"
)

// notStated is the partner of a direction whose source names none; like every
// value that is no id it has an underscore.
const notStated = "not_stated"

// conditionFacets are the conditions one can filter by, by their short keys.
var conditionFacets = []struct{ key, kind string }{
	{"both", "both_sides_apply"}, {"enterprise", "enterprise"}, {"matching", "matching_funds"},
	{"ip", "ip_agreement"}, {"letter", "official_letter"}, {"labs", "existing_laboratories"},
}

// The facets by their place in the filter.
var (
	mainFacets   = []string{"partner", "field", "kind", "status", "year", "guide"}
	figureFacets = []string{"funds", "projects", "duration"}
)

var (
	kinds         = []string{"joint-research", "flagship", "joint-laboratory", "industry", "cooperation", "framework", "plan"}
	statuses      = []string{"open", "forthcoming", "closed", "draft", "plan", "unstated"}
	states        = []string{"required", "priority", "recommended", "encouraged", "allowed", "forbidden", unstated}
	applicants    = []string{"enterprise", "institute", "university"}
	withoutNumber = []string{tbd, unstated}
)

// facetValues are the values of one facet a direction has. They are the same
// in both languages. A number counts with the largest figure the source
// states; a range, and averages printed by topic, with all they touch.
func facetValues(key string, d *catalog.Direction, status string) []string {
	switch key {
	case "partner":
		switch d.PartnersNone {
		case "":
			return ids(d.Partners)
		case "any":
			return []string{anyValue}
		}
		return []string{d.PartnersNone}
	case "field":
		return fieldValues(d)
	case "kind":
		if d.Guide.Plan {
			return []string{d.Scheme, "plan"}
		}
		return []string{d.Scheme}
	case "status":
		return []string{status}
	case "year":
		return []string{strconv.Itoa(d.Guide.Year)}
	case "guide":
		return []string{d.Guide.ID}
	case "funds":
		return perProjectValues(d)
	case "projects":
		return quantityValues(d.Projects, projectBounds.between)
	case "duration":
		return quantityValues(d.Duration, years)
	}
	for _, c := range conditionFacets {
		if c.key == key {
			return conditionStates(d, c.kind)
		}
	}
	return nil
}

func ids(ps []*catalog.Partner) []string {
	out := make([]string, 0, len(ps))
	for _, p := range ps {
		out = append(out, p.ID)
	}
	return out
}

// fieldValues are a direction's fields with those above them.
func fieldValues(d *catalog.Direction) []string {
	var out []string
	for _, f := range d.Fields {
		for ; f != nil; f = f.Parent {
			if !slices.Contains(out, f.ID) {
				out = append(out, f.ID)
			}
		}
	}
	if d.AnyField {
		out = append(out, anyValue)
	}
	if d.TopicsGiven != "" {
		out = append(out, d.TopicsGiven)
	}
	return out
}

func quantityValues(q catalog.Quantity, of func(lo, hi int64) []string) []string {
	switch {
	case q.Qualifier == catalog.TBD:
		return []string{tbd}
	case !q.Known():
		return []string{unstated}
	case q.Qualifier == catalog.Range:
		return of(q.Min, q.Max)
	}
	return of(q.Max, q.Max)
}

func perProjectValues(d *catalog.Direction) []string {
	var out []string
	for _, average := range d.ProjectAverages() {
		for _, k := range quantityValues(average, fundBounds.between) {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	switch {
	case len(out) > 0:
		return out
	case d.Funds.Qualifier == catalog.TBD || d.Projects.Qualifier == catalog.TBD:
		return []string{tbd}
	}
	return []string{unstated}
}

// years are the whole years from lo to hi; of a span no project has, its ends.
func years(lo, hi int64) []string {
	if hi-lo > 20 {
		return []string{strconv.FormatInt(lo, 10), strconv.FormatInt(hi, 10)}
	}
	var out []string
	for y := lo; y <= hi; y++ {
		out = append(out, strconv.FormatInt(y, 10))
	}
	return out
}

// conditionStates are the strongest a direction says for a condition, and that
// it forbids something, where it does: a letter may be required and one signed
// by oneself not accepted.
func conditionStates(d *catalog.Direction, kind string) []string {
	said := map[catalog.Strength]bool{}
	for _, c := range d.Conditions {
		if c.Kind == kind {
			said[c.Strength] = true
		}
	}
	var out []string
	for _, s := range []catalog.Strength{catalog.Required, catalog.Priority, catalog.Recommended, catalog.Encouraged, catalog.Allowed} {
		if said[s] {
			out = append(out, string(s))
			break
		}
	}
	if said[catalog.Forbidden] {
		out = append(out, string(catalog.Forbidden))
	}
	if len(out) == 0 {
		return []string{unstated}
	}
	return out
}
