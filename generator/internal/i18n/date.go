package i18n

import (
	"fmt"
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
