package values

import "strings"

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
