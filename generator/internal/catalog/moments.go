package catalog

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
	"zhinan/generator/internal/zone"
)

// moments resolves the dates of a record of a programme, whose zone is that of
// hours without one.
func (a *assembler) moments(list []source.Moment, p *Programme, original lang.Original, own bool) []*Moment {
	var out []*Moment
	for _, s := range list {
		r := dater{assembler: a, zone: a.zone(s.Zone), time: s.Time}
		m := &Moment{At: s.At, Role: s.Role.Value, Side: s.Side.Value, Inferred: s.Inferred.Value, Printed: text(s.Printed, original), Own: own}
		if !s.Zone.Given() {
			switch {
			case m.Foreign(): // a partner's clock is not the programme's
				r.foreign = true
			case p != nil:
				r.zone = p.Zone
			}
		}
		r.told = r.zone == nil && (s.Zone.Given() || !r.foreign && (p == nil || a.unzoned[p])) // reported already
		m.When = r.point(s.Point())
		if s.Until != nil {
			m.Until = r.point(*s.Until)
		}
		for _, w := range s.Was {
			m.Was = append(m.Was, r.point(w))
		}
		if !s.Date.Set() || !s.Role.Set() {
			continue // reported
		}
		a.coherent(m, s)
		out = append(out, m)
	}
	return out
}

// zone finds a time zone by its name, or says which was meant.
func (a *assembler) zone(name source.String) *time.Location {
	if !name.Set() {
		return nil
	}
	if loc, ok := zone.Load(name.Value); ok {
		return loc
	}
	hint := diag.Say("write the IANA name, such as Asia/Shanghai, Europe/Vienna or UTC", "写 IANA 名称，如 Asia/Shanghai、Europe/Vienna、UTC")
	if near := zone.ByCity(name.Value); near != "" {
		hint = diag.Say("did you mean %q?", "是否应为“%s”？", near)
	} else if s := diag.Suggest(name.Value, zone.Names()); !s.IsZero() {
		hint = s
	}
	a.problems.Add(diag.Problem{At: name.At, Rule: "bad-zone", Message: diag.Say("there is no time zone %q", "没有“%s”这个时区", name.Value), Hint: hint})
	return nil
}

// dater reads the dates of one moment.
type dater struct {
	*assembler
	zone    *time.Location
	time    source.String // the moment's own hour, where a missing zone is reported
	foreign bool          // of the partner's side
	told    bool          // that the zone is not known has been reported
}

func (r *dater) problem(at diag.Position, rule string, m, hint diag.Message) {
	r.problems.Add(diag.Problem{At: at, Rule: rule, Message: m, Hint: hint})
}

func (r *dater) point(s source.Point) Point {
	hour, minute, ok := r.clock(s.Time)
	d := s.Date
	if !d.Set() {
		return Point{}
	}
	p := Point{Precision: precision(d), Written: d.Value, Zone: r.zone}
	if d.Month > 0 || d.Year > 0 {
		p.Date = time.Date(max(d.Year, yearOfNone), time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
	}
	switch {
	case !ok:
	case d.Day == 0:
		r.problem(s.Time.At, "bad-date", diag.Say("an hour stands here without a day", "此处有时刻而无日期"),
			diag.Say("%[1]s is no day: write the day the hour is of, or leave the hour out", "“%[1]s”不是某一日：请写明该时刻所在的日期，或删去时刻", d.Value))
	default:
		p.Clock = fmt.Sprintf("%02d:%02d", hour, minute)
		r.instant(&p, s, hour, minute)
	}
	if p.Precision == OnDay && p.Clock == "" && p.Zone != nil && zone.Begin(p.Zone, d.Year, time.Month(d.Month), d.Day).Equal(zone.Begin(p.Zone, d.Year, time.Month(d.Month), d.Day+1)) {
		r.problem(d.At, "bad-date", diag.Say("%s left this day out", "%s 的历法略去了这一天", p.ZoneName()), diag.Message{})
	}
	if s.Offset.Set() && p.Clock == "" && ok {
		r.unneeded(s.Offset)
	}
	return p
}

func precision(w source.When) Precision {
	switch {
	case w.Value == "tbd":
		return Undecided
	case w.Value == "rolling":
		return Rolling
	case w.Value == "on_publication":
		return OnPublication
	case w.Year == 0:
		return NoYear
	case w.Month == 0:
		return InYear
	case w.Day == 0:
		return InMonth
	}
	return OnDay
}

// clock reads a time of day; 24:00 is the end of the day. ok is false where
// there is none, or none that can be used.
func (r *dater) clock(s source.String) (hour, minute int, ok bool) {
	if !s.Set() {
		return 0, 0, false
	}
	if s.Value == "24:00" {
		return 24, 0, true
	}
	t, err := time.Parse("15:04", s.Value)
	if err != nil {
		hint := diag.Say("write times as 17:00", "时刻写作 17:00")
		if strings.HasPrefix(s.Value, "24:") {
			hint = diag.Say("the day ends at 24:00; write an hour of the next day as 00:01", "一日至 24:00 为止；次日的时刻写作 00:01")
		}
		r.problem(s.At, "bad-date", diag.Say("%q is not a time of day", "“%s”不是一天中的时刻", s.Value), hint)
		return 0, 0, false
	}
	return t.Hour(), t.Minute(), true
}

// instant is what the day and the hour come to in the zone.
func (r *dater) instant(p *Point, s source.Point, hour, minute int) {
	if p.Zone == nil {
		r.zoneless(s.Time)
		return
	}
	if p.Precision == NoYear {
		return
	}
	y, m, d := p.Date.Date()
	at := zone.Wall(p.Zone, y, m, d, hour, minute)
	if hour == 24 { // the end of the day, whatever the clock does at midnight
		at = []time.Time{zone.Begin(p.Zone, y, m, d+1)}
	}
	const offset = "-07:00"
	switch {
	case len(at) == 0:
		next := zone.Next(p.Zone, y, m, d, hour, minute)
		r.problem(s.Time.At, "bad-date", diag.Say("there is no %[1]s on %[2]s in %[3]s: clocks are put forward past it", "%[3]s 在 %[2]s 没有 %[1]s：时钟拨快，越过了这一时刻", p.Clock, p.Written, p.ZoneName()),
			diag.Say("the next time there is, is %s on %s", "其后最近的时刻是 %[2]s 的 %[1]s", next.Format("15:04"), next.Format(time.DateOnly)))
		return
	case len(at) > 1:
		for _, t := range at {
			if s.Offset.Value == t.Format(offset) {
				p.instant = t
				return
			}
		}
		r.problem(s.Time.At, "bad-date", diag.Say("%[1]s stands twice on %[2]s in %[3]s: clocks are put back", "%[3]s 在 %[2]s 有两个 %[1]s：时钟拨慢", p.Clock, p.Written, p.ZoneName()),
			diag.Say("say which: offset: \"%s\" is the first, offset: \"%s\" the second", "请指明：offset: \"%s\" 为前一次，offset: \"%s\" 为后一次", at[0].Format(offset), at[1].Format(offset)))
		return
	case s.Offset.Set() && s.Offset.Value != at[0].Format(offset):
		r.problem(s.Offset.At, "bad-date", diag.Say("a clock in %[2]s is %[3]s from UTC then, not %[1]s", "届时 %[2]s 与协调世界时之差为 %[3]s，而非 %[1]s", s.Offset.Value, p.ZoneName(), at[0].Format(offset)),
			diag.Say("leave offset out", "请删去 offset"))
	}
	p.instant = at[0]
}

func (r *dater) unneeded(offset source.String) {
	r.problem(offset.At, "bad-date", diag.Say("offset says nothing without an hour", "没有时刻，offset 无意义"), diag.Say("leave offset out", "请删去 offset"))
}

// zoneless reports an hour of no zone, once for a moment.
func (r *dater) zoneless(at source.String) {
	if r.told {
		return
	}
	r.told = true
	m := diag.Say("%s is an hour of no time zone", "%s 未注明时区", at.Value)
	hint := diag.Say("add zone: here, or the programme's zone: in site.yaml", "请在此写 zone:，或在 site.yaml 中写明该专项的 zone:")
	if r.foreign {
		hint = diag.Say("a partner's clock is not the programme's: add zone: with the partner's", "外方的时刻不按专项时区：请写 zone: 注明外方时区")
	}
	r.problem(at.At, "bad-zone", m, hint)
}

// coherent reports a moment that contradicts itself.
func (a *assembler) coherent(m *Moment, s source.Moment) {
	r := dater{assembler: a}
	switch {
	case s.Until == nil:
	case m.When.Precision == Rolling:
		r.problem(s.Until.At, "contradiction", diag.Say("what is accepted at any time has no end", "随时受理的没有截止"),
			diag.Say("write the dates of the period, or leave until out", "请写明起止日期，或删去 until"))
	case m.Role == "opening":
		r.problem(s.Until.At, "contradiction", diag.Say("an opening has no end", "开始申报的时点没有截止"),
			diag.Say("give the period to what it is of: role: full, or registration", "请将起止时间写入其所属的性质：role: full，或 registration"))
	case m.Until.Precision == Rolling || m.Until.Precision == OnPublication:
		r.problem(s.Until.Date.At, "contradiction", diag.Say("a period cannot end %q", "起止时间不能止于“%s”", m.Until.Written), diag.Say("write the day it ends, or tbd", "请写截止日期，或 tbd"))
	case m.Until.before(m.When):
		r.problem(s.Until.Date.At, "contradiction", diag.Say("the period ends before it begins", "截止早于开始"),
			diag.Say("it begins %s", "开始于 %s", said(m.When)))
	}
	latest := m.Due()
	for i := len(m.Was) - 1; i >= 0; i-- {
		if latest.before(m.Was[i]) {
			r.problem(s.Was[i].Date.At, "contradiction", diag.Say("the earlier date is later than the one that follows it", "原日期晚于其后的日期"),
				diag.Say("was: lists the dates before %s, oldest first", "was 列出 %s 之前的日期，由旧到新", said(latest)))
		}
		latest = m.Was[i]
	}
}

// said is a date as an editor writes it.
func said(p Point) string { return strings.TrimSpace(p.Written + " " + p.Clock) }

// agree reports moments of a record that contradict each other. In a
// direction, where some are its guide's, it is said of those of its own.
func (a *assembler) agree(moments []*Moment, direction bool) {
	mine := func(m *Moment) bool { return m.Own == direction }
	for i, m := range moments {
		for _, before := range moments[:i] {
			if before.Role == m.Role && before.Side == m.Side && mine(m) {
				a.problems.Add(diag.Problem{At: m.At, Rule: "duplicate-moment",
					Message: diag.Say("role %q stands here twice", "性质“%s”的时点重复", m.Role),
					Hint:    diag.Say("one date of a role and side; earlier dates go into was:, one side's into side:", "每一性质、每一方只写一个时点；延期前的日期写入 was:，只约束一方的写明 side:")})
			}
		}
	}
	order := func(first, then *Moment) {
		if first == nil || then == nil || !then.Due().before(first.When) || !mine(first) && !mine(then) {
			return
		}
		at := then.At
		if !mine(then) {
			at = first.At
		}
		a.problems.Add(diag.Problem{At: at, Rule: "contradiction",
			Message: diag.Say("%[2]s (%[4]s) is before %[1]s (%[3]s)", "%[2]s（%[4]s）早于 %[1]s（%[3]s）", first.Role, then.Role, said(first.When), said(then.Due())),
			Hint:    diag.Say("one of the two dates is wrong, or it is of another role", "两个日期之一有误，或其性质有误")})
	}
	for _, role := range Stages {
		order(home(moments, "opening"), home(moments, role))
	}
	order(home(moments, "start"), home(moments, "end"))
}

// inherit is the moments of a direction: its own, and its guide's of the other
// roles, in the order in which applicants meet them.
func inherit(guide, own []*Moment) []*Moment {
	out := slices.Clone(own)
	for _, m := range guide {
		if !slices.ContainsFunc(own, func(o *Moment) bool { return o.Role == m.Role }) {
			out = append(out, m)
		}
	}
	roles := schema.MomentRoles.IDs()
	slices.SortStableFunc(out, func(x, y *Moment) int {
		return slices.Index(roles, x.Role) - slices.Index(roles, y.Role)
	})
	return out
}

// NotesOn are the notes on a date: those of its guide, or its direction, that
// quote its wording.
func NotesOn(m *Moment, notes []*Note) []*Note {
	var out []*Note
	for _, n := range notes {
		for _, side := range []string{m.Printed.ZH, m.Printed.EN} {
			if side != "" && quoted(n, side) {
				out = append(out, n)
				break
			}
		}
	}
	return out
}

func quoted(n *Note, words string) bool {
	for _, q := range n.Quotes {
		if strings.Contains(q.Text, words) {
			return true
		}
	}
	return false
}
