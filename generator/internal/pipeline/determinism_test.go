package pipeline

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"

	"zhinan/generator/internal/output"
)

// The same content gives the same bytes: twice, on one processor and on many,
// in another time zone, locale and working directory.
func TestSameContentSameBytes(t *testing.T) {
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	first := theSite(t)
	for i := range 3 {
		old := runtime.GOMAXPROCS(1 + i)
		r, err := makeSite(os.DirFS(root), Options{})
		runtime.GOMAXPROCS(old)
		if err != nil {
			t.Fatal(err)
		}
		same(t, first, r.files)
	}

	for _, env := range [][]string{
		{"TZ=Pacific/Kiritimati", "LANG=zh_CN.UTF-8", "LC_ALL=zh_CN.UTF-8", "GOMAXPROCS=1"},
		{"TZ=America/Los_Angeles", "LANG=C", "LC_ALL=tr_TR.UTF-8", "GOMAXPROCS=7"},
	} {
		dir := filepath.Join(t.TempDir(), "site")
		cmd := exec.Command(os.Args[0], "-test.run=^TestWriteSite$")
		cmd.Dir = t.TempDir()
		cmd.Env = append(append(os.Environ(), env...), "ZHINAN_WRITE_TO="+dir, "ZHINAN_ROOT="+root)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v: %v\n%s", env, err, out)
		}
		written := map[string][]byte{}
		err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() || d.Name() == output.ManifestName {
				return err
			}
			rel, _ := filepath.Rel(dir, p)
			written[filepath.ToSlash(rel)], err = os.ReadFile(p)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		same(t, first, written)
	}
}

// TestWriteSite is the child process of the test above.
func TestWriteSite(t *testing.T) {
	dir := os.Getenv("ZHINAN_WRITE_TO")
	if dir == "" {
		return
	}
	r, err := Site(os.DirFS(os.Getenv("ZHINAN_ROOT")), Options{})
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	if _, err := output.Sync(dir, r.Files); err != nil {
		t.Fatal(err)
	}
}

func same(t *testing.T, a, b map[string][]byte) {
	t.Helper()
	for p, data := range a {
		if other, ok := b[p]; !ok {
			t.Errorf("%s is missing the second time", p)
		} else if !bytes.Equal(data, other) {
			t.Errorf("%s differs", p)
		}
	}
	for p := range b {
		if _, ok := a[p]; !ok {
			t.Errorf("%s is new the second time", p)
		}
	}
}
