package view

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/site"
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
	Sides    []BookletSide
	Cover    BookletCover
	How      []BookletRow // how to read this booklet
	Overview []BookletOverview
	Guides   []BookletGuide
	Indexes  []BookletIndex
	Sources  []BookletRow
	Official []BookletRow // what is original and what is not
}

// BookletSide is a language of the booklet and the words of its layout.
type BookletSide struct {
	Lang, Region                                            string // ISO 639-1, ISO 3166-1
	Contents, How, Overview, Totals, Guide, Sources, Status string // headings
	Page                                                    string // "Page {n} of {total}"
	Direction                                               string // "see page {n}"
}

// BookletCover is the first page.
type BookletCover struct {
	Site       []BookletText
	Title      []BookletText
	Edition    []BookletText
	Programmes []BookletRow
	Guides     []BookletRow
	Notices    []BookletRow
	Date       []BookletText
	Publisher  []BookletText
	Link       string // address of the year's page, where the base URL is known
	Alt        string // what the QR code of Link is
	QR         string // SVG, put there by package pdf
}

// BookletText is one side of something said: lines of words, or running text.
type BookletText struct {
	Lang   string
	Region string
	Label  string
	Lines  []BookletLine
	Body   []markdown.Node
	Mark   string // original, unofficial translation
}

// BookletLine is a line of words in runs of one language each.
type BookletLine struct {
	Runs  []Phrase
	Small bool   // what is added to the value above
	Faint bool   // nothing is known, or it is left open
	Href  string // an address outside, or "#" and an anchor
}

// BookletRow is something said in every language of the edition. Kind tells
// the layout how it stands.
type BookletRow struct {
	Kind   string
	Anchor string
	Sides  []BookletText
	Quotes []BookletQuote
}

// BookletQuote is a passage of a source, in its language only.
type BookletQuote struct{ Text, Lang, Source string }

// BookletSection is a headed part of a guide or direction.
type BookletSection struct {
	Kind     string // facts, topics, requirements, contacts, links, notes, text, statements
	Heads    []BookletText
	Rows     []BookletRow
	Unpaired bool // the blocks of the languages do not correspond: one text below the other
}

// BookletTable is a table of texts.
type BookletTable struct {
	Columns []BookletColumn
	Rows    []BookletCells
	Foot    []BookletCells
}

// BookletColumn is the head of a column; Width is its share of the page.
type BookletColumn struct {
	Heads []BookletText
	Width int
	Right bool
}

// BookletCells is a row; the first cell heads it. Anchor is the direction it
// stands for.
type BookletCells struct {
	Anchor string
	Cells  [][]BookletText
}

// BookletOverview is the table of a guide's directions, with totals.
type BookletOverview struct {
	Heads     []BookletText
	Status    []BookletText
	Table     BookletTable
	Reconcile *BookletTable // nil where the guide states no totals
}

// BookletGuide is a guide and its directions in full.
type BookletGuide struct {
	Anchor     string
	Heads      []BookletText
	Shorts     []BookletText
	Banner     []BookletText
	Provenance []BookletText // empty where the record names no lines
	Draft      bool
	Sections   []BookletSection
	Directions []BookletDirection
}

// BookletDirection is a direction in full.
type BookletDirection struct {
	ID, Anchor, Number string
	Heads              []BookletText
	Other              *BookletText // the title in the other language, where the edition has one
	Notices            []BookletText
	Provenance         []BookletText
	Plan               bool
	Sections           []BookletSection
	Link               string // the permanent address, where the base URL is known; else its path
	Absolute           bool
	Alt                string
	QR                 string // SVG, put there by package pdf
}

// BookletIndex leads from names to pages.
type BookletIndex struct {
	Heads   []BookletText
	Entries []BookletEntry
}

// BookletEntry is a name and the directions that have it.
type BookletEntry struct {
	Names []BookletText
	Level int
	Refs  []BookletRef
}

// BookletRef is a direction named by its number; the typesetter adds the page.
type BookletRef struct{ Anchor, Text string }

// bookletMaker makes one edition of one year.
type bookletMaker struct {
	ms   []*Maker // one a side
	year *catalog.Year
	in   map[*catalog.Direction]bool // stands in this booklet
}

// MakeBooklet makes an edition (site.Editions) of a year's booklet. The
// problems of its texts are those of the pages, which report them.
func MakeBooklet(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, y *catalog.Year, edition string, opt Options) Booklet {
	k := &bookletMaker{year: y, in: map[*catalog.Direction]bool{}}
	for _, l := range site.EditionLanguages(edition) {
		// The path is the site's root: addresses are made absolute by base().
		k.ms = append(k.ms, New(c, plan, b, site.Page{Kind: site.Print, Lang: l, Year: y}, opt))
	}
	for _, d := range directionsOf(y) {
		k.in[d] = true
	}
	m := k.ms[0]
	v := Booklet{Year: y.Year, Edition: edition, Author: m.str(c.Site.Publisher), Date: [3]int{c.Site.ContentDate.Year(), int(c.Site.ContentDate.Month()), c.Site.ContentDate.Day()}}
	for _, m := range k.ms {
		side := BookletSide{Lang: string(m.l), Contents: m.p.T("contents"), How: m.p.T("booklet-how"), Overview: m.p.T("booklet-overview"),
			Totals: m.p.T("section-reconcile"), Sources: m.p.T("booklet-sources"), Status: m.p.T("booklet-official"),
			Page: m.p.T("booklet-page", "N", "{n}", "Total", "{total}"), Direction: m.p.T("booklet-see-page", "N", "{n}")}
		if m.l == lang.ZH {
			side.Region = "CN"
		}
		v.Sides = append(v.Sides, side)
	}
	v.Cover = k.cover()
	var titles, subjects []string
	for i, m := range k.ms {
		titles = append(titles, v.Cover.Title[i].Lines[0].Runs[0].Text)
		subjects = append(subjects, m.p.T("booklet-subject", "Year", y.Year))
		for _, d := range directionsOf(y) {
			for _, n := range m.names(d.Partners) {
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
		v.How = append(v.How, k.row("paragraph", func(m *Maker) BookletText { return m.says(m.p.T("booklet-how-"+key, "Year", y.Year)) }))
	}
	for _, g := range y.Guides {
		v.Overview = append(v.Overview, k.overview(g))
		v.Guides = append(v.Guides, k.guide(g))
	}
	v.Indexes = []BookletIndex{k.partners(), k.fields()}
	v.Sources, v.Official = k.sources(), k.official()
	return v
}

// each says something on every side.
func (k *bookletMaker) each(f func(m *Maker) BookletText) []BookletText {
	out := make([]BookletText, 0, len(k.ms))
	for _, m := range k.ms {
		t := f(m)
		t.Lang = string(m.l)
		if m.l == lang.ZH {
			t.Region = "CN"
		}
		out = append(out, t)
	}
	return out
}

func (k *bookletMaker) row(kind string, f func(m *Maker) BookletText) BookletRow {
	return BookletRow{Kind: kind, Sides: k.each(f)}
}

// message is a heading or sentence of ours.
func (k *bookletMaker) message(key string, args ...any) []BookletText {
	return k.each(func(m *Maker) BookletText { return m.says(m.p.T(key, args...)) })
}

func (k *bookletMaker) text(t lang.Text) []BookletText {
	return k.each(func(m *Maker) BookletText { return m.saysPhrase(m.phrase(t)) })
}

// says is a line of this side's words.
func (m *Maker) says(s string) BookletText { return m.saysPhrase(Phrase{Text: s}) }

func (m *Maker) saysPhrase(p Phrase) BookletText {
	if p.Text == "" {
		return BookletText{}
	}
	return BookletText{Lines: []BookletLine{{Runs: m.runs(p)}}}
}

func (m *Maker) small(s string) BookletLine {
	return BookletLine{Runs: m.runs(Phrase{Text: s}), Small: true}
}

// base is the absolute address of a path, or empty where the site's own is
// not known.
func (m *Maker) absolute(path string) string {
	if m.opt.BaseURL == "" || path == "" {
		return ""
	}
	return m.opt.BaseURL + path
}

func (k *bookletMaker) cover() BookletCover {
	y := k.year
	c := BookletCover{Site: k.text(k.ms[0].c.Site.Title), Title: k.each(func(m *Maker) BookletText {
		return BookletText{Lines: []BookletLine{{Runs: []Phrase{{Text: m.p.T("booklet-title", "Year", m.p.YearInWords(y.Year))}}}}}
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
			c.Programmes = append(c.Programmes, BookletRow{Sides: k.text(p.Name)})
		}
		c.Guides = append(c.Guides, k.row("guide", func(m *Maker) BookletText {
			t := m.saysPhrase(m.phrase(g.Short))
			calls, rows := len(g.Directions), 0
			if g.Plan {
				calls, rows = 0, calls
			}
			t.Lines = append(t.Lines, m.small(m.status(g).Text+m.p.T("description-separator")+m.counts(calls, rows)))
			return t
		}))
	}
	if slices.ContainsFunc(y.Guides, func(g *catalog.Guide) bool { return g.Draft }) {
		c.Notices = append(c.Notices, k.row("draft", func(m *Maker) BookletText { return m.says(m.p.T("booklet-draft")) }))
	}
	c.Notices = append(c.Notices, k.row("notice", func(m *Maker) BookletText { return m.says(m.p.T("booklet-translation")) }),
		BookletRow{Kind: "notice", Sides: k.text(k.ms[0].c.Site.Notice)})
	c.Date = k.each(func(m *Maker) BookletText {
		return m.says(m.p.T("booklet-date", "Date", m.p.DateInWords(m.c.Site.ContentDate)))
	})
	c.Publisher = k.text(k.ms[0].c.Site.Publisher)
	c.Link = k.ms[0].absolute(site.YearPath(k.ms[0].l, y.Year))
	c.Alt = k.alt(c.Link)
	return c
}

// alt is what a QR code says.
func (k *bookletMaker) alt(link string) string {
	if link == "" {
		return ""
	}
	return k.ms[0].p.T("booklet-qr", "Address", link)
}

func (k *bookletMaker) overview(g *catalog.Guide) BookletOverview {
	v := BookletOverview{Heads: k.text(g.Short), Status: k.each(func(m *Maker) BookletText { return m.says(m.status(g).Text) })}
	column := func(key string, width int, right bool) {
		v.Table.Columns = append(v.Table.Columns, BookletColumn{Heads: k.message(key), Width: width, Right: right})
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
		row := BookletCells{Anchor: anchor(d), Cells: [][]BookletText{k.number(d), k.text(d.Title)}}
		if g.Plan {
			row.Cells = append(row.Cells, k.each(func(m *Maker) BookletText { return m.says(m.p.Sequence(m.names(d.Partners))) }))
		}
		row.Cells = append(row.Cells, k.each(func(m *Maker) BookletText { return m.topicLines(d) }))
		if !g.Plan {
			row.Cells = append(row.Cells,
				k.each(func(m *Maker) BookletText {
					return m.overviewFigures(d)
				}),
				k.each(func(m *Maker) BookletText {
					f := m.perProject(d)
					return BookletText{Lines: []BookletLine{{Runs: m.runs(Phrase{Text: f.Text}), Faint: !f.Known}}}
				}))
		}
		v.Table.Rows = append(v.Table.Rows, row)
	}
	if !g.Plan {
		projects, funds := catalog.FigureSums(g.Directions)
		sum := func(key string, s catalog.Sum, unit func(m *Maker) value) {
			v.Table.Foot = append(v.Table.Foot, BookletCells{Cells: [][]BookletText{k.message(key), k.each(func(m *Maker) BookletText {
				t := m.total(s, unit(m))
				out := m.says(t.Text)
				if t.Note != "" {
					out.Lines = append(out.Lines, m.small(t.Note))
				}
				return out
			})}})
		}
		sum("booklet-total-funds", funds, func(m *Maker) value { return m.moneyUnit })
		sum("booklet-total-projects", projects, func(m *Maker) value { return m.projectsUnit })
	}
	v.Reconcile = k.reconcile(g)
	return v
}

// overviewFigures are a direction's total and number of projects: in one line while
// they are bare numbers, below each other where words qualify them.
func (m *Maker) overviewFigures(d *catalog.Direction) BookletText {
	funds, projects := m.words(d.Funds, m.digits), m.words(d.Projects, m.count)
	line := func(s string) BookletLine { return BookletLine{Runs: []Phrase{{Text: s}}, Faint: !d.Funds.Known()} }
	if cellWidth(funds+projects) < 10 {
		return BookletText{Lines: []BookletLine{line(funds + " / " + projects)}}
	}
	return BookletText{Lines: []BookletLine{line(funds + " /"), line(projects)}}
}

// cellWidth is the width of a text in Latin letters; a Han character is two.
func cellWidth(s string) int {
	n := 0
	for _, r := range s {
		if n++; unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}

// digits is an amount under a head that names its unit.
func (m *Maker) digits(lo, hi int64) string {
	if lo != hi {
		return m.p.T("cell-range", "From", m.p.MoneyDigits(lo), "To", m.p.MoneyDigits(hi))
	}
	return m.p.MoneyDigits(hi)
}

func (m *Maker) count(lo, hi int64) string {
	if lo != hi {
		return m.p.T("cell-range", "From", m.p.Number(lo), "To", m.p.Number(hi))
	}
	return m.p.Number(hi)
}

// number is a direction's number, the same in every language.
func (k *bookletMaker) number(d *catalog.Direction) []BookletText {
	return k.each(func(m *Maker) BookletText { return m.says(d.Number) })
}

// topicLines are the printed topics: a line each where they are labelled,
// else one after the other.
func (m *Maker) topicLines(d *catalog.Direction) BookletText {
	var t BookletText
	var running BookletLine
	for _, topic := range d.Topics {
		runs := m.runs(m.phrase(topic.Text))
		if label := m.phrase(topic.Label); label.Text != "" {
			t.Lines = append(t.Lines, BookletLine{Runs: append(append(m.runs(label), Phrase{Text: m.afterLabel()}), runs...)})
			continue
		}
		if len(running.Runs) > 0 {
			running.Runs = append(running.Runs, Phrase{Text: m.p.T("description-separator")})
		}
		running.Runs = append(running.Runs, runs...)
	}
	if o := m.phrase(d.OpenEnded); o.Text != "" {
		runs := m.runs(o)
		if len(running.Runs) > 0 {
			runs = append([]Phrase{{Text: m.p.T("description-separator")}}, runs...)
		}
		running.Runs = append(running.Runs, runs...)
	}
	if len(running.Runs) > 0 {
		t.Lines = append(t.Lines, running)
	}
	if d.AnyField && len(t.Lines) == 0 {
		t = m.says(m.p.T("any-field"))
	}
	return t
}

func (k *bookletMaker) reconcile(g *catalog.Guide) *BookletTable {
	var sides [][]ReconcileLine
	for _, m := range k.ms {
		sides = append(sides, m.reconcile(g))
	}
	if len(sides[0]) == 0 {
		return nil
	}
	t := &BookletTable{}
	for i, key := range []string{"col-what", "col-stated", "col-computed", "col-gap"} {
		t.Columns = append(t.Columns, BookletColumn{Heads: k.message(key), Width: []int{22, 28, 32, 18}[i], Right: i > 0})
	}
	for i := range sides[0] {
		cell := func(f func(m *Maker, l ReconcileLine) BookletText) []BookletText {
			n := -1
			return k.each(func(m *Maker) BookletText { n++; return f(m, sides[n][i]) })
		}
		t.Rows = append(t.Rows, BookletCells{Cells: [][]BookletText{
			cell(func(m *Maker, l ReconcileLine) BookletText { return m.says(l.What) }),
			cell(func(m *Maker, l ReconcileLine) BookletText {
				out := m.says(l.Stated)
				if l.Printed.Text != "" && squash(l.Printed.Text) != squash(l.Stated) {
					out.Lines = append(out.Lines, m.printed(l.Printed))
				}
				return out
			}),
			cell(func(m *Maker, l ReconcileLine) BookletText {
				out := m.says(l.Computed.Text)
				if l.Computed.Note != "" {
					out.Lines = append(out.Lines, m.small(l.Computed.Note))
				}
				return out
			}),
			cell(func(m *Maker, l ReconcileLine) BookletText { return m.says(cmp.Or(l.Gap, m.p.T("q-unstated"))) }),
		}})
	}
	return t
}

// printed is the source's own wording of a value.
func (m *Maker) printed(p Phrase) BookletLine {
	l := m.small(m.p.T("as-printed"))
	l.Runs = append(l.Runs, m.runs(p)...)
	return l
}

func (k *bookletMaker) section(kind, key string) BookletSection {
	return BookletSection{Kind: kind, Heads: k.message(key)}
}

func (k *bookletMaker) guide(g *catalog.Guide) BookletGuide {
	v := BookletGuide{Anchor: "g-" + g.ID, Heads: k.text(g.Title), Shorts: k.text(g.Short), Draft: g.Draft,
		Banner: k.each(func(m *Maker) BookletText {
			s := m.status(g)
			t := m.says(s.Hint)
			t.Label = s.Text
			return t
		})}
	var details []GuideDetail
	for _, m := range k.ms {
		details = append(details, m.guideDetail(g, g.ID+"-", 0))
	}
	var facts [][]Fact
	for _, d := range details {
		facts = append(facts, d.Facts)
	}
	v.Provenance = k.provenance(g.From)
	s := k.section("facts", "section-facts")
	s.Rows = k.facts(facts)
	v.add(s)
	v.add(k.body("text", "section-guide-text", g.Body, g.Notes, g.ID+"-"))
	s = k.section("statements", "section-statements")
	for i := range details[0].Statements {
		n := -1
		s.Rows = append(s.Rows, k.row("paragraph", func(m *Maker) BookletText {
			n++
			x := details[n].Statements[i]
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

func (v *BookletGuide) add(s BookletSection) {
	if len(s.Rows) > 0 {
		v.Sections = append(v.Sections, s)
	}
}

// facts sets the card side by side. Both languages make the same facts of the
// same record.
func (k *bookletMaker) facts(facts [][]Fact) []BookletRow {
	var out []BookletRow
	for i := range facts[0] {
		n := -1
		out = append(out, k.row("fact", func(m *Maker) BookletText {
			n++
			t := BookletText{}
			if i >= len(facts[n]) {
				return t
			}
			f := facts[n][i]
			t.Label = f.Label
			for _, item := range f.Items {
				t.Lines = append(t.Lines, BookletLine{Runs: m.runs(Phrase{item.Text, item.Lang}), Faint: item.Class == "unknown"})
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

func (k *bookletMaker) direction(d *catalog.Direction) BookletDirection {
	v := BookletDirection{ID: d.ID, Anchor: anchor(d), Number: d.Number, Plan: d.Guide.Plan,
		Heads: k.each(func(m *Maker) BookletText {
			t := m.saysPhrase(m.phrase(d.Title))
			t.Mark = m.mark(d.Title, m.l)
			return t
		}), Link: site.GoPath(d)}
	if len(k.ms) == 1 {
		m := k.ms[0]
		if p := m.otherSide(d.Title); p.Text != "" {
			other := BookletText{Lang: string(m.l.Other()), Mark: m.mark(d.Title, m.l.Other()), Lines: []BookletLine{{Runs: []Phrase{{Text: p.Text}}}}}
			if other.Lang == "zh" {
				other.Region = "CN"
			}
			v.Other = &other
		}
	}
	if link := k.ms[0].absolute(v.Link); link != "" {
		v.Link, v.Absolute, v.Alt = link, true, k.alt(link)
	}
	v.Notices = k.each(func(m *Maker) BookletText { return m.says(m.originals(d)) })
	v.Provenance = k.provenance(d.From)
	if thirdParty(d) {
		for i, m := range k.ms {
			v.Notices[i].Lines = append(v.Notices[i].Lines, BookletLine{Runs: m.runs(Phrase{Text: m.p.T("third-party-note")})})
		}
	}
	var facts [][]Fact
	for _, m := range k.ms {
		facts = append(facts, m.facts(d))
	}
	s := k.section("facts", "section-facts")
	s.Rows = k.facts(facts)
	v.add(s)
	v.add(k.topics(d))
	s = k.body("requirements", "section-requirements", d.Body, d.Notes, d.ID+"-")
	if !d.Body.Exists() {
		s = k.section("requirements", "section-requirements")
		s.Rows = []BookletRow{k.row("unstated", func(m *Maker) BookletText {
			if d.Guide.Plan {
				return m.says(m.p.T("no-body-plan"))
			}
			return m.says(m.p.T("no-body-call"))
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

func (v *BookletDirection) add(s BookletSection) {
	if len(s.Rows) > 0 {
		v.Sections = append(v.Sections, s)
	}
}

func (k *bookletMaker) topics(d *catalog.Direction) BookletSection {
	s := k.section("topics", "section-topics")
	var add func(ts []*catalog.Topic, kind string)
	add = func(ts []*catalog.Topic, kind string) {
		for _, t := range ts {
			s.Rows = append(s.Rows, k.row(kind, func(m *Maker) BookletText {
				x := m.saysPhrase(m.phrase(t.Text))
				x.Label, x.Mark = m.str(t.Label), m.mark(t.Text, m.l)
				if t.Projects.Stated() {
					x.Lines = append(x.Lines, m.small(m.p.T("fact-projects")+m.p.Colon()+m.projects(t.Projects).Text))
				}
				if t.Funds.Stated() {
					x.Lines = append(x.Lines, m.small(m.p.T("fact-funds")+m.p.Colon()+m.funds(t.Funds).Text))
				}
				if len(t.Fields) > 0 {
					x.Lines = append(x.Lines, m.small(m.p.T("topic-fields")+m.p.Sequence(m.fieldNames(t.Fields))))
				}
				return x
			}))
			add(t.Parts, "part")
		}
	}
	add(d.Topics, "topic")
	if !d.OpenEnded.IsZero() {
		s.Rows = append(s.Rows, k.row("plain", func(m *Maker) BookletText {
			t := m.says(m.p.T("open-ended") + m.p.T("quote-open") + m.str(d.OpenEnded) + m.p.T("quote-close"))
			t.Mark = m.mark(d.OpenEnded, m.l)
			return t
		}))
	}
	said := func(t *catalog.Topic) bool { return k.ms[0].str(t.Text) == k.ms[0].p.T("any-field") }
	if d.AnyField && !slices.ContainsFunc(d.Topics, said) {
		s.Rows = append(s.Rows, k.row("plain", func(m *Maker) BookletText { return m.says(m.p.T("any-field")) }))
	}
	s.settle()
	return s
}

// settle puts the marks of a section's texts into its heading where they are
// all the same.
func (s *BookletSection) settle() {
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
func (k *bookletMaker) body(kind, key string, b catalog.Body, notes []*catalog.Note, prefix string) BookletSection {
	s := k.section(kind, key)
	if !b.Exists() {
		return s
	}
	var sides [][]markdown.Node
	var kinds []string
	texts := make([]BookletText, len(k.ms))
	for i, m := range k.ms {
		doc, l := b.In(m.l), m.l
		if doc == nil {
			doc, l = b.In(m.l.Other()), m.l.Other()
		}
		o := m.markdownOptions(notes, prefix, 0)
		resolve := o.Resolve
		o.Resolve = func(dest string) (string, bool) {
			to, ok := resolve(dest)
			return m.absolute(to), ok && m.opt.BaseURL != ""
		}
		nodes, _ := doc.Nodes(o) // what it reports the pages have reported
		sides = append(sides, nodes)
		var kind strings.Builder
		for _, n := range nodes {
			kind.WriteString(n.Beside() + " ")
		}
		kinds = append(kinds, kind.String())
		texts[i] = BookletText{Lang: string(l)}
		if l == lang.ZH {
			texts[i].Region = "CN"
		}
		s.Heads[i].Mark = m.mark(lang.Text{ZH: "x", EN: "x", Original: b.Original}, l)
	}
	s.Unpaired = len(kinds) > 1 && kinds[0] != kinds[1]
	rows := len(sides[0])
	if s.Unpaired {
		rows = 1
	}
	for n := range rows {
		r := BookletRow{Kind: "body", Sides: slices.Clone(texts)}
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

func (k *bookletMaker) contacts(d *catalog.Direction) BookletSection {
	s := k.section("contacts", "section-contacts")
	for _, c := range d.Contacts {
		s.Rows = append(s.Rows, k.row("plain", func(m *Maker) BookletText {
			v := m.contact(c)
			var words []string
			for _, w := range []string{v.Name, v.Agency.Text, v.Email, v.Phone, v.URL} {
				if w != "" {
					words = append(words, w)
				}
			}
			return m.says(v.Side + m.p.Colon() + m.p.Sequence(words) + strings.Join(v.Missing, ""))
		}))
	}
	return s
}

func (k *bookletMaker) links(key string, ds []*catalog.Direction) BookletSection {
	s := k.section("links", key)
	for _, d := range ds {
		s.Rows = append(s.Rows, k.row("plain", func(m *Maker) BookletText {
			title, l := d.Title.In(m.l)
			p := Phrase{Text: title}
			if l != m.l {
				p.Lang = l.Tag()
			}
			line := BookletLine{Runs: append(m.runs(Phrase{Text: m.str(d.Guide.Short) + " " + d.Number + " "}), m.runs(p)...)}
			if k.in[d] {
				line.Href = "#" + anchor(d)
			} else {
				line.Href = m.absolute(site.GoPath(d))
			}
			return BookletText{Lines: []BookletLine{line}}
		}))
	}
	return s
}

func (k *bookletMaker) notes(list []*catalog.Note, prefix string) BookletSection {
	s := k.section("notes", "section-notes")
	var sides [][]Note
	for _, m := range k.ms {
		sides = append(sides, m.notes(list, prefix))
	}
	for i, note := range list {
		n := -1
		r := k.row("note", func(m *Maker) BookletText {
			n++
			t := m.saysPhrase(sides[n][i].Text)
			t.Label = m.p.T("note-ref", "N", i+1) + m.p.T("title-separator") + sides[n][i].Label
			return t
		})
		r.Anchor = noteAnchor(prefix, note.ID)
		for q, quote := range note.Quotes {
			r.Quotes = append(r.Quotes, BookletQuote{Text: quote.Text, Lang: string(quote.Span.Document.Lang), Source: sides[0][i].Quotes[q].Source.Text})
		}
		s.Rows = append(s.Rows, r)
	}
	return s
}

// provenance names the lines of the sources a record stands in.
func (k *bookletMaker) provenance(spans []catalog.Span) []BookletText {
	if len(spans) == 0 {
		return nil
	}
	return k.each(func(m *Maker) BookletText {
		var words []string
		for _, x := range spans {
			words = append(words, m.spanLink(x).Text)
		}
		return m.says(m.p.T("section-provenance") + m.p.Colon() + m.p.Sequence(words))
	})
}

// ref names a direction in an index.
func (k *bookletMaker) ref(d *catalog.Direction) BookletRef {
	r := BookletRef{Anchor: anchor(d), Text: d.Number}
	if d.Guide.Plan {
		r.Text = k.ms[0].p.T("booklet-plan-number", "N", d.Number)
	}
	return r
}

// refs are the directions of this booklet among ds, in the order of print.
func (k *bookletMaker) refs(ds []*catalog.Direction) []BookletRef {
	var out []BookletRef
	for _, g := range k.year.Guides {
		for _, d := range ds {
			if d.Guide == g {
				out = append(out, k.ref(d))
			}
		}
	}
	return out
}

func (k *bookletMaker) partners() BookletIndex {
	m := k.ms[0]
	v := BookletIndex{Heads: k.message("booklet-index-partners")}
	for _, p := range m.sortPartners(m.c.Partners) {
		if refs := k.refs(p.Directions); len(refs) > 0 {
			v.Entries = append(v.Entries, BookletEntry{Names: k.text(p.Name), Refs: refs})
		}
	}
	return v
}

func (k *bookletMaker) fields() BookletIndex {
	v := BookletIndex{Heads: k.message("booklet-index-fields")}
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
			v.Entries = append(v.Entries, BookletEntry{Names: k.text(f.Name), Level: level, Refs: refs})
			add(f.Children, level+1)
		}
	}
	add(k.ms[0].c.Fields, 0)
	if refs := k.refs(k.ms[0].c.AnyField); len(refs) > 0 {
		v.Entries = append(v.Entries, BookletEntry{Names: k.message("any-field"), Refs: refs})
	}
	return v
}

// documents are the sources of the booklet, in order.
func (k *bookletMaker) documents() []*catalog.Document {
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
	for _, d := range k.ms[0].c.Documents {
		if used[d] {
			out = append(out, d)
		}
	}
	return out
}

func (k *bookletMaker) sources() []BookletRow {
	var out []BookletRow
	for _, d := range k.documents() {
		out = append(out, k.row("source", func(m *Maker) BookletText {
			r := m.sourceRow(d)
			t := m.saysPhrase(m.phrase(d.Title))
			t.Label = strings.TrimPrefix(d.ID, "s")
			line := m.small("")
			line.Runs = append(m.runs(r.Publisher), Phrase{Text: m.p.T("description-separator") + m.p.Sequence([]string{r.Status, r.Language, r.Lines})})
			t.Lines = append(t.Lines, line, BookletLine{Runs: m.runs(r.About), Small: true})
			return t
		}))
	}
	return out
}

// official says of every guide which language is the original.
func (k *bookletMaker) official() []BookletRow {
	out := []BookletRow{k.row("paragraph", func(m *Maker) BookletText { return m.says(m.p.T("booklet-official-text")) })}
	for _, g := range k.year.Guides {
		seen := map[string]bool{}
		for _, d := range g.Directions {
			key := k.ms[0].originals(d) + strconv.FormatBool(thirdParty(d))
			if seen[key] {
				continue
			}
			seen[key] = true
			out = append(out, k.row("guide", func(m *Maker) BookletText {
				numbers := ""
				var same []string
				for _, o := range g.Directions {
					if k.ms[0].originals(o)+strconv.FormatBool(thirdParty(o)) == key {
						same = append(same, o.Number)
					}
				}
				if len(same) < len(g.Directions) {
					numbers = m.p.Parens(m.p.Sequence(same))
				}
				t := m.says(m.originals(d))
				t.Label = m.str(g.Short) + numbers
				if thirdParty(d) {
					t.Lines = append(t.Lines, BookletLine{Runs: m.runs(Phrase{Text: m.p.T("third-party-note")})})
				}
				return t
			}))
		}
	}
	return out
}

// PDF is a typeset booklet for the pages that link to it.
type PDF struct {
	Year    int
	Edition string
	Size    int // in bytes
	Pages   int
}

// Download is a link to a booklet with what a reader wants to know before.
type Download struct {
	Href, Text string
	About      string // "PDF, 1.2 MB, 96 pages"
	Lang       string // hreflang, empty for both languages
}

// downloads are the booklets of a year; empty where none were typeset.
func (m *Maker) downloads(year int) []Download {
	var out []Download
	for _, p := range m.opt.PDFs {
		if p.Year != year {
			continue
		}
		d := Download{Href: m.href(site.PDFPath(p.Year, p.Edition)), Text: m.p.T("booklet-link-"+p.Edition, "Year", p.Year),
			About: m.p.N("booklet-size", p.Pages, "Size", m.size(p.Size))}
		if ls := site.EditionLanguages(p.Edition); len(ls) == 1 {
			d.Lang = ls[0].Tag()
		}
		out = append(out, d)
	}
	return out
}

// allDownloads are the booklets of every year.
func (m *Maker) allDownloads() []Download {
	var out []Download
	for _, y := range m.c.Years {
		out = append(out, m.downloads(y.Year)...)
	}
	return out
}

// size is a file's size in words: 640 kB, 1.2 MB (powers of ten, rounded up).
func (m *Maker) size(bytes int) string {
	if bytes < 1_000_000 {
		return strconv.Itoa((bytes+999)/1000) + " kB"
	}
	tenths := (bytes + 99_999) / 100_000
	return strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10) + " MB"
}

// afterLabel stands between a printed label and its text: a full-width
// bracket has its own space.
func (m *Maker) afterLabel() string {
	if m.l == lang.ZH {
		return ""
	}
	return " "
}
