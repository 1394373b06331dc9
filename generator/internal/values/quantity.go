package values

// quantity is a number with what it is of.
type quantity struct {
	numeral
	kind     Kind // Count where nothing is known of it
	from, to int  // with sign and unit
	unit     string
	noun     string
	assumed  bool
	named    bool // a unit, noun or measure word is printed
	unitAt   span
}

// readQuantity reads sign, number and unit at i.
func (t *text) readQuantity(i int) (quantity, bool) {
	at := i
	sign, end, signed := currencySigns.here(t, at)
	if signed && (t.lowerCode(at, end, sign.code) || end == at+1 && t.get(at) == 'r' && !t.rand(at)) {
		return quantity{}, false
	}
	if signed {
		at = t.space(end)
		if t.get(at) == '$' { // CAD$ 15, hk $ 10
			at = t.space(at + 1)
		}
	}
	u, ok := t.readNumeral(at, signed)
	if ok {
		u.to = t.repeated(u)
	}
	if !ok || signed && u.han && !u.scaled && t.l == "en" {
		return quantity{}, false
	}
	q := quantity{numeral: u, kind: Count, from: i, to: u.to}
	if signed {
		q.kind, q.unit, q.assumed, q.named, q.unitAt = Amount, sign.code, sign.assumed, true, span{i, end}
		q.n = q.n.times(max(sign.factor, 1))
		if c, end, ok := currencies.here(t, t.space(q.to)); ok && (isHan(t.get(end-1)) || isLatin(t.get(end-1))) && (c.code == sign.code || c.assumed) {
			q.to = end // 人民币100万元
		}
		if isLatin(t.get(q.to)) && isDigit(t.get(q.to-1)) {
			return quantity{}, false // a scale nobody knows
		}
		return q, true
	}
	return t.withUnit(q), true
}

// repeated is the end of a number word with its digits in brackets: two (2).
func (t *text) repeated(u numeral) int {
	at := t.space(u.to)
	if u.digits || t.get(at) != '(' {
		return u.to
	}
	n, end := t.small(at + 1)
	if end == 0 || t.get(end) != ')' || !isDigit(t.get(at+1)) || u.n != Whole(int64(n)) {
		return u.to
	}
	return end + 1
}

// withUnit reads what stands behind the number.
func (t *text) withUnit(q quantity) quantity {
	at := t.space(q.to)
	if t.get(q.to) == '-' { // 12-month, two-year
		if _, end, ok := timeUnits.here(t, q.to+1); ok && isLatin(t.get(q.to+1)) {
			return t.duration(q, q.to+1, end)
		}
		return q
	}
	if isHan(t.get(at)) && at > q.to && q.to < len(t.r) && t.get(q.to) == '\n' && !q.digits {
		return q // a line ends between a Chinese numeral and the next word
	}
	if c, end, ok := currencies.here(t, at); ok && !t.notCurrency(q, at, end) {
		q.kind, q.unit, q.assumed, q.named, q.unitAt, q.to = Amount, c.code, c.assumed, true, span{at, end}, end
		if c.factor > 1 {
			q.n = q.n.times(c.factor)
			return q
		}
		if s, e, ok := enScales.here(t, t.space(end)); ok && !s.short && !q.scaled { // 75 USD million
			q.n, q.scaled, q.scale, q.to = q.n.times(s.factor), true, s.factor, e
			return q
		}
		return t.cents(q, c)
	}
	if t.get(at) == '(' && (q.digits || q.scaled) { // 1000万（人民币）
		if c, end, ok := currencies.here(t, at+1); ok && t.get(end) == ')' && !t.lowerCode(at+1, end, c.code) {
			q.kind, q.unit, q.assumed, q.named, q.unitAt, q.to = Amount, c.code, c.assumed, true, span{at + 1, end}, end+1
			return q
		}
	}
	if p, end := t.percentSign(at); end > 0 {
		q.kind, q.named, q.unitAt, q.to = Percent, true, span{at, end}, end
		q.unit = p
		return q
	}
	if w := t.word(at); w == "second" && (q.n == Whole(1) || q.decimals) {
		return t.duration(q, at, at+len(w))
	}
	if w := t.word(at); stretches[w] { // 3 consecutive months
		if _, end, ok := timeUnits.here(t, t.space(at+len(w))); ok {
			return t.duration(q, t.space(at+len(w)), end)
		}
	}
	if _, end, ok := timeUnits.here(t, at); ok && !t.notTime(q, at, end) {
		return t.duration(q, at, end)
	}
	if t.get(at) == '日' && t.stretchOfDays(at+1) { // 20日内
		return t.duration(q, at, at+1)
	}
	return t.counted(q, at)
}

// percentSign reads % and the words for it.
func (t *text) percentSign(at int) (unit string, end int) {
	if unit, end, ok := percentWords.here(t, at); ok {
		return unit, end
	}
	return "", 0
}

var percentWords = newLexicon(map[string]string{
	"%|per cent|percent|percents|percentage|pct|per cent.|p.c.": "", "‰|per mille": "permille", "个百分点|百分点|percentage points|percentage point": "point",
})
