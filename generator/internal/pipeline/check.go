package pipeline

import (
	"fmt"
	"io/fs"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
)

// Check finds what is wrong with a project without making its site: what
// Site finds, and templates that do not fit their views. Of each kind of page
// one is rendered for that, and the feeds of everything; no other rule reads
// them.
func Check(fsys fs.FS, opt Options) (Result, error) {
	var r Result
	w, err := prepare(fsys, opt, &r)
	if err != nil || w == nil {
		return r, err
	}
	found, err := w.examples()
	r.Problems.Merge(found)
	return r, err
}

// examples renders the first page of each kind.
func (w *work) examples() (diag.List, error) {
	var problems diag.List
	of := *w.Site
	of.Data.Files = make([]page.DataFile, len(w.Data.Files))
	for i, f := range w.Data.Files { // sizes would have the files made
		of.Data.Files[i] = page.DataFile{Path: f.Path, Rows: f.Rows, Size: func() (int, error) { return 0, nil }}
	}
	seen := map[string]bool{}
	for _, p := range w.Plan.Pages {
		if seen[p.Kind] {
			continue
		}
		seen[p.Kind] = true
		_, err := w.render(&of, p)
		found, rest := diag.Split(err)
		if problems.Merge(found); rest != nil {
			return problems, fmt.Errorf("%s: %w", p.Path, rest)
		}
	}
	for _, f := range w.followed() { // the feeds of everything have entries of each kind
		if f.Path != site.FeedPath(lang.ZH, "", "", site.Atom) && f.Path != site.FeedPath(lang.EN, "", "", site.Atom) {
			continue
		}
		_, err := f.Bytes()
		found, rest := diag.Split(err)
		if problems.Merge(found); rest != nil {
			return problems, fmt.Errorf("%s: %w", f.Path, rest)
		}
	}
	problems.Merge(missingMessages(w.Bundle))
	return problems, nil
}
