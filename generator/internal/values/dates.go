package values

import (
	"fmt"
	"strings"
)

// String writes a moment as ISO 8601 does, with -- for a year that is not
// printed and the zone in brackets.
func (m Moment) String() string {
	var b strings.Builder
	switch {
	case m.Year > 0 && m.Month > 0 && m.Day > 0:
		fmt.Fprintf(&b, "%04d-%02d-%02d", m.Year, m.Month, m.Day)
	case m.Year > 0 && m.Month > 0:
		fmt.Fprintf(&b, "%04d-%02d", m.Year, m.Month)
	case m.Year > 0:
		fmt.Fprintf(&b, "%04d", m.Year)
	case m.Month > 0 && m.Day > 0:
		fmt.Fprintf(&b, "--%02d-%02d", m.Month, m.Day)
	case m.Month > 0:
		fmt.Fprintf(&b, "--%02d", m.Month)
	case m.Day > 0:
		fmt.Fprintf(&b, "---%02d", m.Day)
	}
	if m.Clock {
		fmt.Fprintf(&b, "T%02d:%02d", m.Hour, m.Minute)
	}
	if m.Zone != "" {
		b.WriteString("[" + m.Zone + "]")
	}
	return b.String()
}

func (m Moment) dated() bool { return m.Year > 0 || m.Month > 0 || m.Day > 0 }

var monthNames = newLexicon(map[string]int{
	"january|jan|jan.": 1, "february|feb|feb.": 2, "march|mar|mar.": 3, "april|apr|apr.": 4, "may": 5, "june|jun|jun.": 6, "july|jul|jul.": 7, "august|aug|aug.": 8,
	"september|sept|sept.|sep|sep.": 9, "october|oct|oct.": 10, "november|nov|nov.": 11, "december|dec|dec.": 12,
})

// small reads a whole number of one or two digits, or a Chinese numeral up to 99.
func (t *text) small(i int) (n, end int) {
	if isDigit(t.get(i)) {
		n, end = int(t.get(i)-'0'), i+1
		if isDigit(t.get(end)) {
			n, end = n*10+int(t.get(end)-'0'), end+1
		}
		if isDigit(t.get(end)) {
			return 0, 0
		}
		return n, end
	}
	end = i
	for end < i+4 && (isNumeral(t.get(end)) && !isDigit(t.get(end))) {
		end++
	}
	if end == i || end == i+4 {
		return 0, 0
	}
	v, ok := hanValue(t.r[i:end])
	whole, _ := v.Int()
	if !ok || whole > 99 {
		return 0, 0
	}
	return int(whole), end
}

// year reads a year of four figures, 2023 or 二〇二三.
func (t *text) year(i int) (year, end int) {
	if isDigit(t.get(i - 1)) {
		return 0, 0
	}
	for k := range 4 {
		c := t.get(i + k)
		d, han := hanDigit[c]
		switch {
		case isDigit(c):
			year = year*10 + int(c-'0')
		case han && c != '两' && !isDigit(t.get(i)):
			year = year*10 + int(d)
		default:
			return 0, 0
		}
	}
	next := t.get(i + 4)
	if isDigit(next) || year < 1900 || year > 2100 || (next == '.' || next == ',') && isDigit(t.get(i+5)) && isDigit(t.get(i+6)) && isDigit(t.get(i+7)) {
		return 0, 0
	}
	if _, han := hanDigit[next]; han && next != 0 && !isDigit(t.get(i)) {
		return 0, 0
	}
	return year, i + 4
}

// date reads a date at i in any of its forms.
func (t *text) date(i int) (m Moment, end int, ok bool) {
	if m, end, ok = t.zhDate(i); ok {
		return m, end, true
	}
	if m, end, ok = t.isoDate(i); ok {
		return m, end, true
	}
	if m, end, ok = t.enDate(i); ok {
		return m, end, true
	}
	return m, 0, false
}

// zhDate reads 2023年4月20日, 4月20日, 2023年4月, 2023年.
func (t *text) zhDate(i int) (m Moment, end int, ok bool) {
	at := i
	if y, e := t.year(i); y > 0 && t.get(t.space(e)) == '年' {
		m.Year, at = y, t.space(e)+1
		end, ok = at, true
		if t.get(at) == '度' {
			return m, at + 1, true
		}
		at = t.space(at)
	}
	n, e := t.small(at)
	if c := t.get(e); !ok && e > 0 && n >= 1 && n <= 31 && c == '日' && isDigit(t.get(i)) && !t.stretchOfDays(e+1) && !strings.ContainsRune("元历程均志常报圆", max(t.get(e+1), ' ')) {
		return Moment{Day: n}, e + 1, true // 本月15日前
	}
	if e == 0 || n < 1 || n > 12 || t.get(t.space(e)) != '月' {
		return m, end, ok
	}
	if !ok && isNumeral(t.get(at-1)) {
		return m, 0, false
	}
	m.Month, at = n, t.space(e)+1
	end = at
	if t.get(at) == '份' {
		return m, at + 1, true
	}
	at = t.space(at)
	n, e = t.small(at)
	if c := t.get(t.space(e)); e > 0 && n >= 1 && n <= 31 && (c == '日' || c == '号') {
		m.Day = n
		return m, t.space(e) + 1, true
	}
	if c := t.get(e); e > 0 && at == end && n >= 1 && n <= 31 && !isHan(c) && !isDigit(c) && !isLatin(c) && c != '.' && c != ':' && c != '-' && c != '%' {
		m.Day = n // 八月十五
		return m, e, true
	}
	if m.Year == 0 && t.monthIsNot(end) {
		return m, 0, false
	}
	return m, end, true
}

// monthIsNot keeps 3月 of 3月龄 or 月球 apart from the month of March.
func (t *text) monthIsNot(end int) bool {
	switch t.get(end) {
	case '龄', '球', '度', '均':
		return true
	}
	return false
}

// isoDate reads 2023-04-20, 2023/4/20, 2023.4.20.
func (t *text) isoDate(i int) (m Moment, end int, ok bool) {
	y, e := t.year(i)
	sep := t.get(e)
	if y == 0 || sep != '-' && sep != '/' && sep != '.' || !isDigit(t.get(e+1)) || isDigit(t.get(i-2)) && t.get(i-1) == '-' {
		return m, 0, false
	}
	month, e2 := t.small(e + 1)
	if e2 == 0 || month < 1 || month > 12 || t.get(e2) != sep || !isDigit(t.get(e2+1)) {
		return m, 0, false
	}
	day, e3 := t.small(e2 + 1)
	if e3 == 0 || day < 1 || day > 31 || (t.get(e3) == sep || t.get(e3) == '.' && sep != '/') && isDigit(t.get(e3+1)) {
		return m, 0, false
	}
	return Moment{Year: y, Month: month, Day: day}, e3, true
}

var weekdays = newLexicon(map[string]bool{"monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|thurs|fri|sat|sun": true})

// enDate reads 20 April 2023, April 20, 2023, the 20th of April, April 2023.
func (t *text) enDate(i int) (m Moment, end int, ok bool) {
	if isLatin(t.get(i-1)) || isDigit(t.get(i-1)) {
		return m, 0, false
	}
	if isDigit(t.get(i)) {
		day, at := t.day(i)
		if at == 0 {
			return m, 0, false
		}
		at = t.space(at)
		if t.word(at) == "of" {
			at = t.space(at + 2)
		} else if t.get(at) == '-' {
			at++
		} else if t.get(at) == '.' && isSpace(t.get(at+1)) { // 16. Nov. 2016
			at = t.space(at + 1)
		}
		month, e, found := monthNames.here(t, at)
		if !found || month == 5 && !t.upper(at) {
			return m, 0, false
		}
		m.Day, m.Month = day, month
		m.Year, end = t.yearBehind(e)
		return m, end, true
	}
	if _, e, found := weekdays.here(t, i); found {
		at := t.space(e)
		if t.get(at) == ',' || t.get(at) == '.' {
			at = t.space(at + 1)
		}
		if _, _, again := weekdays.here(t, at); at > e && !again {
			if m, end, ok := t.enDate(at); ok && m.Day > 0 {
				return m, end, true
			}
		}
		return m, 0, false
	}
	month, e, found := monthNames.here(t, i)
	if !found || !t.upper(i) && (month == 3 || month == 5 || e-i < 4) {
		return m, 0, false
	}
	m.Month = month
	at := t.space(e)
	if t.word(at) == "the" {
		at = t.space(at + 3)
	}
	if day, e2 := t.day(at); e2 > 0 && t.get(e2) != ':' && (at > e || t.upper(i)) {
		m.Day = day
		m.Year, end = t.yearBehind(e2)
		return m, end, true
	}
	if y, e2 := t.yearBehind(e); y > 0 {
		m.Year = y
		return m, e2, true
	}
	if t.upper(i) && (month != 5 && month != 3 || t.dateWordBefore(i)) && t.get(e) != '-' {
		return m, e, true
	}
	return m, 0, false
}

var monthLeads = newLexicon(map[string]bool{"in|by|from|until|till|since|early|late|mid|of|before|after|during|to|through|end of|between": true})

func (t *text) dateWordBefore(i int) bool {
	_, _, ok := monthLeads.before(t, t.spaceBack(i), 0)
	return ok
}

// day reads the number of a day with st, nd, rd, th.
func (t *text) day(i int) (day, end int) {
	if !isDigit(t.get(i)) {
		return 0, 0
	}
	day, end = t.small(i)
	if end == 0 || day < 1 || day > 31 {
		return 0, 0
	}
	if w := t.word(end); w == "st" || w == "nd" || w == "rd" || w == "th" {
		end += 2
	}
	if isLatin(t.get(end)) || (t.get(end) == ',' || t.get(end) == '.') && isDigit(t.get(end+1)) {
		return 0, 0
	}
	return day, end
}

// yearBehind reads the year of a date whose day or month ends at i.
func (t *text) yearBehind(i int) (year, end int) {
	at := t.space(i)
	if t.get(at) == ',' || t.get(at) == '-' && at == i {
		at = t.space(at + 1)
	} else if t.word(at) == "of" {
		at = t.space(at + 2)
	}
	if at == i {
		return 0, i
	}
	y, e := t.year(at)
	if y == 0 || isLatin(t.get(e)) {
		return 0, i
	}
	return y, e
}

// moments reads dates with hours, and periods between them.
func (r *reader) moments(i int) int {
	if !isDigit(r.get(i)) && !isLatin(r.get(i)) && !isHan(r.get(i)) || isNumeral(r.get(i-1)) && !isHan(r.get(i)) {
		return i
	}
	if end := r.dayRange(i); end > i {
		return end
	}
	from, to, ok := r.moment(i)
	if !ok {
		return r.years(i)
	}
	until, end, isPeriod := r.until(from, i, to)
	if isPeriod {
		if from.Year == 0 && until.Year > 0 {
			from.Year = until.Year
		}
		return r.add(Value{Kind: Period, Moment: from, Until: until}, i, end, end)
	}
	v := Value{Kind: Date, Moment: from}
	b, words, end := r.bound(i, to, r.low, true)
	v.Bound, v.QualifierAt = b, r.bytes(words)
	if b != Exact && end > to && !from.Clock { // 6月5日前16:00 is not written, but a bracket with the zone is
		return r.add(v, i, to, end)
	}
	return r.add(v, i, to, end)
}

// moment reads a date with the hour before or behind it.
func (r *reader) moment(i int) (m Moment, end int, ok bool) {
	if h, e, clock := r.clock(i, false); clock {
		at := r.space(e)
		if r.get(at) == ',' {
			at = r.space(at + 1)
		}
		if w := r.word(at); w == "on" || w == "of" {
			at = r.space(at + 2)
		}
		if d, e2, dated := r.date(at); dated && d.Month > 0 && at > e && !d.Clock {
			d.Clock, d.Hour, d.Minute, d.Zone = true, h.Hour, h.Minute, h.Zone
			if d.Zone == "" {
				d.Zone, e2 = r.zoneBehind(e2)
			}
			return d, e2, true
		}
	}
	if z, e, found := zones.here(r.text, i); found && isHan(r.get(i)) { // 北京时间2023年6月5日16:00
		_, _, again := zones.here(r.text, r.space(e))
		if again {
			return m, 0, false
		}
		if m, end, ok := r.moment(r.space(e)); ok && m.Clock && m.Zone == "" {
			m.Zone = z
			return m, end, true
		}
	}
	m, end, ok = r.date(i)
	if !ok || m.Day == 0 {
		return m, end, ok
	}
	at := r.weekdayBehind(end)
	if r.get(at) == ',' || r.get(at) == 't' && at == end && isDigit(r.get(at+1)) {
		at = r.space(at + 1)
	}
	if w := r.word(at); w == "at" || w == "by" || w == "around" || w == "before" {
		at = r.space(at + len(w))
	}
	h, e, clock := r.clock(at, true)
	if !clock || at == end && isDigit(r.get(at)) && isDigit(r.get(at-1)) {
		return m, end, true
	}
	if d, _, dated := r.date(at); dated && d.Month > 0 {
		return m, end, true
	}
	m.Clock, m.Hour, m.Minute, m.Zone = true, h.Hour, h.Minute, h.Zone
	if y, e2 := r.yearBehind(e); m.Year == 0 && y > 0 && r.get(e) == ' ' { // Oct 26 15:50:06 2016
		m.Year, e = y, e2
	}
	return m, e, true
}

// weekdayBehind steps over （星期三） and ", Wednesday" behind a date.
func (t *text) weekdayBehind(i int) int {
	at := t.space(i)
	if t.get(at) == '(' && (t.hasHan(at+1, "星期") || t.hasHan(at+1, "周")) {
		for n := 0; n < 6; n++ {
			if t.get(at+n) == ')' {
				return t.space(at + n + 1)
			}
		}
	}
	return at
}

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
