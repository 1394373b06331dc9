package page

import (
	"html"
	"strings"
	"time"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// FollowLink is a feed or calendar a page offers.
type FollowLink struct {
	Href, Text, Type string
	Head             bool // named in the head of the page too
}

// followScope offers the feeds of a scope; where the base URL is not known
// there is only the calendar.
func (m *maker) followScope(folder, id string) []FollowLink {
	var out []FollowLink
	add := func(format site.FeedFormat, text, kind string) {
		out = append(out, FollowLink{m.Href(site.FeedPath(m.L, folder, id, format)), text, kind, format == site.Atom})
	}
	if m.BaseURL.Known() {
		add(site.Atom, "Atom", "application/atom+xml")
		add(site.RSS, "RSS", "application/rss+xml")
		add(site.JSONFeed, "JSON Feed", "application/feed+json")
	}
	add(site.Calendar, m.P.T("calendar"), "text/calendar")
	return out
}

// follow offers the feeds of what the page is about, or of everything.
func (m *maker) follow() []FollowLink {
	switch p := m.page; {
	case p.Partner != nil:
		return m.followScope(string(site.Partners), p.Partner.ID)
	case p.Field != nil:
		return m.followScope(string(site.Fields), p.Field.ID)
	case p.Guide != nil && p.Guide.Programme != nil:
		return m.followScope("programmes", p.Guide.Programme.ID)
	}
	return m.followScope("", "")
}

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

func (m *maker) address(to string) string {
	if !m.BaseURL.Known() {
		return unknownRoot + to
	}
	return m.BaseURL.Address(to)
}

// linkBox makes the box of this page, whose name in links is title. The
// citations follow GB/T 7714-2015 (electronic resource online, [EB/OL]) and
// the usual English order of author, title, site, date, address.
func (m *maker) linkBox(title string) *LinkBox {
	b := &LinkBox{URL: m.address(m.page.Path), Known: m.BaseURL.Known(), Follow: m.follow()}
	if d := m.page.Direction; d != nil && m.page.Kind == directionKind {
		b.GoURL, b.GoHref = m.address(site.GoPath(d)), m.Href(site.GoPath(d))
	}
	en, enName := m.P, ""
	if m.L != lang.EN {
		en, enName = m.Other, lang.EN.Tag()
	}
	s := m.Catalog.Site
	iso := s.ContentDate.Format(time.DateOnly)
	part := func(text, lang string) SnippetPart { return SnippetPart{Text: text, Lang: lang} }
	own := func(text string) []SnippetPart { return []SnippetPart{part(text, "")} }
	b.Snippets = []Snippet{
		{m.P.T("link-html"), own(`<a href="` + html.EscapeString(b.URL) + `">` + html.EscapeString(title) + `</a>`)},
		{m.P.T("link-markdown"), own("[" + markdownEscaper.Replace(title) + "](" + b.URL + ")")},
		{m.P.T("link-cite-gbt"), []SnippetPart{
			part(m.Str(s.Publisher)+". "+title+"[EB/OL]. ("+iso+")[", ""),
			{Text: m.P.T("link-accessed"), Accessed: true},
			part("]. "+b.URL+".", "")}},
		{m.P.T("link-cite-english"), []SnippetPart{
			part(s.Publisher.Side(lang.EN)+". “", enName), part(title, ""),
			part("”. "+s.Title.Side(lang.EN)+", "+en.Date(s.ContentDate)+". "+b.URL+". Accessed ", enName),
			{Text: en.T("link-accessed"), Lang: enName, Accessed: true}, part(".", "")}},
	}
	return b
}

var markdownEscaper = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`, `*`, `\*`, `_`, `\_`, "`", "\\`", `<`, `\<`)
