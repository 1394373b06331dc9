package page

import (
	"path"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "removed", Pages: func(c *catalog.Catalog, p *site.Planner) { p.Removed(c) }},
	View: RemovedPage{},
	make: func(m *maker) any { return m.removedView(m.page.Removed, m.twin()) },
})

// RemovedPage answers at the address of a record that is no more.
type RemovedPage struct {
	Base
	ID    string
	Sides []RemovedSide
}

// RemovedSide says what stood here, why it is gone and where to look.
type RemovedSide struct {
	Lang, Heading, Name, Text, Reason string
	SeeAlso                           string
	See                               []words.Link
}

// removedView makes the page of a record that was removed.
func (m *maker) removedView(x *catalog.Removed, other *maker) RemovedPage {
	page := RemovedPage{ID: x.ID, Base: m.base(m.P.T("removed-heading"), m.Str(x.Reason))}
	page.Title = m.P.T("removed-heading") + " · " + other.P.T("removed-heading") + " · " + m.page.Path
	page.Crumbs, page.Languages, page.Alternates, page.NoIndex, page.LinkBox = nil, nil, nil, true, nil
	for _, v := range []*maker{m, other} {
		s := RemovedSide{Lang: v.L.Tag(), Heading: v.P.T("removed-heading"), Name: x.Title.Side(v.L),
			Text: v.P.T("removed-text", "Date", v.P.Date(x.Date)), Reason: x.Reason.Side(v.L), SeeAlso: v.P.T("see-also")}
		for _, see := range x.See {
			if to, ok := m.Plan.Internal(v.L, "zhinan:"+see.To); ok {
				s.See = append(s.See, words.Link{Href: m.Href(to), Text: v.nameOf(see.To)})
			}
		}
		page.Sides = append(page.Sides, s)
	}
	return page
}

// nameOf is what the record at a zhinan: address (without its scheme) is
// called; the address itself for pages that are no record.
func (m *maker) nameOf(dest string) string {
	id := path.Base(dest)
	switch path.Dir(dest) {
	case "directions":
		if d := m.Catalog.Direction(id); d != nil {
			return m.DirectionLink(d).Text
		}
	case "guides":
		if g := m.Catalog.Guide(id); g != nil {
			return m.Str(g.Short)
		}
	case "partners":
		if p := m.Catalog.Partner(id); p != nil {
			return m.Str(p.Name)
		}
	case "fields":
		if f := m.Catalog.Field(id); f != nil {
			return m.Str(f.Name)
		}
	}
	return dest
}
