package check

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// A character without a face is named wherever it is written in what a booklet
// prints, and by the text that has it where it is written as an escape.
func TestGlyph(t *testing.T) {
	fsys := fstest.MapFS{}
	for name, text := range map[string]string{
		"content/partners.yaml":             "partners:\n  - 国 ᚠ ᚠ\n",
		"content/guides/1/1/zh.md":          "一\n二ᚠ\n",
		"content/terms.yaml":                "ᚠ",
		"content/synonyms.yaml":             "ᚠ",
		"content/sources/s001.txt":          "ᚠ",
		"content/pages/about/zh.md":         "ᚠ",
		"content/guides/1/1/note.txt":       "ᚠ",
		"templates/i18n/zh.yaml":            "a: ᚠ\n",
		"templates/print/guide.typ":         "ᚠ",
		"content/guides/1/1/direction.yaml": "title: \"\\u16A1\"\n",
	} {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	for _, c := range []struct {
		r    rune
		want string
	}{
		{'ᚠ', "content/guides/1/1/zh.md:2:2; content/partners.yaml:2:7; templates/i18n/zh.yaml:1:4"},
		{'ᚡ', "content"},
	} {
		list, err := Glyph(fsys, "content", "templates/i18n", c.r, "a text")
		if err != nil {
			t.Fatal(err)
		}
		var at []string
		for _, p := range list.Sorted() {
			at = append(at, p.At.String())
			if !strings.Contains(p.Message.EN, fmt.Sprintf("U+%04X", c.r)) || p.Rule != "no-glyph" {
				t.Error(p.Rule, p.Message.EN)
			}
		}
		if got := strings.Join(at, "; "); got != c.want {
			t.Errorf("%q: got %s, want %s", c.r, got, c.want)
		}
	}
	if _, err := Glyph(fsys, "nowhere", "templates/i18n", 'x', ""); err == nil {
		t.Error("a folder that is not there is no error")
	}
}
