package booklet

import (
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/words"
)

// documents are the sources of the booklet, in order.
func (k *maker) documents() []*catalog.Document {
	used := map[*catalog.Document]bool{}
	for _, g := range k.year.Guides {
		for _, s := range g.From {
			used[s.Document] = true
		}
		for _, d := range g.Directions {
			for _, s := range d.From {
				used[s.Document] = true
			}
		}
	}
	var out []*catalog.Document
	for _, d := range k.ms[0].Catalog.Documents {
		if used[d] {
			out = append(out, d)
		}
	}
	return out
}

func (k *maker) sources() []Row {
	var out []Row
	for _, d := range k.documents() {
		out = append(out, k.row("source", func(m *side) Text {
			r := m.SourceRow(d)
			t := m.saysPhrase(m.Phrase(d.Title))
			t.Label = d.Label()
			line := m.small("")
			line.Runs = append(m.Runs(r.Publisher), words.Phrase{Text: m.P.T("description-separator") + m.P.Sequence([]string{r.Status, r.Language, r.Lines})})
			t.Lines = append(t.Lines, line, Line{Runs: m.Runs(r.About), Small: true})
			return t
		}))
	}
	return out
}

// official says of every guide which language is the original.
func (k *maker) official() []Row {
	out := []Row{k.row("paragraph", func(m *side) Text { return m.says(m.P.T("booklet-official-text")) })}
	for _, g := range k.year.Guides {
		seen := map[string]bool{}
		for _, d := range g.Directions {
			key := k.ms[0].Originals(d) + strconv.FormatBool(words.ThirdParty(d))
			if seen[key] {
				continue
			}
			seen[key] = true
			out = append(out, k.row("guide", func(m *side) Text {
				numbers := ""
				var same []string
				for _, o := range g.Directions {
					if k.ms[0].Originals(o)+strconv.FormatBool(words.ThirdParty(o)) == key {
						same = append(same, o.Number)
					}
				}
				if len(same) < len(g.Directions) {
					numbers = m.P.Parens(m.P.Sequence(same))
				}
				t := m.says(m.Originals(d))
				t.Label = m.Str(g.Short) + numbers
				if words.ThirdParty(d) {
					t.Lines = append(t.Lines, Line{Runs: m.Runs(words.Phrase{Text: m.P.T("third-party-note")})})
				}
				return t
			}))
		}
	}
	return out
}
