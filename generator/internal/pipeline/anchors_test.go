package pipeline

import (
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"zhinan/generator/internal/page"
)

// TestAnchors: for every page of the real site, with booklets to link to, and
// of a small one, the anchors known from the plan are the ids of its HTML. Left
// out are the parts of a picture, whose ids begin with the picture's.
func TestAnchors(t *testing.T) {
	var r Result
	real, err := prepare(os.DirFS("../../.."), Options{}, &r)
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	for _, y := range real.Catalog.Years {
		real.PDFs = append(real.PDFs, page.PDF{Year: y.Year, Edition: "zh", Size: 1, Pages: 1})
	}
	small, err := prepare(base(t), Options{}, &r)
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	pages, places := 0, 0
	for _, w := range []*work{real, small} {
		for _, p := range w.Plan.Pages {
			planned := w.Anchors(p.Path)
			data, err := w.render(w.Site, p)
			if err != nil {
				t.Fatalf("%s: %v", p.Path, err)
			}
			found := idsOf(t, data, planned)
			slices.Sort(planned)
			if planned = slices.Compact(planned); !slices.Equal(planned, found) {
				t.Errorf("%s (%s)\n planned %v\n found   %v", p.Path, p.Kind, without(planned, found), without(found, planned))
			}
			pages++
			places += len(found)
		}
	}
	if pages < 800 || places < 7_000 {
		t.Errorf("%d pages with %d places were looked at", pages, places)
	}
}

// idsOf are the ids of a page, each once, in order, without those of the parts
// of planned pictures.
func idsOf(t *testing.T, data []byte, planned []string) []string {
	t.Helper()
	doc, err := html.Parse(strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	part := func(id string) bool {
		return slices.ContainsFunc(planned, func(p string) bool {
			return strings.HasPrefix(p, "chart-") && strings.HasPrefix(id, p+"-") && !slices.Contains(planned, id)
		})
	}
	var out []string
	for n := range doc.Descendants() {
		if id := attr(n, "id"); id != "" && !part(id) {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func without(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return slices.Contains(b, s) })
}
