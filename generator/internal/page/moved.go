package page

import (
	"path"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "moved", Pages: func(c *catalog.Catalog, p *site.Planner) { p.Moved(c) }},
	View: MovedPage{},
	make: func(m *maker) any { return m.movedView(m.page.To, m.twin()) },
})

// MovedPage answers at an address whose record has another one now.
type MovedPage struct {
	Base
	ID    string
	Sides []MovedSide
}

// MovedSide says so in one language.
type MovedSide struct{ Lang, Heading, Text, Href, Enter string }

// movedView makes the page that leads from an old address to the path to.
// other makes the views of the second language for the same page.
func (m *maker) movedView(to string, other *maker) MovedPage {
	page := MovedPage{ID: strings.TrimSuffix(path.Base(m.page.Path), ".html"), Base: m.base(m.P.T("moved-heading"), m.P.T("moved-text"))}
	page.Title = m.P.T("moved-heading") + " · " + other.P.T("moved-heading") + " · " + m.page.Path
	page.Crumbs, page.Languages, page.Alternates, page.NoIndex, page.LinkBox = nil, nil, nil, true, nil
	page.Refresh = m.Href(to)
	page.Canonical = ""
	if m.BaseURL.Known() {
		page.Canonical = m.BaseURL.Address(to)
	}
	for _, x := range []*maker{m, other} {
		there := to
		if x.L != m.L && m.page.Twin != "" {
			there = string(x.L) + strings.TrimPrefix(to, string(m.L))
		}
		page.Sides = append(page.Sides, MovedSide{Lang: x.L.Tag(), Heading: x.P.T("moved-heading"), Text: x.P.T("moved-text"),
			Href: m.Href(there), Enter: x.P.T("moved-enter")})
	}
	return page
}
