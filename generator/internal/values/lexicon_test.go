package values

import (
	"slices"
	"testing"
)

// once reports a wording that a table has twice: which of the two meanings
// held would be chance.
func once[T any](t *testing.T, name string, lx lexicon[T]) {
	t.Helper()
	for _, list := range lx.first {
		for i := 1; i < len(list); i++ {
			if slices.Equal(list[i].words, list[i-1].words) {
				t.Errorf("%s has %q twice", name, string(list[i].words))
			}
		}
	}
}

func TestTablesSayEverythingOnce(t *testing.T) {
	once(t, "currencies", currencies)
	once(t, "currencySigns", currencySigns)
	once(t, "timeUnits", timeUnits)
	once(t, "zhUnits", zhUnits)
	once(t, "nouns", nouns)
	once(t, "perWords", perWords)
	once(t, "perBefore", perBefore)
	once(t, "boundsBefore", boundsBefore)
	once(t, "dateBoundsBefore", dateBoundsBefore)
	once(t, "boundsAfter", boundsAfter)
	once(t, "dateBoundsAfter", dateBoundsAfter)
	once(t, "zones", zones)
	once(t, "dayParts", dayParts)
	once(t, "monthNames", monthNames)
	once(t, "enFractions", enFractions)
	once(t, "percentWords", percentWords)
	once(t, "zhOrdinals", zhOrdinals)
	once(t, "enScales", enScales)
}

// A number keeps its value through sums, products and text.
func TestNumber(t *testing.T) {
	for _, c := range []struct {
		n    Number
		text string
	}{
		{Whole(0), "0"}, {Whole(1500), "1500"}, {Number{3368, -3}.times(1e8), "336800000"}, {Number{5, -1}, "0.5"}, {Number{5, -3}, "0.005"},
		{Number{15, -1}.times(12), "18"}, {Number{125, -1}.times(100), "1250"},
	} {
		if got := c.n.String(); got != c.text {
			t.Errorf("%v is %q, want %q", c.n, got, c.text)
		}
	}
	if sum, ok := Whole(2).plus(Number{5, -1}); !ok || sum.String() != "2.5" {
		t.Errorf("2 + 0.5 = %s", sum)
	}
	for _, c := range [][2]Number{{Whole(9), Whole(10)}, {Number{5, -1}, Whole(1)}, {Number{15, -1}, Number{151, -2}}, {Whole(99), Number{1, 2}}} {
		if !c[0].Less(c[1]) || c[1].Less(c[0]) {
			t.Errorf("%s is less than %s", c[0], c[1])
		}
	}
	if n, ok := (Number{1, 30}).Int(); ok {
		t.Errorf("1e30 is %d", n)
	}
}
