package catalog

import (
	"regexp"
	"strings"
	"testing"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lines"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// changedSource is an assembler that knows a document of five lines which had
// four when its lines were numbered: "new" was put in, "gone" taken out, and
// another that has not changed.
func changedSource() *assembler {
	a := &assembler{c: &Catalog{}, documents: map[string]*Document{}, moves: map[*Document]*lines.Moves{}, refused: map[string]bool{"no": true}}
	for _, d := range []*Document{
		{ID: "s001", Lines: strings.Split("new words\nmore new words\nfirst line of it\nsecond line of it\nlast line of it", "\n")},
		{ID: "most-2023-48", Lines: []string{"one", "two"}},
		{ID: "unread"},
	} {
		a.documents[d.ID] = d
	}
	a.follow([]lines.Document{
		{ID: "s001", Prints: lines.Of(strings.Split("first line of it\nsecond line of it\ngone for good\nlast line of it", "\n"))},
		{ID: "most-2023-48", Prints: lines.Of([]string{"one", "two"})},
		{ID: "elsewhere", Prints: lines.Of([]string{"x"})},
		{ID: "unread", Prints: lines.Of([]string{"x"})},
	})
	return a
}

// TestSettle: which lines numbers mean in a document that has changed.
func TestSettle(t *testing.T) {
	for _, c := range []struct{ from, words, want string }{
		{"s001:1-2", "first line of it|second line of it", "s001:3-4"},
		{"s001:3-4", "first line of it|second line of it", "s001:3-4"}, // numbered today
		{"s001:1", "new words", "s001:1"},
		{"s001:1", "", "s001:3"},
		{"s001:1", "elsewhere", "s001:3"},
		{"s001:5", "", "s001:5"}, // it had no fifth line
		{"s001:3", "", "the lines s001:3 named stand in s001 no more"},
		{"s001:3", "words|it", "the lines s001:3 named stand in s001 no more"}, // a word alone proves nothing
		{"s001:3", "first line of it", "s001:3"},
		{"s001:2-4", "", "s001:4-5"},
		{"s001:9", "", "outside"},
		{"most-2023-48:2", "one", "most-2023-48:2"},
		{"most-2023-48:1-3", "", "outside"},
		{"elsewhere:1", "", "unknown source"},
		{"no:1", "", ""},
		{"unread:1", "", ""},
		{"s001", "", "names no lines"},
		{"S001:1", "", "unknown source S001"},
		{"s001:1-", "", "names no lines"},
		{"s001:1234567", "", "names no lines"},
		{"s001:0", "", "outside"},
		{"s001:2-1", "", "outside"},
	} {
		a := changedSource()
		a.spans([]source.String{{Value: c.from, At: diag.Position{File: "f", Line: 1, Column: 1}}}, func() []string {
			return strings.Split(lines.Squeeze(c.words), "|")
		})
		got := ""
		for _, x := range a.c.Citations {
			got = x.Present()
		}
		for _, p := range a.problems.Sorted() {
			got += strings.ReplaceAll(p.Message.EN, `"`, "")
		}
		if !strings.Contains(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s with %q: %s, not %s", c.from, c.words, got, c.want)
		}
	}
}

// TestSourceIDs: the form that is declared is the one the lock is read by.
func TestSourceIDs(t *testing.T) {
	form := regexp.MustCompile(schema.SourceID.Pattern)
	for id, want := range map[string]bool{"s002": true, "most-2023-48": true, "a": true, "a" + strings.Repeat("b", 31): true,
		"a" + strings.Repeat("b", 32): false, "": false, "2023": false, "-a": false, "S1": false, "s_1": false, "s.1": false, "编号": false, "a\n": false, "a b": false} {
		if got := form.MatchString(id); got != want || lines.ValidID(id) != want {
			t.Errorf("%q: declared %v, read %v, want %v", id, got, lines.ValidID(id), want)
		}
	}
}

// FuzzReferences: whatever is written for lines of a source or a quotation, it
// is understood as lines that are there, or is a problem, or the fault of
// something reported elsewhere.
func FuzzReferences(f *testing.F) {
	for _, s := range []string{"s001:1-2", "s001:1", "s001:3-3 gone for good", "s001:5-1", "s001:999999", "s001:1-2 first", "most-2023-48:2 two", "no:1", "unread:1", "s001:1 \n", "s001:01-02", ":1", "s001：1", "a:1-2-3", ""} {
		f.Add(s, "first line of it")
	}
	f.Fuzz(func(t *testing.T, s, words string) {
		a := changedSource()
		at := source.String{Value: s, At: diag.Position{File: "f", Line: 1, Column: 1}}
		spans := a.spans([]source.String{at, at}, func() []string { return []string{lines.Squeeze(words), ""} })
		notes := a.notes([]source.Note{{Quotes: []source.String{at}}}, func(*Note) {})
		for _, q := range notes[0].Quotes {
			spans = append(spans, q.Span)
		}
		for _, x := range spans {
			if x.First < 1 || x.Last < x.First || x.Last > len(x.Document.Lines) {
				t.Fatalf("%q: lines %d-%d of %d", s, x.First, x.Last, len(x.Document.Lines))
			}
			x.Passage()
		}
		for _, x := range a.c.Citations {
			if again := a.reference(source.String{Value: x.Present(), At: at.At}); again == nil {
				t.Fatalf("%q would be written %q, which cannot be read", s, x.Present())
			}
		}
		for _, p := range a.problems.Sorted() {
			if p.At != at.At || p.Message.EN == "" || p.Message.ZH == "" {
				t.Fatalf("%+v", p)
			}
		}
		if len(spans) == 0 && a.problems.Len() == 0 && at.Value != "" && !strings.HasPrefix(s, "no:") && !strings.HasPrefix(s, "unread:") {
			t.Fatalf("%q is nothing and no problem", s)
		}
	})
}
