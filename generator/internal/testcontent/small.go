package testcontent

import (
	"os"
	"path"
	"path/filepath"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/source"
)

var (
	loadSmall   = sync.OnceValues(func() (Real, error) { return read("small") })
	loadWide    = sync.OnceValues(func() (Real, error) { return read("wide") })
	loadAmounts = sync.OnceValues(func() (Real, error) { return read("amounts") })
)

// files are the content of a small catalogue, by their paths.
func files(name string) (fstest.MapFS, error) {
	a, err := txtar.ParseFile(filepath.Join(Root(), "generator/internal/testcontent/testdata", name+".txtar"))
	if err != nil {
		return nil, err
	}
	out := fstest.MapFS{}
	for _, f := range a.Files {
		out[path.Join("content", f.Name)] = &fstest.MapFile{Data: f.Data}
	}
	return out, nil
}

// read makes the catalogue of one.
func read(name string) (Real, error) {
	fsys, err := files(name)
	if err != nil {
		return Real{}, err
	}
	records, problems, err := source.Read(fsys, "content")
	if err != nil {
		return Real{}, err
	}
	c, found := catalog.Assemble(records)
	problems.Merge(found)
	bundle, err := messages()
	if err != nil {
		return Real{}, err
	}
	return Real{c, bundle}, first(problems)
}

// WideFiles are the files of the wide catalogue, to be changed and read.
func WideFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	fsys, err := files("wide")
	if err != nil {
		t.Fatal(err)
	}
	return fsys
}

// Wide gives a catalogue of what calls elsewhere say and the real content does
// not. It is shared and must not be changed.
func Wide(t testing.TB) Real {
	t.Helper()
	r, err := loadWide()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

var messages = sync.OnceValues(func() (*i18n.Bundle, error) {
	bundle, problems := i18n.Load(os.DirFS(Root()), "templates/i18n")
	return bundle, first(problems)
})

// Messages gives the project's words, or ends the test.
func Messages(t testing.TB) *i18n.Bundle {
	t.Helper()
	b, err := messages()
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// Small gives a small catalogue in which everything a page can show occurs
// once, with the project's own words. It is shared and must not be changed.
func Small(t testing.TB) Real {
	t.Helper()
	r, err := loadSmall()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Amounts gives a catalogue in which amounts of every base, period, side and
// currency occur, and durations in months. It is shared and must not be changed.
func Amounts(t testing.TB) Real {
	t.Helper()
	r, err := loadAmounts()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// AmountsFiles are the files of Amounts, of which a test may make a project.
func AmountsFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	out, err := files("amounts")
	if err != nil {
		t.Fatal(err)
	}
	return out
}
