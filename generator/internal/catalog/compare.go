package catalog

import (
	"reflect"
	"slices"

	"zhinan/generator/internal/lang"
)

// Change is what differs between two directions of one series.
type Change struct {
	What              string   // projects, funds, duration, topics, countries, condition, bodies
	Before, After     Quantity // projects, funds, duration; of several amounts, none
	Was, Is           []Amount // funds: the amounts that are not in the other one
	Added, Gone       []*Field // topics: fields only the later, only the earlier one has
	Narrowed, Widened []Regrained
	Reworded          bool   // topics: as many as before, but not the same words
	Counts            [2]int // topics, countries: how many before and after
	In, Out           []*Partner
	Asked, Asks       []*Condition // condition: what is read of one kind in the earlier and the later one; either may be empty
	Role              string       // bodies: what they do
	Were, Are         []*Agency    // bodies: in that role in the earlier and the later one
}

// Regrained is a field that one of two directions names as a whole and the
// other by fields within it.
type Regrained struct {
	Broad *Field
	Fine  []*Field
}

// Compare lists what changed from one direction of a series to the next, in
// the order a reader asks. Plan rows print no figures, conditions or duties of
// bodies, so they are compared by topics only.
func Compare(before, after *Direction) []Change {
	var out []Change
	calls := !before.Guide.Plan && !after.Guide.Plan
	if calls {
		out = append(out, compareFigures(before, after)...)
	}
	if c := compareTopics(before, after); c != nil {
		out = append(out, *c)
	}
	if calls {
		if c := compareCountries(before, after); c != nil {
			out = append(out, *c)
		}
		out = append(out, compareConditions(before, after)...)
		out = append(out, compareBodies(before, after)...)
	}
	return out
}

func compareFigures(before, after *Direction) []Change {
	var out []Change
	for _, q := range []struct {
		what string
		b, a Quantity
	}{
		{"projects", before.Projects, after.Projects},
		{"duration", before.Duration, after.Duration},
	} {
		if !q.b.Same(q.a) {
			out = append(out, Change{What: q.what, Before: q.b, After: q.a})
		}
	}
	if c := compareFunds(before.Funds, after.Funds); c != nil {
		out = slices.Insert(out, min(len(out), boolInt(len(out) > 0 && out[0].What == "projects")), *c)
	}
	return out
}

// compareFunds lists the amounts of either direction that the other does not
// state alike. Of one amount of the same measure each it also gives the two
// quantities, of which one can be more.
func compareFunds(before, after []Amount) *Change {
	c := Change{What: "funds", Was: without(before, after), Is: without(after, before)}
	switch {
	case len(c.Was)+len(c.Is) == 0:
		return nil
	case len(c.Was) == 1 && len(c.Is) == 1 && c.Was[0].Measure == c.Is[0].Measure:
		c.Before, c.After = c.Was[0].Quantity, c.Is[0].Quantity
	case len(c.Was) == 1 && len(c.Is) == 0:
		c.Before = c.Was[0].Quantity
	case len(c.Was) == 0 && len(c.Is) == 1:
		c.After = c.Is[0].Quantity
	}
	return &c
}

// without are the stated amounts of as that none of others is the same as.
func without(as, others []Amount) []Amount {
	var out []Amount
	for _, a := range as {
		same := func(o Amount) bool { return a.Measure == o.Measure && a.Same(o.Quantity) }
		if a.Stated() && !slices.ContainsFunc(others, same) {
			out = append(out, a)
		}
	}
	return out
}

// compareTopics tells topics by their number, their fields and, where both
// sources print them in one language, their words. A field is neither new nor
// gone where the other direction has the broader field or one within it.
func compareTopics(before, after *Direction) *Change {
	if before.TopicsGiven != "" || after.TopicsGiven != "" {
		return nil // what is not listed cannot be compared
	}
	c := Change{What: "topics", Counts: [2]int{len(before.Topics), len(after.Topics)}}
	c.Added, c.Narrowed = newFields(before.Fields, after.Fields)
	c.Gone, c.Widened = newFields(after.Fields, before.Fields)
	if c.Counts[0] == c.Counts[1] {
		c.Reworded = reworded(before.Topics, after.Topics)
	}
	if len(c.Added)+len(c.Gone)+len(c.Narrowed)+len(c.Widened) == 0 && c.Counts[0] == c.Counts[1] && !c.Reworded {
		return nil
	}
	return &c
}

// newFields are the fields of later that earlier has neither itself nor in
// another grain, and the fields that earlier has as a whole where later only
// has some within.
func newFields(earlier, later []*Field) (added []*Field, narrowed []Regrained) {
	for _, f := range later {
		within := slices.ContainsFunc(earlier, func(e *Field) bool { return e.Parent == f })
		if !slices.Contains(earlier, f) && !within && (f.Parent == nil || !slices.Contains(earlier, f.Parent)) {
			added = append(added, f)
		}
	}
	for _, f := range earlier {
		r := Regrained{Broad: f}
		for _, n := range later {
			if n.Parent == f {
				r.Fine = append(r.Fine, n)
			}
		}
		if len(r.Fine) > 0 && !slices.Contains(later, f) {
			narrowed = append(narrowed, r)
		}
	}
	return added, narrowed
}

// reworded tells whether equally many topics have other words; without a
// language in which both are printed nobody can tell.
func reworded(before, after []*Topic) bool {
	for i, b := range before {
		a := after[i]
		if b == nil || a == nil {
			continue
		}
		for _, l := range lang.Both {
			if b.Text.IsOriginal(l) && a.Text.IsOriginal(l) && b.Text.Side(l) != a.Text.Side(l) {
				return true
			}
		}
	}
	return false
}

func compareCountries(before, after *Direction) *Change {
	b, a := before.EligibleCountries(), after.EligibleCountries()
	e := Change{What: "countries", Counts: [2]int{len(b), len(a)}}
	for _, p := range a {
		if !slices.Contains(b, p) {
			e.In = append(e.In, p)
		}
	}
	for _, p := range b {
		if !slices.Contains(a, p) {
			e.Out = append(e.Out, p)
		}
	}
	if len(b) == 0 || len(a) == 0 || len(e.In)+len(e.Out) == 0 {
		return nil
	}
	return &e
}

// compareConditions tells conditions and required outputs kind by kind. Where
// a source prints no requirements of a direction, nothing can be compared:
// what stands in the guide's introduction only is no change of the scheme.
func compareConditions(before, after *Direction) []Change {
	if !before.Body.Exists() || !after.Body.Exists() {
		return nil
	}
	type key struct{ kind, what string }
	of := func(d *Direction) (map[key][]*Condition, []key) {
		by, order := map[key][]*Condition{}, []key(nil)
		for _, c := range d.Conditions {
			k := key{c.Kind, c.What}
			if by[k] == nil {
				order = append(order, k)
			}
			by[k] = append(by[k], c)
		}
		return by, order
	}
	was, order := of(before)
	is, later := of(after)
	for _, k := range later {
		if was[k] == nil {
			order = append(order, k)
		}
	}
	var out []Change
	for _, k := range order {
		if !sameConditions(was[k], is[k]) {
			out = append(out, Change{What: "condition", Asked: was[k], Asks: is[k]})
		}
	}
	return out
}

// sameConditions compares what is asked, not the sentences it is read from and
// not where they stand.
func sameConditions(before, after []*Condition) bool {
	all := func(some, in []*Condition) bool {
		return !slices.ContainsFunc(some, func(c *Condition) bool { return !slices.ContainsFunc(in, c.same) })
	}
	return all(before, after) && all(after, before)
}

// same tells whether two conditions of one kind ask the same. Countries are
// compared on their own, and other routes differ from guide to guide.
func (c *Condition) same(o *Condition) bool {
	a, b := *c, *o
	for _, x := range []*Condition{&a, &b} {
		x.Sentence, x.Clause, x.Source, x.Inherited, x.Countries, x.Directions = lang.Text{}, nil, Passage{}, false, nil, nil
	}
	lists := slices.Equal(a.Institutions, b.Institutions) && slices.Equal(a.Scope, b.Scope) && slices.Equal(a.Years, b.Years) &&
		sameTexts(a.Documents, b.Documents) && sameTexts(a.Contents, b.Contents)
	for _, x := range []*Condition{&a, &b} {
		x.Institutions, x.Scope, x.Years, x.Documents, x.Contents = nil, nil, nil, nil, nil
	}
	return lists && reflect.DeepEqual(a, b)
}

// sameTexts tells whether two lists of passages say the same. Where no
// language is original on both sides, as many are taken for the same.
func sameTexts(a, b []lang.Text) bool {
	return slices.EqualFunc(a, b, func(x, y lang.Text) bool {
		for _, l := range lang.Both {
			if x.IsOriginal(l) && y.IsOriginal(l) {
				return x.Side(l) == y.Side(l)
			}
		}
		return true
	})
}

// compareBodies tells, role by role, which bodies are named.
func compareBodies(before, after *Direction) []Change {
	var out []Change
	for _, role := range Roles {
		c := Change{What: "bodies", Role: role, Were: before.bodies(role), Are: after.bodies(role)}
		same := len(c.Were) == len(c.Are)
		for _, a := range c.Were {
			same = same && slices.Contains(c.Are, a)
		}
		if !same {
			out = append(out, c)
		}
	}
	return out
}

// Roles are what a body can be to a direction or guide, in the order a reader asks.
var Roles = []string{"partner_agency", "application_body", "funder", "signatory", "publisher", "manager", "recommending", "contact"}

func (d *Direction) bodies(role string) []*Agency {
	var out []*Agency
	for _, r := range d.Agencies {
		if r.Role == role && !slices.Contains(out, r.Agency) {
			out = append(out, r.Agency)
		}
	}
	return out
}

// EligibleCountries lists the countries the direction is limited to, if it
// lists any.
func (d *Direction) EligibleCountries() []*Partner {
	var out []*Partner
	for _, c := range d.Conditions {
		if c.Kind == "eligible_countries" {
			out = append(out, c.Countries...)
		}
	}
	return out
}
