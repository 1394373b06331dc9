// Package source knows the file format: one file becomes one record with
// positions, and nothing is known of its neighbours.
package source

import (
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/lines"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/schema"
)

// Read reads the folder dir (content) of fsys. Author's mistakes are in the
// list; the error is for files that cannot be read at all.
func Read(fsys fs.FS, dir string) (*Records, diag.List, error) {
	r := &reader{fsys: fsys, dir: dir, records: &Records{}, faulty: map[string]bool{}}
	if err := r.list(); err != nil {
		return nil, r.problems, err
	}
	if err := r.readAll(); err != nil {
		return nil, r.problems, err
	}
	return r.records, r.problems, nil
}

type reader struct {
	fsys     fs.FS
	dir      string
	files    []string
	links    []string // symbolic links, reported
	records  *Records
	mu       sync.Mutex
	problems diag.List
	faulty   map[string]bool // folders of records that were not read in full
}

func (r *reader) merge(l diag.List) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.problems.Merge(l)
}

// mark notes that a file's record is not known in full.
func (r *reader) mark(file string, problems diag.List) {
	if problems.Len() > 0 {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.faulty[path.Dir(file)] = true
	}
}

func (r *reader) report(file, rule string, m, hint diag.Message) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.problems.Add(diag.Problem{At: diag.Position{File: file}, Rule: rule, Message: m, Hint: hint})
}

// list collects the regular files of the folder, refusing symbolic links: a
// link could lead out of the tree.
func (r *reader) list() error {
	return fs.WalkDir(r.fsys, r.dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("read %s: %w", p, err)
		}
		switch {
		case p != r.dir && output.Leftover(p):
			if d.IsDir() {
				return fs.SkipDir
			}
		case d.Type()&fs.ModeSymlink != 0:
			r.links = append(r.links, p)
			r.report(p, "symlink", diag.Say("symbolic links are not allowed in content", "content 中不允许使用符号链接"),
				diag.Say("copy the file instead", "请改为复制文件"))
		case d.IsDir():
			if strings.HasPrefix(d.Name(), ".") && p != r.dir {
				return fs.SkipDir
			}
		case !d.Type().IsRegular():
			r.report(p, "not-a-file", diag.Say("not a regular file", "不是普通文件"), diag.Message{})
		case strings.HasPrefix(d.Name(), "."):
			// what programs keep for themselves
		default:
			r.files = append(r.files, p)
		}
		return nil
	})
}

// readAll sorts every file to its record and reads the records in parallel.
func (r *reader) readAll() error {
	var g errgroup.Group
	g.SetLimit(2 * runtime.GOMAXPROCS(0))
	var lists registries
	folders := folders{guides: map[string]*guideFolder{}, pages: map[string]*Page{}}
	for _, p := range r.files {
		rel := strings.TrimPrefix(p, r.dir+"/")
		if rel == LedgerName {
			if err := r.readLedger(p); err != nil {
				return err
			}
			continue
		}
		if rel == lines.LockName {
			if err := r.readAnchors(p); err != nil {
				return err
			}
			continue
		}
		if rel == ApprovalsName {
			if err := r.readApprovals(p); err != nil {
				return err
			}
			continue
		}
		if strings.HasPrefix(rel, "sources/") {
			continue // read where sources.yaml names them
		}
		target, body := lists.record(rel, &r.records.Site), (*Body)(nil)
		declared := schema.FileAt(rel)
		if target == nil {
			target, declared, body = folders.record(rel)
		}
		switch {
		case target != nil:
			g.Go(func() error { return r.readYAML(p, target, declared.Record) })
		case body != nil && lang.Of(strings.TrimSuffix(path.Base(p), ".md")).Third():
			body.thirds = append(body.thirds, p) // read when the guide is known
		case body != nil:
			g.Go(func() error { return r.readMarkdown(p, body) })
		default:
			r.report(p, "stray-file", diag.Say("no record is read from this file", "该文件不属于任何记录"),
				diag.Say("content holds site, partners, agencies, fields, sources, series, terms, synonyms, meanings, removed (.yaml), links.lock, anchors.lock, approved.lock, guides/, pages/, sources/",
					"content 只放 site、partners、agencies、fields、sources、series、terms、synonyms、meanings、removed（.yaml）、links.lock、anchors.lock、approved.lock 及 guides/、pages/、sources/"))
		}
	}
	if err := g.Wait(); err != nil {
		return err
	}
	for _, f := range schema.Files {
		if name := path.Join(r.dir, f.Path); !f.Optional && !strings.Contains(f.Path, "*") && !slices.Contains(r.files, name) {
			r.report(name, "missing-file", diag.Say("file is missing", "缺少文件"), diag.Message{})
		}
	}
	lists.moveTo(r.records)
	if err := folders.moveTo(r); err != nil {
		return err
	}
	return r.readDocuments()
}

func (r *reader) readYAML(p string, target any, declared *schema.Record) error {
	data, err := fs.ReadFile(r.fsys, p)
	if err != nil {
		return fmt.Errorf("read %s: %w", p, err)
	}
	problems := decode(p, data, target, declared)
	r.merge(problems)
	r.mark(p, problems)
	return nil
}

// readThird reads the original of a running text in a third language, from the
// file named after it. Files named after other languages belong to no record.
func (r *reader) readThird(body *Body, g *Guide) error {
	original := g.BodyOriginal
	if !original.Given() {
		original = g.Original
	}
	for _, p := range body.thirds {
		tag := strings.TrimSuffix(path.Base(p), ".md")
		switch {
		case original.Set() && tag == original.Value:
			if err := r.readMarkdown(p, body); err != nil {
				return err
			}
		case schema.GuideOriginals.Has(original.Value) || lang.Valid(original.Value) && lang.Of(original.Value).Third():
			r.report(p, "stray-file", diag.Say("no record is read from this file", "该文件不属于任何记录"),
				diag.Say("the original of this running text is in %q, as guide.yaml says", "按 guide.yaml，该正文的原文语言为 %q", original.Value))
		}
	}
	return nil
}

func (r *reader) readMarkdown(p string, body *Body) error {
	data, err := fs.ReadFile(r.fsys, p)
	if err != nil {
		return fmt.Errorf("read %s: %w", p, err)
	}
	l := lang.Lang(strings.TrimSuffix(path.Base(p), ".md"))
	doc, problems := markdown.Parse(p, data, l)
	for i, line := range strings.Split(string(data), "\n") {
		if before, _, found := strings.Cut(line, "TODO:"); found {
			hasTodo(diag.Position{File: p, Line: i + 1, Column: len([]rune(before)) + 1}, line, &problems)
		}
	}
	if problems.Len() == 0 && len(doc.Blocks()) == 0 {
		problems.Add(diag.Problem{At: diag.Position{File: p}, Rule: "empty", Message: diag.Say("file is empty", "文件为空"),
			Hint: diag.Say("delete it, and its twin, if there is no text", "如无正文，请连同另一语言的文件一并删除")})
	}
	r.merge(problems)
	r.mark(p, problems)
	switch l {
	case lang.ZH:
		body.ZH = doc
	case lang.EN:
		body.EN = doc
	default:
		body.Third = doc
	}
	return nil
}
