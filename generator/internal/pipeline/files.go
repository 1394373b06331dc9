package pipeline

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"zhinan/generator/internal/export"
	"zhinan/generator/internal/filter"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/render"
	"zhinan/generator/internal/search"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/typeset"
	"zhinan/generator/internal/words"
)

// work is what files are made of. It is complete before the first is asked for
// and does not change afterwards, so that files can be asked for in any order,
// several at once, and again.
type work struct {
	*page.Site
	set     *render.Set // of pages
	entries *render.Set // of feed entries
	assets  []output.File
	exports []export.Described
	printed []typeset.Printed
}

// files promises every file of the site, in order of path.
func (w *work) files() []output.File {
	var out []output.File
	for _, p := range w.Plan.Pages {
		out = append(out, output.File{Path: p.Path, Bytes: func() ([]byte, error) { return w.render(w.Site, p) }})
	}
	for _, f := range w.exports {
		out = append(out, f.File)
	}
	voice := func(l lang.Lang) *words.Voice {
		return words.New(w.Catalog, w.Plan, w.Bundle, l, site.SearchPath(l), w.Options)
	}
	out = append(out, search.Files(w.Catalog, voice(lang.ZH), voice(lang.EN))...)
	out = append(out, w.followed()...)
	out = append(out, output.File{Path: site.FilterPath, Bytes: func() ([]byte, error) { return filter.CSS(w.Catalog), nil }},
		output.File{Path: site.LinksFile, Bytes: w.linksFile})
	for i := range out {
		out[i].Bytes = worded(w.Bundle, out[i].Bytes)
	}
	out = append(out, w.assets...)
	for _, f := range w.printed {
		out = append(out, f.File)
	}
	out = append(out, output.Static(".nojekyll", nil)) // GitHub Pages serves the files as they are
	slices.SortFunc(out, func(a, b output.File) int { return strings.Compare(a.Path, b.Path) })
	return out
}

// render makes one page. Mistakes of authors that only show here, in running
// text or in a template, come back as a diag.Error.
func (w *work) render(of *page.Site, p site.Page) ([]byte, error) {
	v, found, err := of.View(p)
	if err != nil {
		return nil, err
	}
	html, faults := w.set.Page(p.Lang, p.Kind, v)
	faults.Merge(found)
	return html, faults.Err()
}

// worded has a promise fail where words were asked for in vain: the last gate,
// behind neededMessages.
func worded(b *i18n.Bundle, promise func() ([]byte, error)) func() ([]byte, error) {
	return func() ([]byte, error) {
		data, err := promise()
		if err == nil {
			err = missingMessages(b).Err()
		}
		if err != nil {
			return nil, err
		}
		return data, nil
	}
}

// linksFile is links.json.
func (w *work) linksFile() ([]byte, error) {
	list, err := json.MarshalIndent(export.ListLinks(w.Catalog, w.Options), "", " ")
	if err != nil {
		return nil, fmt.Errorf("%s: %w", site.LinksFile, err)
	}
	return append(list, '\n'), nil
}
