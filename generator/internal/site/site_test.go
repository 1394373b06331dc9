package site

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

func TestRel(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"index.html", "zh/index.html", "zh/index.html"},
		{"zh/index.html", "zh/index.html", "index.html"},
		{"zh/index.html", "zh/index.html#top", "#top"},
		{"zh/index.html", "en/index.html", "../en/index.html"},
		{"zh/directions/a.html", "zh/directions/b.html", "b.html"},
		{"zh/directions/a.html", "zh/partners/b.html#x", "../partners/b.html#x"},
		{"zh/directions/a.html", "en/directions/a.html", "../../en/directions/a.html"},
		{"zh/directions/a.html", "css/zhinan.css", "../../css/zhinan.css"},
		{"go/a.html", "zh/directions/a.html", "../zh/directions/a.html"},
		{"zh/zh/index.html", "zh/index.html", "../index.html"},
	} {
		got := Rel(c.from, c.to)
		if got != c.want {
			t.Errorf("Rel(%q, %q) = %q, want %q", c.from, c.to, got, c.want)
		}
		base := &url.URL{Scheme: "https", Host: "example.org", Path: "/any/" + c.from}
		ref, err := url.Parse(got)
		if err != nil {
			t.Fatal(err)
		}
		if to := base.ResolveReference(ref); to.String() != "https://example.org/any/"+c.to {
			t.Errorf("Rel(%q, %q) leads to %s", c.from, c.to, to)
		}
	}
}

func FuzzRel(f *testing.F) {
	f.Add("zh/directions/a.html", "en/partners/b.html")
	f.Add("a", "a/b/c")
	f.Fuzz(func(t *testing.T, from, to string) {
		for _, p := range []string{from, to} {
			if p == "" || (&url.URL{Path: "/" + p}).JoinPath().Path != "/"+p || p[0] == '/' {
				t.Skip() // paths of the plan are clean
			}
			for _, r := range p {
				if !(r >= 'a' && r <= 'z' || r == '/' || r == '.' || r == '-') {
					t.Skip()
				}
			}
		}
		base := &url.URL{Scheme: "https", Host: "h", Path: "/" + from}
		ref, err := url.Parse(Rel(from, to))
		if err != nil {
			t.Fatal(err)
		}
		if got := base.ResolveReference(ref).Path; got != "/"+to {
			t.Errorf("Rel(%q, %q) = %q leads to %q", from, to, ref, got)
		}
	})
}

// kinds plan some pages of a catalogue, as package page does.
var kinds = []Kind{
	{Name: "home", Indexed: true, Pages: func(_ *catalog.Catalog, p *Planner) { p.Both(Page{}, HomePath) }},
	{Name: "partners", Pages: func(_ *catalog.Catalog, p *Planner) {
		p.Both(Page{}, func(l lang.Lang) string { return IndexPath(l, Partners) })
	}},
	{Name: "directions", Pages: func(c *catalog.Catalog, p *Planner) {
		p.List(Page{}, len(c.Directions), func(l lang.Lang) string { return IndexPath(l, Directions) })
	}},
	{Name: "guide", Pages: func(c *catalog.Catalog, p *Planner) {
		for _, g := range c.Guides {
			p.List(Page{Guide: g}, len(g.Directions), func(l lang.Lang) string { return GuidePath(l, g) })
		}
	}},
	{Name: "direction", Pages: func(c *catalog.Catalog, p *Planner) {
		for _, d := range c.Directions {
			p.Both(Page{Direction: d}, func(l lang.Lang) string { return DirectionPath(l, d) })
			p.Add(Page{Path: GoPath(d), Lang: lang.ZH}, d.ID)
		}
	}},
	{Name: "partner", Pages: func(c *catalog.Catalog, p *Planner) {
		for _, r := range c.Partners {
			if HasPage(r) {
				p.List(Page{Partner: r}, len(r.Directions), func(l lang.Lang) string { return PartnerPath(l, r) })
			}
		}
	}},
	{Name: "year", Pages: func(c *catalog.Catalog, p *Planner) {
		for _, y := range c.Years {
			p.List(Page{Year: y}, len(y.Directions), func(l lang.Lang) string { return YearPath(l, y.Year) })
			p.Both(Page{Year: y}, func(l lang.Lang) string { return PrintPath(l, y.Year) })
		}
	}},
	{Name: "tool", Pages: func(_ *catalog.Catalog, p *Planner) {
		p.Add(Page{Path: GatePath}, "gate")
		p.Add(Page{Path: NotFoundPath}, "notfound")
		p.Both(Page{}, ReconciliationPath)
	}},
	{Name: "page", Pages: func(c *catalog.Catalog, p *Planner) {
		for _, f := range c.Pages {
			p.Both(Page{Free: f}, func(l lang.Lang) string { return FreePath(l, f.ID) })
		}
	}},
}

func TestPlan(t *testing.T) {
	partner := &catalog.Partner{ID: "egypt", Kind: "country"}
	guide := &catalog.Guide{ID: "2024-2", Year: 2024}
	d := &catalog.Direction{ID: "2024-2-1.5", Guide: guide, Partners: []*catalog.Partner{partner}}
	partner.Directions = []*catalog.Direction{d}
	page := &catalog.Page{ID: "about"}
	c := &catalog.Catalog{Directions: []*catalog.Direction{d}, Guides: []*catalog.Guide{guide},
		Partners: []*catalog.Partner{partner, {ID: "china", Home: true}, {ID: "unused"}}, Pages: []*catalog.Page{page},
		Years: []*catalog.Year{{Year: 2024, Guides: []*catalog.Guide{guide}}}}
	plan, problems := Make(c, kinds)
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	for _, p := range []string{"index.html", "404.html", "zh/index.html", "en/directions/2024-2-1.5.html", "go/2024-2-1.5.html",
		"zh/years/2024.html", "en/print/2024.html", "zh/partners/egypt.html", "zh/about.html", "en/reconciliation.html"} {
		if !plan.Has(p) {
			t.Errorf("no page %s", p)
		}
	}
	if !slices.IsSortedFunc(plan.Pages, func(a, b Page) int { return strings.Compare(a.Path, b.Path) }) {
		t.Error("the pages are not in order of path")
	}
	for _, p := range plan.Pages {
		if p.Kind == "" || p.Indexed != (p.Kind == "home") {
			t.Errorf("%s: kind %q, indexed %v", p.Path, p.Kind, p.Indexed)
		}
		if twin := slices.IndexFunc(plan.Pages, func(o Page) bool { return o.Path == p.Twin }); p.Twin != "" && (twin < 0 || plan.Pages[twin].Twin != p.Path) {
			t.Errorf("%s: its twin %s does not lead back", p.Path, p.Twin)
		}
	}
	for _, p := range []string{"zh/partners/china.html", "zh/partners/unused.html"} {
		if plan.Has(p) {
			t.Errorf("page %s has nothing to show", p)
		}
	}
	for dest, want := range map[string]string{
		"zhinan:home": "en/index.html", "zhinan:partners": "en/partners/index.html", "zhinan:about": "en/about.html",
		"zhinan:directions/2024-2-1.5#notes": "en/directions/2024-2-1.5.html#notes",
		"zhinan:directions/2024-2-1.6":       "", "zhinan:../secret": "", "https://example.org": "", "zhinan:": "",
	} {
		if got, ok := plan.Internal(lang.EN, dest); got != want || ok != (want != "") {
			t.Errorf("Internal(%q) = %q, %v", dest, got, ok)
		}
	}

	c.Pages = append(c.Pages, &catalog.Page{ID: "reconciliation"})
	if _, problems := Make(c, kinds); problems.Len() != 2 {
		t.Errorf("two pages on one path in two languages give %d problems", problems.Len())
	}
}

// A long list is split into pages, each of which knows the size of the whole.
func TestRows(t *testing.T) {
	g := &catalog.Guide{ID: "2030-1", Year: 2030}
	for i := range PageSize + 1 {
		g.Directions = append(g.Directions, &catalog.Direction{ID: fmt.Sprint("2030-1-", i), Guide: g})
	}
	c := &catalog.Catalog{Directions: g.Directions, Guides: []*catalog.Guide{g},
		Years: []*catalog.Year{{Year: 2030, Guides: []*catalog.Guide{g}, Directions: g.Directions}}}
	plan, problems := Make(c, kinds)
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	var got []string
	for _, p := range plan.Pages {
		if p.Lang == lang.ZH && p.Part > 0 {
			got = append(got, fmt.Sprintf("%s %d/%d", p.Path, p.Part, p.Rows))
		}
	}
	want := "zh/directions/index.html 1/501; zh/directions/page-2.html 2/501; zh/guides/2030-1.html 1/501; zh/guides/2030-1/page-2.html 2/501; " +
		"zh/years/2030.html 1/501; zh/years/2030/page-2.html 2/501"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got %s", s)
	}
}

// The ledger grows in its order, and holds what it held; a release is told of
// each path that is new.
func TestRecord(t *testing.T) {
	day := time.Date(2030, 6, 30, 0, 0, 0, 0, time.UTC)
	old := []catalog.Published{{Path: "b", Date: day.AddDate(-1, 0, 0)}, {Path: "gone", Date: day}}
	all, added := Record(old, []string{"a", "b", "c"}, day)
	var paths []string
	for _, p := range all {
		paths = append(paths, p.Path+" "+p.Date.Format(time.DateOnly))
	}
	if got := strings.Join(paths, ", "); got != "a 2030-06-30, b 2029-06-30, c 2030-06-30, gone 2030-06-30" {
		t.Error(got)
	}
	if got := strings.Join(added, " "); got != "a c" || len(old) != 2 {
		t.Errorf("added %q to %d", got, len(old))
	}
	list := Unrecorded("content/links.lock", added)
	problems := list.Sorted()
	if len(problems) != 2 || problems[0].At.File != "content/links.lock" || problems[0].Rule != "unrecorded" || !strings.HasPrefix(problems[1].Message.EN, "c ") {
		t.Error(problems)
	}
}
