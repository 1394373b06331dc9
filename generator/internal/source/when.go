package source

import (
	"regexp"
	"strconv"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/yamlfile"
)

// When is as much of a date as is printed, with its place. What is not printed
// is zero: a month has no Day, a day without a year no Year. A word in place
// of a date (tbd, rolling, on_publication) leaves all three zero.
type When struct {
	Value            string // as the author wrote it
	Year, Month, Day int
	At               diag.Position
	wrong            bool
}

// Set reports whether there is a value.
func (w When) Set() bool { return w.Given() && !w.wrong }

// Given reports whether the author wrote the key, as for String.
func (w When) Given() bool { return w.At.Line > 0 }

var (
	whenPattern = regexp.MustCompile(schema.WhenForm.Pattern)
	whenParts   = regexp.MustCompile(`^(?:([0-9]{4})|-)(?:-([0-9]{2}))?(?:-([0-9]{2}))?$`)
)

// when reads a date, or says what is wrong with it.
func (b binder) when(n *yamlfile.Node) When {
	out := When{At: n.At, Value: n.Value, wrong: true}
	if !whenPattern.MatchString(n.Value) {
		b.report(n, "bad-date", diag.Say("%q is not a day of the calendar", "“%s”不是日历上的日期", n.Value),
			diag.Say("write 2024-05-15, or what is printed of it: 2024-05, 2024, --05-15; or tbd, rolling, on_publication",
				"写作 2024-05-15，或原文所印部分：2024-05、2024、--05-15；或写 tbd（待定）、rolling（随时受理）、on_publication（自发布之日起）"))
		return out
	}
	m := whenParts.FindStringSubmatch(n.Value)
	if m == nil {
		out.wrong = false
		return out
	}
	out.Year, _ = strconv.Atoi(m[1])
	out.Month, _ = strconv.Atoi(m[2])
	out.Day, _ = strconv.Atoi(m[3])
	out.wrong = !b.inCalendar(n, out, m)
	return out
}

// inCalendar reports a month or a day that there is not. A day without a year
// may be 29 February.
func (b binder) inCalendar(n *yamlfile.Node, w When, printed []string) bool {
	hint := diag.Say("write dates as 2025-06-30", "日期写作 2025-06-30")
	bad := func(hint diag.Message) bool {
		b.report(n, "bad-date", diag.Say("%q is not a day of the calendar", "“%s”不是日历上的日期", n.Value), hint)
		return false
	}
	if printed[1] != "" && w.Year < 1000 || printed[2] != "" && (w.Month < 1 || w.Month > 12) || printed[3] != "" && w.Day < 1 {
		return bad(hint)
	}
	if printed[3] == "" {
		return true
	}
	year := w.Year
	if printed[1] == "" {
		year = 2024 // a leap year
	}
	if last := time.Date(year, time.Month(w.Month)+1, 0, 0, 0, 0, 0, time.UTC).Day(); w.Day > last {
		return bad(diag.Say("%[1]s has %[2]d days", "%[3]s只有 %[2]d 天", month(w, "January", "January 2006"), last, month(w, "1月", "2006年1月")))
	}
	return true
}

// month names the month of a date, with its year where there is one.
func month(w When, alone, withYear string) string {
	if w.Year == 0 {
		return time.Date(2024, time.Month(w.Month), 1, 0, 0, 0, 0, time.UTC).Format(alone)
	}
	return time.Date(w.Year, time.Month(w.Month), 1, 0, 0, 0, 0, time.UTC).Format(withYear)
}
