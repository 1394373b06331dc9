package follow

import (
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/feed"
	"zhinan/generator/internal/site"
)

// feedEntries is how many changes a feed holds at most.
const feedEntries = 20

// feed is the feed of a scope, newest changes first.
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

// entries are the changes a scope's readers are told.
func (f *follower) entries(s site.FeedScope) []*feed.Entry {
	switch {
	case s.Removed != nil:
		return []*feed.Entry{f.removedEntry(s.Removed)}
	case s.Partner == nil && s.Field == nil:
		return f.ofGuides(s)
	}
	return f.ofDirections(f.directionsOf(s))
}

// ofGuides are the changes told to who follows everything, or a programme:
// those of a guide once, then those of its directions.
func (f *follower) ofGuides(s site.FeedScope) []*feed.Entry {
	var out []*feed.Entry
	for _, g := range f.Catalog.Guides {
		if s.Programme != nil && g.Programme != s.Programme {
			continue
		}
		for _, e := range g.Changes {
			out = append(out, f.guideEntry(g, e))
		}
		for _, d := range g.Directions {
			for _, e := range d.Changes {
				out = append(out, f.directionEntry(d, e))
			}
		}
	}
	for _, x := range f.Catalog.Removed {
		if s.Programme == nil && (x.Kind == "direction" || x.Kind == "guide") {
			out = append(out, f.removedEntry(x))
		}
	}
	return out
}

// ofDirections are the changes told to who follows a partner or a field: those
// of each of its directions, and a new guide as each of its directions in it.
func (f *follower) ofDirections(ds []*catalog.Direction) []*feed.Entry {
	var out []*feed.Entry
	told := map[*catalog.Guide]bool{}
	for _, d := range ds {
		own := slices.ContainsFunc(d.Changes, func(e catalog.LogEntry) bool { return e.Kind == "added" })
		for _, e := range d.Changes {
			out = append(out, f.directionEntry(d, e))
		}
		for _, e := range d.Guide.Changes {
			switch {
			case e.Kind == "added" && !own:
				out = append(out, f.directionEntry(d, e))
			case e.Kind != "added" && !told[d.Guide]:
				out = append(out, f.guideEntry(d.Guide, e))
			}
		}
		told[d.Guide] = true
	}
	return out
}
