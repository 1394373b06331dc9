package booklet

import (
	"fmt"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// What calls elsewhere say, in the booklets of their years: calls without a
// partner, topics in the annex, numbers as printed, originals in French.
func TestWideBooklets(t *testing.T) {
	r := testcontent.Wide(t)
	plan, problems := site.Make(r.Catalog, page.Plan())
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	for _, y := range r.Catalog.Years {
		name := fmt.Sprintf("wide-%d", y.Year)
		b := Make(r.Catalog, plan, r.Bundle, y, "both", words.Options{Today: r.Catalog.Site.ContentDate})
		golden.Test(t, name, txtar.File{Name: name, Data: golden.Dump(b, short)})
	}
}
