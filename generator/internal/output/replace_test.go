package output

import (
	"os"
	"path/filepath"
	"testing"
)

// TestReplaceAll: several files are written, or none, and nothing is left
// beside them.
func TestReplaceAll(t *testing.T) {
	dir := t.TempDir()
	name := func(s string) string { return filepath.Join(dir, s) }
	write := func(s, text string, mode os.FileMode) {
		if err := os.WriteFile(name(s), []byte(text), mode); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(name(s), mode); err != nil {
			t.Fatal(err)
		}
	}
	holds := func(want map[string]string) {
		t.Helper()
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) != len(want) {
			t.Errorf("%d entries, want %d: %v", len(entries), len(want), err)
		}
		for s, text := range want {
			if got, err := os.ReadFile(name(s)); text != "" && (err != nil || string(got) != text) {
				t.Errorf("%s holds %q, want %q: %v", s, got, text, err)
			}
		}
	}
	write("a", "a before", 0o600)
	if err := os.MkdirAll(name("folder/full"), 0o755); err != nil {
		t.Fatal(err)
	}
	err := ReplaceAll([]Replacement{{name("a"), []byte("a now")}, {name("new"), []byte("new")}, {name("folder"), []byte("x")}, {name("last"), []byte("x")}})
	if err == nil {
		t.Error("a folder was replaced by a file")
	}
	holds(map[string]string{"a": "a before", "folder": ""})
	if err := ReplaceAll([]Replacement{{name("a"), []byte("a now")}, {name("no/such/folder"), nil}}); err == nil {
		t.Error("a file was written where there is no folder")
	}
	holds(map[string]string{"a": "a before", "folder": ""})
	if err := ReplaceAll([]Replacement{{name("a"), []byte("a now")}, {name("new"), []byte("new")}}); err != nil {
		t.Error(err)
	}
	holds(map[string]string{"a": "a now", "new": "new", "folder": ""})
	if info, err := os.Stat(name("a")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the permissions changed: %v, %v", info.Mode(), err)
	}
}
