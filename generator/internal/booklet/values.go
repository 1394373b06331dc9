package booklet

import (
	"zhinan/generator/internal/markdown"
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

func (v *Guide) add(s Section) {
	if len(s.Rows) > 0 {
		v.Sections = append(v.Sections, s)
	}
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

func (v *Direction) add(s Section) {
	if len(s.Rows) > 0 {
		v.Sections = append(v.Sections, s)
	}
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
