package values

import "slices"

func sorted(list []string) []string {
	slices.Sort(list)
	return slices.Compact(list)
}

var equalShares = newLexicon(map[string]bool{
	"等额": true, "同等金额": true, "one to one": true, "one-for-one": true, "equal amount|equal amounts|equivalent amount|an equal amount of": true,
})

// ratio reads 1:1, 1 : 1, 1比1, one to one, 等额, and fractions (三分之一, 百分之五十).
func (r *reader) ratio(i int) int {
	if _, end, ok := equalShares.here(r.text, i); ok {
		v := Value{Kind: Ratio, Min: Whole(1), Max: Whole(1), Weak: r.word(i) != "one", UnitAt: Span{}}
		return r.add(v, i, end, end)
	}
	if end := r.fraction(i); end > i {
		return end
	}
	if !isDigit(r.get(i)) && !isHan(r.get(i)) || r.notCounting(i) {
		return i
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
	return r.add(Value{Kind: Ratio, Min: a.n, Max: b.n}, i, b.to, b.to)
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

// fraction reads 百分之五十 and 三分之一.
func (r *reader) fraction(i int) int {
	parts, end := int64(0), i
	if r.has2(i, "百分之") {
		parts, end = 100, i+3
	} else if r.has2(i, "千分之") {
		parts, end = 1000, i+3
	} else if r.has2(i, "万分之") {
		parts, end = 10000, i+3
	} else if isNumeral(r.get(i)) && !r.notCounting(i) {
		u, ok := r.readNumeral(i, false)
		n, whole := u.n.Int()
		if !ok || !whole || !r.has2(u.to, "分之") {
			return i
		}
		parts, end = n, u.to+2
	}
	if parts == 0 {
		return i
	}
	u, ok := r.readNumeral(end, false)
	if !ok && parts == 100 && r.get(end) == '百' {
		u, ok = numeral{n: Whole(100), to: end + 1}, true
	}
	if !ok {
		return i
	}
	v := Value{Kind: Ratio, Min: u.n, Max: Whole(parts)}
	if parts == 100 || parts == 1000 || parts == 10000 {
		v = Value{Kind: Percent, Min: u.n, Max: u.n, UnitAt: r.bytes(span{i, end})}
		for p := parts; p > 100; p /= 10 {
			v.Min.exp--
			v.Min = v.Min.lowest()
			v.Max = v.Min
		}
	}
	b, words, after := r.bound(i, u.to, r.low, false)
	v.Bound, v.QualifierAt = b, r.bytes(words)
	return r.add(v, i, u.to, after)
}
