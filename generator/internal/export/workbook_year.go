package export

import (
	"fmt"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
)

// year is the table of a year's guides: number, title, topics, total funds,
// projects, average.
func (w *book) year(y *catalog.Year) {
	title := w.voice.P.T("xlsx-year-heading", "Year", y.Year)
	w.currency = catalog.Currency(y.Directions)
	w.newSheet(w.voice.P.T("xlsx-year", "Year", y.Year), title, []float64{9, 34, 72, 15, 15, 15})
	const columns = 6
	w.merged(1, columns, title, 30, look{bold: true, size: 16, down: "center", color: head})
	w.merged(2, columns, w.asOf()+" · "+w.side(w.in.Catalog.Site.Notice), 18, look{size: 9, color: faint, down: "center"})
	w.heads(3, 2, []string{w.voice.P.T("col-number"), w.voice.P.T("col-title"), w.voice.P.T("col-topics"), w.head("xlsx-funds"), w.voice.P.T("xlsx-projects"), w.head("xlsx-average")})
	row := 4
	for _, g := range y.Guides {
		w.merged(row, columns, w.guideName(g), 22, look{bold: true, fill: band, border: true, down: "center"})
		row++
		for _, d := range g.Directions {
			w.words(1, row, d.Number, look{border: true, across: "center", link: true})
			w.linkTo(1, row, site.DirectionPath(w.l, d))
			w.words(2, row, w.side(d.Title), look{border: true})
			w.words(3, row, w.topics(d), look{border: true})
			w.money(4, row, d)
			w.projects(5, row, d)
			w.average(6, row, d)
			w.endRow(row)
			row++
		}
		if !g.Plan {
			w.total(row, g)
			row++
		}
	}
	w.define("_xlnm.Print_Area", fmt.Sprintf("'%s'!$A$1:$F$%d", w.sheet, row-1))
	w.endSheet(columns, row-1)
}

// topics are the topics as a table prints them: those with labels one a line,
// the others one behind the other.
func (w *book) topics(d *catalog.Direction) string {
	if d.TopicsGiven != "" {
		return w.voice.TopicsNote(d)
	}
	if len(d.Topics) > 0 && (!d.Topics[0].Label.IsZero() || len(d.Topics[0].Parts) > 0) {
		return strings.Join(topics(d, w.l), "\n")
	}
	return strings.Join(topics(d, w.l), w.voice.P.T("figure-separator"))
}

// guideName is a guide with what must be known of it: its status, and that
// this side is a translation.
func (w *book) guideName(g *catalog.Guide) string {
	s := w.side(g.Title)
	if draft := w.voice.P.T("status-draft"); !strings.Contains(strings.ToLower(s), strings.ToLower(draft)) {
		s += w.voice.DraftNote(g)
	}
	if g.Title.Translated(w.l) {
		s += w.voice.P.Parens(w.voice.Mark(g.Title, w.l))
	}
	if g.Plan {
		s += " · " + w.voice.P.T("plan-no-figures")
	}
	return s
}

// head names a column of money, with its unit.
func (w *book) head(key string) string {
	return w.voice.P.T(key, "Unit", w.voice.P.MoneyUnit(w.currency))
}

// readings say how the sum in the currency of the sheet is to be read, and what
// the sums in others come to.
func (w *book) readings(funds []catalog.MoneySum) string {
	out := []string{w.voice.Reading(catalog.SumIn(funds, w.currency))}
	for _, s := range funds {
		if s.Measure == (catalog.Measure{Base: catalog.Total, Currency: w.currency}) {
			continue
		}
		t := w.voice.MoneyTotal(s)
		if t.Note != "" {
			t.Text += w.voice.P.Parens(t.Note)
		}
		out = append(out, t.Text)
	}
	return strings.Join(out, w.voice.P.T("figure-separator"))
}

// total is what a guide's directions come to and how the sums are to be read.
func (w *book) total(row int, g *catalog.Guide) {
	projects, funds := catalog.FigureSums(g.Directions)
	k := look{bold: true, border: true, fill: band}
	w.words(1, row, w.voice.P.T("xlsx-total"), k)
	w.words(2, row, w.voice.P.N("xlsx-directions", len(g.Directions)), k)
	w.words(3, row, w.voice.P.T("xlsx-sums", "Funds", w.readings(funds), "Projects", w.voice.Reading(projects)), look{border: true, fill: band, size: 9})
	k.across = "right"
	w.units(4, row, catalog.SumIn(funds, w.currency).Total, "", "", k)
	k.format = format("", "#,##0", "")
	w.number(5, row, float64(projects.Total), k)
	w.words(6, row, "", k)
	w.endRow(row)
}
