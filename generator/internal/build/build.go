// Package build joins the stages: files → records → catalogue → pages →
// bytes. It decides nothing of its own.
package build

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
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pdf"
	"zhinan/generator/internal/render"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/source"
	"zhinan/generator/internal/view"
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

	Engine pdf.Engine // typesets the booklets; nil leaves them out
	Fonts  []fs.FS    // folders with more faces for them
}

// Result is a whole site as promises, or the problems that forbid it.
type Result struct {
	Files      []output.File // nothing of them is made before somebody asks
	Problems   diag.List     // those found without rendering; the files' own come as errors (diag.Split)
	Pages      int
	Directions int
	Date       time.Time          // the day the content speaks for
	Ledger     []source.Published // what the ledger holds, and what this site adds to it
	Added      int                // how many paths it adds
	Booklets   int                // how many were typeset
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
	c, problems, err := Content(fsys)
	r.Problems = problems
	if err != nil {
		return nil, err
	}
	bundle, found := i18n.Load(fsys, path.Join(TemplatesDir, "i18n"), source.UnmarshalYAML)
	r.Problems.Merge(found)
	set, found, err := render.Load(fsys, TemplatesDir, bundle)
	r.Problems.Merge(found)
	if err != nil {
		return nil, err
	}
	plan, found := site.Make(c)
	r.Problems.Merge(found)
	links := internalLinks(c, plan, &r.Problems)
	assets, found, err := static(fsys, plan)
	r.Problems.Merge(found)
	if err != nil || r.Problems.Len() > 0 {
		return nil, err // pages of faulty content would only repeat its faults
	}
	w := &work{c: c, plan: plan, bundle: bundle, set: set, options: viewOptions(c, opt), assets: assets}
	if css, err := fs.ReadFile(fsys, path.Join(StaticDir, "css", "zhinan.css")); err == nil {
		w.options.Tokens = view.Tokens(string(css))
	}
	if opt.Engine != nil {
		if w.printed, found, err = booklets(fsys, c, plan, bundle, w.options, opt); err != nil {
			return nil, err
		}
		if r.Problems.Merge(found); found.Len() > 0 {
			return nil, nil
		}
		for _, f := range w.printed {
			w.options.PDFs = append(w.options.PDFs, f.PDF)
		}
		r.Booklets = len(w.printed)
	}
	w.exports = export.Files(export.Input{Catalog: c, Plan: plan, Bundle: bundle, BaseURL: w.options.BaseURL, Today: w.options.Today})
	w.options.Data = dataFacts(w.exports)
	r.Problems.Merge(displaced(assets, w.exports))
	r.Problems.Merge(anchors(links, w))
	r.Problems.Merge(neededMessages(bundle))
	if r.Problems.Len() > 0 {
		return nil, nil
	}
	r.Files = w.files()
	r.Pages, r.Directions, r.Date = len(plan.Pages), len(c.Directions), c.Site.ContentDate
	ledger(c, plan, opt, r)
	if r.Problems.Len() == 0 {
		if err := output.Validate(r.Files); err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
	}
	return w, nil
}

func viewOptions(c *catalog.Catalog, opt Options) view.Options {
	v := view.Options{BaseURL: c.Site.BaseURL, Today: c.Site.ContentDate}
	if opt.BaseURL != "" {
		v.BaseURL = opt.BaseURL
	}
	if !opt.Today.IsZero() {
		v.Today = opt.Today
	}
	return v
}

func makeView(m *view.Maker, c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, p site.Page, opt view.Options) any {
	switch p.Kind {
	case site.Gate:
		return m.MakeGate()
	case site.NotFound:
		return m.MakeNotFound()
	case site.Home:
		return m.MakeHome()
	case site.Directions:
		return m.MakeDirections()
	case site.Direction:
		return m.MakeDirection(p.Direction)
	case site.Guides:
		return m.MakeGuides()
	case site.Guide:
		return m.MakeGuide(p.Guide)
	case site.Years:
		return m.MakeYears()
	case site.Year:
		return m.MakeYear(p.Year)
	case site.Partners:
		return m.MakePartners()
	case site.Partner:
		return m.MakePartner(p.Partner)
	case site.Fields:
		return m.MakeFields()
	case site.Field:
		return m.MakeField(p.Field)
	case site.Reconciliation:
		return m.MakeReconciliation()
	case site.Sources:
		return m.MakeSources()
	case site.Source:
		return m.MakeSource(p.Document)
	case site.Free:
		return m.MakeFree(p.Free)
	case site.Print:
		return m.MakePrint(p.Year)
	case site.Search:
		return m.MakeSearch()
	case site.Design:
		return m.MakeDesign()
	case site.Data:
		return m.MakeData()
	case site.Parallel:
		second := p
		second.Lang = lang.EN
		return m.MakeParallel(p.Direction, view.New(c, plan, b, second, opt))
	case site.Embed:
		return m.MakeEmbed(p)
	case site.Links:
		return m.MakeLinks()
	case site.Moved:
		second := p
		second.Lang = p.Lang.Other()
		return m.MakeMoved(p.To, view.New(c, plan, b, second, opt))
	case site.Removed:
		second := p
		second.Lang = p.Lang.Other()
		return m.MakeRemoved(p.Removed, view.New(c, plan, b, second, opt))
	case site.Go:
		second := p
		second.Lang = lang.EN
		return m.MakeGo(p.Direction, view.New(c, plan, b, second, opt))
	}
	return nil
}

// static promises the files served as they are, which are read when asked for. One that stands where a page
// goes is a problem.
func static(fsys fs.FS, plan *site.Plan) ([]output.File, diag.List, error) {
	var files []output.File
	var problems diag.List
	err := fs.WalkDir(fsys, StaticDir, func(p string, d fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && p == StaticDir:
			return nil
		case err != nil:
			return fmt.Errorf("read %s: %w", p, err)
		case d.Type()&fs.ModeSymlink != 0:
			problems.Report(diag.Position{File: p}, "symlink", diag.Say("symbolic links are not allowed in static", "static 中不允许使用符号链接"))
			return nil
		case d.IsDir() || strings.HasPrefix(d.Name(), ".") || !d.Type().IsRegular():
			return nil
		}
		to := strings.TrimPrefix(p, StaticDir+"/")
		if page := plan.Claims(to); page != "" {
			problems.Report(diag.Position{File: p}, "same-path", diag.Say("a page of the site is written to %s", "网站页面也写入 %s", page))
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
