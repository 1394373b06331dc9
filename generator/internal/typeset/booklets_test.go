package typeset_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pipeline"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/typeset"
)

const root = "../../.."

// engine makes the typesetter and the readers of PDF ready, once.
var engine = sync.OnceValues(func() (typeset.Engine, error) {
	if out, err := exec.Command("sh", filepath.Join(root, typeset.DriverDir, "tools.sh")).CombinedOutput(); err != nil {
		return nil, errors.New(err.Error() + ": " + string(out))
	}
	return typeset.Find(root)
})

// build builds a project with booklets.
func build(t testing.TB, fsys fs.FS, opt pipeline.Options) pipeline.Result {
	t.Helper()
	e, err := engine()
	if err != nil {
		t.Fatal(err)
	}
	opt.Engine = e
	r, err := pipeline.Site(fsys, opt)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// printed is a typeset file laid down for the readers.
type printed struct {
	path  string
	year  int
	ed    string
	pages []string   // text of each page without running head and foot
	lines [][]string // the same, line by line
	all   string     // all of them, without white space and hyphens
}

// bytesOf asks for one file.
func bytesOf(t testing.TB, f output.File) []byte {
	t.Helper()
	data, err := f.Bytes()
	if err != nil {
		t.Fatalf("%s: %v", f.Path, err)
	}
	return data
}

// lay writes the booklets of a build to a folder and reads them.
func lay(t testing.TB, files []output.File) map[string]*printed {
	t.Helper()
	dir := t.TempDir()
	out := map[string]*printed{}
	for _, f := range files {
		name, ok := strings.CutPrefix(f.Path, "pdf/")
		if !ok {
			continue
		}
		b := &printed{path: filepath.Join(dir, name)}
		stem := strings.TrimSuffix(name, ".pdf")
		b.year, _ = strconv.Atoi(stem[:4])
		b.ed = stem[5:]
		if err := os.WriteFile(b.path, bytesOf(t, f), 0o644); err != nil {
			t.Fatal(err)
		}
		// The text of the page: below the running head, above the foot.
		text := run(t, "pdftotext", "-raw", "-nopgbrk", "-x", "0", "-y", "74", "-W", "596", "-H", "700", b.path, "-")
		b.all = squash(text)
		for n := 1; ; n++ {
			page := exec.Command("pdftotext", "-raw", "-x", "0", "-y", "74", "-W", "596", "-H", "700", "-f", strconv.Itoa(n), "-l", strconv.Itoa(n), b.path, "-")
			data, err := page.Output()
			if err != nil || len(data) == 0 {
				break
			}
			b.pages = append(b.pages, squash(string(data)))
			var lines []string
			for line := range strings.Lines(string(data)) {
				if line = squash(line); line != "" {
					lines = append(lines, line)
				}
			}
			b.lines = append(b.lines, lines)
		}
		out[stem] = b
	}
	return out
}

func run(t testing.TB, name string, args ...string) string {
	t.Helper()
	var out, said bytes.Buffer
	c := exec.Command(name, args...)
	c.Stdout, c.Stderr = &out, &said
	if err := c.Run(); err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, said.String())
	}
	return out.String()
}

// squash leaves what a reader reads: no white space, and no hyphens, which
// stand at the ends of lines too.
func squash(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '-' || r == '‐' || r == '\u00ad' || r == '\u2060' || r == '\u200b' {
			return -1
		}
		return r
	}, s)
}

// has reports whether text stands in a booklet: whole, or in pieces where
// pages end within it.
func has(all, text string) bool {
	text = squash(text)
	for pieces := 0; text != ""; pieces++ {
		if strings.Contains(all, text) {
			return true
		}
		runes := []rune(text)
		lo, hi := 0, len(runes) // the longest beginning that stands there
		for lo < hi-1 {
			if mid := (lo + hi) / 2; strings.Contains(all, string(runes[:mid])) {
				lo = mid
			} else {
				hi = mid
			}
		}
		if lo < 4 || pieces > 3 {
			return false
		}
		text = string(runes[lo:])
	}
	return true
}

// TestBooklets reads every booklet of the catalogue.
func TestBooklets(t *testing.T) {
	fsys := os.DirFS(root)
	r := build(t, fsys, pipeline.Options{BaseURL: "https://zhinan.example.org/guide/"})
	if r.Problems.Len() > 0 {
		t.Fatal(r.Problems.Sorted())
	}
	books := lay(t, r.Files)
	c, _, err := pipeline.Content(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if want := len(c.Years) * len(site.Editions); len(books) != want || r.Booklets != want {
		t.Fatalf("%d booklets, %d said, want %d", len(books), r.Booklets, want)
	}
	for _, y := range c.Years {
		for _, edition := range site.Editions {
			t.Run(strconv.Itoa(y.Year)+"-"+edition, func(t *testing.T) { inspect(t, books[strconv.Itoa(y.Year)+"-"+edition], c, y) })
		}
	}
	t.Run("links", func(t *testing.T) { links(t, r.Files, books) })
	t.Run("again", func(t *testing.T) {
		again := build(t, fsys, pipeline.Options{BaseURL: "https://zhinan.example.org/guide/"})
		if len(again.Files) != len(r.Files) {
			t.Fatalf("%d files, then %d", len(r.Files), len(again.Files))
		}
		for i, f := range r.Files {
			if g := again.Files[i]; f.Path != g.Path || !bytes.Equal(bytesOf(t, f), bytesOf(t, g)) {
				t.Errorf("%s differs when built again", f.Path)
			}
		}
	})
}

func inspect(t *testing.T, b *printed, c *catalog.Catalog, y *catalog.Year) {
	bundle, _ := i18n.Load(os.DirFS(root), path.Join(pipeline.TemplatesDir, "i18n"))
	languages := site.EditionLanguages(b.ed)
	properties(t, b, languages[0])
	outline := readOutline(t, b)
	front := 0 // pages before the first with an Arabic number
	for _, e := range outline {
		if e.level == 1 && front == 0 && (strings.HasPrefix(e.Title, "总览") || strings.HasPrefix(e.Title, "Overview")) {
			front = e.Page - 1
		}
	}
	if front < 2 {
		t.Fatalf("the overview begins on page %d", front+1)
	}
	contents := strings.Join(b.pages[1:front], "")
	place := map[string]int{}
	for _, e := range outline {
		if _, seen := place[squash(e.Title)]; !seen || e.level > 1 {
			place[squash(e.Title)] = e.Page
		}
		if e.Page < 1 || e.Page > len(b.pages) || !has(b.pages[e.Page-1], e.Title) {
			t.Errorf("outline: %q is not on page %d", e.Title, e.Page)
		}
	}
	breaks(t, b, outline)
	at := 0 // in the outline: what follows must stand later
	for _, g := range y.Guides {
		for _, d := range g.Directions {
			title := d.Number
			for _, l := range languages {
				s, _ := d.Title.In(l)
				title += s
			}
			found := -1
			for i := at; i < len(outline); i++ {
				if squash(outline[i].Title) == squash(title) {
					found = i
					break
				}
			}
			if found < 0 {
				t.Errorf("outline: %s is missing after entry %d: %q", d.ID, at, title)
				continue
			}
			at = found + 1
			if page := strconv.Itoa(outline[found].Page - front); !strings.Contains(contents, squash(title)+page) {
				t.Errorf("contents: no %q with page %s", title, page)
			}
			for _, l := range languages {
				if s, _ := d.Title.In(l); !has(b.all, s) {
					t.Errorf("%s: the title %q is not there", d.ID, s)
				}
				doc := d.Body.In(l)
				if doc == nil {
					continue
				}
				nodes, _ := doc.Nodes(options(bundle.Printer(l), d.Notes))
				for _, n := range nodes {
					if !has(b.all, n.Plain()) {
						t.Errorf("%s, %s: this is not there: %q", d.ID, l, n.Plain())
					}
				}
			}
			for _, topic := range d.Topics {
				for _, l := range languages {
					if s, _ := topic.Text.In(l); !has(b.all, s) {
						t.Errorf("%s, %s: the topic %q is not there", d.ID, l, s)
					}
				}
			}
			for _, n := range d.Notes {
				for _, l := range languages {
					if s, _ := n.Text.In(l); !has(b.all, s) {
						t.Errorf("%s, %s: the note %q is not there", d.ID, l, s)
					}
				}
			}
		}
	}
	for _, l := range languages {
		for _, g := range y.Guides {
			if doc := g.Body.In(l); doc != nil {
				nodes, _ := doc.Nodes(options(bundle.Printer(l), g.Notes))
				for _, n := range nodes {
					if !has(b.all, n.Plain()) {
						t.Errorf("%s, %s: this is not there: %q", g.ID, l, n.Plain())
					}
				}
			}
		}
	}
}

// breaks checks where pages end: a page is more than a line or two left over,
// and its last line heads nothing.
func breaks(t *testing.T, b *printed, outline []outlineEntry) {
	for i, lines := range b.lines {
		if len(lines) < 3 {
			t.Errorf("page %d holds only %q", i+1, lines)
			continue
		}
		last := lines[len(lines)-1]
		for _, e := range outline {
			if e.Page == i+1 && len([]rune(last)) > 2 && strings.HasSuffix(squash(e.Title), last) {
				t.Errorf("page %d ends with the heading %q", i+1, e.Title)
			}
		}
	}
}

// options name notes and placeholders as the booklet does.
func options(p *i18n.Printer, notes []*catalog.Note) markdown.Options {
	return markdown.Options{
		Missing: func(kind string) string { return p.T("missing-" + kind) },
		Note: func(id string) (string, string, bool) {
			for i, n := range notes {
				if n.ID == id {
					return p.T("note-ref", "N", i+1), "#n", true
				}
			}
			return "", "", false
		},
	}
}

// properties checks what the file says of itself, its faces and its form.
func properties(t *testing.T, b *printed, first lang.Lang) {
	info := run(t, "pdfinfo", b.path)
	for _, want := range []string{`(?m)^Title: +\S`, `(?m)^Author: +\S`, `(?m)^Subject: +\S`, `(?m)^Keywords: +\S`, `(?m)^Tagged: +yes`, `(?m)^JavaScript: +no`,
		`(?m)^Page size: .*A4`, `(?m)^Pages: +` + strconv.Itoa(len(b.pages)) + `$`} {
		if !regexp.MustCompile(want).MatchString(info) {
			t.Errorf("pdfinfo: no %s in\n%s", want, info)
		}
	}
	if info, err := os.Stat(b.path); err != nil || info.Size() >= 2_000_000 {
		t.Errorf("%d bytes: %v", info.Size(), err)
	}
	run(t, "qpdf", "--check", b.path)
	faces := strings.Split(strings.TrimSpace(run(t, "pdffonts", b.path)), "\n")[2:]
	for _, f := range faces {
		// name, type (two words), encoding, embedded, subset, unicode
		if !regexp.MustCompile(`^[A-Z]{6}\+Noto\S+ +CID TrueType +Identity-H +yes +yes +yes`).MatchString(f) {
			t.Errorf("pdffonts: %s", f)
		}
	}
	if len(faces) < 2 {
		t.Errorf("only %d faces", len(faces))
	}
	plain := filepath.Join(filepath.Dir(b.path), "plain.pdf")
	run(t, "qpdf", "--qdf", "--object-streams=disable", b.path, plain)
	data, err := os.ReadFile(plain)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`/Lang \(` + regexp.QuoteMeta(first.Tag()), `<pdfuaid:part>1</pdfuaid:part>`, `/DisplayDocTitle true`, `/PageLabels`, `/S /TH`, `/Alt [(<]`} {
		if !regexp.MustCompile(want).Match(data) {
			t.Errorf("no %s in the file", want)
		}
	}
	if bytes.Contains(data, []byte("/JavaScript")) || bytes.Contains(data, []byte("/Type3")) {
		t.Error("a script or a Type 3 face")
	}
	if strings.ContainsRune(b.all, '\uFFFD') || strings.ContainsRune(b.all, 0) {
		t.Error("a character without a meaning")
	}
}

type outlineEntry struct {
	Title string         `json:"title"`
	Page  int            `json:"destpageposfrom1"`
	Kids  []outlineEntry `json:"kids"`
	level int
}

func readOutline(t *testing.T, b *printed) []outlineEntry {
	var v struct{ Outlines []outlineEntry }
	if err := json.Unmarshal([]byte(run(t, "qpdf", "--json", "--json-key=outlines", b.path)), &v); err != nil {
		t.Fatal(err)
	}
	var flat []outlineEntry
	depth := 0
	var walk func(es []outlineEntry, level int)
	walk = func(es []outlineEntry, level int) {
		for _, e := range es {
			e.level, depth = level, max(depth, level)
			flat = append(flat, e)
			walk(e.Kids, level+1)
		}
	}
	walk(v.Outlines, 1)
	if depth != 3 {
		t.Errorf("the outline has %d levels", depth)
	}
	return flat
}

// links checks what pages say of the booklets.
func links(t *testing.T, files []output.File, books map[string]*printed) {
	pages := map[string]string{}
	for _, f := range files {
		if strings.HasSuffix(f.Path, ".html") {
			pages[f.Path] = string(bytesOf(t, f))
		}
	}
	for stem, b := range books {
		info, err := os.Stat(b.path)
		if err != nil {
			t.Fatal(err)
		}
		size := strconv.Itoa(int(info.Size()+999)/1000) + " kB"
		if info.Size() >= 1_000_000 {
			tenths := int(info.Size()+99_999) / 100_000
			size = strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10) + " MB"
		}
		for _, page := range []struct{ path, up, size string }{
			{"zh/index.html", "../", "PDF，" + size + "，" + strconv.Itoa(len(b.pages)) + "页"},
			{"en/index.html", "../", "PDF, " + size + ", " + strconv.Itoa(len(b.pages)) + " pages"},
			{"zh/years/" + stem[:4] + ".html", "../../", "PDF，" + size + "，" + strconv.Itoa(len(b.pages)) + "页"},
		} {
			if !strings.Contains(pages[page.path], `href="`+page.up+"pdf/"+stem+`.pdf"`) || !strings.Contains(pages[page.path], page.size) {
				t.Errorf("%s has no link to %s with %q", page.path, stem, page.size)
			}
		}
	}
	if !strings.Contains(pages["zh/link.html"], `href="../pdf/2025-zh.pdf"`) {
		t.Error("the page of stable links does not name the booklets")
	}
	if !strings.Contains(pages["en/guides/2024-2.html"], `href="../../pdf/2024-both.pdf"`) {
		t.Error("the guide page has no link to its booklet")
	}
}

var word = regexp.MustCompile(`<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)`)

func mustEngine(t testing.TB) typeset.Engine {
	e, err := engine()
	if err != nil {
		t.Fatal(err)
	}
	return e
}
