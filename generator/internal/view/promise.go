package view

import (
	"html"
	"path"
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// LinkBox is the permanent address of a page and what to paste where.
type LinkBox struct {
	URL      string // absolute where the base URL is known; else "…/" and the path from the site's root
	Known    bool   // the base URL is known
	GoURL    string // the address without a language, of pages that have one
	GoHref   string
	Snippets []Snippet
	Follow   []FollowLink // feeds and calendar of what the page is about
}

// Snippet is a link ready to be copied.
type Snippet struct {
	Label string
	Parts []SnippetPart
}

// SnippetPart is a run of a snippet; Lang is set where it is in the other
// language. Accessed marks the place of the day the reader copied it, which
// the browser fills in.
type SnippetPart struct {
	Text, Lang string
	Accessed   bool
}

// unknownRoot stands for the address of a site that was not told its own. The
// browser puts the true one in its place.
const unknownRoot = "…/"

func (m *Maker) address(to string) string {
	if m.opt.BaseURL == "" {
		return unknownRoot + to
	}
	return m.opt.BaseURL + to
}

// linkBox makes the box of this page, whose name in links is title. The
// citations follow GB/T 7714-2015 (electronic resource online, [EB/OL]) and
// the usual English order of author, title, site, date, address.
func (m *Maker) linkBox(title string) *LinkBox {
	b := &LinkBox{URL: m.address(m.page.Path), Known: m.opt.BaseURL != "", Follow: m.follow()}
	if d := m.page.Direction; d != nil && m.page.Kind == site.Direction {
		b.GoURL, b.GoHref = m.address(site.GoPath(d)), m.href(site.GoPath(d))
	}
	en, enName := m.p, ""
	if m.l != lang.EN {
		en, enName = m.other, lang.EN.Tag()
	}
	s := m.c.Site
	iso := s.ContentDate.Format(time.DateOnly)
	part := func(text, lang string) SnippetPart { return SnippetPart{Text: text, Lang: lang} }
	own := func(text string) []SnippetPart { return []SnippetPart{part(text, "")} }
	b.Snippets = []Snippet{
		{m.p.T("link-html"), own(`<a href="` + html.EscapeString(b.URL) + `">` + html.EscapeString(title) + `</a>`)},
		{m.p.T("link-markdown"), own("[" + markdownEscaper.Replace(title) + "](" + b.URL + ")")},
		{m.p.T("link-cite-gbt"), []SnippetPart{
			part(m.str(s.Publisher)+". "+title+"[EB/OL]. ("+iso+")[", ""),
			{Text: m.p.T("link-accessed"), Accessed: true},
			part("]. "+b.URL+".", "")}},
		{m.p.T("link-cite-english"), []SnippetPart{
			part(s.Publisher.Side(lang.EN)+". “", enName), part(title, ""),
			part("”. "+s.Title.Side(lang.EN)+", "+en.Date(s.ContentDate)+". "+b.URL+". Accessed ", enName),
			{Text: en.T("link-accessed"), Lang: enName, Accessed: true}, part(".", "")}},
	}
	return b
}

var markdownEscaper = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`, `*`, `\*`, `_`, `\_`, "`", "\\`", `<`, `\<`)

// MovedPage answers at an address whose record has another one now.
type MovedPage struct {
	Base
	ID    string
	Sides []MovedSide
}

// MovedSide says so in one language.
type MovedSide struct{ Lang, Heading, Text, Href, Enter string }

// MakeMoved makes the page that leads from an old address to the path to.
// other makes the views of the second language for the same page.
func (m *Maker) MakeMoved(to string, other *Maker) MovedPage {
	page := MovedPage{ID: strings.TrimSuffix(path.Base(m.page.Path), ".html"), Base: m.base(m.p.T("moved-heading"), m.p.T("moved-text"))}
	page.Title = m.p.T("moved-heading") + " · " + other.p.T("moved-heading") + " · " + m.page.Path
	page.Crumbs, page.Languages, page.Alternates, page.NoIndex, page.LinkBox = nil, nil, nil, true, nil
	page.Refresh = m.href(to)
	page.Canonical = ""
	if m.opt.BaseURL != "" {
		page.Canonical = m.opt.BaseURL + to
	}
	for _, x := range []*Maker{m, other} {
		there := to
		if x.l != m.l && m.page.Twin != "" {
			there = string(x.l) + strings.TrimPrefix(to, string(m.l))
		}
		page.Sides = append(page.Sides, MovedSide{Lang: x.l.Tag(), Heading: x.p.T("moved-heading"), Text: x.p.T("moved-text"),
			Href: m.href(there), Enter: x.p.T("moved-enter")})
	}
	return page
}

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
	See                               []Link
}

// MakeRemoved makes the page of a record that was removed.
func (m *Maker) MakeRemoved(x *catalog.Removed, other *Maker) RemovedPage {
	page := RemovedPage{ID: x.ID, Base: m.base(m.p.T("removed-heading"), m.str(x.Reason))}
	page.Title = m.p.T("removed-heading") + " · " + other.p.T("removed-heading") + " · " + m.page.Path
	page.Crumbs, page.Languages, page.Alternates, page.NoIndex, page.LinkBox = nil, nil, nil, true, nil
	for _, v := range []*Maker{m, other} {
		s := RemovedSide{Lang: v.l.Tag(), Heading: v.p.T("removed-heading"), Name: x.Title.Side(v.l),
			Text: v.p.T("removed-text", "Date", v.p.Date(x.Date)), Reason: x.Reason.Side(v.l), SeeAlso: v.p.T("see-also")}
		for _, see := range x.See {
			if to, ok := m.plan.Internal(v.l, "zhinan:"+see.To); ok {
				s.See = append(s.See, Link{Href: m.href(to), Text: v.nameOf(see.To)})
			}
		}
		page.Sides = append(page.Sides, s)
	}
	return page
}

// nameOf is what the record at a zhinan: address (without its scheme) is
// called; the address itself for pages that are no record.
func (m *Maker) nameOf(dest string) string {
	id := path.Base(dest)
	switch path.Dir(dest) {
	case "directions":
		if d := m.c.Direction(id); d != nil {
			return m.directionLink(d).Text
		}
	case "guides":
		if g := m.c.Guide(id); g != nil {
			return m.str(g.Short)
		}
	case "partners":
		if p := m.c.Partner(id); p != nil {
			return m.str(p.Name)
		}
	case "fields":
		if f := m.c.Field(id); f != nil {
			return m.str(f.Name)
		}
	}
	return dest
}
