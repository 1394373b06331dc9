package markdown

import (
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"zhinan/generator/internal/lang"
)

// runParser reads runs of * and _ (emphasis) and ~~ (deleted text).
//
// CommonMark lets a run open or close only by looking for spaces and
// punctuation around it. Chinese has no spaces, so **注意：**请 would stay as
// typed. Here Chinese punctuation never hinders a run, and next to Chinese
// other punctuation does not either; between characters that are not Chinese
// the rules are CommonMark's.
//
// One tilde is never a mark: 5~10万元 is a range.
type runParser struct{}

// Trigger implements parser.InlineParser.
func (runParser) Trigger() []byte { return []byte{'*', '_', '~'} }

// Parse implements parser.InlineParser.
func (runParser) Parse(_ ast.Node, block gtext.Reader, pc parser.Context) ast.Node {
	before := block.PrecendingCharacter()
	line, seg := block.PeekLine()
	c, n := line[0], 1
	for n < len(line) && line[n] == c {
		n++
	}
	if c == '~' && (n != 2 || before == '~') {
		return nil
	}
	after := ' '
	if n < len(line) {
		after, _ = utf8.DecodeRune(line[n:])
	}
	l := lang.EN
	if s := stateOf(pc); s != nil {
		l = s.doc.lang
	}
	canOpen, canClose := flanking(c, before, after, l)
	var matches parser.DelimiterProcessor = runs{}
	if c == '~' {
		matches = tildes{}
	}
	d := parser.NewDelimiter(canOpen, canClose, n, c, matches)
	d.Segment = seg.WithStop(seg.Start + n)
	block.Advance(n)
	pc.PushDelimiter(d)
	return d
}

// flanking says whether a run of c between these characters can open and
// close a span.
func flanking(c byte, before, after rune, l lang.Lang) (canOpen, canClose bool) {
	b, a := sideOf(before, l), sideOf(after, l)
	left := !a.space && (!a.punct || b.space || b.punct || b.cjk)
	right := !b.space && (!b.punct || a.space || a.punct || a.cjk)
	if c != '_' {
		return left, right
	}
	return left && (!right || util.IsPunctRune(before)), right && (!left || util.IsPunctRune(after))
}

// side is what counts of the character beside a run; punct excludes Chinese
// punctuation.
type side struct{ space, punct, cjk bool }

func sideOf(r rune, l lang.Lang) side {
	if util.IsSpaceRune(r) {
		return side{space: true}
	}
	switch classify(r, l) {
	case classHan, classCJKPunct:
		return side{cjk: true}
	}
	return side{punct: util.IsPunctRune(r)}
}

// runs says which runs match and what a match becomes.
type runs struct{}

func (runs) IsDelimiter(b byte) bool { return b == '*' || b == '_' || b == '~' }

func (runs) CanOpenCloser(opener, closer *parser.Delimiter) bool { return opener.Char == closer.Char }

func (runs) OnMatch(consumes int) ast.Node { return ast.NewEmphasis(consumes) }

// tildes is runs for ~~; OnMatch is not told the character.
type tildes struct{ runs }

func (tildes) OnMatch(int) ast.Node { return extast.NewStrikethrough() }
