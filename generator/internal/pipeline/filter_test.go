package pipeline

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/filter"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// filtered are the pages whose lists have filters, with the facets they show.
type filtered struct {
	parsed
	list   *html.Node
	rows   []*html.Node
	facets map[string][]*html.Node // name of a select → its options but the first
}

func withClass(n *html.Node, class string) bool {
	return n.Type == html.ElementNode && slices.Contains(strings.Fields(attr(n, "class")), class)
}

func readList(p parsed) (f filtered, ok bool) {
	f = filtered{parsed: p, facets: map[string][]*html.Node{}}
	for n := range p.doc.Descendants() {
		switch {
		case withClass(n, "list"):
			f.list = n
		case n.Type == html.ElementNode && n.Data == "tr" && has(n, "data-id") && f.list != nil:
			f.rows = append(f.rows, n)
		case withClass(n, "filter"):
			ok = true
		case n.Type == html.ElementNode && n.Data == "select":
			for o := range n.Descendants() {
				if o.Type == html.ElementNode && o.Data == "option" && attr(o, "value") != "" {
					f.facets[attr(n, "name")] = append(f.facets[attr(n, "name")], o)
				}
			}
		}
	}
	return f, ok
}

func filteredPages(t *testing.T) []filtered {
	t.Helper()
	var out []filtered
	for _, p := range allPages(t) {
		if f, ok := readList(p); ok && f.list != nil {
			out = append(out, f)
		}
	}
	if len(out) < 60 {
		t.Fatalf("only %d pages have filters", len(out))
	}
	return out
}

// carries reports whether a row belongs to a choice: the meaning of the
// attributes, written down a second time.
func carries(tr *html.Node, facet, value string) bool {
	words := strings.Fields(attr(tr, "data-f-"+facet))
	return slices.Contains(words, value) || facet == "field" && slices.Contains(words, "*") ||
		facet == "partner" && slices.Contains(strings.Fields(attr(tr, "data-open")), value)
}

// Every direction stands in the list of all with what the catalogue says of
// it, read here from the catalogue anew.
func TestRowsCarryTheCatalogue(t *testing.T) {
	c := realCatalog(t)
	members := map[string]map[string]bool{} // direction → partners it is open to
	for _, p := range c.Partners {
		for _, r := range p.Routes {
			if members[r.Direction.ID] == nil {
				members[r.Direction.ID] = map[string]bool{}
			}
			members[r.Direction.ID][p.ID] = true
		}
	}
	perProject := func(d *catalog.Direction) string { // by division; the averages of 2023-1-1.4's two topics fall into one range
		total, _ := d.Total()
		if total.Qualifier == catalog.TBD {
			return "tbd"
		}
		if d.Guide.Plan {
			return "unstated"
		}
		switch yuan := total.Max / d.Projects.Max; {
		case yuan <= 1_000_000:
			return "up-1000000"
		case yuan <= 2_000_000:
			return "up-2000000"
		case yuan <= 5_000_000:
			return "up-5000000"
		case yuan <= 10_000_000:
			return "up-10000000"
		}
		return "over-10000000"
	}
	state := func(d *catalog.Direction, kind string) string {
		best := "unstated"
		for _, x := range d.Conditions {
			if x.Kind == kind && (x.Required() || best == "unstated") {
				best = string(x.Strength)
			}
		}
		return best
	}
	for _, l := range lang.Both {
		rows := map[string]*html.Node{}
		for _, f := range filteredPages(t) {
			if f.path == site.IndexPath(l, site.Directions) {
				for _, tr := range f.rows {
					rows[attr(tr, "data-id")] = tr
				}
			}
		}
		for _, d := range c.Directions {
			tr := rows[d.ID]
			if tr == nil {
				t.Errorf("%s: %s is not in the list", l, d.ID)
				continue
			}
			want := map[string]string{"year": fmt.Sprint(d.Guide.Year), "guide": d.Guide.ID, "kind": d.Scheme, "funds": perProject(d),
				"both": state(d, "both_sides_apply"), "enterprise": state(d, "enterprise"), "matching": state(d, "matching_funds"),
				"ip": state(d, "ip_agreement"), "letter": state(d, "official_letter"), "labs": state(d, "existing_laboratories")}
			if d.Guide.Plan {
				want["kind"] += " plan"
			}
			for facet, value := range want {
				if got := attr(tr, "data-f-"+facet); got != value {
					t.Errorf("%s: %s of %s is %q, want %q", l, facet, d.ID, got, value)
				}
			}
			for _, p := range d.Partners {
				if !carries(tr, "partner", p.ID) {
					t.Errorf("%s: %s is not found under %s", l, d.ID, p.ID)
				}
			}
			for _, p := range strings.Fields(attr(tr, "data-open")) {
				if !members[d.ID][p] {
					t.Errorf("%s: %s is found under %s, for which it is not open", l, d.ID, p)
				}
			}
			for p := range members[d.ID] {
				if !carries(tr, "partner", p) {
					t.Errorf("%s: %s is not found under %s, to which it is open", l, d.ID, p)
				}
			}
			for _, f := range d.Fields {
				if !carries(tr, "field", f.ID) || f.Parent != nil && !carries(tr, "field", f.Parent.ID) {
					t.Errorf("%s: %s is not found under %s and the field above", l, d.ID, f.ID)
				}
			}
			if d.AnyField != strings.Contains(attr(tr, "data-f-field"), "*") {
				t.Errorf("%s: %s open to any field: %v", l, d.ID, d.AnyField)
			}
			total, _ := d.TotalIn("CNY")
			for key, q := range map[string]catalog.Quantity{"funds": total.Quantity, "projects": d.Projects} {
				want := ""
				if q.Known() {
					want = fmt.Sprint(q.Max)
				}
				if got := attr(tr, "data-s-"+key); got != want {
					t.Errorf("%s: %s sorts by %s as %q, want %q", l, d.ID, key, got, want)
				}
			}
		}
		if len(rows) != len(c.Directions) {
			t.Errorf("%s: %d rows for %d directions", l, len(rows), len(c.Directions))
		}
	}
}

var lastNumber = regexp.MustCompile(`([\d,]+)\D*$`)

// On every list: the number beside a choice is that of the rows that carry
// it, every value of a row can be chosen, a facet tells rows apart, and there
// is a filter just where there are rows enough.
func TestChoicesAreTrue(t *testing.T) {
	facets := 0
	for _, f := range filteredPages(t) {
		distinct := map[string]*html.Node{}
		for _, tr := range f.rows {
			distinct[attr(tr, "data-id")] = tr
		}
		if len(distinct) < filter.From {
			t.Errorf("%s: a filter for %d directions", f.path, len(distinct))
		}
		for facet, options := range f.facets {
			if facet == "who" || facet == "sort" {
				continue
			}
			facets++
			known := map[string]bool{"*": true}
			telling := false
			for _, o := range options {
				n := 0
				for _, tr := range distinct {
					if carries(tr, facet, attr(o, "value")) {
						n++
					}
				}
				known[attr(o, "value")] = true
				telling = telling || n > 0 && n < len(distinct)
				if m := lastNumber.FindStringSubmatch(text(o)); m == nil || m[1] != fmt.Sprint(n) || n == 0 {
					t.Errorf("%s: %s %q stands for %d directions", f.path, facet, text(o), n)
				}
			}
			if len(options) < 2 || !telling {
				t.Errorf("%s: %s cannot tell the rows apart: %d choices", f.path, facet, len(options))
			}
			for _, tr := range f.rows {
				for _, v := range strings.Fields(attr(tr, "data-f-"+facet)) {
					if !known[v] {
						t.Errorf("%s: %s of %s is %q, which cannot be chosen", f.path, facet, attr(tr, "data-id"), v)
					}
				}
			}
		}
		// A facet that is left out has one value.
		for _, key := range []string{"field", "kind", "status", "year", "guide", "funds", "projects", "duration", "both", "enterprise", "matching", "ip", "letter", "labs"} {
			values := map[string]bool{}
			for _, tr := range f.rows {
				values[attr(tr, "data-f-"+key)] = true
			}
			if (len(values) > 1) != (len(f.facets[key]) > 0) {
				t.Errorf("%s: %s has %d values and %d choices", f.path, key, len(values), len(f.facets[key]))
			}
		}
	}
	if facets < 400 {
		t.Errorf("only %d facets were looked at", facets)
	}
	for _, p := range allPages(t) {
		f, ok := readList(p)
		ids := map[string]bool{}
		for _, tr := range f.rows {
			ids[attr(tr, "data-id")] = true
		}
		if f.list != nil && !strings.Contains(p.path, "/print/") && ok != (len(ids) >= filter.From) {
			t.Errorf("%s: %d directions, filter: %v", p.path, len(ids), ok)
		}
		if html := string(theSite(t)[p.path]); strings.Contains(html, "js/filter.js") != ok || strings.Contains(html, site.FilterPath) != ok {
			t.Errorf("%s: the filter's files are not where its filter is", p.path)
		}
	}
}

// Chinese sorts as the catalogue collates it, and each column has an order
// wherever it has a head.
func TestSortKeys(t *testing.T) {
	bundle, _ := i18n.Load(os.DirFS("../../.."), "templates/i18n")
	for _, f := range filteredPages(t) {
		side, _, _ := strings.Cut(f.path, "/")
		p := bundle.Printer(lang.Lang(side))
		title := func(tr *html.Node) string {
			for n := range tr.Descendants() {
				if n.Type == html.ElementNode && n.Data == "a" && withClass(n.Parent, "title") {
					return text(n)
				}
			}
			return ""
		}
		rows := slices.Clone(f.rows)
		slices.SortStableFunc(rows, func(a, b *html.Node) int { return number(t, a, "title") - number(t, b, "title") })
		for i := 1; i < len(rows); i++ {
			a, b := title(rows[i-1]), title(rows[i])
			if c := p.Compare(a, b); c > 0 || a != b && number(t, rows[i-1], "title") == number(t, rows[i], "title") {
				t.Errorf("%s: %q sorts before %q", f.path, a, b)
			}
		}
		for i, tr := range f.rows {
			if number(t, tr, "number") != i || attr(tr, "data-s-partner") == "" {
				t.Errorf("%s: row %d has no place", f.path, i)
			}
		}
	}
}

func number(t *testing.T, tr *html.Node, key string) int {
	t.Helper()
	var n int
	if _, err := fmt.Sscan(attr(tr, "data-s-"+key), &n); err != nil {
		t.Fatalf("%s of %s: %v", key, attr(tr, "data-id"), err)
	}
	return n
}

// Every choice of every page has its rule in the stylesheet, which hides just
// the rows that do not carry it; the rules are the same each time.
func TestFilterStylesheet(t *testing.T) {
	css := string(theSite(t)[site.FilterPath])
	rules := map[[2]string]string{}
	hide := regexp.MustCompile(`^\.filter:has\(\[name="([a-z]+)"\] \[value="([a-z0-9.-]+)"\]:checked\)~\* tr\[data-id\]:not\((.+)\)\{display:none\}$`)
	show := regexp.MustCompile(`^\.filter:has\(\[name="(partner|who)"\] \[value="([a-z0-9-]+)"\]:checked\)~\* (\[data-open~="([a-z0-9-]+)"\] \.note-open|\.out-[a-z]+)\{display:block\}$`)
	for i, line := range strings.Split(strings.TrimSpace(css), "\n") {
		m := hide.FindStringSubmatch(line)
		switch {
		case i == 0 && strings.HasPrefix(line, "/*"), show.MatchString(line):
		case m == nil:
			t.Errorf("line %d is no rule of the filter: %s", i+1, line)
		case rules[[2]string{m[1], m[2]}] != "":
			t.Errorf("line %d repeats a rule", i+1)
		default:
			rules[[2]string{m[1], m[2]}] = m[3]
		}
	}
	word := regexp.MustCompile(`^\[data-(f-[a-z]+|open)~="([^"]+)"\]$`)
	for _, f := range filteredPages(t) {
		for facet, options := range f.facets {
			if facet == "sort" {
				continue
			}
			for _, o := range options {
				value := attr(o, "value")
				if facet == "who" {
					if !strings.Contains(css, `[name="who"] [value="`+value+`"]:checked)~* .out-`+value+"{") {
						t.Errorf("%s: no rule for %s=%s", f.path, facet, value)
					}
					continue
				}
				keep, ok := rules[[2]string{facet, value}]
				if !ok {
					t.Errorf("%s: no rule for %s=%s", f.path, facet, value)
					continue
				}
				for _, tr := range f.rows {
					kept := false
					for part := range strings.SplitSeq(keep, ",") {
						m := word.FindStringSubmatch(part)
						if m == nil {
							t.Fatalf("rule for %s=%s keeps %q", facet, value, part)
						}
						kept = kept || slices.Contains(strings.Fields(attr(tr, "data-"+m[1])), m[2])
					}
					if kept != carries(tr, facet, value) {
						t.Errorf("%s: %s=%s keeps %s: %v", f.path, facet, value, attr(tr, "data-id"), kept)
					}
				}
			}
		}
	}
	c := realCatalog(t)
	for range 3 {
		if again := filter.CSS(c); string(again) != css {
			t.Fatal("the stylesheet of the filter differs from build to build")
		}
	}
}

// "Can I apply?" says of every call what the catalogue says, and of an
// exclusion the reason.
func TestApplyNotes(t *testing.T) {
	c := realCatalog(t)
	f, _ := readList(pageAt(t, "en/directions/index.html"))
	for _, tr := range f.rows {
		d := c.Direction(attr(tr, "data-id"))
		var notes, outs []string
		for n := range tr.Descendants() {
			if withClass(n, "note-apply") {
				notes = append(notes, text(n))
			}
			if withClass(n, "note-out") {
				outs = append(outs, text(n))
			}
		}
		out := attr(tr, "data-out")
		want := map[string]string{"2023-1-1.9": "enterprise", "2025-3-1.5": "enterprise", "2025-3-1.1": "institute university", "2023-1-2.1": "institute university"}[d.ID]
		if out != want || len(outs) != len(strings.Fields(want)) {
			t.Errorf("%s excludes %q as lead (%q), want %q", d.ID, out, outs, want)
		}
		if len(notes) == 0 {
			t.Errorf("%s says nothing of who may apply", d.ID)
		}
		for _, x := range d.Conditions {
			word := string(x.Strength)
			if x.Kind == "enterprise" && !strings.Contains(strings.Join(notes, "\n"), "Enterprise participation: "+word) {
				t.Errorf("%s: %q does not say that an enterprise is %s", d.ID, notes, word)
			}
		}
	}
	for id, note := range map[string]string{
		"2025-3-1.5":    "Type of lead institution: university or research institute only",
		"2024-2-1.3":    "Enterprise participation: required (both sides, as participant)",
		"2024-2-1.2":    "Enterprise participation: not stated",
		"2023-1-1.2":    "not printed in the source",
		"2024-plan-1":   "a planned call",
		"2023-1-1.6":    "Enterprise participation: required (foreign side, as lead)",
		"2023-hmt-1.1":  "not printed in the source",
		"2024-plan-hmt": "",
	} {
		for _, tr := range f.rows {
			if attr(tr, "data-id") == id && !strings.Contains(text(tr), note) {
				t.Errorf("%s: no %q", id, note)
			}
		}
	}
}

func pageAt(t *testing.T, path string) parsed {
	t.Helper()
	for _, p := range allPages(t) {
		if p.path == path {
			return p
		}
	}
	t.Fatalf("no page %s", path)
	return parsed{}
}
