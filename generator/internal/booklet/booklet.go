// Package booklet says a year's guides for the typesetter.
package booklet

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// Booklet is a year's guides for the typesetter: everything that is printed,
// in words, in the order of print. Whatever is said is said once for each
// language of the edition: a []BookletText has one entry a side, in the order
// of Sides, whether it has one side or two.
type Booklet struct {
	Year     int
	Edition  string // zh, en, both
	Title    string // of the document
	Subject  string
	Author   string
	Keywords []string
	Date     [3]int // of the content: year, month, day
	Sides    []Side
	Cover    Cover
	How      []Row // how to read this booklet
	Overview []Overview
	Guides   []Guide
	Indexes  []Index
	Sources  []Row
	Official []Row // what is original and what is not
}

// Side is a language of the booklet and the words of its layout.
type Side struct {
	Lang, Region                                            string // ISO 639-1, ISO 3166-1
	Contents, How, Overview, Totals, Guide, Sources, Status string // headings
	Page                                                    string // "Page {n} of {total}"
	Direction                                               string // "see page {n}"
}

// Cover is the first page.
type Cover struct {
	Site       []Text
	Title      []Text
	Edition    []Text
	Programmes []Row
	Guides     []Row
	Notices    []Row
	Date       []Text
	Publisher  []Text
	Link       string // address of the year's page, where the base URL is known
	Alt        string // what the QR code of Link is
	QR         string // SVG, put there by package typeset
}

// Text is one side of something said: lines of words, or running text.
type Text struct {
	Lang   string
	Region string
	Label  string
	Lines  []Line
	Body   []markdown.Node
	Mark   string // original, unofficial translation
}

// Line is a line of words in runs of one language each.
type Line struct {
	Runs  []words.Phrase
	Small bool   // what is added to the value above
	Faint bool   // nothing is known, or it is left open
	Href  string // an address outside, or "#" and an anchor
}

// Row is something said in every language of the edition. Kind tells
// the layout how it stands.
type Row struct {
	Kind   string
	Anchor string
	Sides  []Text
	Quotes []Quote
}

// Quote is a passage of a source, in its language only.
type Quote struct{ Text, Lang, Source string }

// Section is a headed part of a guide or direction.
type Section struct {
	Kind     string // facts, topics, requirements, contacts, links, notes, text, statements
	Heads    []Text
	Rows     []Row
	Unpaired bool // the blocks of the languages do not correspond: one text below the other
}

// Table is a table of texts.
type Table struct {
	Columns []Column
	Rows    []Cells
	Foot    []Cells
}

// Column is the head of a column; Width is its share of the page.
type Column struct {
	Heads []Text
	Width int
	Right bool
}

// Cells is a row; the first cell heads it. Anchor is the direction it
// stands for.
type Cells struct {
	Anchor string
	Cells  [][]Text
}

// Overview is the table of a guide's directions, with totals.
type Overview struct {
	Heads     []Text
	Status    []Text
	Table     Table
	Reconcile *Table // nil where the guide states no totals
}

// Guide is a guide and its directions in full.
type Guide struct {
	Anchor     string
	Heads      []Text
	Shorts     []Text
	Banner     []Text
	Provenance []Text // empty where the record names no lines
	Draft      bool
	Sections   []Section
	Directions []Direction
}

// Direction is a direction in full.
type Direction struct {
	ID, Anchor, Number string
	Heads              []Text
	Other              *Text // the title in the other language, where the edition has one
	Notices            []Text
	Provenance         []Text
	Plan               bool
	Sections           []Section
	Link               string // the permanent address, where the base URL is known; else its path
	Absolute           bool
	Alt                string
	QR                 string // SVG, put there by package typeset
}

// Index leads from names to pages.
type Index struct {
	Heads   []Text
	Entries []Entry
}

// Entry is a name and the directions that have it.
type Entry struct {
	Names []Text
	Level int
	Refs  []Ref
}

// Ref is a direction named by its number; the typesetter adds the page.
type Ref struct{ Anchor, Text string }

// side says things in one language of a booklet.
type side struct{ *words.Voice }

// maker makes one edition of one year.
type maker struct {
	ms   []*side // one a side
	year *catalog.Year
	in   map[*catalog.Direction]bool // stands in this booklet
}

// Make makes an edition (site.Editions) of a year's booklet. The
// problems of its texts are those of the pages, which report them.
func Make(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, y *catalog.Year, edition string, opt words.Options) Booklet {
	k := &maker{year: y, in: map[*catalog.Direction]bool{}}
	for _, l := range site.EditionLanguages(edition) {
		// The path is the site's root: what is printed has absolute addresses only.
		k.ms = append(k.ms, &side{words.New(c, plan, b, l, "", opt)})
	}
	for _, d := range y.Directions {
		k.in[d] = true
	}
	m := k.ms[0]
	v := Booklet{Year: y.Year, Edition: edition, Author: m.Str(c.Site.Publisher), Date: [3]int{c.Site.ContentDate.Year(), int(c.Site.ContentDate.Month()), c.Site.ContentDate.Day()}}
	for _, m := range k.ms {
		v.Sides = append(v.Sides, Side{Lang: string(m.L), Contents: m.P.T("contents"), How: m.P.T("booklet-how"), Overview: m.P.T("booklet-overview"),
			Totals: m.P.T("section-reconcile"), Sources: m.P.T("booklet-sources"), Status: m.P.T("booklet-official"),
			Page: m.P.T("booklet-page", "N", "{n}", "Total", "{total}"), Direction: m.P.T("booklet-see-page", "N", "{n}"), Region: region(m.L)})
	}
	v.Cover = k.cover()
	var titles, subjects []string
	for i, m := range k.ms {
		titles = append(titles, v.Cover.Title[i].Lines[0].Runs[0].Text)
		subjects = append(subjects, m.P.T("booklet-subject", "Year", y.Year))
		for _, d := range y.Directions {
			for _, n := range m.Names(d.Partners) {
				if !slices.Contains(v.Keywords, n) {
					v.Keywords = append(v.Keywords, n)
				}
			}
		}
	}
	v.Title, v.Subject = strings.Join(titles, " / "), strings.Join(subjects, " / ")
	for _, key := range []string{"scope", "original", "quantities", "unstated", "derived", "notes", "plan", "links"} {
		if key == "plan" && !slices.ContainsFunc(y.Guides, func(g *catalog.Guide) bool { return g.Plan }) {
			continue
		}
		v.How = append(v.How, k.row("paragraph", func(m *side) Text { return m.says(m.P.T("booklet-how-"+key, "Year", y.Year)) }))
	}
	for _, g := range y.Guides {
		v.Overview = append(v.Overview, k.overview(g))
		v.Guides = append(v.Guides, k.guide(g))
	}
	v.Indexes = []Index{k.partners(), k.fields()}
	v.Sources, v.Official = k.sources(), k.official()
	return v
}

// region is the region (ISO 3166-1) whose writing a language is set in.
func region(l lang.Lang) string {
	if l == lang.ZH {
		return "CN"
	}
	return ""
}

// each says something on every side.
func (k *maker) each(f func(m *side) Text) []Text {
	out := make([]Text, 0, len(k.ms))
	for _, m := range k.ms {
		t := f(m)
		t.Lang, t.Region = string(m.L), region(m.L)
		out = append(out, t)
	}
	return out
}

func (k *maker) row(kind string, f func(m *side) Text) Row {
	return Row{Kind: kind, Sides: k.each(f)}
}

// message is a heading or sentence of ours.
func (k *maker) message(key string, args ...any) []Text {
	return k.each(func(m *side) Text { return m.says(m.P.T(key, args...)) })
}

func (k *maker) text(t lang.Text) []Text {
	return k.each(func(m *side) Text { return m.saysPhrase(m.Phrase(t)) })
}

// says is a line of this side's words.
func (m *side) says(s string) Text { return m.saysPhrase(words.Phrase{Text: s}) }

func (m *side) saysPhrase(p words.Phrase) Text {
	if p.Text == "" {
		return Text{}
	}
	return Text{Lines: []Line{{Runs: m.Runs(p)}}}
}

func (m *side) small(s string) Line {
	return Line{Runs: m.Runs(words.Phrase{Text: s}), Small: true}
}

func (k *maker) cover() Cover {
	y := k.year
	c := Cover{Site: k.text(k.ms[0].Catalog.Site.Title), Title: k.each(func(m *side) Text {
		return Text{Lines: []Line{{Runs: []words.Phrase{{Text: m.P.T("booklet-title", "Year", m.P.YearInWords(y.Year))}}}}}
	})}
	switch len(k.ms) {
	case 1:
		c.Edition = k.message("booklet-edition")
	default:
		c.Edition = k.message("booklet-edition-both")
	}
	seen := map[*catalog.Programme]bool{}
	for _, g := range y.Guides {
		if p := g.Programme; p != nil && !seen[p] {
			seen[p] = true
			c.Programmes = append(c.Programmes, Row{Sides: k.text(p.Name)})
		}
		c.Guides = append(c.Guides, k.row("guide", func(m *side) Text {
			t := m.saysPhrase(m.Phrase(g.Short))
			calls, rows := len(g.Directions), 0
			if g.Plan {
				calls, rows = 0, calls
			}
			t.Lines = append(t.Lines, m.small(m.Status(g).Text+m.P.T("description-separator")+m.Counts(calls, rows)))
			return t
		}))
	}
	if slices.ContainsFunc(y.Guides, func(g *catalog.Guide) bool { return g.Draft }) {
		c.Notices = append(c.Notices, k.row("draft", func(m *side) Text { return m.says(m.P.T("booklet-draft")) }))
	}
	c.Notices = append(c.Notices, k.row("notice", func(m *side) Text { return m.says(m.P.T("booklet-translation")) }),
		Row{Kind: "notice", Sides: k.text(k.ms[0].Catalog.Site.Notice)})
	c.Date = k.each(func(m *side) Text {
		return m.says(m.P.T("booklet-date", "Date", m.P.DateInWords(m.Catalog.Site.ContentDate)))
	})
	c.Publisher = k.text(k.ms[0].Catalog.Site.Publisher)
	c.Link = k.ms[0].BaseURL.Absolute(site.YearPath(k.ms[0].L, y.Year))
	c.Alt = k.alt(c.Link)
	return c
}

// alt is what a QR code says.
func (k *maker) alt(link string) string {
	if link == "" {
		return ""
	}
	return k.ms[0].P.T("booklet-qr", "Address", link)
}

func (k *maker) overview(g *catalog.Guide) Overview {
	v := Overview{Heads: k.text(g.Short), Status: k.each(func(m *side) Text { return m.says(m.Status(g).Text) })}
	column := func(key string, width int, right bool) {
		v.Table.Columns = append(v.Table.Columns, Column{Heads: k.message(key), Width: width, Right: right})
	}
	widths := [5]int{8, 26, 34, 18, 14}
	if len(k.ms) > 1 { // topics are longest, and twice as long in two languages
		widths = [5]int{7, 23, 40, 17, 13}
	}
	column("col-number", widths[0], false)
	column("col-title", widths[1], false)
	if g.Plan {
		column("col-partner", 16, false)
		column("col-topics", 50, false)
	} else {
		column("col-topics", widths[2], false)
		column("booklet-col-figures", widths[3], true)
		column("booklet-col-average", widths[4], true)
	}
	for _, d := range g.Directions {
		row := Cells{Anchor: anchor(d), Cells: [][]Text{k.number(d), k.text(d.Title)}}
		if g.Plan {
			row.Cells = append(row.Cells, k.each(func(m *side) Text { return m.says(m.P.Sequence(m.Names(d.Partners))) }))
		}
		row.Cells = append(row.Cells, k.each(func(m *side) Text { return m.topicLines(d) }))
		if !g.Plan {
			row.Cells = append(row.Cells,
				k.each(func(m *side) Text {
					return m.overviewFigures(d)
				}),
				k.each(func(m *side) Text {
					f := m.PerProject(d)
					return Text{Lines: []Line{{Runs: m.Runs(words.Phrase{Text: f.Text}), Faint: !f.Known}}}
				}))
		}
		v.Table.Rows = append(v.Table.Rows, row)
	}
	if !g.Plan {
		projects, funds := catalog.FigureSums(g.Directions)
		sum := func(key string, s catalog.Sum, unit func(m *side) words.Unit) {
			v.Table.Foot = append(v.Table.Foot, Cells{Cells: [][]Text{k.message(key), k.each(func(m *side) Text {
				t := m.Total(s, unit(m))
				out := m.says(t.Text)
				if t.Note != "" {
					out.Lines = append(out.Lines, m.small(t.Note))
				}
				return out
			})}})
		}
		sum("booklet-total-funds", funds, func(m *side) words.Unit { return m.MoneyUnit })
		sum("booklet-total-projects", projects, func(m *side) words.Unit { return m.ProjectsUnit })
	}
	v.Reconcile = k.reconcile(g)
	return v
}

// overviewFigures are a direction's total and number of projects: in one line while
// they are bare numbers, below each other where words qualify them.
func (m *side) overviewFigures(d *catalog.Direction) Text {
	funds, projects := m.Quantity(d.Funds, m.digits), m.Quantity(d.Projects, m.count)
	line := func(s string) Line { return Line{Runs: []words.Phrase{{Text: s}}, Faint: !d.Funds.Known()} }
	if lang.Width(funds+projects) < 10 {
		return Text{Lines: []Line{line(funds + " / " + projects)}}
	}
	return Text{Lines: []Line{line(funds + " /"), line(projects)}}
}

// digits is an amount under a head that names its unit.
func (m *side) digits(lo, hi int64) string {
	if lo != hi {
		return m.P.T("cell-range", "From", m.P.MoneyDigits(lo), "To", m.P.MoneyDigits(hi))
	}
	return m.P.MoneyDigits(hi)
}

func (m *side) count(lo, hi int64) string {
	if lo != hi {
		return m.P.T("cell-range", "From", m.P.Number(lo), "To", m.P.Number(hi))
	}
	return m.P.Number(hi)
}

// number is a direction's number, the same in every language.
func (k *maker) number(d *catalog.Direction) []Text {
	return k.each(func(m *side) Text { return m.says(d.Number) })
}

// topicLines are the printed topics: a line each where they are labelled,
// else one after the other.
func (m *side) topicLines(d *catalog.Direction) Text {
	var t Text
	var running Line
	for _, topic := range d.Topics {
		runs := m.Runs(m.Phrase(topic.Text))
		if label := m.Phrase(topic.Label); label.Text != "" {
			t.Lines = append(t.Lines, Line{Runs: append(append(m.Runs(label), words.Phrase{Text: m.afterLabel()}), runs...)})
			continue
		}
		if len(running.Runs) > 0 {
			running.Runs = append(running.Runs, words.Phrase{Text: m.P.T("description-separator")})
		}
		running.Runs = append(running.Runs, runs...)
	}
	if o := m.Phrase(d.OpenEnded); o.Text != "" {
		runs := m.Runs(o)
		if len(running.Runs) > 0 {
			runs = append([]words.Phrase{{Text: m.P.T("description-separator")}}, runs...)
		}
		running.Runs = append(running.Runs, runs...)
	}
	if len(running.Runs) > 0 {
		t.Lines = append(t.Lines, running)
	}
	if d.AnyField && len(t.Lines) == 0 {
		t = m.says(m.P.T("any-field"))
	}
	return t
}

func (k *maker) reconcile(g *catalog.Guide) *Table {
	var sides [][]words.ReconcileLine
	for _, m := range k.ms {
		sides = append(sides, m.Reconcile(g))
	}
	if len(sides[0]) == 0 {
		return nil
	}
	t := &Table{}
	for i, key := range []string{"col-what", "col-stated", "col-computed", "col-gap"} {
		t.Columns = append(t.Columns, Column{Heads: k.message(key), Width: []int{22, 28, 32, 18}[i], Right: i > 0})
	}
	for i := range sides[0] {
		cell := func(f func(m *side, l words.ReconcileLine) Text) []Text {
			n := -1
			return k.each(func(m *side) Text { n++; return f(m, sides[n][i]) })
		}
		t.Rows = append(t.Rows, Cells{Cells: [][]Text{
			cell(func(m *side, l words.ReconcileLine) Text { return m.says(l.What) }),
			cell(func(m *side, l words.ReconcileLine) Text {
				out := m.says(l.Stated)
				if l.Printed.Text != "" && words.Squash(l.Printed.Text) != words.Squash(l.Stated) {
					out.Lines = append(out.Lines, m.printed(l.Printed))
				}
				return out
			}),
			cell(func(m *side, l words.ReconcileLine) Text {
				out := m.says(l.Computed.Text)
				if l.Computed.Note != "" {
					out.Lines = append(out.Lines, m.small(l.Computed.Note))
				}
				return out
			}),
			cell(func(m *side, l words.ReconcileLine) Text { return m.says(cmp.Or(l.Gap, m.P.T("q-unstated"))) }),
		}})
	}
	return t
}

// printed is the wording a value was read from.
func (m *side) printed(p words.Printed) Line {
	l := m.small(p.Label)
	l.Runs = append(l.Runs, m.Runs(p.Phrase)...)
	return l
}

func (k *maker) section(kind, key string) Section {
	return Section{Kind: kind, Heads: k.message(key)}
}

func (k *maker) guide(g *catalog.Guide) Guide {
	v := Guide{Anchor: "g-" + g.ID, Heads: k.text(g.Title), Shorts: k.text(g.Short), Draft: g.Draft,
		Banner: k.each(func(m *side) Text {
			s := m.Status(g)
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

func (v *Guide) add(s Section) {
	if len(s.Rows) > 0 {
		v.Sections = append(v.Sections, s)
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
			v.Other = &Text{Lang: string(m.L.Other()), Region: region(m.L.Other()), Mark: m.Mark(d.Title, m.L.Other()), Lines: []Line{{Runs: []words.Phrase{{Text: p.Text}}}}}
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

func (v *Direction) add(s Section) {
	if len(s.Rows) > 0 {
		v.Sections = append(v.Sections, s)
	}
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
					x.Lines = append(x.Lines, m.small(m.P.T("fact-projects")+m.P.Colon()+m.Projects(t.Projects).Text))
				}
				if t.Funds.Stated() {
					x.Lines = append(x.Lines, m.small(m.P.T("fact-funds")+m.P.Colon()+m.Funds(t.Funds).Text))
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
	if d.AnyField && !slices.ContainsFunc(d.Topics, said) {
		s.Rows = append(s.Rows, k.row("plain", func(m *side) Text { return m.says(m.P.T("any-field")) }))
	}
	s.settle()
	return s
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

// ref names a direction in an index.
func (k *maker) ref(d *catalog.Direction) Ref {
	r := Ref{Anchor: anchor(d), Text: d.Number}
	if d.Guide.Plan {
		r.Text = k.ms[0].P.T("booklet-plan-number", "N", d.Number)
	}
	return r
}

// refs are the directions of this booklet among ds, in the order of print.
func (k *maker) refs(ds []*catalog.Direction) []Ref {
	var out []Ref
	for _, g := range k.year.Guides {
		for _, d := range ds {
			if d.Guide == g {
				out = append(out, k.ref(d))
			}
		}
	}
	return out
}

func (k *maker) partners() Index {
	m := k.ms[0]
	v := Index{Heads: k.message("booklet-index-partners")}
	for _, p := range m.SortPartners(m.Catalog.Partners) {
		if refs := k.refs(p.Directions); len(refs) > 0 {
			v.Entries = append(v.Entries, Entry{Names: k.text(p.Name), Refs: refs})
		}
	}
	return v
}

func (k *maker) fields() Index {
	v := Index{Heads: k.message("booklet-index-fields")}
	var add func(fs []*catalog.Field, level int)
	add = func(fs []*catalog.Field, level int) {
		for _, f := range fs {
			refs := k.refs(f.Directions)
			if len(refs) == 0 {
				continue
			}
			if slices.ContainsFunc(f.Children, func(c *catalog.Field) bool { return len(k.refs(c.Directions)) > 0 }) {
				// only those that carry no narrower field: the others stand below
				var own []*catalog.Direction
				for _, d := range f.Directions {
					if slices.Contains(d.Fields, f) {
						own = append(own, d)
					}
				}
				refs = k.refs(own)
			}
			v.Entries = append(v.Entries, Entry{Names: k.text(f.Name), Level: level, Refs: refs})
			add(f.Children, level+1)
		}
	}
	add(k.ms[0].Catalog.Fields, 0)
	if refs := k.refs(k.ms[0].Catalog.AnyField); len(refs) > 0 {
		v.Entries = append(v.Entries, Entry{Names: k.message("any-field"), Refs: refs})
	}
	return v
}

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
			t.Label = strings.TrimPrefix(d.ID, "s")
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

// afterLabel stands between a printed label and its text: a full-width
// bracket has its own space.
func (m *side) afterLabel() string {
	if m.L == lang.ZH {
		return ""
	}
	return " "
}
