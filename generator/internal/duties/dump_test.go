package duties

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestDump(t *testing.T) {
	_, cs := New(Rows())
	for _, c := range cs {
		t.Error(c)
	}
	if t.Failed() {
		return
	}
	f, _ := os.Create("/tmp/diff.txt")
	n := map[Class]int{}
	tot := 0
	seen := map[string]bool{}
	uniq := 0
	for _, p := range realPairs(t) {
		if seen[p.zh+p.en] {
			continue
		}
		seen[p.zh+p.en] = true
		uniq++
		m := Clause
		if p.prose {
			m = Prose
		}
		ds := Standard().Compare(p.zh, p.en, m)
		if len(ds) == 0 {
			continue
		}
		tot++
		fmt.Fprintf(f, "== %s:%d prose=%v\n   %s\n   %s\n", p.at.File, p.at.Line, p.prose, p.zh, p.en)
		for _, d := range ds {
			n[d.Class]++
			show := func(s string, ms []Mark) string {
				var o []string
				for _, m := range ms {
					w := s[m.Start:m.End]
					if len(w) > 60 {
						w = w[:20] + ".." + w[len(w)-20:]
					}
					if m.Weak {
						w += "?"
					}
					o = append(o, w)
				}
				return strings.Join(o, ",")
			}
			fmt.Fprintf(f, "   - %s  zh[%s] en[%s]\n", d.Key(), show(p.zh, d.ZH), show(p.en, d.EN))
		}
	}
	fmt.Println("unique", uniq, "differ", tot, n)
}
