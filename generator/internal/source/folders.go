package source

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
)

// folders are the records that have a folder each: guides, their directions,
// and pages, in the order of their files.
type folders struct {
	guides   map[string]*guideFolder
	pages    map[string]*Page
	guideIDs []string
	pageIDs  []string
}

// guideFolder is a guide and the folders of its directions.
type guideFolder struct {
	guide      Guide
	directions map[string]*Direction
	order      []string
}

// record returns the record a file of a folder belongs to, with what declares
// it, or the body that is read from it; nothing for a file without a record.
func (f *folders) record(rel string) (target any, declared *schema.File, body *Body) {
	parts := strings.Split(rel, "/")
	name := parts[len(parts)-1]
	var kind string
	var of *Body
	switch {
	case len(parts) == 3 && parts[0] == "pages":
		p := f.page(parts[1])
		target, kind, of = p, "pages/*/page.yaml", &p.Body
	case len(parts) == 3 && parts[0] == "guides":
		g := f.guide(parts[1])
		target, kind, of = &g.guide, "guides/*/guide.yaml", &g.guide.Body
	case len(parts) == 4 && parts[0] == "guides":
		d := f.guide(parts[1]).direction(parts[2])
		target, kind, of = d, "guides/*/*/direction.yaml", &d.Body
	default:
		return nil, nil, nil
	}
	switch name {
	case path.Base(kind):
		return target, schema.FileAt(kind), nil
	case "zh.md", "en.md":
		return nil, nil, of
	}
	if tag, is := strings.CutSuffix(name, ".md"); is && parts[0] == "guides" && lang.Valid(tag) && lang.Of(tag).Third() {
		return nil, nil, of // the original, in a third language
	}
	return nil, nil, nil
}

func (f *folders) page(id string) *Page {
	if f.pages[id] == nil {
		f.pages[id] = &Page{ID: id}
		f.pageIDs = append(f.pageIDs, id)
	}
	return f.pages[id]
}

func (f *folders) guide(id string) *guideFolder {
	if f.guides[id] == nil {
		f.guides[id] = &guideFolder{guide: Guide{ID: id}, directions: map[string]*Direction{}}
		f.guideIDs = append(f.guideIDs, id)
	}
	return f.guides[id]
}

func (g *guideFolder) direction(folder string) *Direction {
	if g.directions[folder] == nil {
		g.directions[folder] = &Direction{Guide: g.guide.ID, Folder: folder}
		g.order = append(g.order, folder)
	}
	return g.directions[folder]
}

// moveTo hands over the records that were read, and notes those that were not,
// or not in full.
func (f *folders) moveTo(r *reader) error {
	rec := r.records
	rec.Broken = map[string]bool{}
	for _, id := range f.guideIDs {
		g, home := f.guides[id], path.Join(r.dir, "guides", id)
		read := r.requireYAML(g.guide.At, path.Join(home, "guide.yaml"))
		if err := r.readThird(&g.guide.Body, &g.guide); err != nil {
			return err
		}
		if !read || r.faulty[home] {
			rec.Broken[id] = true
		}
		for _, folder := range g.order {
			d := g.directions[folder]
			if err := r.readThird(&d.Body, &g.guide); err != nil {
				return err
			}
			if r.requireYAML(d.At, path.Join(home, folder, "direction.yaml")) {
				g.guide.Directions = append(g.guide.Directions, *d)
			} else {
				rec.Broken[id+"-"+folder] = true
			}
			if !read || r.faulty[path.Join(home, folder)] {
				rec.Broken[id+"-"+folder] = true
			}
		}
		if g.guide.At.Line > 0 {
			rec.Guides = append(rec.Guides, g.guide)
		}
	}
	for _, id := range f.pageIDs {
		if p := f.pages[id]; r.requireYAML(p.At, path.Join(r.dir, "pages", id, "page.yaml")) {
			rec.Pages = append(rec.Pages, *p)
		}
	}
	return nil
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
