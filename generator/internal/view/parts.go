package view

import (
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// List is what stands around a page's list of directions: its filter, and the
// way to its other pages where it is split.
type List struct {
	Filter *Filter // nil where there is too little to choose from
	Pages  *Pages  // nil where one page holds the whole list
	Later  bool    // not the first page: only the list is shown again
	Part   string  // "page 2 of 3", after the heading of a later page
}

// Pages leads through a list that is split.
type Pages struct {
	Words          string // "Directions 501–1,000 of 1,200"
	Numbers        []Link
	Previous, Next *Link
	Search         *Link // where everything can be looked through; nil while the site has no search
}

// window deals out the rows of a page: of all rows of its list, in order,
// those between lo and hi stand on it.
type window struct{ lo, hi, at int }

func (m *Maker) window() *window {
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
func (m *Maker) later() bool { return m.page.Part > 1 }

// partWords is "page 2 of 3" on a later page of a list of so many rows.
func (m *Maker) partWords(rows int) string {
	if !m.later() {
		return ""
	}
	return m.p.T("filter-part", "N", m.page.Part, "Total", site.Parts(rows))
}

// partHeading is a heading with the number of the page.
func (m *Maker) partHeading(heading string, rows int) string {
	if words := m.partWords(rows); words != "" {
		heading += m.p.Parens(words)
	}
	return heading
}

// pages leads through a list of so many rows whose first page stands at
// first.
func (m *Maker) pages(rows int, first func(lang.Lang) string) *Pages {
	n := site.Parts(rows)
	if n < 2 {
		return nil
	}
	lo := (m.page.Part - 1) * site.PageSize
	out := &Pages{Words: m.p.T("filter-page-rows", "From", m.p.Number(int64(lo+1)), "To", m.p.Number(int64(min(lo+site.PageSize, rows))), "Total", m.p.Number(int64(rows))),
		Search: m.searchLink()}
	for part := 1; part <= n; part++ {
		link := Link{Href: m.href(site.PartPath(first(m.l), part)), Text: m.p.Number(int64(part)), Current: part == m.page.Part}
		out.Numbers = append(out.Numbers, link)
		switch part {
		case m.page.Part - 1:
			out.Previous = &Link{Href: link.Href, Text: m.p.T("filter-page-previous")}
		case m.page.Part + 1:
			out.Next = &Link{Href: link.Href, Text: m.p.T("filter-page-next")}
		}
	}
	return out
}

// searchLink leads to the search page, where there is one.
func (m *Maker) searchLink() *Link {
	to := site.FreePath(m.l, "search")
	if !m.plan.Has(to) {
		return nil
	}
	return &Link{Href: m.href(to), Text: m.p.T("filter-page-search")}
}
