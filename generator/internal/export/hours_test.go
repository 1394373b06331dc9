package export

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
)

// The hour of a deadline reaches the table and the workbook where it is
// printed, 00:00 and 24:00 too, and is not made up where it is not.
func TestHoursReachTables(t *testing.T) {
	for _, c := range []struct{ time, csv, xlsx string }{
		{`, time: "16:00"`, "16:00", "2030-06-15 16:00"},
		{`, time: "00:00"`, "00:00", "2030-06-15 00:00"},
		{`, time: "24:00"`, "24:00", "15 June 2030, 24:00"},
		{"", "", "2030-06-15"},
	} {
		r, problems := testcontent.Dated(t, "{role: full, date: 2030-06-15"+c.time+"}", "")
		if problems.Len() > 0 {
			t.Fatal(problems.Sorted())
		}
		d := r.Catalog.Direction("2030-1-1.1")
		for _, col := range columns {
			if col.name == "deadline_time" {
				if got := col.get(Input{}, d); got != c.csv {
					t.Errorf("csv: %q, want %q", got, c.csv)
				}
			}
		}
		w := &book{in: Input{Catalog: r.Catalog, Bundle: r.Bundle}, l: lang.EN, voice: Input{Catalog: r.Catalog, Bundle: r.Bundle}.voice(lang.EN, ""), f: excelize.NewFile(), styles: map[string]int{}, sheet: "Sheet1", broad: make([]float64, 2), widths: []float64{10, 10}}
		w.deadline(1, 1, d)
		got, err := w.f.GetCellValue("Sheet1", "A1")
		if err != nil || w.err != nil || got != c.xlsx {
			t.Errorf("workbook: %q, want %q (%v, %v)", got, c.xlsx, err, w.err)
		}
	}
}
