package markdown

import (
	"fmt"
	"sort"
	"sync"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// Parse reads one markdown file. file is the name used in positions. Every
// author's mistake that can be seen without the rest of the catalogue is in
// the list. A *Doc is always returned; it is empty when the file is refused
// as a whole (size, encoding).
func Parse(file string, src []byte, l lang.Lang) (*Doc, diag.List) {
	return ParseFrom(file, src, l, 1)
}

// ParseFrom is Parse for the rest of a file whose first lines are something
// else: firstLine is the number of the first line of src.
func ParseFrom(file string, src []byte, l lang.Lang, firstLine int) (*Doc, diag.List) {
	s := &state{doc: &Doc{file: file, lang: l, ids: map[string]bool{}}, firstLine: max(firstLine, 1)}
	if s.prepare(src) {
		s.slips()
		s.build()
		s.doc.source = string(src)
	}
	return s.doc, s.problems
}

// build parses and converts. The markdown parser is third-party code fed with
// whatever authors write; should it ever panic, that is one file's problem
// and not the end of the program.
func (s *state) build() {
	defer func() {
		if v := recover(); v != nil {
			s.doc = &Doc{file: s.doc.file, lang: s.doc.lang, ids: map[string]bool{}}
			s.problem(diag.Position{File: s.doc.file}, "internal",
				diag.Say("the markdown parser failed: %s", "解析失败：%s", fmt.Sprint(v)),
				diag.Say("simplify the file, and report this", "请简化文件，并反馈此问题"))
		}
	}()
	pc := parser.NewContext()
	pc.Set(stateKey, s)
	root := theParser().Parse(gtext.NewReader(s.src), parser.WithContext(pc))
	c := converter{state: s, used: map[string]bool{}}
	s.doc.blocks = c.blocks(root)
	c.finish()
	s.doc.plain = plainBlocks(s.doc.blocks)
}

// theParser is shared: it keeps nothing between files, all of that is in the
// state that travels in the context.
var theParser = sync.OnceValue(func() parser.Parser {
	p := util.Prioritized
	return parser.NewParser(
		parser.WithBlockParsers(
			p(headingParser{parser.NewSetextHeadingParser()}, 100),
			p(parser.NewThematicBreakParser(), 200),
			p(boundedBlock{labelParser{}}, 290),
			p(boundedBlock{parser.NewListParser()}, 300),
			p(parser.NewListItemParser(), 400),
			p(parser.NewCodeBlockParser(), 500),
			p(headingParser{parser.NewATXHeadingParser()}, 600),
			p(parser.NewFencedCodeBlockParser(), 700),
			p(boundedBlock{parser.NewBlockquoteParser()}, 800),
			p(parser.NewHTMLBlockParser(), 900),
			p(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			p(parser.NewCodeSpanParser(), 100),
			p(noteParser{}, 190),
			p(boundedInline{parser.NewLinkParser(), bracketCost}, 200),
			p(parser.NewAutoLinkParser(), 300),
			p(boundedInline{parser.NewRawHTMLParser(), tagCost}, 400),
			p(boundedInline{runParser{}, runCost}, 500),
		),
		parser.WithParagraphTransformers(
			p(boundedDefinitions{parser.LinkReferenceParagraphTransformer}, 100),
			p(boundedTable{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithASTTransformers(p(extension.NewTableASTTransformer(), 0)),
	)
})

var stateKey = parser.NewContextKey()

// state is what one Parse knows while it runs.
type state struct {
	doc       *Doc
	src       []byte
	lines     []int // offset of each line
	firstLine int
	problems  diag.List

	budgetOf ast.Node // the block whose delimiters are counted
	runs     int
	cells    int
	deepSaid bool
}

// stateOf is nil when a parser is used without Parse, as tests do.
func stateOf(pc parser.Context) *state {
	s, _ := pc.Get(stateKey).(*state)
	return s
}

func (s *state) setSource(src []byte) {
	s.src, s.lines = src, append(s.lines[:0], 0)
	for i, c := range src {
		if c == '\n' {
			s.lines = append(s.lines, i+1)
		}
	}
}

// at gives the position of a byte of the source.
func (s *state) at(offset int) diag.Position {
	offset = min(max(offset, 0), len(s.src))
	i := sort.SearchInts(s.lines, offset+1) - 1
	return diag.Position{
		File:   s.doc.file,
		Line:   s.firstLine + i,
		Column: 1 + utf8.RuneCount(s.src[s.lines[i]:offset]),
	}
}

func (s *state) report(offset int, rule string, m, hint diag.Message) {
	s.problem(s.at(offset), rule, m, hint)
}

// problem adds one; a file with very many wrongs gets no endless list.
func (s *state) problem(at diag.Position, rule string, m, hint diag.Message) {
	if s.problems.Len() < maxProblems {
		s.problems.Add(diag.Problem{At: at, Rule: rule, Message: m, Hint: hint})
	}
}
