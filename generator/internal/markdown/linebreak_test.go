package markdown

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

func TestLineBreaks(t *testing.T) {
	for _, l := range lang.Both {
		for _, c := range cases(t, "linebreak-"+string(l)+".txt") {
			if got := body(c[0], l); got != c[1] {
				t.Errorf("%s %q\n got %q\nwant %q", l, c[0], got, c[1])
			}
		}
	}
}

// TestLineBreaksPlain: a document broken anywhere between Chinese characters
// has the text of the unbroken one.
func TestLineBreaksPlain(t *testing.T) {
	const src = "为落实“十四五”规划，现发布《指南》（试行）；请**认真**组织：不超过５个！"
	want, _ := Parse("t.md", []byte(src), lang.ZH)
	runes := []rune(src)
	for i := 1; i < len(runes); i++ {
		broken := string(runes[:i]) + "\n" + string(runes[i:])
		if strings.Contains(broken, "*\n*") || strings.Contains(broken, "**\n认") || strings.Contains(broken, "真\n**") {
			continue // a mark taken apart, or beside a space
		}
		if got, _ := Parse("t.md", []byte(broken), lang.ZH); got.Plain() != want.Plain() {
			t.Errorf("broken at %d: %q", i, got.Plain())
		}
	}
}
