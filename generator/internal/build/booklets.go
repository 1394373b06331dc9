package build

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pdf"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/view"
)

// booklets typesets every year in every edition. They are made of views, not
// of pages, so that pages can say how long and large they are.
func booklets(fsys fs.FS, c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, v view.Options, opt Options) ([]pdf.File, diag.List, error) {
	var problems diag.List
	layout, err := pdf.Load(fsys, path.Join(TemplatesDir, pdf.Dir), opt.Fonts...)
	if err != nil {
		return nil, problems, err
	}
	var books []view.Booklet
	for _, y := range c.Years {
		for _, edition := range site.Editions {
			books = append(books, view.MakeBooklet(c, plan, b, y, edition, v))
		}
	}
	missing, err := layout.Missing(books)
	if err != nil {
		return nil, problems, err
	}
	for _, m := range missing {
		if err := locate(fsys, m, &problems); err != nil {
			return nil, problems, err
		}
	}
	if problems.Len() > 0 {
		return nil, problems, nil
	}
	files, err := pdf.Typeset(context.Background(), opt.Engine, layout, books)
	return files, problems, err
}

// Booklets typesets the booklets of a project and nothing else: the files of
// its result are the PDFs, in no folder. Options must name an engine.
func Booklets(fsys fs.FS, opt Options) (Result, error) {
	var r Result
	c, problems, err := Content(fsys)
	r.Problems = problems
	if err != nil {
		return r, err
	}
	bundle, found := i18n.Load(fsys, path.Join(TemplatesDir, "i18n"))
	r.Problems.Merge(found)
	plan, found := site.Make(c)
	r.Problems.Merge(found)
	if r.Problems.Len() > 0 {
		return r, nil
	}
	printed, found, err := booklets(fsys, c, plan, bundle, viewOptions(c, opt), opt)
	if err != nil {
		return r, err
	}
	r.Problems.Merge(found)
	missingMessages(bundle, &r.Problems)
	r.Booklets, r.Directions, r.Date = len(printed), len(c.Directions), c.Site.ContentDate
	for _, f := range printed {
		r.Files = append(r.Files, output.File{Path: path.Base(site.PDFPath(f.Year, f.Edition)), Data: f.Data})
	}
	return r, nil
}

// locate reports a character without a face wherever an editor wrote it.
func locate(fsys fs.FS, m pdf.Missing, out *diag.List) error {
	problem := diag.Problem{Rule: "no-glyph",
		Message: diag.Say("no face of the booklet has the character %q (U+%04X)", "成册指南的字体没有字符“%s”（U+%04X）", string(m.Rune), m.Rune),
		Hint: diag.Say("write another character, or add a face that has it: -font-path DIR, or templates/print/fonts",
			"请改用其他字符，或加入含有它的字体：-font-path 目录，或放入 templates/print/fonts")}
	found := false
	for _, dir := range []string{ContentDir, path.Join(TemplatesDir, "i18n")} {
		err := fs.WalkDir(fsys, dir, func(p string, d fs.DirEntry, err error) error {
			switch ext := path.Ext(p); {
			case err != nil:
				return fmt.Errorf("read %s: %w", p, err)
			case d.IsDir() && (p == path.Join(ContentDir, "sources") || p == path.Join(ContentDir, "pages")):
				return fs.SkipDir // not in the booklet
			case d.IsDir() || ext != ".yaml" && ext != ".md" || p == path.Join(ContentDir, "synonyms.yaml") || p == path.Join(ContentDir, "terms.yaml"):
				return nil
			}
			data, err := fs.ReadFile(fsys, p)
			if err != nil {
				return fmt.Errorf("read %s: %w", p, err)
			}
			for i, line := range strings.Split(string(data), "\n") {
				if before, _, ok := strings.Cut(line, string(m.Rune)); ok {
					found = true
					problem.At = diag.Position{File: p, Line: i + 1, Column: len([]rune(before)) + 1}
					out.Add(problem)
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	if !found { // written as an escape: the text that has it must do
		problem.At = diag.Position{File: ContentDir}
		problem.Message = diag.Say("no face of the booklet has the character %q (U+%04X) of %q", "成册指南的字体没有字符“%s”（U+%04X），见“%s”", string(m.Rune), m.Rune, m.Text)
		out.Add(problem)
	}
	return nil
}
