package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/rogpeppe/go-internal/lockedfile"
)

// guard refuses folders that a build must never replace. A folder that does
// not exist is fine.
func guard(dir string) error {
	if filepath.Dir(dir) == dir {
		return errors.New("this is the root of the file system; name a folder for the site")
	}
	info, err := os.Lstat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("look at the folder: %w", err)
	case info.Mode()&fs.ModeSymlink != 0:
		return errors.New("this is a symbolic link; name the folder it leads to")
	case !info.IsDir():
		return errors.New("this is a file, not a folder")
	}
	if home, err := os.UserHomeDir(); err == nil && holds(info, home) {
		return errors.New("this folder is or holds the home folder; name a folder for the site alone")
	}
	// Replacing it would leave this very process in a removed folder.
	if wd, err := os.Getwd(); err == nil && holds(info, wd) {
		return errors.New("this folder is or holds the working folder; name a folder for the site alone")
	}
	for _, name := range []string{".git", "go.mod"} {
		switch _, err := os.Lstat(filepath.Join(dir, name)); {
		case err == nil:
			return fmt.Errorf("this folder holds %s and looks like a project; name a folder for the site alone", name)
		case !errors.Is(err, fs.ErrNotExist):
			return fmt.Errorf("look for %s: %w", name, err)
		}
	}
	return nil
}

// holds reports whether path is dir or lies in it. It compares folders, not
// spellings, so that neither links nor letter case deceive it.
func holds(dir fs.FileInfo, path string) bool {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	for {
		if info, err := os.Stat(path); err == nil && os.SameFile(info, dir) {
			return true
		}
		up := filepath.Dir(path)
		if up == path {
			return false
		}
		path = up
	}
}

// lock waits until this process alone may work on the folder. The lock goes
// with the process, however it ends. The file is removed on release so that
// nothing is left beside the site; hence the check that the file locked is
// still the one with the name. Where an open file cannot be removed, it stays.
func lock(name string) (release func() error, err error) {
	for {
		f, err := lockedfile.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o644)
		if err != nil {
			return nil, fmt.Errorf("lock the folder: %w", err)
		}
		held, err1 := f.Stat()
		named, err2 := os.Stat(name)
		if err1 == nil && err2 == nil && os.SameFile(held, named) {
			return func() error {
				_ = os.Remove(name)
				return f.Close()
			}, nil
		}
		if err := f.Close(); err != nil {
			return nil, fmt.Errorf("lock the folder: %w", err)
		}
	}
}
