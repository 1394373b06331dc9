package values

// stretches may stand between a number and the unit of time.
var stretches = map[string]bool{"consecutive": true, "full": true, "whole": true, "further": true, "additional": true, "successive": true, "continuous": true, "more": true}

// stretchOfDays reports that the 日 which ended before i counts days and names
// none: a bound of a quantity follows (内, 以内, 以上).
func (t *text) stretchOfDays(i int) bool {
	w, end, ok := boundsAfter.here(t, i)
	return ok && w.bound != AtLeast && !t.afterIsOther(i, end) || t.hasHan(i, "以上")
}

// notTime keeps 年度, 2时, 5日 and the like from being durations.
func (t *text) notTime(q quantity, at, end int) bool {
	switch t.get(at) {
	case '年':
		next := t.get(end)
		return end == at+1 && (next == '级' || next == '代' || next == '龄' || next == '报' || next == '鉴' || next == '轻' || next == '会')
	case '周':
		next := t.get(end)
		return end == at+1 && (next == '边' || next == '岁' || next == '围' || next == '报' || next == '刊')
	case '天':
		next := t.get(end)
		return end == at+1 && (next == '然' || next == '津' || next == '文' || next == '气' || next == '线')
	}
	return false
}

// duration reads the unit at..end and a second one behind it (一年半, 1 year
// and 6 months).
func (t *text) duration(q quantity, at, end int) quantity {
	unit, _, ok := timeUnits.here(t, at)
	if !ok {
		unit = "day" // 日, which timeUnits does not have
		if isLatin(t.get(at)) {
			unit = "second"
		}
	}
	if _, e, ok := nouns.here(t, at); ok && e > end { // 40 years old
		noun, _, _ := nouns.here(t, at)
		q.noun, q.named, q.unitAt, q.to = noun, true, span{at, e}, e
		return q
	}
	q.kind, q.unit, q.named, q.unitAt, q.to = Duration, unit, true, span{at, end}, end
	if t.get(end) == '多' && isHan(t.get(at)) && t.get(end+1) != '边' && t.get(end+1) != '方' {
		q.more = true
		q.to++
		return q
	}
	if t.get(end) == '半' && isHan(t.get(at)) {
		q.n, _ = q.n.plus(Number{5, -1})
		q.to++
		return q
	}
	next := t.space(end)
	if w := t.word(next); w == "and" {
		next = t.space(next + 3)
		if t.has(next, "a half") {
			q.n, _ = q.n.plus(Number{5, -1})
			q.to = next + 6
			return q
		}
	} else if c := t.get(next); c == '零' || c == '又' || c == ',' && t.l == "en" {
		next = t.space(next + 1)
	}
	u, ok := t.readNumeral(next, false)
	if !ok || u.approxTo != (Number{}) {
		return q
	}
	small, e, ok := timeUnits.here(t, t.space(u.to))
	from, factor := canonicalUnit(q.unit)
	to, less := canonicalUnit(small)
	if !ok || from != to || less >= factor || t.notTime(quantity{}, t.space(u.to), e) {
		return q
	}
	if sum, ok := q.n.times(factor).plus(u.n.times(less)); ok {
		q.n, q.unit, q.to = sum, from, e
	}
	return q
}
