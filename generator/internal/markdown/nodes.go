package markdown

import (
	"strings"

	"zhinan/generator/internal/diag"
)

// Node is a block or a passage of a body as plain data, for a printer that
// makes no HTML. Text is to be shown to the letter: whatever signs it has, it
// is never markup.
//
// Blocks: paragraph, heading (Level), rule, code (Text), quote, bullets,
// numbers (Level is the first number), item, labelled, entry (Text is the
// label as printed), table, row (Header), cell (Align).
// Passages: text, break, codespan, emphasis, strong, deleted, link (Href),
// missing (Text is what to say of what is missing), note (Text, Href).
type Node struct {
	Kind     string
	Text     string
	Href     string
	Level    int
	Align    string
	Header   bool
	Children []Node
}

// Beside is equal for blocks that may stand beside each other in two
// languages: an item is an item, whatever numbers it.
func (n Node) Beside() string {
	switch n.Kind {
	case "bullets", "numbers", "labelled":
		return "item"
	case "heading":
		return n.Kind + string(rune('0'+n.Level))
	}
	return n.Kind
}

// Nodes gives the body as data, block by block; a list at the top is one block
// an item, so that two languages can be set side by side. It reports what HTML
// would. Addresses are those of o, and #anchors as o makes them.
func (d *Doc) Nodes(o Options) ([]Node, diag.List) {
	w := nodeWriter{htmlWriter{doc: d, o: o}}
	var out []Node
	for i := range d.blocks {
		b := &d.blocks[i]
		switch b.kind {
		case bulletList, orderedList, labelledList:
			for j := range b.children {
				one := *b
				one.children = b.children[j : j+1]
				if b.kind == orderedList {
					one.level = b.level + j
				}
				out = append(out, w.node(&one))
			}
		default:
			out = append(out, w.node(b))
		}
	}
	return out, w.problems
}

// nodeWriter shares with the writer of HTML what decides where a link leads
// and what is reported.
type nodeWriter struct{ htmlWriter }

var blockNames = [...]string{paragraph: "paragraph", heading: "heading", rule: "rule", code: "code", quote: "quote", bulletList: "bullets",
	orderedList: "numbers", listItem: "item", labelledList: "labelled", labelledEntry: "entry", table: "table", tableRow: "row", tableCell: "cell"}

func (w *nodeWriter) node(b *block) Node {
	n := Node{Kind: blockNames[b.kind], Text: b.text, Align: b.align, Header: b.header, Children: []Node{}}
	switch b.kind {
	case heading:
		n.Level = min(max(b.level+w.o.HeadingShift, 1), 6)
	case orderedList:
		n.Level = b.level
	case labelledEntry:
		n.Text = b.label
	}
	n.Children = w.passages(n.Children, b.inlines)
	for i := range b.children {
		n.Children = append(n.Children, w.node(&b.children[i]))
	}
	return n
}

func (w *nodeWriter) passages(out []Node, in []inline) []Node {
	for i := range in {
		n := &in[i]
		children := func(kind string) { out = append(out, Node{Kind: kind, Children: w.passages([]Node{}, n.children)}) }
		switch n.kind {
		case textRun:
			out = append(out, passage("text", n.text))
		case softBreak:
			out = append(out, passage("text", " "))
		case hardBreak:
			out = append(out, passage("break", ""))
		case codeSpan:
			out = append(out, passage("codespan", n.text))
		case emphasis:
			children("emphasis")
		case strong:
			children("strong")
		case deleted:
			children("deleted")
		case link:
			if href := w.address(n); href != "" {
				out = append(out, Node{Kind: "link", Href: href, Children: w.passages([]Node{}, n.children)})
			} else {
				out = w.passages(out, n.children)
			}
		case missing:
			out = w.passages(out, n.children)
			words := n.text
			if w.o.Missing != nil {
				words = w.o.Missing(n.text)
			}
			open, end := brackets(w.doc.lang)
			if len(n.children) > 0 {
				open = " " + open
			}
			out = append(out, passage("missing", open+words+end))
		case noteRef:
			if label, href, ok := w.reference(n); ok {
				p := passage("note", label)
				if !n.inLink {
					p.Href = href
				}
				out = append(out, p)
			}
		}
	}
	return out
}

func passage(kind, text string) Node { return Node{Kind: kind, Text: text, Children: []Node{}} }

// Plain is the text of a node in one piece, white space aside as it is.
func (n Node) Plain() string {
	var b strings.Builder
	b.WriteString(n.Text)
	for _, c := range n.Children {
		b.WriteString(c.Plain())
	}
	return b.String()
}
