package filter

import (
	"strconv"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// Rows are sorted by money within one currency: amounts in another one, of a
// side or of each year have no place among those. The choices of the filter
// name the currency of each range.
func TestMoneyOfOneCurrency(t *testing.T) {
	r := testcontent.Amounts(t)
	v := words.New(r.Catalog, nil, r.Bundle, lang.EN, "", words.Options{})
	var items []*Item
	for _, d := range r.Catalog.Directions {
		items = append(items, &Item{Direction: d, Title: d.Number})
	}
	f := Make(v, items, false)
	sorts := 0
	for _, i := range items {
		for _, s := range i.Row.Sorts {
			var want catalog.Amount
			switch s.Key {
			case "funds":
				want, _ = i.Direction.TotalIn("CNY")
			case "average":
				want, _ = i.Direction.ProjectAmount()
			default:
				continue
			}
			sorts++
			if want.Currency != "CNY" || s.Value != strconv.FormatInt(want.Max, 10) {
				t.Errorf("%s sorts by %s as %s, of %+v", i.Direction.ID, s.Key, s.Value, want)
			}
		}
	}
	if sorts != 9 { // totals of 3 directions; amounts a project of 1, 2, 4, 5, 7 and the 2nd abroad
		t.Errorf("%d sort keys", sorts)
	}
	ranges := map[string]string{"up-1000000": "up to CNY\u00a01\u00a0million (2)", "gbp-up-1000000": "up to GBP\u00a01\u00a0million (2)",
		"eur-up-1000000": "up to EUR\u00a01\u00a0million (2)", "other": "stated per year or per side (2)"}
	for _, facet := range f.Figures {
		if facet.Key != "funds" {
			continue
		}
		if facet.Label != "Funding per project" {
			t.Errorf("what the source states for each project is called %q", facet.Label)
		}
		for _, g := range facet.Groups {
			for _, c := range g.Choices {
				if want, ok := ranges[c.Value]; ok && c.Text == want {
					delete(ranges, c.Value)
				}
			}
		}
	}
	if len(ranges) > 0 {
		t.Errorf("no choices %v", ranges)
	}
}
