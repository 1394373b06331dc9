package values

var periodSeparators = newLexicon(map[string]bool{"至|到|-|~|to|until|till|through|--|起至": true})

// until reads the end of a period that begins with from and whose first date
// ends at i. What only one of both ends prints is said of both.
func (r *reader) until(from Moment, start, i int) (m Moment, end int, ok bool) {
	at := r.space(i)
	if c := r.get(at); c == '起' || c == '(' && r.hasHan(at, "(含)") {
		at++
	}
	_, e, found := periodSeparators.here(r.text, at)
	if !found && r.word(at) == "and" && r.between(start) {
		e, found = at+3, true
	}
	if c := r.get(at); !found && (c == '与' || c == '和') {
		if _, end, ok := r.moment(r.space(at + 1)); ok && (r.get(end) == '间' || r.hasHan(end, "之间")) {
			e, found = at+1, true
		}
	}
	if !found {
		return m, 0, false
	}
	at = r.space(e)
	m, end, ok = r.moment(at)
	switch {
	case ok && m.Month == 0 && m.Year == 0 && from.Month > 0: // 4月20日至25日
		m.Year, m.Month = from.Year, from.Month
		ok = m.Day > from.Day
	case ok:
	case from.Day > 0 && from.Month > 0: // 4月20日至25日; April 20 to 25, 2023
		day, e := r.small(at)
		if c := r.get(r.space(e)); e > 0 && day > from.Day && day <= 31 && (c == '日' || c == '号') {
			m, end, ok = Moment{Year: from.Year, Month: from.Month, Day: day}, r.space(e)+1, true
		} else if h, e, clock := r.clock(at, true); clock && from.Clock {
			m = from
			m.Hour, m.Minute = h.Hour, h.Minute
			end, ok = e, true
		}
	case from.Year > 0 && from.Month == 0: // 2021年至2024 is written too
		if y, e := r.year(at); y > from.Year {
			m, end, ok = Moment{Year: y}, e, true
		}
	}
	if !ok || m.Day == 0 && from.Day > 0 && m.Month > 0 {
		return m, 0, false
	}
	if m.Year == 0 {
		m.Year = from.Year
	}
	if from.Year > 0 && m.Year > 0 && m.Year < from.Year || m.Month == 0 && from.Month > 0 {
		return m, 0, false
	}
	return m, end, true
}

// dayRange reads 20–25 May 2023, "20 to 25 May" and "May 20–25, 2023".
func (r *reader) dayRange(i int) int {
	day, at := r.day(i)
	month, fromName := 0, false
	if at == 0 {
		m, e, found := monthNames.here(r.text, i)
		if !found || !r.upper(i) {
			return i
		}
		month, fromName = m, true
		if day, at = r.day(r.space(e)); at == 0 {
			return i
		}
	} else if isLatin(r.get(i - 1)) {
		return i
	}
	at = r.space(at)
	_, e, found := periodSeparators.here(r.text, at)
	if !found && r.word(at) == "and" && r.between(i) {
		e, found = at+3, true
	}
	if !found {
		return i
	}
	last, e2 := r.day(r.space(e))
	if e2 == 0 || last <= day {
		return i
	}
	from, until := Moment{Month: month, Day: day}, Moment{Month: month, Day: last}
	if !fromName {
		m, end, ok := r.enDate(r.space(e))
		if !ok || m.Day != last {
			return i
		}
		from.Month, from.Year, until = m.Month, m.Year, m
		return r.add(Value{Kind: Period, Moment: from, Until: until}, i, end, end)
	}
	year, end := r.yearBehind(e2)
	from.Year, until.Year = year, year
	return r.add(Value{Kind: Period, Moment: from, Until: until}, i, end, end)
}

// years reads a year alone and stretches of years (2021—2024年, 2023-2027), and
// months of one year by their names (January to March 2023).
func (r *reader) years(i int) int {
	if m, e, found := monthNames.here(r.text, i); found && r.upper(i) {
		_, s, sep := periodSeparators.here(r.text, r.space(e))
		if !sep {
			return i
		}
		until, end, ok := r.enDate(r.space(s))
		if !ok || until.Day > 0 || until.Year == 0 {
			return i
		}
		return r.add(Value{Kind: Period, Moment: Moment{Year: until.Year, Month: m}, Until: until}, i, end, end)
	}
	y, e := r.year(i)
	if y == 0 || isLatin(r.get(i-1)) {
		return i
	}
	at := r.space(e)
	_, s, sep := periodSeparators.here(r.text, at)
	if !sep && r.word(at) == "and" && r.between(i) {
		s, sep = at+3, true
	}
	if sep {
		next := r.space(s)
		if y2, e2 := r.year(next); y2 > y {
			if r.get(r.space(e2)) == '年' {
				e2 = r.space(e2) + 1
				if r.get(e2) == '度' {
					e2++
				}
			}
			if c := r.get(e2); !(c == '-' && isDigit(r.get(e2+1))) && r.get(r.space(e2)) != '月' {
				return r.add(Value{Kind: Period, Moment: Moment{Year: y}, Until: Moment{Year: y2}}, i, e2, e2)
			}
		}
	}
	if !r.bareYear(i, e) {
		return i
	}
	v := Value{Kind: Date, Moment: Moment{Year: y}}
	b, words, end := r.bound(i, e, r.low, true)
	v.Bound, v.QualifierAt = b, r.bytes(words)
	return r.add(v, i, e, max(e, end))
}

// bareYear reports whether four figures at i..e can be a year: nothing that
// makes a quantity, a name or a longer number of them stands by them.
func (r *reader) bareYear(i, e int) bool {
	c, next := r.get(e), r.get(r.space(e))
	if e-i == len(r.r) || isLatin(c) || c == '%' || c == '-' && (isDigit(r.get(e+1)) || isLatin(r.get(e+1))) && !isDigit(r.get(e+1)) || !isDigit(r.get(i)) {
		return false
	}
	if p := r.get(i - 1); (p == '-' || p == '.' || p == '/') && isDigit(r.get(i-2)) || isLatin(p) {
		return false
	}
	if c == '.' && isDigit(r.get(e+1)) || c == '-' && isDigit(r.get(e+1)) || c == '/' && isDigit(r.get(e+1)) || c == ':' && isDigit(r.get(e+1)) {
		return false
	}
	if next == '万' || next == '亿' || next == '千' {
		return false
	}
	if _, _, sign := currencySigns.before(r.text, r.spaceBack(i), r.low); sign {
		return false
	}
	q := r.withUnit(quantity{numeral: numeral{digits: true, from: i, to: e}, kind: Count, from: i, to: e})
	if q.kind != Count || q.named && isHan(r.get(r.space(e))) && !q.unitAt.empty() && q.unitAt.from == r.space(e) && q.noun != "project" && q.noun != "guide" {
		return false
	}
	_, _, scale := enScales.here(r.text, r.space(e))
	return !scale
}
