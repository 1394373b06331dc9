package pipeline

import (
	"sync"

	"zhinan/generator/internal/feed"
	"zhinan/generator/internal/follow"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/site"
)

// followed promises feeds and calendars, and the list of feeds. What they share
// is made when the first is asked for.
func (w *work) followed() []output.File {
	all := sync.OnceValue(func() follow.Followed { return follow.Make(w.Catalog, w.Plan, w.Bundle, w.Options, w.entry) })
	var out []output.File
	add := func(path string, bytes func() ([]byte, error)) {
		out = append(out, output.File{Path: path, Bytes: bytes})
	}
	for i, s := range w.Plan.Feeds {
		add(s.Path(site.Calendar), func() ([]byte, error) { return all().Calendars[i].Calendar.ICS(), nil })
		if !w.BaseURL.Known() {
			continue // the links of a feed must be whole
		}
		add(s.Path(site.Atom), func() ([]byte, error) { return all().Feeds[i].Feed.AtomXML() })
		add(s.Path(site.RSS), func() ([]byte, error) { return all().Feeds[i].Feed.RSSXML() })
		add(s.Path(site.JSONFeed), func() ([]byte, error) { return all().Feeds[i].Feed.JSONFeed() })
	}
	if w.BaseURL.Known() && len(w.Plan.Feeds) > 0 {
		add(site.OPMLPath, func() ([]byte, error) { return w.opml(all()) })
	}
	return out
}

// entry renders what an entry of a feed says.
func (w *work) entry(l lang.Lang, kind string, view any) (string, error) {
	text, found := w.entries.Page(l, kind, view)
	return string(text), found.Err()
}

// opml lists the feeds by language, each under the address of its own.
func (w *work) opml(all follow.Followed) ([]byte, error) {
	var groups []feed.Outline
	for _, l := range lang.Both {
		g := feed.Outline{Text: w.Bundle.Printer(l).T("language-name")}
		for _, f := range all.Feeds {
			if f.Scope.Lang == l && f.Scope.Home() == f.Scope {
				g.Feeds = append(g.Feeds, f.Feed)
			}
		}
		groups = append(groups, g)
	}
	return feed.OPML(w.Catalog.Site.Title.ZH+" · "+w.Catalog.Site.Title.EN, w.Catalog.Site.ContentDate, groups)
}
