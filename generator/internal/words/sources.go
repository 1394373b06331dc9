package words

import (
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/site"
)

// SourceRow is a source document in a list.
type SourceRow struct {
	Link      Link
	Status    string
	About     Phrase
	Publisher Phrase
	Language  string
	Lines     string
	Records   []Link
}

func (w *Voice) SourceRow(d *catalog.Document) SourceRow {
	r := SourceRow{Link: w.DocumentLink(d), Status: w.P.T("document-" + d.Status), About: w.Phrase(d.About), Publisher: w.Phrase(d.Publisher),
		Language: w.documentLanguage(d), Lines: w.P.N("line-count", len(d.Lines))}
	for _, g := range d.Guides {
		r.Records = append(r.Records, Link{Href: w.Href(site.GuidePath(w.L, g)), Text: w.Str(g.Short)})
	}
	return r
}

// Licence says under which terms the catalogue can be used as far as anything
// is known of them: what the sources are, status by status, and whose
// publisher is not known.
func (w *Voice) Licence() string {
	var kinds, unknown []string
	ids := map[string][]string{}
	for _, d := range w.Catalog.Documents {
		id := d.Label()
		if ids[d.Status] == nil {
			kinds = append(kinds, d.Status)
		}
		ids[d.Status] = append(ids[d.Status], id)
		if d.Publisher.IsZero() {
			unknown = append(unknown, id)
		}
	}
	var sources []string
	for _, k := range kinds {
		sources = append(sources, w.P.T("document-"+k)+w.P.Parens(strings.Join(ids[k], " ")))
	}
	out := w.P.T("data-licence", "Sources", w.P.Sequence(sources))
	if len(unknown) > 0 {
		out += w.P.T("data-licence-unknown", "Sources", w.P.Sequence(unknown))
	}
	return out + w.P.T("data-licence-own")
}

func (w *Voice) MarkdownOptions(notes []*catalog.Note, prefix string, shift int) markdown.Options {
	return markdown.Options{
		Missing: func(kind string) string { return w.P.T("missing-" + kind) },
		Resolve: func(dest string) (string, bool) {
			to, ok := w.Plan.Internal(w.L, dest)
			return w.Href(to), ok
		},
		Note: func(id string) (string, string, bool) {
			for i, n := range notes {
				if n.ID == id {
					return w.P.T("note-ref", "N", i+1), "#" + NoteAnchor(prefix, id), true
				}
			}
			return "", "", false
		},
		HeadingShift: shift,
		IDPrefix:     prefix,
	}
}

func NoteAnchor(prefix, id string) string { return prefix + "note-" + id }

// Note is a note on the source.
type Note struct {
	Anchor  string
	Number  int
	Code    string
	Weight  string
	Label   string
	Text    Phrase
	Quotes  []Quote
	Clauses []Link // that refer to it
	About   *Link  // the record it concerns, on pages that collect notes
}

// Quote is a passage of a source and where it stands.
type Quote struct {
	Text, Lang string
	Source     Link
}

func (w *Voice) Notes(list []*catalog.Note, prefix string) []Note {
	out := make([]Note, 0, len(list))
	for i, n := range list {
		note := Note{Anchor: NoteAnchor(prefix, n.ID), Number: i + 1, Code: n.Code, Weight: n.Weight,
			Label: w.P.T("note-weight-" + n.Weight), Text: w.Phrase(n.Text)}
		for _, q := range n.Quotes {
			quote := Quote{Text: q.Text, Source: w.SpanLink(q.Span)}
			if q.Span.Document.Lang != w.L {
				quote.Lang = q.Span.Document.Lang.Tag()
			}
			note.Quotes = append(note.Quotes, quote)
		}
		for _, c := range n.Clauses {
			note.Clauses = append(note.Clauses, w.ClauseLink(c))
		}
		out = append(out, note)
	}
	return out
}

// SpanLink names a document and lines and leads to their text.
func (w *Voice) SpanLink(s catalog.Span) Link {
	lines := strconv.Itoa(s.First)
	if s.Last > s.First {
		lines += "–" + strconv.Itoa(s.Last)
	}
	return Link{Href: w.Href(site.SourceLine(w.L, s.Document, s.First)),
		Text: w.P.N("source-lines", s.Last-s.First+1, "Doc", s.Document.Label(), "Lines", lines)}
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

func (w *Voice) Provenance(spans []catalog.Span) Provenance {
	var out Provenance
	at := map[*catalog.Document]int{}
	for _, s := range spans {
		i, ok := at[s.Document]
		if !ok {
			i = len(out.Documents)
			at[s.Document] = i
			out.Documents = append(out.Documents, ProvenanceDocument{Title: w.Phrase(s.Document.Title),
				Status: w.P.T("document-" + s.Document.Status)})
		}
		out.Documents[i].Spans = append(out.Documents[i].Spans, w.SpanLink(s))
	}
	return out
}

// documentLanguage says which language a document is in.
func (w *Voice) documentLanguage(d *catalog.Document) string {
	if d.Lang.Third() {
		return w.P.T("document-language-third", "Language", w.P.Language(d.Lang))
	}
	return w.P.T("document-language-" + string(d.Lang))
}
