package pipeline

import (
	"bytes"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// TestHostileFiles: what no text editor would write is refused as well, in
// bounded time. The cases of testdata are text; these are not.
func TestHostileFiles(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat("[", 70) + strings.Repeat("]", 70)
	var bomb strings.Builder
	bomb.WriteString("a: &a [x, x, x, x, x, x, x, x, x]\n")
	for c := 'b'; c <= 'i'; c++ {
		fmt.Fprintf(&bomb, "%c: &%[1]c [*%[2]c, *%[2]c, *%[2]c, *%[2]c, *%[2]c, *%[2]c, *%[2]c, *%[2]c, *%[2]c]\n", c, c-1)
	}
	var unknown strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&unknown, "key%d: x\n", i)
	}
	for _, c := range []struct{ name, file, data, want string }{
		{"byte order mark", "content/fields.yaml", "\ufefffields: []\n",
			"content/fields.yaml:1:1: file begins with a byte order mark .*save it as UTF-8 without BOM"},
		{"not UTF-8", "content/fields.yaml", "fields:\n  - id: \xd6\xd0\n",
			"content/fields.yaml:2:9: not valid UTF-8: the file seems to be saved as GBK \\[encoding\\] open it as GBK, then save it as UTF-8 without BOM"},
		{"neither UTF-8 nor GBK", "content/fields.yaml", "fields:\n  - id: caf\xe9\n",
			"content/fields.yaml:2:12: not valid UTF-8 \\[encoding\\] save the file as UTF-8"},
		{"UTF-16", "content/fields.yaml", "\xff\xfef\x00i\x00\n\x00", "content/fields.yaml:1:1: not valid UTF-8: the file seems to be saved as UTF-16"},
		{"source in GBK", "content/sources/s002.txt", "Annual plan 2030\n1 \xb0\xa3\xbc\xb0\n", "content/sources/s002.txt:2:3: not valid UTF-8: the file seems to be saved as GBK"},
		{"bidi control", "content/fields.yaml", "fields:\n  - id: 能\u202e源\n",
			`content/fields.yaml:2:10: invisible character: right-to-left override U\+202E`},
		{"zero", "content/fields.yaml", "fields: \x00\n", `content/fields.yaml:1:9: invisible character: null U\+0000`},
		{"escape", "content/fields.yaml", "fields: \x1b[31m\n", `content/fields.yaml:1:9: invisible character: escape U\+001B`},
		{"lone carriage return", "content/fields.yaml", "fields:\r  - id: a\r", "content/fields.yaml:1:8: invisible character: carriage return U\\+000D\ncontent/fields.yaml:1:18: invisible character: carriage return U\\+000D"},
		{"line separator", "content/fields.yaml", "fields: []\u2028", `content/fields.yaml:1:11: invisible character: line separator U\+2028`},
		{"in a comment", "content/fields.yaml", "fields: [] # 能\u200b源\n", `content/fields.yaml:1:15: invisible character: zero width space U\+200B`},
		{"two at once", "content/terms.yaml", "terms:\n  - zh: |\n      氢\u00ad能\n    e\u2060n: [hydrogen]\n",
			"content/terms.yaml:3:8: invisible character: soft hyphen U\\+00AD\ncontent/terms.yaml:4:6: invisible character: word joiner U\\+2060"},
		{"messages", "templates/i18n/zh.yaml", "site-title: 指\u200b南\n", `*templates/i18n/zh.yaml`},
		{"too large", "content/fields.yaml", "fields: []\n" + strings.Repeat("# filling\n", 27_000),
			"content/fields.yaml:1:1: file is larger than 256 KiB .too-large"},
		{"too many values", "content/fields.yaml", "fields: [" + strings.Repeat("1,\n", 20_001) + "]\n",
			"content/fields.yaml:19998:1: more than 20000 values in one file"},
		{"too deep", "content/fields.yaml", "fields: " + deep + "\n", "content/fields.yaml:1:72: nested more than 64 levels"},
		{"far too deep", "content/fields.yaml", "fields: " + strings.Repeat("[", 100_000), "content/fields.yaml:1:1: not valid YAML: "},
		{"alias bomb", "content/fields.yaml", bomb.String(), "*content/fields.yaml"},
		{"nothing but unknown keys", "content/fields.yaml", unknown.String(), "*content/fields.yaml"},
		{"a very long key", "content/fields.yaml", "? " + strings.Repeat("k", 200_000) + "\n: x\n", "*content/fields.yaml"},
		{"markdown not UTF-8", "content/pages/about/en.md", "## In a word\n\n\xff\n",
			"content/pages/about/en.md:3:1: not valid UTF-8"},
		{"markdown too large", "content/pages/about/en.md", strings.Repeat("A word. ", 40_000),
			"content/pages/about/en.md: the file has 320000 bytes, more than 262144 .too-large"},
		{"source with a bidi control", "content/sources/s002.txt", "Annual plan 2030\n\u202e",
			`content/sources/s002.txt:2:1: invisible character: right-to-left override U\+202E`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := base(t)
			p.write(c.file, c.data)
			start := time.Now()
			if file, many := strings.CutPrefix(c.want, "*"); many {
				everyProblemIn(t, p, file)
			} else {
				want := expected{}
				want.list(t, c.want)
				want.meet(t, p)
			}
			if d := time.Since(start); d > 10*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}

// everyProblemIn is for a file with very many faults: there are some, not
// thousands, and all of them are its own.
func everyProblemIn(t *testing.T, p project, file string) {
	t.Helper()
	r, err := makeSite(p, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if n := r.Problems.Len(); n == 0 || n > 201 {
		t.Errorf("%d problems", n)
	}
	for _, d := range r.Problems.Sorted() {
		wellFormed(t, p, d)
		if d.At.File != file {
			t.Errorf("another file complains: %s", describe(d))
		}
	}
}

// TestSymlinks: a link could lead out of the project, so none is followed,
// whatever it leads to.
func TestSymlinks(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("symbolic links need a privilege on Windows")
	}
	const secret = "a line that must not be seen"
	outside := filepath.Join(t.TempDir(), "secret.txt")
	if err := os.WriteFile(outside, []byte(secret+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, link, to, where string }{
		{"source", "content/sources/s003.txt", outside, "content"},
		{"folder", "content/guides/2031-1", filepath.Dir(outside), "content"},
		{"within", "content/pages/about/fr.md", "en.md", "content"},
		{"dangling", "content/lost.yaml", "nowhere", "content"},
		{"static", "static/secret.txt", outside, "static"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			p := base(t)
			if c.name == "source" {
				p.write("content/sources.yaml", p.read(t, "content/sources.yaml")+`  - id: s003
    file: sources/s003.txt
    language: en
    title: {zh: 外, en: Outside}
    status: official
`)
			}
			dir := t.TempDir()
			if err := os.CopyFS(dir, p.MapFS); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(c.to, filepath.Join(dir, filepath.FromSlash(c.link))); err != nil {
				t.Fatal(err)
			}
			r, err := makeSite(os.DirFS(dir), Options{})
			if err != nil {
				t.Fatal(err)
			}
			found := r.Problems.Sorted()
			if len(found) != 1 {
				t.Errorf("%d problems", len(found))
			}
			for _, d := range found {
				if want := c.link + ": symbolic links are not allowed in " + c.where + " [symlink]"; !strings.HasPrefix(describe(d), want) {
					t.Errorf("unexpected: %s", describe(d))
				}
				if strings.Contains(describe(d), secret) {
					t.Error("what the link leads to is shown")
				}
			}
			for name, data := range r.files {
				if bytes.Contains(data, []byte(secret)) {
					t.Errorf("%s holds what the link leads to", name)
				}
			}
		})
	}
}

// TestStaticCollision: a static file never replaces a page without a word.
func TestStaticCollision(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"zh/index.html", "ZH/about.html", "index.html/x.css", "go.mod"} {
		p := base(t)
		p.write(StaticDir+"/"+name, "mine")
		r, err := Site(p, Options{})
		if err == nil && r.Problems.Len() == 0 {
			t.Errorf("static/%s: nothing is reported", name)
		}
		if err != nil && !strings.Contains(err.Error(), path.Base(strings.TrimSuffix(name, "/x.css"))) {
			t.Errorf("static/%s: the error does not name it: %v", name, err)
		}
	}
}

// TestUnreadable: what cannot be read at all is an error of ours, not a
// problem of the author's.
func TestUnreadable(t *testing.T) {
	t.Parallel()
	if _, err := Site(fstest.MapFS{}, Options{}); err == nil {
		t.Error("a project without content was built")
	}
}
