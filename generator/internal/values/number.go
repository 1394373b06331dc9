package values

import (
	"strconv"
	"strings"
)

// Number is a decimal: a coefficient and a power of ten. Numbers are kept in
// lowest terms (no trailing zero in the coefficient), so that two that are
// equal are == and can be keys of a map.
type Number struct {
	coef int64
	exp  int
}

// maxDigits bounds what is read as a number: longer runs of digits are names
// of something (an account, a serial number), never a quantity.
const maxDigits = 15

// Whole is the number of a whole value.
func Whole(n int64) Number { return Number{coef: n}.lowest() }

func (n Number) lowest() Number {
	if n.coef == 0 {
		return Number{}
	}
	for n.coef%10 == 0 {
		n.coef /= 10
		n.exp++
	}
	return n
}

// pow10 gives 10^k for 0 <= k <= 18.
func pow10(k int) int64 {
	out := int64(1)
	for range k {
		out *= 10
	}
	return out
}

// times multiplies by a small whole number.
func (n Number) times(k int64) Number {
	for k != 0 && k%10 == 0 {
		k /= 10
		n.exp++
	}
	return Number{n.coef * k, n.exp}.lowest()
}

// plus adds; ok is false where the sum has more digits than are kept.
func (n Number) plus(m Number) (sum Number, ok bool) {
	if n.coef == 0 {
		return m, true
	}
	if m.coef == 0 {
		return n, true
	}
	if n.exp < m.exp {
		n, m = m, n
	}
	up := n.exp - m.exp
	if up > maxDigits || n.coef > (1<<62)/pow10(up) {
		return Number{}, false
	}
	return Number{n.coef*pow10(up) + m.coef, m.exp}.lowest(), true
}

// Less compares two numbers.
func (n Number) Less(m Number) bool {
	a, b := n.plain(), m.plain()
	ai, af, _ := strings.Cut(a, ".")
	bi, bf, _ := strings.Cut(b, ".")
	if len(ai) != len(bi) {
		return len(ai) < len(bi)
	}
	if ai != bi {
		return ai < bi
	}
	return af < bf
}

// Int gives a whole number as an int64.
func (n Number) Int() (int64, bool) {
	if n.exp < 0 || n.exp > 18 || n.coef > (1<<62)/pow10(n.exp) {
		return 0, n.coef == 0
	}
	return n.coef * pow10(n.exp), true
}

// String writes the number plainly: 15000000, 1.5.
func (n Number) String() string { return n.plain() }

func (n Number) plain() string {
	digits := strconv.FormatInt(n.coef, 10)
	if n.exp >= 0 {
		return digits + strings.Repeat("0", n.exp)
	}
	if pad := 1 - n.exp - len(digits); pad > 0 {
		digits = strings.Repeat("0", pad) + digits
	}
	return digits[:len(digits)+n.exp] + "." + digits[len(digits)+n.exp:]
}
