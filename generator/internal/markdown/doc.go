// Package markdown turns one authored markdown file into an immutable
// document and that document into safe HTML.
//
// In: the bytes of a file, its language, and at rendering time a few
// functions that know the rest of the catalogue. Out: HTML, plain text, links,
// headings, and problems with positions. Nothing an author writes can put an
// element, attribute or address of their own choosing into the HTML: only the
// tree built here is rendered, and it has no room for them.
//
// Beyond CommonMark and tables it knows: Chinese line breaks and emphasis,
// lists with printed labels （1）, references to notes [^id], placeholders
// missing:kind and internal addresses zhinan:….
package markdown

import (
	"slices"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// Doc is one parsed file. It never changes after Parse and may be used by
// several goroutines at once.
type Doc struct {
	file     string
	lang     lang.Lang
	source   string
	blocks   []block
	ids      map[string]bool
	links    []Link
	items    int
	headings []Heading
	refs     []Ref
	plain    []Block
	slipped  bool
}

// Link is one link or autolink. Dest has backslash escapes and entities
// resolved; Text is what a reader sees. Links that were refused and
// placeholders are included.
type Link struct {
	Dest, Text string
	Pos        diag.Position
}

// Heading is one heading; ID is without Options.IDPrefix, Level as written.
type Heading struct {
	Level    int
	Text, ID string
	Pos      diag.Position
}

// Ref is one use of a note, [^id].
type Ref struct {
	ID  string
	Pos diag.Position
}

// Block is the text of a paragraph, heading, list item or table cell, on one
// line, and where it starts in the file.
type Block struct {
	Text string
	Pos  diag.Position
}

// Options says how HTML is rendered. The zero value works: placeholders then
// show their kind, and every internal address and note is unknown.
type Options struct {
	// Missing gives the words shown for a placeholder of this kind.
	Missing func(kind string) string
	// Resolve turns a zhinan:… destination into an address.
	Resolve func(dest string) (href string, ok bool)
	// Note gives the visible label of a note and the address it is at.
	Note func(id string) (label, href string, ok bool)
	// HeadingShift is added to every heading level; the result stays in 1–6.
	HeadingShift int
	// IDPrefix is put before every heading id and every #anchor.
	IDPrefix string
}

// Source is the markdown as the author wrote it.
func (d *Doc) Source() string { return d.source }

// Links lists every link and autolink in the order of the text.
func (d *Doc) Links() []Link { return slices.Clone(d.links) }

// Items counts the list items of every kind: bullets, numbers, labels.
func (d *Doc) Items() int { return d.items }

// Headings lists the headings in the order of the text.
func (d *Doc) Headings() []Heading { return slices.Clone(d.headings) }

// NoteRefs lists every use of a note in the order of the text.
func (d *Doc) NoteRefs() []Ref { return slices.Clone(d.refs) }

// Blocks lists the blocks of Plain with their positions.
func (d *Doc) Blocks() []Block { return slices.Clone(d.plain) }
