package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// errNoExchange says that two folders cannot be exchanged in one step here.
var errNoExchange = errors.New("the file system cannot exchange two folders")

// exchange swaps two folders of one parent in one step, or fails with
// errNoExchange. A variable so that tests can take the other way.
var exchange = exchangeDirs

// rename is a variable so that tests can stop between two renames.
var rename = os.Rename

// swap puts the staged tree in place and returns where the old tree went, if
// there was one.
func (at place) swap(staging string, exists bool) (old string, err error) {
	if !exists {
		if err := os.Rename(staging, at.dir); err != nil {
			return "", fmt.Errorf("put the new site in place: %w", err)
		}
		return "", nil
	}
	err = exchange(staging, at.dir)
	if err == nil {
		return staging, nil
	}
	if !errors.Is(err, errNoExchange) {
		return "", fmt.Errorf("put the new site in place: %w", err)
	}
	return at.swapInTwo(staging)
}

// swapInTwo is for systems without an exchange. Between its renames there is
// no site; a kill there leaves a whole backup, which recover puts back.
//
// A folder bears the name of a backup only while it is whole: to be deleted,
// it first takes the name of a staging folder.
func (at place) swapInTwo(staging string) (old string, err error) {
	backup := at.beside("old-" + staging[len(staging)-8:])
	if err := rename(at.dir, backup); err != nil {
		return "", fmt.Errorf("move the old site aside: %w", err)
	}
	if err := rename(staging, at.dir); err != nil {
		return "", errors.Join(fmt.Errorf("put the new site in place: %w", err), rename(backup, at.dir))
	}
	if err := rename(backup, staging); err != nil {
		// The site is published; the next Sync will remove the backup.
		return backup, nil
	}
	return staging, nil
}

// recover puts back a site that a killed build left aside, and removes what
// else killed builds left. It needs the lock.
func (at place) recover() error {
	entries, err := os.ReadDir(at.parent)
	if err != nil {
		return fmt.Errorf("look for leftovers: %w", err)
	}
	staging, backup := filepath.Base(at.beside("new-")), filepath.Base(at.beside("old-"))
	for _, e := range entries {
		name := filepath.Join(at.parent, e.Name())
		switch {
		case strings.HasPrefix(e.Name(), staging):
		case strings.HasPrefix(e.Name(), backup):
			if _, err := os.Lstat(at.dir); errors.Is(err, fs.ErrNotExist) {
				if err := os.Rename(name, at.dir); err != nil {
					return fmt.Errorf("put the old site back: %w", err)
				}
				continue
			}
			trash := at.beside("new-" + e.Name()[len(backup):])
			if err := os.Rename(name, trash); err != nil {
				return fmt.Errorf("remove a leftover: %w", err)
			}
			name = trash
		default:
			continue
		}
		if err := removeTree(name); err != nil {
			return fmt.Errorf("remove a leftover: %w", err)
		}
	}
	return nil
}

// rescue moves unowned things that came into the folder while the new site
// was being built from the old tree into the new one, so that the moment of
// the swap cannot lose an author's file. The site's own places stay as they are.
func (p *plan) rescue(old, dir string) error {
	return walk(old, func(rel string, d fs.DirEntry) error {
		if d.IsDir() || rel == ManifestName || p.owned[rel] || p.wanted[rel] || p.wantedDirs[rel] {
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		before := p.disk[rel]
		if _, kept := slices.BinarySearch(p.keep, rel); kept && os.SameFile(info, before) &&
			info.Size() == before.Size() && info.ModTime().Equal(before.ModTime()) {
			return nil
		}
		to := filepath.Join(dir, filepath.FromSlash(rel))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		return os.Rename(filepath.Join(old, filepath.FromSlash(rel)), to)
	})
}

// removeTree deletes a tree, also one with folders that forbid it.
func removeTree(name string) error {
	if name == "" || os.RemoveAll(name) == nil {
		return nil
	}
	_ = filepath.WalkDir(name, func(name string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			_ = os.Chmod(name, 0o700)
		}
		return nil
	})
	return os.RemoveAll(name)
}
