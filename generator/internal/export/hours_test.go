package export

import (
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
)

// The hour of a deadline reaches the table and the workbook where it is
// printed, 00:00 too, and is not made up where it is not.
func TestHoursReachTables(t *testing.T) {
	r := testcontent.Load(t)
	for _, c := range []struct {
		hour, minute int
		printed      bool
		csv, xlsx    string
	}{
		{16, 0, true, "16:00", "2030-06-15 16:00"},
		{0, 0, true, "00:00", "2030-06-15 00:00"},
		{0, 0, false, "", "2030-06-15"},
	} {
		g := &catalog.Guide{Deadlines: []catalog.Deadline{{Role: "submission", Time: time.Date(2030, 6, 15, c.hour, c.minute, 0, 0, time.UTC), Hour: c.printed}}}
		for _, col := range columns {
			if col.name == "deadline_time" {
				if got := col.get(Input{}, &catalog.Direction{Guide: g}); got != c.csv {
					t.Errorf("csv: %q, want %q", got, c.csv)
				}
			}
		}
		w := &book{in: Input{Catalog: r.Catalog, Bundle: r.Bundle}, l: lang.EN, voice: Input{Catalog: r.Catalog, Bundle: r.Bundle}.voice(lang.EN, ""), f: excelize.NewFile(), styles: map[string]int{}, sheet: "Sheet1", broad: make([]float64, 2), widths: []float64{10, 10}}
		w.deadline(1, 1, g)
		got, err := w.f.GetCellValue("Sheet1", "A1")
		if err != nil || w.err != nil || got != c.xlsx {
			t.Errorf("workbook: %q, want %q (%v, %v)", got, c.xlsx, err, w.err)
		}
	}
}
