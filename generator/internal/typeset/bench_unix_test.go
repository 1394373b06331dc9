//go:build unix

package typeset_test

import (
	"os"
	"path"
	"strconv"
	"syscall"
	"testing"

	"zhinan/generator/internal/booklet"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/pipeline"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/typeset"
	"zhinan/generator/internal/words"
)

// BenchmarkTypeset sets the booklets of this catalogue, and a year of 300
// directions. child-MiB is the largest process of the typesetter so far.
func BenchmarkTypeset(b *testing.B) {
	fsys := os.DirFS(root)
	c, _, err := pipeline.Content(fsys)
	if err != nil {
		b.Fatal(err)
	}
	bundle, _ := i18n.Load(fsys, path.Join(pipeline.TemplatesDir, "i18n"))
	plan, _ := site.Make(c, page.Plan())
	layout, err := typeset.Load(fsys, path.Join(pipeline.TemplatesDir, typeset.Dir))
	if err != nil {
		b.Fatal(err)
	}
	all := func() []booklet.Booklet {
		var out []booklet.Booklet
		for _, y := range c.Years {
			for _, e := range site.Editions {
				out = append(out, booklet.Make(c, plan, bundle, y, e, words.Options{BaseURL: "https://example.org/", Today: c.Site.ContentDate}))
			}
		}
		return out
	}
	b.Run("catalogue", func(b *testing.B) { measure(b, layout, all) })
	b.Run("300 directions", func(b *testing.B) {
		measure(b, layout, func() []booklet.Booklet {
			var big booklet.Booklet // the newest year with calls and plan, in Chinese, its calls again and again
			for _, x := range all() {
				if x.Edition == "zh" && len(x.Guides[0].Directions) > len(big.Guides) && (big.Year == 0 || len(x.Guides) > len(big.Guides)) {
					big = x
				}
			}
			big.Guides, big.Overview = big.Guides[:1], big.Overview[:1]
			big.Indexes = nil
			calls := big.Guides[0].Directions
			var ds []booklet.Direction
			for i := range 300 {
				d := calls[i%len(calls)]
				if i >= len(calls) {
					d.Anchor += "-" + strconv.Itoa(i)
				}
				d.Sections = sections(d.Sections, i < len(calls))
				ds = append(ds, d)
			}
			big.Guides[0].Directions = ds
			return []booklet.Booklet{big}
		})
	})
}

// sections leaves out what has an anchor of its own or leads elsewhere, which
// may stand only once.
func sections(in []booklet.Section, notes bool) []booklet.Section {
	var out []booklet.Section
	for _, s := range in {
		if s.Kind != "links" && (notes || s.Kind != "notes") {
			out = append(out, s)
		}
	}
	return out
}

func measure(b *testing.B, layout *typeset.Layout, books func() []booklet.Booklet) {
	pages := 0
	for b.Loop() {
		files, err := typeset.Typeset(b.Context(), mustEngine(b), layout, books())
		if err != nil {
			b.Fatal(err)
		}
		pages = 0
		for _, f := range files {
			pages += f.Pages
		}
	}
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_CHILDREN, &used); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(pages), "pages")
	b.ReportMetric(float64(used.Maxrss)/1024, "child-MiB") // in kB on Linux
}
