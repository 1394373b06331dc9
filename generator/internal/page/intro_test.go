package page

import (
	"os"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/words"
)

// TestIntro: the first sentence of the site is right with no, one and two
// calls and planned calls, of one year and of two.
func TestIntro(t *testing.T) {
	bundle, faults := i18n.Load(os.DirFS("../../../templates"), "i18n")
	if faults.Len() > 0 {
		t.Fatal(faults.Sorted())
	}
	call := func(year int) *catalog.Direction { return &catalog.Direction{Guide: &catalog.Guide{Year: year}} }
	row := func(year int) *catalog.Direction {
		return &catalog.Direction{Guide: &catalog.Guide{Year: year, Plan: true}}
	}
	for _, c := range []struct {
		ds     []*catalog.Direction
		zh, en string
	}{
		{nil, "尚未收录指南方向。", "No calls are held here yet."},
		{[]*catalog.Direction{call(2024)}, "2024年度1个指南方向，", "1 call of 2024: "},
		{[]*catalog.Direction{row(2024)}, "2024年度1个年度计划条目，", "1 planned call of 2024: "},
		{[]*catalog.Direction{call(2024), row(2025)}, "2024—2025年度1个指南方向、1个年度计划条目，", "1 call and 1 planned call from 2024 to 2025: "},
		{[]*catalog.Direction{call(2024), call(2023), row(2024), row(2024)}, "2023—2024年度2个指南方向、2个年度计划条目，", "2 calls and 2 planned calls from 2023 to 2024: "},
	} {
		for l, want := range map[lang.Lang]string{lang.ZH: c.zh, lang.EN: c.en} {
			m := &maker{Voice: &words.Voice{P: bundle.Printer(l), L: l}}
			if got := m.intro(c.ds); len(got) < len(want) || got[:len(want)] != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
	}
}
