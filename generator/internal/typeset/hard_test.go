package typeset_test

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/booklet"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/pipeline"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/typeset"
	"zhinan/generator/internal/words"
)

// small is the small project of package build's tests with the real
// templates, in memory.
func small(t testing.TB) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	real := os.DirFS(root)
	for _, dir := range []string{pipeline.TemplatesDir, pipeline.StaticDir} {
		err := fs.WalkDir(real, dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(real, name)
			files[name] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	a, err := txtar.ParseFile("../pipeline/testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range a.Files {
		files[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return files
}

func put(t testing.TB, files fstest.MapFS, name, old, new string) {
	t.Helper()
	text := string(files[name].Data)
	if strings.Count(text, old) < 1 {
		t.Fatalf("%q does not stand in %s", old, name)
	}
	files[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, new, 1))}
}

// A character no face has is reported where it was written, and a face that
// has it mends that.
func TestCharacterWithoutAFace(t *testing.T) {
	files := small(t)
	put(t, files, "content/partners.yaml", "{zh: 埃及, en: Egypt}", "{zh: 埃及, en: Egypt ᚠ}")
	put(t, files, "content/sources.yaml", "{zh: 年度计划, en: Annual plan}", "{zh: 年度计划, en: Annual \U0001F600 plan}")
	r := build(t, files, pipeline.Options{})
	var got []string
	for _, p := range r.Problems.Sorted() {
		got = append(got, p.At.String()+" "+p.Rule+" "+p.Message.In(false))
	}
	want := []string{
		`content/partners.yaml:14:30 no-glyph no face of the booklet has the character "ᚠ" (U+16A0)`,
		`content/sources.yaml:11:34 no-glyph no face of the booklet has the character "😀" (U+1F600)`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(r.Files) > 0 {
		t.Error("files were made")
	}
}

// books makes the booklets of the small project, as the build does.
func books(t testing.TB, files fstest.MapFS) []booklet.Booklet {
	t.Helper()
	c, _, err := pipeline.Content(files)
	if err != nil {
		t.Fatal(err)
	}
	bundle, _ := i18n.Load(files, path.Join(pipeline.TemplatesDir, "i18n"))
	plan, _ := site.Make(c, page.Plan())
	var out []booklet.Booklet
	for _, e := range site.Editions {
		out = append(out, booklet.Make(c, plan, bundle, c.Years[0], e, words.Options{BaseURL: site.Base(c.Site.BaseURL), Today: c.Site.ContentDate}))
	}
	return out
}

// Whatever an editor writes is printed, and stays within the margins.
func TestHardContent(t *testing.T) {
	files := small(t)
	layout, err := typeset.Load(files, path.Join(pipeline.TemplatesDir, typeset.Dir))
	if err != nil {
		t.Fatal(err)
	}
	long := map[string]string{"zh": string([]rune(strings.Repeat("中国和埃及在可再生能源与绿色低碳技术领域的联合研究项目", 12))[:300]),
		"en": strings.Repeat("joint research projects on renewable energy and low-carbon technology ", 5)[:300]}
	cell := func(s string) markdown.Node {
		return markdown.Node{Kind: "cell", Children: []markdown.Node{{Kind: "text", Text: s}}}
	}
	wide := markdown.Node{Kind: "table"}
	for r := range 40 {
		row := markdown.Node{Kind: "row", Header: r == 0}
		for range 14 {
			row.Children = append(row.Children, cell("国际合作 cooperation"))
		}
		wide.Children = append(wide.Children, row)
	}
	cases := map[string]func(b *booklet.Booklet){
		"a 300-character title": func(b *booklet.Booklet) {
			h := b.Guides[0].Directions[0].Heads
			for i := range h {
				h[i].Lines[0].Runs = []words.Phrase{{Text: long[h[i].Lang]}}
			}
		},
		"a table wider than the page": func(b *booklet.Booklet) {
			for i, s := range b.Guides[0].Directions[0].Sections {
				if s.Kind == "requirements" {
					for n := range s.Rows[0].Sides {
						b.Guides[0].Directions[0].Sections[i].Rows[0].Sides[n].Body = []markdown.Node{wide}
					}
				}
			}
		},
		"no requirements, no topics, no facts": func(b *booklet.Booklet) { b.Guides[0].Directions[0].Sections = nil },
		"a year with one plan only": func(b *booklet.Booklet) {
			b.Guides, b.Overview = b.Guides[1:], b.Overview[1:]
			b.Guides[0].Directions[0].Sections = b.Guides[0].Directions[0].Sections[:1]
		},
		"markup in words": func(b *booklet.Booklet) {
			h := b.Guides[0].Directions[0].Heads
			for i := range h {
				h[i].Lines[0].Runs = []words.Phrase{{Text: `#panic("x") *b* _i_ $x$ <y> @z \\u{41} "q" // = h`}}
			}
		},
		"a card longer than a page": func(b *booklet.Booklet) {
			s := &b.Guides[0].Directions[0].Sections[0]
			for range 60 {
				s.Rows = append(s.Rows, s.Rows[0])
			}
		},
	}
	for name, change := range cases {
		t.Run(name, func(t *testing.T) {
			set := books(t, files)
			for i := range set {
				change(&set[i])
			}
			made, err := typeset.Typeset(t.Context(), mustEngine(t), layout, set)
			if err != nil {
				t.Fatal(err)
			}
			var out []output.File
			for _, f := range made {
				out = append(out, f.File)
			}
			for stem, b := range lay(t, out) {
				run(t, "qpdf", "--check", b.path)
				for _, g := range set[0].Guides {
					if b.ed == "zh" && !has(b.all, g.Directions[0].Heads[0].Lines[0].Runs[0].Text) {
						t.Errorf("%s: the title is not there", stem)
					}
				}
				if strings.HasPrefix(name, "a table") && strings.Count(b.all, "国际合作cooperation") < 40*14 {
					t.Errorf("%s: %d of the cells are there", stem, strings.Count(b.all, "国际合作cooperation"))
				}
				inMargins(t, b)
			}
		})
	}
}

// inMargins reports words outside the type area, 28 mm from the left and 26 mm
// from the right (a bracket's own space may hang out), or near the page's edge.
func inMargins(t *testing.T, b *printed) {
	const mm = 72 / 25.4
	for _, m := range word.FindAllStringSubmatch(run(t, "pdftotext", "-bbox", b.path, "-"), -1) {
		var v [4]float64
		for i := range v {
			v[i], _ = strconv.ParseFloat(m[i+1], 64)
		}
		if v[0] < 25*mm || v[2] > (210-24)*mm || v[1] < 10*mm || v[3] > 290*mm {
			t.Errorf("%s: %q stands at %v", filepath.Base(b.path), m[5], v)
		}
	}
}
