package pipeline

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/source"
)

// The tests in this file read the data files as others would.

const exampleBase = "https://example.org/any/path/"

// addressedSite is the real site where its address is known.
var addressedSite = sync.OnceValues(func() (made, error) {
	return makeSite(os.DirFS("../../.."), Options{BaseURL: exampleBase})
})

// bothSites are the site without and with an address.
func bothSites(t *testing.T) map[string]map[string][]byte {
	t.Helper()
	r, err := addressedSite()
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	return map[string]map[string][]byte{"": theSite(t), exampleBase: r.files}
}

// compiled reads a JSON Schema; part is a JSON pointer into it.
func compiled(t *testing.T, data []byte, part string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json" + part)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func decoded(t *testing.T, data []byte) any {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// The catalogue and every direction's file are what the schema says.
func TestCatalogueMeetsItsSchema(t *testing.T) {
	for base, files := range bothSites(t) {
		whole := compiled(t, files[site.SchemaPath], "")
		if err := whole.Validate(decoded(t, files[site.CataloguePath])); err != nil {
			t.Errorf("base %q: %v", base, err)
		}
		single, n := compiled(t, files[site.SchemaPath], "#/$defs/DirectionFile"), 0
		for name, data := range files {
			if strings.HasPrefix(name, "data/directions/") {
				n++
				if err := single.Validate(decoded(t, data)); err != nil {
					t.Errorf("%s: %v", name, err)
				}
			}
		}
		if n != 66 {
			t.Errorf("%d files of directions, want 66", n)
		}
	}
}

// A schema that passed everything would be worth nothing.
func TestSchemaRefusesFaults(t *testing.T) {
	s := compiled(t, theSite(t)[site.SchemaPath], "")
	for name, spoil := range map[string]func(c map[string]any){
		"unknown key":    func(c map[string]any) { c["surprise"] = 1 },
		"missing key":    func(c map[string]any) { delete(c, "guides") },
		"wrong type":     func(c map[string]any) { c["title"] = "Zhinan" },
		"no date":        func(c map[string]any) { c["content_date"] = "yesterday" },
		"unknown word":   func(c map[string]any) { quantityOf(c)["qualifier"] = "maybe" },
		"half a number":  func(c map[string]any) { quantityOf(c)["value"] = json.Number("1.5") },
		"another shape":  func(c map[string]any) { c["version"] = json.Number("2") },
		"a nameless one": func(c map[string]any) { delete(c["directions"].([]any)[0].(map[string]any), "id") },
	} {
		c := decoded(t, theSite(t)[site.CataloguePath]).(map[string]any)
		spoil(c)
		if s.Validate(c) == nil {
			t.Errorf("%s: the schema finds nothing wrong", name)
		}
	}
}

func quantityOf(c map[string]any) map[string]any {
	return c["directions"].([]any)[0].(map[string]any)["funds"].(map[string]any)
}

// Whatever an author wrote stands in the catalogue's file: nothing is lost.
func TestCatalogueIsLossless(t *testing.T) {
	fsys := os.DirFS("../../..")
	records, problems, err := source.Read(fsys, ContentDir)
	if err != nil || problems.Len() > 0 {
		t.Fatal(err, problems.Sorted())
	}
	have := map[string]bool{}
	var collect func(v any)
	collect = func(v any) {
		switch v := v.(type) {
		case string:
			have[v] = true
		case json.Number:
			have[v.String()] = true
		case []any:
			for _, x := range v {
				collect(x)
			}
		case map[string]any:
			for _, x := range v {
				collect(x)
			}
		}
	}
	collect(decoded(t, theSite(t)[site.CataloguePath]))
	span := regexp.MustCompile(`^s[0-9]{3}:[0-9]+(-[0-9]+)?( |$)`)
	seen := 0
	var walk func(v reflect.Value, where string)
	walk = func(v reflect.Value, where string) {
		switch x := v.Interface().(type) {
		case source.String:
			// Spans are split into their parts; labels of documents, base_url and
			// the default of originals are settings of the checks and of the build.
			s := span.ReplaceAllString(x.Value, "")
			if x.Set() && s != "" && s != "none" && !strings.HasSuffix(where, ".Labels") && !strings.HasSuffix(where, ".BodyOriginal") {
				seen++
				if !have[s] {
					t.Errorf("%s: %q is not in the catalogue", where, s)
				}
			}
			return
		case source.Int:
			if x.Set() {
				seen++
				if !have[strconv.FormatInt(x.Value, 10)] {
					t.Errorf("%s: %d is not in the catalogue", where, x.Value)
				}
			}
			return
		case source.Date:
			if x.Set() && !have[x.Time.Format("2006-01-02")] {
				t.Errorf("%s: %v is not in the catalogue", where, x.Time)
			}
			return
		case source.Body:
			return // by file, below
		}
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Type().Field(i); f.IsExported() && f.Type.PkgPath() != "zhinan/generator/internal/diag" {
					walk(v.Field(i), where+"."+f.Name)
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), where)
			}
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem(), where)
			}
		}
	}
	walk(reflect.ValueOf(*records), "")
	if seen < 5_000 {
		t.Errorf("only %d values were looked for", seen)
	}
	texts := 0
	if err := fs.WalkDir(fsys, ContentDir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(p) != ".md" {
			return err
		}
		texts++
		data, err := fs.ReadFile(fsys, p)
		if !have[string(data)] {
			t.Errorf("%s is not in the catalogue to the letter", p)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if texts < 60 {
		t.Errorf("only %d markdown files were looked for", texts)
	}
}

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
		want[g.ID] = guideSum{len(g.Directions), projects.Total, funds.Total}
	}
	bundle, _ := i18n.Load(os.DirFS("../../.."), "templates/i18n")
	for _, l := range lang.Both { // what the site shows
		p := bundle.Printer(l)
		for _, g := range c.Guides {
			if g.Plan {
				continue
			}
			page := string(files[site.GuidePath(l, g)])
			for _, s := range []string{p.Money(want[g.ID].yuan), p.Number(want[g.ID].projects)} {
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

// The table has the columns of its Table Schema, each cell of its type.
func TestTableMeetsItsSchema(t *testing.T) {
	for base, files := range bothSites(t) {
		var schema struct {
			Fields []struct {
				Name, Title, Description, Type string
				Constraints                    struct {
					Required, Unique bool
					Enum             []string
				}
			}
			PrimaryKey    string
			MissingValues []string
		}
		if err := json.Unmarshal(files[site.TableSchemaPath], &schema); err != nil {
			t.Fatal(err)
		}
		head, _, _ := strings.Cut(strings.TrimPrefix(string(files[site.CSVPath]), "\uFEFF"), "\r\n")
		var names []string
		types := map[string]*regexp.Regexp{"string": regexp.MustCompile(`(?s).`), "integer": regexp.MustCompile(`^-?[0-9]+$`), "year": regexp.MustCompile(`^[0-9]{4}$`),
			"boolean": regexp.MustCompile(`^(true|false)$`), "date": regexp.MustCompile(`^[0-9]{4}-[01][0-9]-[0-3][0-9]$`)}
		rows := rowsOf(t, files[site.CSVPath])
		if len(rows) != 66 {
			t.Errorf("%d rows, want 66", len(rows))
		}
		for _, f := range schema.Fields {
			names = append(names, f.Name)
			if types[f.Type] == nil || f.Title == "" || f.Description == "" {
				t.Errorf("column %+v", f)
				continue
			}
			seen := map[string]bool{}
			for _, row := range rows {
				cell := row[f.Name]
				switch {
				case cell == "" && f.Constraints.Required:
					t.Errorf("%s of %s is empty", f.Name, row["id"])
				case cell != "" && !types[f.Type].MatchString(cell):
					t.Errorf("%s of %s: %q is no %s", f.Name, row["id"], cell, f.Type)
				case cell != "" && f.Constraints.Enum != nil && !slices.Contains(f.Constraints.Enum, cell):
					t.Errorf("%s of %s: %q is none of %v", f.Name, row["id"], cell, f.Constraints.Enum)
				case f.Constraints.Unique && seen[cell]:
					t.Errorf("%s: %q stands twice", f.Name, cell)
				}
				seen[cell] = true
				if f.Type == "string" && cell != "" && strings.ContainsRune("=+-@\t\r＝＋－＠", []rune(cell)[0]) {
					t.Errorf("%s of %s would be a formula: %q", f.Name, row["id"], cell)
				}
			}
		}
		if strings.Join(names, ",") != head || schema.PrimaryKey != "id" {
			t.Errorf("columns %q, schema %q", head, names)
		}
		for _, row := range rows {
			for _, l := range lang.Both {
				inside, ok := strings.CutPrefix(row["page_"+string(l)], base)
				if !ok || files[inside] == nil {
					t.Errorf("%s: page %q", row["id"], row["page_"+string(l)])
				}
			}
		}
	}
}

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

// The opportunities are what CommonGrants says of them, and keep every
// qualifier. testdata/commongrants.schema.json states the standard's facts.
func TestCommonGrants(t *testing.T) {
	facts, err := os.ReadFile("testdata/commongrants.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	schema := compiled(t, facts, "")
	type count struct{ Min, Max, Estimated *int64 }
	for base, files := range bothSites(t) {
		if err := schema.Validate(decoded(t, files[site.CommonGrantsPath])); err != nil {
			t.Errorf("base %q: %v", base, err)
		}
		var file struct {
			Items []struct {
				ID, Title, Source string
				Status            struct{ Value, CustomValue string }
				Funding           *struct {
					Details                                           string
					TotalAmountAvailable                              *struct{ Amount, Currency string }
					MinAwardCount, MaxAwardCount, EstimatedAwardCount *int64
				}
				KeyDates     struct{ CloseDate struct{ Date string } }
				CustomFields struct {
					Links struct {
						Value struct{ Permanent, ZH string }
					}
					TitleZH struct{ Value string }
				}
			}
		}
		if err := json.Unmarshal(files[site.CommonGrantsPath], &file); err != nil {
			t.Fatal(err)
		}
		ids := map[string]bool{}
		checked := 0
		for _, o := range file.Items {
			if ids[o.ID] || !regexp.MustCompile(`^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`).MatchString(o.ID) {
				t.Errorf("%s: id %q", o.Title, o.ID)
			}
			ids[o.ID] = true
			if (base == "") != (o.Source == "") || base != "" && o.Source != base+o.CustomFields.Links.Value.Permanent {
				t.Errorf("%s: source %q", o.Title, o.Source)
			}
			if files[o.CustomFields.Links.Value.ZH] == nil || o.CustomFields.TitleZH.Value == "" {
				t.Errorf("%s: no Chinese side", o.Title)
			}
			id := strings.TrimSuffix(strings.TrimPrefix(o.CustomFields.Links.Value.Permanent, "go/"), ".html")
			n := func(v int64) *int64 { return &v }
			want, ok := map[string]struct {
				count
				yuan, words, status string
			}{
				"2024-2-1.1": {count{n(6), n(6), nil}, "10800000", "CNY\u00a010.8\u00a0million", "draft"},
				"2024-2-1.5": {count{nil, n(5), nil}, "10000000", "in principle", "draft"},
				"2024-2-2.0": {count{nil, nil, n(10)}, "30000000", "about", "draft"},
				"2024-2-1.8": {count{}, "", "to be determined", "draft"},
				"2025-3-1.1": {count{nil, n(2), nil}, "15000000", "no more than", "notStated"},
				"2023-1-1.1": {count{n(10), n(10), nil}, "30000000", "CNY\u00a030\u00a0million", "closed"},
			}[id]
			if !ok {
				continue
			}
			checked++
			got := count{o.Funding.MinAwardCount, o.Funding.MaxAwardCount, o.Funding.EstimatedAwardCount}
			yuan := ""
			if o.Funding.TotalAmountAvailable != nil {
				yuan = o.Funding.TotalAmountAvailable.Amount
			}
			status := o.Status.Value
			if status == "custom" {
				status = o.Status.CustomValue
			}
			if !reflect.DeepEqual(got, want.count) || yuan != want.yuan || !strings.Contains(o.Funding.Details, want.words) || status != want.status {
				t.Errorf("%s: %s %s %q %s", id, fmt.Sprint(got), yuan, o.Funding.Details, status)
			}
			if (id == "2023-1-1.1") != (o.KeyDates.CloseDate.Date == "2022-12-30") {
				t.Errorf("%s closes on %q", id, o.KeyDates.CloseDate.Date)
			}
		}
		if checked != 6 || len(ids) != 66 {
			t.Errorf("%d of %d opportunities looked at", checked, len(ids))
		}
	}
}

// linkedData is what the page of a direction tells search engines.
type linkedData struct {
	Context    string `json:"@context"`
	Type       string `json:"@type"`
	InLanguage string
	URL        string
	MainEntity *linkedData
	Amount     *struct{}
	Provider   *struct{ Name string }

	ServiceType, Description string

	Name         string
	Distribution []struct{ ContentURL, EncodingFormat string }
	License      string
}

func linkedOf(t *testing.T, p *html.Node) *linkedData {
	t.Helper()
	for n := range p.Descendants() {
		if n.Type == html.ElementNode && n.Data == "script" && attr(n, "type") == "application/ld+json" {
			var out linkedData
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &out); err != nil {
				t.Fatal(err)
			}
			return &out
		}
	}
	return nil
}

// Every direction's page describes the direction, in the page's language; the
// data page describes the data.
func TestLinkedData(t *testing.T) {
	c := realCatalog(t)
	for base, files := range bothSites(t) {
		resolve := func(from, to string) string {
			if base == "" {
				return path.Join(path.Dir(from), to)
			}
			return strings.TrimPrefix(to, base)
		}
		for _, l := range lang.Both {
			for _, d := range c.Directions {
				at := site.DirectionPath(l, d)
				doc, err := html.Parse(bytes.NewReader(files[at]))
				if err != nil {
					t.Fatal(err)
				}
				ld := linkedOf(t, doc)
				if ld == nil || ld.Context != "https://schema.org" || ld.Type != "WebPage" || ld.InLanguage != l.Tag() || ld.MainEntity == nil || resolve(at, ld.URL) != at {
					t.Errorf("%s: %+v", at, ld)
					continue
				}
				m := ld.MainEntity
				if title, _ := d.Title.In(l); m.Name != title || resolve(at, m.URL) != site.GoPath(d) {
					t.Errorf("%s: %+v", at, m)
				}
				// A call is a call, not one grant of the whole pot, and "about" is no
				// exact value: the figures stand in words only.
				plan := strings.Contains(m.ServiceType, map[lang.Lang]string{lang.ZH: "预告", lang.EN: "announced"}[l])
				if m.Type != "GovernmentService" || m.Provider == nil || m.Amount != nil || plan != d.Guide.Plan {
					t.Errorf("%s: %+v", at, m)
				}
				if d.Funds.Qualifier == catalog.About && !strings.Contains(m.Description, map[lang.Lang]string{lang.ZH: "约", lang.EN: "about"}[l]) {
					t.Errorf("%s: %q", at, m.Description)
				}
			}
			at := site.DataPath(l)
			doc, err := html.Parse(bytes.NewReader(files[at]))
			if err != nil {
				t.Fatal(err)
			}
			ld := linkedOf(t, doc)
			if ld == nil || ld.Type != "Dataset" || ld.License != "" || len(ld.Distribution) != 8 {
				t.Fatalf("%s: %+v", at, ld)
			}
			for _, x := range ld.Distribution {
				if files[resolve(at, x.ContentURL)] == nil || x.EncodingFormat == "" {
					t.Errorf("%s: %+v", at, x)
				}
			}
		}
	}
}

// The sitemap lists what search engines may show, each page with its twins;
// without an address there is none, and the data page says why.
func TestSitemap(t *testing.T) {
	sites := bothSites(t)
	if sites[""][site.SitemapPath] != nil || strings.Contains(string(sites[""][site.RobotsPath]), "Sitemap") {
		t.Error("there is a sitemap without an address")
	}
	if !strings.Contains(string(sites[""]["en/data.html"]), "No address has been set") || strings.Contains(string(sites[exampleBase]["en/data.html"]), "No address has been set") {
		t.Error("the data page does not say why there is no sitemap")
	}
	files := sites[exampleBase]
	if !strings.Contains(string(files[site.RobotsPath]), "\nSitemap: "+exampleBase+"sitemap.xml\n") {
		t.Errorf("robots.txt: %s", files[site.RobotsPath])
	}
	var m struct {
		URL []struct {
			Loc  string `xml:"loc"`
			Link []struct {
				Rel      string `xml:"rel,attr"`
				Hreflang string `xml:"hreflang,attr"`
				Href     string `xml:"href,attr"`
			} `xml:"http://www.w3.org/1999/xhtml link"`
		} `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
	}
	if err := xml.Unmarshal(files[site.SitemapPath], &m); err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	twins := map[string]string{}
	for _, u := range m.URL {
		listed[u.Loc] = true
		for _, l := range u.Link {
			twins[u.Loc+" "+l.Hreflang] = l.Href
		}
	}
	for from, to := range twins {
		loc, tag, _ := strings.Cut(from, " ")
		if !listed[to] || !strings.HasPrefix(to, exampleBase) || twins[to+" "+tag] != to {
			t.Errorf("%s in %s is %s", loc, tag, to)
		}
	}
	indexed := 0
	for name, data := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		loc := exampleBase + strings.TrimPrefix(name, "index.html")
		hidden := bytes.Contains(data, []byte(`<meta name="robots" content="noindex">`))
		if hidden == listed[loc] {
			t.Errorf("%s: hidden %v, listed %v", name, hidden, listed[loc])
		}
		if !hidden {
			indexed++
			if !bytes.Contains(data, []byte(`<link rel="canonical" href="`+loc+`">`)) {
				t.Errorf("%s: its own address is not %s", name, loc)
			}
		}
	}
	if indexed != len(m.URL) || indexed < 300 {
		t.Errorf("%d addresses for %d pages", len(m.URL), indexed)
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

// A title that would be a formula in a spreadsheet, end a script and be taken
// for an escape comes out harmless, and to the letter where that is harmless.
func TestHostileTextInData(t *testing.T) {
	const (
		name    = "China–Egypt Joint Research Projects"
		hostile = `=cmd|x ` + name + `</script><b>_xABCD_xEFAB_`
		file    = "content/guides/2030-2/1.1/direction.yaml"
	)
	p := base(t)
	p.write(file, strings.Replace(p.read(t, file), name, `"`+hostile+`"`, 1))
	r, err := makeSite(p, Options{BaseURL: exampleBase})
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	files := r.files
	found := 0
	for _, row := range rowsOf(t, files[site.CSVPath]) {
		for name, cell := range row {
			if strings.Contains(cell, "cmd|x") {
				found++
				if cell != "'"+hostile {
					t.Errorf("column %s: %q", name, cell)
				}
			}
		}
	}
	f, err := excelize.OpenReader(bytes.NewReader(files[site.WorkbookPath(lang.EN)]))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c, cell := range row {
				if !strings.Contains(cell, "cmd|x") {
					continue
				}
				found++
				name, _ := excelize.CoordinatesToCellName(c+1, r+1)
				formula, err := f.GetCellFormula(sheet, name)
				if cell != hostile || formula != "" || err != nil {
					t.Errorf("%s!%s: %q, formula %q, %v", sheet, name, cell, formula, err)
				}
			}
		}
	}
	if written := packed(t, files[site.WorkbookPath(lang.EN)], "xl/sharedStrings.xml"); !strings.Contains(written, "&lt;b&gt;_x005F_xABCD_x005F_xEFAB_<") {
		t.Error("the workbook does not escape what looks like an escape")
	}
	if found < 3 {
		t.Errorf("the hostile title was found %d times", found)
	}
	for _, name := range []string{site.CataloguePath, site.CommonGrantsPath} {
		if text := fmt.Sprint(decoded(t, files[name])); !strings.Contains(text, hostile) {
			t.Errorf("%s does not hold the title to the letter", name)
		}
	}
	for name, data := range files {
		if path.Ext(name) == ".html" && bytes.Contains(data, []byte("</script><b>")) {
			t.Errorf("%s: the title breaks out of its block", name)
		}
	}
}

// A static file may not take the place of a data file.
func TestStaticFileInTheWayOfData(t *testing.T) {
	p := base(t)
	p.write("static/Data/Directions.csv", "id\n")
	p.write("static/robots.txt", "User-agent: *\nDisallow: /\n")
	r, err := Site(p, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, x := range r.Problems.Sorted() {
		got = append(got, fmt.Sprintf("%s %s", x.At.File, x.Rule))
	}
	if s := strings.Join(got, ", "); s != "static/Data/Directions.csv same-path, static/robots.txt same-path" || len(r.Files) > 0 {
		t.Errorf("problems: %s; %d files", s, len(r.Files))
	}
}
