package source

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/schema"
)

// TestGolden: files in, records out, value by value with its place, and the
// problems met on the way. The file base.txtar is laid below every case.
func TestGolden(t *testing.T) {
	golden.Cases(t, "testdata/base.txtar", func(t *testing.T, c golden.Case) string { return dump(t, c.FS, c.Own) })
}

// dump tells what was read of the files to show: a line a value, then problems.
func dump(t *testing.T, fsys fstest.MapFS, show map[string]bool) string {
	t.Helper()
	r, problems, err := Read(fsys, "content")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	list := func(what string, record any, of *schema.Record) {
		Walk(record, of, func(keys []*schema.Key, value any) {
			var names []string
			for _, k := range keys {
				names = append(names, k.Name)
			}
			line := func(suffix, v string, at fmt.Stringer, file string) {
				if v != "" && show[file] {
					fmt.Fprintf(&b, "%s %s%s = %s (%s)\n", what, strings.Join(names, "."), suffix, v, strings.TrimPrefix(at.String(), "content/"))
				}
			}
			switch v := value.(type) {
			case String:
				line("", v.Value, v.At, v.At.File)
			case Int:
				if v.Set() {
					line("", fmt.Sprint(v.Value), v.At, v.At.File)
				}
			case Bool:
				if v.Value {
					line("", "true", v.At, v.At.File)
				}
			case Date:
				if v.Set() {
					line("", v.Time.Format("2006-01-02"), v.At, v.At.File)
				}
			case When:
				if v.Set() {
					line("", v.Value, v.At, v.At.File)
				}
			case Text:
				line(".zh", v.ZH.Value, v.ZH.At, v.ZH.At.File)
				line(".en", v.EN.Value, v.EN.At, v.EN.At.File)
				line(".original", v.Original.Value, v.Original.At, v.Original.At.File)
			}
		})
	}
	list("site", r.Site, schema.Site)
	for _, p := range r.Partners {
		list("partner", p, schema.Partner)
	}
	for _, f := range r.Fields {
		list("field", f, schema.Field)
	}
	for _, g := range r.Guides {
		list("guide "+g.ID, g, schema.Guide)
		for _, d := range g.Directions {
			list("direction "+d.Number.Value, d, schema.Direction)
		}
	}
	for _, x := range r.Removed {
		list("removed", x, schema.RemovedRecord)
	}
	for _, p := range problems.Sorted() {
		fmt.Fprintf(&b, "problem %s [%s] %s\n", strings.TrimPrefix(p.At.String(), "content/"), p.Rule, p.Message.EN)
	}
	return b.String()
}
