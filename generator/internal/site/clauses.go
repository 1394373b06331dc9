package site

import (
	"slices"
	"time"
	"unicode/utf8"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
)

// Clauses are the addresses within the pages of a record: one line of the
// ledger, since they are the same on each of its pages.
type Clauses struct {
	Record  string   // directions/2024-2-1.5
	Present []string // of the clauses of today, in the order of the text
	Former  []string // that lead to one of them, or say what became of it
}

// ClausesOf lists the clauses of every direction and guide. A record answers
// for the clauses it was published with under its former ids.
func ClausesOf(c *catalog.Catalog) []Clauses {
	var out []Clauses
	add := func(s Section, id string, list []*catalog.Clause, former []catalog.FormerClause) {
		r := Clauses{Record: string(s) + "/" + id}
		for _, x := range list {
			r.Present = append(r.Present, x.ID)
		}
		for _, f := range former {
			r.Former = append(r.Former, f.ID)
		}
		if len(r.Present)+len(r.Former) > 0 {
			out = append(out, r)
		}
	}
	for _, d := range c.Directions {
		add(Directions, d.ID, d.Clauses, d.FormerClauses)
	}
	for _, g := range c.Guides {
		add(Guides, g.ID, g.Clauses, g.FormerClauses)
	}
	return out
}

// recordClauses adds a line, or its clauses to the line of the same day.
func recordClauses(all []catalog.Published, line catalog.Published) []catalog.Published {
	for i, l := range all {
		if l.Path == line.Path && l.Date.Equal(line.Date) && len(l.Clauses) > 0 {
			all[i].Clauses = append(slices.Clone(l.Clauses), line.Clauses...)
			return all
		}
	}
	return append(all, line)
}

// LostClauses reports every clause of the ledger that its record would not
// answer for any more. One of a record that is no more is answered by the page
// that says so; one of a record that is nowhere was reported with its path.
func LostClauses(c *catalog.Catalog, now []Clauses) diag.List {
	var out diag.List
	known := map[string]Clauses{}
	for _, r := range now {
		known[r.Record] = r
	}
	at := successors(c)
	for _, l := range c.Ledger {
		if len(l.Clauses) == 0 {
			continue
		}
		record, ok := at[l.Path]
		if !ok {
			continue
		}
		r := map[string]bool{}
		for _, id := range slices.Concat(known[record].Present, known[record].Former) {
			r[id] = true
		}
		column := utf8.RuneCountInString(l.Path) + len(" 2006-01-02 ") + 1
		for _, id := range l.Clauses {
			if !r[id] {
				p := diag.Problem{At: l.At, Rule: "lost-clause",
					Message: diag.Say("#%s of %s, published on %s, would lead to nothing", "%[2]s 的 #%[1]s（%[3]s 发布）将无处可寻", id, l.Path, l.Date.Format(time.DateOnly)),
					Hint: diag.Say("put the clause back, or list it under former_clauses in %s: {clause: %s, now: …}, or with a reason where it is gone",
						"请恢复该条款，或在 %s 的 former_clauses 中列出：{clause: %s, now: …}；已撤去的写明 reason", record, id)}
				p.At.Column = column
				out.Add(p)
			}
			column += len(id) + 2
		}
	}
	return out
}

// successors tells for each id of a direction or guide, of today or former,
// the record it leads to.
func successors(c *catalog.Catalog) map[string]string {
	out := map[string]string{}
	add := func(s Section, id string, former []catalog.Former) {
		out[string(s)+"/"+id] = string(s) + "/" + id
		for _, f := range former {
			out[string(s)+"/"+f.ID] = string(s) + "/" + id
		}
	}
	for _, d := range c.Directions {
		add(Directions, d.ID, d.Formerly)
	}
	for _, g := range c.Guides {
		add(Guides, g.ID, g.Formerly)
	}
	return out
}
