package main

import (
	"bytes"
	"crypto/sha256"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/pipeline"
)

// root is the project whose design is taken.
const root = "../.."

// built makes the whole site of a project and returns what is wrong with it.
func built(dir string) (directions, files int, problems diag.List, err error) {
	r, err := pipeline.Site(os.DirFS(dir), pipeline.Options{})
	return r.Directions, len(r.Files), r.Problems, err
}

// checked reads and checks the content of a project.
func checked(dir string) (problems diag.List, err error) {
	_, problems, err = pipeline.Content(os.DirFS(dir))
	return problems, err
}

func made(t *testing.T, n int) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "project")
	if err := run([]string{"-n", itoa(n), "-out", dir, "-from", root}, io.Discard); err != nil {
		t.Fatal(err)
	}
	return dir
}

func itoa(n int) string { return inProjects(int64(n), 0).en }

func report(t *testing.T, problems diag.List) {
	t.Helper()
	for i, p := range problems.Sorted() {
		if i == 20 {
			t.Errorf("and %d more", problems.Len()-i)
			return
		}
		t.Errorf("%s:%d:%d: %s [%s]", p.At.File, p.At.Line, p.At.Column, p.Message.EN, p.Rule)
	}
}

// TestBuilds: a catalogue of any size is one that zhinan builds without a
// problem, with as many directions as were asked for.
func TestBuilds(t *testing.T) {
	for _, n := range []int{1, 7, 66} {
		t.Run(itoa(n), func(t *testing.T) {
			directions, files, problems, err := built(made(t, n))
			if err != nil {
				t.Fatal(err)
			}
			report(t, problems)
			if directions != n || files < 4*n {
				t.Errorf("%d directions and %d files, want %d and four files a direction or more", directions, files, n)
			}
		})
	}
}

// TestCheckFindsFaults: the project is really looked at, not passed over. A
// word changed in one file is a problem.
func TestCheckFindsFaults(t *testing.T) {
	dir := made(t, 7)
	for _, name := range []string{"content/sources/s001.txt", "content/guides/2026-1/1.1/direction.yaml", "content/guides/2026-1/en.md"} {
		file := filepath.Join(dir, name)
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(data, []byte("5")) {
			t.Fatalf("%s holds no 5 to change", name)
		}
		if err := os.WriteFile(file, bytes.Replace(data, []byte("5"), []byte("8"), 1), 0o644); err != nil {
			t.Fatal(err)
		}
		if bad, err := checked(dir); err != nil || bad.Len() == 0 {
			t.Errorf("%s: a number was changed, and no rule said so (%v)", name, err)
		}
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// sums are the digests of every file of a folder.
func sums(t *testing.T, dir string) map[string][32]byte {
	t.Helper()
	out := map[string][32]byte{}
	fsys := os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		out[name] = sha256.Sum256(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestSameBytes: the same number gives the same project, and another number
// another one.
func TestSameBytes(t *testing.T) {
	a, b, c := sums(t, made(t, 66)), sums(t, made(t, 66)), sums(t, made(t, 67))
	if !maps.Equal(a, b) {
		t.Error("66 directions, made twice, differ")
	}
	if maps.Equal(a, c) {
		t.Error("66 and 67 directions are the same")
	}
	design := 0
	for name, sum := range a {
		if data, err := os.ReadFile(filepath.Join(root, name)); !strings.HasPrefix(name, "content/") {
			design++
			if err != nil || sha256.Sum256(data) != sum {
				t.Errorf("%s is not the project's own file", name)
			}
		}
	}
	if design < 20 {
		t.Errorf("only %d files of the design were copied", design)
	}
}

// TestRefusals: what is there is not written over, and nonsense is refused
// with a reason.
func TestRefusals(t *testing.T) {
	full := t.TempDir()
	keep := filepath.Join(full, "keep.txt")
	if err := os.WriteFile(keep, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	design := t.TempDir()
	for _, d := range designDirs {
		if err := os.Mkdir(filepath.Join(design, d), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ args, want string }{
		{"-n 3 -from " + root + " -out " + full, "not empty"},
		{"-n 3 -from " + root + " -out " + keep, "output folder"},
		{"-n 0 -from " + root + " -out " + full + "/new", "1 to 100000"},
		{"-n 100001 -from " + root + " -out " + full + "/new", "1 to 100000"},
		{"-n 3 -from " + full + " -out " + full + "/new", "no templates folder"},
		{"-n 3 -from " + design + " -out " + design + "/static/new", "to be copied"},
		{"-n 3 -from " + root, "-out DIR is missing"},
		{"-n 3 -out " + full + "/new more", `unexpected "more"`},
		{"-n x -out " + full + "/new", "invalid value"},
	} {
		err := run(strings.Fields(c.args), io.Discard)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("synth %s: %v, want an error with %q", c.args, err, c.want)
		}
	}
	if entries, _ := os.ReadDir(full); len(entries) != 1 {
		t.Errorf("a refusal left %v behind", entries)
	}
	if data, err := os.ReadFile(keep); err != nil || string(data) != "mine" {
		t.Errorf("keep.txt reads %q, %v", data, err)
	}
	empty := t.TempDir()
	if err := run([]string{"-n", "1", "-out", empty, "-from", root}, io.Discard); err != nil {
		t.Errorf("an empty folder was refused: %v", err)
	}
}

// TestWriteError: a disk that does not take a file is an error that names it.
func TestWriteError(t *testing.T) {
	p, err := open(t.TempDir(), root)
	if err != nil {
		t.Fatal(err)
	}
	p.write("content/site.yaml/inside", "x")
	p.write("content/site.yaml", "x") // a folder by now; the first error stays
	if p.err == nil || !strings.Contains(p.err.Error(), "write content/site.yaml:") {
		t.Errorf("got %v", p.err)
	}
}

// TestLayouts: every number is met exactly, the years are never more than they
// may be, no guide is empty, and no id comes twice.
func TestLayouts(t *testing.T) {
	for _, n := range slices.Concat([]int{1, 2, 5, 21, 22, 23, 43, 44, 100, 351, 352, 353, 9_999, most}, slices.Collect(func(yield func(int) bool) {
		for i := 1; i < 500 && yield(i); i++ {
		}
	})) {
		sum, ids, years := 0, map[string]bool{}, map[int]bool{}
		for _, l := range layouts(n) {
			sum += l.size
			years[l.year] = true
			if l.size == 0 || ids[l.id()] || l.published.After(contentDate) {
				t.Errorf("n=%d: guide %s with %d directions, published %s", n, l.id(), l.size, l.published)
			}
			ids[l.id()] = true
		}
		if sum != n || len(years) > mostYears {
			t.Errorf("n=%d: %d directions in %d years", n, sum, len(years))
		}
	}
}
