package catalog

import (
	"fmt"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/source"
)

// wide is the catalogue of what calls elsewhere say, with some passages
// replaced, old and new in turn.
func wide(t *testing.T, replace ...string) (*Catalog, string) {
	t.Helper()
	a, err := txtar.ParseFile("../testcontent/testdata/wide.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range a.Files {
		text := string(f.Data)
		for i := 0; i < len(replace); i += 2 {
			text = strings.ReplaceAll(text, replace[i], replace[i+1])
		}
		name := f.Name
		for i := 0; i < len(replace); i += 2 {
			name = strings.ReplaceAll(name, replace[i], replace[i+1])
		}
		fsys[path.Join("content", name)] = &fstest.MapFile{Data: []byte(text)}
	}
	records, problems, err := source.Read(fsys, "content")
	if err != nil {
		t.Fatal(err)
	}
	c, found := Assemble(records)
	problems.Merge(found)
	var out strings.Builder
	for _, p := range problems.Sorted() {
		fmt.Fprintf(&out, "%s [%s] %s (%s)\n", p.At, p.Rule, p.Message.EN, p.Hint.EN)
	}
	return c, out.String()
}

// The wide catalogue resolved: each direction in full.
func TestWide(t *testing.T) {
	c, problems := wide(t)
	if problems != "" {
		t.Fatal(problems)
	}
	var files []txtar.File
	for _, d := range c.Directions {
		files = append(files, txtar.File{Name: d.ID, Data: golden.Dump(struct {
			Number, PartnersNone, TopicsGiven string
			PartnersPrinted                   any
			Conditions                        []*Condition
		}{d.Number, d.PartnersNone, d.TopicsGiven, d.PartnersPrinted, d.Conditions}, nil)})
	}
	golden.Test(t, "../wide", files...) // beside the cases of TestGolden
}

// Numbers are as printed; the folder is the address. A number that could be an
// id, in lower case, is the folder's name.
func TestPrintedNumbers(t *testing.T) {
	const file = "content/guides/2031-1/topic-1/direction.yaml:1:9 "
	for _, c := range []struct{ number, want string }{
		{"专题一", ""}, {"Area 1 -", ""}, {"topic-1", ""}, {"Topic-1", ""}, {"（一）", ""}, {"CON", ""},
		{"9.9", file + "[number-folder] number \"9.9\" stands in folder \"topic-1\" (the folder is named after the printed number: 9.9)\n"},
		{"SFS-38", file + "[number-folder] number \"SFS-38\" stands in folder \"topic-1\" (the folder is named after the printed number: sfs-38)\n"},
		{"SFS-37-2019", "[duplicate-number]"},
		{strings.Repeat("专", 41), file + "[bad-number] "},
		{" 专题", file + "[bad-number] "},
	} {
		_, got := wide(t, "number: 专题一", fmt.Sprintf("number: %q", c.number))
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%q: got %s\nwant %s", c.number, got, c.want)
		}
	}
	if _, got := wide(t, "guides/2031-1/topic-1/", "guides/2031-1/专题一/", `"topic-1"`, `"专题一"`); !strings.Contains(got, "[bad-id]") {
		t.Errorf("a folder named 专题一: %s", got)
	}
}
