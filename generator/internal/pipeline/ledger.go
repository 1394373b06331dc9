package pipeline

import (
	"path"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/source"
)

// ledger holds the finished site against the paths and clauses that were promised, and
// works out the promises it adds. Only a site without a problem can be judged:
// a record that cannot be read takes its pages with it.
func ledger(c *catalog.Catalog, plan *site.Plan, opt Options, r *Result) {
	promised := plan.Promises(c, paths(r.Files))
	clauses := site.ClausesOf(c)
	r.Problems.Merge(site.Lost(c.Ledger, promised))
	r.Problems.Merge(site.LostClauses(c, clauses))
	all, added := site.Record(c.Ledger, promised, c.Site.ContentDate, clauses...)
	for _, l := range all {
		r.Ledger = append(r.Ledger, source.Published(l))
	}
	r.Added = len(added)
	if opt.Release {
		r.Problems.Merge(site.Unrecorded(path.Join(ContentDir, source.LedgerName), added))
	}
}
