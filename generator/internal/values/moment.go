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
