// Package chart makes pictures of the catalogue: shapes and words at places
// worked out here, for a wide place and for a narrow one, each with its figures
// as a table. One template draws all.
package chart

import (
	"strconv"
	"strings"

	"zhinan/generator/internal/words"
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
	Patterns    []string // the kinds of sums that need a pattern
	Legend      []Key    // the kinds that occur, in order
	Notes       []string
	Table       Table
}

// Picture is a drawing for one width: its shapes in the order they are drawn.
type Picture struct {
	ID, Class string // wide, narrow
	Height    int
	Rects     []Rect
	Lines     []Line
	Bars      []Bar
	Dots      []Dot
	Cells     []Cell
	Texts     []Text

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

// Rect is a ground behind other shapes.
type Rect struct {
	X, W  Pct
	Y, H  int
	Class string
}

// Bar is a bar; Kind is how its figure is to be read (catalog.SumKind).
type Bar struct {
	X, W    Pct
	Y, H    int
	Kind    string
	Pattern string // id of the pattern over it, or empty
	Self    bool
}

// Line is a straight line.
type Line struct {
	X1, X2 Pct
	Y1, Y2 int
	Class  string
}

// Dot is a direction on a time line: a disc, or a ring for a plan row.
type Dot struct {
	X    Pct
	Y    int
	Plan bool
}

// Text is a line of words; DX moves it by pixels.
type Text struct {
	X     Pct
	Y, DX int
	Class string
	Text  string
	Lang  string
	Href  string
	Name  string // what the link is called, where the words do not say it
}

// Cell is a field of a heat map. Level 0 is empty, 5 the fullest.
type Cell struct {
	X, W  Pct
	Y, H  int
	Level int
	Text  string
	Mid   Pct // of the words
	Base  int
	Href  string
	Name  string
}

// Key explains one way of drawing.
type Key struct{ Kind, Pattern, Text string }

// heads begins the table.
func (c *Chart) heads(heads ...Head) { c.Table.Heads = heads }

// row adds a row to the table; a Link leads where the figure is explained.
func (c *Chart) row(head words.Link, self bool, values ...words.Link) {
	r := Row{Head: head, Self: self}
	for i, v := range values {
		r.Cells = append(r.Cells, Value{Text: v.Text, Href: v.Href, Num: c.Table.Heads[i+1].Num})
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

// share is part of whole as a part of width, rounded down.
func share(part, whole int64, width Pct) Pct {
	if whole <= 0 || part <= 0 {
		return 0
	}
	return Pct(part * int64(width) / whole)
}
