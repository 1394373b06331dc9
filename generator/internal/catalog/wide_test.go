package catalog

import (
	"fmt"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
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
		}{d.Number, d.PartnersNone, d.TopicsGiven, d.PartnersPrinted, d.Conditions}, byName)})
	}
	golden.Test(t, "../wide", files...) // beside the cases of TestGolden
}

// byName says what leads to other records by its name.
func byName(_ string, v any) (string, bool) {
	switch v := v.(type) {
	case Clause:
		return "#" + v.ID, true
	case Passage:
		if v.Document == nil {
			return "", true
		}
		return v.Words(), true
	}
	return "", false
}

// Topics that are not listed are not compared: none are new, none are gone.
func TestTopicsNotListedAreNotCompared(t *testing.T) {
	c, _ := wide(t)
	listed, annex, none := c.Direction("2031-1-1"), c.Direction("2031-1-sfs-37-2019"), c.Direction("2031-1-2.2.1")
	for _, pair := range [][2]*Direction{{listed, annex}, {annex, listed}, {annex, none}} {
		for _, x := range Compare(pair[0], pair[1]) {
			if x.What == "topics" {
				t.Errorf("%s to %s: %+v", pair[0].ID, pair[1].ID, x)
			}
		}
	}
}

// Conditions of the new kinds are compared by what they ask, and documents by
// their words where one language is original in both.
func TestNewConditionsCompared(t *testing.T) {
	call := func(c Condition) *Direction {
		return &Direction{Guide: &Guide{}, Body: Body{ZH: &markdown.Doc{}}, Conditions: []*Condition{&c}}
	}
	document := func(zh, en string, o lang.Original) Condition {
		return Condition{Kind: "document", Strength: Required, Documents: []lang.Text{{ZH: zh, EN: en, Original: o}}}
	}
	for _, x := range []struct {
		name          string
		before, after Condition
		changed       bool
	}{
		{"the same", document("承诺书", "a letter", "zh"), document("承诺书", "the letter", "zh"), false},
		{"other words", document("承诺书", "a letter", "zh"), document("推荐函", "a letter", "zh"), true},
		{"no common original", document("承诺书", "a letter", "zh"), document("承诺函", "letter", "en"), false},
		{"a strict bound", Condition{Kind: "indicator", AtLeast: 3}, Condition{Kind: "indicator", MoreThan: 3}, true},
		{"people and person-visits", Condition{Kind: "indicator", AtLeast: 3, Unit: "person"}, Condition{Kind: "indicator", AtLeast: 3, Unit: "person_visit"}, true},
		{"priority", Condition{Kind: "enterprise", Strength: Encouraged}, Condition{Kind: "enterprise", Strength: Priority}, true},
		{"a team", Condition{Kind: "team", Units: []TeamPart{{Side: "both", Bounds: Bounds{Equal: 1}}}}, Condition{Kind: "team", Units: []TeamPart{{Side: "both", Bounds: Bounds{Equal: 2}}}}, true},
		{"years", Condition{Kind: "call_years", Years: []int64{2022}}, Condition{Kind: "call_years", Years: []int64{2022, 2023}}, true},
	} {
		if got := len(Compare(call(x.before), call(x.after))) > 0; got != x.changed {
			t.Errorf("%s: changed %v, want %v", x.name, got, x.changed)
		}
	}
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
