package check

import (
	"fmt"
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

// found are the problems of the wide catalogue with one passage of a file
// replaced, as "rule file:line"; a file without a passage is taken away.
func found(t *testing.T, file, old, text string) []string {
	t.Helper()
	files := testcontent.WideFiles(t)
	file = "content/" + file
	switch {
	case old == "" && text == "":
		delete(files, file)
	case old == "":
		files[file] = &fstest.MapFile{Data: []byte(text)}
	default:
		data := string(files[file].Data)
		if strings.Count(data, old) != 1 {
			t.Fatalf("%q stands %d times in %s", old, strings.Count(data, old), file)
		}
		files[file] = &fstest.MapFile{Data: []byte(strings.Replace(data, old, text, 1))}
	}
	records, problems, err := source.Read(files, "content")
	if err != nil {
		t.Fatal(err)
	}
	c, more := catalog.Assemble(records)
	problems.Merge(more)
	problems.Merge(Run(Input{Catalog: c, Records: records}))
	var out []string
	for _, p := range problems.Sorted() {
		out = append(out, fmt.Sprintf("%s %s:%d", p.Rule, strings.TrimPrefix(p.At.File, "content/"), p.At.Line))
	}
	return out
}

// Sources in a third language: their wording is proved like any other, both
// sides are translations, and a mistake is one problem.
func TestThirdLanguages(t *testing.T) {
	const guide, call = "guides/2032-fr/guide.yaml", "guides/2032-fr/area-1/direction.yaml"
	for _, c := range []struct{ file, old, text, want string }{
		{"sources.yaml", "language: fr", "language: xx-nonsense", "unknown-value sources.yaml:3"},
		{"sources.yaml", "language: fr", "language: fr-CA", ""},
		{"sources.yaml", "language: fr", "language: de", "the words of the French source are not German"},
		{guide, "original: fr", "original: xx-nonsense", "unknown-value guides/2032-fr/guide.yaml:5"},
		{guide, "original: fr", "original: zh-Hant", "unknown-value guides/2032-fr/guide.yaml:5"},
		{guide, ", wording: Appel conjoint 2032", "", "third-language guides/2032-fr/guide.yaml:6|coverage"},
		{guide, "wording: Appel conjoint 2032", "wording: Appel commun 2032", "wording guides/2032-fr/guide.yaml:6|coverage"},
		{guide, "en: \"2032, France\"", "en: \"2032, France\", wording: France", "third-language guides/2032-fr/guide.yaml:7"},
		{call, "wording: réseaux électriques", "wording: réseaux", "coverage guides/2032-fr/area-1/direction.yaml:1"},
		{call, "wording: Le porteur ne peut pas être une entreprise", "wording: Le porteur peut être une entreprise", "sentence guides/2032-fr/area-1/direction.yaml:9"},
		{"guides/2032-fr/area-1/fr.md", "", "", "third-language guides/2032-fr/area-1/direction.yaml:1|coverage"},
		{"guides/2032-fr/area-1/de.md", "", "Ein Text.\n", "stray-file guides/2032-fr/area-1/de.md"},
		{"guides/2031-1/1/fr.md", "", "Un texte.\n", "stray-file guides/2031-1/1/fr.md"},
		{"guides/2032-fr/area-1/xx.md", "", "?\n", "stray-file guides/2032-fr/area-1/xx.md"},
		{"guides/2031-1/2.2.1/direction.yaml", "en: Exchange of people}", "en: Exchange of people, original: fr, wording: 人才交流}", "wording guides/2031-1/2.2.1/direction.yaml:3|coverage"},
		{"guides/2032-fr/fr.md", "dix-huit", "dix-sept", "wording guides/2032-fr/fr.md:1|coverage"},
	} {
		got := found(t, c.file, c.old, c.text)
		switch {
		case c.want == "":
			if len(got) > 0 {
				t.Errorf("%s: %q: %v", c.file, c.text, got)
			}
		case strings.HasPrefix(c.want, "the words"):
			if len(got) == 0 {
				t.Errorf("%s: %q passes: %s", c.file, c.text, c.want)
			}
		default:
			want, follows, _ := strings.Cut(c.want, "|")
			for _, p := range got {
				if !strings.HasPrefix(p, want) && (follows == "" || !strings.HasPrefix(p, follows)) {
					t.Errorf("%s: %q for %q: %s was not expected beside %s", c.file, c.text, c.old, p, want)
				}
			}
			if len(got) == 0 || !strings.HasPrefix(strings.Join(got, "\n")+"\n", want) && !strings.Contains(strings.Join(got, "\n"), "\n"+want) {
				t.Errorf("%s: %q for %q: got %q, want %s", c.file, c.text, c.old, got, want)
			}
		}
	}
}

// What a guide prints that is in no language stands in its lines, too, and what
// it refers to has an address or none.
func TestGuideSigns(t *testing.T) {
	const file = "guides/2031-1/guide.yaml"
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
		reported := false
		got := found(t, file, c.old, c.new)
		for _, p := range got {
			reported = reported || strings.HasPrefix(p, c.rule+" ")
		}
		if !reported {
			t.Errorf("%q for %q: no problem of the rule %s: %v", c.new, c.old, c.rule, got)
		}
	}
}
