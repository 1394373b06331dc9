// Package values reads typed values in running text, Chinese and English:
// amounts, dates and hours, periods, durations, counts with their nouns,
// ratios, percentages, labels, addresses and document numbers, each with the
// place it stands at. What means the same in both languages is Equal, however
// it is printed: 1500万元 and "CNY 15 million", 一年半 and "18 months".
//
// The reader says what is printed and no more. It knows nothing of the
// catalogue, looks nothing up and decides nothing that the words do not say. A
// text may quote the other language, so the words of both are known in both;
// the language of the text settles only what both could mean.
//
// Left out on purpose: days counted from today (next Tuesday, 明天, 近三年 as a
// stretch of years), weekdays and holidays, years of two figures, dates whose
// order of day and month is not said (4/5/2023), hours with no sign of one ("at
// seven"), negative numbers, measures of length, weight and temperature beyond
// their number, 成 and 折, 兆, small coins left unsaid, Chinese numerals that no
// measure word follows. Damage is not mended: 为 23 年 is 23 years, and a
// document number that lost a bracket is stepped over.
package values

import (
	"slices"
	"strings"

	"zhinan/generator/internal/lang"
)

// Kind is what a value is.
type Kind string

// The kinds of values.
const (
	Amount     Kind = "amount"   // of money
	Date       Kind = "date"     // a day, month or year, perhaps with an hour
	Time       Kind = "time"     // an hour alone
	Period     Kind = "period"   // from a date to a date
	Duration   Kind = "duration" // so many years, months, days, hours
	Count      Kind = "count"    // of something, or a number of nothing named
	Ratio      Kind = "ratio"    // 1:1
	Percent    Kind = "percent"  // 50%
	Label      Kind = "label"    // a number that names and does not count: 第13次, (3), direction 1.5
	Email      Kind = "email"
	URL        Kind = "url"
	Phone      Kind = "phone"
	Document   Kind = "document"   // the number of an official document
	Identifier Kind = "identifier" // any other number with letters that names one thing
)

// Bound is how a value limits what it is said of.
type Bound string

// The bounds. At least and at most include the value, more than and less than
// do not. The last four are said of dates: By and From include the day.
const (
	Exact    Bound = ""
	AtMost   Bound = "at_most"
	AtLeast  Bound = "at_least"
	MoreThan Bound = "more_than"
	LessThan Bound = "less_than"
	About    Bound = "about"
	Before   Bound = "before"
	By       Bound = "by"
	After    Bound = "after"
	From     Bound = "from"
)

// Span is a stretch of the text, in bytes; empty where nothing is printed.
type Span struct{ Start, End int }

// Value is one value of a text.
type Value struct {
	Kind Kind
	// Span is all of it: number, sign and unit, without the words of its bound.
	Span
	// Min is the number; Max is the other end of a range, else the same. Of a
	// ratio they are the two sides.
	Min, Max Number
	Bound    Bound
	// Unit is the ISO 4217 code of an amount, or the unit of a duration as
	// printed: year, quarter, month, week, day, working day, hour, minute, second.
	Unit string
	// Per is what an amount or count is for: project, side, year …, sorted;
	// "each" where the words do not say each what.
	Per []string
	// Noun is what is counted, as the table of nouns calls it; "" where it is not
	// known.
	Noun string

	// Moment is the day and hour of a date, Until the end of a period.
	Moment, Until Moment
	// Text is what an address, label or document number says, in one spelling.
	Text string

	// Assumed: the currency is the usual one of a sign that several share (元, $).
	Assumed bool
	// Weak: the other language may leave it unsaid or say it by other words
	// ("一个" is often "a"; 双方 is "both sides"; a label that only opens an item).
	Weak bool
	// Opens: a label that numbers the item it opens.
	Opens bool

	// UnitAt is where the unit, sign or noun stands, QualifierAt the words the
	// bound is read from; empty where there are none.
	UnitAt, QualifierAt Span
}

// Moment is a day, month or year, with an hour where one is printed. What is
// not printed is zero.
type Moment struct {
	Year, Month, Day int
	Clock            bool // Hour and Minute are printed
	Hour, Minute     int
	Zone             string // IANA name, abbreviation or offset; "local" where the text says so
}

// Range reports whether the value is a range.
func (v Value) Range() bool { return v.Kind != Ratio && v.Min != v.Max }

// Read gives the values of a text in the order they stand in. They do not
// overlap; of readings that begin at one place the longest holds.
func Read(s string, l lang.Lang) []Value {
	r := reader{text: fold(s, l)}
	r.findMail()
	for i := 0; i < len(r.r); {
		end := r.step(i)
		if end <= i {
			end = i + 1
		}
		i = end
	}
	return r.out
}

// Equal reports whether two values say the same. Nouns must not contradict
// each other: one that is not known agrees with any.
func Equal(a, b Value) bool {
	return a.core() == b.core() && a.Bound == b.Bound && basesAgree(a.Per, b.Per) && nounsAgree(a.Noun, b.Noun)
}

// Same reports whether two values have the same kind and size, whatever is
// said of them: bound, base and noun aside.
func Same(a, b Value) bool { return a.core() == b.core() }

func nounsAgree(a, b string) bool { return a == b || a == "" || b == "" }

// basesAgree compares what two amounts are for; "each" alone is for any one thing.
func basesAgree(a, b []string) bool {
	each := func(list []string) bool { return len(list) == 1 && list[0] == "each" }
	return slices.Equal(a, b) || each(a) && len(b) == 1 || each(b) && len(a) == 1
}

// core is the size of a value in one unit, as a text.
func (v Value) core() string {
	switch v.Kind {
	case Amount:
		return "amount " + v.size(1) + " " + v.Unit
	case Duration:
		unit, factor := canonicalUnit(v.Unit)
		return "duration " + v.size(factor) + " " + unit
	case Date, Time:
		return string(v.Kind) + " " + v.Moment.String()
	case Period:
		return "period " + v.Moment.String() + "/" + v.Until.String()
	case Ratio:
		return "ratio " + v.Min.String() + ":" + v.Max.String()
	case Count, Percent:
		return string(v.Kind) + " " + v.size(1)
	}
	return string(v.Kind) + " " + v.Text
}

func (v Value) size(factor int64) string {
	if v.Min == v.Max {
		return v.Min.times(factor).String()
	}
	return v.Min.times(factor).String() + ".." + v.Max.times(factor).String()
}

// canonicalUnit is the unit a duration is compared in: a year is twelve
// months, a week seven days, an hour sixty minutes; a month is no number of days.
func canonicalUnit(unit string) (string, int64) {
	switch unit {
	case "year":
		return "month", 12
	case "quarter":
		return "month", 3
	case "week":
		return "day", 7
	case "hour":
		return "second", 3600
	case "minute":
		return "second", 60
	}
	return unit, 1
}

// String is the value in one canonical line: what Equal compares.
func (v Value) String() string {
	parts := []string{v.core()}
	if v.Bound != Exact {
		parts = append(parts, string(v.Bound))
	}
	for _, p := range v.Per {
		parts = append(parts, "/"+p)
	}
	if v.Noun != "" {
		parts = append(parts, "("+v.Noun+")")
	}
	return strings.Join(parts, " ")
}

// Compare pairs the values of two texts that should say the same and gives
// those that found no partner. A weak value answers for another and asks for
// none itself.
func Compare(a, b []Value) (onlyA, onlyB []Value) {
	usedA, usedB := make([]bool, len(a)), make([]bool, len(b))
	byCore := map[string][]int{}
	for j, v := range b {
		byCore[v.core()] = append(byCore[v.core()], j)
	}
	pass := func(fits func(x, y Value) bool) {
		for i, x := range a {
			if usedA[i] {
				continue
			}
			core := x.core()
			for list := byCore[core]; len(list) > 0 && usedB[list[0]]; list = byCore[core] {
				byCore[core] = list[1:] // so that a thousand equal values cost a thousand steps
			}
			for _, j := range byCore[core] {
				if !usedB[j] && fits(x, b[j]) {
					usedA[i], usedB[j] = true, true
					break
				}
			}
		}
	}
	pass(func(x, y Value) bool { return Equal(x, y) && x.Noun == y.Noun && x.Noun != "" && x.Weak == y.Weak })
	pass(func(x, y Value) bool { return Equal(x, y) && x.Noun != y.Noun && x.Weak == y.Weak })
	pass(func(x, y Value) bool { return Equal(x, y) && x.Weak == y.Weak })
	pass(Equal)
	onlyA, onlyB = unpaired(a, usedA), unpaired(b, usedB)
	if opens(a) && opens(b) && !usedA[0] && !usedB[0] { // item (2) against item (3)
		onlyA, onlyB = append(onlyA, a[0]), append(onlyB, b[0])
	}
	return onlyA, onlyB
}

func opens(list []Value) bool { return len(list) > 0 && list[0].Opens }

func unpaired(list []Value, used []bool) []Value {
	var out []Value
	for i, v := range list {
		if !used[i] && !v.Weak {
			out = append(out, v)
		}
	}
	return out
}
