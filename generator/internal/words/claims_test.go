package words

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

// What cannot be proved is not said: not every source is a public government
// document, and of two the publisher is not known.
func TestLicenceClaimsNoMoreThanIsKnown(t *testing.T) {
	for l, want := range map[lang.Lang][]string{
		lang.ZH: {"官方文本（000 004）", "第三方译文（001）", "征求意见稿（002）", "通知（003）", "其中001、003的发布者不详"},
		lang.EN: {"official text (000 004)", "third-party translation (001)", "draft for comments (002)", "notice (003)", "Who published 001, 003 is not known"},
	} {
		got := voice(t, l).Licence()
		for _, part := range want {
			if !strings.Contains(got, part) {
				t.Errorf("%s: no %q in %q", l, part, got)
			}
		}
	}
}

// 以上 and 以下 hold the number itself: a band that begins where another ends
// must not hold its first number.
func TestBandsAreApart(t *testing.T) {
	for l, want := range map[lang.Lang][3]string{
		lang.ZH: {"至100（含）", "超过100，至200（含）", "超过200"},
		lang.EN: {"up to 100", "above 100, up to 200", "above 200"},
	} {
		p := voice(t, l).P
		got := [3]string{p.T("filter-range-up", "To", "100"), p.T("filter-range", "From", "100", "To", "200"), p.T("filter-range-over", "From", "200")}
		if got != want {
			t.Errorf("%s: %q", l, got)
		}
	}
}
