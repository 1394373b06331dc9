package page

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "gate", Indexed: true, Pages: func(_ *catalog.Catalog, p *site.Planner) {
		p.Add(site.Page{Path: site.GatePath, Lang: lang.ZH}, "gate")
	}},
	View: GatePage{},
	make: func(m *maker) any { return m.gateView() },
})

// GatePage lets a reader choose the language; no script is needed.
type GatePage struct {
	Base
	Choices []GateChoice
}

// GateChoice is one language's door.
type GateChoice struct {
	Lang, Title, Tagline, Enter, Href string
	Links                             []words.Link
}

// gateView makes the language gate.
func (m *maker) gateView() GatePage {
	page := GatePage{Base: m.base(m.Str(m.Catalog.Site.Title), m.Catalog.Site.Tagline.ZH+" / "+m.Catalog.Site.Tagline.EN)}
	page.Title = m.Catalog.Site.Title.ZH + " · " + m.Catalog.Site.Title.EN
	page.Crumbs, page.Languages = nil, nil
	for _, l := range lang.Both {
		p := m.P
		if l != m.L {
			p = m.Other
		}
		c := GateChoice{Lang: l.Tag(), Title: m.Catalog.Site.Title.Side(l), Tagline: m.Catalog.Site.Tagline.Side(l), Enter: p.T("gate-enter"), Href: m.Href(site.HomePath(l))}
		for _, k := range bar() {
			c.Links = append(c.Links, words.Link{Href: m.Href(k.Menu.Path(l)), Text: p.T(k.Menu.Label)})
		}
		page.Choices = append(page.Choices, c)
		if m.BaseURL.Known() {
			page.Alternates = append(page.Alternates, Language{Href: m.BaseURL.Address(site.HomePath(l)), Lang: l.Tag()})
		}
	}
	if m.BaseURL.Known() {
		page.Canonical = m.BaseURL.Address("")
	}
	return page
}
