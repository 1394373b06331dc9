package words

import (
	"strings"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// A total says all that is true of it: an incomplete sum can also be a ceiling
// or partly about, and a range is no "no more than".
func TestSumNotes(t *testing.T) {
	for _, c := range []struct {
		sum    catalog.Sum
		zh, en string
	}{
		{catalog.Sum{Exact: 2}, "各项均为确数", "all parts exact"},
		{catalog.Sum{Exact: 2, TBD: 1}, "不完整：1个方向没有数字", "incomplete: 1 call has no figure"},
		{catalog.Sum{Exact: 1, AtMost: 4, About: 1, TBD: 1}, "不完整：1个方向没有数字；确数1项、“不超过”4项、“约”1项，既非确数也非上限",
			"incomplete: 1 call has no figure; 1 exact, 4 “no more than”, 1 “about”: neither an exact figure nor a ceiling"},
		{catalog.Sum{Exact: 1, About: 1, Unstated: 2}, "不完整：2个方向没有数字；约数：含“约”的项", "incomplete: 2 calls have no figure; approximate: some parts are “about”"},
		{catalog.Sum{Exact: 1, AtMost: 2}, "上限：含“不超过”项", "ceiling: some parts are “no more than”"},
		{catalog.Sum{Exact: 1, Range: 2}, "上限：确数1项、区间2项（按上限计）", "ceiling: 1 exact, 2 “from … to”, at the upper end"},
		{catalog.Sum{Exact: 1, AtLeast: 2}, "下限：含“不少于”项", "at least: some parts are “at least”"},
		{catalog.Sum{AtMost: 1, AtLeast: 2}, "“不超过”1项、“不少于”2项，既非确数也非上限", "1 “no more than”, 2 “at least”: neither an exact figure nor a ceiling"},
	} {
		if got := voice(t, lang.ZH).SumNote(c.sum); got != c.zh {
			t.Errorf("%+v: %q, want %q", c.sum, got, c.zh)
		}
		if got := voice(t, lang.EN).SumNote(c.sum); got != c.en {
			t.Errorf("%+v: %q, want %q", c.sum, got, c.en)
		}
	}
}

// The gap between the funds 2024-2 states and what its records come to holds
// an "about 30 million": it is about as well. Its 126 projects are the number
// stated, but some are "no more than" and one is to be determined: the sum
// proves no agreement.
func TestGapsAreNoMoreExactThanTheirSums(t *testing.T) {
	w := voice(t, lang.EN)
	for _, l := range w.Reconcile(w.Catalog.Guide("2024-2")) {
		if l.Key == "projects" && (l.Agrees || l.Gap != w.P.T("reconcile-same")) || l.Key == "funds" && !strings.HasPrefix(l.Gap, "about ") {
			t.Errorf("%s: gap %q of %q (%s)", l.Key, l.Gap, l.Computed.Text, l.Computed.Note)
		}
		if l.HasGap && (l.Key == "directions" || l.Key == "partners") && strings.HasPrefix(l.Gap, "about ") {
			t.Errorf("%s: gap %q of a count", l.Key, l.Gap)
		}
	}
	q := func(k catalog.Qualifier, n int64) catalog.Quantity {
		return catalog.Quantity{Qualifier: k, Min: n, Max: n}
	}
	for _, c := range []struct {
		stated catalog.Quantity
		sum    catalog.Sum
		want   string
	}{
		{q(catalog.Exact, 10), catalog.Sum{Total: 8, Exact: 2}, "2 projects"},
		{q(catalog.Exact, 10), catalog.Sum{Total: 8, Exact: 2, TBD: 1}, "2 projects"},
		{q(catalog.Exact, 10), catalog.Sum{Total: 8, AtMost: 2}, "at least 2 projects"},
		{q(catalog.Exact, 10), catalog.Sum{Total: 8, About: 2}, "about 2 projects"},
		{q(catalog.About, 10), catalog.Sum{Total: 8, Exact: 2}, "about 2 projects"},
	} {
		if got := strings.ReplaceAll(w.gap(c.stated, c.sum, w.ProjectsUnit), "\u00a0", " "); got != c.want {
			t.Errorf("%+v: %q, want %q", c.sum, got, c.want)
		}
	}
}
