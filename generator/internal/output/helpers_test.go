package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// site makes files of "path", "data" pairs.
func site(pairs ...string) []File {
	var files []File
	for i := 0; i < len(pairs); i += 2 {
		files = append(files, Static(pairs[i], []byte(pairs[i+1])))
	}
	return files
}

// text asks a file of a test, which never fails.
func text(f File) string {
	data, err := f.Bytes()
	if err != nil {
		panic(err)
	}
	return string(data)
}

// bigSite makes a site of n files: of three, two are the same in every such
// site, one carries the name; of five of the latter, one is only in this site.
func bigSite(name string, n int) []File {
	files := site("index.html", name+" index")
	for i := 1; i < n; i++ {
		folder, mark := fmt.Sprintf("section%d", i%7), "every site"
		if i%3 == 0 {
			mark = name
		}
		if i%15 == 0 {
			folder = "only-" + name
		}
		files = append(files, Static(
			fmt.Sprintf("%s/page%d.html", folder, i),
			[]byte(fmt.Sprintf("%s page %d %s", mark, i, strings.Repeat("x", 600))),
		))
	}
	return files
}

// tree reads a folder into path → bytes; links as "-> target", empty folders
// with a slash at the end, the manifest left out.
func tree(t testing.TB, dir string) map[string]string {
	t.Helper()
	got := map[string]string{}
	err := walk(dir, func(rel string, d fs.DirEntry) error {
		name := filepath.Join(dir, filepath.FromSlash(rel))
		switch {
		case rel == ManifestName:
		case d.IsDir():
			entries, err := os.ReadDir(name)
			if err == nil && len(entries) == 0 {
				got[rel+"/"] = ""
			}
			return err
		case d.Type()&fs.ModeSymlink != 0:
			target, err := os.Readlink(name)
			got[rel] = "-> " + target
			return err
		default:
			data, err := os.ReadFile(name)
			got[rel] = string(data)
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func wantTree(t testing.TB, dir string, pairs ...string) {
	t.Helper()
	want := map[string]string{}
	for _, f := range site(pairs...) {
		want[f.Path] = text(f)
	}
	if diff := cmp.Diff(want, tree(t, dir)); diff != "" {
		t.Errorf("folder differs (-want +got):\n%s", diff)
	}
}

// wantAlone checks that nothing lies beside the folder.
func wantAlone(t testing.TB, dir string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.Contains(e.Name(), ".zhinan-") {
			t.Errorf("left beside the folder: %s", e.Name())
		}
	}
}

func mustSync(t testing.TB, dir string, files []File) Summary {
	t.Helper()
	sum, err := Sync(dir, files)
	if err != nil {
		t.Fatal(err)
	}
	wantAlone(t, dir)
	return sum
}

// put writes files by hand, as an author would.
func put(t testing.TB, dir string, pairs ...string) {
	t.Helper()
	for _, f := range site(pairs...) {
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(text(f)), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
}

func symlink(t testing.TB, target, name string) {
	t.Helper()
	if err := os.Symlink(target, name); err != nil {
		t.Skip("no symbolic links here:", err)
	}
}

// eachSwap runs the test with the exchange of this system and without one.
func eachSwap(t *testing.T, test func(t *testing.T)) {
	t.Run("exchange", test)
	t.Run("two renames", func(t *testing.T) {
		withoutExchange(t)
		test(t)
	})
}

func withoutExchange(t testing.TB) {
	before := exchange
	t.Cleanup(func() { exchange = before })
	exchange = func(_, _ string) error { return errNoExchange }
}
