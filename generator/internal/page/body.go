package page

import (
	"html/template"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// Body is running text as HTML.
type Body struct {
	HTML       template.HTML // safe by construction: package markdown's own output
	Lang       string        // set where it is in the other language
	Translated bool          // an unofficial translation
	ThirdParty bool          // original wording that is itself a third party's translation
}

// body renders a record's running text; notes numbers its notes. prefix keeps
// ids apart where a page shows several records.
func (m *maker) body(b catalog.Body, notes []*catalog.Note, prefix string, shift int) *Body {
	doc, l := b.In(m.L), m.L
	if doc == nil {
		if doc, l = b.In(m.L.Other()), m.L.Other(); doc == nil {
			return nil
		}
	}
	out := &Body{Translated: lang.Text{Original: b.Original}.Translated(l)}
	if l != m.L {
		out.Lang = l.Tag()
	}
	html, problems := doc.HTML(m.MarkdownOptions(notes, prefix, shift))
	m.problems.Merge(problems)
	out.HTML = template.HTML(html)
	return out
}
