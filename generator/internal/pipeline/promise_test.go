package pipeline

import (
	"io/fs"
	"strings"
	"sync"
	"testing"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/export"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/site"
)

// opened notes which files are read.
type opened struct {
	fs.FS
	mu    sync.Mutex
	names map[string]int
}

func (o *opened) Open(name string) (fs.File, error) {
	o.mu.Lock()
	o.names[name]++
	o.mu.Unlock()
	return o.FS.Open(name)
}

// Making the list of files renders no page and reads no static file, but for
// the style sheet whose tokens a page shows.
func TestNothingIsMadeBeforeItIsAsked(t *testing.T) {
	t.Parallel()
	o := &opened{FS: base(t).MapFS, names: map[string]int{}}
	var r Result
	w, err := prepare(o, Options{BaseURL: exampleBase}, &r)
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	asked := w.Bundle.Record()
	files := map[string]output.File{}
	for _, f := range w.files() {
		files[f.Path] = f
	}
	if n := len(asked()); n > 0 {
		t.Errorf("%d messages were asked for to list the files", n)
	}
	if o.names["static/js/zhinan.js"] > 0 {
		t.Error("a static file was read to list it")
	}
	bytesOf(t, files["js/zhinan.js"])
	if o.names["static/js/zhinan.js"] != 1 {
		t.Errorf("a static file was read %d times", o.names["static/js/zhinan.js"])
	}
	bytesOf(t, files["zh/about.html"])
	if n := len(asked()); n == 0 || n > 60 {
		t.Errorf("%d messages were asked for by one small page", n)
	}
	// A file asked for again is the same.
	for _, path := range []string{"zh/about.html", "zh/data.html", site.CSVPath, "search/index.js", "feeds/zh/all-atom.xml", site.LinksFile} {
		if first, again := bytesOf(t, files[path]), bytesOf(t, files[path]); string(first) != string(again) {
			t.Errorf("%s is another the second time", path)
		}
	}
}

// The page of the data files says how large they are, which has each of them
// made at most once for the page and for itself.
func TestSizesOfDataFiles(t *testing.T) {
	t.Parallel()
	var r Result
	w, err := prepare(base(t), Options{}, &r)
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	made := map[string]int{}
	for i, f := range w.exports {
		kept := output.Keep(func() ([]byte, error) {
			made[f.Path]++
			return f.Bytes()
		})
		w.exports[i] = export.Described{File: output.File{Path: f.Path, Bytes: kept.Bytes}, Rows: f.Rows, Size: kept.Size}
	}
	w.Data = dataFacts(w.exports)
	var page string
	sizes := map[string]int{}
	for _, f := range w.files() {
		switch data := bytesOf(t, f); {
		case f.Path == "en/data.html":
			page = string(data)
		default:
			sizes[f.Path] = len(data)
		}
	}
	for _, f := range w.exports {
		if made[f.Path] != 1 {
			t.Errorf("%s was made %d times", f.Path, made[f.Path])
		}
	}
	for _, path := range []string{site.CataloguePath, site.CSVPath, site.CommonGrantsPath} {
		if want := w.Bundle.Printer("en").T("data-size", "Size", w.Bundle.Printer("en").Number(int64(sizes[path]+999)/1000)); !strings.Contains(page, want) {
			t.Errorf("the page does not say %q of %s", want, path)
		}
	}
}

// A template that fits no page forbids each, and all of them say so.
func TestEveryPageReportsItsFaults(t *testing.T) {
	t.Parallel()
	p := base(t)
	name := "templates/layouts/base.html"
	p.write(name, strings.Replace(p.read(t, name), `content="{{.Description}}"`, `content="{{.Descriptoin}}"`, 1))
	r, err := Site(p, Options{})
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	failed, other := 0, 0
	for _, f := range r.Files {
		_, err := f.Bytes()
		problems, rest := diag.Split(err)
		switch {
		case rest != nil:
			t.Errorf("%s: %v", f.Path, rest)
		case problems.Len() > 0:
			failed++
			if x := problems.Sorted()[0]; x.At.File != name || x.Rule != "template" {
				t.Errorf("%s: %s", f.Path, describe(x))
			}
		default:
			other++
		}
	}
	if failed < 30 || other < 20 {
		t.Errorf("%d files failed, %d did not", failed, other)
	}
	checked, err := Check(p, Options{})
	if n := len(checked.Problems.Sorted()); err != nil || n < 15 { // one a kind: each has a view of its own
		t.Errorf("%v, check finds %d problems", err, n)
	}
}
