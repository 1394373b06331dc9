package page

import (
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind:    site.Kind{Name: "search", Indexed: true, Pages: index(site.SearchPath)},
	View:    SearchPage{},
	make:    func(m *maker) any { return m.searchView() },
	anchors: func(a *anchors) { a.place("search", "q", "search-help", "slash", "ways") },
})

// SearchPage is the frame of the search; static/js/search.js fills it.
type SearchPage struct {
	Base
	Intro  string
	Action string
	Ways   []words.Link // the lists, for readers without the script
}

// searchView makes the search page.
func (m *maker) searchView() SearchPage {
	page := SearchPage{Intro: m.P.T("search-intro"), Base: m.base(m.P.T("search-heading"), m.P.T("search-intro"))}
	page.Action, page.SearchHref = page.SearchHref, "" // one search box is enough
	for _, l := range page.Nav {
		l.Current = false
		page.Ways = append(page.Ways, l)
	}
	return page
}
