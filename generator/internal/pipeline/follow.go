package pipeline

import (
	"fmt"
	"runtime"

	"golang.org/x/sync/errgroup"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/feed"
	"zhinan/generator/internal/follow"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/render"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// faults are problems met while a feed is written, on their way through what
// knows of errors only.
type faults struct{ diag.List }

// Error says the first of them.
func (f faults) Error() string {
	p := f.Sorted()[0]
	return p.At.String() + ": " + p.Message.EN
}

// entryText renders what entries of feeds say.
func entryText(set *render.Set) follow.Render {
	return func(l lang.Lang, kind string, view any) (string, error) {
		text, found := set.Page(l, kind, view)
		if found.Len() > 0 {
			return "", faults{found}
		}
		return string(text), nil
	}
}

// followed writes feeds and calendars, in parallel, and the list of feeds.
func followed(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, opt words.Options, set *render.Set) ([]output.File, error) {
	all := follow.Make(c, plan, b, opt, entryText(set))
	files := make([]output.File, len(all.Calendars)+3*len(all.Feeds))
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, x := range all.Calendars {
		g.Go(func() error {
			files[i] = output.File{Path: x.Scope.Path(site.Calendar), Data: x.Calendar.ICS()}
			return nil
		})
	}
	groups := []feed.Outline{}
	for _, l := range lang.Both {
		groups = append(groups, feed.Outline{Text: b.Printer(l).T("language-name")})
	}
	for n, x := range all.Feeds {
		for k, f := range []struct {
			format site.FeedFormat
			write  func() ([]byte, error)
		}{{site.Atom, x.Feed.AtomXML}, {site.RSS, x.Feed.RSSXML}, {site.JSONFeed, x.Feed.JSONFeed}} {
			g.Go(func() error {
				data, err := f.write()
				if err != nil {
					return fmt.Errorf("%s: %w", x.Scope.Path(f.format), err)
				}
				files[len(all.Calendars)+3*n+k] = output.File{Path: x.Scope.Path(f.format), Data: data}
				return nil
			})
		}
		if x.Scope.Home() == x.Scope {
			i := 0
			if x.Scope.Lang != lang.Both[0] {
				i = 1
			}
			groups[i].Feeds = append(groups[i].Feeds, x.Feed)
		}
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	if len(all.Feeds) > 0 {
		data, err := feed.OPML(c.Site.Title.ZH+" · "+c.Site.Title.EN, c.Site.ContentDate, groups)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", site.OPMLPath, err)
		}
		files = append(files, output.File{Path: site.OPMLPath, Data: data})
	}
	return files, nil
}
