//go:build unix

package output

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestModes(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0o027))
	dir := filepath.Join(t.TempDir(), "public")
	check := func(name string, want os.FileMode) {
		t.Helper()
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != want {
			t.Errorf("%q has mode %o, want %o", name, info.Mode().Perm(), want)
		}
	}
	mustSync(t, dir, site("zh/index.html", "1"))
	check("", 0o750)
	check("zh", 0o750)
	check("zh/index.html", 0o640)
	check(ManifestName, 0o640)

	// A folder made private stays private.
	put(t, dir, "tool.sh", "#!")
	for name, mode := range map[string]os.FileMode{"": 0o700, "tool.sh": 0o755} {
		if err := os.Chmod(filepath.Join(dir, name), mode); err != nil {
			t.Fatal(err)
		}
	}
	mustSync(t, dir, site("zh/index.html", "2"))
	check("", 0o700)
	check("tool.sh", 0o755)
}
