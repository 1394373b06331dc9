package values

import "slices"

// measured reads amounts, percentages, durations and counts.
func (r *reader) measured(i int) int {
	if isHan(r.get(i)) && r.notCounting(i) {
		return i
	}
	q, ok := r.readQuantity(i)
	if !ok {
		return r.unitHead(i)
	}
	low, high, isRange := r.readRange(q)
	if !isRange {
		low, high = q, q
	}
	if !low.counts(r.text, isRange) && !r.bounded(low) {
		return i
	}
	if low.bareDecimal() {
		return r.add(Value{Kind: Label, Text: string(r.r[i:low.numeral.to])}, i, low.numeral.to, low.numeral.to)
	}
	to := max(high.to, low.to)
	if low.kind == Label { // 4级, 三期
		return r.add(Value{Kind: Label, Text: low.n.String(), UnitAt: r.bytes(low.unitAt)}, low.from, to, to)
	}
	v := Value{Kind: low.kind, Min: low.n, Max: high.n, Unit: low.unit, Noun: low.noun, Assumed: low.assumed, UnitAt: r.bytes(high.unitAt)}
	if isRange && high.noun != "" {
		v.Noun = high.noun
	}
	end := r.limit(&v, low, to)
	if v.Kind == Amount || v.Kind == Count {
		v.Per, end = r.base(low.from, to, end, v.Kind)
	}
	if slices.Contains(v.Per, v.Noun) && isHan(r.get(to-1)) {
		v.Noun = "" // 每个国家至多1个: the country is what it is for
	}
	r.settle(&v, low)
	return r.add(v, low.from, to, end)
}

// bareDecimal reports a number like 1.5 that nothing is said of: a label.
func (q quantity) bareDecimal() bool {
	return q.kind == Count && q.decimals && q.digits && !q.scaled && !q.named && q.numeral.to-q.from < 6
}

// limit reads the bound of a quantity that ends at to, and with it a noun that
// stands apart from the number; it gives where the bound behind it ends.
func (r *reader) limit(v *Value, low quantity, to int) (end int) {
	from := low.from
	if v.Kind == Count && v.Noun == "" {
		if _, start, ok := ageWords.before(r.text, r.spaceBack(from), r.low); ok {
			v.Noun, from = "age", start
		}
	}
	b, words, end := r.bound(from, to, r.low, false)
	if v.Kind == Count && end > to && (v.Noun == "" || v.Noun == "institution") && r.get(end) != '的' { // 两家以上企业, 50+ participants
		after := low
		after.to, after.named = end, true
		v.Noun = r.nounAhead(after).noun
	}
	if v.Kind == Count && v.Noun == "" && isHan(r.get(to-1)) {
		if v.Noun = r.nounBehind(from, words); v.Noun == "" && b == Exact {
			v.Noun = r.nounAfterClause(to)
		}
	}
	if far := r.nounEnd(to); b == Exact && far > to { // 3 patents or more
		if after, at, e := r.boundAfter(far, false); after != Exact {
			b, words, end = after, at, e
		}
	}
	if low.more && b == Exact {
		b = MoreThan
	}
	v.Bound, v.QualifierAt = b, r.bytes(words)
	return end
}

// nounEnd is where the noun behind a count ends, if one stands near.
func (r *reader) nounEnd(to int) int {
	at := to
	if isHan(r.get(at)) {
		_, end, _ := nouns.here(r.text, at)
		return max(to, end)
	}
	for n := 0; n < 24; n++ {
		c := r.get(at)
		if isLatin(c) && !isLatin(r.get(at-1)) {
			if stopWords[r.word(at)] {
				return to
			}
			if _, end, ok := nouns.here(r.text, at); ok {
				return end
			}
		}
		if !isLatin(c) && !isSpace(c) && c != '-' {
			return to
		}
		at++
	}
	return to
}

// settle decides what is weak of a count: one thing is often "a" thing, and
// two sides are "both".
func (r *reader) settle(v *Value, q quantity) {
	if v.Bound != Exact || v.Kind != Count && v.Kind != Duration {
		return
	}
	if q.one || v.Noun == "side" || q.han && q.n == Whole(2) && (v.Noun == "country" || v.Noun == "" && v.Kind == Count) {
		v.Weak = true
	}
	if !q.digits && !q.han && q.n == Whole(2) && (v.Noun == "country" || v.Noun == "partner") {
		v.Weak = true
	}
}

// counts reports whether a numeral is one of something: digits always are,
// Chinese numerals where a measure word follows, English words unless they
// are part of a longer word (two-way).
func (q quantity) counts(t *text, isRange bool) bool {
	switch {
	case q.digits:
		return !isLatin(t.get(q.to)) || q.named
	case q.han:
		if string(t.r[q.numeral.from:q.numeral.to]) == "半" {
			return q.kind == Duration
		}
		return q.named && q.kind != Count || q.named && !q.unitAt.empty() || q.scaled || isRange || len(t.r) == q.to-q.from || q.numeral.to-q.numeral.from > 2
	}
	c := t.get(q.numeral.to)
	return c != '-' || q.kind != Count
}

// nounBehind gives the Chinese noun that stands before the number, or before
// the bound in front of it: 发明专利不少于2项, 项目任务数约138个.
func (r *reader) nounBehind(from int, bound span) string {
	at := from
	if !bound.empty() && bound.from < from {
		at = bound.from
	}
	at = r.spaceBack(at)
	if r.get(at-1) == ':' {
		at = r.spaceBack(at - 1)
	}
	for n := 0; n < 2; n++ {
		if _, start, ok := amountWords.before(r.text, at, r.low); ok {
			at = start
		}
	}
	noun, start, ok := nouns.before(r.text, at, r.low)
	if !ok || !isHan(r.get(start)) {
		return ""
	}
	return noun
}

// nounAfterClause gives the noun that a clause with 的 stands before, where
// the clause follows the number: 13个印有经费数额的指南方向.
func (r *reader) nounAfterClause(to int) string {
	for at := to; at < to+14 && isHan(r.get(at)) && !isNumeral(r.get(at)); at++ {
		if r.get(at) != '的' || at < to+3 {
			continue
		}
		if noun, end, ok := nouns.here(r.text, at+1); ok {
			return r.lastNoun(noun, end)
		}
		return ""
	}
	return ""
}

// bounded reports that a Chinese numeral of more than one character counts,
// with no measure word, since a bound stands by it (超过一千).
func (r *reader) bounded(q quantity) bool {
	if !q.han || q.n.Less(Whole(10)) {
		return false
	}
	b, _, _ := r.bound(q.from, q.to, r.low, false)
	return b != Exact && b != About
}

// notCounting reports that the Chinese numeral at i belongs to the word before
// it (这一项目, 统一, 之一) or to one begun before it.
func (r *reader) notCounting(i int) bool {
	prev := r.get(i - 1)
	if r.get(i) == '一' {
		if _, next := hanUnit[r.get(i+1)]; !next {
			for _, c := range notOne {
				if c == prev {
					return true
				}
			}
		}
	}
	if c := r.get(i); (prev == '数' || prev == '几') && hanUnit[c] > 0 {
		return true // 数十家
	}
	if _, digit := hanDigit[prev]; digit && isHan(prev) {
		return true
	}
	return hanUnit[prev] > 0
}

// unitHead reads 万元 where no number stands before it: the unit a table's
// figures are in.
func (r *reader) unitHead(i int) int {
	c := r.get(i)
	if c != '万' && c != '亿' && c != '千' || isDigit(r.get(i-1)) || isDigit(r.get(r.spaceBack(i)-1)) {
		return i
	}
	if r.get(i+1) != '元' && !(r.get(i+1) == '美' && r.get(i+2) == '元') {
		return i
	}
	cur, end, ok := currencies.here(r.text, i+1)
	if !ok {
		return i
	}
	v := Value{Kind: Amount, Min: Whole(hanUnit[c]), Max: Whole(hanUnit[c]), Unit: cur.code, Assumed: cur.assumed, Weak: true, UnitAt: r.bytes(span{i + 1, end})}
	return r.add(v, i, end, end)
}
