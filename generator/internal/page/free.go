package page

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "page", Indexed: true, Pages: func(c *catalog.Catalog, p *site.Planner) {
		for _, f := range c.Pages {
			p.Both(site.Page{Free: f}, func(l lang.Lang) string { return site.FreePath(l, f.ID) }, f.At)
		}
	}},
	View:    FreePage{},
	make:    func(m *maker) any { return m.freeView(m.page.Free) },
	anchors: func(a *anchors) { a.body(a.m.page.Free.Body, "") },
})

// FreePage is a page of running text.
type FreePage struct {
	Base
	Body *Body
}

// freeView makes a free page.
func (m *maker) freeView(f *catalog.Page) FreePage {
	return FreePage{Body: m.body(f.Body, nil, "", 0), Base: m.base(m.Str(f.Title), m.Str(f.Description))}
}
