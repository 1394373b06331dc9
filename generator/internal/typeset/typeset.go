// Package typeset makes printed booklets: a booklet's values → JSON → typesetter → PDF.
//
// The layout is Typst (templates/print/guide.typ); it reads one JSON file a
// booklet, which is the booklet to the letter. No HTML is parsed and no text
// becomes markup: every string of the JSON is shown as it is. Two drivers run
// the same compiler with the same fonts and give the same pages: the program
// typst, or npm's build of it (engine.go).
//
// Every character is looked up in the faces before anything is typeset, since
// a typesetter would print an empty box and say nothing (glyphs.go).
package typeset

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"zhinan/generator/internal/booklet"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/site"
)

// Layout is what booklets are set with: the templates and faces of a project
// and the faces added to them.
type Layout struct {
	files map[string][]byte // path below the working folder → content
	faces []string          // those of files that are faces
}

// The places of a project: the layout, its faces below it, and the driver for
// npm's typesetter.
const (
	Dir       = "print"
	FontsDir  = "fonts"
	DriverDir = "generator/typst"
	main      = "guide.typ"
)

// Load reads the layout from dir of fsys. fonts are folders with more faces.
func Load(fsys fs.FS, dir string, fonts ...fs.FS) (*Layout, error) {
	l := &Layout{files: map[string][]byte{}}
	read := func(fsys fs.FS, from, to string, exts ...string) error {
		entries, err := fs.ReadDir(fsys, from)
		if err != nil {
			return fmt.Errorf("layout of the booklet: %w", err)
		}
		for _, e := range entries {
			for _, ext := range exts {
				if e.IsDir() || !strings.EqualFold(path.Ext(e.Name()), ext) {
					continue
				}
				data, err := fs.ReadFile(fsys, path.Join(from, e.Name()))
				if err != nil {
					return fmt.Errorf("layout of the booklet: %w", err)
				}
				name := path.Join(to, e.Name())
				l.files[name] = data
				if ext != ".typ" {
					l.faces = append(l.faces, name)
				}
			}
		}
		return nil
	}
	if err := read(fsys, dir, "", ".typ"); err != nil {
		return nil, err
	}
	if err := read(fsys, path.Join(dir, FontsDir), FontsDir, ".ttf", ".otf", ".ttc"); err != nil {
		return nil, err
	}
	for i, f := range fonts {
		if err := read(f, ".", path.Join(FontsDir, strconv.Itoa(i+1)), ".ttf", ".otf", ".ttc"); err != nil {
			return nil, err
		}
	}
	if l.files[main] == nil || len(l.faces) == 0 {
		return nil, fmt.Errorf("layout of the booklet: %s holds no %s or no faces", dir, main)
	}
	return l, nil
}

// Printed is a typeset booklet: a file of the site, and what pages say of it.
type Printed struct {
	output.File
	Year    int
	Edition string
	Pages   int
	Size    int // in bytes
}

// name is what a booklet's files are called in the working folder.
func name(b *booklet.Booklet) string { return strconv.Itoa(b.Year) + "-" + b.Edition }

// Typeset sets the booklets, in a working folder of their own that is gone
// afterwards. An error says which program failed and what it said; then there
// is no booklet at all.
func Typeset(ctx context.Context, e Engine, l *Layout, books []booklet.Booklet) ([]Printed, error) {
	if len(books) == 0 {
		return nil, nil
	}
	dir, err := os.MkdirTemp("", "zhinan-print-")
	if err != nil {
		return nil, fmt.Errorf("typeset: %w", err)
	}
	defer os.RemoveAll(dir)
	put := func(name string, data []byte) error {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o700); err != nil {
			return fmt.Errorf("typeset: %w", err)
		}
		if err := os.WriteFile(to, data, 0o600); err != nil {
			return fmt.Errorf("typeset: %w", err)
		}
		return nil
	}
	for name, data := range l.files {
		if err := put(name, data); err != nil {
			return nil, err
		}
	}
	j := job{Root: dir, Main: main, Fonts: FontsDir}
	for i := range books {
		b := &books[i]
		data, err := encode(b)
		if err != nil {
			return nil, fmt.Errorf("typeset %s: %w", name(b), err)
		}
		if err := put(name(b)+".json", data); err != nil {
			return nil, err
		}
		made := time.Date(b.Date[0], time.Month(b.Date[1]), b.Date[2], 0, 0, 0, 0, time.UTC)
		j.Booklets = append(j.Booklets, jobBooklet{Data: "/" + name(b) + ".json", Out: name(b) + ".pdf", Made: made.Unix(), size: len(data)})
	}
	// The largest first: then no processor works alone at the end.
	slices.SortStableFunc(j.Booklets, func(a, b jobBooklet) int { return b.size - a.size })
	if err := e.run(ctx, j); err != nil {
		return nil, err
	}
	out := make([]Printed, len(books))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range books {
		b := &books[i]
		g.Go(func() error {
			data, err := os.ReadFile(filepath.Join(dir, name(b)+".pdf"))
			if err != nil {
				return fmt.Errorf("typeset: %s ended well but left no %s.pdf", e, name(b))
			}
			pages, err := countPages(data)
			if err != nil {
				return fmt.Errorf("typeset %s: %w", name(b), err)
			}
			// A PDF of a later Typst may be written otherwise; it stays as it is.
			if packed, err := pack(data); err == nil && len(packed) < len(data) {
				data = packed
			}
			out[i] = Printed{File: output.Static(site.PDFPath(b.Year, b.Edition), data), Year: b.Year, Edition: b.Edition, Size: len(data), Pages: pages}
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	return out, nil
}

var pageTree = regexp.MustCompile(`/Type\s*/Pages\s+/Count (\d+)`)

// countPages reads the number of pages from a PDF's page tree, which Typst
// writes uncompressed. The root of the tree counts them all.
func countPages(data []byte) (int, error) {
	most := 0
	for _, m := range pageTree.FindAllSubmatch(data, -1) {
		n, _ := strconv.Atoi(string(m[1])) // digits
		most = max(most, n)
	}
	if most == 0 {
		return 0, errors.New("the typesetter wrote a PDF without pages")
	}
	return most, nil
}
