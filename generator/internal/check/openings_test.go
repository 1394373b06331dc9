package check

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"zhinan/generator/internal/source"
	"zhinan/generator/internal/testcontent"
)

// A condition's sentence stands alone on the page: one that begins with a word
// that joins it to what came before, or with a verb of duty, has lost its
// subject.
var (
	midZH = regexp.MustCompile(`^(?:并|且|而且|即|其中|以及|和|或|但|同时)`)
	midEN = regexp.MustCompile(`^(?i:and|or|but|that is|it|they|must|shall|should|may|which|jointly|file|host|organise)\b`)
)

// TestConditionOpenings: no condition of the content opens in mid-sentence.
func TestConditionOpenings(t *testing.T) {
	records, _, err := source.Read(os.DirFS(testcontent.Root()), "content")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, r := range recordsOf(records) {
		for _, p := range r.texts {
			if p.key != "sentence" {
				continue
			}
			n++
			if midZH.MatchString(p.text.ZH.Value) {
				t.Errorf("%s: opens in mid-sentence: %s", p.text.ZH.At, p.text.ZH.Value)
			}
			if midEN.MatchString(strings.TrimPrefix(p.text.EN.Value, "It is ")) { // "It is recommended that" is whole
				t.Errorf("%s: opens in mid-sentence: %s", p.text.EN.At, p.text.EN.Value)
			}
		}
	}
	if n < 100 {
		t.Fatalf("only %d sentences were read", n)
	}
}
