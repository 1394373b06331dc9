package export

import (
	"strconv"
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// format is a number format with words around it, and room for a blank
// behind.
func format(before, digits, after string) string {
	quoted := func(s string) string {
		if s == "" {
			return ""
		}
		return `"` + strings.ReplaceAll(s, `"`, "”") + `"`
	}
	return quoted(before) + digits + quoted(after) + "_ "
}

// none writes why there is no number.
func (w *book) none(column, row int, q catalog.Quantity, d *catalog.Direction) {
	w.words(column, row, w.voice.NoNumber(q, d), look{border: true, across: "right", color: faint})
}

// digits is a whole number as it stands in a number format.
func digits(n int64) string { return strconv.FormatInt(n, 10) }

// money writes the total funds of a direction.
func (w *book) money(column, row int, d *catalog.Direction) {
	q := d.Funds
	if !q.Known() {
		w.none(column, row, q, d)
		return
	}
	w.amount(column, row, q)
}

// amount writes a known amount of money with its qualifier.
func (w *book) amount(column, row int, q catalog.Quantity) {
	before, after := w.voice.Around(q, func(yuan int64) string {
		return strconv.FormatFloat(float64(yuan)/float64(w.unit()), 'f', -1, 64)
	})
	w.yuan(column, row, q.Max, before, after, look{border: true, across: "right"})
}

// unit is how many yuan one of the money columns is: 万元 or a million.
func (w *book) unit() int64 {
	if w.l == lang.ZH {
		return 10_000
	}
	return 1_000_000
}

// yuan writes an amount in the unit of its column, with as many decimals as
// it has; millions have one at least.
func (w *book) yuan(column, row int, amount int64, before, after string, k look) {
	digits := "#,##0"
	if _, fraction, ok := strings.Cut(strconv.FormatFloat(float64(amount)/float64(w.unit()), 'f', -1, 64), "."); ok {
		digits += "." + strings.Repeat("0", len(fraction))
	} else if w.l == lang.EN {
		digits += ".0"
	}
	k.format = format(before, digits, after)
	w.number(column, row, float64(amount)/float64(w.unit()), k)
}

// projects writes how many projects a direction has.
func (w *book) projects(column, row int, d *catalog.Direction) {
	w.count(column, row, d.Projects, d)
}

// count writes a quantity that needs no unit.
func (w *book) count(column, row int, q catalog.Quantity, d *catalog.Direction) {
	if !q.Known() {
		w.none(column, row, q, d)
		return
	}
	before, after := w.voice.Around(q, digits)
	w.number(column, row, float64(q.Max), look{border: true, across: "right", format: format(before, "#,##0", after)})
}

// average is what a project gets, as the site shows it; averages printed topic
// by topic are not made one.
func (w *book) average(column, row int, d *catalog.Direction) {
	switch averages := d.ProjectAverages(); len(averages) {
	case 0:
		w.none(column, row, d.Funds, d)
	case 1:
		w.amount(column, row, averages[0])
	default:
		w.words(column, row, w.voice.TopicAverages(d), look{border: true, across: "right"})
	}
}

// deadline is the day by which the first stage is due, with its hour: a date
// where there is one, else in words what is stated.
func (w *book) deadline(column, row int, d *catalog.Direction) {
	m := catalog.Counts(d.Moments)
	if m == nil {
		w.words(column, row, w.voice.Unstated(), look{border: true, across: "center", color: faint})
		return
	}
	p := m.Due()
	if p.Precision != catalog.OnDay || p.Clock == "24:00" { // a cell cannot hold a month, or the end of a day
		w.words(column, row, w.voice.PointText(p), look{border: true, across: "center"})
		return
	}
	day, shape := p.Date, "yyyy-mm-dd"
	if at, err := time.Parse("15:04", p.Clock); err == nil {
		day = day.Add(time.Duration(at.Hour())*time.Hour + time.Duration(at.Minute())*time.Minute)
		shape += " hh:mm"
	}
	cell := at(column, row)
	w.do(w.f.SetCellValue(w.sheet, cell, day))
	w.do(w.f.SetCellStyle(w.sheet, cell, cell, w.style(look{border: true, across: "center", format: shape})))
}
