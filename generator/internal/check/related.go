package check

import (
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// related: the members of a series are with the same partners, and the schemes
// an exclusion names by short names of ours are those of its words.
func related(in Input, out *diag.List) {
	if !in.sound("partners.yaml") || !in.sound("agencies.yaml") {
		return
	}
	x := relations{nameReader: newNameReader(in.Catalog), all: map[string]*source.Direction{}, out: out}
	faulty := in.faulty()
	for _, r := range in.all() {
		if r.direction != nil {
			x.all[r.id] = r.direction
		}
	}
	for i := range in.Records.Guides {
		g := &in.Records.Guides[i]
		for j := range g.Directions {
			if d := &g.Directions[j]; !faulty[d.At.File] {
				x.exclusions(d)
			}
		}
	}
	if in.sound("series.yaml") {
		for _, s := range in.Records.Series {
			x.series(s)
		}
	}
}

type relations struct {
	*nameReader
	all map[string]*source.Direction
	out *diag.List
}

// partnersOf are the partners of a direction, by id.
func partnersOf(d *source.Direction) []string {
	var out []string
	for _, p := range d.Partners {
		out = append(out, p.Value)
	}
	return out
}

// kin reports whether two directions are with a partner in common, or one with
// a member of the group the other is with.
func (x relations) kin(a, b *source.Direction) bool {
	if len(a.Partners) == 0 || len(b.Partners) == 0 {
		return true
	}
	within := func(id, group string) bool {
		p := x.partner[id]
		return p != nil && slices.Contains(p.MemberOf, x.partner[group])
	}
	for _, p := range partnersOf(a) {
		for _, q := range partnersOf(b) {
			if x.partner[p] == nil || x.partner[q] == nil || p == q || within(p, q) || within(q, p) {
				return true
			}
		}
	}
	return false
}

func (x relations) report(s source.String, m diag.Message) {
	x.out.Add(diag.Problem{At: s.At, Rule: "reference", Message: m,
		Hint: diag.Say("name the record that is meant", "请改为所指的记录")})
}

// series: the members of a series are with the same partners.
func (x relations) series(s source.Series) {
	var first *source.Direction
	for _, m := range s.Members {
		d := x.all[m.Direction.Value]
		if d == nil {
			continue // reported where ids are resolved
		}
		switch {
		case first == nil:
			first = d
		case !x.kin(first, d):
			x.report(m.Direction, diag.Say("%s has no partner in common with the first of the series", "%s 与该系列的第一个方向没有相同的合作方", m.Direction.Value))
		}
	}
}

// exclusions: a short name of which most stands in the text stands there whole.
func (x relations) exclusions(d *source.Direction) {
	for _, e := range d.Exclusions {
		said := strings.ToLower(e.Text.EN.Value)
		for _, s := range e.Schemes {
			words := strings.Split(s.Value, "-")
			unsaid := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return begins(said, []string{stem(w)}) != "" })
			if n := len(unsaid); n > 0 && 2*n < len(words) { // most of the name, and something else
				x.report(s, diag.Say("the exclusion does not say %q", "该规定的英文中没有“%s”一词", unsaid[0]))
			}
		}
	}
}

// stem is a word without the ending its plural changes.
func stem(word string) string { return strings.TrimSuffix(word, "y") }
