package words

import (
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// What is required in principle is not said to be required, and does not join
// the line of what is.
func TestHedgedConditions(t *testing.T) {
	for l, want := range map[lang.Lang][3]string{
		lang.ZH: {"必须", "原则上必须", "一般鼓励"},
		lang.EN: {"required", "in principle required", "generally encouraged"},
	} {
		w := voice(t, l)
		var list []Condition
		for _, c := range []*catalog.Condition{
			{Kind: "matching_funds", Strength: catalog.Required, Ratio: "1:1"},
			{Kind: "matching_funds", Strength: catalog.Required, Ratio: "1:1", Hedge: catalog.InPrinciple},
			{Kind: "matching_funds", Strength: catalog.Encouraged, Hedge: catalog.Generally},
		} {
			list = w.AddCondition(list, c)
		}
		if len(list) != 3 {
			t.Fatalf("%s: %d lines", l, len(list))
		}
		for i, c := range list {
			if c.Value != want[i] {
				t.Errorf("%s: %q, want %q", l, c.Value, want[i])
			}
		}
	}
}
