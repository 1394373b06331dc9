// Package source knows the file format: one file becomes one record with
// positions, and nothing is known of its neighbours.
package source

import (
	"cmp"
	"errors"
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
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/yamlfile"
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
		case strings.HasPrefix(d.Name(), ".") || strings.HasSuffix(d.Name(), "~"):
			// editors' droppings
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
	rec := r.records
	var wrap struct {
		Partners struct {
			List []Partner `yaml:"partners,required"`
		}
		Agencies struct {
			List []Agency `yaml:"agencies,required"`
		}
		Fields struct {
			List []Field `yaml:"fields,required"`
		}
		Sources struct {
			List []Document `yaml:"sources,required"`
		}
		Series struct {
			List []Series `yaml:"series,required"`
		}
		Terms struct {
			List []Term `yaml:"terms,required"`
		}
		Synonyms struct {
			List []Synonyms `yaml:"synonyms,required"`
		}
		Removed struct {
			List []Removed `yaml:"removed,required"`
		}
	}
	single := map[string]any{
		"site.yaml": &rec.Site, "partners.yaml": &wrap.Partners, "agencies.yaml": &wrap.Agencies,
		"fields.yaml": &wrap.Fields, "sources.yaml": &wrap.Sources, "series.yaml": &wrap.Series,
		"terms.yaml": &wrap.Terms, "synonyms.yaml": &wrap.Synonyms, "removed.yaml": &wrap.Removed,
	}
	guides, directions, pages := map[string]*Guide{}, map[string]map[string]*Direction{}, map[string]*Page{}
	var guideOrder, pageOrder []string
	directionOrder := map[string][]string{}
	guide := func(id string) *Guide {
		if guides[id] == nil {
			guides[id] = &Guide{ID: id}
			directions[id] = map[string]*Direction{}
			guideOrder = append(guideOrder, id)
		}
		return guides[id]
	}
	seen := map[string]bool{}
	for _, p := range r.files {
		rel := strings.TrimPrefix(p, r.dir+"/")
		parts := strings.Split(rel, "/")
		var target any
		var body *Body
		switch {
		case len(parts) == 1 && single[rel] != nil:
			target = single[rel]
			seen[rel] = true
		case rel == LedgerName:
			if err := r.readLedger(p); err != nil {
				return err
			}
			continue
		case parts[0] == "sources" && len(parts) > 1:
			continue // read where sources.yaml names them
		case len(parts) == 3 && parts[0] == "pages":
			if pages[parts[1]] == nil {
				pages[parts[1]] = &Page{ID: parts[1]}
				pageOrder = append(pageOrder, parts[1])
			}
			target, body = leaf(parts[2], "page.yaml", pages[parts[1]], &pages[parts[1]].Body)
		case len(parts) == 3 && parts[0] == "guides":
			g := guide(parts[1])
			target, body = leaf(parts[2], "guide.yaml", g, &g.Body)
		case len(parts) == 4 && parts[0] == "guides":
			guide(parts[1])
			d := directions[parts[1]][parts[2]]
			if d == nil {
				d = &Direction{Guide: parts[1], Folder: parts[2]}
				directions[parts[1]][parts[2]] = d
				directionOrder[parts[1]] = append(directionOrder[parts[1]], parts[2])
			}
			target, body = leaf(parts[3], "direction.yaml", d, &d.Body)
		}
		switch {
		case target != nil:
			g.Go(func() error { return r.readYAML(p, target) })
		case body != nil:
			g.Go(func() error { return r.readMarkdown(p, body) })
		default:
			r.report(p, "stray-file", diag.Say("no record is read from this file", "该文件不属于任何记录"),
				diag.Say("content holds site, partners, agencies, fields, sources, series, terms, synonyms, removed (.yaml), links.lock, guides/, pages/, sources/",
					"content 只放 site、partners、agencies、fields、sources、series、terms、synonyms、removed（.yaml）、links.lock 及 guides/、pages/、sources/"))
		}
	}
	if err := g.Wait(); err != nil {
		return err
	}
	for _, name := range []string{"site.yaml", "partners.yaml", "agencies.yaml", "fields.yaml", "sources.yaml"} {
		if !seen[name] {
			r.report(r.dir+"/"+name, "missing-file", diag.Say("file is missing", "缺少文件"), diag.Message{})
		}
	}
	rec.Partners, rec.Agencies, rec.Fields = wrap.Partners.List, wrap.Agencies.List, wrap.Fields.List
	rec.Documents, rec.Series, rec.Terms = wrap.Sources.List, wrap.Series.List, wrap.Terms.List
	rec.Synonyms, rec.Removed = wrap.Synonyms.List, wrap.Removed.List
	rec.Broken = map[string]bool{}
	for _, id := range guideOrder {
		g, home := guides[id], path.Join(r.dir, "guides", id)
		read := r.requireYAML(g.At, path.Join(home, "guide.yaml"))
		if !read || r.faulty[home] {
			rec.Broken[id] = true
		}
		for _, folder := range directionOrder[id] {
			d := directions[id][folder]
			if r.requireYAML(d.At, path.Join(home, folder, "direction.yaml")) {
				g.Directions = append(g.Directions, *d)
			} else {
				rec.Broken[id+"-"+folder] = true
			}
			if !read || r.faulty[path.Join(home, folder)] {
				rec.Broken[id+"-"+folder] = true
			}
		}
		if g.At.Line > 0 {
			rec.Guides = append(rec.Guides, *g)
		}
	}
	for _, id := range pageOrder {
		if r.requireYAML(pages[id].At, path.Join(r.dir, "pages", id, "page.yaml")) {
			rec.Pages = append(rec.Pages, *pages[id])
		}
	}
	return r.readDocuments()
}

// leaf decides what a file in a record's folder is.
func leaf(name, yamlName string, record any, body *Body) (any, *Body) {
	switch name {
	case yamlName:
		return record, nil
	case "zh.md", "en.md":
		return nil, body
	}
	return nil, nil
}

// requireYAML reports a folder whose record was not read because its YAML
// file is absent (a file that failed to parse has been reported already).
func (r *reader) requireYAML(at diag.Position, file string) bool {
	if at.Line > 0 {
		return true
	}
	if _, err := fs.Stat(r.fsys, file); errors.Is(err, fs.ErrNotExist) {
		r.report(file, "missing-file", diag.Say("file is missing", "缺少文件"), diag.Message{})
	}
	return false
}

func (r *reader) readYAML(p string, target any) error {
	data, err := fs.ReadFile(r.fsys, p)
	if err != nil {
		return fmt.Errorf("read %s: %w", p, err)
	}
	problems := decode(p, data, target)
	r.merge(problems)
	r.mark(p, problems)
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
	if l == lang.ZH {
		body.ZH = doc
	} else {
		body.EN = doc
	}
	return nil
}

// readDocuments reads the text of every source document named in
// sources.yaml, and reports texts nothing names.
func (r *reader) readDocuments() error {
	named := map[string]string{} // path → id of the document
	for i := range r.records.Documents {
		d := &r.records.Documents[i]
		if !d.File.Set() {
			continue
		}
		p := path.Join(r.dir, d.File.Value)
		if !strings.HasPrefix(p, r.dir+"/sources/") {
			r.problems.Add(diag.Problem{At: d.File.At, Rule: "bad-path",
				Message: diag.Say("%q is not in content/sources", "“%s”不在 content/sources 中", d.File.Value)})
			continue
		}
		if first := named[p]; first != "" {
			r.problems.Report(d.File.At, "duplicate-id", diag.Say("%q is read for %s already", "“%s”已用于 %s", d.File.Value, first))
			continue
		}
		named[p] = cmp.Or(d.ID.Value, "?")
		if !slices.Contains(r.files, p) {
			if !slices.Contains(r.links, p) {
				r.problems.Report(d.File.At, "missing-file", diag.Say("%q is not a file", "“%s”不是文件", d.File.Value))
			}
			continue
		}
		data, err := fs.ReadFile(r.fsys, p)
		if err != nil {
			return fmt.Errorf("read %s: %w", p, err)
		}
		if yamlfile.CheckText(p, data, &r.problems) {
			d.Lines = strings.Split(strings.TrimSuffix(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n"), "\n")
		}
	}
	for _, p := range r.files {
		if strings.HasPrefix(p, r.dir+"/sources/") && named[p] == "" {
			r.report(p, "stray-file", diag.Say("sources.yaml does not name this document", "sources.yaml 未列出该文件"), diag.Message{})
		}
	}
	return nil
}
