package check

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/source"
)

// Hours as texts print them, and what only looks like one.
func TestHoursIn(t *testing.T) {
	for s, want := range map[string]string{
		"2023年4月20日8:00至2023年6月5日16:00":      "480 960",
		"2023年9月8日16：00前":                    "960",
		"3月31日24点":                           "1440",
		"7月15日17时30分":                        "1050",
		"下午5点半":                              "1050",
		"8:00 16 Apr. to 17:00 15 May, 2018": "480 1020",
		"16.00 GMT on 22 May 2018":           "960",
		"20:00 UTC":                          "1200",
		"by 4 p.m. on 3 May":                 "960",
		"12:00 a.m.":                         "0",
		"by noon.":                           "720",
		"22.05.2018":                         "",
		"December 30, 2022":                  "",
		"1.25 million":                       "85", // read as an hour only where a moment's wording says so
		"Full Proposals Due: TBD":            "",
	} {
		var got []string
		for _, h := range slices.Sorted(maps.Keys(hoursIn(s))) {
			got = append(got, fmt.Sprint(h))
		}
		if g := strings.Join(got, " "); g != want {
			t.Errorf("%q: %q, want %q", s, g, want)
		}
	}
}

// Whether a date of some precision can be read from a wording.
func TestDatePrinted(t *testing.T) {
	for _, c := range []struct {
		wording          string
		year, month, day int
		want             bool
	}{
		{"16 Apr. to 15 May, 2018", 2018, 4, 16, true},
		{"16 Apr. to 15 May, 2018", 2018, 5, 15, true},
		{"16 Apr. to 15 May, 2018", 2019, 4, 16, false},
		{"31 March", 0, 3, 31, true},
		{"31 March", 2030, 3, 31, false},
		{"January 2021", 2021, 1, 0, true},
		{"January 2021", 2021, 2, 0, false},
		{"in 2021", 2021, 0, 0, true},
		{"TBD", 0, 0, 0, true},
	} {
		if got := datePrinted(tokensEN(c.wording), source.When{Year: c.year, Month: c.month, Day: c.day}); got != c.want {
			t.Errorf("%+v", c)
		}
	}
}

// A whole hour is one number in either writing; another hour is not.
func TestWholeHoursAgree(t *testing.T) {
	zh, other := tokensZH("7月15日17时"), tokensZH("7月15日16时")
	en := tokensEN("17:00 on 15 July")
	if zh.strong["17"] != 1 || en.strong["17"] != 1 || en.strong["0"] != 0 || other.strong["17"] != 0 {
		t.Errorf("%v, %v, %v", zh, en, other)
	}
}
