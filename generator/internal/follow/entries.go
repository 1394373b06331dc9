package follow

import (
	"strconv"
	"sync"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/feed"
	"zhinan/generator/internal/site"
)

// change names an entry: what changed (a guide, a direction, what was removed),
// and what the log says of it.
type change struct {
	record any
	entry  catalog.LogEntry
}

// once gives the entry of a change; it is made once, however many feeds it
// stands in.
func (f *follower) once(record any, e catalog.LogEntry, make func() *feed.Entry) *feed.Entry {
	key := change{record, e}
	if f.made[key] == nil {
		f.made[key] = make()
	}
	return f.made[key]
}

// html promises the full text of an entry. It is worked out and rendered when
// the first feed that holds the entry is written, and only then.
func (f *follower) html(kind string, view func() any) func() (string, error) {
	return sync.OnceValues(func() (string, error) { return f.render(f.L, kind, view()) })
}

// guideEntry is a change of a guide; its moment is the beginning of the day in
// UTC, since only the day is known.
func (f *follower) guideEntry(g *catalog.Guide, e catalog.LogEntry) *feed.Entry {
	return f.once(g, e, func() *feed.Entry {
		what := "guide"
		if g.Plan {
			what = "plan"
		}
		return &feed.Entry{ID: f.changeID("guides", stableID(g.Formerly, g.ID), e.Kind, e.Date),
			Title: f.P.T("feed-"+e.Kind+"-"+what) + f.P.Colon() + f.Str(g.Short) + f.DraftNote(g), URL: f.BaseURL.Address(site.GuidePath(f.L, g)), Date: e.Date,
			Summary: f.Str(e.Text), Categories: f.categories(e, g), HTML: f.html(guideKind, func() any { return f.guideView(g, e) })}
	})
}

// directionEntry is a change of a direction, or of its guide as told of the
// direction.
func (f *follower) directionEntry(d *catalog.Direction, e catalog.LogEntry) *feed.Entry {
	return f.once(d, e, func() *feed.Entry {
		what := "direction"
		if d.Guide.Plan {
			what = "row"
		}
		return &feed.Entry{ID: f.changeID("directions", stableID(d.Formerly, d.ID), e.Kind, e.Date),
			Title: f.P.T("feed-"+e.Kind+"-"+what) + f.P.Colon() + f.DirectionLink(d).Text, URL: f.BaseURL.Address(site.DirectionPath(f.L, d)), Date: e.Date,
			Summary: f.Str(e.Text), Categories: append(f.categories(e, d.Guide), f.Names(d.Partners)...),
			HTML: f.html(directionKind, func() any { return f.directionView(d, e) })}
	})
}

// removedEntry is the removal of a record.
func (f *follower) removedEntry(x *catalog.Removed) *feed.Entry {
	return f.once(x, catalog.LogEntry{}, func() *feed.Entry {
		k := map[string]site.Section{"direction": site.Directions, "guide": site.Guides, "partner": site.Partners, "field": site.Fields}[x.Kind]
		return &feed.Entry{ID: f.changeID(string(k), x.ID, "removed", x.Date),
			Title: f.P.T("removed-heading") + f.P.Colon() + x.Title.Side(f.L), URL: f.BaseURL.Address(site.RecordPath(f.L, k, x.ID)),
			Date: x.Date, Summary: x.Reason.Side(f.L), Categories: []string{f.P.T("removed-heading")},
			HTML: f.html(removedKind, func() any { return f.removedView(x) })}
	})
}

// changeID is the id of an entry: the record, what happened to it, and when.
func (f *follower) changeID(section, id, kind string, day time.Time) string {
	return f.tag("changes", string(f.L), section, id, kind, day.Format(time.DateOnly))
}

// categories are the kind of change, the year and the programme.
func (f *follower) categories(e catalog.LogEntry, g *catalog.Guide) []string {
	out := []string{f.P.T("feed-kind-" + e.Kind), strconv.Itoa(g.Year)}
	if g.Programme != nil {
		out = append(out, f.Str(g.Programme.Name))
	}
	return out
}
