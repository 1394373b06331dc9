package markdown

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

// outline prints blocks as one line: label[content], p for text.
func outline(blocks []block) string {
	var parts []string
	for _, b := range blocks {
		in := outline(b.children)
		switch b.kind {
		case paragraph:
			in = plainText(b.inlines)
		case heading:
			in = "#" + plainText(b.inlines)
		case code:
			in = "code(" + strings.TrimSpace(b.text) + ")"
		case labelledList, bulletList, orderedList, quote:
			in = map[blockKind]string{labelledList: "", bulletList: "ul", orderedList: "ol", quote: "quote"}[b.kind] + "{" + in + "}"
		case labelledEntry:
			in = b.label + "[" + in + "]"
		case listItem:
			in = "[" + in + "]"
		}
		parts = append(parts, in)
	}
	return strings.Join(parts, " ")
}

func TestLabelled(t *testing.T) {
	for _, c := range cases(t, "labelled.txt") {
		doc, problems := Parse("t.md", []byte(strings.ReplaceAll(c[0], "→", "\t")), lang.ZH)
		if got := outline(doc.blocks); got != c[1] || problems.Len() > 0 {
			t.Errorf("%q\n got %s\nwant %s\n%s", c[0], got, c[1], list(problems))
		}
	}
}

func TestMatchLabel(t *testing.T) {
	for s, want := range map[string]label{
		"（1）x": {fullParens, 1, 7}, "(12). x": {parens, 12, 5}, "（1)x": {fullParens, 1, 5}, "（１）": {fullParens, 1, 9},
		"（十二）": {hanNumerals, 12, 12}, "(二十)": {hanNumerals, 20, 8}, "（三十四）": {hanNumerals, 34, 15}, "（十）、": {hanNumerals, 10, 12},
		"1）x": {closeParen, 1, 4}, "12)x": {closeParen, 12, 3}, "①": {circled, 1, 3}, "㊿x": {circled, 50, 3}, "㉑": {circled, 21, 3},
		"⑴x": {smallParens, 1, 3}, "⒈x": {smallStop, 1, 3}, "(a) x": {letters, 1, 3}, "（b）甲": {fullLetters, 2, 7}, "(iv) x": {letters, 4, 4},
	} {
		if got, ok := matchLabel(s); !ok || got != want {
			t.Errorf("%q: %v %v", s, got, ok)
		}
	}
	for _, s := range []string{
		"", "(", "（", "()", "（）", "(0)", "(01)", "(2024)", "（2024）", "(s)he", "(ab) x", "1) x", "1)", "1.", "1. x", "1、x",
		"（十十）", "（一一）", "（甲）", "一、x", "(1", "（1）至（3）", "(1), (2)", "①、②", "（一）和（二）", "[1]", "1", "９）x",
	} {
		if got, ok := matchLabel(s); ok {
			t.Errorf("%q: %v", s, got)
		}
	}
}
