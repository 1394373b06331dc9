package i18n

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/zone"
)

// Date returns the day of t in t's own zone: 2022年12月25日, 25 December
// 2022. The zero time gives "".
func (p *Printer) Date(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if p.lang == lang.ZH {
		return t.Format("2006年1月2日")
	}
	return t.Format("2 January 2006")
}

// DayAt returns a day and the hour printed with it: 2022年12月25日16:00,
// 25 December 2022, 16:00; without an hour the day.
func (p *Printer) DayAt(day time.Time, clock string) string {
	return p.at(p.Date(day), clock)
}

// YearlessAt is DayAt for a day without a year: 12月25日16:00, 25 December,
// 16:00.
func (p *Printer) YearlessAt(day time.Time, clock string) string {
	if p.lang == lang.ZH {
		return p.at(day.Format("1月2日"), clock)
	}
	return p.at(day.Format("2 January"), clock)
}

func (p *Printer) at(day, clock string) string {
	switch {
	case clock == "":
		return day
	case p.lang == lang.ZH:
		return day + clock
	}
	return day + ", " + clock
}

// Year returns a year: 2024年, 2024.
func (p *Printer) Year(t time.Time) string {
	if p.lang == lang.ZH {
		return t.Format("2006年")
	}
	return t.Format("2006")
}

// Month returns year and month of t: 2022年12月, December 2022. The zero time
// gives "".
func (p *Printer) Month(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if p.lang == lang.ZH {
		return t.Format("2006年1月")
	}
	return t.Format("January 2006")
}

// Zone names the time of the place t is in: 北京时间, Beijing time; UTC as it
// stands; by its distance from UTC where there is no name, as UTC+8.
func (p *Printer) Zone(t time.Time) string {
	if city, asIs := zone.City(t.Location().String()); !city.IsZero() {
		switch {
		case asIs:
			return city.Side(p.lang)
		case p.lang == lang.ZH:
			return city.ZH + "时间"
		}
		return city.EN + " time"
	}
	_, offset := t.Zone()
	if offset == 0 {
		return "UTC"
	}
	sign := "+"
	if offset < 0 {
		sign, offset = "\u2212", -offset
	}
	s := fmt.Sprintf("UTC%s%d", sign, offset/3600)
	if minutes := offset / 60 % 60; minutes != 0 {
		s += fmt.Sprintf(":%02d", minutes)
	}
	return s
}

// DateInWords is a date as the cover of a document has it: in zh with Chinese
// figures, 二〇二四年十月二日; in en as Date.
func (p *Printer) DateInWords(t time.Time) string {
	if t.IsZero() || p.lang != lang.ZH {
		return p.Date(t)
	}
	return p.YearInWords(t.Year()) + "年" + tens(int(t.Month())) + "月" + tens(t.Day()) + "日"
}

// YearInWords is a year figure by figure in zh, 二〇二四, and as it is in en.
func (p *Printer) YearInWords(year int) string {
	s := strconv.Itoa(year)
	if p.lang != lang.ZH {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		b.WriteString(figures[r-'0'])
	}
	return b.String()
}

var figures = [...]string{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"}

// tens writes 1 to 99: 九, 十, 十一, 二十, 三十一.
func tens(n int) string {
	var b strings.Builder
	if n >= 20 {
		b.WriteString(figures[n/10])
	}
	if n >= 10 {
		b.WriteString("十")
	}
	if n%10 > 0 {
		b.WriteString(figures[n%10])
	}
	return b.String()
}
