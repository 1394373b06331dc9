package site

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// Moved plans what answers at the addresses of records that were renamed or
// merged.
func (p *Planner) Moved(c *catalog.Catalog) {
	for _, d := range c.Directions {
		for _, f := range d.Formerly {
			p.moved(f, Directions, d.ID)
			for _, folder := range []string{"go/", "both/"} {
				p.Add(Page{Path: folder + f.ID + ".html", Lang: lang.ZH, To: folder + d.ID + ".html"}, "formerly", f.At)
			}
		}
	}
	for _, g := range c.Guides {
		for _, f := range g.Formerly {
			p.moved(f, Guides, g.ID)
		}
	}
	for _, r := range c.Partners {
		if !HasPage(r) {
			continue
		}
		for _, f := range r.Formerly {
			p.moved(f, Partners, r.ID)
		}
	}
	for _, f := range c.AllFields {
		for _, old := range f.Formerly {
			p.moved(old, Fields, f.ID)
		}
	}
	for _, f := range c.Pages {
		for _, old := range f.Formerly {
			p.moved(old, free, f.ID)
		}
	}
}

// Removed plans what answers at the addresses of records that are no more.
func (p *Planner) Removed(c *catalog.Catalog) {
	for _, x := range c.Removed {
		s := map[string]Section{"direction": Directions, "guide": Guides, "partner": Partners, "field": Fields, "page": free}[x.Kind]
		p.Both(Page{Removed: x}, func(l lang.Lang) string { return RecordPath(l, s, x.ID) }, x.At)
		if s == Partners || s == Fields {
			p.Both(Page{Removed: x}, func(l lang.Lang) string { return EmbedPath(l, s, x.ID) }, x.At)
		}
		if s == Directions {
			for _, folder := range []string{"go/", "both/"} {
				p.Add(Page{Path: folder + x.ID + ".html", Lang: lang.ZH, Removed: x}, "removed", x.At)
			}
		}
	}
}

// moved plans the page at a record's old address in each language.
func (p *Planner) moved(f catalog.Former, s Section, id string) {
	if s == Partners || s == Fields {
		for _, l := range lang.Both {
			p.Add(Page{Lang: l, Path: EmbedPath(l, s, f.ID), Twin: EmbedPath(l.Other(), s, f.ID), To: EmbedPath(l, s, id)}, "formerly", f.At)
		}
	}
	for _, l := range lang.Both {
		p.Add(Page{Lang: l, Path: RecordPath(l, s, f.ID), Twin: RecordPath(l.Other(), s, f.ID), To: RecordPath(l, s, id)}, "formerly", f.At)
	}
}

// Promised reports whether a path of the site is one readers link to, and so
// one that stays. What pages need for themselves (styles, scripts, search
// data), what search engines are told, the error page, and the later pages of
// a list that may shrink are not.
func Promised(path string) bool {
	folder, _, _ := strings.Cut(path, "/")
	switch {
	case path == RobotsPath || strings.HasPrefix(path, "sitemap"):
		return false
	case path == NotFoundPath || path == "icon.svg" || strings.HasPrefix(path, "."):
		return false
	case folder == "css" || folder == "js" || folder == "search":
		return false
	}
	return !strings.Contains(path, "/page-")
}

// Promises are the paths a site promises, sorted: those of written, the files
// it is made of, that readers link to; and the feeds and booklets, which a
// build on a desk leaves out for want of a base URL or a typesetter.
func (p *Plan) Promises(c *catalog.Catalog, written []string) []string {
	var out []string
	for _, w := range written {
		if Promised(w) {
			out = append(out, w)
		}
	}
	out = append(out, OPMLPath)
	for _, s := range p.Feeds {
		for _, f := range FeedFormats {
			out = append(out, s.Path(f))
		}
	}
	for _, y := range c.Years {
		for _, e := range Editions {
			out = append(out, PDFPath(y.Year, e))
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Record adds to the ledger the promised paths and clauses it does not hold, as
// first published on a day. It returns the whole, sorted, and what it added, a
// line of the ledger each.
func Record(ledger []catalog.Published, promised []string, day time.Time, clauses ...Clauses) (all []catalog.Published, added []string) {
	known := map[string]bool{}
	for _, l := range ledger {
		if len(l.Clauses) == 0 {
			known[l.Path] = true
		}
		for _, c := range l.Clauses {
			known[l.Path+"#"+c] = true
		}
	}
	all = slices.Clone(ledger)
	for _, p := range promised {
		if !known[p] {
			added = append(added, p)
			all = append(all, catalog.Published{Path: p, Date: day})
		}
	}
	for _, r := range clauses {
		fresh := slices.DeleteFunc(slices.Clone(r.Present), func(c string) bool { return known[r.Record+"#"+c] })
		if len(fresh) > 0 {
			added = append(added, r.Record+" #"+strings.Join(fresh, " #"))
			all = recordClauses(all, catalog.Published{Path: r.Record, Date: day, Clauses: fresh})
		}
	}
	slices.SortStableFunc(all, func(a, b catalog.Published) int {
		return cmp.Or(strings.Compare(a.Path, b.Path), a.Date.Compare(b.Date))
	})
	return all, added
}

// Unrecorded reports paths that a release would publish without their
// standing in the ledger, a file of the content.
func Unrecorded(ledger string, added []string) diag.List {
	var out diag.List
	for _, p := range added {
		out.Add(diag.Problem{At: diag.Position{File: ledger}, Rule: "unrecorded",
			Message: diag.Say("%s would be published without standing here", "%s 将发布，但未列入本文件", p),
			Hint:    diag.Say("run zhinan publish-ledger and commit the file", "请运行 zhinan publish-ledger 并提交该文件")})
	}
	return out
}

// Lost reports every path of the ledger that the site would not answer, with
// the nearest that it will; known is all it answers.
func Lost(ledger []catalog.Published, known []string) diag.List {
	var out diag.List
	have := map[string]bool{}
	for _, k := range known {
		have[k] = true
	}
	for _, l := range ledger {
		if have[l.Path] || len(l.Clauses) > 0 { // of clauses, see LostClauses
			continue
		}
		p := diag.Problem{At: l.At, Rule: "lost-path",
			Message: diag.Say("%s, published on %s, would no longer be answered", "%s（%s 发布）将无法访问", l.Path, l.Date.Format(time.DateOnly))}
		if near := nearest(l.Path, known); near != "" {
			p.Hint = diag.Say("if the record is %s now, write its old id under formerly: there; if it is gone, list it in removed.yaml",
				"若该记录现为 %s，请在其中以 formerly: 写明旧编号；若已撤销，请列入 removed.yaml", near)
		}
		out.Add(p)
	}
	return out
}

// nearest prefers a path of the same folder.
func nearest(path string, known []string) string {
	folder := path[:strings.LastIndexByte(path, '/')+1]
	same := slices.DeleteFunc(slices.Clone(known), func(k string) bool { return k[:strings.LastIndexByte(k, '/')+1] != folder })
	if len(same) == 0 {
		same = known
	}
	return diag.Nearest(path, same)
}
