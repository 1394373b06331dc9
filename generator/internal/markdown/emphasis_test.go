package markdown

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/renderer/html"
	gtext "github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	"zhinan/generator/internal/lang"
)

// cases reads a file of "input => output" lines; # begins a comment, ⏎ stands
// for a line break.
func cases(t *testing.T, name string) [][2]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	var out [][2]string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || strings.HasPrefix(line, "# ") {
			continue
		}
		in, want, ok := strings.Cut(line, " => ")
		if !ok {
			t.Fatalf("%s: no => in %q", name, line)
		}
		out = append(out, [2]string{strings.ReplaceAll(in, "⏎", "\n"), strings.ReplaceAll(want, "⏎", "\n")})
	}
	return out
}

func body(src string, l lang.Lang) string {
	doc, _ := Parse("t.md", []byte(src), l)
	out, _ := doc.HTML(testOptions(l))
	out = strings.TrimSuffix(out, "\n")
	return strings.TrimSuffix(strings.TrimPrefix(out, "<p>"), "</p>")
}

func TestEmphasisChinese(t *testing.T) {
	all := cases(t, "emphasis.txt")
	if len(all) < 40 {
		t.Errorf("only %d cases", len(all))
	}
	for _, c := range all {
		if got := body(c[0], lang.ZH); got != c[1] {
			t.Errorf("%s\n got %s\nwant %s", c[0], got, c[1])
		}
	}
}

// withRuns is the stock parser with our emphasis instead of its own.
func withRuns() goldmark.Markdown {
	var inline []util.PrioritizedValue
	for _, p := range parser.DefaultInlineParsers() {
		if p.Value != parser.NewEmphasisParser() {
			inline = append(inline, p)
		}
	}
	inline = append(inline, util.Prioritized(runParser{}, 500))
	return goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(parser.DefaultBlockParsers()...),
			parser.WithInlineParsers(inline...),
			parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
		)),
		goldmark.WithRendererOptions(html.WithUnsafe(), html.WithXHTML()),
		goldmark.WithExtensions(strikeRenderer{}),
	)
}

// strikeRenderer adds only the renderer of strikethrough, not its parser.
type strikeRenderer struct{}

func (strikeRenderer) Extend(m goldmark.Markdown) {
	r := extension.NewStrikethroughHTMLRenderer()
	m.Renderer().AddOptions(renderer.WithNodeRenderers(util.Prioritized(r, 500)))
}

func convert(t *testing.T, m goldmark.Markdown, src string, l lang.Lang) string {
	t.Helper()
	pc := parser.NewContext()
	if l != "" {
		pc.Set(stateKey, &state{doc: &Doc{lang: l}})
	}
	root := m.Parser().Parse(gtext.NewReader([]byte(src)), parser.WithContext(pc))
	var b bytes.Buffer
	if err := m.Renderer().Render(&b, []byte(src), root); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestEmphasisCommonMark compares with the stock parser over every example of
// the CommonMark specification that goldmark ships.
func TestEmphasisCommonMark(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Fatal("the goldmark module is not at hand:", err)
	}
	data, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(dir)), "_test", "spec.json"))
	if err != nil {
		t.Fatal("the goldmark module has no specification:", err)
	}
	var examples []struct {
		Markdown, HTML string
		Example        int
	}
	if err := json.Unmarshal(data, &examples); err != nil || len(examples) < 600 {
		t.Fatal(len(examples), err)
	}
	ours := withRuns()
	stock := goldmark.New(goldmark.WithRendererOptions(html.WithUnsafe(), html.WithXHTML()))
	for _, e := range examples {
		want := convert(t, stock, e.Markdown, "")
		for _, l := range lang.Both {
			if diff := cmp.Diff(want, convert(t, ours, e.Markdown, l)); diff != "" {
				t.Errorf("example %d in %s: %q\n-stock +ours\n%s", e.Example, l, e.Markdown, diff)
			}
		}
	}
}

// TestEmphasisASCII compares with the stock parser over combinations of
// marks, letters, spaces and punctuation, where nothing may differ.
func TestEmphasisASCII(t *testing.T) {
	ours, stock := withRuns(), goldmark.New(goldmark.WithRendererOptions(html.WithUnsafe(), html.WithXHTML()))
	pieces := []string{"*", "**", "_", "a", " ", "("}
	n := 0
	var walk func(s string, depth int)
	walk = func(s string, depth int) {
		if depth == 0 {
			n++
			if want, got := convert(t, stock, s, ""), convert(t, ours, s, lang.ZH); got != want {
				t.Errorf("%q: got %s want %s", s, got, want)
			}
			return
		}
		for _, p := range pieces {
			walk(s+p, depth-1)
		}
	}
	walk("x", 5)
	walk("", 4)
	if n < 200 {
		t.Errorf("only %d combinations", n)
	}
}
