package build

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/source"
)

// ledger holds the finished site against the paths that were promised, and
// works out the promises it adds. Only a site without a problem can be judged:
// a record that cannot be read takes its pages with it.
func ledger(c *catalog.Catalog, plan *site.Plan, opt Options, r *Result) {
	var paths []string
	for _, f := range r.Files {
		if site.Promised(f.Path) {
			paths = append(paths, f.Path)
		}
	}
	// Feeds need a base URL, which a build on a desk may not have; they are
	// promised all the same.
	if !slices.Contains(paths, site.OPMLPath) {
		paths = append(paths, site.OPMLPath)
		for _, s := range plan.Feeds {
			for _, f := range site.FeedFormats {
				if p := s.Path(f); !slices.Contains(site.AlwaysWritten, f) {
					paths = append(paths, p)
				}
			}
		}
	}
	// So are booklets, which need a typesetter.
	if r.Booklets == 0 {
		for _, y := range c.Years {
			for _, e := range site.Editions {
				paths = append(paths, site.PDFPath(y.Year, e))
			}
		}
	}
	slices.Sort(paths)
	r.Problems.Merge(site.Lost(c.Ledger, paths))
	known := map[string]bool{}
	for _, l := range c.Ledger {
		r.Ledger = append(r.Ledger, source.Published(l))
		known[l.Path] = true
	}
	for _, p := range paths {
		if known[p] {
			continue
		}
		r.Added++
		r.Ledger = append(r.Ledger, source.Published{Path: p, Date: c.Site.ContentDate})
		if opt.Release {
			r.Problems.Add(diag.Problem{At: diag.Position{File: ContentDir + "/" + source.LedgerName}, Rule: "unrecorded",
				Message: diag.Say("%s would be published without standing here", "%s 将发布，但未列入本文件", p),
				Hint:    diag.Say("run zhinan publish-ledger and commit the file", "请运行 zhinan publish-ledger 并提交该文件")})
		}
	}
	slices.SortFunc(r.Ledger, func(a, b source.Published) int { return strings.Compare(a.Path, b.Path) })
}
