package words

import (
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

// An average the source prints is as printed and not called ours; ours says
// so, and over a ceiling of projects it is a floor.
func TestAverages(t *testing.T) {
	for _, c := range []struct {
		id, zh, en string
		remark     string // the first
		printed    bool
	}{
		{"2023-1-1.2", "200万元", "CNY 2 million", "average-printed", true},
		{"2023-1-1.3", "300万元", "CNY 3 million", "average-printed", true}, // over no more than 20 projects, but printed
		{"2023-1-1.4", "3500万元；1500万元", "CNY 35 million; CNY 15 million", "average-by-topic", false},
		{"2023-hmt-1.1", "200万元", "CNY 2 million", "average-printed", true},
		{"2024-2-1.1", "180万元", "CNY 1.8 million", "average-derived", false},
		{"2024-2-1.5", "不少于200万元", "at least CNY 2 million", "average-derived", false},
		{"2024-2-2.0", "约300万元", "about CNY 3 million", "average-derived", false},
		{"2025-3-1.1", "不少于750万元", "at least CNY 7.5 million", "average-derived", false},
	} {
		for _, l := range lang.Both {
			w := voice(t, l)
			f := w.PerProject(w.Catalog.Direction(c.id))
			want := c.zh
			if l == lang.EN {
				want = c.en
			}
			if strings.ReplaceAll(f.Text, "\u00a0", " ") != want || len(f.Remarks) == 0 || f.Remarks[0] != w.P.T(c.remark) || (f.Printed.Text != "") != c.printed {
				t.Errorf("%s %s: %+v, want %q", c.id, l, f, want)
			}
			if c.remark != "average-derived" && slices.Contains(f.Remarks, w.P.T("average-derived")) {
				t.Errorf("%s %s: a printed average is called ours: %v", c.id, l, f.Remarks)
			}
		}
	}
}
