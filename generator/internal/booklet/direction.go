package booklet

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

func anchor(d *catalog.Direction) string { return "d-" + d.ID }

func (k *maker) direction(d *catalog.Direction) Direction {
	v := Direction{ID: d.ID, Anchor: anchor(d), Number: d.Number, Plan: d.Guide.Plan,
		Heads: k.each(func(m *side) Text {
			t := m.saysPhrase(m.Phrase(d.Title))
			t.Mark = m.Mark(d.Title, m.L)
			return t
		}), Link: site.GoPath(d)}
	if len(k.ms) == 1 {
		m := k.ms[0]
		if p := m.OtherSide(d.Title); p.Text != "" {
			l := m.L.Other()
			if m.Wording(d.Title).Text != "" {
				l = d.Title.Original.Third()
			}
			v.Other = &Text{Lang: string(l), Region: region(l), Mark: m.OtherMark(d.Title), Lines: []Line{{Runs: []words.Phrase{{Text: p.Text}}}}}
		}
	}
	if link := k.ms[0].BaseURL.Absolute(v.Link); link != "" {
		v.Link, v.Absolute, v.Alt = link, true, k.alt(link)
	}
	v.Notices = k.each(func(m *side) Text { return m.says(m.Originals(d)) })
	v.Provenance = k.provenance(d.From)
	if words.ThirdParty(d) {
		for i, m := range k.ms {
			v.Notices[i].Lines = append(v.Notices[i].Lines, Line{Runs: m.Runs(words.Phrase{Text: m.P.T("third-party-note")})})
		}
	}
	var facts [][]words.Fact
	for _, m := range k.ms {
		facts = append(facts, m.Facts(d))
	}
	s := k.section("facts", "section-facts")
	s.Rows = k.facts(facts)
	v.add(s)
	v.add(k.topics(d))
	s = k.body("requirements", "section-requirements", d.Body, d.Notes, d.ID+"-")
	if !d.Body.Exists() {
		s = k.section("requirements", "section-requirements")
		s.Rows = []Row{k.row("unstated", func(m *side) Text {
			if d.Guide.Plan {
				return m.says(m.P.T("no-body-plan"))
			}
			return m.says(m.P.T("no-body-call"))
		})}
	}
	if !d.Guide.Plan { // what every plan row lacks is said once, on how to read the booklet
		v.add(s)
	}
	v.add(k.contacts(d))
	v.add(k.links("section-plan", d.PlanRows))
	v.add(k.links("section-carried-out", d.CarriedOutBy))
	v.add(k.notes(d.Notes, d.ID+"-"))
	return v
}

func (k *maker) topics(d *catalog.Direction) Section {
	s := k.section("topics", "section-topics")
	var add func(ts []*catalog.Topic, kind string)
	add = func(ts []*catalog.Topic, kind string) {
		for _, t := range ts {
			s.Rows = append(s.Rows, k.row(kind, func(m *side) Text {
				x := m.saysPhrase(m.Phrase(t.Text))
				x.Label, x.Mark = m.Str(t.Label), m.Mark(t.Text, m.L)
				if t.Projects.Stated() {
					x.Lines = append(x.Lines, m.small(m.ProjectsLine(t.Projects)))
				}
				if catalog.AnyStated(t.Funds) {
					x.Lines = append(x.Lines, m.small(m.FundsLine(t.Funds)))
				}
				if len(t.Fields) > 0 {
					x.Lines = append(x.Lines, m.small(m.P.T("topic-fields")+m.P.Sequence(m.FieldNames(t.Fields))))
				}
				return x
			}))
			add(t.Parts, "part")
		}
	}
	add(d.Topics, "topic")
	if !d.OpenEnded.IsZero() {
		s.Rows = append(s.Rows, k.row("plain", func(m *side) Text {
			t := m.says(m.P.T("open-ended") + m.P.T("quote-open") + m.Str(d.OpenEnded) + m.P.T("quote-close"))
			t.Mark = m.Mark(d.OpenEnded, m.L)
			return t
		}))
	}
	said := func(t *catalog.Topic) bool { return k.ms[0].Str(t.Text) == k.ms[0].P.T("any-field") }
	if k.ms[0].TopicsNote(d) != "" && !slices.ContainsFunc(d.Topics, said) {
		s.Rows = append(s.Rows, k.row("plain", func(m *side) Text { return m.says(m.TopicsNote(d)) }))
	}
	s.settle()
	return s
}

func (k *maker) contacts(d *catalog.Direction) Section {
	s := k.section("contacts", "section-contacts")
	for _, c := range d.Contacts {
		s.Rows = append(s.Rows, k.row("plain", func(m *side) Text {
			v := m.Contact(c)
			var words []string
			for _, w := range []string{v.Name, v.Agency.Text, v.Email, v.Phone, v.URL} {
				if w != "" {
					words = append(words, w)
				}
			}
			return m.says(v.Side + m.P.Colon() + m.P.Sequence(words) + strings.Join(v.Missing, ""))
		}))
	}
	return s
}

func (k *maker) links(key string, ds []*catalog.Direction) Section {
	s := k.section("links", key)
	for _, d := range ds {
		s.Rows = append(s.Rows, k.row("plain", func(m *side) Text {
			title, l := d.Title.In(m.L)
			p := words.Phrase{Text: title}
			if l != m.L {
				p.Lang = l.Tag()
			}
			line := Line{Runs: append(m.Runs(words.Phrase{Text: m.Str(d.Guide.Short) + " " + d.Number + " "}), m.Runs(p)...)}
			if k.in[d] {
				line.Href = "#" + anchor(d)
			} else {
				line.Href = m.BaseURL.Absolute(site.GoPath(d))
			}
			return Text{Lines: []Line{line}}
		}))
	}
	return s
}
