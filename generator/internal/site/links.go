package site

import (
	"path"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// Anchor is a zhinan: link of running text that names a place on a page of
// the plan.
type Anchor struct {
	At             diag.Position
	Path, Fragment string
}

// Links reports zhinan: links of running text, and references of removed
// records, that lead to no page (unknown-link). It returns the links that
// name a place on the page they lead to. A link to a record that could not be
// read is passed over: that fault has been reported.
func (p *Plan) Links(c *catalog.Catalog) ([]Anchor, diag.List) {
	var found []Anchor
	var problems diag.List
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
				to, ok := p.Internal(l, link.Dest)
				if !ok {
					if !unread(c, strings.TrimPrefix(link.Dest, "zhinan:")) {
						problems.Add(unknownLink(link.Pos, link.Dest,
							diag.Say("write zhinan:directions/2024-2-1.5, zhinan:partners/egypt or zhinan:about", "写作 zhinan:directions/2024-2-1.5、zhinan:partners/egypt 或 zhinan:about")))
					}
					continue
				}
				if page, fragment, ok := strings.Cut(to, "#"); ok && fragment != "" {
					found = append(found, Anchor{link.Pos, page, fragment})
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
	for _, f := range c.Pages {
		body(f.Body)
	}
	for _, x := range c.Removed {
		for _, see := range x.See {
			if _, ok := p.Internal(lang.ZH, "zhinan:"+see.To); !ok && !unread(c, see.To) {
				problems.Add(unknownLink(see.At, see.To,
					diag.Say("write directions/2024-2-1.5 or partners/egypt", "写作 directions/2024-2-1.5 或 partners/egypt")))
			}
		}
	}
	return found, problems
}

// unread reports whether a link leads to a record, or into a registry, that
// could not be read, which has been reported.
func unread(c *catalog.Catalog, dest string) bool {
	dest, _, _ = strings.Cut(dest, "#")
	switch path.Dir(dest) {
	case "partners":
		return len(c.Partners) == 0
	case "fields":
		return len(c.Fields) == 0
	case "series":
		return len(c.Series) == 0
	}
	return c.Broken(path.Base(dest))
}

func unknownLink(at diag.Position, dest string, hint diag.Message) diag.Problem {
	return diag.Problem{At: at, Rule: "unknown-link", Message: diag.Say("%q is not in the catalogue", "目录中没有“%s”", dest), Hint: hint}
}

// Unplaced reports links to places that are not on the page they name. places
// gives those of the page at a path; it is asked of the pages that are named.
func Unplaced(links []Anchor, places func(path string) []string) diag.List {
	named := map[string]map[string]bool{}
	var out diag.List
	for _, l := range links {
		if named[l.Path] == nil {
			named[l.Path] = map[string]bool{}
			for _, id := range places(l.Path) {
				named[l.Path][id] = true
			}
		}
		if !named[l.Path][l.Fragment] {
			out.Report(l.At, "unknown-anchor", diag.Say("%s has no place %q", "%s 中没有“%s”这一位置", l.Path, "#"+l.Fragment))
		}
	}
	return out
}
