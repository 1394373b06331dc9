package markdown

import "zhinan/generator/internal/diag"

// The tree that is rendered. It is built once and has only what may appear in
// the output, which is why rendering needs no sanitizer after it.

type blockKind uint8

const (
	paragraph blockKind = iota
	heading
	rule
	code
	quote
	bulletList
	orderedList
	listItem
	labelledList
	labelledEntry
	table
	tableRow
	tableCell
)

type block struct {
	kind     blockKind
	at       diag.Position
	inlines  []inline
	children []block

	bare   bool     // paragraph: without <p>, as in a tight list
	level  int      // heading: 1–6; orderedList: first number
	id     string   // heading: its id; table: id of the heading above, if any
	text   string   // code
	align  string   // tableCell: left, right, center or nothing
	header bool     // tableRow
	clause string   // paragraph and items: its address, see Clause
	labels []string // of a clause: its own label and those above it

	// labelledEntry: the label as printed, and whether a space followed it.
	label  string
	spaced bool
	family family // of an orderedList too
	number int
}

type inlineKind uint8

const (
	textRun inlineKind = iota
	softBreak
	hardBreak
	codeSpan
	emphasis
	strong
	deleted
	link
	missing
	noteRef
)

type inline struct {
	kind     inlineKind
	at       diag.Position
	text     string // text, codeSpan; missing: the kind; noteRef: the id
	dest     destination
	title    string // link
	inLink   bool   // noteRef inside link text, where no second <a> may be
	children []inline
}
