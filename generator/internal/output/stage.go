package output

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"time"
)

// stager builds the whole new tree in a fresh folder beside the published one.
//
// Everything is made anew in a folder nobody else knows, and plain files are
// only created, never opened for writing, so that no link inside the
// published folder can lead a write elsewhere.
type stager struct {
	at   place
	plan *plan

	mu   sync.Mutex // of what follows, while files are collected
	root string     // the fresh folder; empty until there is something to put into it
	made map[string]bool
}

func newStager(at place, p *plan) *stager {
	return &stager{at: at, plan: p, made: map[string]bool{".": true}}
}

func (s *stager) old(rel string) string { return filepath.Join(s.at.dir, filepath.FromSlash(rel)) }
func (s *stager) new(rel string) string { return filepath.Join(s.root, filepath.FromSlash(rel)) }

// makeFresh makes an empty folder beside the published one.
func (at place) makeFresh(what string) (string, error) {
	for {
		name := at.beside(fmt.Sprintf("%s-%08x", what, rand.Uint32()))
		err := os.Mkdir(name, 0o755)
		if err == nil || !errors.Is(err, fs.ErrExist) {
			return name, err
		}
	}
}

// complete makes the rest of the tree around the files that were collected:
// what is kept, what is as it was, the manifest.
func (s *stager) complete() error {
	if err := s.begin(); err != nil {
		return err
	}
	for _, rel := range s.plan.keepDirs {
		if err := s.folder(rel); err != nil {
			return fmt.Errorf("stage %s: %w", rel, err)
		}
	}
	for _, rel := range s.plan.keep {
		if err := errors.Join(s.folder(path.Dir(rel)), s.carry(rel)); err != nil {
			return fmt.Errorf("keep %s: %w", rel, err)
		}
	}
	for _, rel := range s.plan.same {
		if err := errors.Join(s.folder(path.Dir(rel)), s.leave(rel)); err != nil {
			return fmt.Errorf("stage %s: %w", rel, err)
		}
	}
	if err := create(s.new(ManifestName), s.plan.manifest, true); err != nil {
		return fmt.Errorf("write the manifest: %w", err)
	}
	if err := s.likeBefore(); err != nil {
		return fmt.Errorf("set modes and times of folders: %w", err)
	}
	// Only the manifest and the folder are forced to the disk. A kill loses
	// nothing that was written; against a power cut, syncing each of
	// thousands of files would cost seconds per build, while the next Sync
	// compares bytes and repairs what such an accident damaged, provided it
	// can still tell its own files by the manifest.
	if err := syncDir(s.root); err != nil {
		return fmt.Errorf("sync the staging folder: %w", err)
	}
	return nil
}

// begin makes the fresh folder, once.
func (s *stager) begin() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.root != "" {
		return nil
	}
	root, err := s.at.makeFresh("new")
	if err != nil {
		return fmt.Errorf("make the staging folder: %w", err)
	}
	s.root = root
	return nil
}

// folder makes a folder and those above it, each once.
func (s *stager) folder(rel string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.makeFolder(rel)
}

func (s *stager) makeFolder(rel string) error {
	if s.made[rel] {
		return nil
	}
	if err := s.makeFolder(path.Dir(rel)); err != nil {
		return err
	}
	s.made[rel] = true
	return os.Mkdir(s.new(rel), 0o755)
}

// put writes one file of the site that is new or has changed.
func (s *stager) put(rel string, data []byte) error {
	if err := errors.Join(s.begin(), s.folder(path.Dir(rel))); err != nil {
		return err
	}
	return create(s.new(rel), data, false)
}

// leave places one file of the site that is already right. A second name for
// it is cheaper than a copy and keeps its time for web servers. Where there are
// no second names it is copied, and must still be what it was.
func (s *stager) leave(rel string) error {
	if link(s.old(rel), s.new(rel)) == nil {
		return nil
	}
	data, err := os.ReadFile(s.old(rel))
	if err != nil {
		return err
	}
	if digest(data) != s.plan.sums[rel] {
		return errors.New("it was changed by hand while the site was being published")
	}
	if err := create(s.new(rel), data, false); err != nil {
		return err
	}
	return os.Chtimes(s.new(rel), time.Time{}, s.plan.disk[rel].ModTime())
}

// carry takes over one unowned file or link. As a second name of the same
// file it keeps all there is to it, even edits made at this moment.
func (s *stager) carry(rel string) error {
	info := s.plan.disk[rel]
	if info.Mode()&fs.ModeSymlink != 0 {
		target, err := os.Readlink(s.old(rel))
		if err != nil {
			return err
		}
		return os.Symlink(target, s.new(rel))
	}
	if link(s.old(rel), s.new(rel)) == nil {
		return nil
	}
	if !info.Mode().IsRegular() {
		return errors.New("neither a file, a folder nor a link; move it away")
	}
	return copyFile(s.old(rel), s.new(rel), info)
}

// likeBefore gives folders that were there before their old modes, and those
// that are not the site's their times too; last, and innermost first, because
// a mode may forbid what is still to be done and every new file changes times.
func (s *stager) likeBefore() error {
	if s.plan.root == nil {
		return nil
	}
	fresh, err := os.Lstat(s.root)
	if err != nil {
		return err
	}
	foreign := map[string]bool{}
	for _, rel := range s.plan.keepDirs {
		foreign[rel] = true
	}
	dirs := make([]string, 0, len(s.made))
	for rel := range s.made {
		dirs = append(dirs, rel)
	}
	slices.Sort(dirs)
	for _, rel := range slices.Backward(dirs) {
		info := s.plan.disk[rel]
		if rel == "." {
			info = s.plan.root
		}
		if info == nil || !info.IsDir() {
			continue
		}
		if foreign[rel] {
			if err := os.Chtimes(s.new(rel), time.Time{}, info.ModTime()); err != nil {
				return err
			}
		}
		if info.Mode() != fresh.Mode() {
			if err := os.Chmod(s.new(rel), info.Mode()); err != nil {
				return err
			}
		}
	}
	return nil
}

// link is a variable so that tests can do without hard links.
var link = os.Link

// create writes a file that must not exist yet.
func create(name string, data []byte, durable bool) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err == nil && durable {
		err = f.Sync()
	}
	return errors.Join(err, f.Close())
}

func copyFile(from, to string, info fs.FileInfo) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	if err := errors.Join(err, out.Close()); err != nil {
		return err
	}
	return errors.Join(os.Chmod(to, info.Mode()), os.Chtimes(to, time.Time{}, info.ModTime()))
}

func syncDir(name string) error {
	if runtime.GOOS == "windows" {
		return nil // Folders cannot be opened for syncing there.
	}
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
