// Package filter narrows lists: the choices a list offers, what its rows carry
// for them, and the rules that join the two in browsers without JavaScript.
package filter

import (
	"cmp"
	"slices"
	"strconv"
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

// anyValue on a row stands for every value of its facet: a direction open to
// any field is found under each.
const anyValue = "*"

// The values of conditions, and of quantities without a number.
const (
	required   = "required"
	encouraged = "encouraged"
	unstated   = "unstated"
	tbd        = "tbd"
)

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
	states        = []string{required, encouraged, unstated}
	applicants    = []string{"enterprise", "institute", "university"}
	withoutNumber = []string{tbd, unstated}
)

// bounds are ranges of whole numbers: each from above the bound before it up
// to and with its own; what is above the last is a range too.
type bounds []int64

var (
	fundBounds    = bounds{1_000_000, 2_000_000, 5_000_000, 10_000_000}
	projectBounds = bounds{5, 10, 20}
)

// key is the range n falls into: "up-5", "up-10", "over-20".
func (b bounds) key(n int64) string {
	for _, upper := range b {
		if n <= upper {
			return "up-" + strconv.FormatInt(upper, 10)
		}
	}
	return "over-" + strconv.FormatInt(b[len(b)-1], 10)
}

// keys are all ranges, in order.
func (b bounds) keys() []string {
	var out []string
	for _, upper := range b {
		out = append(out, "up-"+strconv.FormatInt(upper, 10))
	}
	return append(out, "over-"+strconv.FormatInt(b[len(b)-1], 10))
}

// between are the ranges that lo to hi touches.
func (b bounds) between(lo, hi int64) []string {
	all := b.keys()
	return all[slices.Index(all, b.key(lo)) : slices.Index(all, b.key(hi))+1]
}

// facetValues are the values of one facet a direction has. They are the same
// in both languages. A number counts with the largest figure the source
// states; a range, and averages printed by topic, with all they touch.
func facetValues(key string, d *catalog.Direction, status string) []string {
	switch key {
	case "partner":
		return ids(d.Partners)
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
			return []string{conditionState(d, c.kind)}
		}
	}
	return nil
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

// conditionState is the strongest a direction says of a condition.
func conditionState(d *catalog.Direction, kind string) string {
	state := unstated
	for _, c := range d.Conditions {
		switch {
		case c.Kind == kind && c.Required:
			return required
		case c.Kind == kind:
			state = encouraged
		}
	}
	return state
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
	f := &Filter{Main: m.facets(mainFacets, t), Figures: m.facets(figureFacets, t), Total: len(once), ClearHref: m.Href(m.Path),
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

// CanApply turns the choice of partner and field into the question "Can I
// apply?" and adds who asks.
func CanApply(v *words.Voice, f *Filter, items []*Item) {
	m := &maker{Voice: v}
	if f == nil {
		return
	}
	who := Facet{Key: "who", Label: m.P.T("filter-apply-who"), Any: m.P.T("filter-apply-choose"), Groups: make([]ChoiceGroup, 1)}
	for _, v := range applicants {
		who.Groups[0].Choices = append(who.Groups[0].Choices, Choice{Value: v, Text: m.P.T("filter-who-" + v)})
	}
	f.Apply = []Facet{who}
	f.Main = slices.DeleteFunc(f.Main, func(x Facet) bool {
		if x.Key == "partner" || x.Key == "field" {
			x.Label = m.P.T("filter-apply-" + x.Key)
			f.Apply = append(f.Apply, x)
			return true
		}
		return false
	})
	for _, r := range items {
		r.Row.Apply, r.Row.Out = m.applyNotes(r.Direction), m.applyOut(r.Direction)
	}
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

// filterKeys are all facets, in the order rows carry them.
var filterKeys = func() []string {
	keys := slices.Concat(mainFacets, figureFacets)
	for _, c := range conditionFacets {
		keys = append(keys, c.key)
	}
	return keys
}()

func (m *maker) rowFilter(r *Item) *Row {
	out := &Row{}
	for _, k := range filterKeys {
		out.Facets = append(out.Facets, FacetValue{k, strings.Join(facetValues(k, r.Direction, r.Status.Key), " ")})
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

// sortKeys gives every row its place by each column one can sort by. Words
// sort as the page's language does, money and numbers by the figure.
func (m *maker) sortKeys(items []*Item) {
	titles := m.places(items, func(r *Item) string { return r.Title })
	partners := m.places(items, func(r *Item) string { return m.P.Sequence(m.Names(r.Direction.Partners)) })
	for i, r := range items {
		put := func(key string, n int64) {
			r.Row.Sorts = append(r.Row.Sorts, FacetValue{key, strconv.FormatInt(n, 10)})
		}
		put("number", int64(i))
		put("title", titles[r.Title])
		put("partner", partners[m.P.Sequence(m.Names(r.Direction.Partners))])
		if r.Direction.Funds.Known() {
			put("funds", r.Direction.Funds.Max)
		}
		if r.Direction.Projects.Known() {
			put("projects", r.Direction.Projects.Max)
		}
		most := int64(-1)
		for _, a := range r.Direction.ProjectAverages() {
			most = max(most, a.Max)
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
		m.ranges(fundBounds, add, m.P.Money)
	case "projects":
		m.ranges(projectBounds, add, func(n int64) string { return m.ProjectsUnit(n, n) })
	case "duration":
		for _, y := range numbers(counts) {
			n, _ := strconv.ParseInt(y, 10, 64)
			add(y, m.YearsUnit(n, n))
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

// applyNotes says what the text of a direction says of taking part as an
// enterprise and of leading. What it does not state is said to be so.
func (m *maker) applyNotes(d *catalog.Direction) []ApplyNote {
	label := m.P.T("condition-enterprise")
	switch {
	case d.Guide.Plan:
		return []ApplyNote{{m.P.T("section-conditions"), m.P.T("filter-apply-plan"), unstated}}
	case !d.Body.Exists() && len(d.Conditions) == 0:
		return []ApplyNote{{m.P.T("section-conditions"), m.P.T("filter-apply-unprinted"), unstated}}
	}
	var out []ApplyNote
	led := false // the text says who leads, under "enterprise"
	for _, kind := range []string{"enterprise", "lead_institution"} {
		found := false
		for _, c := range d.Conditions {
			if c.Kind != kind {
				continue
			}
			found = true
			led = led || leadsEnterprise(c)
			state := encouraged
			if c.Required {
				state = required
			}
			text := m.P.T("condition-" + state)
			if kind == "lead_institution" && c.Required {
				text = m.P.T("filter-apply-only", "Who", m.leads(c))
			} else if detail := m.ConditionDetail(c); detail != "" {
				text += m.P.Parens(detail)
			}
			if note := (ApplyNote{m.P.T("condition-" + kind), text, state}); !slices.Contains(out, note) {
				out = append(out, note)
			}
		}
		if kind == "lead_institution" {
			label = m.P.T("condition-lead_institution")
		}
		if !found && !(kind == "lead_institution" && led) {
			out = append(out, ApplyNote{label, m.P.T("condition-unstated"), unstated})
		}
	}
	return out
}

// leadsEnterprise reports whether the condition makes an enterprise lead on
// the Chinese side, or on a side not named.
func leadsEnterprise(c *catalog.Condition) bool {
	return c.Kind == "enterprise" && c.Required && c.Role == "lead" && c.Side != "foreign"
}

// leads names the kinds of institution a condition lets lead: "university or
// research institute".
func (m *maker) leads(c *catalog.Condition) string {
	var names []string
	for _, k := range leadKinds(c) {
		names = append(names, m.P.T("institution-"+k))
	}
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return m.P.T("filter-or", "First", m.P.Sequence(names[:last]), "Last", names[last])
}

// leadKinds are the kinds of institution a condition lets lead; none where it
// says nothing of leading.
func leadKinds(c *catalog.Condition) []string {
	var out []string
	switch {
	case leadsEnterprise(c):
		out = []string{"enterprise"}
	case c.Kind == "lead_institution" && c.Required:
		out = c.Institutions
	}
	return out
}

// applyOut lists the kinds of institution the text excludes as lead.
func (m *maker) applyOut(d *catalog.Direction) []ApplyOut {
	var out []ApplyOut
	for _, who := range applicants {
		for _, c := range d.Conditions {
			if kinds := leadKinds(c); len(kinds) > 0 && !slices.Contains(kinds, who) {
				out = append(out, ApplyOut{who, m.P.T("filter-out", "Who", m.P.T("filter-who-"+who), "Lead", m.leads(c))})
				break
			}
		}
	}
	return out
}

// CSS makes the rules by which the lists filter without JavaScript: one
// for each value a facet can have anywhere in the catalogue. A row is hidden
// when a value is chosen that it does not carry. :has looks into the filter
// alone, never through the rows, so that it costs little. The words of the
// rules are ids, which the catalogue keeps to letters, digits, dots and
// hyphens.
func CSS(c *catalog.Catalog) []byte {
	values := map[string][]string{"kind": kinds, "status": statuses, "funds": append(fundBounds.keys(), withoutNumber...),
		"projects": append(projectBounds.keys(), withoutNumber...), "partner": ids(c.Partners)}
	for _, f := range c.AllFields {
		values["field"] = append(values["field"], f.ID)
	}
	for _, y := range c.Years {
		values["year"] = append(values["year"], strconv.Itoa(y.Year))
	}
	for _, g := range c.Guides {
		values["guide"] = append(values["guide"], g.ID)
	}
	durations := map[string]int{}
	for _, d := range c.Directions {
		for _, v := range facetValues("duration", d, "") {
			durations[v]++
		}
	}
	values["duration"] = append(numbers(durations), withoutNumber...)
	for _, f := range conditionFacets {
		values[f.key] = states
	}
	var b strings.Builder
	b.WriteString("/* Made by the build: the choices of the filters, for browsers without JavaScript. */\n")
	for _, key := range filterKeys {
		for _, v := range values[key] {
			chosen := `.filter:has([name="` + key + `"] [value="` + v + `"]:checked)~* `
			keep := `[data-f-` + key + `~="` + v + `"]`
			switch key {
			case "partner":
				keep += `,[data-open~="` + v + `"]`
			case "field":
				keep += `,[data-f-field~="` + anyValue + `"]`
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
