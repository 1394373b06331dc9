package view

import (
	"html/template"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// ParallelPage is a direction in both languages side by side, block by block.
// It belongs to neither; every text carries its language.
type ParallelPage struct {
	Base
	ID       string
	Sides    [2]ParallelSide
	Sections []ParallelSection
}

// ParallelSide heads a column: the way to the page in its language.
type ParallelSide struct {
	Lang, Code, Href, Enter string
	Title                   Phrase
	Mark                    string // original, unofficial translation
	Guide                   Link
	Status                  Status
	Notice                  string // which side is the original
	ThirdParty              string // where the English is a third party's
}

// ParallelSection is a part of a direction: facts, topics, requirements,
// notes.
type ParallelSection struct {
	ID       string
	Heads    [2]ParallelHead
	Pairs    []ParallelPair
	Unpaired bool // the blocks do not correspond: whole texts stand side by side
}

// ParallelHead is a section's heading in one language; Mark tells whether its
// text is the original, where that holds for all of it.
type ParallelHead struct{ Lang, Text, Mark string }

// ParallelPair is one block in both languages.
type ParallelPair struct {
	ID     string
	Sides  [2]ParallelText
	Quotes []Quote // passages of the source, in its language only
}

// ParallelText is one side of a pair: either words under a label, or running
// text.
type ParallelText struct {
	Lang  string
	Label string
	Lines []ParallelLine
	HTML  template.HTML // safe by construction: package markdown's own output
	Mark  string        // where it differs within a section
}

// ParallelLine is a line of words in runs of one language each.
type ParallelLine struct {
	Href  string
	Runs  []Phrase
	Small bool
}

// runs splits words of this page's side where they quote the other language.
func (m *Maker) runs(p Phrase) []Phrase {
	if p.Lang != "" {
		return []Phrase{p}
	}
	var out []Phrase
	for _, r := range lang.Runs(p.Text, m.l) {
		l := ""
		if r.Other {
			l = m.l.Other().Tag()
		}
		out = append(out, Phrase{r.Text, l})
	}
	return out
}

func (m *Maker) line(text, href string, small bool) ParallelLine {
	return ParallelLine{Href: href, Runs: m.runs(Phrase{Text: text}), Small: small}
}

// MakeParallel makes the page of both languages. other makes the views of the
// second language for the same page.
func (m *Maker) MakeParallel(d *catalog.Direction, other *Maker) ParallelPage {
	page := ParallelPage{ID: d.ID, Base: m.base(d.Number+" "+m.str(d.Title), m.str(d.Title)+" / "+other.str(d.Title))}
	page.Title = d.ID + " " + m.p.T("both-heading") + " / " + other.p.T("both-heading") + m.p.T("title-separator") + d.Title.ZH + " / " + d.Title.EN
	page.Crumbs, page.Languages, page.Alternates, page.Canonical, page.NoIndex = nil, nil, nil, "", true
	ms := [2]*Maker{m, other}
	for i, x := range ms {
		page.Sides[i] = ParallelSide{Lang: x.l.Tag(), Code: string(x.l), Href: x.href(site.DirectionPath(x.l, d)), Enter: x.p.T("both-enter"),
			Title: x.phrase(d.Title), Mark: x.mark(d.Title, x.l), Status: x.status(d.Guide), Notice: x.originals(d),
			Guide: Link{Href: x.href(site.GuidePath(x.l, d.Guide)), Text: x.str(d.Guide.Short)}}
	}
	if thirdParty(d) {
		for i, x := range ms {
			page.Sides[i].ThirdParty = x.p.T("third-party-note")
		}
	}
	for _, s := range []ParallelSection{parallelFacts(ms, d), parallelTopics(ms, d), parallelBody(ms, d), parallelNotes(ms, d)} {
		if len(s.Pairs) > 0 {
			page.Sections = append(page.Sections, s)
		}
	}
	m.problems.Merge(other.problems)
	return page
}

// originals says in a sentence which side of the record is the original.
func (m *Maker) originals(d *catalog.Direction) string {
	body := d.Body.Original
	if !d.Body.Exists() {
		body = d.Title.Original
	}
	key := string(d.Title.Original)
	if key == "" {
		key = string(lang.OriginalNone)
	}
	if body != d.Title.Original && body != "" {
		key += "-" + string(body)
	}
	switch key {
	case "zh", "en", "both", "none", "both-en", "both-zh":
		return m.p.T("both-original-" + key)
	}
	return m.p.T("both-original-mixed")
}

// thirdParty tells whether the English of a record was published by a third
// party.
func thirdParty(d *catalog.Direction) bool {
	for _, s := range d.From {
		if s.Document.Status == "third_party_translation" {
			return true
		}
	}
	return false
}

func section(ms [2]*Maker, id, key string) ParallelSection {
	s := ParallelSection{ID: id}
	for i, m := range ms {
		s.Heads[i] = ParallelHead{Lang: m.l.Tag(), Text: m.p.T(key)}
	}
	return s
}

// settle puts the marks of a section's texts into its heading where they are
// all the same.
func (s *ParallelSection) settle() {
	for i := range s.Heads {
		same := true
		for _, p := range s.Pairs {
			same = same && p.Sides[i].Mark == s.Pairs[0].Sides[i].Mark
		}
		if !same || len(s.Pairs) == 0 {
			continue
		}
		s.Heads[i].Mark = s.Pairs[0].Sides[i].Mark
		for j := range s.Pairs {
			s.Pairs[j].Sides[i].Mark = ""
		}
	}
}

// parallelFacts sets the card of facts side by side. Both languages make the
// same facts of the same record; a fact only one has would stand alone.
func parallelFacts(ms [2]*Maker, d *catalog.Direction) ParallelSection {
	s := section(ms, "facts", "section-facts")
	facts := [2][]Fact{ms[0].facts(d), ms[1].facts(d)}
	for n := range max(len(facts[0]), len(facts[1])) {
		var pair ParallelPair
		for i, m := range ms {
			t := ParallelText{Lang: m.l.Tag()}
			if n < len(facts[i]) {
				f := facts[i][n]
				t.Label = f.Label
				for _, item := range f.Items {
					t.Lines = append(t.Lines, ParallelLine{Href: item.Href, Runs: m.runs(Phrase{item.Text, item.Lang})})
					if item.Small.Text != "" {
						small := m.line(m.p.T("as-printed"), "", true)
						small.Runs = append(small.Runs, m.runs(item.Small)...)
						t.Lines = append(t.Lines, small)
					}
					for _, r := range item.Remarks {
						t.Lines = append(t.Lines, m.line(r, "", true))
					}
				}
			}
			pair.Sides[i] = t
		}
		s.Pairs = append(s.Pairs, pair)
	}
	return s
}

func parallelTopics(ms [2]*Maker, d *catalog.Direction) ParallelSection {
	s := section(ms, "topics", "section-topics")
	var add func(ts []*catalog.Topic)
	add = func(ts []*catalog.Topic) {
		for _, t := range ts {
			var pair ParallelPair
			for i, m := range ms {
				x := ParallelText{Lang: m.l.Tag(), Label: m.str(t.Label), Mark: m.mark(t.Text, m.l),
					Lines: []ParallelLine{{Runs: m.runs(m.phrase(t.Text))}}}
				if t.Projects.Stated() {
					x.Lines = append(x.Lines, m.line(m.p.T("fact-projects")+m.p.Colon()+m.projects(t.Projects).Text, "", true))
				}
				if t.Funds.Stated() {
					x.Lines = append(x.Lines, m.line(m.p.T("fact-funds")+m.p.Colon()+m.funds(t.Funds).Text, "", true))
				}
				if len(t.Fields) > 0 {
					x.Lines = append(x.Lines, m.line(m.p.T("topic-fields")+m.p.Sequence(m.fieldNames(t.Fields)), "", true))
				}
				pair.Sides[i] = x
			}
			s.Pairs = append(s.Pairs, pair)
			add(t.Parts)
		}
	}
	add(d.Topics)
	if !d.OpenEnded.IsZero() || d.AnyField {
		var pair ParallelPair
		for i, m := range ms {
			pair.Sides[i] = ParallelText{Lang: m.l.Tag(), Mark: m.mark(d.OpenEnded, m.l), Lines: []ParallelLine{{Runs: m.runs(m.phrase(d.OpenEnded))}}}
			if d.OpenEnded.IsZero() {
				pair.Sides[i].Lines[0] = m.line(m.p.T("any-field"), "", false)
			}
		}
		s.Pairs = append(s.Pairs, pair)
	}
	s.settle()
	return s
}

// parallelBody sets the requirements side by side, block by block where both
// texts have the same blocks, and else each as a whole.
func parallelBody(ms [2]*Maker, d *catalog.Direction) ParallelSection {
	s := section(ms, "requirements", "section-requirements")
	if !d.Body.Exists() {
		var pair ParallelPair
		key := "no-body-call"
		if d.Guide.Plan {
			key = "no-body-plan"
		}
		for i, m := range ms {
			pair.Sides[i] = ParallelText{Lang: m.l.Tag(), Lines: []ParallelLine{m.line(m.p.T(key), "", false)}}
		}
		s.Pairs = append(s.Pairs, pair)
		return s
	}
	var sides [2][]ParallelText
	var kinds [2][]string
	for i, m := range ms {
		doc, l := d.Body.In(m.l), m.l
		if doc == nil {
			doc, l = d.Body.In(m.l.Other()), m.l.Other()
		}
		o := m.markdownOptions(d.Notes, "", 2)
		o.IDPrefix = string(m.l) + "-"
		pieces, problems := doc.Pieces(o)
		m.problems.Merge(problems)
		for _, p := range pieces {
			kinds[i] = append(kinds[i], p.Kind)
			sides[i] = append(sides[i], ParallelText{Lang: l.Tag(), HTML: template.HTML(p.HTML), Mark: m.mark(lang.Text{ZH: "x", EN: "x", Original: d.Body.Original}, l)})
		}
	}
	if strings.Join(kinds[0], " ") != strings.Join(kinds[1], " ") {
		s.Unpaired = true
		for i := range sides {
			var whole strings.Builder
			for _, t := range sides[i] {
				whole.WriteString(string(t.HTML))
			}
			sides[i] = []ParallelText{{Lang: sides[i][0].Lang, HTML: template.HTML(whole.String()), Mark: sides[i][0].Mark}}
		}
	}
	for n := range sides[0] {
		s.Pairs = append(s.Pairs, ParallelPair{ID: "r" + strconv.Itoa(n+1), Sides: [2]ParallelText{sides[0][n], sides[1][n]}})
	}
	s.settle()
	return s
}

func parallelNotes(ms [2]*Maker, d *catalog.Direction) ParallelSection {
	s := section(ms, "notes", "section-notes")
	notes := [2][]Note{ms[0].notes(d.Notes, ""), ms[1].notes(d.Notes, "")}
	for n := range notes[0] {
		pair := ParallelPair{ID: notes[0][n].Anchor}
		for i, m := range ms {
			pair.Sides[i] = ParallelText{Lang: m.l.Tag(), Label: m.p.T("note-ref", "N", n+1) + m.p.T("title-separator") + notes[i][n].Label,
				Lines: []ParallelLine{{Runs: m.runs(notes[i][n].Text)}}}
		}
		for q, quote := range d.Notes[n].Quotes {
			v := notes[0][n].Quotes[q]
			if quote.Span.Document.Lang == ms[1].l {
				v = notes[1][n].Quotes[q]
			}
			v.Lang = quote.Span.Document.Lang.Tag()
			pair.Quotes = append(pair.Quotes, v)
		}
		s.Pairs = append(s.Pairs, pair)
	}
	return s
}
