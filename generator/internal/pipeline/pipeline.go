// Package pipeline joins the stages: files → records → catalogue → pages →
// bytes. It decides nothing of its own.
package pipeline

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/check"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/export"
	"zhinan/generator/internal/follow"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/render"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/source"
	"zhinan/generator/internal/typeset"
	"zhinan/generator/internal/words"
)

// The folders of a project.
const (
	ContentDir   = "content"
	TemplatesDir = "templates"
	StaticDir    = "static"
	PublicDir    = "public"
)

// Options are the choices of one build.
type Options struct {
	BaseURL string    // overrides site.yaml's base_url; with a final slash
	Today   time.Time // the day statuses speak for; zero means the content's own date
	Release bool      // refuse to publish a path that stands in no ledger

	Engine typeset.Engine // typesets the booklets; nil leaves them out
	Fonts  []fs.FS        // folders with more faces for them
}

// Result promises a whole site, or tells the problems that forbid it.
type Result struct {
	Files      []output.File
	Problems   diag.List
	Pages      int
	Directions int
	Date       time.Time          // the day the content speaks for
	Ledger     []source.Published // what the ledger holds, and what this site adds to it
	Added      int                // how many paths it adds
	Booklets   int                // how many were typeset
	Moved      []string           // sources whose lines have moved since they were numbered
	Remarks    diag.List          // what is worth knowing and forbids nothing
}

// Content reads, resolves and checks the content of a project.
func Content(fsys fs.FS) (*catalog.Catalog, diag.List, error) {
	records, problems, err := source.Read(fsys, ContentDir)
	if err != nil {
		return nil, problems, err
	}
	c, found := catalog.Assemble(records)
	problems.Merge(found)
	problems.Merge(check.Run(check.Input{Catalog: c, Records: records}))
	return c, problems, nil
}

// Site promises every file of the site. The error is ours or the disk's;
// author's mistakes are in the result.
func Site(fsys fs.FS, opt Options) (Result, error) {
	var r Result
	_, err := prepare(fsys, opt, &r)
	return r, err
}

// prepare does all that can be done before a page is rendered, and promises
// the rest. The work is nil where problems forbid it.
func prepare(fsys fs.FS, opt Options, r *Result) (*work, error) {
	r.Remarks = leftovers(fsys)
	w, links, err := load(fsys, opt, r)
	if err != nil || r.Problems.Len() > 0 {
		return nil, err // pages of faulty content would only repeat its faults
	}
	if opt.Engine != nil {
		printed, found, err := booklets(fsys, w.Site, opt)
		if err != nil {
			return nil, err
		}
		if r.Problems.Merge(found); found.Len() > 0 {
			return nil, nil
		}
		for _, f := range printed {
			w.PDFs = append(w.PDFs, page.PDF{Year: f.Year, Edition: f.Edition, Size: f.Size, Pages: f.Pages})
		}
		w.printed, r.Booklets = printed, len(printed)
	}
	w.exports = export.Files(export.Input{Catalog: w.Catalog, Plan: w.Plan, Bundle: w.Bundle, BaseURL: w.BaseURL, Today: w.Today})
	w.Data = dataFacts(w.exports)
	r.Problems.Merge(site.Displaced(StaticDir, paths(w.assets), exportPaths(w.exports)))
	r.Problems.Merge(site.Unplaced(links, w.Anchors))
	r.Problems.Merge(neededMessages(w.Bundle))
	if r.Problems.Len() > 0 {
		return nil, nil
	}
	r.Files = w.files()
	r.Pages, r.Directions, r.Date = len(w.Plan.Pages), len(w.Catalog.Directions), w.Catalog.Site.ContentDate
	ledger(w.Catalog, w.Plan, opt, r)
	if r.Problems.Len() == 0 {
		if err := output.Validate(r.Files); err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
	}
	return w, nil
}

// load reads a project: content, messages, templates and the list of static
// files. It gives what pages are made of, and the links of running text that
// name a place on a page.
func load(fsys fs.FS, opt Options, r *Result) (*work, []site.Anchor, error) {
	c, problems, err := Content(fsys)
	r.Problems = problems
	if err != nil {
		return nil, nil, err
	}
	for _, d := range c.Documents {
		if d.Moved {
			r.Moved = append(r.Moved, d.ID)
		}
	}
	bundle, found := i18n.Load(fsys, path.Join(TemplatesDir, "i18n"))
	r.Problems.Merge(found)
	set, found, err := render.Load(fsys, TemplatesDir, bundle, page.Names())
	r.Problems.Merge(found)
	if err != nil {
		return nil, nil, err
	}
	entries, found, err := render.LoadFeeds(fsys, TemplatesDir, bundle, follow.Names())
	r.Problems.Merge(found)
	if err != nil {
		return nil, nil, err
	}
	plan, found := site.Make(c, page.Plan())
	r.Problems.Merge(found)
	links, found := plan.Links(c)
	r.Problems.Merge(found)
	assets, found, err := static(fsys, plan)
	r.Problems.Merge(found)
	if err != nil {
		return nil, nil, err
	}
	w := &work{Site: &page.Site{Options: wordOptions(c, opt), Catalog: c, Plan: plan, Bundle: bundle}, set: set, entries: entries, assets: assets}
	if css, err := fs.ReadFile(fsys, path.Join(StaticDir, "css", "zhinan.css")); err == nil {
		w.Tokens = page.Tokens(string(css))
	}
	return w, links, nil
}

func wordOptions(c *catalog.Catalog, opt Options) words.Options {
	v := words.Options{BaseURL: site.Base(c.Site.BaseURL), Today: c.Site.ContentDate}
	if opt.BaseURL != "" {
		v.BaseURL = site.Base(opt.BaseURL)
	}
	if !opt.Today.IsZero() {
		v.Today = opt.Today
	}
	return v
}

// static promises the files served as they are, which are read when asked for.
// One that stands where a page goes is a problem.
func static(fsys fs.FS, plan *site.Plan) ([]output.File, diag.List, error) {
	var files []output.File
	var problems diag.List
	err := fs.WalkDir(fsys, StaticDir, func(p string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && p == StaticDir:
			return nil
		case err != nil:
			return fmt.Errorf("read %s: %w", p, err)
		case output.Leftover(p):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.Type()&fs.ModeSymlink != 0:
			problems.Report(diag.Position{File: p}, "symlink", diag.Say("symbolic links are not allowed in static", "static 中不允许使用符号链接"))
			return nil
		case d.IsDir() || strings.HasPrefix(d.Name(), ".") || !d.Type().IsRegular():
			return nil
		}
		to := strings.TrimPrefix(p, StaticDir+"/")
		if found := plan.Collides(diag.Position{File: p}, to); found.Len() > 0 {
			problems.Merge(found)
			return nil
		}
		if err := output.Validate([]output.File{{Path: to}}); err != nil {
			problems.Report(diag.Position{File: p}, "bad-path", diag.Say("this name cannot be published: %v", "此文件名不能发布：%v", err))
			return nil
		}
		files = append(files, output.File{Path: to, Bytes: func() ([]byte, error) { return fs.ReadFile(fsys, p) }})
		return nil
	})
	return files, problems, err
}
