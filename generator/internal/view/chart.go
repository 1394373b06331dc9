package view

import (
	"strconv"
	"strings"
	"unicode"
)

// Pct is a place or a length across a picture, in hundredths of a percent of
// its width. Pictures have no viewBox: they are as wide as the text around
// them, and their letters keep their size.
type Pct int

// String is the value of an SVG attribute: "12.5%".
func (p Pct) String() string {
	whole, rest := int(p)/100, int(p)%100
	s := strconv.Itoa(whole)
	if rest > 0 {
		s += strings.TrimRight("."+strconv.Itoa(100 + rest)[1:], "0")
	}
	return s + "%"
}

// What pictures are laid out for. Each is drawn twice, for a wide place and
// for a screen of 320 pixels; the style sheet shows the one that fits.
const (
	widest    = 560
	narrowest = 284
	letters   = 13 // pixels, never scaled
	lineStep  = 17
	full      = Pct(10000)
)

// Chart is one picture: its drawings, words in place of them, and the figures
// as a table. One template draws all.
type Chart struct {
	ID          string // ids of the picture begin with it
	Kind        string // bars, heat, place, timeline: for styling
	Title, Desc string
	Group       bool // there are links inside
	Pictures    []*Picture
	Patterns    []string   // the kinds of sums that need a pattern
	Legend      []ChartKey // the kinds that occur, in order
	Notes       []string
	Table       ChartTable
}

// Picture is a drawing for one width: its shapes in the order they are drawn.
type Picture struct {
	ID, Class string // wide, narrow
	Height    int
	Rects     []ChartRect
	Lines     []ChartLine
	Bars      []ChartBar
	Dots      []ChartDot
	Cells     []ChartCell
	Texts     []ChartText

	chart *Chart
	width int // pixels it is laid out for; it may be stretched
}

// draw makes the pictures of both widths. layout draws one and tells its
// height.
func (c *Chart) draw(layout func(p *Picture) int) {
	for _, p := range []*Picture{{Class: "wide", width: widest}, {Class: "narrow", width: narrowest}} {
		p.ID, p.chart = c.ID+"-"+p.Class, c
		p.Height = layout(p)
		c.Pictures = append(c.Pictures, p)
	}
}

// narrow reports whether this is the drawing for small screens.
func (p *Picture) narrow() bool { return p.width == narrowest }

// px is how many pixels of this picture a length takes at least.
func (p *Picture) px(length Pct) int { return int(length) * p.width / int(full) }

// ChartRect is a ground behind other shapes.
type ChartRect struct {
	X, W  Pct
	Y, H  int
	Class string
}

// ChartBar is a bar; Kind is how its figure is to be read (catalog.SumKind).
type ChartBar struct {
	X, W    Pct
	Y, H    int
	Kind    string
	Pattern string // id of the pattern over it, or empty
	Self    bool
}

// ChartLine is a straight line.
type ChartLine struct {
	X1, X2 Pct
	Y1, Y2 int
	Class  string
}

// ChartDot is a direction on a time line: a disc, or a ring for a plan row.
type ChartDot struct {
	X    Pct
	Y    int
	Plan bool
}

// ChartText is a line of words; DX moves it by pixels.
type ChartText struct {
	X     Pct
	Y, DX int
	Class string
	Text  string
	Lang  string
	Href  string
	Name  string // what the link is called, where the words do not say it
}

// ChartCell is a field of a heat map. Level 0 is empty, 5 the fullest.
type ChartCell struct {
	X, W  Pct
	Y, H  int
	Level int
	Text  string
	Mid   Pct // of the words
	Base  int
	Href  string
	Name  string
}

// ChartKey explains one way of drawing.
type ChartKey struct{ Kind, Pattern, Text string }

// ChartTable is what the picture shows, in figures.
type ChartTable struct {
	Heads []ChartHead
	Rows  []ChartRow
}

// ChartHead is the head of a column.
type ChartHead struct {
	Text string
	Num  bool
}

// ChartRow is a row: what it is about, and its figures.
type ChartRow struct {
	Head  Link
	Cells []ChartValue
	Self  bool
}

// ChartValue is one figure under a head.
type ChartValue struct {
	Text, Href string
	Num        bool
}

// heads begins the table.
func (c *Chart) heads(heads ...ChartHead) { c.Table.Heads = heads }

// row adds a row to the table; a Link leads where the figure is explained.
func (c *Chart) row(head Link, self bool, values ...Link) {
	r := ChartRow{Head: head, Self: self}
	for i, v := range values {
		r.Cells = append(r.Cells, ChartValue{Text: v.Text, Href: v.Href, Num: c.Table.Heads[i+1].Num})
	}
	c.Table.Rows = append(c.Table.Rows, r)
}

// use notes that a kind of figure is in the picture, and gives the id of its
// pattern.
func (c *Chart) use(kind string) string {
	if kind == "exact" {
		return ""
	}
	id := c.ID + "-" + kind
	for _, k := range c.Patterns {
		if k == kind {
			return id
		}
	}
	c.Patterns = append(c.Patterns, kind)
	return id
}

// words sets a text, broken into lines that fit into width pixels, and tells
// how many lines there are. y is the base of the first.
func (p *Picture) words(x Pct, y, dx int, class, text string, width int) int {
	size := letters
	if class == "strong" {
		size++ // bold letters are wider
	}
	lines := wrap(text, width-dx, size)
	for i, l := range lines {
		p.Texts = append(p.Texts, ChartText{X: x, Y: y + i*lineStep, DX: dx, Class: class, Text: l})
	}
	return len(lines)
}

// middle sets a text beside a row of height h at least, in the middle of it,
// and tells how high the row has become.
func (p *Picture) middle(y, h, dx int, class, text string, width int) int {
	size := letters
	if class == "strong" {
		size++
	}
	lines := wrap(text, width-dx, size)
	h = max(h, len(lines)*15+8)
	for i, l := range lines {
		p.Texts = append(p.Texts, ChartText{Y: y + h/2 + 5 - (len(lines)-1)*15/2 + i*15, DX: dx, Class: class, Text: l})
	}
	return h
}

// textWidth estimates how wide a text is in hundredths of a pixel at a size
// in pixels, on the safe side of the common fonts.
func textWidth(s string, size int) int {
	w := 0
	for _, r := range s {
		w += runeWidth(r)
	}
	return w * size
}

// runeWidth is in hundredths of an em.
func runeWidth(r rune) int {
	switch {
	case r == ' ' || r == '\u00a0':
		return 30
	case strings.ContainsRune("ijlI.,;:'|!()[]-·’", r):
		return 36
	case r == '▸':
		return 62
	case strings.ContainsRune("mwMW", r):
		return 92
	case r >= 'A' && r <= 'Z':
		return 72
	case r < 0x2000 || r == '–' || r == '“' || r == '”':
		return 62
	}
	return 100
}

// wrap breaks a text into lines no wider than width pixels: at spaces and
// hyphens, between Chinese characters, never before closing punctuation, and
// within a word only where it is wider than a line.
func wrap(s string, width, size int) []string {
	var lines []string
	var line string
	for _, word := range words(s) {
		joined := line + word
		if line == "" || textWidth(strings.TrimRight(joined, " "), size) <= width*100 {
			line = joined
		} else {
			lines = append(lines, strings.TrimRight(line, " "))
			line = word
		}
		for textWidth(strings.TrimRight(line, " "), size) > width*100 {
			head, n := 0, 0
			for i, r := range line {
				if n+runeWidth(r)*size > width*100 && i > 0 {
					head = i
					break
				}
				n += runeWidth(r) * size
			}
			if head == 0 {
				break
			}
			lines = append(lines, line[:head])
			line = line[head:]
		}
	}
	if line = strings.TrimRight(line, " "); line != "" {
		lines = append(lines, line)
	}
	return lines
}

const (
	closing = "，。、；：？！）》」』”’…%‰"
	opening = "（《「『“‘"
)

// words splits a text where a line may end; spaces stay with the word before.
func words(s string) []string {
	var out []string
	var b strings.Builder
	rs := []rune(s)
	for i, r := range rs {
		b.WriteRune(r)
		if i+1 == len(rs) {
			break
		}
		next := rs[i+1]
		switch {
		case strings.ContainsRune(closing, next) || strings.ContainsRune(opening, r) || next == ' ':
			continue
		case r == ' ', (r == '-' || r == '–' || r == '/') && next != ' ', wide(r), wide(next):
			out = append(out, b.String())
			b.Reset()
		}
	}
	return append(out, b.String())
}

func wide(r rune) bool { return unicode.Is(unicode.Han, r) || strings.ContainsRune(closing+opening, r) }

// share is part of whole as a part of width, rounded down.
func share(part, whole int64, width Pct) Pct {
	if whole <= 0 || part <= 0 {
		return 0
	}
	return Pct(part * int64(width) / whole)
}
