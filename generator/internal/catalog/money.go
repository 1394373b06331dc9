package catalog

import "slices"

// Base is what an amount is an amount of.
type Base string

// The bases of amounts.
const (
	Total   Base = "total"   // all projects together
	Project Base = "project" // each project
	Side    Base = "side"    // one side of the cooperation
)

// Measure is what an amount is an amount of: two amounts can be compared and
// added only where all of it is the same.
type Measure struct {
	Base     Base
	Side     string // chinese, foreign; empty for both together or, of base Side, for each
	Period   string // year where the amount is given each year; else empty
	Covers   string // direct_costs where the source limits it; else empty
	Currency string // ISO 4217
}

// Plain reports whether the measure says nothing beyond its base and currency.
func (m Measure) Plain() bool { return m.Side == "" && m.Period == "" && m.Covers == "" }

// Amount is a quantity of money, in whole units of its currency.
type Amount struct {
	Quantity
	Measure
}

// of are the amounts of one base.
func of(base Base, as []Amount) []Amount {
	var out []Amount
	for _, a := range as {
		if a.Base == base {
			out = append(out, a)
		}
	}
	return out
}

// Totals are the amounts that are given for all projects together.
func Totals(as []Amount) []Amount { return of(Total, as) }

// PerProjectAmounts are the amounts that are given for each project.
func PerProjectAmounts(as []Amount) []Amount { return of(Project, as) }

// SideAmounts are the amounts of the sides for all their projects.
func SideAmounts(as []Amount) []Amount { return of(Side, as) }

// AnyStated reports whether the source says anything in one of the amounts.
func AnyStated(as []Amount) bool {
	return slices.ContainsFunc(as, func(a Amount) bool { return a.Stated() })
}

// StatesProjectAmount reports whether the source states what each project gets
// other than as an average.
func StatesProjectAmount(d *Direction) bool {
	return AnyStated(PerProjectAmounts(d.Funds)) || len(topicProjectAmounts(d.Topics)) > 0
}

// Total is the one total of a direction: the plain one, of all years and costs,
// where there is one. ok is false where the source states no total.
func (d *Direction) Total() (total Amount, ok bool) { return totalOf(d.Funds) }

func totalOf(as []Amount) (Amount, bool) {
	totals := Totals(as)
	for _, plain := range []bool{true, false} {
		for _, a := range totals {
			if a.Stated() && a.Plain() == plain {
				return a, true
			}
		}
	}
	return Amount{}, false
}

// TotalIn is the plain total in a currency.
func (d *Direction) TotalIn(currency string) (Amount, bool) {
	for _, a := range d.Funds {
		if a.Measure == (Measure{Base: Total, Currency: currency}) && a.Stated() {
			return a, true
		}
	}
	return Amount{}, false
}

// Currency is that of the amounts of a direction's programme, or of its own
// first amount where the programme names none.
func (d *Direction) Currency() string {
	if p := d.Guide.Programme; p != nil && p.Currency != "" {
		return p.Currency
	}
	for _, a := range d.Funds {
		return a.Currency
	}
	return ""
}

// Currency is that of most of the directions' amounts; of equals, the first.
// What shows amounts on one scale shows those in it.
func Currency(ds []*Direction) string {
	counts := map[string]int{}
	var order []string
	add := func(code string, weight int) {
		if code == "" {
			return
		}
		if counts[code] == 0 {
			order = append(order, code)
		}
		counts[code] += weight
	}
	for _, d := range ds {
		amounts := d.ProjectAmounts()
		for _, a := range append(amounts, d.Funds...) {
			if a.Known() {
				add(a.Currency, 2)
			}
		}
		add(d.Currency(), 1)
	}
	best := ""
	for _, code := range order {
		if counts[code] > counts[best] {
			best = code
		}
	}
	return best
}

// MoneySum is what amounts of one measure come to.
type MoneySum struct {
	Measure
	Sum
}

// sumTotals adds the totals of several lists of amounts, measure by measure. A
// list without any counts as missing in the sum of the plain totals in the
// currency it would have.
func sumTotals(lists [][]Amount, currency func(i int) string) []MoneySum {
	parts := map[Measure][]Quantity{}
	var order []Measure
	add := func(m Measure, q Quantity) {
		if parts[m] == nil {
			order = append(order, m)
		}
		parts[m] = append(parts[m], q)
	}
	for i, as := range lists {
		totals := Totals(as)
		if !AnyStated(totals) {
			add(Measure{Base: Total, Currency: currency(i)}, Quantity{})
			continue
		}
		for _, a := range totals {
			add(a.Measure, a.Quantity)
		}
	}
	var out []MoneySum
	for _, m := range order {
		out = append(out, MoneySum{m, SumOf(parts[m])})
	}
	return foldMissing(out)
}

// foldMissing leaves out sums of nothing but lists that state no total, where
// there is any other sum: what is missing is missing in that.
func foldMissing(sums []MoneySum) []MoneySum {
	first := slices.IndexFunc(sums, func(s MoneySum) bool { return s.Parts() > 0 })
	if first < 0 {
		return sums[:min(1, len(sums))]
	}
	var out []MoneySum
	missing := 0
	for _, s := range sums {
		if s.Parts() == 0 && s.TBD == 0 {
			missing += s.Unstated
			continue
		}
		out = append(out, s)
	}
	for i := range out {
		if out[i].Measure == sums[first].Measure {
			out[i].Unstated += missing
		}
	}
	return out
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// FigureSums adds projects and funds of directions: funds within one currency
// and one base only, so that there are as many sums as measures. Plan rows,
// which print no figures, are left out: they announce what the calls count.
func FigureSums(ds []*Direction) (projects Sum, funds []MoneySum) {
	var counts []Quantity
	var amounts [][]Amount
	var calls []*Direction
	for _, d := range ds {
		if !d.Guide.Plan {
			counts = append(counts, d.Projects)
			amounts = append(amounts, d.Funds)
			calls = append(calls, d)
		}
	}
	return SumOf(counts), sumTotals(amounts, func(i int) string { return calls[i].Currency() })
}

// SumIn is the sum of the plain totals in a currency; a sum of nothing where
// there is none.
func SumIn(sums []MoneySum, currency string) Sum {
	for _, s := range sums {
		if s.Measure == (Measure{Base: Total, Currency: currency}) {
			return s.Sum
		}
	}
	return Sum{}
}

// Currencies are those of all amounts of the catalogue's directions, the
// programmes' own first.
func (c *Catalog) Currencies() []string { return c.currencies }

// MainCurrency is the first of Currencies: the one amounts are in unless
// something else is said.
func (c *Catalog) MainCurrency() string {
	for _, code := range c.currencies {
		return code
	}
	return ""
}

func (c *Catalog) listCurrencies() []string {
	var out []string
	add := func(code string) {
		if code != "" && !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	for _, p := range c.Site.Programmes {
		add(p.Currency)
	}
	for _, d := range c.Directions {
		for _, a := range append(d.ProjectAmounts(), d.Funds...) {
			add(a.Currency)
		}
	}
	return out
}
