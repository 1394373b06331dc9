package markdown

import (
	"strings"
	"unicode/utf8"

	"zhinan/generator/internal/lang"
)

// settleBreaks replaces the soft line breaks of a block by what they mean.
// Chinese is written without spaces, and a browser would show a space for a
// newline: between Chinese characters, or next to Chinese punctuation, the
// break vanishes; between a Chinese character and a Latin letter or digit it
// is a space; elsewhere it stays a newline.
func settleBreaks(in []inline, l lang.Lang) {
	b := breaks{lang: l, atStart: true}
	b.walk(in)
}

type breaks struct {
	lang    lang.Lang
	before  class   // of the last visible character
	pending *inline // the break whose right side is not seen yet
	atStart bool    // of a line
}

func (b *breaks) walk(in []inline) {
	for i := range in {
		n := &in[i]
		switch n.kind {
		case textRun:
			if b.atStart { // an indentation as printed
				n.text = strings.TrimLeft(n.text, "\u3000")
			}
			b.see(n.text)
		case codeSpan:
			b.see(n.text)
		case softBreak:
			if b.pending != nil {
				n.kind, n.text = textRun, ""
				continue
			}
			b.pending, b.atStart = n, true
		case hardBreak:
			b.settle(classOther)
			b.before, b.atStart = classOther, true
		case missing:
			open, end := brackets(b.lang)
			if len(n.children) == 0 {
				b.see(open)
			}
			b.walk(n.children)
			b.see(end)
		case noteRef: // hangs above the line, beside nothing
		default:
			b.walk(n.children)
		}
	}
}

// see takes note of visible text.
func (b *breaks) see(s string) {
	for _, r := range s {
		if c := classify(r, b.lang); c != classInvisible {
			b.settle(c)
			break
		}
	}
	for len(s) > 0 {
		r, size := utf8.DecodeLastRuneInString(s)
		if c := classify(r, b.lang); c != classInvisible {
			b.before, b.atStart = c, false
			return
		}
		s = s[:len(s)-size]
	}
}

// settle decides the pending break, now that what follows it is known.
func (b *breaks) settle(after class) {
	if b.pending == nil {
		return
	}
	b.pending.kind, b.pending.text = textRun, join(b.before, after)
	b.pending = nil
}

// join is what stands for a line break between two characters.
func join(before, after class) string {
	switch {
	case before == classCJKPunct || after == classCJKPunct,
		before == classHan && after == classHan:
		return ""
	case before == classHan && after == classLatin,
		before == classLatin && after == classHan:
		return " "
	}
	return "\n"
}

// brackets are those around the words of a placeholder.
func brackets(l lang.Lang) (open, end string) {
	if l == lang.ZH {
		return "（", "）"
	}
	return "(", ")"
}
