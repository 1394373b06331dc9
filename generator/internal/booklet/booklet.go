// Package booklet says a year's guides for the typesetter.
package booklet

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// maker makes one edition of one year.
type maker struct {
	ms   []*side // one a side
	year *catalog.Year
	in   map[*catalog.Direction]bool // stands in this booklet
}

// Make makes an edition (site.Editions) of a year's booklet. The
// problems of its texts are those of the pages, which report them.
func Make(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, y *catalog.Year, edition string, opt words.Options) Booklet {
	k := &maker{year: y, in: map[*catalog.Direction]bool{}}
	for _, l := range site.EditionLanguages(edition) {
		// The path is the site's root: what is printed has absolute addresses only.
		k.ms = append(k.ms, &side{words.New(c, plan, b, l, "", opt)})
	}
	for _, d := range y.Directions {
		k.in[d] = true
	}
	m := k.ms[0]
	v := Booklet{Year: y.Year, Edition: edition, Author: m.Str(c.Site.Publisher), Date: [3]int{c.Site.ContentDate.Year(), int(c.Site.ContentDate.Month()), c.Site.ContentDate.Day()}}
	for _, m := range k.ms {
		v.Sides = append(v.Sides, Side{Lang: string(m.L), Contents: m.P.T("contents"), How: m.P.T("booklet-how"), Overview: m.P.T("booklet-overview"),
			Totals: m.P.T("section-reconcile"), Sources: m.P.T("booklet-sources"), Status: m.P.T("booklet-official"),
			Page: m.P.T("booklet-page", "N", "{n}", "Total", "{total}"), Direction: m.P.T("booklet-see-page", "N", "{n}"), Region: region(m.L)})
	}
	v.Cover = k.cover()
	var titles, subjects []string
	for i, m := range k.ms {
		titles = append(titles, v.Cover.Title[i].Lines[0].Runs[0].Text)
		subjects = append(subjects, m.P.T("booklet-subject", "Year", y.Year))
		for _, d := range y.Directions {
			for _, n := range m.Names(d.Partners) {
				if !slices.Contains(v.Keywords, n) {
					v.Keywords = append(v.Keywords, n)
				}
			}
		}
	}
	v.Title, v.Subject = strings.Join(titles, " / "), strings.Join(subjects, " / ")
	for _, key := range []string{"scope", "original", "quantities", "unstated", "derived", "notes", "plan", "links"} {
		if key == "plan" && !slices.ContainsFunc(y.Guides, func(g *catalog.Guide) bool { return g.Plan }) {
			continue
		}
		v.How = append(v.How, k.row("paragraph", func(m *side) Text { return m.says(m.P.T("booklet-how-"+key, "Year", y.Year)) }))
	}
	for _, g := range y.Guides {
		v.Overview = append(v.Overview, k.overview(g))
		v.Guides = append(v.Guides, k.guide(g))
	}
	v.Indexes = []Index{k.partners(), k.fields()}
	v.Sources, v.Official = k.sources(), k.official()
	return v
}
