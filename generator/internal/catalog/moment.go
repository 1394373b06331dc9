package catalog

import (
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/zone"
)

// Moment is a date of a role: of a guide, or of a direction of its own.
type Moment struct {
	At       diag.Position
	Role     string // a value of schema.MomentRoles
	Side     string // chinese or foreign, where it binds one side only
	When     Point  // the date; of a period where it begins
	Until    Point  // of a period where it ends
	Was      []Point
	Inferred bool // whose date it is, the source does not say
	Printed  lang.Text
	Own      bool // it stands with the direction, not with its guide
}

// Foreign reports whether a moment binds the partner's side only.
func (m *Moment) Foreign() bool { return m.Side == "foreign" || m.Role == "partner" }

// Due is the date that has to be kept: the end of a period, or the date.
func (m *Moment) Due() Point {
	if m.Until.Set() {
		return m.Until
	}
	return m.When
}

// Precision says how much of a date is printed.
type Precision int

// The precisions of dates.
const (
	NoDate        Precision = iota
	OnDay                   // perhaps with an hour
	InMonth                 // a month of a year
	InYear                  // a year
	NoYear                  // a day, perhaps with an hour, without a year
	Undecided               // to be determined
	Rolling                 // at any time
	OnPublication           // from the day of publication
)

// Point is as much of a date as is printed.
type Point struct {
	Precision Precision
	Written   string    // as the editor wrote it: 2024-05
	Date      time.Time // the day, the first of the month or of the year, at midnight UTC; year 4 where none is printed
	Clock     string    // the hour as 16:00, or 24:00; "" where none is printed
	Zone      *time.Location
	instant   time.Time // what day, hour and zone come to
}

// yearOfNone stands in for a year that is not printed: one with 29 February.
const yearOfNone = 4

// Set reports whether there is a date, or a word in its place.
func (p Point) Set() bool { return p.Precision != NoDate }

// Instant is the moment a printed hour means; zero where no hour, no year or
// no zone is known.
func (p Point) Instant() time.Time { return p.instant }

// ZoneName is the IANA name of the zone, where it is known.
func (p Point) ZoneName() string {
	if p.Zone == nil {
		return ""
	}
	return p.Zone.String()
}

// span is what is known of an instant: it lies between lo and hi, and where it
// is exact they are one. Both are zero where nothing is known.
type span struct{ lo, hi time.Time }

func (s span) known() bool { return !s.hi.IsZero() }

// exact is the instant, or zero where more than one is possible.
func (s span) exact() time.Time {
	if s.lo.Equal(s.hi) {
		return s.lo
	}
	return time.Time{}
}

// Begins is the instant from which what begins on the date holds, and Ends the
// one at which what ends on it is over: the hour, or where the day begins and
// ends. They are zero where that is not known exactly.
func (p Point) Begins() time.Time { return p.begin().exact() }

// Ends: see Begins.
func (p Point) Ends() time.Time { return p.end().exact() }

// Where no zone is known, a day begins first at UTC+14 and ends last at UTC−12.
var (
	firstZone = time.FixedZone("", 14*60*60)
	lastZone  = time.FixedZone("", -12*60*60)
)

// begin is the instant from which what begins on the date holds: an hour, the
// beginning of a day, some day of a month or of a year.
func (p Point) begin() span { return p.span(0) }

// end is the instant at which what ends on the date is over: an hour, the end
// of a day, some day of a month or of a year.
func (p Point) end() span { return p.span(1) }

// span is the beginning of the day that is so many days after the date, or the
// hour where one is printed.
func (p Point) span(days int) span {
	if !p.instant.IsZero() {
		return span{p.instant, p.instant}
	}
	first, last := p.Zone, p.Zone
	if p.Zone == nil {
		first, last = firstZone, lastZone
	}
	day := func(loc *time.Location, t time.Time) time.Time { return zone.Begin(loc, t.Year(), t.Month(), t.Day()) }
	switch p.Precision {
	case OnDay:
		if p.Clock != "" { // an hour that could not be placed, which has been reported
			return span{day(first, p.Date), day(last, p.Date.AddDate(0, 0, 1))}
		}
		at := p.Date.AddDate(0, 0, days)
		return span{day(first, at), day(last, at)}
	case InMonth:
		return span{day(first, p.Date), day(last, p.Date.AddDate(0, 1, 0))}
	case InYear:
		return span{day(first, p.Date), day(last, p.Date.AddDate(1, 0, 0))}
	}
	return span{}
}

// before reports whether p is certainly earlier than q. Where the zone of
// neither is known, it is taken to be the same.
func (p Point) before(q Point) bool {
	if p.Zone == nil && q.Zone == nil {
		p.Zone, q.Zone = time.UTC, time.UTC
	}
	if !p.instant.IsZero() && !q.instant.IsZero() {
		return p.instant.Before(q.instant)
	}
	a, b := p.end(), q.begin()
	return a.known() && b.known() && !a.hi.After(b.lo)
}

// Dated reports whether there is a date, of whatever precision.
func (p Point) Dated() bool {
	return p.Set() && p.Precision != Undecided && p.Precision != Rolling && p.Precision != OnPublication
}
