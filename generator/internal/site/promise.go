package site

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
)

// former plans what answers at the addresses of records that were renamed,
// merged or removed.
func (p *planner) former(c *catalog.Catalog) {
	for _, d := range c.Directions {
		for _, f := range d.Formerly {
			p.moved(f, Directions, d.ID)
			for _, folder := range []string{"go/", "both/"} {
				p.add(Page{Kind: Moved, Path: folder + f.ID + ".html", Lang: lang.ZH, To: folder + d.ID + ".html"}, f.At, "formerly")
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
	for _, f := range c.Fields {
		for _, f := range append([]*catalog.Field{f}, f.Children...) {
			for _, old := range f.Formerly {
				p.moved(old, Fields, f.ID)
			}
		}
	}
	for _, f := range c.Pages {
		for _, old := range f.Formerly {
			p.moved(old, Free, f.ID)
		}
	}
	for _, x := range c.Removed {
		kind := map[string]Kind{"direction": Directions, "guide": Guides, "partner": Partners, "field": Fields, "page": Free}[x.Kind]
		p.at = x.At
		p.both(Page{Kind: Removed, Removed: x}, func(l lang.Lang) string { return recordPath(l, kind, x.ID) })
		if kind == Partners || kind == Fields {
			p.both(Page{Kind: Removed, Removed: x}, func(l lang.Lang) string { return EmbedPath(l, kind, x.ID) })
		}
		p.at = diag.Position{}
		if kind == Directions {
			for _, folder := range []string{"go/", "both/"} {
				p.add(Page{Kind: Removed, Path: folder + x.ID + ".html", Lang: lang.ZH, Removed: x}, x.At, "removed")
			}
		}
	}
}

// moved plans the page at a record's old address in each language.
func (p *planner) moved(f catalog.Former, k Kind, id string) {
	p.at = f.At
	if k == Partners || k == Fields {
		for _, l := range lang.Both {
			p.add(Page{Kind: Moved, Lang: l, Path: EmbedPath(l, k, f.ID), Twin: EmbedPath(l.Other(), k, f.ID), To: EmbedPath(l, k, id)}, f.At, "formerly")
		}
	}
	for _, l := range lang.Both {
		p.add(Page{Kind: Moved, Lang: l, Path: recordPath(l, k, f.ID), Twin: recordPath(l.Other(), k, f.ID), To: recordPath(l, k, id)}, f.At, "formerly")
	}
	p.at = diag.Position{}
}

// recordPath is the page of a record of any kind; k is that of the list.
func recordPath(l lang.Lang, k Kind, id string) string {
	if k == Free {
		return FreePath(l, id)
	}
	return record(l, k, id)
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

// Lost reports every path of the ledger that the site would not answer, with
// the nearest that it will. has knows what is there; known is all of it.
func Lost(ledger []source.Published, known []string) diag.List {
	var out diag.List
	have := map[string]bool{}
	for _, k := range known {
		have[k] = true
	}
	for _, l := range ledger {
		if have[l.Path] {
			continue
		}
		p := diag.Problem{At: l.At, Rule: "lost-path",
			Message: diag.Say("%s, published on %s, would no longer be answered", "%s（%s 发布）将无法访问", l.Path, l.Date.Format("2006-01-02"))}
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
