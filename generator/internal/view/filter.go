package view

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// FilterFrom is the number of directions from which a list has filters.
const FilterFrom = 5

// Filter is the choices of a list. Each facet is one drop-down; together they
// narrow the list. The same values stand on the rows (RowFilter), and the
// rules of FilterCSS and js/filter.js join the two.
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

// RowFilter is what a row carries for the filter of its list.
type RowFilter struct {
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
	for _, yuan := range d.ProjectAverages() {
		if k := fundBounds.key(yuan); !slices.Contains(out, k) {
			out = append(out, k)
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

// list makes the frame of a page's list and gives its rows what the filter
// needs. rows are those on this page, in order; of is how many the list has
// on all its pages, and first where its first page stands.
func (m *Maker) list(rows []*Row, of int, first func(lang.Lang) string) List {
	l := List{Pages: m.pages(of, first), Later: m.later(), Part: m.partWords(of)}
	counts := map[string]map[string]int{} // facet → value → directions
	telling := map[string]bool{}          // facets whose values tell directions apart
	var once []*Row                       // each direction once
	seen := map[*catalog.Direction]bool{}
	for _, r := range rows {
		if !seen[r.d] {
			seen[r.d] = true
			once = append(once, r)
		}
	}
	if len(once) < FilterFrom {
		return l
	}
	for _, r := range rows {
		r.Filter = m.rowFilter(r)
	}
	m.sortKeys(rows)
	for i, f := range once[0].Filter.Facets {
		counts[f.Key] = map[string]int{}
		for _, r := range once {
			value := r.Filter.Facets[i].Value
			telling[f.Key] = telling[f.Key] || value != f.Value
			for _, v := range strings.Fields(value) {
				counts[f.Key][v]++
			}
			if f.Key == "partner" && r.Filter.OpenTo != once[0].Filter.OpenTo {
				telling[f.Key] = true
			}
		}
	}
	for _, r := range once { // what a status becomes must be there to choose
		for i, word := range strings.Fields(r.Filter.Turns) {
			if i%2 == 1 {
				counts["status"][word] += 0
				telling["status"] = true
			}
		}
	}
	for _, r := range once {
		for _, id := range strings.Fields(r.Filter.OpenTo) {
			counts["partner"][id]++
		}
	}
	if n := counts["field"][anyValue]; n > 0 {
		delete(counts["field"], anyValue)
		for f := range counts["field"] {
			counts["field"][f] = 0
			for _, r := range once {
				if words := strings.Fields(r.Filter.value("field")); slices.Contains(words, f) || slices.Contains(words, anyValue) {
					counts["field"][f]++
				}
			}
		}
	}
	facets := func(keys []string) []Facet {
		var out []Facet
		for _, k := range keys {
			if telling[k] && len(counts[k]) > 1 {
				out = append(out, Facet{Key: k, Label: m.p.T("filter-facet-" + k), Any: m.p.T("filter-any"), Groups: m.choices(k, counts[k])})
			}
		}
		return out
	}
	l.Filter = &Filter{Main: facets(mainFacets), Figures: facets(figureFacets), Total: len(once), ClearHref: m.href(m.page.Path),
		Result: m.p.T("filter-result", "N", len(once), "Total", len(once)), Words: m.filterWords()}
	var conditions []string
	for _, c := range conditionFacets {
		conditions = append(conditions, c.key)
	}
	l.Filter.Conditions = facets(conditions)
	for _, key := range []string{"title", "partner", "-funds", "-projects", "-average"} {
		name := strings.TrimPrefix(key, "-")
		if slices.ContainsFunc(rows, func(r *Row) bool {
			return slices.ContainsFunc(r.Filter.Sorts, func(v FacetValue) bool { return v.Key == name })
		}) {
			l.Filter.Sorts = append(l.Filter.Sorts, Choice{Value: key, Text: m.p.T("filter-sort-" + name)})
		}
	}
	return l
}

// canApply turns the choice of partner and field into the question "Can I
// apply?" and adds who asks.
func (m *Maker) canApply(f *Filter, rows []*Row) {
	if f == nil {
		return
	}
	who := Facet{Key: "who", Label: m.p.T("filter-apply-who"), Any: m.p.T("filter-apply-choose"), Groups: make([]ChoiceGroup, 1)}
	for _, v := range applicants {
		who.Groups[0].Choices = append(who.Groups[0].Choices, Choice{Value: v, Text: m.p.T("filter-who-" + v)})
	}
	f.Apply = []Facet{who}
	f.Main = slices.DeleteFunc(f.Main, func(x Facet) bool {
		if x.Key == "partner" || x.Key == "field" {
			x.Label = m.p.T("filter-apply-" + x.Key)
			f.Apply = append(f.Apply, x)
			return true
		}
		return false
	})
	for _, r := range rows {
		r.Filter.Apply, r.Filter.Out = m.applyNotes(r.d), m.applyOut(r.d)
	}
}

// filterWords are the words js/filter.js puts numbers and names into.
func (m *Maker) filterWords() []FacetValue {
	return []FacetValue{
		{"result", m.p.T("filter-result", "N", "{n}", "Total", "{total}")},
		{"empty", m.p.T("filter-empty")},
		{"lift", m.p.T("filter-lift", "Facet", "{facet}", "Choice", "{choice}", "N", "{n}")},
		{"stuck", m.p.T("filter-lift-none")},
		{"out", m.p.T("filter-out-count", "N", "{n}")},
		{"calls", m.p.T("filter-sorted-calls")},
		{"plan", m.p.T("filter-sorted-plan")},
		{"rows", m.p.T("filter-sorted-rows")},
	}
}

func (f *RowFilter) value(key string) string {
	for _, v := range f.Facets {
		if v.Key == key {
			return v.Value
		}
	}
	return ""
}

// filterKeys are all facets, in the order rows carry them.
var filterKeys = func() []string {
	keys := slices.Concat(mainFacets, figureFacets)
	for _, c := range conditionFacets {
		keys = append(keys, c.key)
	}
	return keys
}()

func (m *Maker) rowFilter(r *Row) *RowFilter {
	out := &RowFilter{}
	for _, k := range filterKeys {
		out.Facets = append(out.Facets, FacetValue{k, strings.Join(facetValues(k, r.d, r.Status.Key), " ")})
	}
	var turns []string
	for _, t := range r.Status.Turns {
		turns = append(turns, t.At, t.Key)
	}
	out.Turns = strings.Join(turns, " ")
	// On a partner's own page the rows say by which group they are open to it.
	if m.page.Partner == nil && len(r.d.OpenTo) > 0 {
		out.OpenTo = strings.Join(ids(r.d.OpenTo), " ")
		out.OpenNote = m.p.T("filter-open-member")
		if r.d.OpenToListed {
			out.OpenNote = m.p.T("filter-open-listed")
		}
	}
	if r.d.AnyField {
		out.AnyNote = m.p.T("any-field")
	}
	return out
}

// sortKeys gives every row its place by each column one can sort by. Words
// sort as the page's language does, money and numbers by the figure.
func (m *Maker) sortKeys(rows []*Row) {
	titles := m.places(rows, func(r *Row) string { return r.Title.Text })
	partners := m.places(rows, func(r *Row) string { return m.p.Sequence(m.names(r.d.Partners)) })
	for i, r := range rows {
		put := func(key string, n int64) {
			r.Filter.Sorts = append(r.Filter.Sorts, FacetValue{key, strconv.FormatInt(n, 10)})
		}
		put("number", int64(i))
		put("title", titles[r.Title.Text])
		put("partner", partners[m.p.Sequence(m.names(r.d.Partners))])
		if r.d.Funds.Known() {
			put("funds", r.d.Funds.Max)
		}
		if r.d.Projects.Known() {
			put("projects", r.d.Projects.Max)
		}
		if a := r.d.ProjectAverages(); len(a) > 0 {
			put("average", slices.Max(a))
		}
	}
}

// places is the place of each text among those of the rows; equal texts share
// one.
func (m *Maker) places(rows []*Row, of func(*Row) string) map[string]int64 {
	var all []string
	for _, r := range rows {
		all = append(all, of(r))
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Or(m.p.Compare(a, b), cmp.Compare(a, b)) })
	out := map[string]int64{}
	for i, s := range slices.Compact(all) {
		out[s] = int64(i)
	}
	return out
}

// choices puts the values a list has into order and words.
func (m *Maker) choices(key string, counts map[string]int) []ChoiceGroup {
	var group ChoiceGroup
	choice := func(value, text string) Choice {
		return Choice{Value: value, Text: m.p.T("filter-choice", "Label", text, "N", counts[value]), Count: counts[value]}
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
			if p := m.c.Partner(id); p != nil {
				ps = append(ps, p)
			}
		}
		slices.SortFunc(ps, func(a, b *catalog.Partner) int {
			return cmp.Or(m.p.Compare(m.str(a.Name), m.str(b.Name)), cmp.Compare(a.ID, b.ID))
		})
		for _, p := range ps {
			add(p.ID, m.str(p.Name))
		}
	case "field":
		return m.fieldChoices(counts, choice)
	case "kind":
		for _, k := range kinds {
			if k == "plan" {
				add(k, m.p.T("status-plan"))
			} else {
				add(k, m.p.T("scheme-"+k))
			}
		}
	case "status":
		for _, k := range statuses {
			add(k, m.p.T("status-"+k))
		}
	case "year":
		for _, y := range slices.Backward(numbers(counts)) {
			add(y, m.p.T("year", "Year", y))
		}
	case "guide":
		for _, g := range m.c.Guides {
			add(g.ID, m.str(g.Short))
		}
	case "funds":
		m.ranges(fundBounds, add, m.p.Money)
	case "projects":
		m.ranges(projectBounds, add, func(n int64) string { return m.projectsUnit(n, n) })
	case "duration":
		for _, y := range numbers(counts) {
			n, _ := strconv.ParseInt(y, 10, 64)
			add(y, m.yearsUnit(n, n))
		}
	default:
		for _, s := range states {
			add(s, m.p.T("condition-"+s))
		}
		return []ChoiceGroup{group}
	}
	if slices.Contains(figureFacets, key) {
		for _, v := range withoutNumber {
			add(v, m.p.T("q-"+v))
		}
	}
	return []ChoiceGroup{group}
}

// fieldChoices groups fields under those of the first level.
func (m *Maker) fieldChoices(counts map[string]int, choice func(value, text string) Choice) []ChoiceGroup {
	var out []ChoiceGroup
	for _, f := range m.c.Fields {
		g := ChoiceGroup{Label: m.str(f.Name)}
		if _, ok := counts[f.ID]; ok {
			name := m.str(f.Name)
			if len(f.Children) > 0 {
				name = m.p.T("filter-whole-field", "Field", name)
			}
			g.Choices = append(g.Choices, choice(f.ID, name))
		}
		for _, c := range f.Children {
			if _, ok := counts[c.ID]; ok {
				g.Choices = append(g.Choices, choice(c.ID, m.str(c.Name)))
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
func (m *Maker) ranges(b bounds, add func(value, text string), unit func(int64) string) {
	for i, upper := range b {
		text := m.p.T("filter-range-up", "To", unit(upper))
		if i > 0 {
			text = m.p.T("filter-range", "From", unit(b[i-1]), "To", unit(upper))
		}
		add(b.key(upper), text)
	}
	add(b.key(b[len(b)-1]+1), m.p.T("filter-range-over", "From", unit(b[len(b)-1])))
}

// applyNotes says what the text of a direction says of taking part as an
// enterprise and of leading. What it does not state is said to be so.
func (m *Maker) applyNotes(d *catalog.Direction) []ApplyNote {
	label := m.p.T("condition-enterprise")
	switch {
	case d.Guide.Plan:
		return []ApplyNote{{m.p.T("section-conditions"), m.p.T("filter-apply-plan"), unstated}}
	case !d.Body.Exists() && len(d.Conditions) == 0:
		return []ApplyNote{{m.p.T("section-conditions"), m.p.T("filter-apply-unprinted"), unstated}}
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
			text := m.p.T("condition-" + state)
			if kind == "lead_institution" && c.Required {
				text = m.p.T("filter-apply-only", "Who", m.leads(c))
			} else if detail := m.conditionDetail(c); detail != "" {
				text += m.p.Parens(detail)
			}
			if note := (ApplyNote{m.p.T("condition-" + kind), text, state}); !slices.Contains(out, note) {
				out = append(out, note)
			}
		}
		if kind == "lead_institution" {
			label = m.p.T("condition-lead_institution")
		}
		if !found && !(kind == "lead_institution" && led) {
			out = append(out, ApplyNote{label, m.p.T("condition-unstated"), unstated})
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
func (m *Maker) leads(c *catalog.Condition) string {
	var names []string
	for _, k := range leadKinds(c) {
		names = append(names, m.p.T("institution-"+k))
	}
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return m.p.T("filter-or", "First", m.p.Sequence(names[:last]), "Last", names[last])
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
func (m *Maker) applyOut(d *catalog.Direction) []ApplyOut {
	var out []ApplyOut
	for _, who := range applicants {
		for _, c := range d.Conditions {
			if kinds := leadKinds(c); len(kinds) > 0 && !slices.Contains(kinds, who) {
				out = append(out, ApplyOut{who, m.p.T("filter-out", "Who", m.p.T("filter-who-"+who), "Lead", m.leads(c))})
				break
			}
		}
	}
	return out
}

// FilterCSS makes the rules by which the lists filter without JavaScript: one
// for each value a facet can have anywhere in the catalogue. A row is hidden
// when a value is chosen that it does not carry. :has looks into the filter
// alone, never through the rows, so that it costs little. The words of the
// rules are ids, which the catalogue keeps to letters, digits, dots and
// hyphens.
func FilterCSS(c *catalog.Catalog) []byte {
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
