package view

import (
	"html/template"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/site"
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
func (m *Maker) body(b catalog.Body, notes []*catalog.Note, prefix string, shift int) *Body {
	doc, l := b.In(m.l), m.l
	if doc == nil {
		if doc, l = b.In(m.l.Other()), m.l.Other(); doc == nil {
			return nil
		}
	}
	out := &Body{Translated: lang.Text{Original: b.Original}.Translated(l)}
	if l != m.l {
		out.Lang = l.Tag()
	}
	html, problems := doc.HTML(m.markdownOptions(notes, prefix, shift))
	m.problems.Merge(problems)
	out.HTML = template.HTML(html)
	return out
}

func (m *Maker) markdownOptions(notes []*catalog.Note, prefix string, shift int) markdown.Options {
	return markdown.Options{
		Missing: func(kind string) string { return m.p.T("missing-" + kind) },
		Resolve: func(dest string) (string, bool) {
			to, ok := m.plan.Internal(m.l, dest)
			return m.href(to), ok
		},
		Note: func(id string) (string, string, bool) {
			for i, n := range notes {
				if n.ID == id {
					return m.p.T("note-ref", "N", i+1), "#" + noteAnchor(prefix, id), true
				}
			}
			return "", "", false
		},
		HeadingShift: shift,
		IDPrefix:     prefix,
	}
}

func noteAnchor(prefix, id string) string { return prefix + "note-" + id }

// Note is a note on the source.
type Note struct {
	Anchor string
	Number int
	Code   string
	Weight string
	Label  string
	Text   Phrase
	Quotes []Quote
	About  *Link // the record it concerns, on pages that collect notes
}

// Quote is a passage of a source and where it stands.
type Quote struct {
	Text, Lang string
	Source     Link
}

func (m *Maker) notes(list []*catalog.Note, prefix string) []Note {
	out := make([]Note, 0, len(list))
	for i, n := range list {
		note := Note{Anchor: noteAnchor(prefix, n.ID), Number: i + 1, Code: n.Code, Weight: n.Weight,
			Label: m.p.T("note-weight-" + n.Weight), Text: m.phrase(n.Text)}
		for _, q := range n.Quotes {
			quote := Quote{Text: q.Text, Source: m.spanLink(q.Span)}
			if q.Span.Document.Lang != m.l {
				quote.Lang = q.Span.Document.Lang.Tag()
			}
			note.Quotes = append(note.Quotes, quote)
		}
		out = append(out, note)
	}
	return out
}

// spanLink names a document and lines and leads to their text.
func (m *Maker) spanLink(s catalog.Span) Link {
	lines := strconv.Itoa(s.First)
	if s.Last > s.First {
		lines += "–" + strconv.Itoa(s.Last)
	}
	return Link{Href: m.href(site.SourceLine(m.l, s.Document, s.First)),
		Text: m.p.N("source-lines", s.Last-s.First+1, "Doc", strings.TrimPrefix(s.Document.ID, "s"), "Lines", lines)}
}

// Provenance names the documents and lines a record was made from.
type Provenance struct {
	Documents []ProvenanceDocument
}

// ProvenanceDocument is one source document and the lines used.
type ProvenanceDocument struct {
	Title  Phrase
	Status string
	Spans  []Link
}

func (m *Maker) provenance(spans []catalog.Span) Provenance {
	var out Provenance
	at := map[*catalog.Document]int{}
	for _, s := range spans {
		i, ok := at[s.Document]
		if !ok {
			i = len(out.Documents)
			at[s.Document] = i
			out.Documents = append(out.Documents, ProvenanceDocument{Title: m.phrase(s.Document.Title),
				Status: m.p.T("document-" + s.Document.Status)})
		}
		out.Documents[i].Spans = append(out.Documents[i].Spans, m.spanLink(s))
	}
	return out
}
