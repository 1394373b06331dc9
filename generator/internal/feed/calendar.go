package feed

import (
	"crypto/sha1"
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

// Calendar is a list of dates in one language.
type Calendar struct {
	Name, Description, Lang, URL string         // URL is its page; empty where the base URL is not known
	Zone                         *time.Location // that its readers live in, as far as is known
	Day                          time.Time      // the day it speaks for
	Events                       []Event
}

// Event is a date known to the day, or to the hour in the zone of its time; or
// a period from one to the other.
type Event struct {
	UID                  string // stable: see UID
	Stamp                time.Time
	Start                time.Time
	End                  time.Time // of a period, the instant or the day after the last; else zero
	Hour                 bool      // the hour is known; else the event lasts the day
	Tentative            bool
	Summary, Description string
	Category, URL        string
	Sequence             int
}

// namespace is the UUID of the UIDs' own namespace.
var namespace = [16]byte{0x9a, 0x2c, 0x1f, 0x3e, 0x54, 0x0b, 0x5d, 0x6a, 0x8c, 0x11, 0x7e, 0x61, 0xd0, 0xc5, 0x42, 0x90}

// UID makes the UUID (RFC 9562, version 5) of a name: the same for the same
// name, wherever the site stands.
func UID(name string) string {
	h := sha1.New()
	h.Write(namespace[:])
	h.Write([]byte(name))
	u := h.Sum(nil)[:16]
	u[6], u[8] = u[6]&0x0f|0x50, u[8]&0x3f|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:])
}

// alarms are how long before its start an event rings.
var alarms = []string{"-P14D", "-P3D"}

// ICS writes the calendar as iCalendar. Lines end in CRLF and are folded at 75
// octets between characters.
func (c Calendar) ICS() []byte {
	cal := ics.NewCalendarFor("zhinan")
	cal.SetProductId("-//zhinan//zhinan//" + strings.ToUpper(c.Lang[:2]))
	cal.SetCalscale("GREGORIAN")
	name := plain(c.Name)
	cal.SetName(name)
	cal.SetXWRCalName(name)
	cal.SetDescription(plain(c.Description))
	if c.Zone != nil {
		cal.SetXWRTimezone(c.Zone.String())
	}
	if c.URL != "" {
		cal.SetUrl(c.URL)
	}
	c.zones(cal)
	for _, e := range c.Events {
		v := cal.AddEvent(e.UID)
		v.SetDtStampTime(e.Stamp)
		v.SetSequence(e.Sequence)
		e.at(v, ics.ComponentPropertyDtStart, e.Start)
		if !e.End.IsZero() {
			e.at(v, ics.ComponentPropertyDtEnd, e.End)
		}
		language := &ics.KeyValues{Key: "LANGUAGE", Value: []string{c.Lang}}
		v.SetSummary(plain(e.Summary), language)
		v.SetDescription(plain(e.Description), language)
		v.AddProperty(ics.ComponentPropertyCategories, plain(e.Category), language)
		if e.URL != "" {
			v.SetURL(e.URL)
		}
		v.SetTimeTransparency(ics.TransparencyTransparent)
		v.SetStatus(ics.ObjectStatusConfirmed)
		if e.Tentative {
			v.SetStatus(ics.ObjectStatusTentative)
		}
		for _, before := range alarms {
			a := v.AddAlarm()
			a.SetAction(ics.ActionDisplay)
			if e.End.IsZero() {
				a.SetTrigger(before)
			} else { // of a period the end is what has to be kept
				a.SetTrigger(before, &ics.KeyValues{Key: "RELATED", Value: []string{"END"}})
			}
			a.SetProperty(ics.ComponentPropertyDescription, plain(e.Summary))
		}
	}
	return []byte(cal.Serialize(ics.WithNewLine("\r\n")))
}

// at writes a day, or an hour in its zone.
func (e Event) at(v *ics.VEvent, property ics.ComponentProperty, t time.Time) {
	const hour = "20060102T150405"
	switch zone := t.Location(); {
	case !e.Hour:
		v.SetProperty(property, t.Format("20060102"), ics.WithValue("DATE"))
	case !named(zone):
		v.SetProperty(property, t.UTC().Format(hour)+"Z")
	default:
		v.SetProperty(property, t.Format(hour), &ics.KeyValues{Key: "TZID", Value: []string{zone.String()}})
	}
}

// plain drops the control characters iCalendar texts cannot hold (RFC 5545,
// section 3.3.11); line breaks are escaped when written.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0x7f || r == '\ufffd' {
			return -1
		}
		return r
	}, s)
}
