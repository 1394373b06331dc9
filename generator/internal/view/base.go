// Package view makes the plain values templates show: one documented struct a
// page kind. Everything a template needs is worked out here; templates look
// nothing up, sort nothing and know no catalogue.
package view

import (
	"cmp"
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// Options are what the caller decides of every page.
type Options struct {
	BaseURL string    // absolute address of the site's root with a final slash, or empty
	Today   time.Time // the day statuses are worked out for
	Tokens  []Token   // of the stylesheet, for the page of the design
	Data    Data      // of the data files, for the page that explains them
	PDFs    []PDF     // booklets that were typeset, which pages link to
}

// Maker makes the views of one page, in its language. It is made anew for
// every page and is not safe for concurrent use; the catalogue, plan and
// printer it reads are.
type Maker struct {
	c        *catalog.Catalog
	plan     *site.Plan
	p        *i18n.Printer
	other    *i18n.Printer
	l        lang.Lang
	page     site.Page
	opt      Options
	problems diag.List
	err      error
}

// New prepares the views of one page.
func New(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, page site.Page, opt Options) *Maker {
	return &Maker{c: c, plan: plan, p: b.Printer(page.Lang), other: b.Printer(page.Lang.Other()), l: page.Lang, page: page, opt: opt}
}

// Problems are the author's mistakes found while making views: links of
// running text that lead nowhere.
func (m *Maker) Problems() diag.List { return m.problems }

// Err is what went wrong with the promises views depend on.
func (m *Maker) Err() error { return m.err }

// Link is a link and its words; Lang is set where they are in the other
// language.
type Link struct {
	Href, Text, Lang string
	Current          bool
}

// Phrase is a passage; Lang is set where it is in the other language.
type Phrase struct{ Text, Lang string }

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
	Nav         []Link
	Crumbs      []Link // from home to the page above this one
	Languages   []Language
	Canonical   string     // absolute, or empty where no base URL is known
	Alternates  []Language // absolute addresses of both twins and the gate
	ContentDate string
	ContentISO  string
	Notice      string
	Publisher   string
	Contact     string
	Footer      []Link
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

// href is the relative link from this page to a path.
func (m *Maker) href(to string) string { return site.Rel(m.page.Path, to) }

// phrase picks the page's language and marks what is in the other one.
func (m *Maker) phrase(t lang.Text) Phrase {
	s, l := t.In(m.l)
	if l != m.l {
		return Phrase{s, l.Tag()}
	}
	return Phrase{Text: s}
}

// otherSide is the wording in the other language, marked.
func (m *Maker) otherSide(t lang.Text) Phrase {
	return Phrase{t.Side(m.l.Other()), m.l.Other().Tag()}
}

func (m *Maker) str(t lang.Text) string {
	s, _ := t.In(m.l)
	return s
}

// base fills in everything around the content. heading is the h1.
func (m *Maker) base(heading, description string, crumbs ...Link) Base {
	title := m.str(m.c.Site.Title)
	b := Base{
		Lang: m.l.Tag(), Code: string(m.l), Kind: string(m.page.Kind),
		Title: heading + m.p.T("title-separator") + title, Heading: heading, Description: clip(description, 200),
		Root:     strings.Repeat("../", strings.Count(m.page.Path, "/")),
		HomeHref: m.href(site.HomePath(m.l)), SearchHref: m.href(site.SearchPath(m.l)), SiteTitle: title, Tagline: m.str(m.c.Site.Tagline),
		ContentDate: m.p.Date(m.c.Site.ContentDate), ContentISO: m.c.Site.ContentDate.Format(time.DateOnly),
		Locale: locale(m.l), Notice: m.str(m.c.Site.Notice), Publisher: m.str(m.c.Site.Publisher), Contact: m.c.Site.Contact,
	}
	if m.page.Kind == site.Home {
		b.Title = title + m.p.T("title-separator") + b.Tagline
	} else {
		b.Crumbs = append([]Link{{Href: b.HomeHref, Text: m.p.T("nav-home")}}, crumbs...)
	}
	b.LinkBox = m.linkBox(heading)
	b.Nav = m.nav()
	b.Footer = m.footer()
	for _, l := range lang.Both {
		path := m.page.Path
		if l != m.l {
			path = m.page.Twin
		}
		if path == "" {
			continue
		}
		name := m.p
		if l != m.l {
			name = m.other
		}
		b.Languages = append(b.Languages, Language{Href: m.href(path), Text: name.T("language-name"), Lang: l.Tag(), Current: l == m.l})
		if m.opt.BaseURL != "" {
			b.Alternates = append(b.Alternates, Language{Href: m.opt.BaseURL + path, Lang: l.Tag()})
		}
	}
	if m.opt.BaseURL != "" {
		b.Canonical = m.opt.BaseURL + m.page.Path
		if m.page.Kind == site.Home {
			b.Alternates = append(b.Alternates, Language{Href: m.opt.BaseURL, Lang: "x-default"})
		}
	}
	return b
}

// sections are the lists in the navigation bar, in order.
var sections = []site.Kind{site.Directions, site.Partners, site.Fields, site.Years, site.Guides}

func (m *Maker) nav() []Link {
	var out []Link
	for _, k := range sections {
		to := site.IndexPath(m.l, k)
		out = append(out, Link{Href: m.href(to), Text: m.p.T("nav-" + string(k)),
			Current: strings.HasPrefix(m.page.Path, strings.TrimSuffix(to, "index.html"))})
	}
	return out
}

func (m *Maker) footer() []Link {
	var out []Link
	for _, f := range m.c.Pages {
		out = append(out, Link{Href: m.href(site.FreePath(m.l, f.ID)), Text: m.str(f.Title)})
	}
	return append(out,
		Link{Href: m.href(site.ReconciliationPath(m.l)), Text: m.p.T("nav-reconciliation")},
		Link{Href: m.href(site.IndexPath(m.l, site.Sources)), Text: m.p.T("nav-sources")},
		Link{Href: m.href(site.DataPath(m.l)), Text: m.p.T("nav-data")},
		Link{Href: m.href(site.LinksPath(m.l)), Text: m.p.T("links-heading")},
		Link{Href: m.href(site.DesignPath(m.l)), Text: m.p.T("design-heading")})
}

// indexCrumb is the breadcrumb of a list page.
func (m *Maker) indexCrumb(k site.Kind) Link {
	return Link{Href: m.href(site.IndexPath(m.l, k)), Text: m.p.T("nav-" + string(k))}
}

// clip shortens a description at a character boundary.
func clip(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return strings.TrimRight(string(r[:n]), " ，、,;；") + "…"
	}
	return s
}

func byYearThenOrder(a, b *catalog.Direction) int {
	return cmp.Or(cmp.Compare(b.Guide.Year, a.Guide.Year), cmp.Compare(boolInt(a.Guide.Plan), boolInt(b.Guide.Plan)),
		cmp.Compare(a.Guide.ID, b.Guide.ID), cmp.Compare(a.Order, b.Order))
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
