package i18n

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

func TestLists(t *testing.T) {
	tests := []struct{ items, zhList, zhSequence, enList, enSequence string }{
		{"", "", "", "", ""},
		{"甲", "甲", "甲", "甲", "甲"},
		{"甲 乙", "甲和乙", "甲、乙", "甲 and 乙", "甲, 乙"},
		{"A B C", "A、B和C", "A、B、C", "A, B and C", "A, B, C"},
		{"A B C D", "A、B、C和D", "A、B、C、D", "A, B, C and D", "A, B, C, D"},
	}
	b := load(t, zhWords, enWords)
	zh, en := b.Printer(lang.ZH), b.Printer(lang.EN)
	for _, test := range tests {
		items := strings.Fields(test.items)
		for _, pair := range [][2]string{
			{zh.List(items), test.zhList}, {zh.Sequence(items), test.zhSequence},
			{en.List(items), test.enList}, {en.Sequence(items), test.enSequence},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%v: %q, want %q", items, pair[0], pair[1])
			}
		}
	}
}

func TestPunctuation(t *testing.T) {
	b := load(t, zhWords, enWords)
	zh, en := b.Printer(lang.ZH), b.Printer(lang.EN)
	for _, pair := range [][2]string{
		{zh.Quote("x"), "“x”"}, {en.Quote("x"), "“x”"},
		{"甲" + zh.Parens("乙"), "甲（乙）"}, {"a" + en.Parens("b"), "a (b)"},
		{zh.Parens(""), ""}, {en.Parens(""), ""},
		{"甲" + zh.Colon() + "乙", "甲：乙"}, {"a" + en.Colon() + "b", "a: b"},
	} {
		if pair[0] != pair[1] {
			t.Errorf("%q, want %q", pair[0], pair[1])
		}
	}
}
