package booklet

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/words"
)

func (k *maker) section(kind, key string) Section {
	return Section{Kind: kind, Heads: k.message(key)}
}

// settle puts the marks of a section's texts into its heading where they are
// all the same.
func (s *Section) settle() {
	for i := range s.Heads {
		mark, same := "", true
		for n, r := range s.Rows {
			if r.Kind == "plain" && r.Sides[i].Mark == "" {
				continue
			}
			if n == 0 {
				mark = r.Sides[i].Mark
			}
			same = same && r.Sides[i].Mark == mark
		}
		if !same || mark == "" {
			continue
		}
		s.Heads[i].Mark = mark
		for n := range s.Rows {
			s.Rows[n].Sides[i].Mark = ""
		}
	}
}

// facts sets the card side by side. Both languages make the same facts of the
// same record.
func (k *maker) facts(facts [][]words.Fact) []Row {
	var out []Row
	for i := range facts[0] {
		n := -1
		out = append(out, k.row("fact", func(m *side) Text {
			n++
			t := Text{}
			if i >= len(facts[n]) {
				return t
			}
			f := facts[n][i]
			t.Label = f.Label
			for _, item := range f.Items {
				t.Lines = append(t.Lines, Line{Runs: m.Runs(words.Phrase{Text: item.Text, Lang: item.Lang}), Faint: item.Class == "unknown"})
				if item.Small.Text != "" {
					t.Lines = append(t.Lines, m.printed(item.Small))
				}
				for _, r := range item.Remarks {
					t.Lines = append(t.Lines, m.small(r))
				}
			}
			return t
		}))
	}
	return out
}

// body is a record's running text, block by block; where the languages do not
// have the same blocks, each as a whole.
func (k *maker) body(kind, key string, b catalog.Body, notes []*catalog.Note, prefix string) Section {
	s := k.section(kind, key)
	if !b.Exists() {
		return s
	}
	var sides [][]markdown.Node
	var kinds []string
	texts := make([]Text, len(k.ms))
	for i, m := range k.ms {
		doc, l := b.In(m.L), m.L
		if doc == nil {
			doc, l = b.In(m.L.Other()), m.L.Other()
		}
		o := m.MarkdownOptions(notes, prefix, 0)
		resolve := o.Resolve
		o.Resolve = func(dest string) (string, bool) {
			to, ok := resolve(dest)
			return m.BaseURL.Absolute(to), ok && m.BaseURL.Known()
		}
		nodes, _ := doc.Nodes(o) // what it reports the pages have reported
		sides = append(sides, nodes)
		var kind strings.Builder
		for _, n := range nodes {
			kind.WriteString(n.Beside() + " ")
		}
		kinds = append(kinds, kind.String())
		texts[i] = Text{Lang: string(l), Region: region(l)}
		s.Heads[i].Mark = m.Mark(lang.Text{ZH: "x", EN: "x", Original: b.Original}, l)
	}
	s.Unpaired = len(kinds) > 1 && kinds[0] != kinds[1]
	rows := len(sides[0])
	if s.Unpaired {
		rows = 1
	}
	for n := range rows {
		r := Row{Kind: "body", Sides: slices.Clone(texts)}
		for i := range sides {
			r.Sides[i].Body = sides[i][n : n+1]
			if s.Unpaired {
				r.Sides[i].Body = sides[i]
			}
		}
		s.Rows = append(s.Rows, r)
	}
	return s
}

func (k *maker) notes(list []*catalog.Note, prefix string) Section {
	s := k.section("notes", "section-notes")
	var sides [][]words.Note
	for _, m := range k.ms {
		sides = append(sides, m.Notes(list, prefix))
	}
	for i, note := range list {
		n := -1
		r := k.row("note", func(m *side) Text {
			n++
			t := m.saysPhrase(sides[n][i].Text)
			t.Label = m.P.T("note-ref", "N", i+1) + m.P.T("title-separator") + sides[n][i].Label
			return t
		})
		r.Anchor = words.NoteAnchor(prefix, note.ID)
		for q, quote := range note.Quotes {
			r.Quotes = append(r.Quotes, Quote{Text: quote.Text, Lang: string(quote.Span.Document.Lang), Source: sides[0][i].Quotes[q].Source.Text})
		}
		s.Rows = append(s.Rows, r)
	}
	return s
}

// provenance names the lines of the sources a record stands in.
func (k *maker) provenance(spans []catalog.Span) []Text {
	if len(spans) == 0 {
		return nil
	}
	return k.each(func(m *side) Text {
		var words []string
		for _, x := range spans {
			words = append(words, m.SpanLink(x).Text)
		}
		return m.says(m.P.T("section-provenance") + m.P.Colon() + m.P.Sequence(words))
	})
}
