package output

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// plan is what a look at the folder says must be done. Paths are
// slash-separated and relative to the folder.
type plan struct {
	root       fs.FileInfo            // the folder; nil if there is none yet
	disk       map[string]fs.FileInfo // everything in it, links not followed
	before     []byte                 // the manifest on disk
	owned      map[string]bool        // what it claims
	ownedDirs  map[string]bool        // and the folders above
	wanted     map[string]bool        // the new site
	wantedDirs map[string]bool
	unowned    map[string]string // one unowned thing in each folder that cannot give way to a file
	keep       []string          // unowned files and links, sorted
	keepDirs   []string          // folders that neither site needs, sorted

	// What is known once every file was asked for.
	sums     map[string]string // of the new site
	same     []string          // its files that are there already, sorted
	manifest []byte
	sum      Summary
}

func makePlan(dir string, files []File) (*plan, error) {
	p := &plan{
		disk:   map[string]fs.FileInfo{},
		wanted: make(map[string]bool, len(files)), sums: make(map[string]string, len(files)),
	}
	for _, f := range files {
		p.wanted[f.Path] = true
	}
	p.wantedDirs = above(p.wanted)
	if err := p.scan(dir); err != nil {
		return nil, fmt.Errorf("look through the folder: %w", err)
	}
	var err error
	if p.before, err = p.readManifest(dir); err != nil {
		return nil, err
	}
	p.owned, p.sum.Ignored = parseManifest(p.before)
	p.ownedDirs = above(p.owned)
	p.sortOut()
	return p, nil
}

// nothingToDo reports whether the folder is what it is to be; known once every
// file was asked for.
func (p *plan) nothingToDo() bool {
	return p.root != nil && p.sum.Written+p.sum.Removed == 0 && bytes.Equal(p.before, p.manifest)
}

// above returns every folder on the way to the paths.
func above(paths map[string]bool) map[string]bool {
	dirs := map[string]bool{}
	for p := range paths {
		for d := path.Dir(p); d != "." && !dirs[d]; d = path.Dir(d) {
			dirs[d] = true
		}
	}
	return dirs
}

func (p *plan) scan(dir string) error {
	root, err := os.Lstat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	p.root = root
	return walk(dir, func(rel string, d fs.DirEntry) error {
		info, err := d.Info()
		p.disk[rel] = info
		return err
	})
}

// walk visits everything in dir, parents first, in order, links not followed.
func walk(dir string, visit func(rel string, d fs.DirEntry) error) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		return visit(filepath.ToSlash(rel), d)
	})
}

// readManifest reads the manifest on disk. Anything but a plain file is not
// one of ours, and is not followed.
func (p *plan) readManifest(dir string) ([]byte, error) {
	info := p.disk[ManifestName]
	if info == nil {
		return nil, nil
	}
	if !info.Mode().IsRegular() {
		return nil, &ConflictError{Paths: []string{ManifestName}}
	}
	text, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil {
		return nil, fmt.Errorf("read the manifest: %w", err)
	}
	return text, nil
}

// sortOut tells what is to be kept from what is to go.
func (p *plan) sortOut() {
	for rel, info := range p.disk {
		switch {
		case rel == ManifestName || p.wanted[rel]:
		case info.IsDir():
			if !p.ownedDirs[rel] && !p.wantedDirs[rel] && !p.owned[rel] {
				p.keepDirs = append(p.keepDirs, rel)
			}
		case p.owned[rel]:
			p.sum.Removed++
		default:
			p.keep = append(p.keep, rel)
		}
	}
	slices.Sort(p.keep)
	slices.Sort(p.keepDirs)
	p.sum.Kept = len(p.keep)
	p.unowned = map[string]string{}
	for _, rel := range slices.Concat(p.keep, p.keepDirs) {
		for d := rel; d != "." && p.unowned[d] == ""; d = path.Dir(d) {
			p.unowned[d] = rel
		}
	}
}

// foldersInTheWay are the unowned files and links that stand where the site
// needs a folder.
func (p *plan) foldersInTheWay() []string {
	var out []string
	for d := range p.wantedDirs {
		if info := p.disk[d]; info != nil && !info.IsDir() && !p.owned[d] {
			out = append(out, d)
		}
	}
	return out
}

// compare says of one file of the new site whether it is there already, and
// which unowned thing is in its way, if there is one.
func (p *plan) compare(dir string, rel string, data []byte) (same bool, conflict string, err error) {
	info := p.disk[rel]
	switch {
	case info == nil:
		return false, "", nil
	case info.IsDir():
		if thing := p.unowned[rel]; thing != "" {
			return false, thing, nil
		}
		if !p.ownedDirs[rel] && !p.owned[rel] {
			return false, rel, nil
		}
		return false, "", nil
	}
	same, err = holdsBytes(filepath.Join(dir, filepath.FromSlash(rel)), info, data)
	if err != nil {
		return false, "", fmt.Errorf("compare %s: %w", rel, err)
	}
	if !same && !p.owned[rel] {
		conflict = rel
	}
	return same, conflict, nil
}

// holdsBytes reports whether the plain file holds exactly data. It reads the
// bytes, because neither times nor the manifest's sums tell of a later edit.
func holdsBytes(name string, info fs.FileInfo, data []byte) (bool, error) {
	if !info.Mode().IsRegular() || info.Size() != int64(len(data)) {
		return false, nil
	}
	got, err := os.ReadFile(name)
	return bytes.Equal(got, data), err
}
