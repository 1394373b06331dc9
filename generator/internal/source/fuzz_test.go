package source

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"
	"unicode/utf8"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/schema"
)

// FuzzYAML: whatever stands in a file, reading it ends soon, does not panic,
// and every problem is at a place an editor can jump to.
func FuzzYAML(f *testing.F) {
	for _, s := range []string{
		"", "\n", "#", "---\n---\n", "a: b\n", "- a\n", "\"", "number: \"1.1\"\n", "? [a]\n: b\n", "a: &a [*a]\n", "<<: {a: b}\n",
		"title: {zh: 中, en: x, original: both}\nfrom: [s001]\n", "projects: {qualifier: range, min: 1, max: 2}\n",
		"a: !!int 1\n", "a: ~\n", "a: 'TODO: x'\n", "\ta: b\n", "a: b: c\n", "a: \"\\0\"\n", "a: |\n  b\n", "a: >-\n  b\n\n  c\n",
		"number：1\n\tb：[“x”，y\n", "a: \"b \"c\" d\"\n -e\n", "{a: 1,000, b:c ［d］\n", "%YAML 1.2\n---\na: b\n...\n", "{a: b, c\n", "[a, b\n", "a: *b\n", "year: 02030\nbatch: 0x1\n", "a:\r\n  b\r\n", "a\rb", "a: b\u2028c: d\n", "\ufeffa: b\n",
	} {
		f.Add([]byte(s))
	}
	for _, pattern := range []string{"guide.yaml", "*/direction.yaml"} {
		names, err := filepath.Glob(filepath.Join("../../../content/guides/2025-3", pattern))
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		for _, c := range []struct {
			record   any
			declared *schema.Record
		}{{&Direction{}, schema.Direction}, {&Guide{}, schema.Guide}} {
			problems := decode("f.yaml", data, c.record, c.declared)
			if n := problems.Len(); n > maxProblems {
				t.Errorf("%d problems", n)
			}
			for _, p := range problems.Sorted() {
				inside(t, p, data)
			}
		}
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%d bytes took %v", len(data), d)
		}
	})
}

func inside(t *testing.T, p diag.Problem, data []byte) {
	t.Helper()
	lines := bytes.Split(data, []byte("\n"))
	if p.At.File != "f.yaml" || p.At.Line < 1 || p.At.Line > len(lines) {
		t.Fatalf("%s: %s: the file has %d lines", p.At, p.Message.EN, len(lines))
	}
	if n := utf8.RuneCount(lines[p.At.Line-1]); p.At.Column < 1 || p.At.Column > n+1 {
		t.Fatalf("%s: %s: the line has %d characters", p.At, p.Message.EN, n)
	}
	if p.Message.EN == "" || p.Message.ZH == "" || p.Rule == "" {
		t.Fatalf("%+v", p)
	}
}
