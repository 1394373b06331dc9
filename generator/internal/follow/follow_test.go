package follow

import (
	"errors"
	"strings"
	"sync"
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// all makes what is followed of the real content.
func all(t *testing.T, base string, render Render) Followed {
	t.Helper()
	r := testcontent.Load(t)
	plan, problems := site.Make(r.Catalog, page.Plan())
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	return Make(r.Catalog, plan, r.Bundle, words.Options{BaseURL: site.Base(base), Today: r.Catalog.Site.ContentDate}, render)
}

// Nothing is rendered before a feed is written; then each entry is, once,
// however many feeds and formats it stands in, in the language of the feed.
func TestEntriesAreRenderedOnceWhenAsked(t *testing.T) {
	var mu sync.Mutex
	rendered := map[string]int{}
	out := all(t, "https://example.org/", func(l lang.Lang, kind string, view any) (string, error) {
		mu.Lock()
		defer mu.Unlock()
		name := string(l) + " " + kind + " "
		switch v := view.(type) {
		case DirectionEntry:
			name += v.Guide + v.Facts[0].Items[0]
			for _, x := range v.Topics {
				name += x.Text
			}
			name += string(v.Body)
		case GuideEntry:
			name += v.Title
		}
		rendered[name]++
		return string(l) + " " + kind, nil
	})
	if len(rendered) > 0 {
		t.Fatalf("%d entries are rendered before a feed is written", len(rendered))
	}
	entries := map[string]bool{}
	stands := 0
	for _, x := range out.Feeds {
		for _, e := range x.Feed.Entries {
			entries[e.ID] = true
			stands++
		}
		for _, write := range []func() ([]byte, error){x.Feed.AtomXML, x.Feed.RSSXML, x.Feed.JSONFeed} {
			text, err := write()
			if err != nil {
				t.Fatal(err)
			}
			if other := string(x.Scope.Lang.Other()) + " guide"; strings.Contains(string(text), other) {
				t.Errorf("the feed %s holds an entry of the other language", x.Feed.ID)
			}
		}
	}
	n := 0
	for _, times := range rendered {
		n += times
	}
	if n != len(entries) || stands < 3*n {
		t.Errorf("%d entries stand in feeds %d times and are rendered %d times", len(entries), stands, n)
	}
}

// Without a base URL there are no feeds, and calendars as ever.
func TestNoFeedsWithoutBaseURL(t *testing.T) {
	out := all(t, "", nil)
	if len(out.Feeds) > 0 || len(out.Calendars) < 50 {
		t.Errorf("%d feeds, %d calendars", len(out.Feeds), len(out.Calendars))
	}
}

// A fault of rendering reaches whoever writes a feed, as it is.
func TestFaultOfRendering(t *testing.T) {
	fault := errors.New("a fault of the template")
	out := all(t, "https://example.org/", func(lang.Lang, string, any) (string, error) { return "", fault })
	for _, write := range []func() ([]byte, error){out.Feeds[0].Feed.AtomXML, out.Feeds[0].Feed.RSSXML, out.Feeds[0].Feed.JSONFeed} {
		if _, err := write(); !errors.Is(err, fault) {
			t.Errorf("the error is %v", err)
		}
	}
}
