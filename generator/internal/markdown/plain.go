package markdown

import (
	"cmp"
	"strings"

	"zhinan/generator/internal/diag"
)

// Plain gives the text of the document, one line per paragraph, heading, list
// item and table cell. Printed labels are kept, note references are not, and
// placeholders give their own text only. Nothing is escaped.
func (d *Doc) Plain() string {
	var b strings.Builder
	for _, p := range d.plain {
		b.WriteString(p.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// plainText gives the text of inline content on one line.
func plainText(in []inline) string {
	var b strings.Builder
	writePlain(&b, in)
	return strings.TrimSpace(oneLine.Replace(b.String()))
}

var oneLine = strings.NewReplacer("\n", " ")

func writePlain(b *strings.Builder, in []inline) {
	for _, n := range in {
		switch n.kind {
		case textRun, codeSpan:
			b.WriteString(n.text)
		case softBreak, hardBreak:
			b.WriteByte(' ')
		case noteRef:
		default:
			writePlain(b, n.children)
		}
	}
}

func plainBlocks(blocks []block) []Block {
	var p plainer
	p.walk(blocks)
	p.flush()
	return p.out
}

// plainer collects blocks. A printed label waits for the text it belongs to.
type plainer struct {
	out    []Block
	label  string
	at     diag.Position
	clause string
}

func (p *plainer) walk(blocks []block) {
	outer := p.clause
	for _, b := range blocks {
		p.clause = cmp.Or(b.clause, outer)
		switch b.kind {
		case paragraph, heading, tableCell:
			p.add(plainText(b.inlines), b.at)
		case code:
			p.add(strings.TrimSpace(oneLine.Replace(b.text)), b.at)
		case labelledEntry:
			if p.label == "" {
				p.at = b.at
			}
			p.label += b.label
			if b.spaced {
				p.label += " "
			}
			p.walk(b.children)
			p.flush()
		default:
			p.walk(b.children)
		}
	}
	p.clause = outer
}

func (p *plainer) add(text string, at diag.Position) {
	if p.label != "" {
		text, at = p.label+text, p.at
	}
	if text = strings.TrimSpace(text); text != "" {
		p.out = append(p.out, Block{Text: text, Pos: at, Clause: p.clause, Label: strings.TrimSpace(p.label)})
	}
	p.label = ""
}

// flush gives a label without text its own block.
func (p *plainer) flush() {
	if p.label != "" {
		p.add("", p.at)
	}
}
