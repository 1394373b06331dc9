package chart

import (
	"strings"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

func ofAmounts(t *testing.T, l lang.Lang) Maker {
	t.Helper()
	r := testcontent.Amounts(t)
	return Maker{words.New(r.Catalog, nil, r.Bundle, l, "", words.Options{Today: r.Catalog.Site.ContentDate})}
}

// A picture has one scale: amounts of one currency that cover the same. Others
// are in words, in the picture or in its table.
func TestPicturesOfAmounts(t *testing.T) {
	for _, l := range lang.Both {
		m := ofAmounts(t, l)
		pictures := 0
		for _, d := range m.Catalog.Directions {
			c := m.Place(d)
			if c == nil {
				continue
			}
			pictures++
			inside(t, string(l)+" "+d.ID, c)
			own, _ := d.ProjectAmount()
			alike := 0
			for _, n := range d.Guide.Directions {
				if a, ok := n.ProjectAmount(); ok && a.Measure == own.Measure {
					alike++
				}
			}
			for _, p := range c.Pictures {
				if len(p.Bars) != alike {
					t.Errorf("%s %s: %d bars for %d amounts of its kind", l, d.ID, len(p.Bars), alike)
				}
			}
			if len(c.Table.Rows) != len(d.Guide.Directions) {
				t.Errorf("%s %s: %d rows", l, d.ID, len(c.Table.Rows))
			}
		}
		if pictures != 4 { // 2, 4, 5 and 7 of the guide in yuan
			t.Errorf("%s: %d pictures", l, pictures)
		}
	}
}

// Bars show one currency; the sums in others stand in the table, and a note
// says so.
func TestBarsOfOneCurrency(t *testing.T) {
	m := ofAmounts(t, lang.EN)
	row := func(year string, n int64, others ...catalog.MoneySum) barRow {
		return barRow{label: year, funds: sum(catalog.Exact, n), projects: sum(catalog.Exact, 1), currency: "EUR", others: others}
	}
	pounds := catalog.MoneySum{Measure: catalog.Measure{Base: catalog.Total, Currency: "GBP"}, Sum: sum(catalog.AtMost, 9_000_000)}
	for _, c := range []struct {
		rows []barRow
		note bool
	}{
		{[]barRow{row("2030", 1_000_000), row("2031", 2_000_000)}, false},
		{[]barRow{row("2030", 1_000_000), row("2031", 2_000_000, pounds)}, true},
	} {
		picture := m.bars("x", "x", []barGroup{{rows: c.rows}})
		notes := strings.Join(picture.Notes, " ")
		if strings.Contains(notes, "EUR") != c.note {
			t.Errorf("notes: %q", notes)
		}
		last := picture.Table.Rows[1].Cells[0].Text
		if !strings.Contains(last, "EUR\u00a02\u00a0million") || strings.Contains(last, "GBP\u00a09\u00a0million (ceiling") != c.note {
			t.Errorf("table: %q", last)
		}
		for _, p := range picture.Pictures {
			if p.Bars[2].W <= p.Bars[0].W {
				t.Error("2 million are no longer than 1 million")
			}
		}
		for _, p := range picture.Pictures {
			for _, x := range p.Texts {
				if strings.Contains(x.Text, "CNY") {
					t.Errorf("%q names a currency that is not there", x.Text)
				}
			}
		}
	}
}
