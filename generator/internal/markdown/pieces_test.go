package markdown

import (
	"regexp"
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

var tags = regexp.MustCompile(`<[^>]*>|\s+`)

const twoSidesZH = "总则\n\n## 要求\n\n（1）第一项；\n\n（2）第二项：\n  ① 甲\n  ② 乙\n\n- 子弹\n- 二\n\n3. 三\n4. 四\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n"
const twoSidesEN = "General\n\n## Requirements\n\n(1) First;\n\n(2) Second:\n  ① A\n  ② B\n\n- bullet\n- two\n\n3. three\n4. four\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n"

// Piece by piece a body says what it says as a whole, and the two languages
// of a text have the same pieces.
func TestPieces(t *testing.T) {
	var kinds [2]string
	for i, src := range []string{twoSidesZH, twoSidesEN} {
		doc, problems := Parse("x.md", []byte(src), lang.Both[i])
		if problems.Len() > 0 {
			t.Fatal(problems.Sorted())
		}
		pieces, _ := doc.Pieces(Options{})
		whole, _ := doc.HTML(Options{})
		var all strings.Builder
		for _, p := range pieces {
			all.WriteString(p.HTML)
			kinds[i] += p.Kind + " "
		}
		if got, want := tags.ReplaceAllString(all.String(), ""), tags.ReplaceAllString(whole, ""); got != want {
			t.Errorf("pieces say %q, the whole %q", got, want)
		}
		if !strings.Contains(all.String(), `<ol start="4">`) {
			t.Errorf("the second item of a list that begins at 3 is not 4: %s", all.String())
		}
	}
	if kinds[0] != kinds[1] || strings.Count(kinds[0], " ") != 9 {
		t.Errorf("%s\n%s", kinds[0], kinds[1])
	}
}

// What is wrong in a piece is reported as it is for the whole.
func TestPiecesReport(t *testing.T) {
	doc, _ := Parse("x.md", []byte("[^none]\n\n[x](zhinan:nowhere)\n"), lang.EN)
	_, problems := doc.Pieces(Options{})
	if problems.Len() != 2 {
		t.Errorf("%v", problems.Sorted())
	}
}
