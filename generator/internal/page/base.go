package page

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"time"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// Base is what every page needs around its content.
type Base struct {
	Lang        string // for <html lang>
	Code        string // zh or en
	Kind        string // the page kind, for styling
	Title       string // for <title>
	Heading     string // the h1
	Description string
	Root        string // relative prefix of the site's root: "", "../", "../../"
	HomeHref    string
	SiteTitle   string
	Tagline     string
	Nav         []words.Link
	Crumbs      []words.Link // from home to the page above this one
	Languages   []Language
	Canonical   string     // absolute, or empty where no base URL is known
	Alternates  []Language // absolute addresses of both twins and the gate
	ContentDate string
	ContentISO  string
	Notice      string
	Publisher   string
	Contact     string
	Footer      []words.Link
	NoIndex     bool
	SearchHref  string // where the search box of the header leads
	Filtered    bool   // the page has a list with a filter
	Locale      string // the language as OpenGraph names it
	Linked      *Thing // what search engines are told; nil for most pages
	Framing     bool   // the page shows a frame of this site
	Refresh     string // where a page that has moved sends the reader
	LinkBox     *LinkBox
}

// Language is one side of the language switch, named in its own language.
type Language struct {
	Href, Text, Lang string
	Current          bool
}

// base fills in everything around the content. heading is the h1.
func (m *maker) base(heading, description string, crumbs ...words.Link) Base {
	title := m.Str(m.Catalog.Site.Title)
	b := Base{
		Lang: m.L.Tag(), Code: string(m.L), Kind: m.page.Kind,
		Title: heading + m.P.T("title-separator") + title, Heading: heading, Description: clip(description, 200),
		Root:     strings.Repeat("../", strings.Count(m.page.Path, "/")),
		HomeHref: m.Href(site.HomePath(m.L)), SearchHref: m.Href(site.SearchPath(m.L)), SiteTitle: title, Tagline: m.Str(m.Catalog.Site.Tagline),
		ContentDate: m.P.Date(m.Catalog.Site.ContentDate), ContentISO: m.Catalog.Site.ContentDate.Format(time.DateOnly),
		Locale: locale(m.L), Notice: m.Str(m.Catalog.Site.Notice), Publisher: m.Str(m.Catalog.Site.Publisher), Contact: m.Catalog.Site.Contact,
	}
	if m.page.Kind == homeKind {
		b.Title = title + m.P.T("title-separator") + b.Tagline
	} else {
		b.Crumbs = append([]words.Link{{Href: b.HomeHref, Text: m.P.T("nav-home")}}, crumbs...)
	}
	b.LinkBox = m.linkBox(heading)
	b.Nav = m.nav()
	b.Footer = m.footer()
	for _, l := range lang.Both {
		path := m.page.Path
		if l != m.L {
			path = m.page.Twin
		}
		if path == "" {
			continue
		}
		name := m.P
		if l != m.L {
			name = m.Other
		}
		b.Languages = append(b.Languages, Language{Href: m.Href(path), Text: name.T("language-name"), Lang: l.Tag(), Current: l == m.L})
		if m.BaseURL.Known() {
			b.Alternates = append(b.Alternates, Language{Href: m.BaseURL.Address(path), Lang: l.Tag()})
		}
	}
	if m.BaseURL.Known() {
		b.Canonical = m.BaseURL.Address(m.page.Path)
		if m.page.Kind == homeKind {
			b.Alternates = append(b.Alternates, Language{Href: m.BaseURL.Address(""), Lang: "x-default"})
		}
	}
	return b
}

// menu lists the kinds that place gives one to, in order.
func menu(place func(Menu) int) []Kind {
	all := slices.DeleteFunc(Kinds(), func(k Kind) bool { return place(k.Menu) == 0 })
	slices.SortFunc(all, func(a, b Kind) int { return cmp.Compare(place(a.Menu), place(b.Menu)) })
	return all
}

// The kinds in the navigation bar and in the foot.
var (
	bar  = sync.OnceValue(func() []Kind { return menu(func(m Menu) int { return m.Bar }) })
	foot = sync.OnceValue(func() []Kind { return menu(func(m Menu) int { return m.Foot }) })
)

func (m *maker) nav() []words.Link {
	var out []words.Link
	for _, k := range bar() {
		to := k.Menu.Path(m.L)
		out = append(out, words.Link{Href: m.Href(to), Text: m.P.T(k.Menu.Label),
			Current: strings.HasPrefix(m.page.Path, strings.TrimSuffix(to, "index.html"))})
	}
	return out
}

func (m *maker) footer() []words.Link {
	var out []words.Link
	for _, f := range m.Catalog.Pages {
		out = append(out, words.Link{Href: m.Href(site.FreePath(m.L, f.ID)), Text: m.Str(f.Title)})
	}
	for _, k := range foot() {
		out = append(out, words.Link{Href: m.Href(k.Menu.Path(m.L)), Text: m.P.T(k.Menu.Label)})
	}
	return out
}

// indexCrumb is the breadcrumb of a list page.
func (m *maker) indexCrumb(k site.Section) words.Link {
	return words.Link{Href: m.Href(site.IndexPath(m.L, k)), Text: m.P.T("nav-" + string(k))}
}

// clip shortens a description at a character boundary.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return strings.TrimRight(string(r[:n]), " ，、,;；") + "…"
	}
	return s
}

// locale is the language as OpenGraph names it.
func locale(l lang.Lang) string {
	if l == lang.ZH {
		return "zh_CN"
	}
	return "en_GB"
}

func (m *maker) indexCrumbText(k site.Section, key string) words.Link {
	return words.Link{Href: m.Href(site.IndexPath(m.L, k)), Text: m.P.T(key)}
}
