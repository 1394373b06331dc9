package view

import (
	"html"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/feed"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// feedEntries is how many changes a feed holds at most.
const feedEntries = 20

// Followed makes what readers' programs follow: feeds of changes, where the
// base URL is known (their links must be whole), and calendars of dates. It is
// safe for concurrent use; an entry is written when the first feed that holds
// it is asked for.
type Followed struct{ followers map[lang.Lang]*follower }

// Follow prepares the feeds and calendars of the plan.
func Follow(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, opt Options) Followed {
	out := Followed{map[lang.Lang]*follower{}}
	for _, l := range lang.Both {
		// A page at the root makes links relative to it, for the base URL to go before.
		m := New(c, plan, b, site.Page{Lang: l}, opt)
		out.followers[l] = &follower{Maker: m, made: &written{entries: map[change]func() *feed.Entry{}}, entity: entity(c, opt)}
	}
	return out
}

// Feed is the feed of a scope.
func (f Followed) Feed(s site.FeedScope) feed.Feed { return f.followers[s.Lang].feed(s) }

// Listed is the feed without its entries, for a list of feeds.
func (f Followed) Listed(s site.FeedScope) feed.Feed { return f.followers[s.Lang].listed(s) }

// Calendar is the calendar of a scope.
func (f Followed) Calendar(s site.FeedScope) feed.Calendar { return f.followers[s.Lang].calendar(s) }

// entity begins every id: a domain and a day on which it was the site's (RFC
// 4151). The day is the first the catalogue knows of.
func entity(c *catalog.Catalog, opt Options) string {
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
	_, host, _ := strings.Cut(opt.BaseURL, "://")
	host, _, _ = strings.Cut(host, "/")
	host, _, _ = strings.Cut(host, ":")
	return strings.ToLower(host) + "," + first.Format(time.DateOnly)
}

// follower writes entries and events in one language. It changes nothing of
// its Maker, whose problems are those of the pages.
type follower struct {
	*Maker
	entity string
	made   *written
}

// written holds every entry once, however many feeds it stands in.
type written struct {
	mu      sync.Mutex
	entries map[change]func() *feed.Entry
}

// change names an entry: what changed (a guide, a direction, what was removed),
// and what the log says of it.
type change struct {
	record any
	entry  catalog.LogEntry
}

// news is an entry that may be written: its day is known before.
type news struct {
	date  time.Time
	write func() *feed.Entry
}

func (f *follower) once(record any, e catalog.LogEntry, write func() *feed.Entry) news {
	if x, ok := record.(*catalog.Removed); ok {
		e.Date = x.Date
	}
	return news{e.Date, func() *feed.Entry {
		key := change{record, e}
		f.made.mu.Lock()
		made := f.made.entries[key]
		if made == nil {
			made = sync.OnceValue(write)
			f.made.entries[key] = made
		}
		f.made.mu.Unlock()
		return made()
	}}
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
		return f.str(s.Programme.Name), s.Programme.ID
	case s.Partner != nil:
		return f.str(s.Partner.Name), stableID(s.Partner.Formerly, s.Partner.ID)
	case s.Field != nil:
		return f.str(s.Field.Name), stableID(s.Field.Formerly, s.Field.ID)
	case s.Removed != nil:
		return s.Removed.Title.Side(f.l), s.Removed.ID
	}
	return "", "all"
}

func (f *follower) listed(s site.FeedScope) feed.Feed {
	name, id := f.scopeName(s)
	title := f.str(f.c.Site.Title)
	if name != "" {
		title += f.p.T("title-separator") + name
	}
	home := s.Home()
	out := feed.Feed{ID: f.tag("feeds", string(f.l), s.Folder, id), Title: title, Subtitle: f.p.T("feed-about", "Name", title), Lang: f.l.Tag(),
		Author: f.str(f.c.Site.Publisher), Page: f.opt.BaseURL + s.Page(), Updated: f.c.Site.ContentDate,
		Atom: f.opt.BaseURL + home.Path(site.Atom), RSS: f.opt.BaseURL + home.Path(site.RSS), JSON: f.opt.BaseURL + home.Path(site.JSONFeed)}
	if s.Folder == "" {
		out.ID = f.tag("feeds", string(f.l), id)
	}
	return out
}

// feed holds the newest changes of a scope; only they are written.
func (f *follower) feed(s site.FeedScope) feed.Feed {
	out := f.listed(s)
	all := f.entries(s)
	slices.SortStableFunc(all, func(a, b news) int { return b.date.Compare(a.date) })
	for _, n := range all[:min(len(all), feedEntries)] {
		out.Entries = append(out.Entries, n.write())
	}
	if len(out.Entries) > 0 {
		out.Updated = out.Entries[0].Date
	}
	return out
}

// entries are the changes a scope's readers are told. Who follows everything,
// or a programme, is told of a guide once; who follows a partner or a field,
// of each of its directions.
func (f *follower) entries(s site.FeedScope) []news {
	var out []news
	if s.Removed != nil {
		return []news{f.once(s.Removed, catalog.LogEntry{}, func() *feed.Entry { return f.removedEntry(s.Removed) })}
	}
	if s.Partner == nil && s.Field == nil {
		for _, g := range f.c.Guides {
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
		for _, x := range f.c.Removed {
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
	var out []*catalog.Direction
	switch {
	case s.Partner != nil:
		out = slices.Clone(s.Partner.Directions)
		for _, r := range s.Partner.Routes {
			out = append(out, r.Direction)
		}
	case s.Field != nil:
		out = append(slices.Clone(s.Field.Directions), f.c.AnyField...)
	}
	return out
}

// guideEntry is a change of a guide; its moment is the beginning of the day in
// UTC, since only the day is known.
func (f *follower) guideEntry(g *catalog.Guide, e catalog.LogEntry) *feed.Entry {
	url := f.opt.BaseURL + site.GuidePath(f.l, g)
	short := f.str(g.Short)
	if g.Draft {
		short += f.p.Parens(f.p.T("status-draft"))
	}
	what := "guide"
	if g.Plan {
		what = "plan"
	}
	out := &feed.Entry{ID: f.tag("changes", string(f.l), "guides", stableID(g.Formerly, g.ID), e.Kind, e.Date.Format(time.DateOnly)),
		Title: f.p.T("feed-"+e.Kind+"-"+what) + f.p.Colon() + short, URL: url, Date: e.Date, Summary: f.str(e.Text),
		Categories: f.categories(e, g)}
	var b strings.Builder
	paragraph(&b, f.str(e.Text))
	paragraph(&b, f.str(g.Title))
	paragraph(&b, f.translationNote(g.Title, g.Body))
	if e.Kind == "added" {
		f.text(&b, g.Body, g.Notes, url)
		b.WriteString("<ul>")
		for _, d := range g.Directions {
			b.WriteString(`<li><a href="` + html.EscapeString(f.opt.BaseURL+site.DirectionPath(f.l, d)) + `">` + html.EscapeString(d.Number+" "+f.str(d.Title)) + `</a>`)
			if !g.Plan {
				b.WriteString("<br>" + html.EscapeString(f.p.T("fact-projects")+f.p.Colon()+f.projects(d.Projects).Text+f.p.T("description-separator")+
					f.p.T("fact-funds")+f.p.Colon()+f.funds(d.Funds).Text))
			}
			b.WriteString("</li>")
		}
		b.WriteString("</ul>")
	} else {
		f.factsText(&b, []Fact{f.dates(g)})
	}
	out.HTML = b.String()
	return out
}

func (f *follower) directionEntry(d *catalog.Direction, e catalog.LogEntry) *feed.Entry {
	what := "direction"
	if d.Guide.Plan {
		what = "row"
	}
	out := &feed.Entry{ID: f.tag("changes", string(f.l), "directions", stableID(d.Formerly, d.ID), e.Kind, e.Date.Format(time.DateOnly)),
		Title: f.p.T("feed-"+e.Kind+"-"+what) + f.p.Colon() + f.directionLink(d).Text, URL: f.opt.BaseURL + site.DirectionPath(f.l, d), Date: e.Date,
		Summary: f.str(e.Text), Categories: append(f.categories(e, d.Guide), f.names(d.Partners)...)}
	var b strings.Builder
	paragraph(&b, f.str(e.Text))
	out.HTML = b.String() + f.fullText(d)
	return out
}

func (f *follower) removedEntry(x *catalog.Removed) *feed.Entry {
	k := map[string]site.Kind{"direction": site.Directions, "guide": site.Guides, "partner": site.Partners, "field": site.Fields}[x.Kind]
	out := &feed.Entry{ID: f.tag("changes", string(f.l), string(k), x.ID, "removed", x.Date.Format(time.DateOnly)),
		Title: f.p.T("removed-heading") + f.p.Colon() + x.Title.Side(f.l), URL: f.opt.BaseURL + string(f.l) + "/" + string(k) + "/" + x.ID + ".html",
		Date: x.Date, Summary: x.Reason.Side(f.l), Categories: []string{f.p.T("removed-heading")}}
	var b strings.Builder
	paragraph(&b, f.p.T("removed-text", "Date", f.p.Date(x.Date)))
	paragraph(&b, x.Reason.Side(f.l))
	out.HTML = b.String()
	return out
}

func (f *follower) categories(e catalog.LogEntry, g *catalog.Guide) []string {
	out := []string{f.p.T("feed-kind-" + e.Kind), strconv.Itoa(g.Year)}
	if g.Programme != nil {
		out = append(out, f.str(g.Programme.Name))
	}
	return out
}

// fullText is a direction's facts, topics and requirements.
func (f *follower) fullText(d *catalog.Direction) string {
	var b strings.Builder
	title := f.str(d.Guide.Title)
	if d.Guide.Draft {
		title += f.p.Parens(f.p.T("status-draft"))
	}
	paragraph(&b, title)
	paragraph(&b, f.translationNote(d.Title, d.Body))
	f.factsText(&b, f.facts(d))
	b.WriteString("<h2>" + html.EscapeString(f.p.T("section-topics")) + "</h2><ul>")
	f.topicsText(&b, d.Topics)
	if !d.OpenEnded.IsZero() {
		b.WriteString("<li>" + html.EscapeString(f.str(d.OpenEnded)) + "</li>")
	}
	b.WriteString("</ul>")
	if d.AnyField {
		paragraph(&b, f.p.T("any-field"))
	}
	if d.Body.Exists() {
		b.WriteString("<h2>" + html.EscapeString(f.p.T("section-requirements")) + "</h2>")
		f.text(&b, d.Body, d.Notes, f.opt.BaseURL+site.DirectionPath(f.l, d))
	}
	return b.String()
}

// translationNote says so where what follows is our translation.
func (f *follower) translationNote(title lang.Text, body catalog.Body) string {
	if title.Translated(f.l) || body.Exists() && (lang.Text{Original: body.Original}).Translated(f.l) {
		return f.p.T("translated-text")
	}
	return ""
}

func (f *follower) factsText(b *strings.Builder, facts []Fact) {
	b.WriteString("<dl>")
	for _, x := range facts {
		b.WriteString("<dt>" + html.EscapeString(x.Label) + "</dt>")
		for _, i := range x.Items {
			text := i.Text
			if i.Small.Text != "" {
				text += f.p.Parens(f.p.T("as-printed") + i.Small.Text)
			}
			for _, r := range i.Remarks {
				text += f.p.Parens(r)
			}
			b.WriteString("<dd>" + html.EscapeString(text) + "</dd>")
		}
	}
	b.WriteString("</dl>")
}

func (f *follower) topicsText(b *strings.Builder, topics []*catalog.Topic) {
	for _, t := range topics {
		text := f.str(t.Text)
		if label := f.str(t.Label); label != "" {
			text = label + f.p.Colon() + text
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
	doc := body.In(f.l)
	if doc == nil {
		if doc = body.In(f.l.Other()); doc == nil {
			return
		}
	}
	o := f.markdownOptions(notes, "", 1)
	resolve, note := o.Resolve, o.Note
	o.Resolve = func(dest string) (string, bool) {
		to, ok := resolve(dest)
		return f.opt.BaseURL + to, ok
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
	title := f.p.T("calendar-title", "Site", f.str(f.c.Site.Title))
	if name != "" {
		title += f.p.T("title-separator") + name
	}
	out := feed.Calendar{Name: title, Description: f.p.T("calendar-about"), Lang: f.l.Tag()}
	if f.opt.BaseURL != "" {
		out.URL = f.opt.BaseURL + s.Page()
	}
	has := map[*catalog.Guide]bool{}
	for _, d := range f.directionsOf(s) {
		has[d.Guide] = true
	}
	for _, g := range f.c.Guides {
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
		stamp = f.c.Site.ContentDate
	}
	var out []feed.Event
	times := map[string]int{}
	for _, d := range g.Deadlines {
		times[d.Role]++
		name := "guides/" + stableID(g.Formerly, g.ID) + "#" + d.Role
		if n := times[d.Role]; n > 1 {
			name += "-" + strconv.Itoa(n)
		}
		lines := []string{f.str(g.Title)}
		if s := f.str(d.Printed); s != "" {
			lines = append(lines, f.p.T("as-printed")+s)
		}
		if !d.Hour {
			lines = append(lines, f.p.T("calendar-day-only"))
		}
		if d.Role == "internal" {
			lines = append(lines, f.p.T("calendar-internal"))
		}
		lines = append(lines, f.p.T("status-hint-open"))
		e := feed.Event{UID: feed.UID(name), Stamp: stamp, Start: d.Time, Hour: d.Hour, Tentative: g.Draft, Sequence: moves,
			Summary:  f.p.T("deadline-"+d.Role) + f.p.Colon() + f.str(g.Short),
			Category: f.p.T("deadline-" + d.Role)}
		if g.Draft {
			e.Summary += f.p.Parens(f.p.T("status-draft"))
		}
		if f.opt.BaseURL != "" {
			e.URL = f.opt.BaseURL + site.GuidePath(f.l, g)
		}
		e.Description = strings.Join(lines, "\n")
		out = append(out, e)
	}
	return out
}

// FollowLink is a feed or calendar a page offers.
type FollowLink struct {
	Href, Text, Type string
	Head             bool // named in the head of the page too
}

// followScope offers the feeds of a scope; where the base URL is not known
// there is only the calendar.
func (m *Maker) followScope(folder, id string) []FollowLink {
	var out []FollowLink
	add := func(format site.FeedFormat, text, kind string) {
		out = append(out, FollowLink{m.href(site.FeedPath(m.l, folder, id, format)), text, kind, format == site.Atom})
	}
	if m.opt.BaseURL != "" {
		add(site.Atom, "Atom", "application/atom+xml")
		add(site.RSS, "RSS", "application/rss+xml")
		add(site.JSONFeed, "JSON Feed", "application/feed+json")
	}
	add(site.Calendar, m.p.T("calendar"), "text/calendar")
	return out
}

// follow offers the feeds of what the page is about, or of everything.
func (m *Maker) follow() []FollowLink {
	switch p := m.page; {
	case p.Partner != nil:
		return m.followScope(string(site.Partners), p.Partner.ID)
	case p.Field != nil:
		return m.followScope(string(site.Fields), p.Field.ID)
	case p.Guide != nil && p.Guide.Programme != nil:
		return m.followScope("programmes", p.Guide.Programme.ID)
	}
	return m.followScope("", "")
}
