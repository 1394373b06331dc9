package export

import (
	"strings"

	"github.com/xuri/excelize/v2"

	"zhinan/generator/internal/site"
)

func at(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return "A1" // columns and rows are counted here, from 1
	}
	return name
}

// words writes a text, never a formula.
func (w *book) words(column, row int, s string, k look) {
	cell := at(column, row)
	s = literal(clipped(printable(s)))
	w.tall = max(w.tall, lines(s, w.widths[column-1], w.l))
	w.do(w.f.SetCellStr(w.sheet, cell, s))
	w.do(w.f.SetCellStyle(w.sheet, cell, cell, w.style(k)))
}

// endRow gives a row the height its text needs.
func (w *book) endRow(row int) {
	w.do(w.f.SetRowHeight(w.sheet, row, min(tallest, float64(w.tall)*lineHeight(w.l)+4)))
	w.tall = 0
}

func (w *book) number(column, row int, n float64, k look) {
	cell := at(column, row)
	shown := strings.NewReplacer(`"`, "", "#,##0", w.voice.P.Number(int64(n))).Replace(k.format)
	w.broad[column-1] = max(w.broad[column-1], pixels(shown, w.l))
	w.do(w.f.SetCellFloat(w.sheet, cell, n, -1, 64))
	w.do(w.f.SetCellStyle(w.sheet, cell, cell, w.style(k)))
}

// linkLimit is how many links a sheet holds at most.
const linkLimit = 65_530

// linkTo makes a written cell a link to a page: absolute where the site's
// address is known, else relative to the workbook, which lies in the site.
func (w *book) linkTo(column, row int, page string) {
	if w.links++; w.links > linkLimit {
		return
	}
	to := site.Rel(w.path, page)
	if w.in.BaseURL.Known() {
		to = w.in.BaseURL.Address(page)
	}
	w.do(w.f.SetCellHyperLink(w.sheet, at(column, row), to, "External"))
}
