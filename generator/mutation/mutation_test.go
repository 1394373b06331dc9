package mutation

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"zhinan/generator/internal/golden"
)

// bounds are what the checks must reach: the share of falsehoods told at the
// right file and line, and of harmless edits told at all. They stand a little
// under (or over) what is reached; whoever adds a rule moves them.
var bounds = struct{ values, translations, originals, harmless float64 }{
	values:       0.95,
	translations: 0.90,
	originals:    0.99,
	harmless:     0.02,
}

var (
	whole  = flag.Bool("whole", false, "try every edit, not one in sixteen, and hold docs/truth.md against what was counted")
	missed = flag.Bool("missed", false, "list what was missed, and the harmless edits that were reported")
)

// sampled is every sixteenth edit, or all where the whole is asked for: it takes
// minutes.
func sampled[T any](list []T) []T {
	if *whole || golden.Updating() {
		return list
	}
	var out []T
	for i := 0; i < len(list); i += 16 {
		out = append(out, list[i])
	}
	return out
}

// TestMutations changes the real catalogue in hundreds of ways, or thousands
// where the whole is asked for, and counts what the checks say.
func TestMutations(t *testing.T) {
	began := time.Now()
	c := readCatalogue(t)
	if v := c.run(t, nil, nil); c.problems > 0 || len(v) > 0 {
		t.Fatalf("the catalogue has %d problems before anything was changed", c.problems)
	}
	values := judge(t, c, sampled(valueEdits(c)), 12)
	texts := judge(t, c, sampled(append(c.tableEdits(golden.Rewordings(t, "falsehoods.txt"), 3, true), c.madeEdits(t)...)), 1)
	harmless := judge(t, c, sampled(c.tableEdits(golden.Rewordings(t, "harmless.txt"), 2, false)), 1)
	t.Logf("judged in %.0f s", time.Since(began).Seconds())

	var translations, originals []verdict
	for _, v := range texts {
		if strings.HasPrefix(v.kind, "original: ") {
			v.kind = strings.TrimPrefix(v.kind, "original: ")
			originals = append(originals, v)
		} else {
			translations = append(translations, v)
		}
	}
	tables := []table{
		tabled("Values", "数据", values), tabled("Translations", "译文", translations), tabled("Originals", "原文", originals),
		silent(t, harmless),
	}
	for i, least := range []float64{bounds.values, bounds.translations, bounds.originals} {
		if share := tables[i].share(); share < least {
			t.Errorf("%s: %.1f %% told at their line, fewer than %.1f %%", tables[i].en, 100*share, 100*least)
		}
	}
	if h := tables[3].all; float64(h.caught) > bounds.harmless*float64(h.n) {
		t.Errorf("%d of %d harmless edits reported", h.caught, h.n)
	}
	if n := len(sampled(make([]int, 100))); len(values) < 30*n || len(translations) < 3*n || len(originals) < 3*n || len(harmless) < 4*n {
		t.Errorf("only %d values, %d and %d falsehoods, %d harmless edits were tried", len(values), len(translations), len(originals), len(harmless))
	}
	for _, tab := range tables {
		t.Log("\n" + tab.markdown(false))
	}
	if *whole || golden.Updating() {
		page(t, tables)
	}
	if *missed {
		for _, v := range slices.Concat(values, translations, originals) {
			if !v.line {
				t.Logf("%s %s: %s:%d %s %v", map[bool]string{true: "LINE", false: "MISS"}[v.caught], v.kind, short(v.places[0].file), v.places[0].first, v.what, v.said)
			}
		}
	}
}

// table is what became of the edits of one sort, by kind.
type table struct {
	en, zh string
	kinds  []string
	rows   map[string]*row
	all    row
}

type row struct{ n, caught, file, line int }

func tabled(en, zh string, list []verdict) table {
	out := table{en: en, zh: zh, rows: map[string]*row{}}
	for _, v := range list {
		r := out.rows[v.kind]
		if r == nil {
			r = &row{}
			out.rows[v.kind] = r
			out.kinds = append(out.kinds, v.kind)
		}
		for _, r := range []*row{r, &out.all} {
			r.n++
			r.caught += btoi(v.caught)
			r.file += btoi(v.file)
			r.line += btoi(v.line)
		}
	}
	slices.SortFunc(out.kinds, func(a, b string) int { return cmp.Compare(a, b) })
	return out
}

// silent is the table of the harmless edits. One that puts another word for a
// term of terms.yaml is reported on purpose, and is no harmless edit here.
func silent(t *testing.T, list []verdict) table {
	var out []verdict
	for _, v := range list {
		v.kind = "another wording"
		terms := 0
		for _, s := range v.said {
			terms += btoi(strings.HasSuffix(s, "[term]"))
		}
		if v.caught && terms == len(v.said) {
			continue
		}
		if v.caught {
			t.Logf("reported though harmless: %s:%d %s %v", short(v.places[0].file), v.places[0].first, v.what, v.said)
		}
		out = append(out, v)
	}
	return tabled("Harmless edits", "无害改写", out)
}

func (t table) share() float64 { return float64(t.all.line) / float64(t.all.n) }

// markdown is the table for the page of one language.
func (t table) markdown(zh bool) string {
	var b strings.Builder
	name := t.en
	head := "changed | noticed | in the right file | at the right line"
	sum := "all"
	if zh {
		name, head, sum = t.zh, "改动数 | 已发现 | 文件正确 | 行正确", "合计"
	}
	fmt.Fprintf(&b, "| %s | %s |\n| --- | ---: | ---: | ---: | ---: |\n", name, head)
	for _, k := range append(t.kinds, "") {
		r, label := &t.all, sum
		if k != "" {
			r, label = t.rows[k], k
		}
		if t.en == "Harmless edits" {
			r = &row{r.n, r.caught, r.caught, r.caught}
		}
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d |\n", label, r.n, r.caught, r.file, r.line)
	}
	return b.String()
}

// page holds the tables of docs/truth.md and its twin against what was counted.
func page(t *testing.T, tables []table) {
	const begin, end = "<!-- the tables below are written by the test -->\n", "<!-- end -->\n"
	for _, name := range []string{"truth.md", "truth.zh.md"} {
		file := "../../docs/" + name
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		before, rest, ok := strings.Cut(string(data), begin)
		_, after, also := strings.Cut(rest, end)
		if !ok || !also {
			t.Fatalf("docs/%s has no place for the tables", name)
		}
		var parts []string
		for _, tab := range tables {
			parts = append(parts, tab.markdown(name != "truth.md"))
		}
		want := before + begin + "\n" + strings.Join(parts, "\n") + "\n" + end + after
		if golden.Updating() {
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if want != string(data) {
			t.Errorf("docs/%s has other figures; run go test ./generator/mutation -update", name)
		}
	}
}
