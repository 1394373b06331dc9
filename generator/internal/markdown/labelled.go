package markdown

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// labelNode is an item with a printed label. It is a container like a quote;
// neighbours become lists afterwards, see entries.
type labelNode struct {
	ast.BaseBlock
	label  label
	text   string // the label to the letter
	spaced bool   // white space followed it
	start  int    // offset of the label
	indent int    // columns before the label
}

var kindLabel = ast.NewNodeKind("Label")

// Kind implements ast.Node.
func (n *labelNode) Kind() ast.NodeKind { return kindLabel }

// Dump implements ast.Node.
func (n *labelNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// labelParser opens an item at a line that begins with a printed label:
//
//	（1）first item
//	goes on here
//
//	  and, indented by two or more, has another paragraph
//	  ① and a list of its own
//	（2）second item
//
// A label also interrupts a paragraph, but not running text that happens to
// break before one; see interrupts.
type labelParser struct{}

// Trigger implements parser.BlockParser: the first bytes of every label (those
// of 一 to 十 among them), and of the ideographic space that may stand before one.
func (labelParser) Trigger() []byte { return []byte("(123456789\xef\xe2\xe3\xe4\xe5") }

// CanInterruptParagraph implements parser.BlockParser.
func (labelParser) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine implements parser.BlockParser.
func (labelParser) CanAcceptIndentedLine() bool { return false }

// Open implements parser.BlockParser.
func (labelParser) Open(parent ast.Node, reader gtext.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, seg := reader.PeekLine()
	indent, pos := util.IndentWidth(line, reader.LineOffset())
	for strings.HasPrefix(string(line[pos:min(pos+3, len(line))]), "\u3000") {
		pos += 3 // an indentation as printed
	}
	l, ok := matchLabel(string(line[pos:min(pos+64, len(line))]))
	if !ok || !interrupts(l, parent, reader, pc) {
		return nil, parser.NoChildren
	}
	end := pos + l.size
	rest := line[end:]
	gap := len(rest) - len(strings.TrimLeft(string(rest), " \t\u3000"))
	n := &labelNode{
		label: l, text: string(line[pos:end]), spaced: gap > 0,
		start: seg.Start + pos - seg.Padding, indent: indent,
	}
	reader.Advance(end + gap)
	return n, parser.HasChildren
}

// Continue implements parser.BlockParser. Lines that are not indented are
// left to lazy continuation, except after a label that stands alone.
func (labelParser) Continue(node ast.Node, reader gtext.Reader, _ parser.Context) parser.State {
	n := node.(*labelNode)
	line, _ := reader.PeekLine()
	if util.IsBlank(line) {
		reader.AdvanceToEOL()
		return parser.Continue | parser.HasChildren
	}
	indent, at := util.IndentWidth(line, reader.LineOffset())
	if next, ok := matchLabel(string(line[at:min(at+64, len(line))])); ok && indent < 4 && next.follows(n.label) {
		return parser.Close // the next item, however it is indented
	}
	if indent >= n.indent+2 {
		pos, padding := util.IndentPosition(line, reader.LineOffset(), n.indent+2)
		reader.AdvanceAndSetPadding(pos, padding)
		return parser.Continue | parser.HasChildren
	}
	if n.ChildCount() == 0 && plainStart(line) {
		return parser.Continue | parser.HasChildren
	}
	return parser.Close
}

// Close implements parser.BlockParser.
func (labelParser) Close(ast.Node, gtext.Reader, parser.Context) {}

// plainStart reports a line that can only be a paragraph.
func plainStart(line []byte) bool {
	s := strings.TrimLeft(string(line[:min(len(line), 64)]), " \t")
	if _, ok := matchLabel(strings.TrimLeft(s, "\u3000")); ok || s == "" {
		return false
	}
	return !strings.ContainsRune("#>-+*_=|`~<[0123456789", rune(s[0]))
}

// interrupts decides whether a label may begin an item here. At the start of
// a block any number may. Right after a line of text, it must be the first of
// its family, or the one after a label before it, or the line must have ended
// a clause: "as in (1) and", broken before "(2) above", is running text. In an
// item, the first of another family does only after a Chinese character, where
// authors seldom break lines within a sentence.
func interrupts(l label, parent ast.Node, reader gtext.Reader, pc parser.Context) bool {
	last, ok := pc.LastOpenedBlock().Node.(*ast.Paragraph)
	if !ok || last.Lines().Len() == 0 || last.Parent() == nil {
		return true
	}
	first := l.first()
	seg := last.Lines().At(last.Lines().Len() - 1)
	before := string(seg.Value(reader.Source()))
	for p := last.Parent(); p != nil; p = p.Parent() {
		if p == parent {
			break
		}
		if n, ok := p.(*labelNode); ok {
			if l.follows(n.label) {
				return true
			}
			first = first && n.label.family != l.family && endsHan(before)
		}
	}
	for p, tries := parent.LastChild(), 0; p != nil && tries < 100; p, tries = p.PreviousSibling(), tries+1 {
		n, ok := p.(*labelNode)
		if !ok {
			break
		}
		if n.label.family == l.family {
			if l.follows(n.label) {
				return true
			}
			break
		}
	}
	return first || endsClause(before)
}

func endsHan(line string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(line))
	return classify(r, "") == classHan
}

var trailingNotes = regexp.MustCompile(`(?:\[\^[a-z0-9-]+\])+$`)

func endsClause(line string) bool {
	line = strings.TrimRight(line, " \t\n\u3000")
	line = strings.TrimRight(trailingNotes.ReplaceAllString(line, ""), "*_~”’\"'」』")
	for _, end := range []string{"：", ":", "；", ";", "。", ".", "！", "!", "？", "?"} {
		if strings.HasSuffix(line, end) {
			return true
		}
	}
	return false
}

// joinLists appends the lists more; one that goes on with the list at the end
// of blocks, as after （1）① on one line, becomes part of it.
func joinLists(blocks, more []block) []block {
	if n := len(blocks); n > 0 && len(more) > 0 {
		last, next := &blocks[n-1], more[0]
		if last.kind == labelledList && last.children[0].family == next.children[0].family {
			last.children = append(last.children, next.children...)
			more = more[1:]
		}
	}
	return append(blocks, more...)
}

// entries puts neighbouring items into lists. A family that prints a lower
// level than the one before nests in its last item even without indentation,
// as （1） ① ② （2） is printed in official texts; a family of the same or a
// higher level begins a new list, unless it goes on with one that is open.
func entries(items []block) []block {
	var out []block
	for len(items) > 0 {
		n := 1
		for n < len(items) && (items[n].family == items[0].family || items[n].family.rank() > items[0].family.rank()) {
			n++
		}
		list := block{kind: labelledList, at: items[0].at}
		for i := 0; i < n; {
			entry := items[i]
			j := i + 1
			for j < n && items[j].family != items[0].family {
				j++
			}
			entry.children = joinLists(entry.children, entries(items[i+1:j]))
			list.children = append(list.children, entry)
			i = j
		}
		out = append(out, list)
		items = items[n:]
	}
	return out
}
