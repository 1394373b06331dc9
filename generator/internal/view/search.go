package view

import (
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// SearchPage is the frame of the search; static/js/search.js fills it.
type SearchPage struct {
	Base
	Intro  string
	Action string
	Ways   []Link // the lists, for readers without the script
}

// MakeSearch makes the search page.
func (m *Maker) MakeSearch() SearchPage {
	page := SearchPage{Intro: m.p.T("search-intro"), Base: m.base(m.p.T("search-heading"), m.p.T("search-intro"))}
	page.Action, page.SearchHref = page.SearchHref, "" // one search box is enough
	for _, l := range page.Nav {
		l.Current = false
		page.Ways = append(page.Ways, l)
	}
	return page
}

// Figures tells the projects, funds and duration of a direction in a line, in
// both languages; a row of a plan has none.
func Figures(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, opt Options) func(*catalog.Direction) lang.Text {
	in := func(l lang.Lang) *Maker { return New(c, plan, b, site.Page{Lang: l, Path: site.SearchPath(l)}, opt) }
	zh, en := in(lang.ZH), in(lang.EN)
	return func(d *catalog.Direction) lang.Text { return lang.Text{ZH: zh.figures(d), EN: en.figures(d)} }
}

func (m *Maker) figures(d *catalog.Direction) string {
	if d.Guide.Plan {
		return ""
	}
	parts := []string{
		m.p.T("fact-funds") + m.p.Colon() + m.funds(d.Funds).Text,
		m.p.T("fact-projects") + m.p.Colon() + m.projects(d.Projects).Text,
	}
	if d.Duration.Stated() {
		parts = append(parts, m.p.T("fact-duration")+m.p.Colon()+m.duration(d.Duration).Text)
	}
	return strings.Join(parts, m.p.T("description-separator"))
}
