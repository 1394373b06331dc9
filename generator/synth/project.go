package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// project is the folder that is written. It keeps the first error; nothing is
// written after it.
type project struct {
	dir string
	err error
}

// designDirs hold what a catalogue looks like: layouts, words, styles.
var designDirs = []string{"templates", "static"}

// open makes the folder. One that holds anything is refused, and so is a place
// inside the design that will be copied.
func open(dir, from string) (*project, error) {
	entries, err := os.ReadDir(dir)
	switch {
	case err == nil && len(entries) > 0:
		return nil, fmt.Errorf("%s is not empty; nothing was written", dir)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("output folder: %w", err)
	}
	for _, d := range designDirs {
		inside, err := contains(filepath.Join(from, d), dir)
		if err != nil {
			return nil, fmt.Errorf("output folder: %w", err)
		}
		if inside {
			return nil, fmt.Errorf("%s lies in %s, which is to be copied", dir, filepath.Join(from, d))
		}
		if info, err := os.Stat(filepath.Join(from, d)); err != nil || !info.IsDir() {
			return nil, fmt.Errorf("%s has no %s folder; -from names a zhinan project", from, d)
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("output folder: %w", err)
	}
	return &project{dir: dir}, nil
}

// contains reports whether dir is the folder parent or lies in it.
func contains(parent, dir string) (bool, error) {
	a, err := filepath.Abs(parent)
	if err != nil {
		return false, err
	}
	b, err := filepath.Abs(dir)
	if err != nil {
		return false, err
	}
	rel, err := filepath.Rel(a, b)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)), nil
}

// copyDesign takes over templates (with the words of the interface) and static
// files.
func (p *project) copyDesign(from string) {
	for _, d := range designDirs {
		if p.err == nil {
			if err := os.CopyFS(filepath.Join(p.dir, d), os.DirFS(filepath.Join(from, d))); err != nil {
				p.err = fmt.Errorf("copy %s: %w", d, err)
			}
		}
	}
}

// create begins a file at a slash-separated path of the project; nil after an
// error.
func (p *project) create(name string) *os.File {
	if p.err != nil {
		return nil
	}
	full := filepath.Join(p.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		p.err = fmt.Errorf("write %s: %w", name, err)
		return nil
	}
	f, err := os.OpenFile(full, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		p.err = fmt.Errorf("write %s: %w", name, err)
		return nil
	}
	return f
}

// write makes a whole file.
func (p *project) write(name, data string) {
	f := p.create(name)
	if f == nil {
		return
	}
	_, err := f.WriteString(data)
	if err = errors.Join(err, f.Close()); err != nil {
		p.err = fmt.Errorf("write %s: %w", name, err)
	}
}

// sheet is a YAML file in the making.
type sheet struct{ strings.Builder }

// line adds a line at a depth of nesting.
func (y *sheet) line(depth int, format string, args ...any) {
	y.WriteString(strings.Repeat("  ", depth))
	fmt.Fprintf(y, format, args...)
	y.WriteByte('\n')
}

// String is the text as a YAML mapping.
func (t text) String() string { return t.with("") }

// with adds further keys to the mapping: "original: none".
func (t text) with(more string) string {
	if more != "" {
		more = ", " + more
	}
	return "{zh: " + strconv.Quote(t.zh) + ", en: " + strconv.Quote(t.en) + more + "}"
}

// fill replaces each {name} by its words in the language of the side.
func (t text) fill(words map[string]text) text {
	for _, k := range slices.Sorted(maps.Keys(words)) {
		t.zh = strings.ReplaceAll(t.zh, "{"+k+"}", words[k].zh)
		t.en = strings.ReplaceAll(t.en, "{"+k+"}", words[k].en)
	}
	return t
}

// of names the partner in a title.
func (t text) of(partner text) text { return t.fill(map[string]text{"p": partner}) }
