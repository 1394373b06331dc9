package check

import (
	"strings"
	"testing"
	"testing/fstest"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/source"
	"zhinan/generator/internal/testcontent"
)

// What the wide catalogue says keeps every rule: it can be said, and it is read
// from the words of its sources.
func TestWideCatalogueIsSound(t *testing.T) {
	records, problems, err := source.Read(testcontent.WideFiles(t), "content")
	if err != nil {
		t.Fatal(err)
	}
	c, found := catalog.Assemble(records)
	problems.Merge(found)
	problems.Merge(Run(Input{Catalog: c, Records: records}))
	for _, p := range problems.Sorted() {
		t.Errorf("%s [%s] %s", p.At, p.Rule, p.Message.EN)
	}
}

// What a guide prints that is in no language stands in its lines, too, and what
// it refers to has an address or none.
func TestGuideSigns(t *testing.T) {
	const file = "content/guides/2031-1/guide.yaml"
	for _, c := range []struct{ old, new, rule string }{
		{"国科发资〔2031〕48号", "国科发资〔2031〕49号", "wording"},
		{`url: "https://service.example.org/apply"`, `url: "https://service.example.org/aply"`, "wording"},
		{`url: "https://service.example.org/apply"`, `url: "javascript:alert(1)"`, "bad-link"},
		{`url: "https://service.example.org/apply"`, `url: "https://service.example.org/apply", missing: true`, "bad-link"},
		{`, url: "https://service.example.org/apply"`, "", "missing-key"},
		{`, url: "https://example.org/f/1.docx"`, ", missing: false", "missing-key"},
		{`, url: "https://example.org/f/1.docx"`, ", missing: true", "coverage"},
		{"document_number: 国科发资〔2031〕48号\n", "", "coverage"},
		{"role: publisher", "role: printer", "unknown-value"},
	} {
		files := testcontent.WideFiles(t)
		data := string(files[file].Data)
		if strings.Count(data, c.old) != 1 {
			t.Fatalf("%q stands %d times", c.old, strings.Count(data, c.old))
		}
		files[file] = &fstest.MapFile{Data: []byte(strings.Replace(data, c.old, c.new, 1))}
		records, problems, err := source.Read(files, "content")
		if err != nil {
			t.Fatal(err)
		}
		cat, found := catalog.Assemble(records)
		problems.Merge(found)
		problems.Merge(Run(Input{Catalog: cat, Records: records}))
		reported := false
		for _, p := range problems.Sorted() {
			reported = reported || p.Rule == c.rule
		}
		if !reported {
			t.Errorf("%q for %q: no problem of the rule %s: %v", c.new, c.old, c.rule, problems.Sorted())
		}
	}
}
