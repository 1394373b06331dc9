package check

import (
	"maps"
	"strings"
	"testing"
	"time"

	"zhinan/generator/internal/lang"
)

// FuzzTokens: any text can be read for its numbers in bounded time, reading
// it twice finds the same, and a text never disagrees with itself.
func FuzzTokens(f *testing.F) {
	for _, s := range []string{
		"", "一二三", "第14次", "2.099亿元", "1500万元", "2~3年", "2022年12月25日", "25 Dec. 2022", "December 30, 2022", "“2+2”", "5G", "Covid-19",
		"a@example.org。", "https://example.org/a?b=1；", "３００万", "“十四五”", "CNY 5,000,000", "14th", "XIV. I", "二〇二四", "0.0.0", "1,,2", "10000000000000000000000亿",
		"零", "百千十", "第", "May", "4 May", "May 2024", "50%",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		start := time.Now()
		for _, read := range []func(string) tokens{tokensZH, tokensEN} {
			a, b := read(s), read(s)
			if !maps.Equal(a.strong, b.strong) || !maps.Equal(a.weak, b.weak) || !maps.Equal(a.exact, b.exact) {
				t.Errorf("%q is read in two ways", s)
			}
			compare(a, b, func(token string, side lang.Lang) {
				t.Errorf("%q disagrees with itself on %q (%s)", s, token, side)
			})
			for _, m := range []map[string]int{a.strong, a.exact} {
				for token, n := range m {
					if token == "" || n < 1 || strings.ContainsAny(token, "\n") {
						t.Errorf("%q: token %q, %d times", s, token, n)
					}
				}
			}
			holds(a, 30_000)
		}
		unlabelled(s)
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%d bytes took %v", len(s), d)
		}
	})
}
