package serve

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fsnotify/fsnotify"

	"zhinan/generator/internal/output"
)

// watcher notices changes of the given files and of all in the given folders.
type watcher struct {
	*fsnotify.Watcher
	roots []string
}

// newWatcher begins to watch. The folder around each path is watched too:
// editors and version control replace files and folders, and a watch on the
// old one would fall silent. So a path may also be missing as yet.
func newWatcher(paths []string) (*watcher, error) {
	fw, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watch for changes: %w", err)
	}
	w := &watcher{Watcher: fw}
	for _, p := range paths {
		root, err := realPath(p)
		if err != nil {
			return nil, errors.Join(fmt.Errorf("watch %s: %w", p, err), fw.Close())
		}
		w.roots = append(w.roots, root)
	}
	if errs := w.addAll(); errs != nil {
		return nil, errors.Join(append(errs, fw.Close())...)
	}
	return w, nil
}

// realPath follows links as far as the path exists: events carry the names
// given to the watcher, and walking does not enter a link.
func realPath(p string) (string, error) {
	abs, err := filepath.Abs(p)
	if err != nil {
		return "", err
	}
	if real, err := filepath.EvalSymlinks(abs); err == nil {
		return real, nil
	}
	parent, err := filepath.EvalSymlinks(filepath.Dir(abs))
	return filepath.Join(parent, filepath.Base(abs)), err
}

// addAll watches whatever is not watched yet, and returns what it could not.
// Folders come, go and are renamed faster than their events tell, so it looks
// at all of them; watching one twice does no harm.
func (w *watcher) addAll() []error {
	var errs []error
	for _, root := range w.roots {
		err := w.Add(filepath.Dir(root))
		if err == nil {
			err = w.addTree(root)
		}
		if err != nil {
			errs = append(errs, fmt.Errorf("watch %s: %w", root, err))
		}
	}
	return errs
}

// addTree watches a folder and all below it. Anything else, and whatever goes
// away while it looks, is passed over.
func (w *watcher) addTree(dir string) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		if !d.IsDir() {
			return nil
		}
		if w.ignored(name) {
			return fs.SkipDir
		}
		if err := w.Add(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("folder %s: %w", name, err)
		}
		return nil
	})
}

// concerns reports whether an event calls for a build: whether its path is one
// of those asked for, or below one, and not to be ignored.
func (w *watcher) concerns(event fsnotify.Event) bool {
	// Modes matter to no build; backup and index programs change them.
	if event.Op&^fsnotify.Chmod == 0 {
		return false
	}
	for _, root := range w.roots {
		if event.Name == root {
			return true
		}
		if rel, err := filepath.Rel(root, event.Name); err == nil && filepath.IsLocal(rel) {
			return !w.ignored(event.Name)
		}
	}
	return false
}

// ignored tells what no build reads: version control, what editors leave
// while they work, and published sites, wherever they are. Those are known by
// their manifest, so that a section may be called public. What was asked for
// by name is never ignored.
func (w *watcher) ignored(name string) bool {
	if slices.Contains(w.roots, name) {
		return false
	}
	base := filepath.Base(name)
	switch {
	case base == ".git", base == ".DS_Store",
		base == "4913", // Vim tries whether it may create files.
		strings.HasSuffix(base, "~"),
		strings.HasPrefix(base, ".#"),
		strings.HasPrefix(base, "#") && strings.HasSuffix(base, "#"),
		strings.HasPrefix(base, ".") && strings.Contains(base, ".zhinan-"): // the publisher's own
		return true
	}
	switch filepath.Ext(base) {
	case ".swp", ".swo", ".swx":
		return true
	}
	_, err := os.Lstat(filepath.Join(name, output.ManifestName))
	return err == nil
}
