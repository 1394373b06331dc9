package words_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/words"
)

// figure is a figure in a line, with all that must be known of it.
func figure(f words.Figure) string {
	out := f.Text
	if f.Printed.Text != "" {
		out += fmt.Sprintf(" [%s%s]", f.Printed.Text, mark(f.Printed.Lang))
	}
	for _, r := range f.Remarks {
		out += " (" + r + ")"
	}
	for _, x := range []struct {
		set  bool
		name string
	}{{f.Class != "", f.Class}, {f.Inherited, "inherited"}, {f.Derived, "derived"}, {f.Units != 0, fmt.Sprint(f.Units)}} {
		if x.set {
			out += " #" + x.name
		}
	}
	if f.Known == (f.Class == "unknown") {
		out += " #known and unknown"
	}
	return out
}

// yuan is a total in yuan; none where nothing is said.
func yuan(q catalog.Quantity) []catalog.Amount {
	if q.Qualifier == "" {
		return nil
	}
	return []catalog.Amount{{Quantity: q, Measure: catalog.Measure{Base: catalog.Total, Currency: "CNY"}}}
}

func inCNY(w *words.Voice, q catalog.Quantity) words.Figure { return w.Funds(yuan(q)) }

func mark(l string) string {
	if l == "" {
		return ""
	}
	return " " + l
}

// Every qualifier with every hedge in every unit.
func TestQuantities(t *testing.T) {
	v := both(t)
	qualifiers := []catalog.Qualifier{catalog.Exact, catalog.AtMost, catalog.AtLeast, catalog.About, catalog.MoreThan, catalog.LessThan, catalog.Range, catalog.TBD, catalog.Unstated, ""}
	var files []txtar.File
	for _, u := range []struct {
		name   string
		lo, hi int64
		say    func(w *words.Voice, q catalog.Quantity) words.Figure
	}{
		{"projects", 2, 20, (*words.Voice).Projects},
		{"projects in a cell", 2, 20, (*words.Voice).ProjectsCell},
		{"funds", 3_000_000, 15_000_000, inCNY},
		{"duration", 2, 3, (*words.Voice).Duration},
	} {
		p := v.page(u.name)
		for _, qualifier := range qualifiers {
			for _, hedge := range []catalog.Hedge{catalog.NoHedge, catalog.InPrinciple, catalog.Generally} {
				q := number(qualifier, u.hi)
				switch qualifier {
				case catalog.Range:
					q.Min = u.lo
				case catalog.TBD, catalog.Unstated, "":
					q = catalog.Quantity{Qualifier: qualifier}
				}
				q.Hedge = hedge
				p.say(strings.TrimSpace(fmt.Sprintf("%q %s", qualifier, hedge)), func(w *words.Voice) string { return figure(u.say(w, q)) })
			}
		}
		for _, n := range []int64{0, 1, 1_000, 99_999, 10_000, 1_234_567, 209_900_000, 12_000_000_000} {
			p.say(fmt.Sprint(n), func(w *words.Voice) string { return u.say(w, number(catalog.Exact, n)).Text })
		}
		files = append(files, p.file())
	}
	golden.Test(t, "quantities", files...)
}

// What stands beside a number: the wording as printed, the unit of a bare
// number, and how we came by it.
func TestPrintedBesideFigures(t *testing.T) {
	p := both(t).page("funds")
	printed := func(name string, t lang.Text, change ...func(*catalog.Quantity)) {
		q := number(catalog.AtMost, 15_000_000)
		q.Printed = t
		for _, c := range change {
			c(&q)
		}
		p.say(name, func(w *words.Voice) string { return figure(inCNY(w, q)) })
	}
	printed("words", text("不超过1500万元", "no more than CNY 15 million"))
	printed("a bare number", text("1500", "1500"))
	printed("a number with a point", text("1500.0", "1500.0"))
	printed("a number in no unit of a head", text("0.5", "0.5"))
	printed("Chinese only", lang.Text{ZH: "一千五百万"})
	printed("English only", lang.Text{EN: "fifteen million"})
	printed("nothing", lang.Text{})
	printed("inherited", lang.Text{}, func(q *catalog.Quantity) { q.Inherited = true })
	printed("derived", lang.Text{}, func(q *catalog.Quantity) { q.Derived = true })
	printed("derived and inherited", lang.Text{}, func(q *catalog.Quantity) { q.Derived, q.Inherited = true, true })
	golden.Test(t, "printed", p.file())
}

func TestPerProject(t *testing.T) {
	p := both(t).page("per project")
	for _, c := range []struct {
		name            string
		projects, funds catalog.Quantity
		averages        []int64
	}{
		{"exact", number(catalog.Exact, 5), number(catalog.Exact, 15_000_000), nil},
		{"one project", number(catalog.Exact, 1), number(catalog.Exact, 15_000_000), nil},
		{"no whole yuan", number(catalog.Exact, 7), number(catalog.Exact, 15_000_000), nil},
		{"projects at most", number(catalog.AtMost, 20), number(catalog.Exact, 15_000_000), nil},
		{"projects at least", number(catalog.AtLeast, 20), number(catalog.Exact, 15_000_000), nil},
		{"projects about", number(catalog.About, 20), number(catalog.Exact, 15_000_000), nil},
		{"projects a range", quantity(catalog.Range, 2, 3), number(catalog.Exact, 15_000_000), nil},
		{"funds at most", number(catalog.Exact, 5), number(catalog.AtMost, 15_000_000), nil},
		{"funds about", number(catalog.Exact, 5), number(catalog.About, 15_000_000), nil},
		{"funds a range", number(catalog.Exact, 5), quantity(catalog.Range, 5_000_000, 15_000_000), nil},
		{"projects to be determined", number(catalog.TBD, 0), number(catalog.Exact, 15_000_000), nil},
		{"funds to be determined", number(catalog.Exact, 5), number(catalog.TBD, 0), nil},
		{"no funds", number(catalog.Exact, 5), catalog.Quantity{}, nil},
		{"no projects", catalog.Quantity{}, number(catalog.Exact, 15_000_000), nil},
		{"printed too", number(catalog.Exact, 5), number(catalog.Exact, 15_000_000), []int64{3_000_000}},
		{"printed alone", catalog.Quantity{}, catalog.Quantity{}, []int64{3_000_000}},
		{"printed topic by topic", number(catalog.Exact, 5), number(catalog.Exact, 15_000_000), []int64{3_000_000, 2_000_000}},
	} {
		d := &catalog.Direction{Projects: c.projects, Funds: yuan(c.funds)}
		for _, a := range c.averages {
			d.Averages = append(d.Averages, catalog.Average{Value: a, Currency: "CNY"})
		}
		p.say(c.name, func(w *words.Voice) string { return figure(w.PerProject(d)) })
	}
	golden.Test(t, "perproject", p.file())
}

// Every kind of sum, in a cell and in the totals of a list.
func TestTotals(t *testing.T) {
	v := both(t)
	p := v.page("sums")
	total := func(x words.Total) string { return fmt.Sprintf("%s (%s) #%s", x.Text, x.Note, x.Kind) }
	funds := func(xs []words.Total) string {
		var out []string
		for _, x := range xs {
			out = append(out, total(x))
		}
		return strings.Join(out, " + ")
	}
	for _, c := range []struct {
		name string
		sum  catalog.Sum
	}{
		{"nothing", catalog.Sum{}},
		{"nothing known", catalog.Sum{TBD: 1, Unstated: 2}},
		{"exact", catalog.Sum{Total: 3, Exact: 2}},
		{"one at most", catalog.Sum{Total: 3, Exact: 1, AtMost: 1}},
		{"one range", catalog.Sum{Total: 3, Exact: 1, Range: 1}},
		{"one about", catalog.Sum{Total: 3, Exact: 1, About: 1}},
		{"one at least", catalog.Sum{Total: 3, Exact: 1, AtLeast: 1}},
		{"mixed", catalog.Sum{Total: 9, Exact: 1, AtMost: 2, Range: 3, About: 4, AtLeast: 5}},
		{"one to be determined", catalog.Sum{Total: 3, Exact: 2, TBD: 1}},
		{"two not stated", catalog.Sum{Total: 3, AtMost: 1, About: 1, Unstated: 2}},
	} {
		p.say(c.name, func(w *words.Voice) string { return total(w.Total(c.sum, w.ProjectsUnit)) })
	}
	call, plan := &catalog.Guide{Year: 2029}, &catalog.Guide{Year: 2030, Plan: true}
	lists := v.page("lists")
	for _, c := range []struct {
		name string
		ds   []*catalog.Direction
	}{
		{"nothing", nil},
		{"a call", []*catalog.Direction{{Guide: call, Projects: number(catalog.Exact, 1), Funds: yuan(number(catalog.About, 10_000))}}},
		{"a row", []*catalog.Direction{{Guide: plan}}},
		{"two calls and a row", []*catalog.Direction{{Guide: call, Projects: number(catalog.AtMost, 4), Funds: yuan(number(catalog.Exact, 3_000_000))},
			{Guide: call, Projects: quantity(catalog.Range, 2, 3)}, {Guide: plan}}},
	} {
		lists.say(c.name, func(w *words.Voice) string {
			s := w.Totals(c.ds)
			first, last := w.YearSpan(c.ds)
			return fmt.Sprintf("%d + %d, %v: %s; %s; %d to %d; %s", s.Calls, s.Rows, s.HasFigures, total(s.Projects), funds(s.Funds), first, last, w.Counts(s.Calls, s.Rows))
		})
	}
	counts := v.page("counts")
	for _, c := range [][2]int{{0, 0}, {1, 0}, {2, 0}, {0, 1}, {0, 2}, {1, 1}, {66, 29}} {
		counts.say(fmt.Sprint(c), func(w *words.Voice) string { return w.Counts(c[0], c[1]) })
	}
	golden.Test(t, "totals", p.file(), lists.file(), counts.file())
}
