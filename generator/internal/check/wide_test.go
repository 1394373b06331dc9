package check

import (
	"testing"

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
