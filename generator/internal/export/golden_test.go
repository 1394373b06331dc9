package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// small is what the files of the small catalogue are made of.
func small(t *testing.T, base site.Base) Input {
	t.Helper()
	r := testcontent.Small(t)
	plan, problems := site.Make(r.Catalog, page.Plan())
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	return Input{Catalog: r.Catalog, Plan: plan, Bundle: r.Bundle, BaseURL: base, Today: r.Catalog.Site.ContentDate}
}

const address = site.Base("https://example.org/zhinan/")

// The text files of a site: as they are, and, where the address of the site is
// known, what stands in its place.
func TestFiles(t *testing.T) {
	of := func(base site.Base) map[string]string {
		out := map[string]string{}
		for _, f := range Files(small(t, base)) {
			data, err := f.Bytes()
			if err != nil {
				t.Fatal(err)
			}
			out[f.Path] = string(data)
		}
		list, err := json.MarshalIndent(ListLinks(small(t, base).Catalog, words.Options{BaseURL: base}), "", " ")
		if err != nil {
			t.Fatal(err)
		}
		out["links.json"] = string(list) + "\n"
		return out
	}
	plain, known := of(""), of(address)
	golden := func(name, path string) {
		t.Run(name, func(t *testing.T) {
			files := []txtar.File{{Name: "without an address", Data: []byte(plain[path])}}
			if plain[path] != known[path] {
				files = append(files, txtar.File{Name: "at " + string(address), Data: []byte(added(plain[path], known[path]))})
			}
			if len(plain[path])+len(known[path]) == 0 {
				t.Fatalf("no file %s", path)
			}
			golden.Test(t, name, files...)
		})
	}
	golden("catalogue", site.CataloguePath)
	golden("direction", site.DirectionDataPath("2030-1-1.1"))
	golden("removed", site.DirectionDataPath("2029-1-1.3"))
	golden("commongrants", "data/commongrants.json")
	golden("directions", "data/directions.csv")
	golden("links", "links.json")
	golden("sitemap", site.SitemapPath)
	golden("robots", site.RobotsPath)
	if renamed := site.DirectionDataPath("2030-1-1"); plain[renamed] == "" || plain[renamed] != plain[site.DirectionDataPath("2030-1-1.1")] {
		t.Errorf("%s is not the record it has become", renamed)
	}
}

// added are the lines of b that a has not.
func added(a, b string) string {
	have := map[string]int{}
	for l := range strings.Lines(a) {
		have[l]++
	}
	var out strings.Builder
	for l := range strings.Lines(b) {
		if have[l]--; have[l] < 0 {
			out.WriteString(l)
		}
	}
	return out.String()
}

// A workbook read back: every sheet with its widths and what it keeps in
// sight, and every cell as it is stored, as it is shown, and where it leads.
func TestWorkbooks(t *testing.T) {
	for _, l := range lang.Both {
		t.Run(string(l), func(t *testing.T) {
			data, err := workbook(small(t, ""), l).Bytes()
			if err != nil {
				t.Fatal(err)
			}
			f, err := excelize.OpenReader(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			var out []txtar.File
			for _, name := range f.GetSheetList() {
				out = append(out, txtar.File{Name: name, Data: []byte(sheet(t, f, name))})
			}
			golden.Test(t, "workbook-"+string(l), out...)
		})
	}
}

// sheet writes a sheet, a cell a line.
func sheet(t *testing.T, f *excelize.File, name string) string {
	t.Helper()
	var b strings.Builder
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	dimension, err := f.GetSheetDimension(name)
	must(err)
	columns, _, err := excelize.CellNameToCoordinates(dimension[strings.Index(dimension, ":")+1:])
	must(err)
	fmt.Fprintf(&b, "%s, widths", dimension)
	for i := range columns {
		c, err := excelize.ColumnNumberToName(i + 1)
		must(err)
		width, err := f.GetColWidth(name, c)
		must(err)
		fmt.Fprintf(&b, " %.4g", width)
	}
	panes, err := f.GetPanes(name)
	must(err)
	fmt.Fprintf(&b, "\nstays in sight: %d columns, %d rows\n", panes.XSplit, panes.YSplit)
	merged, err := f.GetMergeCells(name)
	must(err)
	for _, m := range merged {
		fmt.Fprintf(&b, "merged %s:%s\n", m.GetStartAxis(), m.GetEndAxis())
	}
	rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
	must(err)
	for r, row := range rows {
		for c, raw := range row {
			if raw != "" {
				must(cell(&b, f, name, at(c+1, r+1), raw))
			}
		}
	}
	return b.String()
}

// cell writes what a cell holds; a number with its format.
func cell(b *strings.Builder, f *excelize.File, sheet, at, raw string) error {
	kind, err := f.GetCellType(sheet, at)
	if err != nil {
		return err
	}
	fmt.Fprintf(b, "%s: %s", at, strings.ReplaceAll(raw, "\n", "⏎"))
	if !slices.Contains([]excelize.CellType{excelize.CellTypeSharedString, excelize.CellTypeInlineString}, kind) {
		id, err := f.GetCellStyle(sheet, at)
		if err != nil {
			return err
		}
		style, err := f.GetStyle(id)
		if err != nil {
			return err
		}
		format := "general"
		if style.CustomNumFmt != nil {
			format = *style.CustomNumFmt
		}
		fmt.Fprintf(b, " — a number as “%s”", format)
	}
	if formula, err := f.GetCellFormula(sheet, at); err != nil {
		return err
	} else if formula != "" {
		fmt.Fprintf(b, " = %s", formula)
	}
	if ok, to, err := f.GetCellHyperLink(sheet, at); err != nil {
		return err
	} else if ok {
		fmt.Fprintf(b, " → %s", to)
	}
	b.WriteByte('\n')
	return nil
}
