package zone

import (
	"slices"
	"time"
)

// Wall returns the instants at which a clock in loc shows this day and hour,
// earliest first. There is one as a rule; none where the clock was put forward
// past it, two where it was put back.
func Wall(loc *time.Location, year int, month time.Month, day, hour, minute int) []time.Time {
	wall := time.Date(year, month, day, hour, minute, 0, 0, time.UTC)
	var out []time.Time
	for _, offset := range offsets(loc, wall) {
		at := wall.Add(-offset).In(loc)
		if _, have := at.Zone(); time.Duration(have)*time.Second == offset {
			out = append(out, at)
		}
	}
	slices.SortFunc(out, time.Time.Compare)
	return out
}

// reach is further than any clock is from UTC.
const reach = 30 * time.Hour

// offsets are the distances from UTC that clocks in loc have about the time.
func offsets(loc *time.Location, wall time.Time) []time.Duration {
	var out []time.Duration
	for at := wall.Add(-reach).In(loc); ; {
		_, seconds := at.Zone()
		if o := time.Duration(seconds) * time.Second; !slices.Contains(out, o) {
			out = append(out, o)
		}
		_, end := at.ZoneBounds()
		if end.IsZero() || end.After(wall.Add(reach)) {
			return out
		}
		at = end
	}
}

// Next is the first instant at which a clock in loc shows this day and hour or
// a later one: where the hour is left out, that at which the clock goes on.
func Next(loc *time.Location, year int, month time.Month, day, hour, minute int) time.Time {
	if at := Wall(loc, year, month, day, hour, minute); len(at) > 0 {
		return at[0]
	}
	wall := time.Date(year, month, day, hour, minute, 0, 0, time.UTC)
	at := wall.Add(-reach).In(loc)
	for {
		_, end := at.ZoneBounds()
		if end.IsZero() {
			return at // not reached: an hour is left out at a change only
		}
		at = end
		_, seconds := at.Zone()
		if !at.Add(time.Duration(seconds) * time.Second).Before(wall) {
			return at
		}
	}
}

// Begin is the first instant of a day in loc. The end of a day is where the
// next one begins; a day that a zone left out begins where it ends.
func Begin(loc *time.Location, year int, month time.Month, day int) time.Time {
	return Next(loc, year, month, day, 0, 0)
}
