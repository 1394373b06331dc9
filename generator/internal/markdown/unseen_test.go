package markdown

import (
	"fmt"
	"testing"
	"unicode"

	"zhinan/generator/internal/lang"
)

// TestUnseen: no character that cannot be seen passes in running text, bare or
// as a character reference. Of private-use characters one in a thousand is
// tried, of others that Unicode keeps free one in ten.
func TestUnseen(t *testing.T) {
	for r := rune(1); r <= unicode.MaxRune; r++ {
		if r == '\t' || r == '\n' || !lang.IsUnseen(r) || unicode.Is(unicode.Co, r) && r%1000 != 0 || r > 0xE01F0 && r%10 != 0 {
			continue
		}
		want := "t.md:3:4 [encoding] invisible character: " + lang.UnseenName(r).EN + "\n"
		for _, src := range []string{"申报\n\n- 中" + string(r) + "文", "申报\n\n[中" + string(r) + "](https://a.example.org/)", "申报\n\n`中文" + string(r) + "`"} {
			doc, problems := Parse("t.md", []byte(src), lang.ZH)
			if got := list(problems); got != want && got != "t.md:3:3"+want[len("t.md:3:4"):] || doc.Plain() != "" {
				t.Fatalf("%q: %s", src, got)
			}
		}
		if r <= 0x9F { // as a reference those of C0 and C1 mean other characters, or none
			continue
		}
		doc, problems := Parse("t.md", fmt.Appendf(nil, "申报\n\n条件&#x%X;字", r), lang.ZH)
		doc.HTML(testOptions(lang.ZH))
		if got := list(problems); len(got) < 20 || got[:20] != "t.md:3:3 [encoding] " {
			t.Fatalf("U+%04X as a reference: %s", r, got)
		}
	}
}
