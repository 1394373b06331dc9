package yamlfile

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"zhinan/generator/internal/diag"
)

// tree writes a node on one line: kinds, types and places.
func tree(n *Node) string {
	if n == nil {
		return "none"
	}
	mark := ""
	if n.Refused() {
		mark = "!"
	}
	at := fmt.Sprintf("%d:%d%s", n.At.Line, n.At.Column, mark)
	var parts []string
	switch n.Kind {
	case List:
		for _, item := range n.Items {
			parts = append(parts, tree(item))
		}
		return at + "[" + strings.Join(parts, " ") + "]"
	case Mapping:
		for _, p := range n.Pairs {
			parts = append(parts, tree(p.Key)+"="+tree(p.Value))
		}
		return at + "{" + strings.Join(parts, " ") + "}"
	case Scalar:
		return at + map[Type]string{Text: "'", Integer: "#", Boolean: "?", Null: "~", Guessed: "*"}[n.Type] + n.Value
	}
	return at + "other"
}

func describe(problems diag.List) string {
	var out []string
	for _, p := range problems.Sorted() {
		out = append(out, fmt.Sprintf("%d:%d %s", p.At.Line, p.At.Column, p.Rule))
	}
	return strings.Join(out, ", ")
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ text, tree, problems string }{
		{"a: 中\nb: [1, \"2\", true]\n", "1:1{1:1'a=1:4'中 2:1'b=2:4[2:5#1 2:8'2 2:13?true]}", ""},
		{"a: 1.10\nb: 2030-01-02\nc: 1_000\n", "1:1{1:1'a=1:4*1.10 2:1'b=2:4*2030-01-02 3:1'c=3:4#1_000}", ""},
		{"中文: 值\n", "1:1{1:1'中文=1:5'值}", ""},
		{"a: x\na: y\n", "1:1{1:1'a=1:4'x 2:1'a=2:4'y}", ""},
		{"a:\nb: ~\n", "1:1{1:1'a=1:3!~ 2:1'b=2:4!~~}", "1:3 null, 2:4 null"},
		{"a: &x [*x]\n", "1:1{1:1'a=1:4[1:8!other]}", "1:4 alias, 1:8 alias"},
		{"<<: {a: b}\n", "1:1{1:1!*<<=1:5{1:6'a=1:9'b}}", "1:1 alias"},
		{"a: !!str x\n", "1:1{1:1'a=1:4!'x}", "1:4 tag"},
		{"a: \"\\0\"\n", "1:1{1:1'a=1:4!'\x00}", "1:4 encoding"},
		{"a: b\n---\nc: d\n", "none", "2:1 second-document"},
		{"", "none", "1:1 empty"},
		{"# only a comment\n", "none", "1:1 empty"},
		{"a: b: c\n", "none", "1:5 yaml-syntax"},
		{"a: {zh：x, en:y, b: c}\n", "1:1{1:1'a=1:4{1:5!'zh：x=1:9!~ 1:11!'en:y=1:15!~ 1:17'b=1:20'c}}", "1:7 yaml-syntax, 1:13 yaml-syntax"},
		{"a:\n　　b: c\n", "1:1{1:1'a=1:3!~ 2:1!'　　b=2:6'c}", "2:1 yaml-syntax"},
		{"{a: 15,000,000, b: c}\n", "1:1{1:2'a=1:5!#15 1:17'b=1:20'c}", "1:5 wrong-type"},
		{"x: 1\na: *b\n", "none", "2:1 yaml-syntax"},
		{"\ufeffa: b\n", "none", "1:1 encoding"},
		{"a: b\n c\u202ed\n", "none", "2:3 encoding"},
		{"a: \xff\n", "none", "1:4 encoding"},
		{"a: b\rc: d\n", "none", "1:5 encoding"},
		{"a: |\r\n  b\r\n", "1:1{1:1'a=1:4'b\n}", ""},
	} {
		root, problems := Parse("f.yaml", []byte(c.text))
		if got := tree(root); got != c.tree {
			t.Errorf("%q: got %s, want %s", c.text, got, c.tree)
		}
		if got := describe(problems); got != c.problems {
			t.Errorf("%q: problems %s, want %s", c.text, got, c.problems)
		}
	}
}

// TestBounds: a file beyond a bound is refused as a whole, soon.
func TestBounds(t *testing.T) {
	start := time.Now()
	for rule, text := range map[string]string{
		"too-large": strings.Repeat("# \n", MaxSize),
		"too-deep":  strings.Repeat("[", 70) + strings.Repeat("]", 70),
	} {
		root, problems := Parse("f.yaml", []byte(text))
		if got := problems.Sorted(); root != nil || len(got) != 1 || got[0].Rule != rule {
			t.Errorf("%s: %v", rule, got)
		}
	}
	root, problems := Parse("f.yaml", []byte("["+strings.Repeat("1,", maxNodes)+"]"))
	if root != nil || describe(problems) != fmt.Sprintf("1:%d too-large", 2*maxNodes) {
		t.Errorf("many values: %s", describe(problems))
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("took %v", d)
	}
}

// TestEach visits keys and values, outermost first, and Refuse marks them.
func TestEach(t *testing.T) {
	root, _ := Parse("f.yaml", []byte("a: [x, {b: y}]\n"))
	var seen []string
	root.Each(func(n *Node) {
		if n.Kind == Scalar {
			seen = append(seen, n.Value)
			n.Refuse()
		}
	})
	if got := strings.Join(seen, " "); got != "a x b y" || !strings.Contains(tree(root), "!'y") {
		t.Errorf("%s in %s", got, tree(root))
	}
}
