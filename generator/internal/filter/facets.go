package filter

import (
	"slices"
	"strconv"
	"strings"

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
	unstated  = "unstated"
	tbd       = "tbd"
	otherwise = "other"
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
	statuses      = []string{"open", "rolling", "forthcoming", "closed", "draft", "plan", "unstated"}
	states        = []string{"required", "priority", "recommended", "encouraged", "allowed", "forbidden", unstated}
	applicants    = []string{"enterprise", "institute", "university"}
	withoutNumber = []string{tbd, unstated}
)

// facetValues are the values of one facet a direction has. They are the same
// in both languages. A number counts with the largest figure the source
// states; a range, and averages printed by topic, with all they touch. Money
// falls into the ranges of its currency; those of the catalogue's main one have
// no mark.
func facetValues(key string, d *catalog.Direction, status, main string) []string {
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
		return perProjectValues(d, main)
	case "projects":
		return quantityValues(d.Projects, projectBounds.between)
	case "duration":
		return quantityValues(d.Duration.InMonths(), months)
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

func perProjectValues(d *catalog.Direction, main string) []string {
	var out []string
	for _, amount := range d.ProjectAmounts() {
		for _, k := range amountValues(amount, main) {
			if !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	switch {
	case len(out) > 0:
		return out
	case tbdTotal(d) || d.Projects.Qualifier == catalog.TBD:
		return []string{tbd}
	}
	return []string{unstated}
}

// amountValues are the ranges of an amount in its currency. What one side gets,
// or what is given each year, has no place among what a project gets in all.
func amountValues(a catalog.Amount, main string) []string {
	if a.Known() && (a.Side != "" || a.Period != "") {
		return []string{otherwise}
	}
	out := quantityValues(a.Quantity, fundBounds.between)
	for i, v := range out {
		if a.Known() {
			out[i] = currencyMark(a.Currency, main) + v
		}
	}
	return out
}

// currencyMark stands before the ranges of a currency.
func currencyMark(currency, main string) string {
	if currency == main {
		return ""
	}
	return strings.ToLower(currency) + "-"
}

func tbdTotal(d *catalog.Direction) bool {
	return slices.ContainsFunc(d.Funds, func(a catalog.Amount) bool { return a.Qualifier == catalog.TBD })
}

// months are the durations a span of months touches: its ends, and the whole
// years between them, which have their number alone; a number of months that is
// no whole year has a mark. Of a span no project has, only the ends.
func months(lo, hi int64) []string {
	if hi-lo > 20*12 {
		return []string{monthsValue(lo), monthsValue(hi)}
	}
	var out []string
	for m := lo; m <= hi; m++ {
		if m == lo || m == hi || m%12 == 0 {
			out = append(out, monthsValue(m))
		}
	}
	return out
}

func monthsValue(m int64) string {
	if m%12 == 0 {
		return strconv.FormatInt(m/12, 10)
	}
	return strconv.FormatInt(m, 10) + monthsMark
}

// monthsMark ends a number of months.
const monthsMark = "m"

// monthsOf reads a value of durations; 0 for what is none.
func monthsOf(value string) int64 {
	digits, inMonths := strings.CutSuffix(value, monthsMark)
	n, err := strconv.ParseInt(digits, 10, 64)
	switch {
	case err != nil:
		return 0
	case inMonths:
		return n
	}
	return 12 * n
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
