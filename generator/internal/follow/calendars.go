package follow

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/feed"
	"zhinan/generator/internal/site"
)

// calendar lists the dates of the guides a scope has directions in.
func (f *follower) calendar(s site.FeedScope) feed.Calendar {
	name, _ := f.scopeName(s)
	title := f.P.T("calendar-title", "Site", f.Str(f.Catalog.Site.Title))
	if name != "" {
		title += f.P.T("title-separator") + name
	}
	out := feed.Calendar{Name: title, Description: f.P.T("calendar-about"), Lang: f.L.Tag(),
		Zone: f.zone(s), Day: f.Catalog.Site.ContentDate}
	if f.BaseURL.Known() {
		out.URL = f.BaseURL.Address(s.Page())
	}
	of := map[*catalog.Guide][]*catalog.Direction{}
	for _, d := range f.directionsOf(s) {
		of[d.Guide] = append(of[d.Guide], d)
	}
	for _, g := range f.Catalog.Guides {
		switch {
		case s.Removed != nil:
		case s.Partner == nil && s.Field == nil && (s.Programme == nil || s.Programme == g.Programme):
			out.Events = append(out.Events, f.events(g, g.Directions)...)
		case of[g] != nil:
			out.Events = append(out.Events, f.events(g, of[g])...)
		}
	}
	return out
}

// zone is the time zone of what a scope is about: its programme's, else that of
// the first programme that has one.
func (f *follower) zone(s site.FeedScope) *time.Location {
	if s.Programme != nil {
		return s.Programme.Zone
	}
	for _, p := range f.Catalog.Site.Programmes {
		if p.Zone != nil {
			return p.Zone
		}
	}
	return nil
}

// dated is a record with dates: a guide, or a direction with some of its own.
type dated struct {
	guide   *catalog.Guide
	own     *catalog.Direction // nil for the guide
	name    string             // what its events' ids are made from
	changes []catalog.LogEntry
	moments []*catalog.Moment // to be listed
	all     []*catalog.Moment // among which they stand
}

// events are the dates of a guide, and those that some of its directions have of
// their own.
func (f *follower) events(g *catalog.Guide, directions []*catalog.Direction) []feed.Event {
	general := dated{guide: g, name: "guides/" + stableID(g.Formerly, g.ID), changes: g.Changes, all: g.Moments}
	for _, m := range g.Moments { // that hold for one of the directions
		if len(directions) == 0 || slices.ContainsFunc(directions, func(d *catalog.Direction) bool { return slices.Contains(d.Moments, m) }) {
			general.moments = append(general.moments, m)
		}
	}
	out := f.dates(general)
	for _, d := range directions {
		x := dated{guide: g, own: d, name: "directions/" + stableID(d.Formerly, d.ID), changes: d.Changes, all: d.Moments}
		for _, m := range d.Moments {
			if m.Own {
				x.moments = append(x.moments, m)
			}
		}
		out = append(out, f.dates(x)...)
	}
	return out
}

// dates are the events of a record, one for each role. An event's id is made
// from the record's first id and the role, so that a date that is moved moves
// the event; the number of moves is its sequence.
func (f *follower) dates(x dated) []feed.Event {
	stamp, moves := time.Time{}, 0
	for _, e := range x.changes {
		if e.Date.After(stamp) {
			stamp = e.Date
		}
		if e.Kind == "date" {
			moves++
		}
	}
	if stamp.IsZero() {
		stamp = f.Catalog.Site.ContentDate
	}
	var out []feed.Event
	times := map[string]int{}
	for _, m := range x.moments {
		times[m.Role]++
		name := x.name + "#" + m.Role
		if m.Role == "full" {
			name = x.name + "#submission" // its name in calendars people have subscribed to
		}
		if n := times[m.Role]; n > 1 {
			name += "-" + strconv.Itoa(n)
		}
		e := feed.Event{UID: feed.UID(name), Stamp: stamp, Tentative: x.guide.Draft, Sequence: moves, Category: f.MomentName(m, x.all)}
		if !place(&e, m) {
			continue // no day to put it on
		}
		e.Summary = e.Category + f.P.Colon() + f.Str(x.guide.Short) + f.DraftNote(x.guide)
		page := site.GuidePath(f.L, x.guide)
		if x.own != nil {
			e.Summary += f.P.T("title-separator") + x.own.Number + " " + f.Str(x.own.Title)
			page = site.DirectionPath(f.L, x.own)
		}
		if f.BaseURL.Known() {
			e.URL = f.BaseURL.Address(page)
		}
		e.Description = f.about(x, m)
		out = append(out, e)
	}
	return out
}

// place puts a moment on its day or hour, or on its period. It reports whether
// there is a day: a month has none.
func place(e *feed.Event, m *catalog.Moment) bool {
	first, last := m.When, m.Until
	if !last.Set() || first.Precision != catalog.OnDay || last.Precision != catalog.OnDay {
		if last.Precision == catalog.OnDay {
			first = last
		}
		e.Start, e.Hour = first.Date, !first.Instant().IsZero()
		if e.Hour {
			e.Start = first.Instant()
		}
		return first.Precision == catalog.OnDay
	}
	e.Start, e.End = first.Date, last.Date.AddDate(0, 0, 1)
	if a, b := first.Begins(), last.Ends(); (first.Clock != "" || last.Clock != "") && !a.IsZero() && !b.IsZero() {
		e.Start, e.End, e.Hour = a, b, true
	}
	return true
}

// about is the description of an event.
func (f *follower) about(x dated, m *catalog.Moment) string {
	lines := []string{f.Str(x.guide.Title)}
	if x.own != nil {
		lines = append(lines, x.own.Number+" "+f.Str(x.own.Title))
	}
	if p := f.Printed(m.Printed); p.Text != "" {
		lines = append(lines, p.Label+p.Text)
	}
	if m.Until.Set() || len(m.Was) > 0 || m.Due().Clock != "" {
		lines = append(lines, f.MomentText(m))
	}
	if m.Due().Clock == "" {
		lines = append(lines, f.P.T("calendar-day-only"))
	}
	if m.Inferred {
		if m.Role == "internal" {
			lines = append(lines, f.P.T("calendar-internal"))
		} else {
			lines = append(lines, f.P.T("moment-inferred"))
		}
	}
	notes := x.guide.Notes
	if x.own != nil {
		notes = x.own.Notes
	}
	for _, n := range catalog.NotesOn(m, notes) {
		lines = append(lines, f.P.T("moment-note")+f.P.Colon()+f.Str(n.Text))
	}
	return strings.Join(append(lines, f.P.T("status-hint-open")), "\n")
}
