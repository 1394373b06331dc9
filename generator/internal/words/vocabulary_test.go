package words

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
)

// vocabulary is what the words of the pages do not say, and what they say
// instead. Keys, placeholders and file names are no words.
var vocabulary = map[lang.Lang][]struct {
	word    *regexp.Regexp
	instead string
}{
	lang.EN: {
		{regexp.MustCompile(`(?i)\bdirections?\b`), "call"},
		{regexp.MustCompile(`(?i)\bplan rows?\b`), "planned call"},
	},
	lang.ZH: {
		{regexp.MustCompile(`(?:^|[^度])计划条目`), "年度计划条目"},
		{regexp.MustCompile(`集团`), "国家组"},
	},
}

// One word for one thing.
func TestVocabulary(t *testing.T) {
	line := regexp.MustCompile(`(?m)^(?:([a-z0-9_-]+)| +(?:one|other)): "(.*)"$`)
	noWords := regexp.MustCompile(`\{\{.*?\}\}|[a-z]+\.(?:csv|json|yaml)|<[^>]*>`)
	for _, l := range lang.Both {
		b, err := os.ReadFile(filepath.Join(testcontent.Root(), "templates/i18n", string(l)+".yaml"))
		if err != nil {
			t.Fatal(err)
		}
		lines := line.FindAllStringSubmatch(string(b), -1)
		if len(lines) < 500 {
			t.Fatalf("%s: only %d messages read", l, len(lines))
		}
		for _, m := range lines {
			text := noWords.ReplaceAllString(m[2], "")
			for _, v := range vocabulary[l] {
				if v.word.MatchString(text) {
					t.Errorf("%s: %q: say %q", l, strings.TrimSpace(m[0]), v.instead)
				}
			}
		}
		if w := voice(t, l); w.Str(w.Catalog.Site.Title) == w.P.T("nav-guides") {
			t.Errorf("%s: the name of the site is an item of its menu", l)
		}
	}
}
