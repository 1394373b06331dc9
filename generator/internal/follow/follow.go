// Package follow makes what readers' programs follow: the contents of feeds and
// calendars. What an entry says in full is a plain struct (views.go), which a
// template sets as HTML.
package follow

import (
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

// Render sets the view of an entry as HTML with the template of its kind, in
// the words of a language. It may be called by several goroutines at once.
type Render func(l lang.Lang, kind string, view any) (string, error)

// Make makes the feeds and calendars of the plan. render is called when a feed
// is written, once for each entry it holds that no feed before it held.
func Make(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, opt words.Options, render Render) Followed {
	makers := map[lang.Lang]*follower{}
	for _, l := range lang.Both {
		// A file at the root makes links relative to it, for the base URL to go before.
		m := words.New(c, plan, b, l, "", opt)
		makers[l] = &follower{Voice: m, render: render, made: map[change]*feed.Entry{}, entity: entity(c, opt)}
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

// follower writes entries and events in one language.
type follower struct {
	*words.Voice
	entity string
	render Render
	made   map[change]*feed.Entry
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
