package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/filter"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/render"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/source"
)

// large is a catalogue of 1,200 directions in three guides.
func large(t *testing.T) *catalog.Catalog {
	t.Helper()
	p := base(t)
	for _, name := range []string{"series.yaml", "guides/2030-2/1.1", "guides/2030-2/1.2", "guides/2030-plan/1", "guides/2030-2/zh.md", "guides/2030-2/en.md", "pages/about"} {
		for n := range p.MapFS {
			if n == "content/"+name || strings.HasPrefix(n, "content/"+name+"/") {
				delete(p.MapFS, n)
			}
		}
	}
	for _, g := range []struct {
		id, kind string
		year, n  int
	}{{"2030-2", "call", 2030, 700}, {"2031-1", "call", 2031, 350}, {"2030-plan", "plan", 2030, 150}} {
		var numbers []string
		for i := 1; i <= g.n; i++ {
			numbers = append(numbers, fmt.Sprintf("%q", fmt.Sprint(i)))
			partner, field := "egypt", "hydrogen"
			if i%50 == 0 {
				partner = "arab-states"
			}
			if i%90 == 0 {
				field = "basic-science"
			}
			figures := fmt.Sprintf("projects: {qualifier: exact, value: %d, printed: {zh: x, en: x}}\nfunds: [{qualifier: exact, value: %d, printed: {zh: x, en: x}}]\n", i%30+1, i*1_000_000)
			if g.kind == "plan" {
				figures = ""
			}
			p.write(fmt.Sprintf("content/guides/%s/%d/direction.yaml", g.id, i), fmt.Sprintf(
				"number: \"%d\"\nscheme: joint-research\ntitle: {zh: 方向%d, en: Direction %d}\npartners: [%s]\ntopics:\n  items:\n    - text: {zh: 氢能, en: Hydrogen}\n      fields: [%s]\n%sfrom: [\"s001:1\"]\n",
				i, i, i, partner, field, figures))
		}
		p.write("content/guides/"+g.id+"/guide.yaml", fmt.Sprintf(
			"programme: igc\ntype: %s\nyear: %d\nstate: final\noriginal: zh\ntitle: {zh: 指南%s, en: Guide %s}\nshort: {zh: 指南%s, en: Guide %s}\ndirections: [%s]\nfrom: [\"s001:1\"]\n",
			g.kind, g.year, g.id, g.id, g.id, g.id, strings.Join(numbers, ", ")))
	}
	records, problems, err := source.Read(p, ContentDir)
	if err != nil {
		t.Fatal(err)
	}
	c, found := catalog.Assemble(records)
	problems.Merge(found)
	for _, x := range problems.Sorted()[:min(5, problems.Len())] {
		t.Fatalf("%s: %s [%s]", x.At, x.Message.EN, x.Rule)
	}
	if len(c.Directions) != 1200 {
		t.Fatalf("%d directions", len(c.Directions))
	}
	return c
}

// A list of more than 500 rows is split: each row stands on one page, once;
// pages lead to each other and to their twins; filters say that they cover
// the page.
func TestLongListsAreSplit(t *testing.T) {
	c := large(t)
	root := os.DirFS("../../..")
	bundle, _ := i18n.Load(root, "templates/i18n")
	set, _, err := render.Load(root, TemplatesDir, bundle, page.Names())
	if err != nil {
		t.Fatal(err)
	}
	plan, problems := site.Make(c, page.Plan())
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	keep := map[string]bool{"directions": true, "guide": true, "year": true, "partner": true, "field": true}
	plan.Pages = slices.DeleteFunc(plan.Pages, func(p site.Page) bool { return !keep[p.Kind] })
	w := &work{Site: &page.Site{Options: wordOptions(c, &source.Records{}, Options{}), Catalog: c, Plan: plan, Bundle: bundle}, set: set}
	type file struct {
		Path string
		Data []byte
	}
	var files []file
	for _, p := range plan.Pages {
		data, err := w.render(w.Site, p)
		if err != nil {
			t.Fatalf("%s: %v", p.Path, err)
		}
		files = append(files, file{p.Path, data})
	}
	type listed struct {
		ids   map[string]int
		parts int
	}
	lists := map[string]*listed{}
	titles := map[string]string{}
	for i, f := range files {
		doc, err := html.Parse(bytes.NewReader(f.Data))
		if err != nil {
			t.Fatal(err)
		}
		l, ok := readList(parsed{path: f.Path, doc: doc})
		if len(l.rows) > site.PageSize {
			t.Errorf("%s has %d rows", f.Path, len(l.rows))
		}
		if !ok && len(l.rows) >= filter.From {
			t.Errorf("%s has no filter", f.Path)
		}
		first := f.Path
		if part := plan.Pages[i].Part; part > 1 {
			first = path.Dir(f.Path) + ".html"
			if path.Base(path.Dir(f.Path)) == "directions" {
				first = path.Dir(f.Path) + "/index.html"
			}
			if want := site.PartPath(first, part); f.Path != want {
				t.Errorf("%s is page %d of %s, want %s", f.Path, part, first, want)
			}
		}
		if lists[first] == nil {
			lists[first] = &listed{ids: map[string]int{}}
		}
		lists[first].parts++
		for _, tr := range l.rows {
			lists[first].ids[attr(tr, "data-id")]++
		}
		for n := range doc.Descendants() {
			switch {
			case n.Type != html.ElementNode:
			case n.Data == "title" && n.Parent.Data == "head":
				if other := titles[text(n)]; other != "" {
					t.Errorf("%s and %s have one title: %s", f.Path, other, text(n))
				}
				titles[text(n)] = f.Path
			case n.Data == "a" && (withClass(n.Parent.Parent.Parent, "pages") || has(n, "hreflang")):
				if to := path.Join(path.Dir(f.Path), attr(n, "href")); !plan.Has(to) {
					t.Errorf("%s leads to %s, which is not there", f.Path, to)
				}
			}
		}
	}
	for first, want := range map[string][2]int{ // directions and pages
		"zh/directions/index.html": {1200, 3}, "en/directions/index.html": {1200, 3},
		"zh/guides/2030-2.html": {700, 2}, "en/guides/2031-1.html": {350, 1}, "zh/guides/2030-plan.html": {150, 1},
		"zh/years/2030.html": {850, 2}, "en/years/2031.html": {350, 1},
		"zh/partners/egypt.html": {1200, 3}, "en/partners/arab-states.html": {24, 1},
		"zh/fields/hydrogen.html": {1189, 3}, "en/fields/energy.html": {1189, 3}, "en/fields/basic-science.html": {11, 1},
	} {
		l := lists[first]
		if l == nil {
			t.Errorf("no list %s", first)
			continue
		}
		if len(l.ids) != want[0] || l.parts != want[1] {
			t.Errorf("%s: %d directions on %d pages, want %d on %d", first, len(l.ids), l.parts, want[0], want[1])
		}
		for id, n := range l.ids {
			if n != 1 {
				t.Errorf("%s: %s stands %d times", first, id, n)
			}
		}
	}
	for _, f := range files {
		split := strings.Contains(string(f.Data), "Filters cover this page only.") || strings.Contains(string(f.Data), "筛选只涉及本页。")
		if strings.HasPrefix(f.Path, "en/directions/") && (!split || !strings.Contains(string(f.Data), `href="../search.html"`)) {
			t.Errorf("%s does not say what its filters cover, or where to look through all", f.Path)
		}
		if f.Path == "en/years/2031.html" && split {
			t.Errorf("%s is no page of a split list", f.Path)
		}
	}
}
