package markdown

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	gtext "github.com/yuin/goldmark/text"
	"golang.org/x/text/width"
	"zhinan/generator/internal/diag"
)

// headingParser takes an explicit {#id} off the end of a heading before its
// text is read. No other attribute is known.
type headingParser struct{ parser.BlockParser }

var (
	attribute  = regexp.MustCompile(`(^|[^\\])(\{[#.:][^{}]*\})[ \t]*$`)
	explicitID = regexp.MustCompile(`^\{#([A-Za-z][A-Za-z0-9_-]{0,63})\}$`)
)

// Close implements parser.BlockParser.
func (h headingParser) Close(node ast.Node, reader gtext.Reader, pc parser.Context) {
	h.BlockParser.Close(node, reader, pc)
	lines := node.Lines()
	s := stateOf(pc)
	if s == nil || node.Parent() == nil || lines.Len() == 0 {
		return
	}
	seg := lines.At(lines.Len() - 1)
	raw := seg.Value(reader.Source())
	m := attribute.FindSubmatchIndex(raw)
	if m == nil || seg.Padding != 0 {
		return
	}
	id := explicitID.FindSubmatch(raw[m[4]:m[5]])
	if id == nil {
		s.report(seg.Start+m[4], "heading-id",
			diag.Say("%q is not a heading id", "%q 不是有效的标题编号", raw[m[4]:m[5]]),
			diag.Say("write {#name}: letters a–z, digits, hyphens; no other attribute", "请写成 {#name}，只用字母、数字、连字符，不能有其他属性"))
		return
	}
	node.SetAttributeString("id", string(id[1]))
	seg = seg.WithStop(seg.Start + m[4])
	lines.Set(lines.Len()-1, seg.TrimRightSpace(reader.Source()))
}

// slug makes an id from the text of a heading: Chinese characters and other
// letters and digits stay, Latin in lower case, anything else is a hyphen.
func slug(text string) string {
	var b strings.Builder
	n := 0
	for _, r := range width.Fold.String(text) {
		switch {
		case n >= 64:
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
			n++
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-") && !isMark(r):
			b.WriteByte('-')
			n++
		}
	}
	if s := strings.Trim(b.String(), "-"); s != "" {
		return s
	}
	return "section"
}

func isMark(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) }

// nameHeadings gives every heading its id. Explicit ids come first, so that
// adding one never loses it to a heading further up.
func (c *converter) nameHeadings(blocks []block) {
	var all []*block
	var walk func([]block)
	walk = func(bs []block) {
		for i := range bs {
			if bs[i].kind == heading {
				all = append(all, &bs[i])
			}
			walk(bs[i].children)
		}
	}
	walk(blocks)
	ids := c.doc.ids
	for _, h := range all {
		if h.id == "" {
			continue
		}
		if ids[h.id] {
			c.problem(h.at, "heading-id",
				diag.Say("the heading id %q is used twice", "标题编号 %q 重复", h.id),
				diag.Say("give each heading its own id", "请为每个标题取不同的编号"))
			h.id = ""
			continue
		}
		ids[h.id] = true
	}
	next := map[string]int{}
	for _, h := range all {
		text := plainText(h.inlines)
		if h.id == "" {
			base := slug(text)
			h.id = base
			for n := max(next[base], 2); ids[h.id]; n++ {
				h.id = base + "-" + strconv.Itoa(n)
				next[base] = n + 1
			}
			ids[h.id] = true
		}
		c.doc.headings = append(c.doc.headings, Heading{Level: h.level, Text: text, ID: h.id, Pos: h.at})
	}
}
