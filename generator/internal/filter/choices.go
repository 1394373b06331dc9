package filter

import (
	"cmp"
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/schema"
)

// choices puts the values a list has into order and words.
func (m *maker) choices(key string, counts map[string]int) []ChoiceGroup {
	var group ChoiceGroup
	choice := func(value, text string) Choice {
		return Choice{Value: value, Text: m.P.T("filter-choice", "Label", text, "N", counts[value]), Count: counts[value]}
	}
	add := func(value, text string) {
		if _, ok := counts[value]; ok {
			group.Choices = append(group.Choices, choice(value, text))
		}
	}
	switch key {
	case "partner":
		var ps []*catalog.Partner
		for id := range counts {
			if p := m.Catalog.Partner(id); p != nil {
				ps = append(ps, p)
			}
		}
		slices.SortFunc(ps, func(a, b *catalog.Partner) int {
			return cmp.Or(m.P.Compare(m.Str(a.Name), m.Str(b.Name)), cmp.Compare(a.ID, b.ID))
		})
		for _, p := range ps {
			add(p.ID, m.Str(p.Name))
		}
		add(notStated, m.P.T("partners-not_stated"))
	case "field":
		return m.fieldChoices(counts, choice)
	case "kind":
		for _, k := range kinds {
			if k == "plan" {
				add(k, m.P.T("status-plan"))
			} else {
				add(k, m.P.T("scheme-"+k))
			}
		}
	case "status":
		for _, k := range statuses {
			add(k, m.P.T("status-"+k))
		}
	case "year":
		for _, y := range slices.Backward(numbers(counts)) {
			add(y, m.P.T("year", "Year", y))
		}
	case "guide":
		for _, g := range m.Catalog.Guides {
			add(g.ID, m.Str(g.Short))
		}
	case "funds":
		return m.fundChoices(counts, choice)
	case "projects":
		m.ranges(projectBounds, add, func(n int64) string { return m.ProjectsUnit(n, n) })
	case "duration":
		for _, v := range durationValues(counts) {
			add(v, m.durationText(monthsOf(v)))
		}
	default:
		for _, s := range states {
			add(s, m.P.T("condition-"+s))
		}
		return []ChoiceGroup{group}
	}
	if slices.Contains(figureFacets, key) {
		for _, v := range withoutNumber {
			add(v, m.P.T("q-"+v))
		}
	}
	return []ChoiceGroup{group}
}

// fundChoices are the ranges of money, grouped by currency where there are
// several.
func (m *maker) fundChoices(counts map[string]int, choice func(value, text string) Choice) []ChoiceGroup {
	var out []ChoiceGroup
	currencies := m.Catalog.Currencies()
	if len(currencies) == 0 {
		currencies = []string{""}
	}
	for _, code := range currencies {
		g := ChoiceGroup{Label: m.P.Currency(code)}
		m.ranges(fundBounds, func(value, text string) {
			value = currencyMark(code, m.Catalog.MainCurrency()) + value
			if _, ok := counts[value]; ok {
				g.Choices = append(g.Choices, choice(value, text))
			}
		}, func(n int64) string { return m.P.Money(code, n) })
		if len(g.Choices) > 0 {
			out = append(out, g)
		}
	}
	last := ChoiceGroup{}
	for _, v := range []Choice{{Value: otherwise, Text: m.P.T("filter-funds-other")}, {Value: tbd, Text: m.P.T("q-tbd")}, {Value: unstated, Text: m.P.T("q-unstated")}} {
		if _, ok := counts[v.Value]; ok {
			last.Choices = append(last.Choices, choice(v.Value, v.Text))
		}
	}
	switch {
	case len(out) == 0:
		return []ChoiceGroup{last}
	case len(out) == 1 && len(counts) == len(out[0].Choices)+len(last.Choices): // one currency needs no heading
		return []ChoiceGroup{{Choices: append(out[0].Choices, last.Choices...)}}
	}
	if len(last.Choices) > 0 {
		out = append(out, last)
	}
	return out
}

// durationText says a duration as most sources would: in years where it is a
// whole number of them.
func (m *maker) durationText(months int64) string {
	if months%12 == 0 {
		return m.YearsUnit(months/12, months/12)
	}
	return m.MonthsUnit(months, months)
}

// durationValues are the values that are durations, the shortest first.
func durationValues(counts map[string]int) []string {
	var out []string
	for v := range counts {
		if monthsOf(v) > 0 {
			out = append(out, v)
		}
	}
	slices.SortFunc(out, func(a, b string) int { return cmp.Compare(monthsOf(a), monthsOf(b)) })
	return out
}

// fieldChoices groups fields under those of the first level.
func (m *maker) fieldChoices(counts map[string]int, choice func(value, text string) Choice) []ChoiceGroup {
	var out []ChoiceGroup
	for _, f := range m.Catalog.Fields {
		g := ChoiceGroup{Label: m.Str(f.Name)}
		if _, ok := counts[f.ID]; ok {
			name := m.Str(f.Name)
			if len(f.Children) > 0 {
				name = m.P.T("filter-whole-field", "Field", name)
			}
			g.Choices = append(g.Choices, choice(f.ID, name))
		}
		for _, c := range f.Children {
			if _, ok := counts[c.ID]; ok {
				g.Choices = append(g.Choices, choice(c.ID, m.Str(c.Name)))
			}
		}
		if len(g.Choices) > 0 {
			out = append(out, g)
		}
	}
	var none ChoiceGroup
	for _, why := range schema.TopicsGiven.IDs() {
		if _, ok := counts[why]; ok {
			none.Choices = append(none.Choices, choice(why, m.P.T("topics-"+why)))
		}
	}
	if len(none.Choices) > 0 {
		none.Label = m.P.T("topics-none")
		out = append(out, none)
	}
	return out
}

// numbers are the values that are whole numbers, in order.
func numbers(counts map[string]int) []string {
	var ns []int
	for v := range counts {
		if n, err := strconv.Atoi(v); err == nil {
			ns = append(ns, n)
		}
	}
	slices.Sort(ns)
	out := make([]string, len(ns))
	for i, n := range ns {
		out[i] = strconv.Itoa(n)
	}
	return out
}

// ranges words the ranges of b.
func (m *maker) ranges(b bounds, add func(value, text string), unit func(int64) string) {
	for i, upper := range b {
		text := m.P.T("filter-range-up", "To", unit(upper))
		if i > 0 {
			text = m.P.T("filter-range", "From", unit(b[i-1]), "To", unit(upper))
		}
		add(b.key(upper), text)
	}
	add(b.key(b[len(b)-1]+1), m.P.T("filter-range-over", "From", unit(b[len(b)-1])))
}
