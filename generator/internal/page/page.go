// Package page makes the plain values templates show: one file and one
// documented struct a kind of page. Whatever a page shows is worked out here
// or in words; templates look nothing up, sort nothing and know no catalogue.
//
// A kind registers itself in its file; Kinds is the one list of them, from
// which the plan, the templates, the navigation and the tests are driven. A
// new kind is a file here, a template in templates/pages and its words in
// templates/i18n.
package page

import (
	"cmp"
	"fmt"
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// Kind is a kind of page: its name and its pages (site.Kind), what its
// template shows, and how that is made.
type Kind struct {
	site.Kind
	View any // an empty view: tests hold the template against its type
	Menu Menu

	make    func(m *maker) any
	anchors func(a *anchors) // the places of its pages; nil where there are none but the frame's
}

// Menu says where every page links to the pages of a kind; the zero Menu:
// nowhere.
type Menu struct {
	Bar, Foot int    // place in the navigation bar or in the foot, from 1
	Label     string // message with the words of the link
	Path      func(l lang.Lang) string
}

var kinds []Kind

// register adds a kind. It gives a value so that a file can call it while the
// package is initialised.
func register(k Kind) struct{} {
	kinds = append(kinds, k)
	return struct{}{}
}

// Kinds lists the kinds of pages, in order of name.
func Kinds() []Kind {
	return slices.SortedFunc(slices.Values(kinds), func(a, b Kind) int { return cmp.Compare(a.Name, b.Name) })
}

// Plan gives the kinds as the plan sees them.
func Plan() []site.Kind {
	var out []site.Kind
	for _, k := range Kinds() {
		out = append(out, k.Kind)
	}
	return out
}

// Names lists the names of the kinds, which are those of their templates.
func Names() []string {
	var out []string
	for _, k := range Kinds() {
		out = append(out, k.Name)
	}
	return out
}

// Site is what pages are made of. It may be shared by goroutines.
type Site struct {
	words.Options
	Catalog *catalog.Catalog
	Plan    *site.Plan
	Bundle  *i18n.Bundle
	Tokens  []Token // of the style sheet, for the page of the design
	Data    Data    // of the data files, for the page that explains them
	PDFs    []PDF   // booklets that were typeset, which pages link to
}

// View makes the view of a planned page, of the type its kind registered, and
// gives the author's mistakes found on the way: links of running text that
// lead nowhere. The error is for a page of no kind.
func (s *Site) View(p site.Page) (any, diag.List, error) {
	for _, k := range kinds {
		if k.Name == p.Kind {
			m := s.maker(p, p.Lang)
			v := k.make(m)
			return v, m.problems, m.err
		}
	}
	return nil, diag.List{}, fmt.Errorf("page %s: no kind %q", p.Path, p.Kind)
}

// maker makes the view of one page. It is made anew for every page.
type maker struct {
	*words.Voice
	site     *Site
	page     site.Page
	problems diag.List
	err      error // of a promise the view depends on
}

func (s *Site) maker(p site.Page, l lang.Lang) *maker {
	return &maker{Voice: words.New(s.Catalog, s.Plan, s.Bundle, l, p.Path, s.Options), site: s, page: p}
}

// twin says things in the other language on the same page, for pages that
// show both.
func (m *maker) twin() *maker { return m.site.maker(m.page, m.L.Other()) }

// index plans the one page of a kind in each language.
func index(at func(lang.Lang) string) func(*catalog.Catalog, *site.Planner) {
	return func(_ *catalog.Catalog, p *site.Planner) { p.Both(site.Page{}, at) }
}

// indexOf gives the path of a section's list in a language.
func indexOf(s site.Section) func(lang.Lang) string {
	return func(l lang.Lang) string { return site.IndexPath(l, s) }
}
