package page

import (
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "sources", Indexed: true, Pages: index(indexOf(site.Sources))},
	View: SourcesPage{},
	Menu: Menu{Foot: 2, Label: "nav-sources", Path: indexOf(site.Sources)},
	make: func(m *maker) any { return m.sourcesView() },
})

// SourcesPage lists the source documents.
type SourcesPage struct {
	Base
	Intro     string
	Documents []words.SourceRow
}

// sourcesView makes the list of source documents.
func (m *maker) sourcesView() SourcesPage {
	page := SourcesPage{Intro: m.P.T("sources-intro"), Base: m.base(m.P.T("nav-sources"), m.P.T("sources-intro"))}
	for _, d := range m.Catalog.Documents {
		page.Documents = append(page.Documents, m.SourceRow(d))
	}
	return page
}
