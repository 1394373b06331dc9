package yamlfile

import (
	"fmt"
	"testing"
	"unicode"

	"zhinan/generator/internal/lang"
)

// TestUnseen: no character that cannot be seen passes, wherever in a file it
// stands and however it is written. Of private-use characters one in a hundred
// is tried.
func TestUnseen(t *testing.T) {
	tried := 0
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r == '\t' || r == '\n' || !lang.IsUnseen(r) || unicode.Is(unicode.Co, r) && r%100 != 0 {
			continue
		}
		tried++
		for name, c := range map[string]struct{ text, at string }{
			"key":          {"a%sb: c\n", "1:2 encoding"},
			"value":        {"a: 中%sb\n", "1:5 encoding"},
			"quoted":       {"a: \"中%sb\"\n", "1:6 encoding"},
			"list":         {"- a\n- %sx\n", "2:3 encoding"},
			"block scalar": {"a: |\n  中文\n  b%sx\n", "3:4 encoding"},
			"comment":      {"a: b # 中%sx\n", "1:9 encoding"},
		} {
			root, problems := Parse("f.yaml", fmt.Appendf(nil, c.text, string(r)))
			if got := describe(problems); got != c.at || root != nil {
				t.Fatalf("U+%04X in a %s: %q, want %q", r, name, got, c.at)
			}
		}
		_, problems := Parse("f.yaml", fmt.Appendf(nil, "a: \"\\U%08X\"\n", r))
		if got := describe(problems); got != "1:4 encoding" {
			t.Fatalf("U+%04X as an escape: %q", r, got)
		}
	}
	if tried < 4000 {
		t.Errorf("only %d tried", tried)
	}
}
