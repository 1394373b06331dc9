package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

const (
	maxFile     = 256 << 10 // bytes
	maxLine     = 20_000    // bytes
	maxCells    = 5_000     // table cells in one file
	maxPipes    = 1_000     // escaped pipes in one table
	maxDefs     = 200       // link definitions in one paragraph
	maxDepth    = 32        // containers, or spans, within each other
	maxRuns     = 2_000     // delimiters in one block
	tagWeight   = 10        // a possible HTML tag costs as much as this many
	linkWeight  = 5         // and an opening bracket as this many
	maxProblems = 200       // reported for one file
	maxDest     = 2_048     // bytes of a link destination
)

var bom = []byte("\ufeff")

// prepare checks the bytes of a file and returns what is to be parsed; ok is
// false when the file is refused as a whole. Apart from a byte order mark and
// CRLF, which go, every byte keeps its line and column.
func (s *state) prepare(src []byte) (ok bool) {
	s.setSource(nil)
	if len(src) > maxFile {
		s.problem(diag.Position{File: s.doc.file}, "too-large",
			diag.Say("the file has %d bytes, more than %d", "文件有 %d 字节，超过 %d 字节", len(src), maxFile),
			diag.Say("split it into several files", "请拆成几个文件"))
		return false
	}
	if bytes.HasPrefix(src, bom) {
		src = src[len(bom):]
		s.setSource(src)
		s.report(0, "encoding",
			diag.Say("the file begins with a byte order mark", "文件以字节顺序标记（BOM）开头"),
			diag.Say("save it as UTF-8 without BOM", "请存为不带 BOM 的 UTF-8"))
	}
	s.setSource(bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n")))
	return s.checkLines() && s.checkRunes()
}

func (s *state) checkLines() (ok bool) {
	for i, start := range s.lines {
		end := len(s.src)
		if i+1 < len(s.lines) {
			end = s.lines[i+1] - 1
		}
		if end-start > maxLine {
			s.report(start, "too-large",
				diag.Say("the line has %d bytes, more than %d", "这一行有 %d 字节，超过 %d 字节", end-start, maxLine),
				diag.Say("break it into paragraphs", "请分成几段"))
			return false
		}
	}
	return true
}

// checkRunes refuses files that are not UTF-8, and characters nobody can see.
func (s *state) checkRunes() (ok bool) {
	if p, offset, wrong := diag.Encoded(s.src); wrong {
		s.report(offset, p.Rule, p.Message, p.Hint)
		return false // everything after it may be nonsense too
	}
	ok = true
	for i, r := range lang.Unseen(string(s.src)) {
		ok = false
		p := diag.Invisible(diag.Position{}, r)
		s.report(i, p.Rule, p.Message, p.Hint)
	}
	return ok
}

// boundedBlock keeps a container parser from nesting too deep; beyond that
// its marker is text.
type boundedBlock struct{ parser.BlockParser }

func (b boundedBlock) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, pos := reader.Position()
	n, st := b.BlockParser.Open(parent, reader, pc)
	if n == nil || containers(pc) < maxDepth {
		return n, st
	}
	reader.SetPosition(line, pos)
	stateOf(pc).tooDeep(pos.Start)
	return nil, parser.NoChildren
}

// containers counts the open quotes and items. Lists are not counted: each
// holds an item.
func containers(pc parser.Context) int {
	n := 0
	for _, b := range pc.OpenedBlocks() {
		switch b.Node.(type) {
		case *ast.Blockquote, *ast.ListItem, *labelNode:
			n++
		}
	}
	return n
}

func (s *state) tooDeep(offset int) {
	if s == nil || s.deepSaid {
		return
	}
	s.deepSaid = true
	s.report(offset, "too-deep",
		diag.Say("nested more than %d levels deep", "嵌套超过 %d 层", maxDepth),
		diag.Say("flatten the lists and quotes", "请减少列表和引用的层数"))
}

// boundedInline charges an inline parser's delimiters to the block they are
// in; once the block's budget is spent they are text. Without it a file of
// unmatched delimiters takes quadratic time.
type boundedInline struct {
	parser.InlineParser
	cost func(line []byte) int
}

func (b boundedInline) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if s := stateOf(pc); s != nil && !s.charge(parent, seg.Start, line, b.cost) {
		return nil
	}
	return b.InlineParser.Parse(parent, block, pc)
}

// CloseBlock passes on to the wrapped parser: links keep state per block.
func (b boundedInline) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	if c, ok := b.InlineParser.(parser.CloseBlocker); ok {
		c.CloseBlock(parent, block, pc)
	}
}

func (s *state) charge(parent ast.Node, offset int, line []byte, cost func([]byte) int) bool {
	if s.budgetOf != parent {
		s.budgetOf, s.runs = parent, 0
	}
	if s.runs > maxRuns { // two bytes tell whether it costs anything
		return cost(line[:min(len(line), 2)]) == 0
	}
	if s.runs += cost(line); s.runs <= maxRuns {
		return true
	}
	s.report(offset, "too-large",
		diag.Say("too many emphasis marks, brackets or tags in one block", "一段中的强调符号、方括号或标签过多"),
		diag.Say("from here on they are taken as text", "从这里起都按普通文字处理"))
	return false
}

func runCost(line []byte) int {
	n := 1
	for n < len(line) && line[n] == line[0] {
		n++
	}
	return (n + 1) / 2
}

func bracketCost(line []byte) int {
	if line[0] == '[' || line[0] == '!' && len(line) > 1 && line[1] == '[' {
		return linkWeight
	}
	return 0
}

func tagCost(line []byte) int {
	if len(line) < 2 {
		return 0
	}
	if c := line[1]; c == '/' || c == '!' || c == '?' || classify(rune(c), "") == classLatin {
		return tagWeight
	}
	return 0
}

// boundedDefinitions bounds the link definitions of one paragraph: the parser
// goes through all its lines for each.
type boundedDefinitions struct{ parser.ParagraphTransformer }

func (b boundedDefinitions) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	n, lines := 0, node.Lines()
	for i := range lines.Len() {
		if seg := lines.At(i); reader.Source()[seg.Start] == '[' {
			n++
		}
	}
	if s := stateOf(pc); s != nil && n > maxDefs {
		s.report(lines.At(0).Start, "too-large",
			diag.Say("more than %d lines of one paragraph begin with a bracket", "一段中以方括号开头的行超过 %d 行", maxDefs),
			diag.Say("split the paragraph; none of them defines a link", "请分段；这些行都不作为链接定义"))
		return
	}
	b.ParagraphTransformer.Transform(node, reader, pc)
}
