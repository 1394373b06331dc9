package words

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
)

// One formula counts: what is a partner's own and what it can use through a
// group, calls and planned calls told apart.
func TestCounts(t *testing.T) {
	for _, l := range lang.Both {
		w := voice(t, l)
		named, grouped := w.Catalog.PartnerCount()
		all := 0
		for _, p := range w.Catalog.Partners {
			own, group := p.Tallies()
			if own.Calls+own.Rows != len(p.Directions) || group.Calls+group.Rows != len(p.Routes) {
				t.Errorf("%s: %v own of %d, %v through a group of %d", p.ID, own, len(p.Directions), group, len(p.Routes))
			}
			if !p.Home {
				all++
			}
		}
		if named+grouped != all { // each partner has something
			t.Errorf("%d named and %d grouped of %d", named, grouped, all)
		}
		for _, f := range w.Catalog.AllFields {
			own, any := f.Tallies()
			if own.Calls+own.Rows+any.Calls+any.Rows != len(f.Reach) {
				t.Errorf("%s: %v, %v of %d", f.ID, own, any, len(f.Reach))
			}
		}
		want := map[lang.Lang][2]string{
			lang.ZH: {"2个指南方向、1个年度计划条目 · 经所属国家组或组织2个指南方向、2个年度计划条目", "36个合作方 · 另有25个经所属国家组或组织"},
			lang.EN: {"2 calls, 1 planned call · through a group: 2 calls, 2 planned calls", "36 partners · 25 more through a group"},
		}[l]
		plain := strings.NewReplacer("\u00a0", " ")
		if got := plain.Replace(w.PartnerCounts(w.Catalog.Partner("egypt"))); got != want[0] {
			t.Errorf("Egypt: %q, want %q", got, want[0])
		}
		if got := plain.Replace(w.PartnerCount()); got != want[1] {
			t.Errorf("partners: %q, want %q", got, want[1])
		}
	}
}
