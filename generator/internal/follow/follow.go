// Package follow makes what readers' programs follow: the contents of feeds and
// calendars.
package follow

import (
	"html"
	"slices"
	"strconv"
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/feed"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// Followed is what readers' programs follow: feeds of changes, where the base
// URL is known (their links must be whole), and calendars of dates.
type Followed struct {
	Feeds     []ScopeFeed
	Calendars []ScopeCalendar
}

// ScopeFeed is the feed of a scope.
type ScopeFeed struct {
	Scope site.FeedScope
	Feed  feed.Feed
}

// ScopeCalendar is the calendar of a scope.
type ScopeCalendar struct {
	Scope    site.FeedScope
	Calendar feed.Calendar
}

// feedEntries is how many changes a feed holds at most.
const feedEntries = 20

// Make makes the feeds and calendars of the plan.
func Make(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, opt words.Options) Followed {
	makers := map[lang.Lang]*follower{}
	for _, l := range lang.Both {
		// A file at the root makes links relative to it, for the base URL to go before.
		m := words.New(c, plan, b, l, "", opt)
		makers[l] = &follower{Voice: m, made: map[change]*feed.Entry{}, entity: entity(c, opt)}
	}
	var out Followed
	for _, s := range plan.Feeds {
		f := makers[s.Lang]
		out.Calendars = append(out.Calendars, ScopeCalendar{s, f.calendar(s)})
		if opt.BaseURL.Known() {
			out.Feeds = append(out.Feeds, ScopeFeed{s, f.feed(s)})
		}
	}
	return out
}

// entity begins every id: a domain and a day on which it was the site's (RFC
// 4151). The day is the first the catalogue knows of.
func entity(c *catalog.Catalog, opt words.Options) string {
	if c.Site.FeedIDs != "" {
		return c.Site.FeedIDs
	}
	first := c.Site.ContentDate
	earlier := func(t time.Time) {
		if t.Before(first) {
			first = t
		}
	}
	for _, p := range c.Ledger {
		earlier(p.Date)
	}
	for _, g := range c.Guides {
		for _, e := range g.Changes {
			earlier(e.Date)
		}
	}
	for _, x := range c.Removed {
		earlier(x.Date)
	}
	_, host, _ := strings.Cut(opt.BaseURL.Address(""), "://")
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host, ":")
	return strings.ToLower(host) + "," + first.Format(time.DateOnly)
}

// follower writes entries and events in one language.
type follower struct {
	*words.Voice
	entity string
	made   map[change]*feed.Entry // every entry once, however many feeds it stands in
}

// change names an entry: what changed (a guide, a direction, what was removed),
// and what the log says of it.
type change struct {
	record any
	entry  catalog.LogEntry
}

func (f *follower) once(record any, e catalog.LogEntry, write func() *feed.Entry) *feed.Entry {
	key := change{record, e}
	if f.made[key] == nil {
		f.made[key] = write()
	}
	return f.made[key]
}

// stableID is the id a record was first published under.
func stableID(formerly []catalog.Former, id string) string {
	if len(formerly) > 0 {
		return formerly[0].ID
	}
	return id
}

func (f *follower) tag(parts ...string) string {
	return "tag:" + f.entity + ":" + strings.Join(parts, "/")
}

// scopeName is what a scope is called, and the id it keeps.
func (f *follower) scopeName(s site.FeedScope) (name, id string) {
	switch {
	case s.Programme != nil:
		return f.Str(s.Programme.Name), s.Programme.ID
	case s.Partner != nil:
		return f.Str(s.Partner.Name), stableID(s.Partner.Formerly, s.Partner.ID)
	case s.Field != nil:
		return f.Str(s.Field.Name), stableID(s.Field.Formerly, s.Field.ID)
	case s.Removed != nil:
		return s.Removed.Title.Side(f.L), s.Removed.ID
	}
	return "", "all"
}

func (f *follower) feed(s site.FeedScope) feed.Feed {
	name, id := f.scopeName(s)
	title := f.Str(f.Catalog.Site.Title)
	if name != "" {
		title += f.P.T("title-separator") + name
	}
	home := s.Home()
	out := feed.Feed{ID: f.tag("feeds", string(f.L), s.Folder, id), Title: title, Subtitle: f.P.T("feed-about", "Name", title), Lang: f.L.Tag(),
		Author: f.Str(f.Catalog.Site.Publisher), Page: f.BaseURL.Address(s.Page()), Updated: f.Catalog.Site.ContentDate,
		Atom: f.BaseURL.Address(home.Path(site.Atom)), RSS: f.BaseURL.Address(home.Path(site.RSS)), JSON: f.BaseURL.Address(home.Path(site.JSONFeed))}
	if s.Folder == "" {
		out.ID = f.tag("feeds", string(f.L), id)
	}
	out.Entries = f.entries(s)
	slices.SortStableFunc(out.Entries, func(a, b *feed.Entry) int { return b.Date.Compare(a.Date) })
	out.Entries = out.Entries[:min(len(out.Entries), feedEntries)]
	if len(out.Entries) > 0 {
		out.Updated = out.Entries[0].Date
	}
	return out
}

// entries are the changes a scope's readers are told. Who follows everything,
// or a programme, is told of a guide once; who follows a partner or a field,
// of each of its directions.
func (f *follower) entries(s site.FeedScope) []*feed.Entry {
	var out []*feed.Entry
	if s.Removed != nil {
		return []*feed.Entry{f.once(s.Removed, catalog.LogEntry{}, func() *feed.Entry { return f.removedEntry(s.Removed) })}
	}
	if s.Partner == nil && s.Field == nil {
		for _, g := range f.Catalog.Guides {
			if s.Programme != nil && g.Programme != s.Programme {
				continue
			}
			for _, e := range g.Changes {
				out = append(out, f.once(g, e, func() *feed.Entry { return f.guideEntry(g, e) }))
			}
			for _, d := range g.Directions {
				for _, e := range d.Changes {
					out = append(out, f.once(d, e, func() *feed.Entry { return f.directionEntry(d, e) }))
				}
			}
		}
		for _, x := range f.Catalog.Removed {
			if s.Programme == nil && (x.Kind == "direction" || x.Kind == "guide") {
				out = append(out, f.once(x, catalog.LogEntry{}, func() *feed.Entry { return f.removedEntry(x) }))
			}
		}
		return out
	}
	told := map[*catalog.Guide]bool{}
	for _, d := range f.directionsOf(s) {
		own := slices.ContainsFunc(d.Changes, func(e catalog.LogEntry) bool { return e.Kind == "added" })
		for _, e := range d.Changes {
			out = append(out, f.once(d, e, func() *feed.Entry { return f.directionEntry(d, e) }))
		}
		for _, e := range d.Guide.Changes {
			switch {
			case e.Kind == "added" && !own:
				out = append(out, f.once(d, e, func() *feed.Entry { return f.directionEntry(d, e) }))
			case e.Kind != "added" && !told[d.Guide]:
				out = append(out, f.once(d.Guide, e, func() *feed.Entry { return f.guideEntry(d.Guide, e) }))
			}
		}
		told[d.Guide] = true
	}
	return out
}

// directionsOf are the directions of a partner (those open to it through a
// group included) or a field (those open to any field included).
func (f *follower) directionsOf(s site.FeedScope) []*catalog.Direction {
	switch {
	case s.Partner != nil:
		return s.Partner.Reach
	case s.Field != nil:
		return s.Field.Reach
	}
	return nil
}

// guideEntry is a change of a guide; its moment is the beginning of the day in
// UTC, since only the day is known.
func (f *follower) guideEntry(g *catalog.Guide, e catalog.LogEntry) *feed.Entry {
	url := f.BaseURL.Address(site.GuidePath(f.L, g))
	short := f.Str(g.Short)
	if g.Draft {
		short += f.P.Parens(f.P.T("status-draft"))
	}
	what := "guide"
	if g.Plan {
		what = "plan"
	}
	out := &feed.Entry{ID: f.tag("changes", string(f.L), "guides", stableID(g.Formerly, g.ID), e.Kind, e.Date.Format(time.DateOnly)),
		Title: f.P.T("feed-"+e.Kind+"-"+what) + f.P.Colon() + short, URL: url, Date: e.Date, Summary: f.Str(e.Text),
		Categories: f.categories(e, g)}
	var b strings.Builder
	paragraph(&b, f.Str(e.Text))
	paragraph(&b, f.Str(g.Title))
	paragraph(&b, f.translationNote(g.Title, g.Body))
	if e.Kind == "added" {
		f.text(&b, g.Body, g.Notes, url)
		b.WriteString("<ul>")
		for _, d := range g.Directions {
			b.WriteString(`<li><a href="` + html.EscapeString(f.BaseURL.Address(site.DirectionPath(f.L, d))) + `">` + html.EscapeString(d.Number+" "+f.Str(d.Title)) + `</a>`)
			if !g.Plan {
				b.WriteString("<br>" + html.EscapeString(f.P.T("fact-projects")+f.P.Colon()+f.Projects(d.Projects).Text+f.P.T("description-separator")+
					f.P.T("fact-funds")+f.P.Colon()+f.Funds(d.Funds).Text))
			}
			b.WriteString("</li>")
		}
		b.WriteString("</ul>")
	} else {
		f.factsText(&b, []words.Fact{f.Dates(g)})
	}
	out.HTML = b.String()
	return out
}

func (f *follower) directionEntry(d *catalog.Direction, e catalog.LogEntry) *feed.Entry {
	what := "direction"
	if d.Guide.Plan {
		what = "row"
	}
	out := &feed.Entry{ID: f.tag("changes", string(f.L), "directions", stableID(d.Formerly, d.ID), e.Kind, e.Date.Format(time.DateOnly)),
		Title: f.P.T("feed-"+e.Kind+"-"+what) + f.P.Colon() + f.DirectionLink(d).Text, URL: f.BaseURL.Address(site.DirectionPath(f.L, d)), Date: e.Date,
		Summary: f.Str(e.Text), Categories: append(f.categories(e, d.Guide), f.Names(d.Partners)...)}
	var b strings.Builder
	paragraph(&b, f.Str(e.Text))
	out.HTML = b.String() + f.fullText(d)
	return out
}

func (f *follower) removedEntry(x *catalog.Removed) *feed.Entry {
	k := map[string]site.Section{"direction": site.Directions, "guide": site.Guides, "partner": site.Partners, "field": site.Fields}[x.Kind]
	out := &feed.Entry{ID: f.tag("changes", string(f.L), string(k), x.ID, "removed", x.Date.Format(time.DateOnly)),
		Title: f.P.T("removed-heading") + f.P.Colon() + x.Title.Side(f.L), URL: f.BaseURL.Address(site.RecordPath(f.L, k, x.ID)),
		Date: x.Date, Summary: x.Reason.Side(f.L), Categories: []string{f.P.T("removed-heading")}}
	var b strings.Builder
	paragraph(&b, f.P.T("removed-text", "Date", f.P.Date(x.Date)))
	paragraph(&b, x.Reason.Side(f.L))
	out.HTML = b.String()
	return out
}

func (f *follower) categories(e catalog.LogEntry, g *catalog.Guide) []string {
	out := []string{f.P.T("feed-kind-" + e.Kind), strconv.Itoa(g.Year)}
	if g.Programme != nil {
		out = append(out, f.Str(g.Programme.Name))
	}
	return out
}

// fullText is a direction's facts, topics and requirements.
func (f *follower) fullText(d *catalog.Direction) string {
	var b strings.Builder
	title := f.Str(d.Guide.Title)
	if d.Guide.Draft {
		title += f.P.Parens(f.P.T("status-draft"))
	}
	paragraph(&b, title)
	paragraph(&b, f.translationNote(d.Title, d.Body))
	f.factsText(&b, f.Facts(d))
	b.WriteString("<h2>" + html.EscapeString(f.P.T("section-topics")) + "</h2><ul>")
	f.topicsText(&b, d.Topics)
	if !d.OpenEnded.IsZero() {
		b.WriteString("<li>" + html.EscapeString(f.Str(d.OpenEnded)) + "</li>")
	}
	b.WriteString("</ul>")
	if d.AnyField {
		paragraph(&b, f.P.T("any-field"))
	}
	if d.Body.Exists() {
		b.WriteString("<h2>" + html.EscapeString(f.P.T("section-requirements")) + "</h2>")
		f.text(&b, d.Body, d.Notes, f.BaseURL.Address(site.DirectionPath(f.L, d)))
	}
	return b.String()
}

// translationNote says so where what follows is our translation.
func (f *follower) translationNote(title lang.Text, body catalog.Body) string {
	if title.Translated(f.L) || body.Exists() && (lang.Text{Original: body.Original}).Translated(f.L) {
		return f.P.T("translated-text")
	}
	return ""
}

func (f *follower) factsText(b *strings.Builder, facts []words.Fact) {
	b.WriteString("<dl>")
	for _, x := range facts {
		b.WriteString("<dt>" + html.EscapeString(x.Label) + "</dt>")
		for _, i := range x.Items {
			text := i.Text
			if i.Small.Text != "" {
				text += f.P.Parens(i.Small.Label + i.Small.Text)
			}
			for _, r := range i.Remarks {
				text += f.P.Parens(r)
			}
			b.WriteString("<dd>" + html.EscapeString(text) + "</dd>")
		}
	}
	b.WriteString("</dl>")
}

func (f *follower) topicsText(b *strings.Builder, topics []*catalog.Topic) {
	for _, t := range topics {
		text := f.Str(t.Text)
		if label := f.Str(t.Label); label != "" {
			text = label + f.P.Colon() + text
		}
		b.WriteString("<li>" + html.EscapeString(text))
		if len(t.Parts) > 0 {
			b.WriteString("<ul>")
			f.topicsText(b, t.Parts)
			b.WriteString("</ul>")
		}
		b.WriteString("</li>")
	}
}

// text adds running text, its links whole: notes stand on the page.
func (f *follower) text(b *strings.Builder, body catalog.Body, notes []*catalog.Note, page string) {
	doc := body.In(f.L)
	if doc == nil {
		if doc = body.In(f.L.Other()); doc == nil {
			return
		}
	}
	o := f.MarkdownOptions(notes, "", 1)
	resolve, note := o.Resolve, o.Note
	o.Resolve = func(dest string) (string, bool) {
		to, ok := resolve(dest)
		return f.BaseURL.Address(to), ok
	}
	o.Note = func(id string) (string, string, bool) {
		label, anchor, ok := note(id)
		return label, page + anchor, ok
	}
	text, _ := doc.HTML(o) // its problems are those of the page
	b.WriteString(text)
}

func paragraph(b *strings.Builder, text string) {
	if text != "" {
		b.WriteString("<p>" + html.EscapeString(text) + "</p>")
	}
}

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
			Summary:  f.P.T("deadline-"+d.Role) + f.P.Colon() + f.Str(g.Short),
			Category: f.P.T("deadline-" + d.Role)}
		if g.Draft {
			e.Summary += f.P.Parens(f.P.T("status-draft"))
		}
		if f.BaseURL.Known() {
			e.URL = f.BaseURL.Address(site.GuidePath(f.L, g))
		}
		e.Description = strings.Join(lines, "\n")
		out = append(out, e)
	}
	return out
}
