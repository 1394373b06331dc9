package follow

import (
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
	out := feed.Calendar{Name: title, Description: f.P.T("calendar-about"), Lang: f.L.Tag()}
	if f.BaseURL.Known() {
		out.URL = f.BaseURL.Address(s.Page())
	}
	has := map[*catalog.Guide]bool{}
	for _, d := range f.directionsOf(s) {
		has[d.Guide] = true
	}
	for _, g := range f.Catalog.Guides {
		switch {
		case s.Removed != nil:
		case s.Partner == nil && s.Field == nil && (s.Programme == nil || s.Programme == g.Programme), has[g]:
			out.Events = append(out.Events, f.events(g)...)
		}
	}
	return out
}

// events are a guide's dates, one for each role. An event's id is made from
// the guide's first id and the role, so that a date that is moved moves the
// event; the number of moves is its sequence.
func (f *follower) events(g *catalog.Guide) []feed.Event {
	stamp, moves := time.Time{}, 0
	for _, e := range g.Changes {
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
	for _, d := range g.Deadlines {
		times[d.Role]++
		name := "guides/" + stableID(g.Formerly, g.ID) + "#" + d.Role
		if n := times[d.Role]; n > 1 {
			name += "-" + strconv.Itoa(n)
		}
		lines := []string{f.Str(g.Title)}
		if p := f.Printed(d.Printed); p.Text != "" {
			lines = append(lines, p.Label+p.Text)
		}
		if !d.Hour {
			lines = append(lines, f.P.T("calendar-day-only"))
		}
		if d.Role == "internal" {
			lines = append(lines, f.P.T("calendar-internal"))
		}
		for _, n := range g.NotesOn(d) {
			lines = append(lines, f.P.T("deadline-note")+f.P.Colon()+f.Str(n.Text))
		}
		lines = append(lines, f.P.T("status-hint-open"))
		e := feed.Event{UID: feed.UID(name), Stamp: stamp, Start: d.Time, Hour: d.Hour, Tentative: g.Draft, Sequence: moves,
			Summary:  f.DeadlineName(d.Role) + f.P.Colon() + f.Str(g.Short) + f.DraftNote(g),
			Category: f.DeadlineName(d.Role)}
		if f.BaseURL.Known() {
			e.URL = f.BaseURL.Address(site.GuidePath(f.L, g))
		}
		e.Description = strings.Join(lines, "\n")
		out = append(out, e)
	}
	return out
}
