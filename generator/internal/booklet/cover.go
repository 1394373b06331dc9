package booklet

import (
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

func (k *maker) cover() Cover {
	y := k.year
	c := Cover{Site: k.text(k.ms[0].Catalog.Site.Title), Title: k.each(func(m *side) Text {
		return Text{Lines: []Line{{Runs: []words.Phrase{{Text: m.P.T("booklet-title", "Year", m.P.YearInWords(y.Year))}}}}}
	})}
	switch len(k.ms) {
	case 1:
		c.Edition = k.message("booklet-edition")
	default:
		c.Edition = k.message("booklet-edition-both")
	}
	seen := map[*catalog.Programme]bool{}
	for _, g := range y.Guides {
		if p := g.Programme; p != nil && !seen[p] {
			seen[p] = true
			c.Programmes = append(c.Programmes, Row{Sides: k.text(p.Name)})
		}
		c.Guides = append(c.Guides, k.row("guide", func(m *side) Text {
			t := m.saysPhrase(m.Phrase(g.Short))
			calls, rows := len(g.Directions), 0
			if g.Plan {
				calls, rows = 0, calls
			}
			t.Lines = append(t.Lines, m.small(m.GuideStatus(g).Text+m.P.T("description-separator")+m.Counts(calls, rows)))
			return t
		}))
	}
	if slices.ContainsFunc(y.Guides, func(g *catalog.Guide) bool { return g.Draft }) {
		c.Notices = append(c.Notices, k.row("draft", func(m *side) Text { return m.says(m.P.T("booklet-draft")) }))
	}
	c.Notices = append(c.Notices, k.row("notice", func(m *side) Text { return m.says(m.P.T("booklet-translation")) }),
		Row{Kind: "notice", Sides: k.text(k.ms[0].Catalog.Site.Notice)})
	c.Date = k.each(func(m *side) Text {
		return m.says(m.P.T("booklet-date", "Date", m.P.DateInWords(m.Catalog.Site.ContentDate)))
	})
	c.Publisher = k.text(k.ms[0].Catalog.Site.Publisher)
	c.Link = k.ms[0].BaseURL.Absolute(site.YearPath(k.ms[0].L, y.Year))
	c.Alt = k.alt(c.Link)
	return c
}

// alt is what a QR code says.
func (k *maker) alt(link string) string {
	if link == "" {
		return ""
	}
	return k.ms[0].P.T("booklet-qr", "Address", link)
}
