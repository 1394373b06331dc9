package page

import (
	"zhinan/generator/internal/chart"
	"zhinan/generator/internal/filter"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// List is what stands around a page's list of directions: its filter, and the
// way to its other pages where it is split.
type List struct {
	Filter *filter.Filter // nil where there is too little to choose from
	Pages  *Pages         // nil where one page holds the whole list
	Later  bool           // not the first page: only the list is shown again
	Part   string         // "page 2 of 3", after the heading of a later page
}

// Pages leads through a list that is split.
type Pages struct {
	Words          string // "Directions 501–1,000 of 1,200"
	Numbers        []words.Link
	Previous, Next *words.Link
	Search         *words.Link // where everything can be looked through; nil while the site has no search
}

// window deals out the rows of a page: of all rows of its list, in order,
// those between lo and hi stand on it.
type window struct{ lo, hi, at int }

func (m *maker) window() *window {
	part := max(1, m.page.Part)
	return &window{lo: (part - 1) * site.PageSize, hi: part * site.PageSize}
}

// take passes over the next n rows and gives those that stand on this page,
// as a range of the n.
func (w *window) take(n int) (from, to int) {
	from, to = min(max(w.lo-w.at, 0), n), min(max(w.hi-w.at, 0), n)
	w.at += n
	return from, to
}

// later reports whether this is a later page of a split list.
func (m *maker) later() bool { return m.page.Part > 1 }

// partWords is "page 2 of 3" on a later page of a list of so many rows.
func (m *maker) partWords(rows int) string {
	if !m.later() {
		return ""
	}
	return m.P.T("filter-part", "N", m.page.Part, "Total", site.Parts(rows))
}

// partHeading is a heading with the number of the page.
func (m *maker) partHeading(heading string, rows int) string {
	if part := m.partWords(rows); part != "" {
		heading += m.P.Parens(part)
	}
	return heading
}

// Pages leads through a list of so many rows whose first page stands at
// first.
func (m *maker) pages(rows int, first func(lang.Lang) string) *Pages {
	n := site.Parts(rows)
	if n < 2 {
		return nil
	}
	lo := (m.page.Part - 1) * site.PageSize
	out := &Pages{Words: m.P.T("filter-page-rows", "From", m.P.Number(int64(lo+1)), "To", m.P.Number(int64(min(lo+site.PageSize, rows))), "Total", m.P.Number(int64(rows))),
		Search: m.searchLink()}
	for part := 1; part <= n; part++ {
		link := words.Link{Href: m.Href(site.PartPath(first(m.L), part)), Text: m.P.Number(int64(part)), Current: part == m.page.Part}
		out.Numbers = append(out.Numbers, link)
		switch part {
		case m.page.Part - 1:
			out.Previous = &words.Link{Href: link.Href, Text: m.P.T("filter-page-previous")}
		case m.page.Part + 1:
			out.Next = &words.Link{Href: link.Href, Text: m.P.T("filter-page-next")}
		}
	}
	return out
}

// searchLink leads to the search page, where there is one.
func (m *maker) searchLink() *words.Link {
	to := site.FreePath(m.L, "search")
	if !m.Plan.Has(to) {
		return nil
	}
	return &words.Link{Href: m.Href(to), Text: m.P.T("filter-page-search")}
}

// list makes the frame of a page's list and gives its rows what the filter
// needs. rows are those on this page, in order; of is how many the list has
// on all its pages, and first where its first page stands.
func (m *maker) list(rows []*Row, of int, first func(lang.Lang) string) List {
	items := m.items(rows)
	l := List{Pages: m.pages(of, first), Later: m.later(), Part: m.partWords(of), Filter: filter.Make(m.Voice, items, m.page.Partner != nil)}
	for i, r := range rows {
		r.Filter = items[i].Row
	}
	return l
}

// items are rows as the filter sees them.
func (m *maker) items(rows []*Row) []*filter.Item {
	out := make([]*filter.Item, 0, len(rows))
	for _, r := range rows {
		out = append(out, &filter.Item{Direction: r.d, Title: r.Title.Text, Status: r.Status, Row: r.Filter})
	}
	return out
}

// charts makes the pictures of the page.
func (m *maker) charts() chart.Maker { return chart.Maker{Voice: m.Voice} }
