package page

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "source", Indexed: true, Pages: func(c *catalog.Catalog, p *site.Planner) {
		for _, d := range c.Documents {
			p.Both(site.Page{Document: d}, func(l lang.Lang) string { return site.SourcePath(l, d) })
		}
	}},
	View:    SourcePage{},
	make:    func(m *maker) any { return m.sourceView(m.page.Document) },
	anchors: func(a *anchors) { a.source(a.m.page.Document) },
})

// SourcePage is the text of a source document, line by line.
type SourcePage struct {
	Base
	Row      words.SourceRow
	TextLang string // set where the document is in the other language
	Lines    []SourceLine
	Notes    []words.Note
	FileNote string
}

// SourceLine is one line of a source and the record that starts there.
type SourceLine struct {
	Number  int
	Text    string
	Records []words.Link
}

// sourceView makes the page of a source document.
func (m *maker) sourceView(d *catalog.Document) SourcePage {
	page := SourcePage{Row: m.SourceRow(d), Notes: m.Notes(d.Notes, ""), FileNote: m.P.T("source-file-note")}
	if d.Lang != m.L {
		page.TextLang = d.Lang.Tag()
	}
	for i, line := range d.Lines {
		if i == len(d.Lines)-1 && line == "" {
			break
		}
		at := SourceLine{Number: i + 1, Text: line}
		for _, x := range d.Starts[at.Number] {
			at.Records = append(at.Records, words.Link{Href: m.Href(site.DirectionPath(m.L, x)), Text: x.ID})
		}
		page.Lines = append(page.Lines, at)
	}
	page.Base = m.base(m.P.T("source-heading", "Doc", d.Label(), "Title", m.Str(d.Title)), m.Str(d.About),
		m.indexCrumbText(site.Sources, "nav-sources"))
	return page
}
