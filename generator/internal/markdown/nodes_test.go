package markdown

import (
	"html"
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

// The data of a body say what its HTML says, and report what it reports.
func TestNodes(t *testing.T) {
	for i, src := range []string{twoSidesZH, twoSidesEN} {
		src += "\n**a** *b* `c` ~~d~~ <https://example.org/x?a=1&b=2> [e](https://example.org) [f](missing:link) #panic() $x$ [^n]\n\n> quote\n\n---\n"
		doc, problems := Parse("x.md", []byte(src), lang.Both[i])
		if problems.Len() > 0 {
			t.Fatal(problems.Sorted())
		}
		o := Options{Missing: func(string) string { return "not given" }, Note: func(string) (string, string, bool) { return "note 1", "#n", true }}
		nodes, found := doc.Nodes(o)
		whole, _ := doc.HTML(o)
		var all strings.Builder
		for _, n := range nodes {
			all.WriteString(n.Plain())
		}
		squash := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got, want := squash(all.String()), squash(html.UnescapeString(tags.ReplaceAllString(whole, ""))); got != want || found.Len() > 0 {
			t.Errorf("nodes say\n%s\nthe HTML\n%s\n%v", got, want, found.Sorted())
		}
		pieces, _ := doc.Pieces(o)
		if len(nodes) != len(pieces) {
			t.Errorf("%d nodes beside %d pieces", len(nodes), len(pieces))
		}
	}
	doc, _ := Parse("x.md", []byte("[^none]\n\n[x](zhinan:nowhere) [y](#nowhere)\n"), lang.EN)
	if nodes, problems := doc.Nodes(Options{}); problems.Len() != 2 || nodes[1].Plain() != "x y" {
		t.Errorf("%v %v", nodes, problems.Sorted())
	}
}
