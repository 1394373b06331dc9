package build

import (
	"sync"

	"zhinan/generator/internal/feed"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/view"
)

// follow promises feeds and calendars, and the list of feeds. What feeds share
// is made when the first is asked for.
func (w *work) follow() []output.File {
	all := sync.OnceValue(func() view.Followed { return view.Follow(w.c, w.plan, w.bundle, w.options) })
	var out []output.File
	add := func(path string, bytes func() ([]byte, error)) {
		out = append(out, output.File{Path: path, Bytes: bytes})
	}
	for _, s := range w.plan.Feeds {
		add(s.Path(site.Calendar), func() ([]byte, error) { return all().Calendar(s).ICS(), nil })
		if w.options.BaseURL == "" {
			continue // the links of a feed must be whole
		}
		add(s.Path(site.Atom), func() ([]byte, error) { return all().Feed(s).AtomXML() })
		add(s.Path(site.RSS), func() ([]byte, error) { return all().Feed(s).RSSXML() })
		add(s.Path(site.JSONFeed), func() ([]byte, error) { return all().Feed(s).JSONFeed() })
	}
	if w.options.BaseURL != "" && len(w.plan.Feeds) > 0 {
		add(site.OPMLPath, func() ([]byte, error) { return w.opml(all()) })
	}
	return out
}

// opml lists the feeds by language, each under the address of its own.
func (w *work) opml(all view.Followed) ([]byte, error) {
	var groups []feed.Outline
	for _, l := range lang.Both {
		g := feed.Outline{Text: w.bundle.Printer(l).T("language-name")}
		for _, s := range w.plan.Feeds {
			if s.Lang == l && s.Home() == s {
				g.Feeds = append(g.Feeds, all.Listed(s))
			}
		}
		groups = append(groups, g)
	}
	return feed.OPML(w.c.Site.Title.ZH+" · "+w.c.Site.Title.EN, w.c.Site.ContentDate, groups)
}
