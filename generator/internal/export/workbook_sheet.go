package export

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

// newSheet begins a sheet with its columns' widths, in characters of the
// default font. A4 across, one page wide.
func (w *book) newSheet(name, heading string, widths []float64) {
	w.sheet, w.widths, w.links, w.tall, w.broad = name, widths, 0, 0, make([]float64, len(widths))
	_, err := w.f.NewSheet(name)
	w.do(err)
	for i, width := range widths {
		c, err := excelize.ColumnNumberToName(i + 1)
		w.do(err)
		w.do(w.f.SetColWidth(name, c, c, width))
	}
	a4, wide, tall, yes := 9, 1, 0, true
	across := "landscape"
	w.do(w.f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &across, FitToWidth: &wide, FitToHeight: &tall}))
	edge, top, foot := 0.5, 0.6, 0.3
	w.do(w.f.SetPageMargins(name, &excelize.PageLayoutMarginsOptions{Left: &edge, Right: &edge, Top: &top, Bottom: &top, Header: &foot, Footer: &foot, Horizontally: &yes}))
	w.do(w.f.SetHeaderFooter(name, &excelize.HeaderFooterOptions{
		OddFooter: "&L&8" + codes(w.side(w.in.Catalog.Site.Title)+" · "+heading) + "&C&8&P / &N&R&8" + codes(w.asOf())}))
}

// endSheet says how far the sheet reaches, and fits it to the paper's width.
// It comes last: a filter would undo it.
func (w *book) endSheet(columns, rows int) {
	yes := true
	w.do(w.f.SetSheetProps(w.sheet, &excelize.SheetPropsOptions{FitToPage: &yes}))
	for i, broad := range w.broad { // a number that does not fit is shown as ####
		if need := (broad + padding) / columnUnit; need > w.widths[i] {
			c, err := excelize.ColumnNumberToName(i + 1)
			w.do(err)
			w.do(w.f.SetColWidth(w.sheet, c, c, need))
		}
	}
	w.do(w.f.SetSheetDimension(w.sheet, "A1:"+at(columns, rows)))
}

// codes keeps an ampersand of a text from being a code of the footer.
func codes(s string) string { return strings.ReplaceAll(s, "&", "&&") }

func (w *book) asOf() string {
	return strings.TrimSpace(w.voice.P.T("content-as-of")) + " " + w.voice.P.Date(w.in.Catalog.Site.ContentDate)
}

// heads writes the row of column heads, which stays in sight and is printed
// on every page. columns are those kept in sight on the left.
func (w *book) heads(row, columns int, names []string) {
	for i, n := range names {
		w.words(i+1, row, n, look{bold: true, color: paper, fill: head, border: true, across: "center", down: "center"})
	}
	w.do(w.f.SetRowHeight(w.sheet, row, float64(w.tall)*lineHeight(w.l)+10))
	w.tall = 0
	w.do(w.f.SetPanes(w.sheet, &excelize.Panes{Freeze: true, XSplit: columns, YSplit: row, TopLeftCell: at(columns+1, row+1), ActivePane: "bottomRight",
		Selection: []excelize.Selection{{SQRef: at(columns+1, row+1), ActiveCell: at(columns+1, row+1), Pane: "bottomRight"}}}))
	w.define("_xlnm.Print_Titles", fmt.Sprintf("'%s'!$%d:$%d", w.sheet, row, row))
}

func (w *book) define(name, refers string) {
	w.do(w.f.SetDefinedName(&excelize.DefinedName{Name: name, RefersTo: refers, Scope: w.sheet}))
}

// merged writes a text across columns.
func (w *book) merged(row, columns int, s string, height float64, k look) {
	width := 0.0
	for _, n := range w.widths[:columns] {
		width += n
	}
	height = max(height, float64(lines(s, width, w.l))*lineHeight(w.l)*max(k.size, 10)/10+4)
	for c := 2; c <= columns; c++ {
		w.words(c, row, "", k)
	}
	w.words(1, row, s, k)
	w.do(w.f.MergeCell(w.sheet, at(1, row), at(columns, row)))
	w.do(w.f.SetRowHeight(w.sheet, row, height))
	w.tall = 0
}
