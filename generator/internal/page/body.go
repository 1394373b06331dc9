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
	Wording    *Wording      // the source's own, in a third language
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
	if third := b.Original.Third(); third != "" && b.Third != nil {
		options := m.MarkdownOptions(notes, prefix, shift)
		options.IDPrefix = wordingPrefix(prefix, third)
		html, problems := b.Third.HTML(options)
		m.problems.Merge(problems)
		out.Wording = &Wording{Lang: third.Tag(), HTML: template.HTML(html), Heading: m.P.T("body-original", "Language", m.P.Language(third))}
	}
	return out
}

// wordingPrefix keeps the ids of an original apart from its translation's.
func wordingPrefix(prefix string, third lang.Lang) string { return prefix + string(third) + "-" }

// Wording is an original in a third language, folded below its translation.
type Wording struct {
	Lang, Heading string
	HTML          template.HTML
}
