package site_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/source"
)

// TestGolden: content in, the whole plan out. A case is the base content of
// package catalog and what it adds or puts in its place. Its file "kinds", if
// there is one, says which kinds of pages to list (all, or some), "static"
// lists files served as they are, and "own" those the site writes beside its
// pages; the last file, want, is what the plan says of all that.
func TestGolden(t *testing.T) {
	golden.Cases(t, "../catalog/testdata/base.txtar", func(t *testing.T, x golden.Case) string {
		records, problems, err := source.Read(x.FS, "content")
		if err != nil {
			t.Fatal(err)
		}
		c, found := catalog.Assemble(records)
		problems.Merge(found)
		if problems.Len() > 0 {
			t.Fatal(problems.Sorted())
		}
		return dump(c, strings.Fields(x.Asks["kinds"]), strings.Fields(x.Asks["static"]), strings.Fields(x.Asks["own"]))
	}, "kinds", "static", "own")
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
