package markdown

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// textOf gives the text of a node as a reader sees it.
func (c *converter) textOf(n *ast.Text) string {
	raw := n.Segment.Value(c.src)
	if n.IsRaw() {
		return string(raw)
	}
	if i := strings.Index(string(raw), "]("); i >= 0 && (i == 0 || raw[i-1] != '\\') {
		c.report(n.Segment.Start+i, "bad-link",
			diag.Say("this looks like a link and is none", "看起来像链接，但不是链接"),
			diag.Say("addresses have no spaces; write \\]( if no link is meant", "网址中不能有空格；如非链接请写 \\]("))
	}
	return c.unescape(raw, n.Segment.Start)
}

// codeOf gives the text of a code span; its line breaks are spaces.
func (c *converter) codeOf(n *ast.CodeSpan) string {
	var b strings.Builder
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			b.Write(t.Segment.Value(c.src))
		}
	}
	return strings.ReplaceAll(b.String(), "\n", " ")
}

func labelOf(r *ast.ReferenceLink) string { return util.ToLinkReference(r.Value) }

// unescape resolves backslash escapes and entities in one pass, so that \&lt;
// stays as it is. offset is where raw is in the source.
func (c *converter) unescape(raw []byte, offset int) string {
	if !strings.ContainsAny(string(raw), `\&`) {
		return string(raw)
	}
	var b strings.Builder
	for i := 0; i < len(raw); {
		switch {
		case raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]):
			b.WriteByte(raw[i+1])
			i += 2
			continue
		case raw[i] == '&':
			if s, n := entity(string(raw[i:min(i+40, len(raw))])); n > 0 {
				for _, r := range lang.Unseen(s) {
					p := diag.Invisible(diag.Position{}, r)
					c.report(offset+i, p.Rule, p.Message, p.Hint)
					s = "\ufffd"
					break
				}
				b.WriteString(s)
				i += n
				continue
			}
		}
		b.WriteByte(raw[i])
		i++
	}
	return b.String()
}

// entity reads a character reference at the start of s: what it stands for
// and its length, or 0 when there is none.
func entity(s string) (string, int) {
	end := strings.IndexByte(s, ';')
	if end < 2 {
		return "", 0
	}
	name := s[1:end]
	if name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters), end + 1
		}
		return "", 0
	}
	digits, base, limit := name[1:], 10, 7
	if digits != "" && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base, limit = digits[1:], 16, 6
	}
	v, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > limit {
		return "", 0
	}
	if v == 0 {
		v = 0xfffd
	}
	return string(rune(v)), end + 1 // an invalid one becomes U+FFFD
}
