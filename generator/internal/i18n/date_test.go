package i18n

import (
	"testing"
	"time"
	_ "time/tzdata" // the test must not hang on the machine's zones

	"zhinan/generator/internal/lang"
)

func TestDates(t *testing.T) {
	zone := func(name string) *time.Location {
		l, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	shanghai := zone("Asia/Shanghai")
	tests := []struct {
		t                           time.Time
		zhDate, zhDateTime, zhMonth string
		enDate, enDateTime, enMonth string
	}{
		{time.Date(2022, 12, 25, 16, 0, 0, 0, shanghai),
			"2022年12月25日", "2022年12月25日16:00（北京时间）", "2022年12月",
			"25 December 2022", "25 December 2022, 16:00 (Beijing time)", "December 2022"},
		{time.Date(2024, 2, 3, 9, 5, 59, 0, shanghai),
			"2024年2月3日", "2024年2月3日09:05（北京时间）", "2024年2月",
			"3 February 2024", "3 February 2024, 09:05 (Beijing time)", "February 2024"},
		// The same offset elsewhere is not Beijing time.
		{time.Date(2022, 12, 31, 23, 59, 0, 0, time.FixedZone("", 8*3600)),
			"2022年12月31日", "2022年12月31日23:59（UTC+8）", "2022年12月",
			"31 December 2022", "31 December 2022, 23:59 (UTC+8)", "December 2022"},
		{time.Date(2022, 12, 31, 23, 0, 0, 0, time.UTC),
			"2022年12月31日", "2022年12月31日23:00（UTC）", "2022年12月",
			"31 December 2022", "31 December 2022, 23:00 (UTC)", "December 2022"},
		{time.Date(2022, 7, 1, 8, 0, 0, 0, zone("America/St_Johns")),
			"2022年7月1日", "2022年7月1日08:00（圣约翰斯时间）", "2022年7月",
			"1 July 2022", "1 July 2022, 08:00 (St. John’s time)", "July 2022"},
		{time.Date(2022, 7, 1, 8, 0, 0, 0, time.FixedZone("", -9000)),
			"2022年7月1日", "2022年7月1日08:00（UTC−2:30）", "2022年7月",
			"1 July 2022", "1 July 2022, 08:00 (UTC−2:30)", "July 2022"},
		{time.Date(1990, 7, 1, 8, 0, 0, 0, shanghai), // summer time is the time of Beijing too
			"1990年7月1日", "1990年7月1日08:00（北京时间）", "1990年7月",
			"1 July 1990", "1 July 1990, 08:00 (Beijing time)", "July 1990"},
		{time.Date(2018, 5, 22, 16, 0, 0, 0, zone("GMT")),
			"2018年5月22日", "2018年5月22日16:00（格林尼治时间）", "2018年5月",
			"22 May 2018", "22 May 2018, 16:00 (GMT)", "May 2018"},
		{time.Date(2030, 1, 15, 17, 0, 0, 0, zone("Europe/Vienna")),
			"2030年1月15日", "2030年1月15日17:00（维也纳时间）", "2030年1月",
			"15 January 2030", "15 January 2030, 17:00 (Vienna time)", "January 2030"},
		{time.Time{}, "", "", "", "", "", ""},
	}
	b := load(t, zhWords, enWords)
	zh, en := b.Printer(lang.ZH), b.Printer(lang.EN)
	for _, test := range tests {
		for _, pair := range [][2]string{
			{zh.Date(test.t), test.zhDate}, {dateTime(zh, test.t), test.zhDateTime}, {zh.Month(test.t), test.zhMonth},
			{en.Date(test.t), test.enDate}, {dateTime(en, test.t), test.enDateTime}, {en.Month(test.t), test.enMonth},
		} {
			if pair[0] != pair[1] {
				t.Errorf("%v: %q, want %q", test.t, pair[0], pair[1])
			}
		}
	}
}

// dateTime is a day, an hour and the name of its zone, as a page puts them.
func dateTime(p *Printer, t time.Time) string {
	if t.IsZero() {
		return p.DayAt(t, "")
	}
	return p.DayAt(t, t.Format("15:04")) + p.Parens(p.Zone(t))
}

func TestDateInWords(t *testing.T) {
	b := load(t, zhWords, enWords)
	zh, en := b.Printer(lang.ZH), b.Printer(lang.EN)
	for _, c := range []struct {
		y, m, d int
		zh, en  string
	}{
		{2024, 10, 2, "二〇二四年十月二日", "2 October 2024"},
		{2026, 11, 21, "二〇二六年十一月二十一日", "21 November 2026"},
		{2030, 1, 30, "二〇三〇年一月三十日", "30 January 2030"},
		{2000, 12, 11, "二〇〇〇年十二月十一日", "11 December 2000"},
	} {
		at := time.Date(c.y, time.Month(c.m), c.d, 0, 0, 0, 0, time.UTC)
		if got := zh.DateInWords(at); got != c.zh {
			t.Errorf("%s, not %s", got, c.zh)
		}
		if got := en.DateInWords(at); got != c.en {
			t.Errorf("%s, not %s", got, c.en)
		}
	}
}
