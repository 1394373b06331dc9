package page

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/chart"
	"zhinan/generator/internal/filter"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// smallSite is the site of the small catalogue, with booklets, tokens and data
// files that someone else would have made.
func smallSite(t *testing.T, base site.Base) *Site { return siteOf(t, testcontent.Small(t), base) }

func siteOf(t *testing.T, r testcontent.Real, base site.Base) *Site {
	t.Helper()
	plan, problems := site.Make(r.Catalog, Plan())
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	return &Site{Options: words.Options{BaseURL: base, Today: r.Catalog.Site.ContentDate}, Catalog: r.Catalog, Plan: plan, Bundle: r.Bundle,
		Tokens: []Token{{Name: "accent", Value: "#0a5c8a", Dark: "#7cc4ee"}, {Name: "paper", Value: "#ffffff", Dark: "#101418"}, {Name: "gap", Value: "1rem"}},
		Data: Data{Files: []DataFile{{Path: site.CataloguePath, Rows: 6, Size: func() (int, error) { return 12_345, nil }}},
			Columns: []DataField{{Name: "id", Type: "text", About: lang.Text{ZH: "编号", EN: "Identifier"}}},
			Types:   []DataType{{Name: "Link", Fields: []DataField{{Name: "zh", Type: "text", Optional: true, Values: []string{"a", "b"}, About: lang.Text{ZH: "中文页", EN: "Chinese page"}}}}}},
		PDFs: []PDF{{Year: 2030, Edition: "zh", Size: 640_100, Pages: 12}, {Year: 2030, Edition: "both", Size: 1_200_001, Pages: 1}}}
}

// records are the pages that stand for their kinds; a kind that is not here
// stands for itself with the first page it has in Chinese.
var records = map[string]string{
	"direction": "zh/directions/2030-1-1.1.html", "guide": "zh/guides/2030-1.html", "partner": "zh/partners/belgium.html", "field": "zh/fields/hydrogen.html",
	"both": "both/2030-1-1.1.html", "go": "go/2030-1-1.1.html", "year": "zh/years/2030.html", "print": "zh/print/2029.html",
	"embed": "embed/zh/partners/belgium.html", "moved": "zh/guides/2030-first.html",
}

// sample is the page that stands for a kind, and its twin.
func sample(t *testing.T, s *Site, kind string) []site.Page {
	t.Helper()
	i := slices.IndexFunc(s.Plan.Pages, func(p site.Page) bool {
		return p.Kind == kind && p.Lang == lang.ZH && (records[kind] == "" || p.Path == records[kind])
	})
	if i < 0 {
		t.Fatalf("the small catalogue has no page %s of the kind %q", records[kind], kind)
	}
	out := []site.Page{s.Plan.Pages[i]}
	for _, p := range s.Plan.Pages {
		if p.Path == out[0].Twin {
			out = append(out, p)
		}
	}
	return out
}

// frame are the fields of Base that are the same on many pages: TestFrame
// looks at them.
var frame = []string{"Lang", "Code", "Kind", "Root", "HomeHref", "SiteTitle", "Tagline", "Nav", "Languages", "ContentDate", "ContentISO",
	"Notice", "Publisher", "Contact", "Footer", "SearchHref", "Locale", "LinkBox"}

// dump writes a view, without the fields of Base named, with pictures and
// filters, which have tests of their own, in a line.
func dump(t *testing.T, s *Site, p site.Page, without ...string) string {
	t.Helper()
	v, problems, err := s.View(p)
	if err != nil || problems.Len() > 0 {
		t.Fatal(err, problems.Sorted())
	}
	own := reflect.New(reflect.TypeOf(v)).Elem()
	own.Set(reflect.ValueOf(v))
	base := own.FieldByName("Base")
	for _, name := range without {
		base.FieldByName(name).SetZero()
	}
	return string(golden.Dump(own.Interface(), func(_ string, v any) (string, bool) {
		switch v := v.(type) {
		case chart.Chart:
			return fmt.Sprintf("picture %s %q, %d rows", v.ID, v.Title, len(v.Table.Rows)), true
		case filter.Filter:
			return fmt.Sprintf("filter, %d + %d + %d + %d facets, %s", len(v.Apply), len(v.Main), len(v.Figures), len(v.Conditions), v.Result), true
		case filter.Row:
			return fmt.Sprintf("%d facets, %d sorts", len(v.Facets), len(v.Sorts)), true
		}
		return "", false
	}))
}

// changed are the lines of b that a has not: what a known base URL changes.
func changed(a, b string) string {
	have := map[string]int{}
	for l := range strings.Lines(a) {
		have[l]++
	}
	var out strings.Builder
	for l := range strings.Lines(b) {
		if have[l]--; have[l] < 0 {
			out.WriteString(l)
		}
	}
	return out.String()
}

const address = site.Base("https://example.org/zhinan/")

// Each kind of page shows what testdata/golden/kinds/<kind>.txtar has: the view of
// one page in each of its languages, and what changes where the address of
// the site is known. Zero fields are left out.
func TestViews(t *testing.T) {
	relative, absolute := smallSite(t, ""), smallSite(t, address)
	for _, kind := range Names() {
		t.Run(kind, func(t *testing.T) {
			var files []txtar.File
			for _, p := range sample(t, relative, kind) {
				plain := dump(t, relative, p, frame...)
				files = append(files, txtar.File{Name: p.Path, Data: []byte(plain)})
				if more := changed(plain, dump(t, absolute, p, frame...)); more != "" {
					files = append(files, txtar.File{Name: p.Path + " at " + string(address), Data: []byte(more)})
				}
			}
			golden.Test(t, "kinds/"+kind, files...)
		})
	}
}

// What stands around the content: on a page with a twin, one of no language,
// one that is a record's, and the home page.
func TestFrame(t *testing.T) {
	relative, absolute := smallSite(t, ""), smallSite(t, address)
	var files []txtar.File
	for _, kind := range []string{homeKind, "direction", "year", "both"} {
		for _, p := range sample(t, relative, kind) {
			v, w := baseOf(t, relative, p), baseOf(t, absolute, p)
			plain := string(golden.Dump(v, nil))
			files = append(files, txtar.File{Name: p.Path, Data: []byte(plain)},
				txtar.File{Name: p.Path + " at " + string(address), Data: []byte(changed(plain, string(golden.Dump(w, nil))))})
		}
	}
	golden.Test(t, "frame", files...)
}

func baseOf(t *testing.T, s *Site, p site.Page) Base {
	t.Helper()
	v, problems, err := s.View(p)
	if err != nil || problems.Len() > 0 {
		t.Fatal(err, problems.Sorted())
	}
	return reflect.ValueOf(v).FieldByName("Base").Interface().(Base)
}
