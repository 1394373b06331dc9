package export

import (
	"fmt"

	"github.com/xuri/excelize/v2"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// workbook is data/directions-<language>.xlsx: a sheet a year, with the table
// a guide prints; a sheet of all directions with filters; a sheet that
// explains them. Numbers are numbers: what qualifies one stands in its format,
// so that it can be added up and is never shown bare.
func workbook(in Input, l lang.Lang) Described {
	path := site.WorkbookPath(l)
	return described(path, len(in.Catalog.Directions), inTurn(in, func() ([]byte, error) {
		w := &book{in: in, l: l, voice: in.voice(l, path), f: excelize.NewFile(), path: path, styles: map[string]int{}}
		return w.write()
	}))
}

// write makes the whole workbook.
func (w *book) write() ([]byte, error) {
	defer w.f.Close()
	for _, y := range w.in.Catalog.Years {
		w.year(y)
	}
	w.all()
	w.about()
	w.do(w.f.DeleteSheet("Sheet1"))
	w.properties()
	if w.err != nil {
		return nil, fmt.Errorf("workbook: %w", w.err)
	}
	data, err := w.bytes()
	if err != nil {
		return nil, fmt.Errorf("workbook: %w", err)
	}
	return data, nil
}

// book writes one workbook. The first error stops it.
type book struct {
	in     Input
	l      lang.Lang
	voice  *words.Voice
	f      *excelize.File
	path   string
	styles map[string]int // by what they look like
	err    error

	// Of the sheet that is being written:
	sheet    string
	currency string // of its columns of money
	widths   []float64
	links    int
	tall     int       // lines of the tallest cell of the row
	broad    []float64 // width in pixels of the broadest number of each column
}

// do keeps the first error.
func (w *book) do(err error) {
	if w.err == nil {
		w.err = err
	}
}

// side is a text in the language of the book, else in the other.
func (w *book) side(t lang.Text) string { s, _ := t.In(w.l); return printable(s) }
