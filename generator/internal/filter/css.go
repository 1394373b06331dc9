package filter

import (
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/schema"
)

// CSS makes the rules by which the lists filter without JavaScript: one
// for each value a facet can have anywhere in the catalogue. A row is hidden
// when a value is chosen that it does not carry. :has looks into the filter
// alone, never through the rows, so that it costs little. The words of the
// rules are ids, which the catalogue keeps to letters, digits, dots and
// hyphens.
func CSS(c *catalog.Catalog) []byte {
	values := allValues(c)
	var b strings.Builder
	b.WriteString("/* Made by the build: the choices of the filters, for browsers without JavaScript. */\n")
	anywhere := len(c.Unnamed("any")) > 0
	for _, key := range filterKeys {
		for _, v := range values[key] {
			chosen := `.filter:has([name="` + key + `"] [value="` + v + `"]:checked)~* `
			keep := `[data-f-` + key + `~="` + v + `"]`
			switch key {
			case "partner":
				keep += `,[data-open~="` + v + `"]`
				if anywhere && c.Partner(v) != nil {
					keep += `,[data-f-partner~="` + anyValue + `"]`
				}
			case "field":
				if !strings.Contains(v, "_") { // no id: what is not listed is not "any"
					keep += `,[data-f-field~="` + anyValue + `"]`
				}
			}
			b.WriteString(chosen + "tr[data-id]:not(" + keep + "){display:none}\n")
			if p := c.Partner(v); key == "partner" && p != nil && len(p.Routes) > 0 {
				b.WriteString(chosen + `[data-open~="` + v + `"] .note-open{display:block}` + "\n")
			}
		}
	}
	for _, who := range applicants {
		b.WriteString(`.filter:has([name="who"] [value="` + who + `"]:checked)~* .out-` + who + "{display:block}\n")
	}
	return []byte(b.String())
}

// fundValues are the ranges of money in each currency of the catalogue.
func fundValues(c *catalog.Catalog) []string {
	var out []string
	for _, code := range c.Currencies() {
		for _, k := range fundBounds.keys() {
			out = append(out, currencyMark(code, c.MainCurrency())+k)
		}
	}
	if slices.ContainsFunc(c.Directions, func(d *catalog.Direction) bool { return slices.Contains(perProjectValues(d, ""), otherwise) }) {
		out = append(out, otherwise)
	}
	return out
}

// allValues are the values each facet can have anywhere in the catalogue.
func allValues(c *catalog.Catalog) map[string][]string {
	values := map[string][]string{"kind": kinds, "status": statuses, "funds": slices.Concat(fundValues(c), withoutNumber),
		"projects": append(projectBounds.keys(), withoutNumber...), "partner": ids(c.Partners)}
	if len(c.Unnamed(notStated)) > 0 {
		values["partner"] = append(values["partner"], notStated)
	}
	for _, f := range c.AllFields {
		values["field"] = append(values["field"], f.ID)
	}
	for _, why := range schema.TopicsGiven.IDs() {
		if slices.ContainsFunc(c.Directions, func(d *catalog.Direction) bool { return d.TopicsGiven == why }) {
			values["field"] = append(values["field"], why)
		}
	}
	for _, y := range c.Years {
		values["year"] = append(values["year"], strconv.Itoa(y.Year))
	}
	for _, g := range c.Guides {
		values["guide"] = append(values["guide"], g.ID)
	}
	durations := map[string]int{}
	for _, d := range c.Directions {
		for _, v := range facetValues("duration", d, "", "") {
			durations[v]++
		}
	}
	values["duration"] = append(durationValues(durations), withoutNumber...)
	for _, f := range conditionFacets {
		values[f.key] = statesOf(c, f.key)
	}
	return values
}

// statesOf are the three states every catalogue has and those that occur.
func statesOf(c *catalog.Catalog, key string) []string {
	occurs := map[string]bool{"required": true, "encouraged": true, unstated: true}
	for _, d := range c.Directions {
		for _, s := range facetValues(key, d, "", "") {
			occurs[s] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(states), func(s string) bool { return !occurs[s] })
}
