package markdown

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"zhinan/generator/internal/lang"
)

// allowed lists every element the renderer writes, with its attributes.
var allowed = map[string][]string{
	"p": nil, "br": nil, "hr": nil, "em": nil, "strong": nil, "del": nil, "code": nil, "pre": nil,
	"blockquote": nil, "ul": nil, "li": nil, "ol": {"class", "role", "start"},
	"span": {"class"}, "div": {"class", "role", "tabindex", "aria-labelledby"}, "sup": {"class"},
	"table": nil, "thead": nil, "tbody": nil, "tr": nil, "th": {"scope", "class"}, "td": {"class"},
	"h1": {"id"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"},
	"a": {"href", "rel", "title", "role"},
}

// checkHTML looks at rendered HTML as a browser would see it.
func checkHTML(t *testing.T, out string) {
	t.Helper()
	nodes, err := html.ParseFragment(strings.NewReader(out), &html.Node{Type: html.ElementNode, Data: "main", DataAtom: atom.Main})
	if err != nil {
		t.Fatal(err)
	}
	ids := map[string]bool{}
	var walk func(n *html.Node, inLink bool)
	walk = func(n *html.Node, inLink bool) {
		switch n.Type {
		case html.TextNode:
		case html.ElementNode:
			attrs, ok := allowed[n.Data]
			if !ok || n.Data == "a" && inLink {
				t.Fatalf("element %q in %q", n.Data, out)
			}
			for _, a := range n.Attr {
				if !slices.Contains(attrs, a.Key) {
					t.Fatalf("attribute %s=%q of %q in %q", a.Key, a.Val, n.Data, out)
				}
				switch a.Key {
				case "href":
					if !slices.ContainsFunc([]string{"https://", "http://", "mailto:", "tel:", "#", "/zh/"}, func(p string) bool {
						return strings.HasPrefix(strings.ToLower(a.Val), p)
					}) {
						t.Fatalf("href %q", a.Val)
					}
				case "id":
					if ids[a.Val] || strings.ContainsAny(a.Val, " \t\n") {
						t.Fatalf("id %q", a.Val)
					}
					ids[a.Val] = true
				}
			}
		default:
			t.Fatalf("node type %d in %q", n.Type, out)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, inLink || n.Data == "a")
		}
	}
	for _, n := range nodes {
		walk(n, false)
	}
	// Unbalanced or misnested elements would be mended by the parser, so that
	// writing them again gives something else.
	var again strings.Builder
	for _, n := range nodes {
		if err := html.Render(&again, n); err != nil {
			t.Fatal(err)
		}
	}
	if count(again.String()) != count(out) {
		t.Fatalf("not well-formed: %q", out)
	}
}

// count counts tags.
func count(s string) int { return strings.Count(s, "<") }

// han keeps the Han characters of s.
func han(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Han, r) {
			return r
		}
		return -1
	}, s)
}

func FuzzParse(f *testing.F) {
	for _, pattern := range []string{"testdata/*.golden", "testdata/*.txt"} {
		files, _ := filepath.Glob(pattern)
		for _, name := range files {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(string(data), true)
			for part := range strings.SplitSeq(string(data), "\n\n") {
				f.Add(part, strings.Contains(name, "zh"))
			}
		}
	}
	for _, s := range []string{
		"（1）# a\n（2）- b\n　（3）> c", "> （1）a\n（2）b", "- （1）a\n  （2）b\n（3）c", "（1）\n\n\n  a", "(1)|a|\n|-|",
		"\t（1）a\n\t\t（2）b", "（1）\ta\n\n\t\tb", "[^1][^", "[a][^1]: b", "**a[b**c](d)**", "*a\n*b*\n**", "~~a~~~b~~",
		"# {#a}\n{#b}\n===", "|a\n|-\n|`\\|`", "![[a](b)](c)", "[a]: <b\n[a]", "<a\n<b>\n</b>", "``` <x>\n[", "1)a\n1) b\n1）c",
	} {
		f.Add(s, true)
		f.Add(s, false)
	}
	f.Fuzz(func(t *testing.T, src string, zh bool) {
		l := lang.EN
		if zh {
			l = lang.ZH
		}
		doc, problems := Parse("t.md", []byte(src), l)
		out, more := doc.HTML(testOptions(l))
		problems.Merge(more)
		if !utf8.ValidString(out) {
			t.Fatalf("not UTF-8: %q", out)
		}
		checkHTML(t, out)
		lines := strings.Split(src, "\n")
		for _, p := range problems.Sorted() {
			if p.Rule == "internal" {
				t.Fatalf("%v in %q", p, src)
			}
			if p.At.Line < 0 || p.At.Line > len(lines) || p.At.Line > 0 && p.At.Column > len([]rune(lines[p.At.Line-1]))+1 {
				t.Fatalf("position %v in %q", p, src)
			}
		}
		// Without marks that may hide text, every Chinese character is printed.
		refused := doc.Plain() == "" && problems.Len() > 0
		if got, want := han(doc.Plain()), han(src); got != want && !refused && !strings.ContainsAny(src, "[]`|&{~<") {
			t.Fatalf("%q came out of %q", got, src)
		}
		blocks := doc.Blocks()
		if strings.Count(doc.Plain(), "\n") != len(blocks) {
			t.Fatalf("a block of %q has several lines", src)
		}
		if again, _ := doc.HTML(testOptions(l)); again != out {
			t.Fatal("rendering changed the document")
		}
	})
}

func BenchmarkParse(b *testing.B) {
	data, err := os.ReadFile("testdata/labelled-zh.golden")
	if err != nil {
		b.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(data), "-- zh.md --\n")
	part, _, _ := strings.Cut(rest, "-- html --")
	src := []byte(strings.Repeat(part+"\n支持**“氢能”**项目，详见[指南](https://www.most.gov.cn/)；\n经费不超过100万元。\n\n", 6))
	src = src[:strings.LastIndex(string(src[:6<<10]), "\n")]
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		doc, _ := Parse("zh.md", src, lang.ZH)
		doc.HTML(Options{})
	}
}
