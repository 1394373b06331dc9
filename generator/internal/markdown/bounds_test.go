package markdown

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"zhinan/generator/internal/lang"
)

func TestRefusedFiles(t *testing.T) {
	for name, c := range map[string]struct{ src, want string }{
		"size":    {strings.Repeat("申\n", maxFile/4+1), "t.md [too-large] the file has 262148 bytes, more than 262144\n"},
		"line":    {"a\n\n" + strings.Repeat("x", maxLine+1), "t.md:3:1 [too-large] the line has 20001 bytes, more than 20000\n"},
		"utf8":    {"申报\n条\xff件", "t.md:2:2 [encoding] not valid UTF-8\n"},
		"nul":     {"申报\x00", "t.md:1:3 [encoding] invisible character: null U+0000\n"},
		"bidi":    {"申报\r\n\u202e条\u2066", "t.md:2:1 [encoding] invisible character: right-to-left override U+202E\nt.md:2:3 [encoding] invisible character: left-to-right isolate U+2066\n"},
		"control": {"a\x1b[0m", "t.md:1:2 [encoding] invisible character: escape U+001B\n"},
		"link":    {"[字](https://a.example.org/\u200bx)", "t.md:1:27 [encoding] invisible character: zero width space U+200B\n"},
		"code":    {"`a\u2028b`", "t.md:1:3 [encoding] invisible character: line separator U+2028\n"},
		"gbk":     {"\xd6\xb8\xc4\xcf\n", "t.md:1:1 [encoding] not valid UTF-8: the file seems to be saved as GBK\n"},
		"utf16":   {"\xff\xfea\x00", "t.md:1:1 [encoding] not valid UTF-8: the file seems to be saved as UTF-16\n"},
		"cr":      {"a\rb", "t.md:1:2 [encoding] invisible character: carriage return U+000D\n"},
	} {
		doc, problems := Parse("t.md", []byte(c.src), lang.ZH)
		html, more := doc.HTML(Options{})
		if list(problems) != c.want || html != "" || more.Len() > 0 || doc.Plain() != "" {
			t.Errorf("%s: %q %s", name, html, list(problems))
		}
	}
}

func TestMark(t *testing.T) {
	doc, problems := ParseFrom("t.md", []byte("\ufeff# 申报\r\n\r\n<b>\r\n"), lang.ZH, 7)
	want := "t.md:7:1 [encoding] the file begins with a byte order mark\nt.md:9:1 [raw-html] raw HTML is not allowed\n"
	if got := list(problems); got != want || doc.Headings()[0].Text != "申报" {
		t.Errorf("%s%v", got, doc.Headings())
	}
}

// TestBounded: hostile files come to an end (the test's own time limit sees to
// that), and what was cut is reported.
func TestBounded(t *testing.T) {
	t.Parallel()
	// fill repeats s, in lines short enough, to almost the largest file.
	fill := func(s string) string {
		n := 10_000 / len(s)
		return strings.Repeat(strings.Repeat(s, n)+"\n", (maxFile-1000)/(n*len(s)+1))
	}
	wide := strings.Repeat("|a", 900) + "|\n" + strings.Repeat("|-", 900) + "|\n"
	for name, c := range map[string]struct{ src, rule string }{
		"emphasis":    {fill("**a_ "), "too-large"},
		"closers":     {fill("a** *b"), "too-large"},
		"run":         {"a" + strings.Repeat("*", 15_000) + "b" + strings.Repeat("*", 4_000), "too-large"},
		"tilde":       {fill("~~a "), "too-large"},
		"brackets":    {fill("[a"), "too-large"},
		"bracket end": {strings.Repeat("[", 900) + fill("*a* ") + strings.Repeat("]", 900), "too-large"},
		"links":       {fill("[a](b) "), "too-large"},
		"title":       {fill(`[a](b "`), "too-large"},
		"images":      {fill("![a"), "too-large"},
		"backticks":   {fill("`a``b```c"), ""},
		"tags":        {fill("<a b='"), "too-large"},
		"comments":    {"x " + fill("<!-- "), "too-large"},
		"declaration": {"x " + fill("<!A "), "too-large"},
		"quotes":      {strings.Repeat(">", 15_000) + "a", "too-deep"},
		"quote lines": {fill("> "), "too-deep"},
		"lists":       {strings.Repeat("- ", 7_000) + "a", "too-deep"},
		"numbers":     {strings.Repeat("1. ", 5_000) + "a", "too-deep"},
		"labels":      {strings.Repeat("（1）", 1_500) + "a", "too-deep"},
		"label lines": {fill("（1）x\n①y\n(2)z\n"), ""},
		"label items": {strings.Repeat("（1）甲。\n", 15_000), ""},
		"nested em":   {strings.Repeat("*a **b ", 500) + strings.Repeat("c** d*", 500), "too-deep"},
		"table":       {wide + strings.Repeat("a\n", 50_000), "too-large"},
		"tables":      {strings.Repeat("|a|b|\n|-|-|\n|c|d|\n\n", 5_000), "too-large"},
		"bars":        {"|a|\n|-|\n" + strings.Repeat("|`\\|\\|\\|`|\n", 4_000), "too-large"},
		"definitions": {strings.Repeat("[a]: b\n", 30_000), "too-large"},
		"headings":    {strings.Repeat("# a\n", 60_000), ""},
		"uses":        {"[a]: https://a.example.org/" + strings.Repeat("x", 2_000) + "\n\n" + strings.Repeat("[a]\n\n", 2_000), ""},
		"entities":    {fill("&#x202e;"), "encoding"},
		"anchors":     {strings.Repeat("# "+strings.Repeat("a", 80)+"\n", 1_000) + "\n" + strings.Repeat("[a](#"+strings.Repeat("b", 80)+")\n\n", 1_500), "unknown-anchor"},
	} {
		t.Run(name, func(t *testing.T) {
			doc, problems := Parse("t.md", []byte(c.src), lang.ZH)
			html, _ := doc.HTML(testOptions(lang.ZH))
			if got := list(problems); c.rule != "" && !strings.Contains(got, "["+c.rule+"]") || strings.Contains(got, "[internal]") {
				t.Errorf("problems: %.300s", got)
			}
			if problems.Len() > maxProblems || len(html) > 20<<20 {
				t.Errorf("%d problems, %d bytes", problems.Len(), len(html))
			}
		})
	}
}

// TestConcurrent is for the race detector.
func TestConcurrent(t *testing.T) {
	src := "# 甲\n\n（1）**“乙”**[^1]\n\n|a|b|\n|-|-|\n|[x](zhinan:call/isti)|`c\\|d`|\n"
	shared, _ := Parse("t.md", []byte(src), lang.ZH)
	want := fmt.Sprint(shared.HTML(testOptions(lang.ZH)))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			own, _ := Parse("t.md", []byte(src), lang.ZH)
			for _, d := range []*Doc{shared, own} {
				if got := fmt.Sprint(d.HTML(testOptions(lang.ZH))); got != want {
					t.Error(got)
				}
				d.Blocks()[0].Text = "changed"
				d.Headings()[0].ID = "changed"
			}
		})
	}
	wg.Wait()
	if shared.Plain()[:len("甲")] != "甲" || shared.Headings()[0].ID != "甲" {
		t.Error("a result gives access to the document")
	}
}
