package i18n

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

var update = flag.Bool("update", false, "write the faults found into the want sections")

// archive splits a txtar file into its comment and its files.
func archive(text string) (comment string, files map[string]string) {
	files = map[string]string{}
	name := ""
	for line := range strings.Lines(text) {
		if n, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "-- "); ok && strings.HasSuffix(n, " --") {
			name = strings.TrimSuffix(n, " --")
			files[name] = ""
			continue
		}
		if name == "" {
			comment += line
		} else {
			files[name] += line
		}
	}
	return comment, files
}

func load(t testing.TB, zh, en string) *Bundle {
	t.Helper()
	b, faults := Load(fstest.MapFS{
		"zh.yaml": {Data: []byte(zh)},
		"en.yaml": {Data: []byte(en)},
	}, ".")
	if faults.Len() > 0 {
		t.Fatal(describe(faults))
	}
	return b
}

func describe(faults diag.List) string {
	var b strings.Builder
	for _, p := range faults.Sorted() {
		fmt.Fprintf(&b, "%s: %s [%s]\n  %s\n", p.At, p.Message.EN, p.Rule, p.Message.ZH)
		if !p.Hint.IsZero() {
			fmt.Fprintf(&b, "  hint: %s / %s\n", p.Hint.EN, p.Hint.ZH)
		}
	}
	return b.String()
}

func TestLoadFaults(t *testing.T) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) < 10 {
		t.Fatalf("%d cases, %v", len(cases), err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			_, files := archive(string(data))
			for _, eol := range []string{"\n", "\r\n"} {
				fsys := fstest.MapFS{}
				for _, l := range lang.Both {
					if text, ok := files[string(l)+".yaml"]; ok {
						fsys["words/"+string(l)+".yaml"] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, "\n", eol))}
					}
				}
				b, faults := Load(fsys, "words")
				got := describe(faults)
				if b == nil {
					t.Fatal("no bundle")
				}
				b.Printer(lang.ZH).T("a") // a broken bundle still prints
				b.Printer(lang.EN).N("a", 1)
				if *update && eol == "\n" {
					head, _, _ := bytes.Cut(data, []byte("-- want --\n"))
					if err := os.WriteFile(name, append(head, "-- want --\n"+got...), 0o644); err != nil {
						t.Fatal(err)
					}
					files["want"] = got
				}
				if got != files["want"] {
					t.Errorf("line ends %q: got\n%swant\n%s", eol, got, files["want"])
				}
			}
		})
	}
}

type brokenFS struct{}

func (brokenFS) Open(name string) (fs.File, error) {
	return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("disk on fire")}
}

func TestLoadUnreadable(t *testing.T) {
	b, faults := Load(brokenFS{}, "words")
	want := "words/en.yaml: the message file cannot be read: disk on fire [messages-file]\n" +
		"  无法读取文案文件：disk on fire\n" +
		"words/zh.yaml: the message file cannot be read: disk on fire [messages-file]\n" +
		"  无法读取文案文件：disk on fire\n"
	if got := describe(faults); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if got := b.Printer(lang.EN).T("a"); got != "⟦a⟧" {
		t.Error(got)
	}
}

// A key that repeats is a fault, and nothing else is said of the second value.
func TestLoadDuplicate(t *testing.T) {
	fsys := fstest.MapFS{"zh.yaml": {Data: []byte("a: x\na: 2\n")}, "en.yaml": {Data: []byte("a: x\n")}}
	_, faults := Load(fsys, ".")
	want := "zh.yaml:2:1: \"a\" stands twice, first in line 1 [messages-duplicate]\n  \"a\" 重复，首次出现在第 1 行\n"
	if got := describe(faults); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestKeys(t *testing.T) {
	b, _ := Load(fstest.MapFS{
		"zh.yaml": {Data: []byte("b: 乙\na: 甲\nz: 只\n")},
		"en.yaml": {Data: []byte("a: A\nb: B\ne: E\n")},
	}, ".")
	if got := fmt.Sprint(b.Keys()); got != "[a b e z]" {
		t.Error(got)
	}
	b.Keys()[0] = "changed"
	for key, want := range map[string]bool{"a": true, "z": true, "e": true, "": false, "c": false} {
		if b.Has(key) != want {
			t.Errorf("Has(%q) = %v", key, !want)
		}
	}
	// No fallback to the other language.
	if got := b.Printer(lang.EN).T("z"); got != "⟦z⟧" {
		t.Error(got)
	}
	if got := b.Printer(lang.ZH).T("e"); got != "⟦e⟧" {
		t.Error(got)
	}
	if got := fmt.Sprint(b.Missing()); got != "[e z]" {
		t.Error(got)
	}
}

func FuzzLoad(f *testing.F) {
	f.Add("a: 甲\n", "a: {{.X}}\n")
	f.Add("a:\n  other: x\n", "? a\n: &b x\n*b : y")
	f.Add("\"\": x\n'': y", "{a: {one: x, other: y}}")
	f.Fuzz(func(t *testing.T, zh, en string) {
		b, faults := Load(fstest.MapFS{"zh.yaml": {Data: []byte(zh)}, "en.yaml": {Data: []byte(en)}}, ".")
		describe(faults)
		if faults.Len() > 0 {
			return
		}
		for _, key := range b.Keys() {
			for _, l := range lang.Both {
				p := b.Printer(l)
				var args []any
				for _, name := range p.messages[key].names {
					args = append(args, name, "v")
				}
				if got := p.N(key, 2, args...); got == "⟦"+key+"⟧" && len(b.Missing()) > 0 {
					t.Errorf("%s: %q cannot be printed", l, key)
				}
			}
		}
	})
}
