package markdown

import (
	"strconv"

	"zhinan/generator/internal/diag"
)

// Piece is one block of a body by itself: a paragraph, heading, table or
// quote, or one item of a list that stands at the top.
type Piece struct {
	Kind   string // equal for blocks that may stand beside each other; an item is an item, whatever numbers it
	Clause string // the address of the clause it is, if it is one; HTML leaves it to whoever sets the piece
	HTML   string
}

// Pieces renders the body block by block, so that two languages can be set
// side by side. Together they say what HTML says; a list is split into its
// items.
func (d *Doc) Pieces(o Options) ([]Piece, diag.List) {
	r := htmlWriter{doc: d, o: o}
	var out []Piece
	piece := func(kind string, of *block, write func()) {
		r.b.Reset()
		r.piece = of
		write()
		out = append(out, Piece{kind, of.clause, r.b.String()})
	}
	for i := range d.blocks {
		b := &d.blocks[i]
		switch b.kind {
		case labelledList:
			for j := range b.children {
				e := &b.children[j]
				piece("item", e, func() {
					r.raw(`<div class="entry"><span class="label">`, escape(e.label), `</span> <div class="item">`)
					r.item(e, r.entry)
					r.raw("</div></div>\n")
				})
			}
		case bulletList, orderedList:
			for j := range b.children {
				one := *b
				one.children = b.children[j : j+1]
				if b.kind == orderedList {
					one.level = b.level + j
				}
				piece("item", &b.children[j], func() { r.block(&one) })
			}
		case heading:
			piece("h"+strconv.Itoa(b.level), b, func() { r.block(b) })
		default:
			piece(strconv.Itoa(int(b.kind)), b, func() { r.block(b) })
		}
	}
	return out, r.problems
}
