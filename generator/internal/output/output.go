// Package output publishes a finished site into a folder.
//
// The whole new tree is built beside the folder and then put in its place in
// one step, so that a reader, or a kill at any moment, meets the old site or
// the new one and never a mixture. What the site does not own is carried
// over. It imports nothing of the project.
package output

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Summary counts files, not folders; the manifest is never counted.
type Summary struct {
	Written   int // new, or with other bytes than before
	Unchanged int // there already with the same bytes, adopted files included
	Removed   int // owned before, no longer part of the site
	Kept      int // not owned: left as they were
	Ignored   int // entries of the manifest on disk that could not be trusted
}

// ConflictError says that the folder holds something the site does not own
// where the site needs the place. Nothing was changed.
type ConflictError struct {
	Paths []string // slash-separated, relative to the folder, sorted
}

func (e *ConflictError) Error() string {
	s := "files that this program did not write stand where the site needs the place; move them away:"
	for _, p := range e.Paths {
		s += fmt.Sprintf("\n\t%q", p)
	}
	return s
}

// Sync makes dir hold exactly files, plus whatever is in dir that no earlier
// Sync put there. When nothing differs, nothing inside dir is touched.
//
// It asks for the files in parallel, compares each with what is on disk, writes
// what differs beside the folder and lets the bytes go, so that memory holds a
// few files at a time. A file that cannot be made forbids all of it: the folder
// stays as it is, and the error joins those of every such file.
//
// It refuses, without changing anything, file lists that [Validate] refuses,
// folders that are not safe to replace (a symbolic link, a file, the root of
// the file system, a folder that is or holds the home or the working folder,
// one with a .git or a go.mod) and, with a [*ConflictError], unowned things in
// the way. Two Syncs of one folder wait for each other.
//
// Readers should open dir once and read everything through that handle: paths
// opened anew may straddle the moment of the swap.
func Sync(dir string, files []File) (Summary, error) {
	sum, err := publish(dir, files)
	if err != nil {
		return sum, fmt.Errorf("publish %s: %w", dir, err)
	}
	return sum, nil
}

func publish(dir string, files []File) (sum Summary, err error) {
	if err := Validate(files); err != nil {
		return sum, err
	}
	at, err := locate(dir)
	if err != nil {
		return sum, err
	}
	// Once before anything is touched, and once more below, when no other
	// build can change the answer.
	if err := guard(at.dir); err != nil {
		return sum, err
	}
	if err := os.MkdirAll(at.parent, 0o755); err != nil {
		return sum, fmt.Errorf("make the parent folder: %w", err)
	}
	unlock, err := lock(at.lock())
	if err != nil {
		return sum, err
	}
	defer func() { err = errors.Join(err, unlock()) }()

	if err := at.recover(); err != nil {
		return sum, err
	}
	if err := guard(at.dir); err != nil {
		return sum, err
	}
	p, err := makePlan(at.dir, files)
	if err != nil {
		return sum, err
	}
	s := newStager(at, p)
	err = s.collect(files)
	if err == nil && !p.nothingToDo() {
		err = s.complete()
	}
	if err != nil {
		return sum, errors.Join(err, removeTree(s.root))
	}
	if p.nothingToDo() {
		return p.sum, nil
	}
	old, err := at.swap(s.root, p.root != nil)
	if err != nil {
		return sum, errors.Join(err, removeTree(s.root))
	}
	if old == "" {
		return p.sum, nil
	}
	if err := p.rescue(old, at.dir); err != nil {
		return p.sum, fmt.Errorf("the new site is in place, but a file added meanwhile was left in %s: %w", old, err)
	}
	if err := removeTree(old); err != nil {
		return p.sum, fmt.Errorf("the new site is in place, but the old one could not be removed: %w", err)
	}
	return p.sum, nil
}

// place knows the names used around the published folder. All of them are in
// its parent, because a rename cannot cross file systems.
type place struct{ dir, parent, base string }

func locate(dir string) (place, error) {
	if dir == "" {
		return place{}, errors.New("no folder given")
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return place{}, fmt.Errorf("find the folder: %w", err)
	}
	return place{dir: abs, parent: filepath.Dir(abs), base: filepath.Base(abs)}, nil
}

func (at place) lock() string { return at.beside("lock") }

func (at place) beside(what string) string {
	return filepath.Join(at.parent, "."+at.base+".zhinan-"+what)
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
