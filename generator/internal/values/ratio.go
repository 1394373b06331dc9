package values

import "slices"

func sorted(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

var equalShares = newLexicon(map[string]bool{
	"等额": true, "同等金额": true, "one to one": true, "one-for-one": true, "equal amount|equal amounts|equivalent amount|an equal amount of": true,
})

var enFractions = newLexicon(map[string][2]int64{
	"a third|one third": {1, 3}, "two thirds": {2, 3}, "a quarter of|one quarter": {1, 4}, "three quarters": {3, 4}, "a fifth|one fifth": {1, 5}, "a tenth|one tenth": {1, 10},
})

// ratio reads 1:1, 1 : 1, 1比1, one to one, 等额, and fractions (三分之一, 百分之五十).
func (r *reader) ratio(i int) int {
	if _, end, ok := equalShares.here(r.text, i); ok {
		v := Value{Kind: Ratio, Min: Whole(1), Max: Whole(1), Weak: r.word(i) != "one"}
		return r.addBounded(v, i, end)
	}
	if part, end, ok := enFractions.here(r.text, i); ok && r.get(end) != '-' {
		return r.addBounded(Value{Kind: Ratio, Min: Whole(part[0]), Max: Whole(part[1])}, i, end)
	}
	if end := r.fraction(i); end > i {
		return end
	}
	if !isDigit(r.get(i)) && !isHan(r.get(i)) || r.notCounting(i) {
		return i
	}
	if end := r.stroke(i); end > i {
		return end
	}
	a, ok := r.readNumeral(i, false)
	if !ok || a.scaled {
		return i
	}
	at := r.space(a.to)
	if c := r.get(at); c != ':' && !(c == '比' && isNumeral(r.get(at+1))) {
		return i
	}
	b, ok := r.readNumeral(r.space(at+1), false)
	if !ok || b.scaled || a.digits != b.digits || isLatin(r.get(b.to)) || b.n.coef == 0 || a.n.coef == 0 {
		return i
	}
	if _, _, unit := timeUnits.here(r.text, r.space(b.to)); unit || isHan(r.get(b.to)) && r.get(at) == ':' && r.measureAt(b.to) {
		return i // 主题1: 3个项目
	}
	return r.addBounded(Value{Kind: Ratio, Min: a.n, Max: b.n}, i, b.to)
}

// stroke reads 1/3 where the words say of what it is a part: 总数的1/3, "1/3 of".
func (r *reader) stroke(i int) int {
	a, at := r.small(i)
	if at == 0 || r.get(at) != '/' || !isDigit(r.get(at+1)) || isDigit(r.get(i-1)) || r.get(i-1) == '/' {
		return i
	}
	b, end := r.small(at + 1)
	if end == 0 || a == 0 || a >= b || r.get(end) == '/' || r.get(r.spaceBack(i)-1) != '的' && r.word(r.space(end)) != "of" {
		return i
	}
	return r.addBounded(Value{Kind: Ratio, Min: Whole(int64(a)), Max: Whole(int64(b))}, i, end)
}

func (t *text) measureAt(i int) bool {
	_, _, ok := zhUnits.here(t, i)
	return ok
}

func isNumeral(c rune) bool {
	_, digit := hanDigit[c]
	_, unit := hanUnit[c]
	return digit || unit || isDigit(c)
}

// fraction reads 百分之五十, 百分之五至百分之十 and 三分之一.
func (r *reader) fraction(i int) int {
	v, end := r.part(i)
	if end == i {
		return i
	}
	if _, at, ok := rangeSeparators.here(r.text, r.space(end)); ok && v.Kind == Percent {
		if high, e := r.part(r.space(at)); e > at && high.Kind == Percent && v.Min.Less(high.Min) {
			v.Max, end = high.Min, e
		}
	}
	return r.addBounded(v, i, end)
}

// addBounded keeps a value at i..end with the bound that stands by it.
func (r *reader) addBounded(v Value, i, end int) int {
	b, words, after := r.bound(i, end, r.low, false)
	v.Bound, v.QualifierAt = b, r.bytes(words)
	return r.add(v, i, end, after)
}

// part reads one part of a whole: a percentage where the whole is a hundred, a
// thousand or ten thousand, else a ratio.
func (r *reader) part(i int) (v Value, end int) {
	parts, at := r.whole(i)
	if parts == 0 {
		return v, i
	}
	u, ok := r.readNumeral(at, false)
	if !ok && parts == 100 && r.get(at) == '百' {
		u, ok = numeral{n: Whole(100), to: at + 1}, true
	}
	if !ok {
		return v, i
	}
	if parts != 100 && parts != 1000 && parts != 10000 && parts != 1e6 {
		return Value{Kind: Ratio, Min: u.n, Max: Whole(parts)}, u.to
	}
	for p := parts; p > 100; p /= 10 {
		u.n.exp--
		u.n = u.n.lowest()
	}
	return Value{Kind: Percent, Min: u.n, Max: u.n, UnitAt: r.bytes(span{i, at})}, u.to
}

// whole reads 百分之, 三分之: how many parts the whole has, 0 where none is said.
func (r *reader) whole(i int) (parts int64, end int) {
	switch {
	case r.hasHan(i, "百万分之"):
		return 1e6, i + 4
	case r.hasHan(i, "百分之"):
		return 100, i + 3
	case r.hasHan(i, "千分之"):
		return 1000, i + 3
	case r.hasHan(i, "万分之"):
		return 10000, i + 3
	case !isNumeral(r.get(i)) || r.notCounting(i):
		return 0, i
	}
	u, ok := r.readNumeral(i, false)
	n, isWhole := u.n.Int()
	if !ok || !isWhole || !r.hasHan(u.to, "分之") {
		return 0, i
	}
	return n, u.to + 2
}
