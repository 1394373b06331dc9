package output

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSyncRefuses(t *testing.T) {
	files := site("index.html", "1")
	refused := func(t *testing.T, dir, why string) {
		t.Helper()
		parent := filepath.Dir(dir)
		before := map[string]string{}
		if parent != dir {
			before = tree(t, parent)
		}
		_, err := Sync(dir, files)
		if err == nil || !strings.Contains(err.Error(), why) || !strings.HasPrefix(err.Error(), "publish ") {
			t.Fatalf("got error %v, want one that says %q", err, why)
		}
		if parent != dir && fmt.Sprint(tree(t, parent)) != fmt.Sprint(before) {
			t.Error("the refusal changed something")
		}
	}
	t.Run("link", func(t *testing.T) {
		root := t.TempDir()
		put(t, root, "real/a", "1")
		symlink(t, "real", filepath.Join(root, "public"))
		refused(t, filepath.Join(root, "public"), "symbolic link")
	})
	t.Run("dangling link", func(t *testing.T) {
		root := t.TempDir()
		symlink(t, "nowhere", filepath.Join(root, "public"))
		refused(t, filepath.Join(root, "public"), "symbolic link")
	})
	t.Run("file", func(t *testing.T) {
		root := t.TempDir()
		put(t, root, "public", "1")
		refused(t, filepath.Join(root, "public"), "a file")
	})
	t.Run("root", func(t *testing.T) {
		refused(t, filepath.VolumeName(os.TempDir())+string(filepath.Separator), "root of the file system")
	})
	t.Run("home", func(t *testing.T) {
		root := t.TempDir()
		put(t, root, "home/me/a", "1")
		t.Setenv("HOME", filepath.Join(root, "home", "me"))
		t.Setenv("USERPROFILE", filepath.Join(root, "home", "me"))
		refused(t, filepath.Join(root, "home", "me"), "home folder")
		refused(t, filepath.Join(root, "home"), "home folder")
		symlink(t, filepath.Join(root, "home", "me"), filepath.Join(root, "alias"))
		t.Setenv("HOME", filepath.Join(root, "alias"))
		refused(t, filepath.Join(root, "home", "me"), "home folder")
	})
	t.Run("working folder", func(t *testing.T) {
		root := t.TempDir()
		put(t, root, "work/content/a", "1")
		t.Chdir(filepath.Join(root, "work", "content"))
		refused(t, filepath.Join(root, "work"), "working folder")
	})
	for _, name := range []string{".git", "go.mod"} {
		t.Run(name, func(t *testing.T) {
			root := t.TempDir()
			put(t, root, "project/"+name, "1", "project/a", "1")
			refused(t, filepath.Join(root, "project"), name)
		})
	}
	t.Run("bad path", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		mustSync(t, dir, files)
		if _, err := Sync(dir, site("index.html", "2", "../a", "x")); err == nil {
			t.Error("no error")
		}
		wantTree(t, dir, "index.html", "1")
	})
	t.Run("manifest is a link", func(t *testing.T) {
		root := t.TempDir()
		put(t, root, "public/a", "1", "outside", digest([]byte("1"))+"  a\n")
		symlink(t, "../outside", filepath.Join(root, "public", ManifestName))
		refused(t, filepath.Join(root, "public"), ManifestName)
	})
	t.Run("no name", func(t *testing.T) {
		if _, err := Sync("", files); err == nil {
			t.Error("no error")
		}
	})
}

func TestSyncIgnoresManifestEntriesThatClimbOut(t *testing.T) {
	root := t.TempDir()
	dir := filepath.Join(root, "public")
	put(t, root, "precious", "p")
	mustSync(t, dir, site("index.html", "1"))
	name := filepath.Join(dir, ManifestName)
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	evil := digest([]byte("p")) + "  ../precious\n"
	if err := os.WriteFile(name, append(text, evil...), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, want := mustSync(t, dir, site("index.html", "2")), (Summary{Written: 1, Ignored: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	wantTree(t, root, "precious", "p", "public/index.html", "2", "public/"+ManifestName, tree(t, root)["public/"+ManifestName])
	if got := mustSync(t, dir, site("index.html", "2")); got.Ignored != 0 {
		t.Error("the bad entry survived")
	}
}

func TestSyncWritesThroughNoLink(t *testing.T) {
	eachSwap(t, func(t *testing.T) {
		root := t.TempDir()
		dir := filepath.Join(root, "public")
		// As many bytes as the link to it has letters.
		equal := strings.Repeat("v", len("../victim"))
		put(t, root, "victim", equal, "victims/b.css", "v")
		mustSync(t, dir, site("a.html", "1", "css/b.css", "1"))
		// An owned file replaced by a link is owned still: the link goes.
		if err := os.Remove(filepath.Join(dir, "a.html")); err != nil {
			t.Fatal(err)
		}
		symlink(t, "../victim", filepath.Join(dir, "a.html"))
		mustSync(t, dir, site("a.html", "2", "css/b.css", "1"))
		wantTree(t, dir, "a.html", "2", "css/b.css", "1")

		// A link with the victim's very bytes behind it is not taken for equal.
		if err := os.Remove(filepath.Join(dir, "a.html")); err != nil {
			t.Fatal(err)
		}
		symlink(t, "../victim", filepath.Join(dir, "a.html"))
		mustSync(t, dir, site("a.html", equal, "css/b.css", "1"))
		wantTree(t, dir, "a.html", equal, "css/b.css", "1")

		// A folder replaced by a link is the author's doing: refused.
		if err := os.RemoveAll(filepath.Join(dir, "css")); err != nil {
			t.Fatal(err)
		}
		symlink(t, filepath.Join(root, "victims"), filepath.Join(dir, "css"))
		var conflict *ConflictError
		if _, err := Sync(dir, site("a.html", equal, "css/b.css", "2")); !errors.As(err, &conflict) {
			t.Errorf("got error %v", err)
		}
		for name, want := range map[string]string{"victim": equal, "victims/b.css": "v"} {
			if got, err := os.ReadFile(filepath.Join(root, name)); err != nil || string(got) != want {
				t.Errorf("%s is now %q, %v", name, got, err)
			}
		}
		// An owned file that shares its bytes with a file elsewhere is
		// replaced, not written into.
		put(t, dir, "a.html", "v")
		twin := filepath.Join(root, "twin")
		if err := errors.Join(os.Remove(filepath.Join(dir, "css")), os.Link(filepath.Join(dir, "a.html"), twin)); err != nil {
			t.Fatal(err)
		}
		mustSync(t, dir, site("a.html", "3"))
		if got, err := os.ReadFile(twin); err != nil || string(got) != "v" {
			t.Errorf("twin is now %q, %v", got, err)
		}
	})
}

func TestSyncSavesFilesAddedMeanwhile(t *testing.T) {
	eachSwap(t, func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		mustSync(t, dir, site("index.html", "1"))
		put(t, dir, "notes.txt", "first", "same.txt", "s")
		before := exchange
		t.Cleanup(func() { exchange = before })
		exchange = func(a, b string) error {
			put(t, dir, "CNAME", "example.org", "new/deep.txt", "d", "index.html", "by hand")
			// As editors save: a new file takes the name.
			put(t, dir, "notes.txt~", "second")
			if err := os.Rename(filepath.Join(dir, "notes.txt~"), filepath.Join(dir, "notes.txt")); err != nil {
				t.Error(err)
			}
			return before(a, b)
		}
		mustSync(t, dir, site("index.html", "2"))
		wantTree(t, dir, "index.html", "2", "CNAME", "example.org", "new/deep.txt", "d", "notes.txt", "second", "same.txt", "s")
	})
}

func TestFailedSwapChangesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustSync(t, dir, site("index.html", "1"))
	before := exchange
	t.Cleanup(func() { exchange = before })
	exchange = func(_, _ string) error { return errors.New("busy") }
	if _, err := Sync(dir, site("index.html", "2")); err == nil || !strings.Contains(err.Error(), "busy") {
		t.Errorf("got error %v", err)
	}
	wantTree(t, dir, "index.html", "1")
	wantAlone(t, dir)
}
