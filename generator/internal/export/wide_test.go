package export

import (
	"bytes"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
)

// What calls elsewhere say, in the data files: the directions, the catalogue's
// list of guides, the table and the list for CommonGrants. The catalogue keeps
// its own schema.
func TestWideFiles(t *testing.T) {
	r := testcontent.Wide(t)
	plan, problems := site.Make(r.Catalog, page.Plan())
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	in := Input{Catalog: r.Catalog, Plan: plan, Bundle: r.Bundle, Today: r.Catalog.Site.ContentDate}
	all := map[string][]byte{}
	for _, f := range Files(in) {
		data, err := f.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		all[f.Path] = data
	}
	var files []txtar.File
	for _, p := range []string{site.CataloguePath, "data/directions.csv", site.CommonGrantsPath} {
		files = append(files, txtar.File{Name: p, Data: all[p]})
	}
	golden.Test(t, "wide", files...)
	for _, l := range lang.Both {
		data, err := workbook(in, l).Bytes()
		if err != nil || len(data) == 0 {
			t.Error(l, err)
		}
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(all[site.SchemaPath]))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(all[site.CataloguePath]))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(v); err != nil {
		t.Error(err)
	}
}
