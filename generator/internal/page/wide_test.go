package page

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
)

// What calls elsewhere say, on the pages that show it: the view of each in both
// languages (testdata/golden/wide/*.txtar).
func TestWideViews(t *testing.T) {
	s := siteOf(t, testcontent.Wide(t), "")
	var paths []string
	for _, d := range s.Catalog.Directions {
		paths = append(paths, "directions/"+d.ID)
	}
	for _, g := range s.Catalog.Guides {
		paths = append(paths, "guides/"+g.ID)
	}
	for _, name := range append(paths, "both/2031-1-1", "directions/index", "partners/index") {
		t.Run(name, func(t *testing.T) {
			var files []txtar.File
			for _, path := range []string{name + ".html", "zh/" + name + ".html", "en/" + name + ".html"} {
				i := slices.IndexFunc(s.Plan.Pages, func(p site.Page) bool { return p.Path == path })
				if i >= 0 {
					files = append(files, txtar.File{Name: path, Data: []byte(dump(t, s, s.Plan.Pages[i], frame...))})
				}
			}
			if len(files) == 0 {
				t.Fatalf("there is no page %s", name)
			}
			golden.Test(t, "wide/"+strings.ReplaceAll(name, "/", "-"), files...)
		})
	}
}
