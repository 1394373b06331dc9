package follow

import (
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/words"
)

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

// stableID is the id a record was first published under.
func stableID(formerly []catalog.Former, id string) string {
	if len(formerly) > 0 {
		return formerly[0].ID
	}
	return id
}

// tag makes an id (a tag: URI) of the names of what it stands for.
func (f *follower) tag(parts ...string) string {
	return "tag:" + f.entity + ":" + strings.Join(parts, "/")
}
