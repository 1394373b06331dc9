package catalog

import "zhinan/generator/internal/lang"

// Qualifier says how a printed number is to be taken.
type Qualifier string

// The qualifiers of the sources. TBD (待定) and Unstated carry no number.
const (
	Exact    Qualifier = "exact"
	AtMost   Qualifier = "at_most"
	AtLeast  Qualifier = "at_least"
	About    Qualifier = "about"
	MoreThan Qualifier = "more_than"
	LessThan Qualifier = "less_than"
	Range    Qualifier = "range"
	TBD      Qualifier = "tbd"
	Unstated Qualifier = "unstated"
)

// Hedge softens a number: 原则上 or 一般.
type Hedge string

// The hedges of the sources.
const (
	NoHedge     Hedge = ""
	InPrinciple Hedge = "in_principle"
	Generally   Hedge = "generally"
)

// Unit is what a duration is counted in. Other quantities have none.
type Unit string

// Months are kept as the source counts them: 18 months are not made years.
const (
	Years  Unit = ""
	Months Unit = "month"
)

// Quantity is a number with the qualifier the guide gives it: projects, a
// duration, or the whole units of a currency. The zero value is unstated.
type Quantity struct {
	Qualifier Qualifier
	Min, Max  int64 // equal unless Range
	Hedge     Hedge
	Unit      Unit
	Printed   lang.Text
	Splits    []Split
	Derived   bool // summed by us from parts, not printed
	Inherited bool // the guide's general value
}

// Split divides a quantity's number: per country, or for one topic.
type Split struct {
	Per      string // country, topic, field, laboratory, agreement; empty when Topic is set
	Topic    int    // 1-based index of the topic concerned, or 0
	Quantity Quantity
}

// Known reports whether there is a number.
func (q Quantity) Known() bool {
	return q.Qualifier != "" && q.Qualifier != TBD && q.Qualifier != Unstated
}

// Stated reports whether the source says anything, be it "to be determined".
func (q Quantity) Stated() bool { return q.Qualifier != "" && q.Qualifier != Unstated }

// Same tells whether two quantities say the same: number, qualifier and hedge.
// The words they are read from may differ; 3 years are 36 months.
func (q Quantity) Same(o Quantity) bool {
	if q.Unit != o.Unit {
		q, o = q.InMonths(), o.InMonths()
	}
	return q.Qualifier == o.Qualifier && q.Min == o.Min && q.Max == o.Max && q.Hedge == o.Hedge
}

// InMonths is a duration counted in months, whatever the source counts it in.
func (q Quantity) InMonths() Quantity {
	if q.Unit == Years {
		q.Min, q.Max, q.Unit = 12*q.Min, 12*q.Max, Months
	}
	return q
}

// InYears is a duration counted in years; ok is false where it is no whole
// number of them.
func (q Quantity) InYears() (years Quantity, ok bool) {
	if q.Unit == Months {
		if q.Min%12 != 0 || q.Max%12 != 0 {
			return Quantity{}, false
		}
		q.Min, q.Max, q.Unit = q.Min/12, q.Max/12, Years
	}
	return q, true
}

// upper and lower report whether the number is a bound of the kind, itself
// included or not.
func (q Quantity) upper() bool { return q.Qualifier == AtMost || q.Qualifier == LessThan }
func (q Quantity) lower() bool { return q.Qualifier == AtLeast || q.Qualifier == MoreThan }

// Sum is what several quantities come to, and of what kinds they are. A range
// counts with its maximum.
type Sum struct {
	Total                                     int64
	Exact, AtMost, AtLeast, About, Range, TBD int // how many of each kind
	MoreThan, LessThan                        int // bounds that are not included
	Unstated                                  int
}

// SumKind says how a total is to be read.
type SumKind string

// The kinds of a total.
const (
	SumNone       SumKind = "none"       // nothing to add
	SumExact      SumKind = "exact"      // every part exact
	SumCeiling    SumKind = "ceiling"    // some parts are upper bounds, none approximate
	SumApprox     SumKind = "approx"     // some parts approximate, none an upper bound
	SumMixed      SumKind = "mixed"      // upper bounds and approximate parts together
	SumIncomplete SumKind = "incomplete" // at least one part has no number
)

// SumOf adds quantities.
func SumOf(qs []Quantity) Sum {
	var s Sum
	for _, q := range qs {
		switch q.Qualifier {
		case Exact:
			s.Exact++
		case AtMost:
			s.AtMost++
		case AtLeast:
			s.AtLeast++
		case MoreThan:
			s.MoreThan++
		case LessThan:
			s.LessThan++
		case About:
			s.About++
		case Range:
			s.Range++
		case TBD:
			s.TBD++
			continue
		default:
			s.Unstated++
			continue
		}
		s.Total += q.Max
	}
	return s
}

// Parts counts the quantities that carry a number.
func (s Sum) Parts() int {
	return s.Exact + s.AtMost + s.AtLeast + s.MoreThan + s.LessThan + s.About + s.Range
}

// Lower counts the parts that are lower bounds.
func (s Sum) Lower() int { return s.AtLeast + s.MoreThan }

// Upper counts the parts that are upper bounds.
func (s Sum) Upper() int { return s.AtMost + s.LessThan }

// Kind tells how the total is to be read, in one word: that of a pattern. What
// else is true of an incomplete sum, Found().Kind() tells.
func (s Sum) Kind() SumKind {
	ceiling := s.Upper()+s.Range > 0
	approx := s.About+s.Lower() > 0
	switch {
	case s.Parts() == 0:
		return SumNone
	case s.TBD+s.Unstated > 0:
		return SumIncomplete
	case ceiling && approx:
		return SumMixed
	case ceiling:
		return SumCeiling
	case approx:
		return SumApprox
	}
	return SumExact
}

// Missing counts the quantities without a number.
func (s Sum) Missing() int { return s.TBD + s.Unstated }

// Readings are all that is true of a sum with any number: exact, where every
// part is; else that there are ceilings, floors, approximate parts among it; and
// that it is incomplete.
func (s Sum) Readings() []string {
	if s.Parts() == 0 {
		return nil
	}
	var out []string
	add := func(reading string, holds bool) {
		if holds {
			out = append(out, reading)
		}
	}
	add("exact", s.Exact == s.Parts())
	add("ceiling", s.Upper()+s.Range > 0)
	add("floor", s.Lower() > 0)
	add("approx", s.About > 0)
	add("incomplete", s.Missing() > 0)
	return out
}

// Found is the sum of the parts that have a number, without those that have
// none: an incomplete sum can be a ceiling or approximate as well.
func (s Sum) Found() Sum {
	s.TBD, s.Unstated = 0, 0
	return s
}

// sumQuantity is a sum as a quantity of its own, for a direction whose
// figures are printed topic by topic.
func sumQuantity(s Sum) Quantity {
	q := Quantity{Min: s.Total, Max: s.Total, Derived: true}
	switch s.Kind() {
	case SumNone:
		if s.TBD > 0 {
			return Quantity{Qualifier: TBD, Derived: true}
		}
		return Quantity{}
	case SumExact:
		q.Qualifier = Exact
	case SumCeiling:
		q.Qualifier = AtMost
	case SumIncomplete:
		return Quantity{Qualifier: TBD, Derived: true}
	default:
		q.Qualifier = About
		if s.Lower() > 0 && s.Parts() == s.Lower()+s.Exact {
			q.Qualifier = AtLeast
		}
	}
	return q
}
