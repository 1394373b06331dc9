package pipeline

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/xuri/excelize/v2"

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
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems.Sorted() {
		t.Fatal(describe(p))
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
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems.Sorted() {
		t.Fatal(describe(p))
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
