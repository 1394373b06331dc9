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

// money writes the total of a direction in the currency of the sheet; amounts
// in another one, or of another kind, are written out, since no sum may hold
// them.
func (w *book) money(column, row int, d *catalog.Direction) {
	total, ok := d.TotalIn(w.currency)
	switch {
	case total.Known():
		w.amount(column, row, total, false)
	case !ok && w.voice.Funds(d.Funds).Known:
		w.words(column, row, w.voice.Funds(d.Funds).Text, look{border: true, across: "right"})
	default:
		w.none(column, row, total.Quantity, d)
	}
}

// amount writes a known amount in the currency of the sheet with its qualifier;
// stated tells that it is one the source states for each project.
func (w *book) amount(column, row int, a catalog.Amount, stated bool) {
	before, after := w.voice.AroundAmount(a, stated, func(units int64) string {
		return strconv.FormatFloat(float64(units)/float64(w.unit()), 'f', -1, 64)
	})
	w.units(column, row, a.Max, before, after, look{border: true, across: "right"})
}

// unit is how many units of a currency one of the money columns is: 万 or a
// million.
func (w *book) unit() int64 { return w.voice.P.MoneyUnits() }

// units writes an amount in the unit of its column, with as many decimals as
// it has; millions have one at least.
func (w *book) units(column, row int, amount int64, before, after string, k look) {
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

// duration writes how many years a project runs; what is no whole number of
// them is written out.
func (w *book) duration(column, row int, d *catalog.Direction) {
	if years, ok := d.Duration.InYears(); ok {
		w.count(column, row, years, d)
		return
	}
	w.words(column, row, w.voice.Duration(d.Duration).Text, look{border: true, across: "right"})
}

// average is what a project gets, as the site shows it; averages printed topic
// by topic are not made one, and amounts no sum may hold are written out.
func (w *book) average(column, row int, d *catalog.Direction) {
	a, ok := d.ProjectAmount()
	switch {
	case ok && a.Currency == w.currency:
		w.amount(column, row, a, !a.Derived && len(d.Averages) == 0)
	case len(d.ProjectAmounts()) > 0:
		w.words(column, row, w.voice.Averages(d, w.currency), look{border: true, across: "right"})
	default:
		total, _ := d.Total()
		w.none(column, row, total.Quantity, d)
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
