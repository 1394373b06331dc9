package page

import (
	"html/template"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "both", Pages: func(c *catalog.Catalog, p *site.Planner) {
		for _, d := range c.Directions {
			p.Add(site.Page{Path: site.ParallelPath(d), Lang: lang.ZH, Direction: d}, d.ID, d.At)
		}
	}},
	View:    ParallelPage{},
	make:    func(m *maker) any { return m.parallelView(m.page.Direction, m.twin()) },
	anchors: func(a *anchors) { a.parallel(a.m.page.Direction) },
})

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
	Title                   words.Phrase
	Mark                    string // original, unofficial translation
	Guide                   words.Link
	Status                  words.Status
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
	Quotes []words.Quote // passages of the source, in its language only
}

// ParallelText is one side of a pair: either words under a label, or running
// text.
type ParallelText struct {
	Lang  string
	Label string
	Lines []ParallelLine
	HTML  template.HTML // safe by construction: package markdown's own output
	Mark  string        // where it differs within a section
	ID    string        // a place within the pair
}

// ParallelLine is a line of words in runs of one language each.
type ParallelLine struct {
	Href  string
	Runs  []words.Phrase
	Times []words.TimePiece // of a date with an hour, in place of Runs
	Small bool
}

func (m *maker) line(text, href string, small bool) ParallelLine {
	return ParallelLine{Href: href, Runs: m.Runs(words.Phrase{Text: text}), Small: small}
}

// parallelView makes the page of both languages. other makes the views of the
// second language for the same page.
func (m *maker) parallelView(d *catalog.Direction, other *maker) ParallelPage {
	page := ParallelPage{ID: d.ID, Base: m.base(d.Number+" "+m.Str(d.Title), m.Str(d.Title)+" / "+other.Str(d.Title))}
	page.Title = d.ID + " " + m.P.T("both-heading") + " / " + other.P.T("both-heading") + m.P.T("title-separator") + d.Title.ZH + " / " + d.Title.EN
	page.Crumbs, page.Languages, page.Alternates, page.Canonical, page.NoIndex = nil, nil, nil, "", true
	ms := [2]*maker{m, other}
	for i, x := range ms {
		page.Sides[i] = ParallelSide{Lang: x.L.Tag(), Code: string(x.L), Href: x.Href(site.DirectionPath(x.L, d)), Enter: x.P.T("both-enter"),
			Title: x.Phrase(d.Title), Mark: x.Mark(d.Title, x.L), Status: x.Status(d), Notice: x.Originals(d),
			Guide: words.Link{Href: x.Href(site.GuidePath(x.L, d.Guide)), Text: x.Str(d.Guide.Short)}}
	}
	if words.ThirdParty(d) {
		for i, x := range ms {
			page.Sides[i].ThirdParty = x.P.T("third-party-note")
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

func parallelSection(ms [2]*maker, id, key string) ParallelSection {
	s := ParallelSection{ID: id}
	for i, m := range ms {
		s.Heads[i] = ParallelHead{Lang: m.L.Tag(), Text: m.P.T(key)}
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
func parallelFacts(ms [2]*maker, d *catalog.Direction) ParallelSection {
	s := parallelSection(ms, "facts", "section-facts")
	facts := [2][]words.Fact{ms[0].Facts(d), ms[1].Facts(d)}
	for n := range max(len(facts[0]), len(facts[1])) {
		var pair ParallelPair
		for i, m := range ms {
			pair.Sides[i] = ParallelText{Lang: m.L.Tag()}
			if n < len(facts[i]) {
				pair.Sides[i] = m.parallelFact(facts[i][n])
			}
		}
		s.Pairs = append(s.Pairs, pair)
	}
	return s
}

// parallelFact is one side of a fact.
func (m *maker) parallelFact(f words.Fact) ParallelText {
	t := ParallelText{Lang: m.L.Tag()}
	t.Label = f.Label
	for _, item := range f.Items {
		t.Lines = append(t.Lines, ParallelLine{Href: item.Href, Runs: m.Runs(words.Phrase{Text: item.Text, Lang: item.Lang}), Times: item.Times})
		if item.Small.Text != "" {
			small := m.line(item.Small.Label, "", true)
			small.Runs = append(small.Runs, m.Runs(item.Small.Phrase)...)
			t.Lines = append(t.Lines, small)
		}
		for _, r := range item.Remarks {
			t.Lines = append(t.Lines, m.line(r, "", true))
		}
		for _, n := range item.Notes {
			t.Lines = append(t.Lines, m.line(n.Text, n.Href, true))
		}
	}
	return t
}

func parallelTopics(ms [2]*maker, d *catalog.Direction) ParallelSection {
	s := parallelSection(ms, "topics", "section-topics")
	var add func(ts []*catalog.Topic)
	add = func(ts []*catalog.Topic) {
		for _, t := range ts {
			var pair ParallelPair
			for i, m := range ms {
				x := ParallelText{Lang: m.L.Tag(), Label: m.Str(t.Label), Mark: m.Mark(t.Text, m.L),
					Lines: []ParallelLine{{Runs: m.Runs(m.Phrase(t.Text))}}}
				if t.Projects.Stated() {
					x.Lines = append(x.Lines, m.line(m.ProjectsLine(t.Projects), "", true))
				}
				if catalog.AnyStated(t.Funds) {
					x.Lines = append(x.Lines, m.line(m.FundsLine(t.Funds), "", true))
				}
				if len(t.Fields) > 0 {
					x.Lines = append(x.Lines, m.line(m.P.T("topic-fields")+m.P.Sequence(m.FieldNames(t.Fields)), "", true))
				}
				pair.Sides[i] = x
			}
			s.Pairs = append(s.Pairs, pair)
			add(t.Parts)
		}
	}
	add(d.Topics)
	if !d.OpenEnded.IsZero() || ms[0].TopicsNote(d) != "" {
		var pair ParallelPair
		for i, m := range ms {
			pair.Sides[i] = ParallelText{Lang: m.L.Tag(), Mark: m.Mark(d.OpenEnded, m.L), Lines: []ParallelLine{{Runs: m.Runs(m.Phrase(d.OpenEnded))}}}
			if d.OpenEnded.IsZero() {
				pair.Sides[i].Lines[0] = m.line(m.TopicsNote(d), "", false)
			}
		}
		s.Pairs = append(s.Pairs, pair)
	}
	s.settle()
	return s
}

// parallelBody sets the requirements side by side, block by block where both
// texts have the same blocks, and else each as a whole.
func parallelBody(ms [2]*maker, d *catalog.Direction) ParallelSection {
	s := parallelSection(ms, "requirements", "section-requirements")
	if !d.Body.Exists() {
		var pair ParallelPair
		key := "no-body-call"
		if d.Guide.Plan {
			key = "no-body-plan"
		}
		for i, m := range ms {
			pair.Sides[i] = ParallelText{Lang: m.L.Tag(), Lines: []ParallelLine{m.line(m.P.T(key), "", false)}}
		}
		s.Pairs = append(append(s.Pairs, pair), parallelGone(ms, d)...)
		return s
	}
	var sides [2][]ParallelText
	var kinds, ids [2][]string
	for i, m := range ms {
		doc, l := m.parallelDoc(d)
		pieces, problems := doc.Pieces(m.parallelOptions(d, i == 0))
		m.problems.Merge(problems)
		for _, p := range pieces {
			kinds[i], ids[i] = append(kinds[i], p.Kind), append(ids[i], p.Clause)
			sides[i] = append(sides[i], ParallelText{Lang: l.Tag(), HTML: template.HTML(p.HTML), Mark: m.bodyMark(d, l)})
		}
	}
	if strings.Join(kinds[0], " ") != strings.Join(kinds[1], " ") {
		s.Unpaired = true
		for i, m := range ms {
			doc, l := m.parallelDoc(d)
			whole, _ := doc.HTML(m.parallelOptions(d, i == 0))
			sides[i] = []ParallelText{{Lang: l.Tag(), HTML: template.HTML(whole), Mark: m.bodyMark(d, l)}}
		}
	}
	for n := range sides[0] {
		pair := ParallelPair{ID: "r" + strconv.Itoa(n+1), Sides: [2]ParallelText{sides[0][n], sides[1][n]}}
		if !s.Unpaired && ids[0][n] != "" { // the address of the clause, and that of its place
			pair.Sides[0].ID, pair.ID = pair.ID, ids[0][n]
		}
		s.Pairs = append(s.Pairs, pair)
	}
	s.Pairs = append(s.Pairs, parallelGone(ms, d)...)
	s.settle()
	return s
}

// parallelDoc is the running text of a side: its own, or else the other's.
func (m *maker) parallelDoc(d *catalog.Direction) (*markdown.Doc, lang.Lang) {
	if doc := d.Body.In(m.L); doc != nil {
		return doc, m.L
	}
	return d.Body.In(m.L.Other()), m.L.Other()
}

// parallelOptions keeps the ids of the sides apart. The clauses of both have
// one address; places says whether this side has it.
func (m *maker) parallelOptions(d *catalog.Direction, places bool) markdown.Options {
	o := m.MarkdownOptions(d.Notes, "", 2)
	o.IDPrefix = string(m.L) + "-"
	o.Clause = m.marks(d.Clauses, places)
	return o
}

func (m *maker) bodyMark(d *catalog.Direction, l lang.Lang) string {
	return m.Mark(lang.Text{ZH: "x", EN: "x", Original: d.Body.Original}, l)
}

// parallelGone says which addresses lead to no clause any more.
func parallelGone(ms [2]*maker, d *catalog.Direction) []ParallelPair {
	var out []ParallelPair
	for i, m := range ms {
		for n, g := range m.gone(d.FormerClauses, "") {
			if i == 0 {
				out = append(out, ParallelPair{ID: g.ID})
			}
			out[n].Sides[i] = ParallelText{Lang: m.L.Tag(), Lines: []ParallelLine{m.line(g.Text, "", false), {Runs: m.Runs(g.Reason)}}}
		}
	}
	return out
}

func parallelNotes(ms [2]*maker, d *catalog.Direction) ParallelSection {
	s := parallelSection(ms, "notes", "section-notes")
	notes := [2][]words.Note{ms[0].Notes(d.Notes, ""), ms[1].Notes(d.Notes, "")}
	for n := range notes[0] {
		pair := ParallelPair{ID: notes[0][n].Anchor}
		for i, m := range ms {
			pair.Sides[i] = ParallelText{Lang: m.L.Tag(), Label: m.P.T("note-ref", "N", n+1) + m.P.T("title-separator") + notes[i][n].Label,
				Lines: []ParallelLine{{Runs: m.Runs(notes[i][n].Text)}}}
		}
		for q, quote := range d.Notes[n].Quotes {
			v := notes[0][n].Quotes[q]
			if quote.Span.Document.Lang == ms[1].L {
				v = notes[1][n].Quotes[q]
			}
			v.Lang = quote.Span.Document.Lang.Tag()
			pair.Quotes = append(pair.Quotes, v)
		}
		s.Pairs = append(s.Pairs, pair)
	}
	return s
}
