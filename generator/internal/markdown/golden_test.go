package markdown

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

var update = flag.Bool("update", false, "rewrite the expected results in testdata")

// testOptions is a small catalogue: one page, two notes.
func testOptions(l lang.Lang) Options {
	return Options{
		Missing: func(kind string) string {
			if l == lang.ZH {
				return "原文未给出" + map[string]string{"link": "链接", "email": "邮箱", "phone": "电话"}[kind]
			}
			return kind + " not given in the source"
		},
		Resolve: func(dest string) (string, bool) {
			return "/zh/calls/isti/", dest == "zhinan:call/isti"
		},
		Note: func(id string) (label, href string, ok bool) {
			switch id {
			case "1", "2":
				return "注" + id, "#note-" + id, true
			}
			return "", "", false
		},
		HeadingShift: 1,
		IDPrefix:     "t-",
	}
}

func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.golden")
	if err != nil || len(files) == 0 {
		t.Fatal("no golden files", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".golden"), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			comment, in, src, want := split(t, string(data))
			got := golden(in, []byte(src))
			if *update {
				all := comment + "-- " + in + " --\n" + src + got
				if err := os.WriteFile(name, []byte(all), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// split takes a golden file apart: a comment, "-- name --" and the source, then
// what is expected, which begins with "-- html --".
func split(t *testing.T, data string) (comment, name, src, want string) {
	t.Helper()
	comment, rest, ok := strings.Cut("\n"+data, "\n-- ")
	name, rest, ok2 := strings.Cut(rest, " --\n")
	if !ok || !ok2 {
		t.Fatal("no source in the golden file")
	}
	src = rest
	if i := strings.Index(rest, "-- html --\n"); i >= 0 {
		src, want = rest[:i], rest[i:]
	}
	if comment != "" {
		comment = comment[1:] + "\n"
	}
	return comment, name, src, want
}

// golden renders everything a document gives.
func golden(name string, src []byte) string {
	l := lang.EN
	if strings.HasPrefix(name, "zh") {
		l = lang.ZH
	}
	doc, problems := Parse(name, src, l)
	html, more := doc.HTML(testOptions(l))
	problems.Merge(more)
	var b strings.Builder
	fmt.Fprintf(&b, "-- html --\n%s-- blocks --\n", html)
	for _, p := range doc.Blocks() {
		fmt.Fprintf(&b, "%d:%d %s\n", p.Pos.Line, p.Pos.Column, p.Text)
	}
	b.WriteString("-- rest --\n")
	for _, h := range doc.Headings() {
		fmt.Fprintf(&b, "heading %v h%d #%s %s\n", h.Pos, h.Level, h.ID, h.Text)
	}
	for _, k := range doc.Links() {
		fmt.Fprintf(&b, "link %v %q <%s>\n", k.Pos, k.Text, k.Dest)
	}
	for _, r := range doc.NoteRefs() {
		fmt.Fprintf(&b, "note %v %s\n", r.Pos, r.ID)
	}
	fmt.Fprintf(&b, "items %d\n-- problems --\n%s", doc.Items(), list(problems))
	return b.String()
}

// list prints problems one a line, as tests compare them.
func list(problems diag.List) string {
	var b strings.Builder
	for _, p := range problems.Sorted() {
		fmt.Fprintf(&b, "%v [%s] %s\n", p.At, p.Rule, p.Message.EN)
	}
	return b.String()
}
