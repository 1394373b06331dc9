package markdown

import (
	"regexp"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"zhinan/generator/internal/diag"
)

// noteNode is a reference [^id] to a note on the source.
type noteNode struct {
	ast.BaseInline
	id string
}

var kindNote = ast.NewNodeKind("NoteReference")

// Kind implements ast.Node.
func (n *noteNode) Kind() ast.NodeKind { return kindNote }

// Dump implements ast.Node.
func (n *noteNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

var (
	noteSyntax  = regexp.MustCompile(`^\[\^([a-z0-9-]{1,64})\]`)
	wrongNoteID = regexp.MustCompile(`^\[\^[^\[\]\n]{1,64}\]`)
)

// noteParser reads [^id]. Something that looks like one but has a wrong id is
// reported and stays text.
type noteParser struct{}

// Trigger implements parser.InlineParser.
func (noteParser) Trigger() []byte { return []byte{'['} }

// Parse implements parser.InlineParser.
func (noteParser) Parse(_ ast.Node, block gtext.Reader, pc parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if len(line) < 2 || line[1] != '^' {
		return nil
	}
	if m := noteSyntax.FindSubmatch(line); m != nil {
		block.Advance(len(m[0]))
		n := &noteNode{id: string(m[1])}
		n.SetPos(seg.Start)
		return n
	}
	if m := wrongNoteID.Find(line); m != nil {
		if s := stateOf(pc); s != nil {
			s.report(seg.Start, "unknown-note",
				diag.Say("%q is not a note reference", "%q 不是有效的注释引用", m),
				diag.Say("ids have a–z, 0–9 and hyphens", "编号只能用小写字母、数字和连字符"))
		}
	}
	return nil
}
