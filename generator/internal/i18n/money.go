package i18n

import (
	"strconv"
	"strings"

	"zhinan/generator/internal/lang"
)

const (
	wan     = 10_000
	yi      = 100_000_000
	million = 1_000_000
	billion = 1_000_000_000
)

// How many decimals a large unit may take before the figure is hard to read.
const (
	zhDecimals = 4
	enDecimals = 6
)

// sum is an amount split for printing: 1080, 万.
type sum struct{ minus, digits, unit string }

// Money returns an amount of whole units of a currency, never rounded.
//
// zh: 600元, 12.5万元, 1080万元, 2.099亿元, 120万欧元, without spaces or
// grouping; 亿 only where four decimals at most make it exact, else 万.
//
// en: CNY 600,000, EUR 10.8 million, CNY 1.2 billion, with no-break spaces
// (U+00A0); a figure that six decimals cannot make exact is written in full.
//
// A minus is U+2212 and stands first: −CNY 600,000, −60万元.
func (p *Printer) Money(code string, units int64) string {
	if p.lang == lang.ZH {
		s := zhSum(units)
		return s.minus + s.digits + s.unit + currencyUnit(code)
	}
	s := enSum(units)
	return s.minus + code + nbsp + s.digits + s.unit
}

// MoneyUnit names the unit of columns and pictures that hold amounts without
// it: 万元, 万欧元; CNY million, EUR million.
func (p *Printer) MoneyUnit(code string) string {
	if p.lang == lang.ZH {
		return "万" + currencyUnit(code)
	}
	return code + " million"
}

// MoneyUnits is how many whole units of a currency one of MoneyUnit is.
func (p *Printer) MoneyUnits() int64 {
	if p.lang == lang.ZH {
		return wan
	}
	return million
}

// MoneyDigits returns an amount without its unit, for columns and pictures
// whose head names it (MoneyUnit). Never rounded.
func (p *Printer) MoneyDigits(units int64) string {
	minus, n := magnitude(units)
	places := enDecimals
	if p.lang == lang.ZH {
		places = zhDecimals
	}
	digits, _ := decimal(n, uint64(p.MoneyUnits()), places)
	return minus + digits
}

// MoneyRange returns the amounts from lo to hi of a currency, in either order;
// equal amounts give one. What both ends share is written once:
// 1000万～1500万元, CNY 10–15 million. Ends that share no unit are written out:
// 5000元～3万元, CNY 600,000 to CNY 1.2 million.
func (p *Printer) MoneyRange(code string, lo, hi int64) string {
	lo, hi = min(lo, hi), max(lo, hi)
	if lo == hi {
		return p.Money(code, lo)
	}
	if p.lang == lang.ZH {
		a, b := zhSum(lo), zhSum(hi)
		// 5000～3万元 could be read as five thousand wan; 5000万～3亿元 cannot.
		if lo >= 0 && (a.unit == "") == (b.unit == "") {
			return a.digits + a.unit + "～" + b.digits + b.unit + currencyUnit(code)
		}
		return p.Money(code, lo) + "～" + p.Money(code, hi)
	}
	a, b := enSum(lo), enSum(hi)
	if lo >= 0 && a.unit == b.unit {
		return code + nbsp + a.digits + "–" + b.digits + b.unit
	}
	return p.Money(code, lo) + " to " + p.Money(code, hi)
}

func zhSum(units int64) sum {
	minus, n := magnitude(units)
	if n < wan {
		return sum{minus, strconv.FormatUint(n, 10), ""}
	}
	if n >= yi {
		if d, exact := decimal(n, yi, zhDecimals); exact {
			return sum{minus, d, "亿"}
		}
	}
	d, _ := decimal(n, wan, zhDecimals) // four decimals of a wan are one unit
	return sum{minus, d, "万"}
}

func enSum(units int64) sum {
	minus, n := magnitude(units)
	unit, name := uint64(0), ""
	switch {
	case n >= billion:
		unit, name = billion, "billion"
	case n >= million:
		unit, name = million, "million"
	default:
		return sum{minus, grouped(n), ""}
	}
	if d, exact := decimal(n, unit, enDecimals); exact {
		return sum{minus, d, nbsp + name}
	}
	return sum{minus, grouped(n), ""}
}

// decimal writes n in a unit that is a power of ten, and reports whether at
// most places decimals write it exactly.
func decimal(n, unit uint64, places int) (string, bool) {
	whole, rest := strconv.FormatUint(n/unit, 10), n%unit
	if rest == 0 {
		return whole, true
	}
	// unit+rest keeps the leading zeros of rest, after a 1 to be cut off.
	decimals := strings.TrimRight(strconv.FormatUint(unit+rest, 10)[1:], "0")
	return whole + "." + decimals, len(decimals) <= places
}

// magnitude splits off the sign; the least int64 has no positive twin.
func magnitude(n int64) (minus string, abs uint64) {
	if n < 0 {
		return "\u2212", uint64(-(n + 1)) + 1
	}
	return "", uint64(n)
}

func grouped(n uint64) string {
	s := strconv.FormatUint(n, 10)
	var b strings.Builder
	for i, digit := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	return b.String()
}
