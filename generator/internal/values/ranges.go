package values

// rangeSeparators stand between the ends of a range.
var rangeSeparators = newLexicon(map[string]bool{"-|~|至|到|~ |to|through": true})

// readRange reads a second quantity behind q and joins them.
func (t *text) readRange(q quantity) (low, high quantity, ok bool) {
	if q.approxTo != (Number{}) {
		high = q
		high.n = q.approxTo
		return q, high, true
	}
	at := t.space(q.to)
	_, end, found := rangeSeparators.here(t, at)
	if !found && t.word(at) == "and" && t.between(q.from) {
		end, found = at+3, true
	}
	if c := t.get(at); !found && (c == '和' || c == '与') { // 20和30之间
		high, ok := t.readQuantity(t.space(at + 1))
		if !ok || !t.hasHan(t.space(high.to), "之间") && t.get(high.numeral.to) != '间' {
			return q, q, false
		}
		end, found = at+1, true
	}
	if !found && (t.get(at) == '-' || t.get(at) == '~') {
		end, found = at+1, true
	}
	if !found || isLatin(t.get(at)) && at == q.to {
		return q, q, false
	}
	high, ok = t.readQuantity(t.space(end))
	if !ok || high.one && high.han {
		return q, q, false
	}
	return joinRange(q, high)
}

// between reports whether "between" or 介于 leads the quantity at i.
func (t *text) between(i int) bool {
	at := t.spaceBack(i)
	for _, w := range []string{"between", "from", "either"} {
		if start := t.matchBack(at, []rune(w)); start >= 0 {
			return true
		}
	}
	return false
}

// joinRange gives a range of two quantities of one kind; what only the second
// one prints (scale, unit, sign) is said of both.
func joinRange(low, high quantity) (quantity, quantity, bool) {
	if !low.named || low.kind == Count && low.noun == "" {
		if high.scaled && !low.scaled && low.n.Less(high.n) {
			if scaled := low.n.times(max(high.scale, 1)); !high.n.Less(scaled) {
				low.n = scaled
			}
		}
		low.kind, low.unit, low.noun, low.assumed, low.unitAt = high.kind, high.unit, high.noun, high.assumed, high.unitAt
	}
	if low.kind == Amount && high.kind == Count && !high.named {
		if high.scaled && !low.scaled {
			low.n = low.n.times(max(high.scale, 1))
		}
		high.kind, high.unit = Amount, low.unit
	}
	lowSize, highSize := low.n, high.n
	if low.kind == Duration {
		a, f := canonicalUnit(low.unit)
		b, g := canonicalUnit(high.unit)
		if a != b {
			return low, low, false
		}
		if low.unit != high.unit {
			low.n, high.n, low.unit, high.unit = low.n.times(f), high.n.times(g), a, a
		}
		lowSize, highSize = low.n, high.n
	}
	if low.kind != high.kind || low.unit != high.unit || !lowSize.Less(highSize) || !nounsAgree(low.noun, high.noun) {
		return low, low, false
	}
	if high.noun == "" {
		high.noun = low.noun
	}
	return low, high, true
}
