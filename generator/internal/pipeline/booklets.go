package pipeline

import (
	"context"
	"io/fs"
	"path"

	"zhinan/generator/internal/booklet"
	"zhinan/generator/internal/check"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/typeset"
)

// booklets typesets every year in every edition, before anything is rendered,
// so that pages can say how long and large they are.
func booklets(fsys fs.FS, of *page.Site, opt Options) ([]typeset.Printed, diag.List, error) {
	var problems diag.List
	layout, err := typeset.Load(fsys, path.Join(TemplatesDir, typeset.Dir), opt.Fonts...)
	if err != nil {
		return nil, problems, err
	}
	var books []booklet.Booklet
	for _, y := range of.Catalog.Years {
		for _, edition := range site.Editions {
			books = append(books, booklet.Make(of.Catalog, of.Plan, of.Bundle, y, edition, of.Options))
		}
	}
	missing, err := layout.Missing(books)
	if err != nil {
		return nil, problems, err
	}
	for _, m := range missing {
		found, err := check.Glyph(fsys, ContentDir, path.Join(TemplatesDir, "i18n"), m.Rune, m.Text)
		if err != nil {
			return nil, problems, err
		}
		problems.Merge(found)
	}
	if problems.Len() > 0 {
		return nil, problems, nil
	}
	files, err := typeset.Typeset(context.Background(), opt.Engine, layout, books)
	return files, problems, err
}

// Booklets typesets the booklets of a project and nothing else: the files of
// its result are the PDFs, in no folder. Options must name an engine.
func Booklets(fsys fs.FS, opt Options) (Result, error) {
	var r Result
	c, records, problems, err := content(fsys)
	r.Problems = problems
	if err != nil {
		return r, err
	}
	bundle, found := i18n.Load(fsys, path.Join(TemplatesDir, "i18n"))
	r.Problems.Merge(found)
	plan, found := site.Make(c, page.Plan())
	r.Problems.Merge(found)
	if r.Problems.Len() > 0 {
		return r, nil
	}
	printed, found, err := booklets(fsys, &page.Site{Options: wordOptions(c, records, opt), Catalog: c, Plan: plan, Bundle: bundle}, opt)
	if err != nil {
		return r, err
	}
	r.Problems.Merge(found)
	r.Problems.Merge(neededMessages(bundle))
	r.Problems.Merge(missingMessages(bundle))
	r.Booklets, r.Directions, r.Date = len(printed), len(c.Directions), c.Site.ContentDate
	for _, f := range printed {
		r.Files = append(r.Files, output.File{Path: path.Base(f.Path), Bytes: f.Bytes})
	}
	return r, nil
}
