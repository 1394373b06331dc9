package output

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// counted makes files that count how often they are made.
func counted(files []File) ([]File, func(path string) int) {
	var mu sync.Mutex
	made := map[string]int{}
	out := make([]File, len(files))
	for i, f := range files {
		out[i] = File{f.Path, func() ([]byte, error) {
			mu.Lock()
			made[f.Path]++
			mu.Unlock()
			return f.Bytes()
		}}
	}
	return out, func(path string) int { return made[path] }
}

func failing(path string, err error) File {
	return File{path, func() ([]byte, error) { return nil, err }}
}

// Each file is made once by a Sync, whether it is new, changed or there.
func TestEveryFileIsMadeOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustSync(t, dir, site("same", "1", "other", "1"))
	for range 2 {
		files, made := counted(site("same", "1", "other", "2", "zh/new", "1"))
		mustSync(t, dir, files)
		for _, f := range files {
			if n := made(f.Path); n != 1 {
				t.Errorf("%s was made %d times", f.Path, n)
			}
		}
	}
	files, made := counted(site("a", "1", "b", "2"))
	if err := Zip(io.Discard, files, "zhinan", time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if n := made(f.Path); n != 1 {
			t.Errorf("zip: %s was made %d times", f.Path, n)
		}
	}
}

// What refuses a Sync before it begins has no file made.
func TestNothingIsMadeForNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, "go.mod", "module x")
	files, made := counted(site("index.html", "1"))
	if _, err := Sync(dir, files); err == nil || made("index.html") != 0 {
		t.Errorf("%v, made %d times", err, made("index.html"))
	}
}

// Files are asked for at once, as many as there are processors and no more.
func TestFilesAreMadeInParallel(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(3))
	var now, most atomic.Int32
	meet := make(chan bool)
	var files []File
	for i := range 12 {
		files = append(files, File{fmt.Sprintf("zh/%d.html", i), func() ([]byte, error) {
			n := now.Add(1)
			defer now.Add(-1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			select { // a pair must be under way at the same time
			case meet <- true:
			case <-meet:
			case <-time.After(10 * time.Second):
				return nil, errors.New("alone")
			}
			return []byte("x"), nil
		}})
	}
	mustSync(t, filepath.Join(t.TempDir(), "public"), files)
	if most.Load() > 3 {
		t.Errorf("%d files at once on 3 processors", most.Load())
	}
}

// One file that cannot be made keeps the old site as it was; every error is
// told, in the order of the files, and nothing is left beside the folder.
func TestAllErrorsAreTold(t *testing.T) {
	eachSwap(t, func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		mustSync(t, dir, site("index.html", "1", "zh/a", "1"))
		put(t, dir, "CNAME", "c")
		before, manifest := stats(t, dir, "index.html", "zh/a", ManifestName), tree(t, dir)
		first, last := errors.New("no ink"), errors.New("no paper")
		files, made := counted([]File{Static("css/a.css", []byte("a")), failing("en/x.html", first), Static("index.html", []byte("2")),
			Static("zh/a", []byte("1")), failing("zh/b", last), Static("zh/c", nil)})
		_, err := Sync(dir, files)
		if !errors.Is(err, first) || !errors.Is(err, last) {
			t.Fatalf("got error %v", err)
		}
		if got, want := err.Error(), "publish "+dir+": en/x.html: no ink\nzh/b: no paper"; got != want {
			t.Errorf("%q, want %q", got, want)
		}
		for _, f := range files {
			if made(f.Path) != 1 {
				t.Errorf("%s was made %d times", f.Path, made(f.Path))
			}
		}
		wantAlone(t, dir)
		if diff := cmp.Diff(manifest, tree(t, dir)); diff != "" {
			t.Error(diff)
		}
		for name, info := range stats(t, dir, "index.html", "zh/a", ManifestName) {
			if was := before[name]; !os.SameFile(was, info) || !was.ModTime().Equal(info.ModTime()) {
				t.Errorf("%s was touched", name)
			}
		}
	})
	t.Run("beside a conflict", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		put(t, dir, "mine", "m")
		_, err := Sync(dir, []File{Static("mine", []byte("s")), failing("x", errors.New("no ink"))})
		var conflict *ConflictError
		if !errors.As(err, &conflict) || !strings.Contains(err.Error(), "x: no ink") {
			t.Errorf("got error %v", err)
		}
		wantTree(t, dir, "mine", "m")
		wantAlone(t, dir)
	})
	t.Run("a new folder", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		if _, err := Sync(dir, []File{Static("a", []byte("s")), failing("x", errors.New("no ink"))}); err == nil {
			t.Error("no error")
		}
		if _, err := os.Lstat(dir); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("the folder was made: %v", err)
		}
		wantAlone(t, dir)
	})
	t.Run("no promise", func(t *testing.T) {
		if _, err := Sync(filepath.Join(t.TempDir(), "public"), []File{{Path: "a"}}); err == nil {
			t.Error("a file without bytes was published")
		}
	})
	t.Run("zip", func(t *testing.T) {
		name := filepath.Join(t.TempDir(), "site.zip")
		files := []File{Static("a", []byte("s")), failing("x", errors.New("no ink")), failing("y", errors.New("no paper"))}
		err := ReplaceWith(name, func(w io.Writer) error { return Zip(w, files, "zhinan", time.Unix(0, 0)) })
		if err == nil || !strings.Contains(err.Error(), "x: no ink\ny: no paper") {
			t.Errorf("got error %v", err)
		}
		if entries, _ := os.ReadDir(filepath.Dir(name)); len(entries) > 0 {
			t.Errorf("left behind: %v", entries)
		}
	})
}

// The bytes of a file are let go once they are written: of many, a few are
// alive at a time.
func TestBytesAreLetGo(t *testing.T) {
	var alive, most atomic.Int32
	make := func(i int) File {
		return File{fmt.Sprintf("%d", i), func() ([]byte, error) {
			// Each file has the collector look what else is still held.
			runtime.GC()
			n := alive.Add(1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			data := new([1 << 16]byte)
			data[0] = byte(i)
			runtime.AddCleanup(data, func(int) { alive.Add(-1) }, 0)
			return data[:], nil
		}}
	}
	var files []File
	for i := range 100 {
		files = append(files, make(i))
	}
	public := filepath.Join(t.TempDir(), "public")
	for _, dir := range []string{"new", "same"} { // the second time nothing differs
		most.Store(0)
		mustSync(t, public, files)
		if n := most.Load(); n > 25 {
			t.Errorf("%s: %d files of 100 alive at once", dir, n)
		}
	}
	most.Store(0)
	if err := Zip(io.Discard, files, "zhinan", time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	if n := most.Load(); n > 25 {
		t.Errorf("zip: %d files of 100 alive at once", n)
	}
}

func TestKept(t *testing.T) {
	made := 0
	kept := Keep(func() ([]byte, error) { made++; return []byte("four"), nil })
	size := func() int {
		t.Helper()
		n, err := kept.Size()
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	bytes := func() string {
		t.Helper()
		data, err := kept.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	if size() != 4 || size() != 4 || bytes() != "four" || made != 1 {
		t.Errorf("the size first: made %d times", made)
	}
	if kept.data != nil || size() != 4 || made != 1 {
		t.Errorf("the bytes are kept after they were handed out, or made %d times", made)
	}
	if bytes() != "four" || made != 2 {
		t.Errorf("asked again: made %d times", made)
	}
	made, kept = 0, Keep(kept.make)
	if bytes() != "four" || size() != 4 || made != 1 {
		t.Errorf("the bytes first: made %d times", made)
	}
	broken := Keep(func() ([]byte, error) { return nil, errors.New("no ink") })
	if _, err := broken.Size(); err == nil {
		t.Error("the size of what cannot be made is known")
	}
	if _, err := broken.Bytes(); err == nil {
		t.Error("no error")
	}
}

// Where there are no hard links, a file that was right and is changed by hand
// meanwhile is not published.
func TestChangedMeanwhile(t *testing.T) {
	before := link
	link = func(_, _ string) error { return errors.ErrUnsupported }
	t.Cleanup(func() { link = before })
	dir := filepath.Join(t.TempDir(), "public")
	mustSync(t, dir, site("a", "1", "b", "1"))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	_, err := Sync(dir, []File{Static("a", []byte("1")), {"b", func() ([]byte, error) {
		time.Sleep(50 * time.Millisecond) // a was compared long ago
		return []byte("2"), os.WriteFile(filepath.Join(dir, "a"), []byte("by hand"), 0o644)
	}}})
	if err == nil || !strings.Contains(err.Error(), "changed by hand") {
		t.Errorf("got error %v", err)
	}
	wantAlone(t, dir)
	wantTree(t, dir, "a", "by hand", "b", "1")
}

// The sums of the manifest are those of the bytes, in parallel too.
func TestManifestHoldsTheSums(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	files := bigSite("A", 200)
	mustSync(t, dir, files)
	sums := map[string]string{}
	for _, f := range files {
		sums[f.Path] = digest([]byte(text(f)))
	}
	want := formatManifest(sums)
	got, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%v, %d bytes, want %d", err, len(got), len(want))
	}
}
