package pipeline

import (
	"flag"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"zhinan/generator/internal/booklet"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/follow"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/render"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/site"
)

var update = flag.Bool("update", false, "write generated files anew")

// asked collects what the program asks the message files for, with the names
// that are given each time.
type asked map[string][]string

// of makes every file and every booklet of a project. Templates print with a
// bundle of their own: their keys are not the program's.
func (a asked) of(t *testing.T, fsys fs.FS, opt Options) {
	t.Helper()
	var r Result
	w, err := prepare(fsys, opt, &r)
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	others, _ := i18n.Load(fsys, path.Join(TemplatesDir, "i18n"))
	if w.set, _, err = render.Load(fsys, TemplatesDir, others, page.Names()); err != nil {
		t.Fatal(err)
	}
	if w.entries, _, err = render.LoadFeeds(fsys, TemplatesDir, others, follow.Names()); err != nil {
		t.Fatal(err)
	}
	needs := w.Bundle.Record()
	for _, y := range w.Catalog.Years {
		for _, edition := range site.Editions {
			w.PDFs = append(w.PDFs, page.PDF{Year: y.Year, Edition: edition, Size: 1, Pages: 1})
			booklet.Make(w.Catalog, w.Plan, w.Bundle, y, edition, w.Options)
		}
	}
	if err := ask(w.files(), func(string, []byte) {}); err != nil {
		t.Fatal(err)
	}
	for _, n := range needs() {
		if names, before := a[n.Key]; before {
			n.Names = slices.DeleteFunc(names, func(name string) bool { return !slices.Contains(n.Names, name) })
		}
		a[n.Key] = n.Names
	}
}

// TestNeededMessages: i18n/keys.txt lists exactly what the program asks the
// message files for when every file and booklet is made, of the real project
// and of small ones with what the real one does not have. -update writes it.
func TestNeededMessages(t *testing.T) {
	former := base(t)
	former.replace(t, "content/partners.yaml", "  - id: egypt\n", "  - id: egypt\n    formerly: [misr]\n")
	former.write("content/removed.yaml", `removed:
  - kind: direction
    id: 2030-2-1.9
    date: "2030-06-01"
    title: {zh: 已撤销的方向, en: A direction that was removed}
    reason: {zh: 已并入其他方向。, en: It was merged into another.}
    see: [partners/egypt]
`)
	former.write("content/approved.lock", "2030-2-1.1 aaaaaaaaaaaa bbbbbbbbbbbb\n")
	got := asked{}
	for _, fsys := range []fs.FS{os.DirFS("../../.."), base(t), former, empty(t), amounts(t)} {
		for _, day := range []int{2020, 2028, 2040} {
			got.of(t, fsys, Options{BaseURL: exampleBase, Today: time.Date(day, 6, 1, 0, 0, 0, 0, time.UTC)})
		}
		got.of(t, fsys, Options{})
	}
	for _, fsys := range everyMoment(t) {
		got.of(t, fsys, Options{Today: time.Date(2028, 6, 1, 0, 0, 0, 0, time.UTC)})
	}
	var needs []i18n.Need
	for _, key := range slices.Sorted(maps.Keys(got)) {
		needs = append(needs, i18n.Need{Key: key, Names: got[key]})
	}
	const name = "../i18n/keys.txt"
	want := i18n.FormatNeeded(needs)
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(have) != want {
		listed := map[string]bool{}
		for _, n := range i18n.Needed() {
			listed[n.Key] = true
		}
		for _, n := range needs {
			if !listed[n.Key] {
				t.Errorf("%s is asked for and does not stand in keys.txt", n.Key)
			}
		}
		t.Error("keys.txt is not what the program asks for; run this test with -update")
	}
	if len(needs) < 200 {
		t.Errorf("only %d keys; is everything asked?", len(needs))
	}
}

// everyMoment is projects in which each role of a date occurs, as a day and as
// a period, and each status that dates can give.
func everyMoment(t *testing.T) []fs.FS {
	var days, periods, inferred []string
	for _, role := range schema.MomentRoles.IDs() {
		days = append(days, "{role: "+role+", zone: UTC, date: 2027-06-01, was: [{date: 2027-03-01}, {date: 2027-04-01}], inferred: true}")
		if role != "opening" {
			periods = append(periods, "{role: "+role+", zone: UTC, date: 2027-06-01, until: {date: 2027-06-30, time: \"24:00\"}}")
		}
	}
	inferred = []string{"{role: internal, date: 2027-06-01, until: {date: 2027-06-02}, inferred: true}", "{role: full, side: foreign, date: --05-15}", "{role: full, side: chinese, date: tbd, was: [{date: 2027-05-01}]}"}
	plain := []string{"{role: internal, date: 2027-06-01}", "{role: full, date: 2028-06}"}
	var out []fs.FS
	for _, lists := range [][2][]string{
		{days, nil}, {periods, nil}, {inferred, nil}, {plain, nil}, {{"{role: results, date: 2027-06-01}"}, nil},
		{{"{role: opening, date: 2020-01-01, zone: UTC, time: \"16:00\"}", "{role: full, date: tbd}"}, {"{role: full, date: rolling}"}},
		{{"{role: opening, date: on_publication}"}, {"{role: outline, date: 2025-01-01}", "{role: full, date: 2041-01-01}"}},
		{{"{role: full, date: on_publication, until: {date: 2035-01-01}}"}, nil},
		{{"{role: outline, date: 2025-01-01, until: {date: 2025-02-01}}", "{role: full, date: 2026-01-01, until: {date: 2026-02-01}}"}, nil},
	} {
		p := base(t)
		list := func(entries []string) string {
			if entries == nil {
				return ""
			}
			return "moments:\n  - " + strings.Join(entries, "\n  - ") + "\n"
		}
		p.replace(t, "content/guides/2030-2/guide.yaml", "moments:\n  - role: full\n    date: 2029-12-01\n    printed: {zh: 2029年12月1日, en: 1 December 2029}\n", list(lists[0]))
		p.replace(t, "content/guides/2030-2/1.1/direction.yaml", "from: [\"s001:5-12\"]\n", "from: [\"s001:5-12\"]\n"+list(lists[1]))
		out = append(out, p)
	}
	return out
}

// empty is a catalogue that holds no guide as yet.
func empty(t testing.TB) project {
	t.Helper()
	p := base(t)
	for name := range p.MapFS {
		if strings.HasPrefix(name, "content/guides/") || strings.HasPrefix(name, "content/sources/") {
			delete(p.MapFS, name)
		}
	}
	p.write("content/series.yaml", "series: []\n")
	p.write("content/sources.yaml", "sources: []\n")
	p.write("content/terms.yaml", "terms: []\n")
	for _, l := range []string{"zh", "en"} {
		p.write("content/pages/about/"+l+".md", "## 1\n")
	}
	return p
}

// TestEmpty: a catalogue without a guide has a site, which says so and counts
// from no year to none.
func TestEmpty(t *testing.T) {
	t.Parallel()
	r, err := makeSite(empty(t), Options{})
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	for file, want := range map[string]string{"zh/index.html": "尚未收录指南方向。", "en/index.html": "No calls are held here yet."} {
		if html := string(r.files[file]); !strings.Contains(html, want) || strings.Contains(html, "from 0 to 0") || strings.Contains(html, "0—0") {
			t.Errorf("%s does not say %q, or counts from no year", file, want)
		}
	}
}

// TestMessageGone: a message the program asks for is missed by check and by
// build, before anything is rendered; so is one that wants what it is not given.
func TestMessageGone(t *testing.T) {
	for name, change := range map[string]func(t *testing.T, p project, file string){
		"gone": func(t *testing.T, p project, file string) {
			p.write(file, lineless(t, p.read(t, file), "fact-partner:"))
		},
		"wants more": func(t *testing.T, p project, file string) {
			p.write(file, lineless(t, p.read(t, file), "fact-partner:")+"fact-partner: \"{{.Never}}\"\n")
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := base(t)
			for _, l := range []string{"zh", "en"} {
				change(t, p, path.Join(TemplatesDir, "i18n", l+".yaml"))
			}
			for what, f := range map[string]func(fs.FS, Options) (Result, error){"build": Site, "check": Check} {
				r, err := f(p, Options{})
				if err != nil {
					t.Fatal(err)
				}
				if found := r.Problems.Sorted(); len(found) != 1 || found[0].Rule != "messages-missing" ||
					found[0].At != (diag.Position{File: "templates/i18n"}) || len(r.Files) > 0 {
					t.Errorf("%s: %v, %d files", what, found, len(r.Files))
				}
			}
		})
	}
}

// lineless is text without its one line that begins so.
func lineless(t *testing.T, text, begin string) string {
	t.Helper()
	before, rest, ok := strings.Cut(text, "\n"+begin)
	_, after, _ := strings.Cut(rest, "\n")
	if !ok {
		t.Fatalf("no line begins with %q", begin)
	}
	return before + "\n" + after
}
