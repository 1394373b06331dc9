package page

import (
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "go", Pages: func(c *catalog.Catalog, p *site.Planner) {
		for _, d := range c.Directions {
			p.Add(site.Page{Path: site.GoPath(d), Lang: lang.ZH, Direction: d}, d.ID, d.At)
		}
	}},
	View: GoPage{},
	make: func(m *maker) any { return m.goView(m.page.Direction, m.twin()) },
})

// GoPage is a direction's link without a language: both titles, the facts in
// a line, and the way to either page.
type GoPage struct {
	Base
	ID    string
	Sides []GoSide
}

// GoSide is one language's line.
type GoSide struct {
	Lang, Code, Title, TitleLang, Line, Href, Enter string
}

// goView makes the page of a link without a language. other makes the views
// of the second language for the same page.
func (m *maker) goView(d *catalog.Direction, other *maker) GoPage {
	page := GoPage{ID: d.ID, Base: m.base(d.Number+" "+m.Str(d.Title), m.Str(d.Title))}
	page.Title = d.Title.ZH + " · " + d.Title.EN
	page.Crumbs, page.Languages, page.NoIndex = nil, nil, true
	if m.BaseURL.Known() {
		page.Canonical = m.BaseURL.Address(site.DirectionPath(lang.ZH, d))
	}
	for _, x := range []*maker{m, other} {
		title, tl := d.Title.In(x.L)
		s := GoSide{Lang: x.L.Tag(), Code: string(x.L), Title: d.Number + " " + title, Href: m.Href(site.DirectionPath(x.L, d)), Enter: x.P.T("go-enter")}
		if tl != x.L {
			s.TitleLang = tl.Tag()
		}
		line := []string{x.Str(d.Guide.Short), x.PartnerLine(d)}
		if !d.Guide.Plan {
			line = append(line, x.ProjectsLine(d.Projects), x.FundsLine(d.Funds))
		}
		line = append(line, x.Status(d).Text)
		s.Line = strings.Join(line, x.P.T("description-separator"))
		page.Sides = append(page.Sides, s)
	}
	return page
}
