package page

import (
	"html/template"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/words"
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
// ids apart where a page shows several records. Its clauses have no marks; see
// clauses.
func (m *maker) body(b catalog.Body, notes []*catalog.Note, prefix string, shift int) *Body {
	return m.bodyWith(b, m.MarkdownOptions(notes, prefix, shift))
}

// clauses renders running text like body, each clause with its address and the
// mark that leads to it: the text of directions and guides, which people cite.
// A page that shows several records, told by its prefix, has none: a clause is
// cited on the page of its record.
func (m *maker) clauses(b catalog.Body, list []*catalog.Clause, notes []*catalog.Note, prefix string, shift int) *Body {
	o := m.MarkdownOptions(notes, prefix, shift)
	if prefix == "" {
		o.Clause = m.marks(list, true)
	}
	return m.bodyWith(b, o)
}

// marks says how clauses are marked: each leads to itself. The places are
// those of one text of a page; the other text of a page of both languages
// leads to them.
func (m *maker) marks(list []*catalog.Clause, places bool) func(markdown.Clause) markdown.Mark {
	former := map[string][]string{}
	for _, c := range list {
		if len(c.Former) > 0 {
			former[c.ID] = c.Former
		}
	}
	return func(c markdown.Clause) markdown.Mark {
		out := markdown.Mark{Href: "#" + c.ID, Name: m.ClauseName(c)}
		if places {
			out.ID, out.Also = c.ID, former[c.ID]
		}
		return out
	}
}

// GoneClause is an address that leads to no clause any more, and says why.
type GoneClause struct {
	ID, Text string
	Reason   words.Phrase
}

func (m *maker) gone(list []catalog.FormerClause, prefix string) []GoneClause {
	var out []GoneClause
	if prefix != "" {
		return nil
	}
	for _, f := range list {
		if f.Now == "" {
			out = append(out, GoneClause{f.ID, m.P.T("clause-gone", "ID", f.ID), m.Phrase(f.Reason)})
		}
	}
	return out
}

func (m *maker) bodyWith(b catalog.Body, o markdown.Options) *Body {
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
	html, problems := doc.HTML(o)
	m.problems.Merge(problems)
	out.HTML = template.HTML(html)
	if third := b.Original.Third(); third != "" && b.Third != nil {
		o.Clause, o.IDPrefix = nil, wordingPrefix(o.IDPrefix, third) // it is cited by the clauses of the translations
		html, problems := b.Third.HTML(o)
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
