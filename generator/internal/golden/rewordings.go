package golden

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// Rewording is a line of a table of edits: words of one language (zh or en),
// and others for them.
type Rewording struct {
	Kind, Lang, From, To string
}

// Rewordings reads testdata/<name> of the test's package: lines of "kind |
// language | words | others", without a kind where all are harmless. "⇄
// others" exchanges the words with others that follow in the text.
func Rewordings(t testing.TB, name string) []Rewording {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out []Rewording
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, " | ")
		if len(f) == 3 {
			f = slices.Insert(f, 0, "harmless")
		}
		if len(f) != 4 || f[2] == "" || f[1] != "zh" && f[1] != "en" {
			t.Fatalf("%s: %q", name, line)
		}
		out = append(out, Rewording{f[0], f[1], f[2], f[3]})
	}
	return out
}

// Find is where words stand in a text, whole ones where asked, or -1.
func Find(text, words string, whole bool) int {
	letter := func(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' }
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return -1
		}
		i += at
		end := i + len(words)
		if !whole || (i == 0 || !letter(text[i-1]) || !letter(words[0])) && (end == len(text) || !letter(text[end]) || !letter(words[len(words)-1])) {
			return i
		}
		at = end
	}
}
