package values_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/values"
)

// TestSentences holds whole sentences of calls against what is read in them,
// with the places: the value, its unit or noun, and its qualifier.
func TestSentences(t *testing.T) {
	data, err := os.ReadFile("testdata/sentences.txt")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		l := lang.EN
		if strings.ContainsFunc(line, func(c rune) bool { return unicode.Is(unicode.Han, c) }) {
			l = lang.ZH
		}
		fmt.Fprintln(&b, line)
		for _, v := range values.Read(line, l) {
			weak := ""
			if v.Weak {
				weak = " weak"
			}
			fmt.Fprintf(&b, "  %s%s: %q", v, weak, line[v.Start:v.End])
			if v.UnitAt != (values.Span{}) {
				fmt.Fprintf(&b, " unit %q", line[v.UnitAt.Start:v.UnitAt.End])
			}
			if v.QualifierAt != (values.Span{}) {
				fmt.Fprintf(&b, " qualifier %q", line[v.QualifierAt.Start:v.QualifierAt.End])
			}
			fmt.Fprintln(&b)
		}
	}
	golden.Test(t, "sentences", txtar.File{Name: "read", Data: []byte(b.String())})
}
