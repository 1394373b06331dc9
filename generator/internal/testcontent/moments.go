package testcontent

import (
	"path"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// Dated gives the small catalogue with other moments, read from the YAML an
// editor would write: entries of the list of guide 2030-1, and of one of
// direction 2030-1-1.1 ("" for none). Problems are the caller's to judge.
func Dated(t testing.TB, guide, direction string) (Real, diag.List) {
	t.Helper()
	a, err := txtar.ParseFile(filepath.Join(Root(), "generator/internal/testcontent/testdata/small.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	list := func(entries string) string {
		if entries == "" {
			return ""
		}
		return "moments:\n  - " + strings.ReplaceAll(strings.TrimSpace(entries), "\n", "\n  - ") + "\n"
	}
	fsys := fstest.MapFS{}
	for _, f := range a.Files {
		text := string(f.Data)
		switch f.Name {
		case "guides/2030-1/guide.yaml":
			before, rest, ok := strings.Cut(text, "moments:\n")
			_, after, also := strings.Cut(rest, "statements:\n")
			if !ok || !also {
				t.Fatal("the small catalogue has no moments to put others in place of")
			}
			text = before + list(guide) + "statements:\n" + after
		case "guides/2030-1/1.1/direction.yaml":
			text += list(direction)
		}
		fsys[path.Join("content", f.Name)] = &fstest.MapFile{Data: []byte(text)}
	}
	records, problems, err := source.Read(fsys, "content")
	if err != nil {
		t.Fatal(err)
	}
	c, found := catalog.Assemble(records)
	problems.Merge(found)
	return Real{c, Messages(t)}, problems
}
