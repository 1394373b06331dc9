package check

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// printedMoment: each date of a moment, and its hour, stand in the wording they
// were read from, on both sides; an hour that stands there is recorded.
func printedMoment(m source.Moment, out *diag.List) {
	points := append([]source.Point{m.Point()}, m.Was...)
	if m.Until != nil {
		points = append(points, *m.Until)
	}
	hours := false
	for _, p := range points {
		hours = hours || p.Time.Given()
		if p.Date.Set() {
			said(m.Printed, func(t tokens) bool { return datePrinted(t, p.Date) }, out,
				diag.Say("the date is %s, which is not printed here", "日期为 %s，与此处措辞不符", p.Date.Value))
		}
		if h, minute, ok := clockOf(p.Time.Value); ok && p.Time.Set() {
			eachSide(m.Printed, func(s source.String) {
				if !hoursIn(s.Value)[h*60+minute] {
					out.Report(s.At, "printed-value", diag.Say("the hour is %s, which is not printed here", "时刻为 %s，与此处措辞不符", p.Time.Value))
				}
			})
		}
	}
	if hours || m.Time.Given() {
		return
	}
	eachSide(m.Printed, func(s source.String) {
		for h := range hoursIn(s.Value) {
			clock := fmt.Sprintf("%02d:%02d", h/60, h%60)
			out.Add(diag.Problem{At: s.At, Rule: "printed-value", Message: diag.Say("an hour is printed here, and the moment has none", "此处印有时刻，而时点未填写"),
				Hint: diag.Say("add time: \"%s\"", "请写 time: \"%s\"", clock)})
			return
		}
	})
}

func eachSide(t source.Text, f func(source.String)) {
	for _, s := range []source.String{t.ZH, t.EN} {
		if s.Set() {
			f(s)
		}
	}
}

// datePrinted reports whether a date can be read from a wording. The year may
// stand with another day: "16 Apr. to 15 May, 2018".
func datePrinted(t tokens, w source.When) bool {
	day := fmt.Sprintf("%02d-%02d", w.Month, w.Day)
	year := strconv.Itoa(w.Year)
	switch {
	case w.Year == 0 && w.Day == 0: // tbd, rolling, on_publication
		return true
	case w.Year == 0:
		return t.exact[day] > 0
	case w.Month == 0:
		return t.strong[year] > 0 || hasYear(t, year)
	case w.Day == 0:
		return t.exact[year+"-"+day[:2]] > 0
	}
	return t.exact[year+"-"+day] > 0 || t.exact[day] > 0 && (t.strong[year] > 0 || hasYear(t, year))
}

func hasYear(t tokens, year string) bool {
	for date, n := range t.exact {
		if n > 0 && strings.HasPrefix(date, year+"-") {
			return true
		}
	}
	return false
}

var clockPattern = regexp.MustCompile(schema.Clock.Pattern)

// clockOf reads a time of day; one that there is not has been reported.
func clockOf(s string) (hour, minute int, ok bool) {
	if !clockPattern.MatchString(s) {
		return 0, 0, false
	}
	h, m, _ := strings.Cut(s, ":")
	hour, _ = strconv.Atoi(h)
	minute, _ = strconv.Atoi(m)
	return hour, minute, true
}

var (
	digitalHour = regexp.MustCompile(`(上午|下午|中午|晚上|晚)?\s*(\d{1,2})[:：.](\d{2})\s*(?i:(a|p)\.?m\b)?`)
	hanHour     = regexp.MustCompile(`(上午|下午|中午|晚上|晚)?\s*(\d{1,2})\s*[时点](?:\s*(\d{1,2})\s*分|(半))?`)
	englishHour = regexp.MustCompile(`(?i)\b(\d{1,2})\s*(a|p)\.?m\b`)
	wordHour    = regexp.MustCompile(`(?i)\b(noon|midnight)\b`)
)

// hoursIn are the times of day in a wording, as minutes from midnight.
func hoursIn(s string) map[int]bool {
	s = narrow(s)
	out := map[int]bool{}
	add := func(half, hour, minute string) {
		h, _ := strconv.Atoi(hour)
		m, _ := strconv.Atoi(minute)
		switch half = strings.ToLower(half); {
		case (half == "下午" || half == "晚上" || half == "晚" || half == "p") && h < 12:
			h += 12
		case half == "a" && h == 12:
			h = 0
		}
		if h < 24 && m < 60 || h == 24 && m == 0 {
			out[h*60+m] = true
		}
	}
	for _, at := range digitalHour.FindAllStringSubmatchIndex(s, -1) {
		m := submatches(s, at)
		if after := s[at[7]:]; numberGoesOn(s[:at[4]], after) { // 22.05.2018, 1.25
			continue
		}
		add(m[1]+m[4], m[2], m[3])
	}
	for _, m := range hanHour.FindAllStringSubmatch(s, -1) {
		if m[4] != "" {
			m[3] = "30"
		}
		add(m[1], m[2], m[3])
	}
	for _, m := range englishHour.FindAllStringSubmatch(s, -1) {
		add(m[2], m[1], "0")
	}
	for _, m := range wordHour.FindAllStringSubmatch(s, -1) {
		if strings.EqualFold(m[1], "noon") {
			out[12*60] = true
		} else {
			out[0], out[24*60] = true, true
		}
	}
	return out
}

func submatches(s string, at []int) []string {
	out := make([]string, len(at)/2)
	for i := range out {
		if at[2*i] >= 0 {
			out[i] = s[at[2*i]:at[2*i+1]]
		}
	}
	return out
}

// numberGoesOn reports whether what looks like an hour is part of a longer
// number or a date.
func numberGoesOn(before, after string) bool {
	digit := func(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
	if digit(after) || strings.HasPrefix(after, ".") && digit(after[1:]) {
		return true
	}
	if before == "" {
		return false
	}
	last := before[len(before)-1:]
	return digit(last) || (last == "." || last == "-") && len(before) > 1 && digit(before[len(before)-2:])
}
