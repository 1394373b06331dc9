package pipeline

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"maps"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// guideSum is what a file says a guide's calls come to.
type guideSum struct {
	directions     int
	projects, yuan int64
}

// Every file carries all 66 directions, with the sums the site shows.
func TestExportsAgreeWithTheSite(t *testing.T) {
	c, files := realCatalog(t), theSite(t)
	want := map[string]guideSum{}
	for _, g := range c.Guides {
		projects, funds := catalog.FigureSums(g.Directions)
		want[g.ID] = guideSum{len(g.Directions), projects.Total, catalog.SumIn(funds, "CNY").Total}
	}
	bundle, _ := i18n.Load(os.DirFS("../../.."), "templates/i18n")
	for _, l := range lang.Both { // what the site shows
		p := bundle.Printer(l)
		for _, g := range c.Guides {
			if g.Plan {
				continue
			}
			page := string(files[site.GuidePath(l, g)])
			for _, s := range []string{p.Money("CNY", want[g.ID].yuan), p.Number(want[g.ID].projects)} {
				if !strings.Contains(page, s) {
					t.Errorf("the page of %s does not show %q", g.ID, s)
				}
			}
		}
	}
	for name, got := range map[string]map[string]guideSum{
		site.CataloguePath:         sumsOfCatalogue(t, files[site.CataloguePath]),
		site.CSVPath:               sumsOfTable(t, files[site.CSVPath]),
		site.CommonGrantsPath:      sumsOfCommonGrants(t, files[site.CommonGrantsPath]),
		site.WorkbookPath(lang.ZH): sumsOfWorkbook(t, files[site.WorkbookPath(lang.ZH)], "全部方向", c, lang.ZH, 10_000),
		site.WorkbookPath(lang.EN): sumsOfWorkbook(t, files[site.WorkbookPath(lang.EN)], "All calls and planned calls", c, lang.EN, 1_000_000),
	} {
		if !maps.Equal(got, want) {
			t.Errorf("%s: sums are\n%v, want\n%v", name, got, want)
		}
	}
}

func sumsOfCatalogue(t *testing.T, data []byte) map[string]guideSum {
	t.Helper()
	type quantity struct{ Value, Max int64 }
	var file struct {
		Guides []struct {
			ID   string
			Sums *struct{ Projects, Funds struct{ Total int64 } }
		}
		Directions []struct {
			Guide, Kind     string
			Projects, Funds quantity
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	out := map[string]guideSum{}
	for _, d := range file.Directions {
		s := out[d.Guide]
		s.directions++
		s.projects += max(d.Projects.Value, d.Projects.Max)
		s.yuan += max(d.Funds.Value, d.Funds.Max)
		out[d.Guide] = s
	}
	for _, g := range file.Guides {
		if g.Sums != nil && (g.Sums.Projects.Total != out[g.ID].projects || g.Sums.Funds.Total != out[g.ID].yuan) {
			t.Errorf("%s says its sums are %v, they are %v", g.ID, *g.Sums, out[g.ID])
		}
	}
	return out
}

// rowsOf reads the table as a program would; the byte order mark is gone.
func rowsOf(t *testing.T, data []byte) []map[string]string {
	t.Helper()
	text, marked := bytes.CutPrefix(data, []byte("\uFEFF"))
	if !marked {
		t.Fatal("the table has no byte order mark")
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, cell := range row {
			m[rows[0][i]] = cell
		}
		out = append(out, m)
	}
	return out
}

func whole(t *testing.T, s string) int64 {
	t.Helper()
	if s == "" {
		return 0
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		t.Error(err)
	}
	return n
}

func sumsOfTable(t *testing.T, data []byte) map[string]guideSum {
	t.Helper()
	out := map[string]guideSum{}
	for _, row := range rowsOf(t, data) {
		s := out[row["guide"]]
		s.directions++
		s.projects += whole(t, row["projects"])
		s.yuan += whole(t, row["funds_yuan"])
		out[row["guide"]] = s
	}
	return out
}

func sumsOfCommonGrants(t *testing.T, data []byte) map[string]guideSum {
	t.Helper()
	var file struct {
		Items []struct {
			Funding struct {
				TotalAmountAvailable                              struct{ Amount string }
				MinAwardCount, MaxAwardCount, EstimatedAwardCount int64
			}
			CustomFields struct {
				Guide struct{ Value struct{ ID string } }
			}
		}
	}
	if err := json.Unmarshal(data, &file); err != nil {
		t.Fatal(err)
	}
	out := map[string]guideSum{}
	for _, o := range file.Items {
		s := out[o.CustomFields.Guide.Value.ID]
		s.directions++
		s.projects += max(o.Funding.MinAwardCount, o.Funding.MaxAwardCount, o.Funding.EstimatedAwardCount)
		s.yuan += whole(t, o.Funding.TotalAmountAvailable.Amount)
		out[o.CustomFields.Guide.Value.ID] = s
	}
	return out
}

// sumsOfWorkbook adds up the sheet of all directions, and holds the totals of
// the years' sheets against that.
func sumsOfWorkbook(t *testing.T, data []byte, sheet string, c *catalog.Catalog, l lang.Lang, unit float64) map[string]guideSum {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	guides := map[string]string{}
	for _, g := range c.Guides {
		guides[g.Short.Side(l)] = g.ID
	}
	out := map[string]guideSum{}
	rows, err := f.GetRows(sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	number := func(s string) float64 {
		n, err := strconv.ParseFloat(s, 64)
		if err != nil {
			return 0 // to be determined, not stated, none printed
		}
		return n
	}
	for _, row := range rows[1:] {
		id := guides[row[1]]
		s := out[id]
		s.directions++
		s.yuan += int64(number(row[7])*unit + 0.5)
		s.projects += int64(number(row[8]))
		out[id] = s
	}
	var want, got guideSum
	for _, s := range out {
		want.projects += s.projects
		want.yuan += s.yuan
	}
	for _, y := range f.GetSheetList()[:len(c.Years)] {
		rows, err := f.GetRows(y, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			if row[0] == "合计" || row[0] == "Total" {
				got.yuan += int64(number(row[3])*unit + 0.5)
				got.projects += int64(number(row[4]))
			}
		}
	}
	if got != want {
		t.Errorf("%s workbook: the years come to %v, all directions to %v", l, got, want)
	}
	return out
}
