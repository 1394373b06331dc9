package check

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
	"zhinan/generator/internal/testcontent"
)

// discouraged is a word our own texts do without.
type discouraged struct {
	lang           lang.Lang
	word           string
	instead, why   string
	allowed, finds *regexp.Regexp // allowed may be nil
}

// readDiscouraged reads the list: language, word, instead, reason and, where
// there are any, the longer words it may stand in. English words are found as
// whole words in any case, but for units, whose case matters; Chinese ones
// wherever they stand.
func readDiscouraged(text string) ([]discouraged, error) {
	var out []discouraged
	for n, line := range strings.Split(text, "\n") {
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 4 || len(f) > 5 || slices.Contains(f, "") || f[0] != "zh" && f[0] != "en" {
			return nil, fmt.Errorf("line %d: want language, word, instead, reason and perhaps exceptions, divided by tabs", n+1)
		}
		d := discouraged{lang: lang.Lang(f[0]), word: f[1], instead: f[2], why: f[3]}
		find := func(words ...string) *regexp.Regexp {
			for i, w := range words {
				words[i] = regexp.QuoteMeta(w)
			}
			all := strings.Join(words, "|")
			switch {
			case d.lang == lang.ZH:
				return regexp.MustCompile(all)
			case d.word == strings.ToUpper(d.word):
				return regexp.MustCompile(`\b(?:` + all + `)\b`)
			}
			return regexp.MustCompile(`(?i)\b(?:` + all + `)\b`)
		}
		d.finds = find(d.word)
		if len(f) == 5 {
			d.allowed = find(strings.Split(f[4], ",")...)
		}
		out = append(out, d)
	}
	return out, nil
}

// quoted words are somebody else's, in either language's quotation marks.
var quotedWords = regexp.MustCompile(`“[^”]*”|"[^"]*"|《[^》]*》`)

// in reports whether text of language l uses the word.
func (d discouraged) in(l lang.Lang, text string) bool {
	if l != d.lang {
		return false
	}
	text = quotedWords.ReplaceAllString(text, "“”")
	if d.allowed != nil {
		text = d.allowed.ReplaceAllString(text, "")
	}
	return d.finds.MatchString(text)
}

// prose is a text of ours and where it stands.
type prose struct {
	at   string
	lang lang.Lang
	text string
}

// ourProse lists the sides of the content's texts that claim to be nobody
// else's wording.
func ourProse(records *source.Records) []prose {
	var out []prose
	for _, r := range recordsOf(records) {
		for _, p := range r.texts {
			original := p.original
			if r.guide == nil {
				original = lang.OriginalNone
			}
			if p.text.ZH.Set() && original != lang.OriginalZH && original != lang.OriginalBoth {
				out = append(out, prose{p.text.ZH.At.String(), lang.ZH, p.text.ZH.Value})
			}
			if p.text.EN.Set() && original != lang.OriginalEN && original != lang.OriginalBoth {
				out = append(out, prose{p.text.EN.At.String(), lang.EN, p.text.EN.Value})
			}
		}
		if r.body.ZH != nil && r.bodyOriginal != lang.OriginalZH && r.bodyOriginal != lang.OriginalBoth {
			for _, b := range r.body.ZH.Blocks() {
				out = append(out, prose{b.Pos.String(), lang.ZH, b.Text})
			}
		}
		if r.body.EN != nil && r.bodyOriginal != lang.OriginalEN && r.bodyOriginal != lang.OriginalBoth {
			for _, b := range r.body.EN.Blocks() {
				out = append(out, prose{b.Pos.String(), lang.EN, b.Text})
			}
		}
	}
	return out
}

// pageWords lists the words of the pages in one language.
func pageWords(t *testing.T, l lang.Lang) []prose {
	t.Helper()
	name := filepath.Join("templates/i18n", string(l)+".yaml")
	data, err := os.ReadFile(filepath.Join(testcontent.Root(), name))
	if err != nil {
		t.Fatal(err)
	}
	var messages map[string]any
	if err := yaml.Unmarshal(data, &messages); err != nil {
		t.Fatal(err)
	}
	var out []prose
	for _, key := range slices.Sorted(maps.Keys(messages)) {
		switch m := messages[key].(type) {
		case string:
			out = append(out, prose{name + ": " + key, l, m})
		case map[string]any:
			for _, form := range slices.Sorted(maps.Keys(m)) {
				out = append(out, prose{name + ": " + key + "." + form, l, fmt.Sprint(m[form])})
			}
		}
	}
	return out
}

// TestDiscouragedWords: the pages and our own texts say one thing with one
// word. Original wording of the sources is left alone.
func TestDiscouragedWords(t *testing.T) {
	text, err := os.ReadFile("testdata/discouraged.tsv")
	if err != nil {
		t.Fatal(err)
	}
	list, err := readDiscouraged(string(text))
	if err != nil {
		t.Fatal(err)
	}
	records, _, err := source.Read(os.DirFS(testcontent.Root()), "content")
	if err != nil {
		t.Fatal(err)
	}
	texts := slices.Concat(ourProse(records), pageWords(t, lang.ZH), pageWords(t, lang.EN))
	if len(texts) < 1000 {
		t.Fatalf("only %d texts were read", len(texts))
	}
	for _, p := range texts {
		for _, d := range list {
			if d.in(p.lang, p.text) {
				t.Errorf("%s: “%s”: say “%s” (%s)\n\t%s", p.at, d.word, d.instead, d.why, p.text)
			}
		}
	}
}

// TestDiscouragedFinds: what counts as the use of a word.
func TestDiscouragedFinds(t *testing.T) {
	list, err := readDiscouraged("zh\t搜索\t检索\twhy\t搜索引擎\nen\tat most\tno more than\twhy\nen\tKB\tkB\twhy\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		lang lang.Lang
		text string
		want string
	}{
		{lang.ZH, "请用搜索", "搜索"},
		{lang.ZH, "供搜索引擎使用", ""},
		{lang.ZH, "原文作“搜索”", ""},
		{lang.EN, "At most 5 projects", "at most"},
		{lang.EN, "that mostly", ""},
		{lang.EN, "the source says “at most 5”", ""},
		{lang.EN, "640 KB", "KB"},
		{lang.EN, "640 kB", ""},
		{lang.EN, "搜索", ""},
	} {
		var got string
		for _, d := range list {
			if d.in(c.lang, c.text) {
				got = d.word
			}
		}
		if got != c.want {
			t.Errorf("%s: found %q, want %q", c.text, got, c.want)
		}
	}
	for _, bad := range []string{"zh\t词\t词", "fr\tmot\tparole\twhy", "en\tword\t\twhy"} {
		if _, err := readDiscouraged(bad); err == nil {
			t.Errorf("%q was read", bad)
		}
	}
}
