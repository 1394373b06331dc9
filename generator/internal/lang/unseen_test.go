package lang

import (
	"strings"
	"testing"
	"unicode"
)

// TestUnseen goes through every code point: those of the classes Unicode calls
// control, format, separator of lines, private use and ignorable are found in a
// text, each is named by its code in both languages, and nothing that can be
// seen or is a space is.
func TestUnseen(t *testing.T) {
	counted := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r >= 0xD800 && r <= 0xDFFF {
			continue
		}
		want := unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp, unicode.Other_Default_Ignorable_Code_Point,
			unicode.Variation_Selector, unicode.Noncharacter_Code_Point) || r == 0x2800 || r == 0xFFFC
		if IsUnseen(r) != want {
			t.Fatalf("U+%04X: %v", r, !want)
		}
		found := false
		for i, u := range Unseen("字" + string(r) + "字") {
			found = i == 3 && u == r
		}
		if found != (want && r != '\t' && r != '\n') {
			t.Fatalf("U+%04X in a text: found %v", r, found)
		}
		if name := UnseenName(r); want && (name.EN == "" || name.ZH == "" || strings.HasPrefix(name.EN, "character") || !strings.Contains(name.ZH, "U+")) {
			t.Errorf("U+%04X is called %q, %q", r, name.EN, name.ZH)
		}
		if want {
			counted++
		}
	}
	if counted < 137_000 {
		t.Errorf("only %d characters are unseen", counted)
	}
}

// An emoji may have its selector, and a line may end as on Windows.
func TestUnseenAllowed(t *testing.T) {
	for s, want := range map[string]int{
		"a\r\nb": 0, "a\rb": 1, "☎\ufe0f": 0, "↔\ufe0e": 0, "字\ufe0f": 1, "1\ufe0f": 1, "\ufe0f": 1, "葛\U000e0100": 1, "12\u00a0%\u3000\u2009": 0, "\u200b\u200b": 2, "\xff": 0,
	} {
		n := 0
		for range Unseen(s) {
			n++
		}
		if n != want {
			t.Errorf("%q: %d, want %d", s, n, want)
		}
	}
	for r, want := range map[rune]string{0x200b: "零宽空格 U+200B", 0xe000: "私用区字符 U+E000", 0xe0041: "标签字符 U+E0041", 0x3164: "韩文填充符 U+3164", 1: "控制字符 U+0001"} {
		if got := UnseenName(r).ZH; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
