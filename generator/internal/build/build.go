// Package build joins the stages: files → records → catalogue → pages →
// bytes. It decides nothing of its own.
package build

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/check"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/export"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pdf"
	"zhinan/generator/internal/render"
	"zhinan/generator/internal/search"
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

// Result is a whole site in memory, or the problems that forbid it.
type Result struct {
	Files      []output.File
	Problems   diag.List
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

// Site builds every file of the site. The error is ours or the disk's;
// author's mistakes are in the result.
func Site(fsys fs.FS, opt Options) (Result, error) {
	var r Result
	c, problems, err := Content(fsys)
	r.Problems = problems
	if err != nil {
		return r, err
	}
	bundle, found := i18n.Load(fsys, path.Join(TemplatesDir, "i18n"))
	r.Problems.Merge(found)
	set, found, err := render.Load(fsys, TemplatesDir, bundle)
	r.Problems.Merge(found)
	if err != nil {
		return r, err
	}
	plan, found := site.Make(c)
	r.Problems.Merge(found)
	links := internalLinks(c, plan, &r.Problems)
	assets, found, err := static(fsys, plan)
	r.Problems.Merge(found)
	if err != nil {
		return r, err
	}
	if r.Problems.Len() > 0 {
		return r, nil // pages of faulty content would only repeat its faults
	}
	options := viewOptions(c, opt)
	if css, err := fs.ReadFile(fsys, path.Join(StaticDir, "css", "zhinan.css")); err == nil {
		options.Tokens = view.Tokens(string(css))
	}
	var printed []pdf.File
	if opt.Engine != nil {
		if printed, found, err = booklets(fsys, c, plan, bundle, options, opt); err != nil {
			return r, err
		}
		if r.Problems.Merge(found); found.Len() > 0 {
			return r, nil
		}
		for _, f := range printed {
			options.PDFs = append(options.PDFs, f.PDF)
		}
		r.Booklets = len(printed)
	}
	exports, err := export.Files(export.Input{Catalog: c, Plan: plan, Bundle: bundle, BaseURL: options.BaseURL, Today: options.Today})
	if err != nil {
		return r, err
	}
	options.Data = dataFacts(exports)
	if r.Problems.Merge(displaced(assets, exports)); r.Problems.Len() > 0 {
		return r, nil
	}
	if r.Files, found, err = pages(c, plan, bundle, set, options); err != nil {
		return r, err
	}
	r.Problems.Merge(found)
	anchors(links, r.Files, &r.Problems)
	missingMessages(bundle, &r.Problems)
	data, err := search.Files(c, view.Figures(c, plan, bundle, options))
	if err != nil {
		return r, fmt.Errorf("search data: %w", err)
	}
	for _, f := range data {
		r.Files = append(r.Files, output.File(f))
	}
	for _, f := range exports {
		r.Files = append(r.Files, output.File{Path: f.Path, Data: f.Data})
	}
	r.Files = append(r.Files, assets...)
	for _, f := range printed {
		r.Files = append(r.Files, output.File{Path: site.PDFPath(f.Year, f.Edition), Data: f.Data})
	}
	r.Files = append(r.Files, output.File{Path: site.FilterPath, Data: view.FilterCSS(c)})
	followed, err := follow(c, plan, bundle, options)
	if err != nil {
		return r, fmt.Errorf("feeds: %w", err)
	}
	r.Files = append(r.Files, followed...)
	list, err := json.MarshalIndent(view.ListLinks(c, options), "", " ")
	if err != nil {
		return r, fmt.Errorf("%s: %w", site.LinksFile, err)
	}
	r.Files = append(r.Files, output.File{Path: site.LinksFile, Data: append(list, '\n')})
	r.Files = append(r.Files, output.File{Path: ".nojekyll"}) // GitHub Pages serves the files as they are
	slices.SortFunc(r.Files, func(a, b output.File) int { return strings.Compare(a.Path, b.Path) })
	r.Pages, r.Directions, r.Date = len(plan.Pages), len(c.Directions), c.Site.ContentDate
	if r.Problems.Len() == 0 {
		ledger(c, plan, opt, &r)
	}
	if r.Problems.Len() == 0 {
		if err := output.Validate(r.Files); err != nil {
			return r, fmt.Errorf("site: %w", err)
		}
	}
	return r, nil
}

// missingMessages reports what templates and views asked for in vain.
func missingMessages(bundle *i18n.Bundle, problems *diag.List) {
	for _, key := range bundle.Missing() {
		problems.Report(diag.Position{File: path.Join(TemplatesDir, "i18n")}, "messages-missing",
			diag.Say("message %q is asked for but does not exist, or lacks its data", "用到的文字“%s”不存在或缺少数据", key))
	}
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

// pages renders every planned page, in parallel.
func pages(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, set *render.Set, opt view.Options) ([]output.File, diag.List, error) {
	files := make([]output.File, len(plan.Pages))
	var mu sync.Mutex
	var problems diag.List
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, page := range plan.Pages {
		g.Go(func() error {
			m := view.New(c, plan, b, page, opt)
			v := makeView(m, c, plan, b, page, opt)
			if v == nil {
				return fmt.Errorf("no view for the page kind %q", page.Kind)
			}
			html, found := set.Page(page.Lang, page.Kind, v)
			found.Merge(m.Problems())
			if found.Len() > 0 {
				mu.Lock()
				problems.Merge(found)
				mu.Unlock()
			}
			files[i] = output.File{Path: page.Path, Data: html}
			return nil
		})
	}
	return files, problems, g.Wait()
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

// static reads the files served as they are. One that stands where a page
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
		data, err := fs.ReadFile(fsys, p)
		if err != nil {
			return fmt.Errorf("read %s: %w", p, err)
		}
		files = append(files, output.File{Path: to, Data: data})
		return nil
	})
	return files, problems, err
}
