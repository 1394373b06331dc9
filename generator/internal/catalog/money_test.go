package catalog

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// in is an amount of a measure.
func in(q Quantity, m Measure) Amount { return Amount{q, m} }

func total(currency string) Measure { return Measure{Base: Total, Currency: currency} }

// Sums are made within one currency and one measure. What states no total at
// all is missing in the first of them, and what states one in another currency
// is missing in none.
func TestMoneySums(t *testing.T) {
	igc, abroad := &Guide{Programme: &Programme{Currency: "CNY"}}, &Guide{Programme: &Programme{}}
	year := Measure{Base: Total, Period: "year", Currency: "CNY"}
	direct := Measure{Base: Total, Covers: "direct_costs", Currency: "CNY"}
	each := Measure{Base: Project, Currency: "CNY"}
	side := Measure{Base: Side, Side: "foreign", Currency: "CNY"}
	d := func(g *Guide, as ...Amount) *Direction { return &Direction{Guide: g, Funds: as} }
	for _, c := range []struct {
		name string
		ds   []*Direction
		want string
	}{
		{"nothing", nil, ""},
		{"one currency", []*Direction{d(igc, in(q(Exact, 5), total("CNY"))), d(igc, in(q(AtMost, 7), total("CNY")))}, "CNY 12 ceiling of 2"},
		{"two currencies", []*Direction{d(igc, in(q(Exact, 5), total("CNY"))), d(igc, in(q(Exact, 7), total("EUR"))), d(igc, in(q(Exact, 1), total("CNY")))}, "CNY 6 exact of 2 + EUR 7 exact of 1"},
		{"a year is no total", []*Direction{d(igc, in(q(Exact, 5), total("CNY"))), d(igc, in(q(Exact, 7), year))}, "CNY 5 exact of 1 + CNY year 7 exact of 1"},
		{"direct costs are not all", []*Direction{d(igc, in(q(Exact, 5), total("CNY"))), d(igc, in(q(Exact, 7), direct))}, "CNY 5 exact of 1 + CNY direct_costs 7 exact of 1"},
		{"per project is no total", []*Direction{d(igc, in(q(Exact, 5), total("CNY"))), d(igc, in(q(AtMost, 7), each))}, "CNY 5 incomplete of 1"},
		{"a side's is no total", []*Direction{d(igc, in(q(Exact, 5), total("CNY"))), d(igc, in(q(Exact, 7), side))}, "CNY 5 incomplete of 1"},
		{"to be determined in its currency", []*Direction{d(igc, in(q(Exact, 5), total("CNY"))), d(igc, in(q(TBD, 0), total("EUR")))}, "CNY 5 exact of 1 + EUR 0 none of 0"},
		{"nothing stated", []*Direction{d(igc), d(igc)}, "CNY 0 none of 0"},
		{"nothing stated beside another currency", []*Direction{d(abroad), d(igc), d(abroad, in(q(Exact, 7), total("EUR")))}, "EUR 7 incomplete of 1"},
		{"strict bounds", []*Direction{d(igc, in(q(MoreThan, 5), total("CNY"))), d(igc, in(q(Exact, 7), total("CNY")))}, "CNY 12 approx of 2"},
	} {
		_, sums := FigureSums(c.ds)
		var got []string
		for _, s := range sums {
			got = append(got, strings.Join(strings.Fields(fmt.Sprintf("%s %s %s %d %s of %d", s.Currency, s.Period, s.Covers, s.Total, s.Kind(), s.Parts())), " "))
		}
		if strings.Join(got, " + ") != c.want {
			t.Errorf("%s: %s, want %s", c.name, strings.Join(got, " + "), c.want)
		}
	}
}

// A sum tells all that is true of it.
func TestReadings(t *testing.T) {
	for _, c := range []struct {
		sum  Sum
		want string
	}{
		{Sum{}, ""},
		{Sum{TBD: 2}, ""},
		{Sum{Exact: 2}, "exact"},
		{Sum{Exact: 2, Unstated: 1}, "exact incomplete"},
		{Sum{Exact: 9, AtMost: 4, About: 1, TBD: 1}, "ceiling approx incomplete"},
		{Sum{LessThan: 1}, "ceiling"}, {Sum{Range: 1, MoreThan: 1}, "ceiling floor"}, {Sum{AtLeast: 1}, "floor"},
	} {
		if got := strings.Join(c.sum.Readings(), " "); got != c.want {
			t.Errorf("%+v: %q, want %q", c.sum, got, c.want)
		}
	}
}

// What a project gets is what the source states; only where it states nothing
// of the kind is an average worked out, of a total in its own currency.
func TestProjectAmounts(t *testing.T) {
	each := func(currency string) Measure { return Measure{Base: Project, Currency: currency} }
	for _, c := range []struct {
		name     string
		funds    []Amount
		averages []Average
		want     string
	}{
		{"a total", []Amount{in(q(Exact, 100), total("EUR"))}, nil, "exact 20 EUR derived"},
		{"two totals", []Amount{in(q(Exact, 100), total("EUR")), in(q(AtMost, 50), total("GBP"))}, nil, "exact 20 EUR derived; at_most 10 GBP derived"},
		{"a total and a ceiling", []Amount{in(q(Exact, 100), total("EUR")), in(q(AtMost, 30), each("EUR"))}, nil, "at_most 30 EUR"},
		{"a total and a ceiling in another currency", []Amount{in(q(Exact, 100), total("EUR")), in(q(AtMost, 30), each("GBP"))}, nil, "at_most 30 GBP"},
		{"an average and a ceiling", []Amount{in(q(Exact, 100), total("EUR")), in(q(AtMost, 30), each("EUR"))}, []Average{{21, "EUR", "21"}}, "exact 21 EUR; at_most 30 EUR"},
		{"to be determined", []Amount{in(q(Exact, 100), total("EUR")), in(q(TBD, 0), each("EUR"))}, nil, "tbd 0 EUR"},
		{"each year", []Amount{in(q(Exact, 100), Measure{Base: Total, Period: "year", Currency: "EUR"})}, nil, ""},
		{"one side's", []Amount{in(q(Exact, 100), Measure{Base: Side, Side: "foreign", Currency: "EUR"})}, nil, ""},
		{"more than", []Amount{in(q(MoreThan, 100), total("EUR"))}, nil, "more_than 20 EUR derived"},
		{"less than", []Amount{in(q(LessThan, 100), total("EUR"))}, nil, "less_than 20 EUR derived"},
		{"direct costs", []Amount{in(q(Exact, 100), Measure{Base: Total, Covers: "direct_costs", Currency: "EUR"})}, nil, "exact 20 EUR direct_costs derived"},
	} {
		d := &Direction{Guide: &Guide{}, Projects: q(Exact, 5), Funds: c.funds, Averages: c.averages}
		var got []string
		for _, a := range d.ProjectAmounts() {
			s := strings.TrimSpace(fmt.Sprintf("%s %d %s %s", a.Qualifier, a.Max, a.Currency, a.Covers))
			if a.Derived {
				s += " derived"
			}
			got = append(got, s)
			if a.Base != Project {
				t.Errorf("%s: %v is not of a project", c.name, a)
			}
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s: %s, want %s", c.name, strings.Join(got, "; "), c.want)
		}
	}
	// What is stated of topics is not worked out of the total, and is no figure
	// of the whole.
	d := &Direction{Projects: q(Exact, 5), Funds: []Amount{in(q(Exact, 100), total("EUR"))},
		Topics: []*Topic{{Parts: []*Topic{{Funds: []Amount{in(q(AtMost, 30), each("EUR"))}}}}}}
	if all := d.ProjectAmounts(); len(all) != 1 || all[0].Derived || all[0].Max != 30 || !StatesProjectAmount(d) {
		t.Errorf("of topics: %+v", all)
	}
	if a, ok := d.ProjectAmount(); ok {
		t.Errorf("a topic's amount passes for the direction's: %+v", a)
	}
	for _, projects := range []Quantity{q(LessThan, 5), q(MoreThan, 5)} { // what is left out of a bound is left out of the other
		d := &Direction{Projects: projects, Funds: []Amount{in(q(Exact, 100), total("EUR"))}}
		if a := d.ProjectAmounts(); projects.Qualifier == LessThan && a[0].Qualifier != MoreThan || projects.Qualifier == MoreThan && a[0].Qualifier != LessThan {
			t.Errorf("over %v: %v", projects, a)
		}
	}
}

// Durations are compared in months, and years are never made of months.
func TestDurations(t *testing.T) {
	months := func(q Quantity) Quantity { q.Unit = Months; return q }
	if !q(Exact, 3).Same(months(q(Exact, 36))) || q(Exact, 36).Same(months(q(Exact, 36))) || !between(1, 2).Same(months(between(12, 24))) {
		t.Error("months are taken for years")
	}
	if y, ok := months(q(AtMost, 36)).InYears(); !ok || y.Max != 3 || y.Qualifier != AtMost {
		t.Errorf("36 months are %v", y)
	}
	for _, q := range []Quantity{months(q(Exact, 18)), months(between(12, 18))} {
		if y, ok := q.InYears(); ok {
			t.Errorf("%v is %v years", q, y)
		}
	}
	if c := Compare(&Direction{Guide: &Guide{}, Duration: q(Exact, 3)}, &Direction{Guide: &Guide{}, Duration: months(q(Exact, 36))}); len(c) > 0 {
		t.Errorf("%+v", c)
	}
}

// Funds are compared measure by measure.
func TestCompareFunds(t *testing.T) {
	each := Measure{Base: Project, Currency: "CNY"}
	before := []Amount{in(q(Exact, 5), total("CNY")), in(q(AtMost, 2), each)}
	for _, c := range []struct {
		name    string
		after   []Amount
		was, is int
		paired  bool
	}{
		{"another order", []Amount{before[1], before[0]}, 0, 0, false},
		{"another total", []Amount{in(q(Exact, 6), total("CNY")), before[1]}, 1, 1, true},
		{"another currency", []Amount{in(q(Exact, 5), total("EUR")), before[1]}, 1, 1, false},
		{"the total alone", before[:1], 1, 0, false},
		{"one more", append(slices.Clone(before), in(q(Exact, 5), total("EUR"))), 0, 1, false},
	} {
		change := compareFunds(before, c.after)
		if change == nil {
			if c.was+c.is > 0 {
				t.Errorf("%s is no change", c.name)
			}
			continue
		}
		if len(change.Was) != c.was || len(change.Is) != c.is || (change.Before.Known() && change.After.Known()) != c.paired {
			t.Errorf("%s: %+v", c.name, change)
		}
	}
}

// The currency of a list is that of most of its amounts.
func TestCurrency(t *testing.T) {
	g := &Guide{Programme: &Programme{Currency: "CNY"}}
	d := func(currency string) *Direction {
		return &Direction{Guide: g, Funds: []Amount{in(q(Exact, 5), total(currency))}}
	}
	for want, ds := range map[string][]*Direction{
		"CNY": {{Guide: g}}, "EUR": {d("EUR"), d("EUR")}, "GBP": {d("GBP"), {Guide: &Guide{}}}, "": nil,
	} {
		if got := Currency(ds); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
