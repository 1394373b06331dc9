package source

import (
	"fmt"
	"strings"
	"testing"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/yamlfile"
)

// TestRenumber: a reference is found wherever YAML lets it begin, and nothing
// else of the file is touched.
func TestRenumber(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"flow", "from: [\"s001:1-2\", 's001:1-2' ,s001:1-2]\n", "from: [\"s001:3\", 's001:3' ,s001:3]\n"},
		{"block list", "a: 中文 # s001:1-2\nfrom:\n  -   \"s001:1-2\" # s001:1-2\n", "a: 中文 # s001:1-2\nfrom:\n  -   \"s001:3\" # s001:1-2\n"},
		{"after Chinese", "x: {zh: 中文“𝄞”, from: s001:1-2}\n", "x: {zh: 中文“𝄞”, from: s001:3}\n"},
		{"folded", "q:\n  - >-\n      s001:1-2\n      words\n", "q:\n  - >-\n      s001:3\n      words\n"},
		{"literal, CRLF", "q:\r\n- |\r\n  s001:1-2 words s001:1-2\r\nx: y\r\n", "q:\r\n- |\r\n  s001:3 words s001:1-2\r\nx: y\r\n"},
		{"words behind", "q: [\"s001:1-2 words \\\"s001:1-2\\\"\"]", "q: [\"s001:3 words \\\"s001:1-2\\\"\"]"},
		{"escaped", "q: [\"s00\\x31:1-2\"]\n", ""},
	} {
		root, problems := yamlfile.Parse("f.yaml", []byte(c.file))
		if problems.Len() > 0 {
			t.Fatal(problems.Sorted())
		}
		var list []Renumbering
		root.Each(func(n *yamlfile.Node) {
			if n.Kind == yamlfile.Scalar && strings.HasPrefix(n.Value, "s001:1-2") {
				list = append([]Renumbering{{At: n.At, Old: "s001:1-2", New: "s001:3"}}, list...)
			}
		})
		got, found := Renumber([]byte(c.file), list)
		if c.want == "" {
			if found.Len() != 1 || found.Sorted()[0].Rule != "bad-span" || string(got) != c.file {
				t.Errorf("%s: %v, %q", c.name, found.Sorted(), got)
			}
		} else if string(got) != c.want || found.Len() > 0 {
			t.Errorf("%s: %q, want %q; %v", c.name, got, c.want, found.Sorted())
		}
	}
	for _, at := range []diag.Position{{}, {Line: 9, Column: 9}, {Line: 1, Column: 99}, {Line: 2, Column: 1}, {Line: 1, Column: -3}} {
		if got, found := Renumber([]byte("a: b\n"), []Renumbering{{at, "s001:1", "s001:2"}}); found.Len() != 1 || string(got) != "a: b\n" {
			t.Errorf("%v: %q, %v", fmt.Sprint(at), got, found.Sorted())
		}
	}
}
