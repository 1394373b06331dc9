package output

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const crashSize = 300

// The test binary starts itself again as the build that is to be killed.
func TestMain(m *testing.M) {
	dir := os.Getenv("OUTPUT_TEST_CRASH_DIR")
	if dir == "" {
		os.Exit(m.Run())
	}
	if os.Getenv("OUTPUT_TEST_NO_EXCHANGE") != "" {
		exchange = func(_, _ string) error { return errNoExchange }
	}
	sites := [][]File{bigSite("A", crashSize), bigSite("B", crashSize)}
	for i := 0; ; i++ {
		if _, err := Sync(dir, sites[i%2]); err != nil {
			os.Stderr.WriteString(err.Error() + "\n")
			os.Exit(1)
		}
		os.Stdout.WriteString(".")
	}
}

func TestKilledAtAnyMoment(t *testing.T) {
	eachSwap(t, func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		sites := map[string][]File{"A": bigSite("A", crashSize), "B": bigSite("B", crashSize)}
		mustSync(t, dir, sites["A"])
		put(t, dir, "CNAME", "example.org")
		twoRenames := errors.Is(exchange("", ""), errNoExchange)

		start := time.Now()
		mustSync(t, dir, sites["B"])
		oneSync := time.Since(start)
		kills, interrupted := 25, 0
		if twoRenames {
			kills = 10 // TestStoppedBetweenRenames covers what is special here.
		}
		for range kills {
			var stderr strings.Builder
			child := exec.Command(os.Args[0])
			child.Env = append(os.Environ(), "OUTPUT_TEST_CRASH_DIR="+dir)
			child.Stderr = &stderr
			working, err := child.StdoutPipe()
			if err != nil {
				t.Fatal(err)
			}
			if twoRenames {
				child.Env = append(child.Env, "OUTPUT_TEST_NO_EXCHANGE=1")
			}
			if err := child.Start(); err != nil {
				t.Fatal(err)
			}
			// A slow start must not use up the time before the kill.
			if _, err := working.Read(make([]byte, 1)); err != nil {
				t.Fatalf("the build did not get going: %v %s", err, stderr.String())
			}
			time.Sleep(rand.N(2 * oneSync))
			if err := child.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			if err := child.Wait(); err == nil || stderr.Len() > 0 {
				t.Fatalf("the build ended by itself: %v %s", err, stderr.String())
			}
			if leftovers(t, dir) > 0 {
				interrupted++
			}
			if _, err := os.Lstat(dir); twoRenames && errors.Is(err, fs.ErrNotExist) {
				// Only here may the site be missing; it must come back whole.
				at, _ := locate(dir)
				if err := at.recover(); err != nil {
					t.Fatal(err)
				}
			}
			name := wantWhole(t, dir, sites)
			other := map[string]string{"A": "B", "B": "A"}[name]
			if got := mustSync(t, dir, sites[other]); got.Kept != 1 || got.Written != crashSize/3 || got.Unchanged != crashSize*2/3 {
				t.Fatalf("after a kill: %+v", got)
			}
			if got := wantWhole(t, dir, sites); got != other {
				t.Fatalf("site %s was not published", other)
			}
		}
		if interrupted == 0 {
			t.Error("no kill hit a build; the test shows nothing")
		}
		t.Logf("%d of %d kills left something behind", interrupted, kills)
	})
}

// wantWhole says which site the folder holds, and fails if it is none, or not
// all of it, or if the author's file is gone.
func wantWhole(t *testing.T, dir string, sites map[string][]File) string {
	t.Helper()
	got := tree(t, dir)
	if got["CNAME"] != "example.org" {
		t.Fatal("the author's file is gone")
	}
	name, _, _ := strings.Cut(got["index.html"], " ")
	if sites[name] == nil {
		t.Fatalf("index.html is %q", got["index.html"])
	}
	for _, f := range sites[name] {
		if got[f.Path] != text(f) {
			t.Fatalf("site %s, but %s is %.20q", name, f.Path, got[f.Path])
		}
	}
	if len(got) != len(sites[name])+1 {
		t.Fatalf("site %s has %d files, want %d", name, len(got)-1, len(sites[name]))
	}
	return name
}

func leftovers(t *testing.T, dir string) int {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(filepath.Dir(dir), ".*.zhinan-*-*"))
	if err != nil {
		t.Fatal(err)
	}
	return len(names)
}

// The gaps between the renames are too short for a kill at random.
func TestStoppedBetweenRenames(t *testing.T) {
	withoutExchange(t)
	t.Cleanup(func() { rename = os.Rename })
	for done := range 4 {
		dir := filepath.Join(t.TempDir(), "public")
		mustSync(t, dir, site("index.html", "1"))
		put(t, dir, "CNAME", "c")
		left := done
		rename = func(from, to string) error {
			if left == 0 {
				panic("stopped")
			}
			left--
			return os.Rename(from, to)
		}
		func() {
			defer func() { _ = recover() }()
			_, _ = Sync(dir, site("index.html", "2"))
		}()
		rename = os.Rename
		if got := mustSync(t, dir, site("index.html", "3")); got.Kept != 1 {
			t.Errorf("stopped after %d renames: %+v", done, got)
		}
		wantTree(t, dir, "index.html", "3", "CNAME", "c")
	}
	t.Run("second rename fails", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		mustSync(t, dir, site("index.html", "1"))
		rename = func(from, to string) error {
			if to == dir && strings.Contains(from, ".zhinan-new-") {
				return errors.New("busy")
			}
			return os.Rename(from, to)
		}
		defer func() { rename = os.Rename }()
		if _, err := Sync(dir, site("index.html", "2")); err == nil || !strings.Contains(err.Error(), "busy") {
			t.Errorf("got error %v", err)
		}
		wantTree(t, dir, "index.html", "1")
		wantAlone(t, dir)
	})
}

// Each state a kill between the two renames can leave.
func TestRecovery(t *testing.T) {
	at := func(t *testing.T) place {
		at, err := locate(filepath.Join(t.TempDir(), "public"))
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	t.Run("between the renames", func(t *testing.T) {
		at := at(t)
		mustSync(t, at.dir, site("index.html", "1"))
		put(t, at.dir, "CNAME", "c")
		if err := os.Rename(at.dir, at.beside("old-12345678")); err != nil {
			t.Fatal(err)
		}
		put(t, at.beside("new-12345678"), "index.html", "2")
		if got, want := mustSync(t, at.dir, site("index.html", "2")), (Summary{Written: 1, Kept: 1}); got != want {
			t.Errorf("%+v, want %+v", got, want)
		}
		wantTree(t, at.dir, "index.html", "2", "CNAME", "c")
	})
	t.Run("after both", func(t *testing.T) {
		at := at(t)
		mustSync(t, at.dir, site("index.html", "2"))
		put(t, at.beside("old-12345678"), "index.html", "1", "CNAME", "c")
		mustSync(t, at.dir, site("index.html", "2"))
		wantTree(t, at.dir, "index.html", "2")
	})
	t.Run("a bad site brings the old one back too", func(t *testing.T) {
		at := at(t)
		put(t, at.beside("old-12345678"), "index.html", "mine")
		if _, err := Sync(at.dir, site("index.html", "2")); err == nil {
			t.Error("no error")
		}
		wantTree(t, at.dir, "index.html", "mine")
	})
	t.Run("other people's files stay", func(t *testing.T) {
		at := at(t)
		put(t, at.parent, ".public2.zhinan-new-1/a", "1", "public.zhinan-new-1", "1", "sister/.public.zhinan-new-1", "1")
		if _, err := Sync(at.dir, site("index.html", "2")); err != nil {
			t.Fatal(err)
		}
		wantTree(t, at.parent, ".public2.zhinan-new-1/a", "1", "public.zhinan-new-1", "1", "sister/.public.zhinan-new-1", "1",
			"public/index.html", "2", "public/"+ManifestName, tree(t, at.parent)["public/"+ManifestName])
	})
}
