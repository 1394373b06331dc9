package values

// bound reads how the quantity at from..to is limited: by the words before it,
// by those behind it, or by a 余 of its own. low is where the value before ends.
func (t *text) bound(from, to, low int, dates bool) (b Bound, words span, end int) {
	b, words = t.boundBefore(from, low, dates)
	after, at, end := t.boundAfter(to, dates)
	switch {
	case after != Exact && (b == Exact || b == About || b == From && dates && after != From):
		return after, at, end
	case b != Exact:
		if after != Exact {
			return b, words, end
		}
		return b, words, to
	}
	return Exact, span{}, to
}

// boundBefore looks left of a number, over filling words, for a bound; an
// adverb (至少, at least) may stand a little apart.
func (t *text) boundBefore(from, low int, dates bool) (Bound, span) {
	at := t.spaceBack(from)
	bounds := boundsBefore
	if dates {
		bounds = dateBoundsBefore
	}
	for n := 0; n < 5; n++ {
		w, start, ok := bounds.before(t, at, low)
		if ok && !t.noBound(start, at, from) {
			return w.bound, span{start, at}
		}
		if c := t.get(at - 1); c == '(' || c == ':' && n == 0 {
			break
		}
		_, start, ok = fillers.before(t, at, low)
		if !ok || dates && isLatin(t.get(start)) {
			break
		}
		at = t.spaceBack(start)
	}
	if dates {
		return Exact, span{}
	}
	return t.boundApart(from, low)
}

// boundApart looks for an adverb a few words to the left: 至少包括一家,
// "must at least publish two papers".
func (t *text) boundApart(from, low int) (Bound, span) {
	words := 0
	for i := from; i > low && i > from-18; i-- {
		if w, start, ok := boundsBefore.before(t, i, low); ok && w.apart && i < from {
			return w.bound, span{start, i}
		}
		switch c := t.get(i - 1); {
		case isHan(c):
			words += 3
		case isSpace(c):
			words += 4
		case !isLatin(c):
			return Exact, span{}
		}
		if words > 20 {
			break
		}
	}
	return Exact, span{}
}

// noBound reports that the words at start..end only look like a bound: 公约,
// 近三年, "over the".
func (t *text) noBound(start, end, from int) bool {
	if _, _, ok := notAbout.before(t, end, 0); ok && end-start == 1 {
		return true
	}
	if t.get(start) == '近' && end-start == 1 { // 近三年 is a stretch of the past
		u, ok := t.readNumeral(from, false)
		if _, _, unit := timeUnits.here(t, t.space(u.to)); ok && unit {
			return true
		}
	}
	switch t.r[start] {
	case '满', '超':
		return end-start == 1 && isHan(t.get(start-1)) && !fitsBeforeFull(t.get(start-1))
	case 'o':
		return t.word(start) == "over" && t.during(start, from)
	}
	return false
}

// during reports that the "over" at i says for how long and not how much: a
// duration follows and no word before it asks for a number (paid over 3 years).
func (t *text) during(i, from int) bool {
	u, ok := t.readNumeral(from, false)
	if !ok {
		return false
	}
	if _, _, unit := timeUnits.here(t, t.space(u.to)); !unit {
		return false
	}
	at := t.spaceBack(i)
	_, _, asks := overLeads.before(t, at, 0)
	return at > 0 && !asks
}

var overLeads = newLexicon(map[string]bool{"for|of|is|are|was|were|be|been|lasting|lasts|last|not|well|just|takes|took|and|or|ran|period": true})

// fitsBeforeFull are characters that may end the word before 满 or 超.
func fitsBeforeFull(c rune) bool {
	switch c {
	case '圆', '充', '丰', '饱', '赶', '反', '高', '美', '完':
		return false
	}
	return true
}

// boundAfter looks right of a number and its noun.
func (t *text) boundAfter(to int, dates bool) (Bound, span, int) {
	at := t.space(to)
	if t.get(at) == '+' && at == to && !isDigit(t.get(at+1)) && !dates {
		return AtLeast, span{at, at + 1}, at + 1
	}
	bounds := boundsAfter
	if dates {
		bounds = dateBoundsAfter
	}
	bracket := t.get(at) == '('
	if bracket && !dates { // (maximum), and （含）以内
		if w, end, ok := bounds.here(t, at+1); ok && t.get(end) == ')' {
			return w.bound, span{at + 1, end}, end + 1
		}
		if t.hasHan(at, "(含)") || t.hasHan(at, "(含本数)") {
			for t.get(at) != ')' {
				at++
			}
			at++
		}
	}
	w, end, ok := bounds.here(t, at)
	if ok && !t.afterIsOther(at, end) {
		return w.bound, span{at, end}, end
	}
	return Exact, span{}, to
}

// afterIsOther keeps 内 of 内容, 后 of 后续, 前 of 前沿, 起 of 起草 apart.
func (t *text) afterIsOther(at, end int) bool {
	if end != at+1 {
		return false
	}
	next := t.get(end)
	switch t.get(at) {
	case '内':
		return next == '容' || next == '部' || next == '地' || next == '蒙' || next == '涵' || next == '外'
	case '后':
		return next == '续' || next == '期' || next == '备' || next == '补' || next == '勤'
	case '前':
		return next == '沿' || next == '期' || next == '往' || next == '景' || next == '瞻' || next == '述'
	case '起':
		return next == '草' || next == '源' || next == '点' || next == '步' || next == '来' || next == '到'
	case '许':
		return next == '可' || next == '多'
	case '止', '始':
		return false
	}
	return false
}
