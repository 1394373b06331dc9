package words

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

// unitOfHead is the unit of the tables of 003.
func unitOfHead(w *Voice) string {
	if w.L == lang.ZH {
		return w.P.MoneyUnit("CNY")
	}
	return w.P.Money("CNY", 10_000)
}

// "As printed" stands only before words a source has; before ours it says that
// they are a translation.
func TestAsPrintedIsPrinted(t *testing.T) {
	for _, l := range lang.Both {
		w := voice(t, l)
		var all strings.Builder
		for _, d := range w.Catalog.Documents {
			all.WriteString(Squash(strings.Join(d.Lines, " ")))
		}
		sources := strings.Join(strings.Fields(all.String()), "")
		unit := Squash(w.P.Parens(w.P.T("unit-of-head", "Unit", unitOfHead(w))))
		seen := map[string]int{}
		look := func(where string, p Printed) {
			if p.Text == "" {
				return
			}
			seen[p.Label]++
			words := strings.Join(strings.Fields(strings.TrimSuffix(Squash(p.Text), unit)), "")
			switch p.Label {
			case w.P.T("as-printed"):
				if !strings.Contains(sources, words) {
					t.Errorf("%s %s: %q passes for printed, but no source has it", l, where, p.Text)
				}
			case w.P.T("as-printed-translated"):
			default:
				t.Errorf("%s %s: %q stands behind %q", l, where, p.Text, p.Label)
			}
		}
		for _, d := range w.Catalog.Directions {
			for _, f := range w.Facts(d) {
				for _, i := range f.Items {
					look(d.ID, i.Small)
				}
			}
			for _, topic := range d.Topics {
				for _, f := range w.Topic(topic).Facts {
					look(d.ID, f.Items[0].Small)
				}
			}
		}
		for _, g := range w.Catalog.Guides {
			for _, line := range w.Reconcile(g) {
				look(g.ID, line.Printed)
			}
		}
		if len(seen) != 2 || seen[w.P.T("as-printed")] < 20 || seen[w.P.T("as-printed-translated")] < 20 {
			t.Errorf("%s: %v", l, seen)
		}
	}
}
