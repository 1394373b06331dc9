package pipeline

import (
	"maps"
	"testing"

	"zhinan/generator/internal/testcontent"
)

// amounts is a project of the catalogue of amounts, with the real design.
func amounts(t testing.TB) project {
	t.Helper()
	files, err := realDesign()
	if err != nil {
		t.Fatal(err)
	}
	p := project{maps.Clone(files)}
	maps.Copy(p.MapFS, testcontent.AmountsFiles(t))
	return p
}

// Every sentence about money and time that official texts print passes the
// checks, and every file can be made of it.
func TestAmountsPass(t *testing.T) {
	result, err := Site(amounts(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range result.Problems.Sorted() {
		t.Error(p)
	}
	if err := ask(result.Files, func(string, []byte) {}); err != nil {
		t.Error(err)
	}
}
