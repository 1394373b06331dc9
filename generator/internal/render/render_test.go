package render

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/jba/templatecheck"

	"zhinan/generator/internal/follow"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/page"
)

const root = "../../.."

func load(t *testing.T) (*Set, *i18n.Bundle) {
	t.Helper()
	bundle, problems := i18n.Load(os.DirFS(root), "templates/i18n")
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	set, problems, err := Load(os.DirFS(root), "templates", bundle, page.Names())
	if err != nil || problems.Len() > 0 {
		t.Fatal(err, problems.Sorted())
	}
	return set, bundle
}

// Every template is checked against its view without rendering a page: a
// misspelt field fails with template, line and column.
func TestTemplatesFitTheirViews(t *testing.T) {
	set, _ := load(t)
	for _, k := range page.Kinds() {
		for _, l := range lang.Both {
			if err := templatecheck.CheckHTML(set.Template(l, k.Name), k.View); err != nil {
				t.Errorf("%s: %v", k.Name, err)
			}
		}
	}
}

// The templates of feeds' entries fit their structs likewise; strictly, since
// else only the first use of what they share would be looked at.
func TestFeedTemplatesFitTheirViews(t *testing.T) {
	_, bundle := load(t)
	set, problems, err := LoadFeeds(os.DirFS(root), "templates", bundle, follow.Names())
	if err != nil || problems.Len() > 0 {
		t.Fatal(err, problems.Sorted())
	}
	for _, k := range follow.Kinds() {
		for _, l := range lang.Both {
			if err := templatecheck.CheckHTMLStrict(set.Template(l, k.Name), k.View); err != nil {
				t.Errorf("%s: %v", k.Name, err)
			}
		}
	}
}

// Faults of feeds' templates are reported each once, at their place.
func TestFaultsOfFeedTemplates(t *testing.T) {
	_, bundle := load(t)
	file := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	_, problems, err := LoadFeeds(fstest.MapFS{
		"t/feeds/parts.html":   file(`{{define "p"}}<p>{{.}}</p>{{end}}`),
		"t/feeds/guide.html":   file("x\n{{if .Text}}"),
		"t/feeds/removed.html": file(`{{template "p" .Reason}}{{t "no-such-words"}}`),
		"t/feeds/other.html":   file("x"),
	}, "t", bundle, follow.Names())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range problems.Sorted() {
		got = append(got, p.At.String()+" "+p.Rule)
	}
	want := []string{"t/feeds/direction.html missing-file", "t/feeds/guide.html:2:1 template", "t/feeds/other.html stray-file",
		"t/feeds/removed.html:1:30 messages-missing"}
	if problems.Len() != len(want) || !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// The check above would be worth nothing if it passed everything.
func TestMisspeltFieldIsFound(t *testing.T) {
	fsys := fstest.MapFS{}
	for _, kind := range page.Names() {
		fsys["t/pages/"+kind+".html"] = &fstest.MapFile{Data: []byte("{{.Heading}}")}
	}
	fsys["t/pages/home.html"] = &fstest.MapFile{Data: []byte("x\n{{.Headnig}}")}
	fsys["t/partials/a.html"] = &fstest.MapFile{Data: []byte("")}
	fsys["t/layouts/b.html"] = &fstest.MapFile{Data: []byte("")}
	_, bundle := load(t)
	set, problems, err := Load(fsys, "t", bundle, page.Names())
	if err != nil || problems.Len() > 0 {
		t.Fatal(err, problems.Sorted())
	}
	if err := templatecheck.CheckHTML(set.Template(lang.ZH, "home"), page.HomePage{}); err == nil {
		t.Error("templatecheck finds nothing wrong with .Headnig")
	}
	_, found := set.Page(lang.ZH, "home", page.HomePage{})
	if found.Len() != 1 || found.Sorted()[0].At.String() != "t/pages/home.html:2:3" {
		t.Errorf("problems: %v", found.Sorted())
	}
}

var (
	templateKey = regexp.MustCompile(`\b[tn] "([a-z0-9_-]+)"`)
	goKey       = regexp.MustCompile(`(?:\.[TN]|\.message|add|quantity|column|sum)\("([a-z0-9_-]+)"( ?\+)?`)
	goPlain     = regexp.MustCompile(`"((?:detail|count|xlsx)-[a-z-]+)"`)
)

// Every message is used, and every key that is used exists. Keys made from a
// value ("scheme-" + d.Scheme) use all messages with that beginning.
func TestEveryMessageIsUsed(t *testing.T) {
	_, bundle := load(t)
	used, prefixes := map[string]bool{}, []string{"change-", "amount-"}
	walk(t, filepath.Join(root, "templates"), ".html", func(text string) {
		for _, m := range templateKey.FindAllStringSubmatch(text, -1) {
			used[m[1]] = true
		}
	})
	code := func(text string) {
		for _, m := range goKey.FindAllStringSubmatch(text, -1) {
			if m[2] != "" || strings.HasSuffix(m[1], "-") {
				prefixes = append(prefixes, m[1])
			} else {
				used[m[1]] = true
			}
		}
		for _, m := range goPlain.FindAllStringSubmatch(text, -1) {
			used[m[1]] = true
		}
	}
	for _, room := range []string{"words", "chart", "filter", "booklet", "follow", "export", "page"} {
		walk(t, "../"+room, ".go", code)
	}
	for key := range used {
		if !bundle.Has(key) && key != "projects" && key != "funds" && key != "duration" { // change-… of words.Changes
			t.Errorf("message %q is used but does not exist", key)
		}
	}
	for _, key := range bundle.Keys() {
		if !used[key] && !slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(key, p) }) {
			t.Errorf("message %q is used nowhere", key)
		}
	}
}

func walk(t *testing.T, dir, ext string, f func(text string)) {
	t.Helper()
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(p) != ext || strings.HasSuffix(p, "_test.go") {
			return err
		}
		data, err := os.ReadFile(p)
		f(string(data))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// Text in the other language is marked, and escaped.
func TestMixed(t *testing.T) {
	for _, c := range []struct {
		l        lang.Lang
		in, want string
	}{
		{lang.EN, "plain <b>", "plain &lt;b&gt;"},
		{lang.EN, "the form 教研部 is short", `the form <span lang="zh-CN">教研部</span> is short`},
		{lang.EN, "prints “不超过 5个（原则上）”.", `prints <span lang="zh-CN">“不超过 5个（原则上）”</span>.`},
		{lang.ZH, "印作“Research Directions of the guide”等", `印作“<span lang="en">Research Directions of the guide</span>”等`},
		{lang.ZH, "科技部（MOST）与 Horizon Europe", "科技部（MOST）与 Horizon Europe"},
	} {
		if got := string(mixed(c.in, c.l)); got != c.want {
			t.Errorf("mixed(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}
