package pipeline

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// The workbooks have the sheets promised, with numbers that are numbers, heads
// that stay in sight, filters, and links that lead to pages.
func TestWorkbooks(t *testing.T) {
	for base, files := range bothSites(t) {
		for l, sheets := range map[lang.Lang][]string{
			lang.ZH: {"2025年度", "2024年度", "2023年度", "全部方向", "说明"},
			lang.EN: {"2025", "2024", "2023", "All calls and planned calls", "About"},
		} {
			name := site.WorkbookPath(l)
			f, err := excelize.OpenReader(bytes.NewReader(files[name]))
			if err != nil {
				t.Fatal(err)
			}
			if got := f.GetSheetList(); !slices.Equal(got, sheets) {
				t.Errorf("%s: sheets %q", name, got)
			}
			links := 0
			for i, sheet := range sheets {
				layout, err := f.GetPageLayout(sheet)
				if err != nil || *layout.Size != 9 || *layout.Orientation != "landscape" || *layout.FitToWidth != 1 {
					t.Errorf("%s %s: paper %+v, %v", name, sheet, layout, err)
				}
				if props, err := f.GetSheetProps(sheet); err != nil || props.FitToPage == nil || !*props.FitToPage {
					t.Errorf("%s %s does not fit the paper's width", name, sheet)
				}
				if panes, err := f.GetPanes(sheet); i < 4 && (err != nil || !panes.Freeze) {
					t.Errorf("%s %s: the head does not stay in sight", name, sheet)
				}
				rows, err := f.GetRows(sheet)
				if err != nil {
					t.Fatal(err)
				}
				for r, row := range rows {
					for c := range row {
						cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
						if formula, _ := f.GetCellFormula(sheet, cell); formula != "" {
							t.Errorf("%s %s!%s is a formula: %q", name, sheet, cell, formula)
						}
						ok, to, _ := f.GetCellHyperLink(sheet, cell)
						if !ok {
							continue
						}
						links++
						inside, absolute := strings.CutPrefix(to, base)
						if base == "" {
							inside = path.Join(path.Dir(name), to)
						} else if !absolute {
							t.Errorf("%s %s!%s: link %q", name, sheet, cell, to)
						}
						if files[inside] == nil {
							t.Errorf("%s %s!%s: link %q leads nowhere", name, sheet, cell, to)
						}
					}
				}
			}
			if links != 2*66+6 {
				t.Errorf("%s: %d links", name, links)
			}
			f.Close()
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(theSite(t)[site.WorkbookPath(lang.ZH)]))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if core := packed(t, theSite(t)[site.WorkbookPath(lang.ZH)], "docProps/core.xml"); strings.Count(core, ">2026-11-21T00:00:00Z</dcterms:") != 2 {
		t.Errorf("the workbook's dates are not the content's: %s", core)
	}
	shown := map[string][2]string{} // projects of a direction: as shown, as stored
	rows, err := f.GetRows("全部方向")
	raw, err2 := f.GetRows("全部方向", excelize.Options{RawCellValue: true})
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	for i, row := range rows[1:] {
		shown[row[len(row)-1]] = [2]string{strings.TrimSpace(row[8]), raw[i+1][8]}
	}
	for id, want := range map[string][2]string{
		"2024-2-1.1": {"6", "6"}, "2024-2-1.5": {"不超过5", "5"}, "2024-2-2.0": {"约10", "10"}, "2024-2-1.8": {"待定", "待定"}, "2024-plan-1": {"不列", "不列"},
	} {
		if shown[id] != want {
			t.Errorf("projects of %s: %q, want %q", id, shown[id], want)
		}
	}
}

// packed is one file of a workbook.
func packed(t *testing.T, data []byte, name string) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	text, err := fs.ReadFile(z, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
