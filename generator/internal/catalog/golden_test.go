package catalog

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/source"
)

// TestGolden: content in, every index out. A case is the base and what it adds
// or puts in its place; its last file, want, is what Assemble makes of it.
func TestGolden(t *testing.T) {
	golden.Cases(t, "testdata/base.txtar", func(t *testing.T, x golden.Case) string {
		records, problems, err := source.Read(x.FS, "content")
		if err != nil {
			t.Fatal(err)
		}
		c, found := Assemble(records)
		problems.Merge(found)
		got := dump(c)
		for _, p := range problems.Sorted() {
			got += fmt.Sprintf("problem %s [%s] %s\n", p.At, p.Rule, p.Message.EN)
		}
		return got
	})
}

// averageText is an average: its figure, its qualifier unless it is exact, and
// whether the source prints it.
func averageText(q Amount) string {
	s := fmt.Sprint(q.Max)
	if q.Qualifier != Exact {
		s = string(q.Qualifier) + " " + s
	}
	if !q.Derived {
		s += " printed"
	}
	return s
}

// dump writes every index of a catalogue, one record a line; what is empty is
// left out, and so are records that nothing hangs on.
func dump(c *Catalog) string {
	var b strings.Builder
	line := func(name string, facts ...string) {
		facts = slices.DeleteFunc(facts, func(s string) bool { return s == "" })
		if len(facts) > 0 {
			fmt.Fprintf(&b, "%s: %s\n", name, strings.Join(facts, "; "))
		}
	}
	line("directions", ids(c.Directions))
	line("any field", ids(c.AnyField))
	line("all fields", named(c.AllFields, func(f *Field) string { return f.ID }))
	for _, y := range c.Years {
		line(fmt.Sprint("year ", y.Year), named(y.Guides, func(g *Guide) string { return g.ID }), ids(y.Directions))
	}
	for _, g := range c.Guides {
		projects, funds := FigureSums(g.Directions)
		calls, rows := Count(g.Directions)
		line("guide "+g.ID, ids(g.Directions), fact("partners", named(g.Partners, partnerID)), fmt.Sprintf("%d calls, %d rows", calls, rows),
			fact("projects", sumText(projects)), fact("funds", fundsText(funds)), formers(g.Formerly), logs(g.Changes))
	}
	for _, d := range c.Directions {
		unlinked := ""
		if d.PlanUnlinked {
			unlinked = "no plan row"
		}
		listed := "open to"
		if d.OpenToListed {
			listed = "open to, as listed"
		}
		line("direction "+d.ID, fact("fields", named(d.Fields, fieldID)), fact("plan rows", ids(d.PlanRows)), fact("carried out by", ids(d.CarriedOutBy)), unlinked,
			fact(listed, named(d.OpenTo, partnerID)), fact("average", named(d.ProjectAmounts(), averageText)),
			fact("series", named(d.Series, func(s *Series) string { return s.ID })), formers(d.Formerly), logs(d.Changes))
		dumpClauses(line, d)
	}
	for _, p := range c.Partners {
		line("partner "+p.ID, fact("named by", ids(p.Directions)), fact("newest", ids(p.Newest)), fact("years", strings.Trim(fmt.Sprint(p.Years), "[]")),
			fact("routes", named(p.Routes, routeText)), fact("reach", ids(p.Reach)), fact("parts", named(p.Parts, partnerID)), formers(p.Formerly))
	}
	for _, g := range c.Agencies {
		line("agency "+g.ID, ids(g.Directions), fact("newest", ids(g.Newest)))
	}
	for _, f := range c.AllFields {
		line("field "+f.ID, ids(f.Directions), fact("reach", ids(f.Reach)), formers(f.Formerly))
	}
	for _, s := range c.Series {
		line("series "+s.ID, named(s.Members, func(m SeriesMember) string { return m.Direction.ID }))
		for i := 1; i < len(s.Members); i++ {
			line("  to "+s.Members[i].Direction.ID, changes(s.Members[i-1].Direction, s.Members[i].Direction))
		}
	}
	for _, d := range c.Documents {
		starts := ""
		for n := range d.Lines {
			if ds := d.Starts[n+1]; len(ds) > 0 {
				starts += fmt.Sprintf(" %d: %s", n+1, ids(ds))
			}
		}
		line("document "+d.ID, fact("guides", named(d.Guides, func(g *Guide) string { return g.ID })), fact("starts", strings.TrimSpace(starts)))
	}
	for _, x := range c.Removed {
		line("removed "+x.Kind+" "+x.ID, x.Date.Format("2006-01-02"), fact("see", named(x.See, func(r Reference) string { return r.To })))
	}
	for _, p := range c.Ledger {
		line("ledger "+p.Path, p.Date.Format("2006-01-02"), p.At.String())
	}
	return b.String()
}

// dumpClauses writes the clauses of a direction, and what stands in them.
func dumpClauses(line func(string, ...string), d *Direction) {
	of := func(c *Clause) string {
		switch {
		case c == nil:
			return ""
		case c.Direction == nil:
			return c.Guide.ID + "#" + c.ID
		}
		return "#" + c.ID
	}
	place := func(p Passage) string {
		if p.Document == nil {
			return ""
		}
		return fmt.Sprintf("%s:%d-%d characters %d-%d: %q", p.Document.ID, p.First, p.Last, p.From, p.To, p.Words())
	}
	for _, c := range d.Clauses {
		line("  clause "+of(c), c.Path.ZH, c.Path.EN, c.Text.EN, place(c.Source), fact("formerly", strings.Join(c.Former, " ")))
	}
	for _, c := range d.Conditions {
		line("  condition "+c.Kind, of(c.Clause), place(c.Source))
	}
	for _, n := range d.Notes {
		line("  note "+n.ID, named(n.Clauses, of))
		for _, q := range n.Quotes {
			line("  quote of "+n.ID, place(q.Source))
		}
	}
	line("  projects", of(d.ClauseOf(d.Projects.Printed)))
	for _, a := range d.Funds {
		line("  funds", of(d.ClauseOf(a.Printed)))
	}
	line("  duration", of(d.ClauseOf(d.Duration.Printed)))
	for _, e := range d.Exclusions {
		line("  exclusion", of(e.Clause))
	}
	line("  former", named(d.FormerClauses, func(f FormerClause) string { return f.ID + ">" + f.Now }))
}

func partnerID(p *Partner) string { return p.ID }
func fieldID(f *Field) string     { return f.ID }

func routeText(r Route) string {
	out := r.Direction.ID
	if r.Via != nil {
		out += " via " + r.Via.ID
	}
	if r.Listed {
		out += " (listed)"
	}
	return out
}

func named[T any](list []T, name func(T) string) string {
	var out []string
	for _, v := range list {
		out = append(out, name(v))
	}
	return strings.Join(out, " ")
}

func fact(name, value string) string {
	if value == "" {
		return ""
	}
	return name + " " + value
}

func sumText(s Sum) string {
	if s.Kind() == SumNone {
		return ""
	}
	return fmt.Sprintf("%d %s of %d", s.Total, s.Kind(), s.Parts())
}

// fundsText names what a sum is of where that is not yuan in all.
func fundsText(sums []MoneySum) string {
	var out []string
	for _, s := range sums {
		text := sumText(s.Sum)
		if s.Measure != (Measure{Base: Total, Currency: "CNY"}) {
			text += fmt.Sprint(" ", s.Measure)
		}
		out = append(out, text)
	}
	return strings.Join(out, " + ")
}

func formers(list []Former) string {
	return fact("formerly", named(list, func(f Former) string { return f.ID }))
}

func logs(list []LogEntry) string {
	return fact("changes", named(list, func(e LogEntry) string { return e.Date.Format("2006-01-02") + " " + e.Kind }))
}
