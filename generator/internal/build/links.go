package build

import (
	"path"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/view"
)

// anchored is a zhinan: link of running text that names a place on a page.
type anchored struct {
	at             diag.Position
	path, fragment string
}

// internalLinks reports zhinan: links that lead to no page, and returns those
// whose place on the page can only be looked up once it is rendered.
func internalLinks(c *catalog.Catalog, plan *site.Plan, out *diag.List) []anchored {
	var found []anchored
	body := func(b catalog.Body) {
		for _, l := range lang.Both {
			doc := b.In(l)
			if doc == nil {
				continue
			}
			for _, link := range doc.Links() {
				if !strings.HasPrefix(link.Dest, "zhinan:") {
					continue
				}
				to, ok := plan.Internal(l, link.Dest)
				if id, _, _ := strings.Cut(path.Base(link.Dest), "#"); !ok && c.Broken(id) {
					continue
				}
				if !ok {
					out.Add(diag.Problem{At: link.Pos, Rule: "unknown-link",
						Message: diag.Say("%q is not in the catalogue", "目录中没有“%s”", link.Dest),
						Hint:    diag.Say("write zhinan:directions/2024-2-1.5, zhinan:partners/egypt or zhinan:about", "写作 zhinan:directions/2024-2-1.5、zhinan:partners/egypt 或 zhinan:about")})
					continue
				}
				if page, fragment, ok := strings.Cut(to, "#"); ok && fragment != "" {
					found = append(found, anchored{link.Pos, page, fragment})
				}
			}
		}
	}
	for _, g := range c.Guides {
		body(g.Body)
		for _, d := range g.Directions {
			body(d.Body)
		}
	}
	for _, p := range c.Pages {
		body(p.Body)
	}
	for _, x := range c.Removed {
		for _, see := range x.See {
			if _, ok := plan.Internal(lang.ZH, "zhinan:"+see.Value); !ok && !c.Broken(path.Base(see.Value)) {
				out.Add(diag.Problem{At: see.At, Rule: "unknown-link",
					Message: diag.Say("%q is not in the catalogue", "目录中没有“%s”", see.Value),
					Hint:    diag.Say("write directions/2024-2-1.5 or partners/egypt", "写作 directions/2024-2-1.5 或 partners/egypt")})
			}
		}
	}
	return found
}

// anchors reports links to places that are not on the page they name. Which
// places a page has is known without rendering it, and asked only of the pages
// that are named.
func anchors(links []anchored, w *work) diag.List {
	named := map[string]map[string]bool{}
	for _, l := range links {
		named[l.path] = nil
	}
	for _, p := range w.plan.Pages {
		if _, ok := named[p.Path]; !ok {
			continue
		}
		places := map[string]bool{}
		for _, id := range view.New(w.c, w.plan, w.bundle, p, w.options).Anchors() {
			places[id] = true
		}
		named[p.Path] = places
	}
	var out diag.List
	for _, l := range links {
		if !named[l.path][l.fragment] {
			out.Report(l.at, "unknown-anchor", diag.Say("%s has no place %q", "%s 中没有“%s”这一位置", l.path, "#"+l.fragment))
		}
	}
	return out
}
