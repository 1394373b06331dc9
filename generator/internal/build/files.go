package build

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/export"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pdf"
	"zhinan/generator/internal/render"
	"zhinan/generator/internal/search"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/view"
)

// work is what files are made of. It is complete before the first is asked for
// and does not change afterwards, so that files can be asked for in any order,
// several at once, and again.
type work struct {
	c       *catalog.Catalog
	plan    *site.Plan
	bundle  *i18n.Bundle
	set     *render.Set
	options view.Options
	assets  []output.File
	exports []export.Described
	printed []pdf.Printed
}

// files promises every file of the site, in order of path.
func (w *work) files() []output.File {
	var out []output.File
	for _, p := range w.plan.Pages {
		out = append(out, output.File{Path: p.Path, Bytes: func() ([]byte, error) { return w.render(p, w.options) }})
	}
	for _, f := range w.exports {
		out = append(out, f.File)
	}
	out = append(out, search.Files(w.c, view.Figures(w.c, w.plan, w.bundle, w.options))...)
	out = append(out, w.follow()...)
	out = append(out, output.File{Path: site.FilterPath, Bytes: func() ([]byte, error) { return view.FilterCSS(w.c), nil }},
		output.File{Path: site.LinksFile, Bytes: w.linksFile})
	for i := range out {
		out[i].Bytes = worded(w.bundle, out[i].Bytes)
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
func (w *work) render(p site.Page, opt view.Options) ([]byte, error) {
	m := view.New(w.c, w.plan, w.bundle, p, opt)
	v := makeView(m, w.c, w.plan, w.bundle, p, opt)
	if v == nil {
		return nil, fmt.Errorf("no view for the page kind %q", p.Kind)
	}
	if err := m.Err(); err != nil {
		return nil, err
	}
	html, found := w.set.Page(p.Lang, p.Kind, v)
	found.Merge(m.Problems())
	return html, found.Err()
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
	list, err := json.MarshalIndent(view.ListLinks(w.c, w.options), "", " ")
	return append(list, '\n'), err
}
