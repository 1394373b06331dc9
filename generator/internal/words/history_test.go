package words

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
)

// voice speaks of the real content.
func voice(t *testing.T, l lang.Lang) *Voice {
	t.Helper()
	r := testcontent.Load(t)
	return New(r.Catalog, nil, r.Bundle, l, "", Options{Today: r.Catalog.Site.ContentDate})
}

// What the years of two schemes say: narrower fields are no fields lost, and a
// hedge, a condition, an output and a body that changed are told.
func TestHistoryTellsWhatChanged(t *testing.T) {
	want := map[lang.Lang]map[string][]string{
		lang.EN: {
			"2025-3-1.1": {"duration: no more than 3 years → 3 years", "within Energy now: Hydrogen energy", "newly stated: Papers, required (at least 1 paper)",
				"Signatory of the agreement: not stated → MOST, MOTIE", "Body to contact: KETEP → not stated"},
			"2024-2-1.9": {"duration: 3 years → generally 3 years", "required (before 1 January 2022) → required (before 1 January 2023)"},
		},
		lang.ZH: {
			"2025-3-1.1": {"实施周期：不超过3年 → 3年", "“能源”内现列：氢能", "新增规定——论文：必须（不少于1篇）", "协议签署方：未说明 → MOST、MOTIE"},
			"2024-2-1.9": {"实施周期：3年 → 一般为3年", "限已建立的实验室：必须（2022年1月1日前） → 必须（2023年1月1日前）"},
		},
	}
	for _, l := range lang.Both {
		w := voice(t, l)
		gone := w.P.T("change-fields-gone", "Fields", "")
		for id, parts := range want[l] {
			d := w.Catalog.Direction(id)
			for _, e := range w.History(d.Series[0], d).Entries {
				if !e.Self {
					continue
				}
				said := strings.Join(e.Changes, "\n")
				for _, p := range parts {
					if !strings.Contains(said, p) {
						t.Errorf("%s %s: %q is missing in\n%s", l, id, p, said)
					}
				}
				for _, line := range e.Changes {
					if strings.HasPrefix(line, gone) && strings.Contains(line, w.Str(w.Catalog.Field("energy").Name)) {
						t.Errorf("%s %s: %s, though narrower fields remain", l, id, line)
					}
				}
			}
		}
	}
}
