package i18n

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"zhinan/generator/internal/lang"
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

// DateTime returns day, time and zone of t: 2022年12月25日16:00（北京时间）,
// 25 December 2022, 16:00 (Beijing time). Only the location Asia/Shanghai is
// Beijing time; others are named by their offset, as UTC+8. The zero time
// gives "".
func (p *Printer) DateTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	s := t.Format("15:04")
	if p.lang == lang.ZH {
		return p.Date(t) + s + p.Parens(p.zone(t))
	}
	return p.Date(t) + ", " + s + p.Parens(p.zone(t))
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

func (p *Printer) zone(t time.Time) string {
	_, offset := t.Zone()
	// The offset too: Shanghai kept summer time until 1991.
	if t.Location().String() == "Asia/Shanghai" && offset == 8*60*60 {
		if p.lang == lang.ZH {
			return "北京时间"
		}
		return "Beijing time"
	}
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
