package duties

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/golden"
)

// mostDiffering is how many pairs of the real content may differ. A first
// trial had 84; every one here has its reason in testdata/reasons.txt.
const mostDiffering = 40

// TestRealContent lists every pair of the real content whose languages say
// different things, and wants a reason for each.
func TestRealContent(t *testing.T) {
	reasons := readReasons(t)
	used := map[string]bool{}
	seen := map[string]bool{}
	var out []txtar.File
	pairs, byClass := 0, map[Class]int{}
	for _, p := range realPairs(t) {
		if seen[p.zh+"\n"+p.en] {
			continue
		}
		seen[p.zh+"\n"+p.en] = true
		pairs++
		differences := Standard().Compare(p.zh, p.en, p.manner())
		if len(differences) == 0 {
			continue
		}
		var b strings.Builder
		fmt.Fprintf(&b, "zh: %s\nen: %s\n", p.zh, p.en)
		for _, d := range differences {
			byClass[d.Class]++
			fmt.Fprintf(&b, "%s: zh%s en%s\n", d.Key(), wordsOf(p.zh, d.ZH), wordsOf(p.en, d.EN))
		}
		why := ""
		for part := range reasons {
			if strings.Contains(p.zh, part) {
				used[part] = true
				if len(part) > len(why) {
					why = part
				}
			}
		}
		fmt.Fprintf(&b, "why: %s\n", reasons[why])
		if why == "" {
			t.Errorf("%s: no reason why these differ (testdata/reasons.txt):\n%s", p.at, b.String())
		}
		out = append(out, txtar.File{Name: strings.TrimPrefix(p.at.File, "content/"), Data: []byte(b.String())})
	}
	for part := range reasons {
		if !used[part] {
			t.Errorf("testdata/reasons.txt: nothing differs at %q", part)
		}
	}
	t.Logf("%d pairs, %d differ: %v", pairs, len(out), byClass)
	if len(out) > mostDiffering {
		t.Errorf("%d pairs differ, want %d at most", len(out), mostDiffering)
	}
	golden.Test(t, "differences", out...)
}

func (p pair) manner() Manner {
	if p.prose {
		return Prose
	}
	return Clause
}

// wordsOf gives the words of a text that carry marks; a question mark stands
// after those that need not.
func wordsOf(text string, marks []Mark) string {
	var out []string
	for _, m := range marks {
		w := text[m.Start:m.End]
		if m.Weak {
			w += "?"
		}
		out = append(out, w)
	}
	return "[" + strings.Join(out, " | ") + "]"
}

func readReasons(t *testing.T) map[string]string {
	data, err := os.ReadFile("testdata/reasons.txt")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, line := range strings.Split(string(data), "\n") {
		if part, reason, ok := strings.Cut(line, " | "); ok && !strings.HasPrefix(line, "# ") {
			out[part] = reason
		}
	}
	return out
}
