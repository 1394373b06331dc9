package export

import (
	"fmt"
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
)

// all is every direction with filters. What does not fit on paper stands to
// the right of what is printed.
func (w *book) all() {
	name := w.voice.P.T("xlsx-all")
	printed := []string{"col-year", "col-guide", "col-state", "col-number", "col-title", "col-partner", "col-topics", "xlsx-funds", "xlsx-projects", "xlsx-average", "xlsx-duration", "xlsx-deadline"}
	widths := []float64{8, 18, 12, 9, 34, 18, 60, 14, 14, 14, 14, 13}
	beside := []string{"xlsx-agencies", "xlsx-fields", "xlsx-funds-printed", "xlsx-projects-printed", "xlsx-other-title", "xlsx-wording", "xlsx-sources", "xlsx-id"}
	widths = append(widths, 60, 60, 40, 60, 60, 18, 24, 20)
	hours := slices.ContainsFunc(w.in.Catalog.Directions, func(d *catalog.Direction) bool { return due(d).Clock != "" })
	if hours {
		widths[11] = 18 // room for the hour: a date too wide for its cell is shown as ####
		beside = append(beside, "xlsx-deadline-time", "xlsx-deadline-zone")
		widths = append(widths, 10, 24)
	}
	w.newSheet(name, name, widths)
	w.currency = catalog.Currency(w.in.Catalog.Directions)
	var names []string
	for _, key := range append(printed, beside...) {
		if key == "xlsx-funds" || key == "xlsx-average" {
			names = append(names, w.head(key))
		} else {
			names = append(names, w.voice.P.T(key))
		}
	}
	w.heads(1, 5, names)
	cell := look{border: true}
	center := look{border: true, across: "center"}
	row := 1
	for _, d := range w.in.Catalog.Directions {
		row++
		w.number(1, row, float64(d.Guide.Year), look{border: true, across: "center", format: "0"})
		w.words(2, row, w.side(d.Guide.Short), cell)
		w.words(3, row, w.voice.Status(d).Text, center)
		w.words(4, row, d.Number, look{border: true, across: "center", link: true})
		w.linkTo(4, row, site.DirectionPath(w.l, d))
		w.words(5, row, w.side(d.Title), cell)
		w.words(6, row, w.partners(d), cell)
		w.words(7, row, w.topics(d), cell)
		w.money(8, row, d)
		w.projects(9, row, d)
		w.average(10, row, d)
		w.duration(11, row, d)
		w.deadline(12, row, d)
		w.words(13, row, strings.Join(agencies(d, w.l), "\n"), cell)
		w.words(14, row, w.voice.P.Sequence(each(d.Fields, func(f *catalog.Field) string { return w.side(f.Name) })), cell)
		w.words(15, row, w.wordings(d.Funds), cell)
		w.words(16, row, d.Projects.Printed.Side(w.l), cell)
		w.words(17, row, d.Title.Side(w.l.Other()), cell)
		w.words(18, row, w.voice.Mark(d.Title, w.l), center)
		w.words(19, row, strings.Join(each(d.From, func(s catalog.Span) string { return fmt.Sprintf("%s:%d-%d", s.Document.ID, s.First, s.Last) }), "\n"), cell)
		w.words(20, row, d.ID, cell)
		if hours {
			p := due(d)
			w.words(21, row, p.Clock, center)
			if p.Clock != "" {
				w.words(22, row, w.voice.ZoneOf(p), center)
			}
		}
		w.endRow(row)
	}
	w.do(w.f.AutoFilter(name, "A1:"+at(len(names), max(row, 2)), nil))
	w.define("_xlnm.Print_Area", fmt.Sprintf("'%s'!$A$1:$L$%d", name, row))
	w.endSheet(len(names), row)
}

// wordings are those of all amounts, one a line.
func (w *book) wordings(as []catalog.Amount) string {
	var out []string
	for _, a := range as {
		if s := a.Printed.Side(w.l); s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, "\n")
}

// about says how the sheets are to be read, and names the guides.
func (w *book) about() {
	name := w.voice.P.T("xlsx-about")
	w.newSheet(name, name, []float64{40, 90, 24})
	const columns = 3
	w.merged(1, columns, w.side(w.in.Catalog.Site.Title)+" · "+w.side(w.in.Catalog.Site.Tagline), 30, look{bold: true, size: 14, color: head, down: "center"})
	row := 2
	for _, s := range []string{w.asOf() + " · " + w.side(w.in.Catalog.Site.Publisher), w.side(w.in.Catalog.Site.Notice), w.voice.P.T("footer-unofficial"),
		w.voice.P.T("xlsx-about-numbers"), w.voice.P.T("xlsx-about-average"), w.voice.P.T("xlsx-about-plan"), w.voice.P.T("xlsx-about-links"), w.voice.Licence()} {
		w.merged(row, columns, s, 0, look{})
		row++
	}
	row++
	for i, key := range []string{"col-guide", "col-title", "col-state"} {
		w.words(i+1, row, w.voice.P.T(key), look{bold: true, fill: band, border: true})
	}
	w.endRow(row)
	for _, g := range w.in.Catalog.Guides {
		row++
		w.words(1, row, w.side(g.Short), look{border: true, link: true})
		w.linkTo(1, row, site.GuidePath(w.l, g))
		w.words(2, row, w.side(g.Title), look{border: true})
		w.words(3, row, w.voice.GuideStatus(g).Text, look{border: true})
		w.endRow(row)
	}
	w.endSheet(columns, row)
}

// partners names the partners of a direction, or says why there are none.
func (w *book) partners(d *catalog.Direction) string {
	if d.PartnersNone != "" {
		return w.voice.P.T("partners-none-" + d.PartnersNone)
	}
	return w.voice.P.Sequence(each(d.Partners, func(p *catalog.Partner) string { return w.side(p.Name) }))
}
