package booklet

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/words"
)

func (k *maker) guide(g *catalog.Guide) Guide {
	v := Guide{Anchor: "g-" + g.ID, Heads: k.text(g.Title), Shorts: k.text(g.Short), Draft: g.Draft,
		Banner: k.each(func(m *side) Text {
			s := m.GuideStatus(g)
			t := m.says(s.Hint)
			t.Label = s.Text
			return t
		})}
	var facts [][]words.Fact
	var statements [][]words.Statement
	for _, m := range k.ms {
		facts, statements = append(facts, m.GuideFacts(g)), append(statements, m.Statements(g))
	}
	v.Provenance = k.provenance(g.From)
	s := k.section("facts", "section-facts")
	s.Rows = k.facts(facts)
	v.add(s)
	v.add(k.body("text", "section-guide-text", g.Body, g.Notes, g.ID+"-"))
	s = k.section("statements", "section-statements")
	for i := range g.Statements {
		n := -1
		s.Rows = append(s.Rows, k.row("paragraph", func(m *side) Text {
			n++
			x := statements[n][i]
			t := m.saysPhrase(x.Text)
			t.Mark = x.Mark
			if x.Source.Text != "" {
				t.Lines = append(t.Lines, m.small(x.Source.Text))
			}
			return t
		}))
	}
	v.add(s)
	v.add(k.notes(g.Notes, g.ID+"-"))
	for _, d := range g.Directions {
		v.Directions = append(v.Directions, k.direction(d))
	}
	return v
}
