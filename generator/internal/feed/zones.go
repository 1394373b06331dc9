package feed

import (
	"fmt"
	"slices"
	"time"

	ics "github.com/arran4/golang-ical"
)

// named reports whether a zone has to be described: UTC has a form of its own.
func named(zone *time.Location) bool { return zone.String() != "" && zone.String() != "UTC" }

// zones describes the zones of a calendar and its events.
func (c Calendar) zones(cal *ics.Calendar) {
	type use struct {
		zone        *time.Location
		first, last time.Time
	}
	var uses []use
	add := func(zone *time.Location, at time.Time) {
		i := slices.IndexFunc(uses, func(u use) bool { return u.zone.String() == zone.String() })
		if i < 0 {
			uses = append(uses, use{zone, at, at})
			return
		}
		if u := &uses[i]; at.Before(u.first) {
			u.first = at
		} else if at.After(u.last) {
			u.last = at
		}
	}
	if c.Zone != nil && named(c.Zone) {
		add(c.Zone, c.Day)
	}
	for _, e := range c.Events {
		for _, t := range []time.Time{e.Start, e.End} {
			if e.Hour && !t.IsZero() && named(t.Location()) {
				add(t.Location(), t)
			}
		}
	}
	for _, u := range uses {
		describe(cal.AddTimezone(u.zone.String()), u.zone, u.first, u.last)
	}
}

// describe states what clocks in a zone showed from one instant to another: a
// component for each time they were changed, with the wall time of the change.
func describe(tz *ics.VTimezone, zone *time.Location, first, last time.Time) {
	for at := first.In(zone); ; {
		start, end := at.ZoneBounds()
		name, offset := at.Zone()
		onset, from := "19700101T000000", offset
		if !start.IsZero() {
			before := start.Add(-time.Second).In(zone)
			_, from = before.Zone()
			onset = start.In(time.FixedZone("", from)).Format("20060102T150405")
		}
		properties := func(c *ics.ComponentBase) {
			c.AddProperty(ics.ComponentPropertyDtStart, onset)
			c.AddProperty("TZOFFSETFROM", distance(from))
			c.AddProperty("TZOFFSETTO", distance(offset))
			c.AddProperty("TZNAME", name)
		}
		if at.IsDST() {
			daylight := &ics.Daylight{}
			properties(&daylight.ComponentBase)
			tz.Components = append(tz.Components, daylight)
		} else {
			properties(&tz.AddStandard().ComponentBase)
		}
		if end.IsZero() || end.After(last) {
			return
		}
		at = end
	}
}

// distance is an offset from UTC in seconds as iCalendar writes it.
func distance(seconds int) string {
	sign := '+'
	if seconds < 0 {
		sign, seconds = '-', -seconds
	}
	s := fmt.Sprintf("%c%02d%02d", sign, seconds/3600, seconds/60%60)
	if seconds%60 != 0 {
		s += fmt.Sprintf("%02d", seconds%60)
	}
	return s
}
