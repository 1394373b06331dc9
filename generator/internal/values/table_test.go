package values_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/values"
)

// row is a line of testdata/table.txt: a value, or several, and ways to say it.
type row struct {
	line   int
	want   []string
	zh, en []string
}

// table reads testdata/table.txt.
func table(t testing.TB) []row {
	t.Helper()
	data, err := os.ReadFile("testdata/table.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []row
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			t.Fatalf("testdata/table.txt:%d: %d cells, want 3", n, len(cells))
		}
		r := row{line: n, zh: strings.Split(cells[1], "|"), en: strings.Split(cells[2], "|")}
		if cells[0] != "none" {
			r.want = strings.Split(cells[0], " + ")
		}
		out = append(out, r)
	}
	return out
}

// TestTable reads every way to say a value, in both languages, and holds what
// it gave against the value, to the noun; and every way against every other,
// so that what means the same is Equal.
func TestTable(t *testing.T) {
	rows := table(t)
	ways := 0
	for _, r := range rows {
		want := slices.Sorted(slices.Values(r.want))
		var first []values.Value
		for _, side := range []struct {
			l    lang.Lang
			ways []string
		}{{lang.ZH, r.zh}, {lang.EN, r.en}} {
			for _, way := range side.ways {
				ways++
				list := values.Read(way, side.l)
				var got []string
				for _, v := range list {
					got = append(got, v.String())
				}
				slices.Sort(got)
				if !slices.Equal(got, want) {
					t.Errorf("testdata/table.txt:%d: %s %q\n got  %q\n want %q", r.line, side.l, way, got, want)
					continue
				}
				if first == nil {
					first = list
				}
				if a, b := values.Compare(first, list); len(a)+len(b) > 0 {
					t.Errorf("testdata/table.txt:%d: %q does not say the same as the first way: %v %v", r.line, way, a, b)
				}
			}
		}
	}
	if len(rows) < 400 {
		t.Errorf("the table has %d lines, want at least 400", len(rows))
	}
	t.Logf("%d lines, %d ways", len(rows), ways)
}
