package check

import (
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
)

// related: another record that is named by its id has something to do with the
// words that lead to it. A plan row and the members of a series are with the
// same partners, the directions of an exclusion with one it names; and the partners
// a guide counted are those it says it counted.
func related(in Input, out *diag.List) {
	if !in.sound("partners.yaml") || !in.sound("agencies.yaml") {
		return
	}
	x := relations{newNameReader(in.Catalog), map[string]*source.Direction{}, out}
	faulty := in.faulty()
	for _, r := range recordsOf(in.Records) {
		if r.direction != nil {
			x.all[r.id] = r.direction
		}
	}
	for i := range in.Records.Guides {
		g := &in.Records.Guides[i]
		if !faulty[g.At.File] {
			x.counted(g)
		}
		for j := range g.Directions {
			if d := &g.Directions[j]; !faulty[d.At.File] {
				x.rows(d)
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

// rows: a direction carries out rows of a plan that are with its partners.
func (x relations) rows(d *source.Direction) {
	for _, id := range d.PlanRows {
		if row := x.all[id.Value]; row != nil && !x.kin(d, row) {
			x.report(id, diag.Say("the plan row %s has no partner in common with this direction", "计划条目 %s 与本方向没有相同的合作方", id.Value))
		}
	}
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

// named reports whether a text, in either language, names a partner of a
// direction.
func (x relations) named(t source.Text, d *source.Direction) bool {
	for _, l := range lang.Both {
		_, said := x.read(side(t, l).Value, l)
		for _, n := range said {
			if slices.ContainsFunc(n.ids, func(id string) bool { return slices.Contains(partnersOf(d), id) }) {
				return true
			}
		}
	}
	return len(d.Partners) == 0
}

// exclusions: what is excluded is named: the directions by a partner, the
// schemes, where their short names have words of the text, by all of them.
func (x relations) exclusions(d *source.Direction) {
	for _, e := range d.Exclusions {
		for _, id := range e.Directions {
			if other := x.all[id.Value]; other != nil && !x.named(e.Text, other) {
				x.report(id, diag.Say("the exclusion names no partner of %s", "该规定未提及 %s 的合作方", id.Value))
			}
		}
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

// counted: the partners a guide counted are those its own account of the
// counting names, and all of them.
func (x relations) counted(g *source.Guide) {
	if g.Stated.Partners == nil || !g.Stated.Partners.Counting.Set() {
		return
	}
	counting := g.Stated.Partners.Counting
	for _, l := range lang.Both {
		text := side(counting, l).Value
		if text == "" {
			continue
		}
		asked, said := x.read(text, l)
		if len(asked) == 0 { // it tells how, not whom
			continue
		}
		for _, id := range g.Stated.Partners.Counted {
			if x.partner[id.Value] != nil && !slices.ContainsFunc(said, func(n named) bool { return slices.Contains(n.ids, id.Value) }) {
				x.report(id, diag.Say("the account of the counting does not name %q", "计数方法未提及“%s”", id.Value))
			}
		}
	}
}
