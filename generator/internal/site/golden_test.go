package site_test

import (
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/source"
)

var update = flag.Bool("update", false, "rewrite the expected results in testdata")

// TestGolden: content in, the whole plan out. A case is the base content of
// package catalog and what it adds or puts in its place. Its file "kinds", if
// there is one, says which kinds of pages to list (all, or some), "static"
// lists files served as they are, and "own" those the site writes beside its
// pages; the last file, want, is what the plan says of all that.
func TestGolden(t *testing.T) {
	base, err := txtar.ParseFile("../catalog/testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	cases, err := filepath.Glob("testdata/golden/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatal("no golden cases", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			given := map[string]string{} // kinds, static, own, want
			fsys := fstest.MapFS{}
			for _, f := range slices.Concat(base.Files, a.Files) {
				switch f.Name {
				case "kinds", "static", "own", "want":
					given[f.Name] = string(f.Data)
				default:
					fsys[path.Join("content", f.Name)] = &fstest.MapFile{Data: f.Data}
				}
			}
			records, problems, err := source.Read(fsys, "content")
			if err != nil {
				t.Fatal(err)
			}
			c, found := catalog.Assemble(records)
			problems.Merge(found)
			if problems.Len() > 0 {
				t.Fatal(problems.Sorted())
			}
			got := dump(c, strings.Fields(given["kinds"]), strings.Fields(given["static"]), strings.Fields(given["own"]))
			if *update {
				a.Files = slices.DeleteFunc(a.Files, func(f txtar.File) bool { return f.Name == "want" })
				a.Files = append(a.Files, txtar.File{Name: "want", Data: []byte(got)})
				if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(given["want"], got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// dump writes a plan: each page (of the kinds asked for, and those of twins
// once) with its twin and the size of its list, the promises that are no pages
// and the pages that are none, what running text links to, and problems.
func dump(c *catalog.Catalog, kinds, static, own []string) string {
	var b strings.Builder
	plan, problems := site.Make(c, page.Plan())
	for _, p := range plan.Pages {
		if p.Lang == lang.EN || !slices.Contains(kinds, "all") && !slices.Contains(kinds, p.Kind) {
			continue
		}
		fmt.Fprintf(&b, "%s %s", p.Kind, p.Path)
		if p.Twin != "" {
			fmt.Fprintf(&b, " ↔ %s", p.Twin)
		}
		if p.Part > 0 {
			fmt.Fprintf(&b, ", page %d of %d rows", p.Part, p.Rows)
		}
		if p.To != "" {
			fmt.Fprintf(&b, " → %s", p.To)
		}
		b.WriteByte('\n')
	}
	anchors, found := plan.Links(c)
	problems.Merge(found)
	for _, a := range anchors {
		fmt.Fprintf(&b, "anchor %s: %s #%s\n", a.At, a.Path, a.Fragment)
	}
	for _, f := range static {
		problems.Merge(plan.Collides(diag.Position{File: "static/" + f}, f))
	}
	problems.Merge(site.Displaced("static", static, own))
	written := slices.Concat(static, own)
	for _, p := range plan.Pages {
		written = append(written, p.Path)
	}
	promised := plan.Promises(c, written)
	for _, p := range promised {
		if len(kinds) > 0 && !plan.Has(p) {
			fmt.Fprintf(&b, "promised %s\n", p)
		}
	}
	for _, w := range written {
		if len(kinds) > 0 && !slices.Contains(promised, w) {
			fmt.Fprintf(&b, "not promised %s\n", w)
		}
	}
	_, added := site.Record(c.Ledger, promised, c.Site.ContentDate)
	fmt.Fprintf(&b, "%d promised, %d of them new\n", len(promised), len(added))
	problems.Merge(site.Lost(c.Ledger, promised))
	for _, p := range problems.Sorted() {
		fmt.Fprintf(&b, "problem %s [%s] %s\n", p.At, p.Rule, p.Message.EN)
		if !p.Hint.IsZero() {
			fmt.Fprintf(&b, "  hint: %s\n", p.Hint.EN)
		}
	}
	return b.String()
}
