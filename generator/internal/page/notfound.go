package page

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "notfound", Pages: func(_ *catalog.Catalog, p *site.Planner) {
		p.Add(site.Page{Path: site.NotFoundPath, Lang: lang.ZH}, "notfound")
	}},
	View: NotFoundPage{},
	make: func(m *maker) any { return m.notFoundView() },
})

// NotFoundPage is shown for an address that leads nowhere, in both languages.
type NotFoundPage struct {
	Base
	Sides []NotFoundSide
	Top   string // prefix of every link: absolute where the base URL is known, since this page is served at any depth
}

// NotFoundSide is the message in one language.
type NotFoundSide struct {
	Lang, Heading, Text string
	Links               []words.Link
}

// notFoundView makes the page for addresses that lead nowhere.
func (m *maker) notFoundView() NotFoundPage {
	page := NotFoundPage{Base: m.base(m.P.T("notfound-heading"), m.P.T("notfound-text")), Top: m.BaseURL.Address("")}
	page.Title = m.P.T("notfound-heading") + " · " + m.Other.T("notfound-heading")
	page.Crumbs, page.Languages, page.Alternates, page.Canonical, page.NoIndex = nil, nil, nil, "", true
	page.Root = m.BaseURL.Address("")
	for _, l := range lang.Both {
		p := m.P
		if l != m.L {
			p = m.Other
		}
		s := NotFoundSide{Lang: l.Tag(), Heading: p.T("notfound-heading"), Text: p.T("notfound-text"),
			Links: []words.Link{{Href: m.BaseURL.Address(site.HomePath(l)), Text: p.T("nav-home")}}}
		for _, k := range bar() {
			s.Links = append(s.Links, words.Link{Href: m.BaseURL.Address(k.Menu.Path(l)), Text: p.T(k.Menu.Label)})
		}
		page.Sides = append(page.Sides, s)
	}
	return page
}
