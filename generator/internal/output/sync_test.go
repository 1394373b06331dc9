package output

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestSyncLife(t *testing.T) {
	eachSwap(t, func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "deep", "public")
		steps := []struct {
			files []File
			want  Summary
		}{
			{site("index.html", "1", "zh/index.html", "1", "css/a.css", "a"), Summary{Written: 3}},
			{site("index.html", "1", "zh/index.html", "1", "css/a.css", "a"), Summary{Unchanged: 3}},
			{site("index.html", "2", "zh/index.html", "1", "en/index.html", "1"), Summary{Written: 2, Unchanged: 1, Removed: 1}},
			// Files become folders and back.
			{site("index.html/x", "2", "zh", "1", "en/index.html", "1"), Summary{Written: 2, Unchanged: 1, Removed: 2}},
			{site("index.html", "2", "zh/index.html", "1", "en/index.html", "1"), Summary{Written: 2, Unchanged: 1, Removed: 2}},
			{nil, Summary{Removed: 3}},
		}
		for i, step := range steps {
			got := mustSync(t, dir, step.files)
			if got != step.want {
				t.Errorf("step %d: %+v, want %+v", i, got, step.want)
			}
			var pairs []string
			for _, f := range step.files {
				pairs = append(pairs, f.Path, text(f))
			}
			wantTree(t, dir, pairs...)
		}
	})
}

func TestSyncTouchesNothingWhenNothingDiffers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	files := site("index.html", "1", "zh/index.html", "1")
	mustSync(t, dir, files)
	names := []string{"", ManifestName, "index.html", "zh", "zh/index.html"}
	before := stats(t, dir, names...)
	mustSync(t, dir, files)
	for name, info := range stats(t, dir, names...) {
		if was := before[name]; !os.SameFile(was, info) || !was.ModTime().Equal(info.ModTime()) {
			t.Errorf("%s was touched", name)
		}
	}
}

func stats(t *testing.T, dir string, names ...string) map[string]os.FileInfo {
	t.Helper()
	infos := map[string]os.FileInfo{}
	for _, rel := range names {
		info, err := os.Lstat(filepath.Join(dir, rel))
		if err != nil {
			t.Fatal(err)
		}
		infos[rel] = info
	}
	return infos
}

func TestSyncKeepsTimesOfUnchangedFiles(t *testing.T) {
	for _, hardLinks := range []bool{true, false} {
		if !hardLinks {
			before := link
			link = func(_, _ string) error { return errors.ErrUnsupported }
			t.Cleanup(func() { link = before })
		}
		dir := filepath.Join(t.TempDir(), "public")
		mustSync(t, dir, site("a", "1", "b", "1"))
		put(t, dir, "CNAME", "example.org")
		then := time.Now().Add(-48 * time.Hour).Truncate(time.Second)
		for _, name := range []string{"a", "b", "CNAME"} {
			if err := os.Chtimes(filepath.Join(dir, name), then, then); err != nil {
				t.Fatal(err)
			}
		}
		mustSync(t, dir, site("a", "1", "b", "2"))
		for name, kept := range map[string]bool{"a": true, "b": false, "CNAME": true} {
			info, err := os.Stat(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if info.ModTime().Equal(then) != kept {
				t.Errorf("hard links %v: %s has time %v", hardLinks, name, info.ModTime())
			}
		}
		wantTree(t, dir, "a", "1", "b", "2", "CNAME", "example.org")
	}
}

func TestSyncKeepsWhatItDoesNotOwn(t *testing.T) {
	eachSwap(t, func(t *testing.T) {
		root := t.TempDir()
		dir, outside := filepath.Join(root, "public"), filepath.Join(root, "outside")
		put(t, outside, "secret", "s")
		mustSync(t, dir, site("index.html", "1", "zh/index.html", "1"))
		put(t, dir, ".gitignore", "*", "notes/a/b.txt", "b", "zh/mine.txt", "m")
		symlink(t, "../outside", filepath.Join(dir, "link"))
		symlink(t, "nowhere", filepath.Join(dir, "notes", "dangling"))
		if err := os.Mkdir(filepath.Join(dir, "empty"), 0o755); err != nil {
			t.Fatal(err)
		}
		then := time.Now().Add(-time.Hour).Truncate(time.Second)
		for _, name := range []string{"notes/a", "notes"} {
			if err := errors.Join(os.Chmod(filepath.Join(dir, name), 0o700), os.Chtimes(filepath.Join(dir, name), then, then)); err != nil {
				t.Fatal(err)
			}
		}
		got := mustSync(t, dir, site("index.html", "2"))
		if want := (Summary{Written: 1, Removed: 1, Kept: 5}); got != want {
			t.Errorf("%+v, want %+v", got, want)
		}
		wantTree(t, dir, "index.html", "2", ".gitignore", "*", "notes/a/b.txt", "b", "zh/mine.txt", "m",
			"link", "-> ../outside", "notes/dangling", "-> nowhere", "empty/", "")
		wantTree(t, outside, "secret", "s")
		for _, name := range []string{"notes/a", "notes"} {
			info, err := os.Stat(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if !info.ModTime().Equal(then) || info.Mode().Perm() != 0o700 && os.PathSeparator == '/' {
				t.Errorf("%s: %v %v, want 0700 %v", name, info.Mode(), info.ModTime(), then)
			}
		}
	})
}

func TestSyncOverwritesOwnFilesChangedByHand(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	files := site("index.html", "right", "zh/index.html", "right", "gone", "g")
	mustSync(t, dir, files)
	put(t, dir, "index.html", "wrong", "zh/index.html", "longer than before")
	if err := os.Remove(filepath.Join(dir, "gone")); err != nil {
		t.Fatal(err)
	}
	if got, want := mustSync(t, dir, files), (Summary{Written: 3}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	wantTree(t, dir, "index.html", "right", "zh/index.html", "right", "gone", "g")
}

func TestSyncAdoptsEqualFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put(t, dir, "index.html", "1", "css/a.css", "a")
	if got, want := mustSync(t, dir, site("index.html", "1", "css/a.css", "a")), (Summary{Unchanged: 2}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	// Adopted means owned: now they may go.
	if got, want := mustSync(t, dir, nil), (Summary{Removed: 2}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	wantTree(t, dir)
}

func TestSyncConflicts(t *testing.T) {
	tests := []struct {
		name  string
		hand  []string
		files []File
		want  []string
	}{
		{"other bytes", []string{"index.html", "mine"}, site("index.html", "site"), []string{"index.html"}},
		{"folder in the way", []string{"zh/deep/mine.txt", "m"}, site("zh", "site"), []string{"zh/deep/mine.txt"}},
		{"file where a folder must go", []string{"zh", "mine"}, site("zh/a/index.html", "site", "zh/b", "site"), []string{"zh"}},
		{"all named", []string{"b", "1", "a", "1"}, site("a", "2", "b", "2"), []string{"a", "b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			mustSync(t, dir, site("owned", "1"))
			put(t, dir, tt.hand...)
			_, err := Sync(dir, tt.files)
			var conflict *ConflictError
			if !errors.As(err, &conflict) {
				t.Fatalf("got error %v", err)
			}
			if diff := cmp.Diff(tt.want, conflict.Paths); diff != "" {
				t.Error(diff)
			}
			if !strings.Contains(err.Error(), "move them away") || !strings.Contains(err.Error(), tt.want[0]) {
				t.Errorf("no hint in %q", err)
			}
			wantTree(t, dir, append([]string{"owned", "1"}, tt.hand...)...)
			wantAlone(t, dir)
		})
	}
	t.Run("empty folder", func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		if err := os.MkdirAll(filepath.Join(dir, "zh"), 0o755); err != nil {
			t.Fatal(err)
		}
		var conflict *ConflictError
		if _, err := Sync(dir, site("zh", "site")); !errors.As(err, &conflict) {
			t.Errorf("got error %v", err)
		}
	})
}
