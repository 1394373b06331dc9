package follow

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/feed"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// What readers' programs follow in the small catalogue: every feed with its
// entries, every calendar with its events.
func TestFollowed(t *testing.T) {
	r := testcontent.Small(t)
	plan, problems := site.Make(r.Catalog, page.Plan())
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	var views []txtar.File
	seen := map[string]bool{}
	render := func(l lang.Lang, kind string, view any) (string, error) {
		data := golden.Dump(view, nil)
		if !seen[string(data)] {
			seen[string(data)] = true
			views = append(views, txtar.File{Name: string(l) + " " + kind, Data: data})
		}
		return "", nil
	}
	out := Make(r.Catalog, plan, r.Bundle, words.Options{BaseURL: "https://example.org/zhinan/", Today: r.Catalog.Site.ContentDate}, render)
	var feeds, calendars []txtar.File
	for _, f := range out.Feeds {
		feeds = append(feeds, txtar.File{Name: f.Scope.Path(site.Atom), Data: []byte(feedText(f.Feed))})
		if f.Scope.Folder == "" || f.Scope.ID == "belgium" {
			if _, err := f.Feed.AtomXML(); err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, c := range out.Calendars {
		calendars = append(calendars, txtar.File{Name: c.Scope.Path(site.Calendar), Data: []byte(calendarText(c.Calendar))})
	}
	golden.Test(t, "feeds", feeds...)
	golden.Test(t, "calendars", calendars...)
	golden.Test(t, "entries", views...)
}

// Without an address there are calendars only, and they say the same dates.
func TestFollowedWithoutAddress(t *testing.T) {
	r := testcontent.Small(t)
	plan, _ := site.Make(r.Catalog, page.Plan())
	out := Make(r.Catalog, plan, r.Bundle, words.Options{Today: r.Catalog.Site.ContentDate}, nil)
	if len(out.Feeds) > 0 || len(out.Calendars) != len(plan.Feeds) {
		t.Errorf("%d feeds, %d calendars of %d scopes", len(out.Feeds), len(out.Calendars), len(plan.Feeds))
	}
	for _, c := range out.Calendars {
		if c.Calendar.URL != "" {
			t.Errorf("%s leads to %s", c.Scope.Path(site.Calendar), c.Calendar.URL)
		}
		for _, e := range c.Calendar.Events {
			if e.URL != "" {
				t.Errorf("%s leads to %s", e.Summary, e.URL)
			}
		}
	}
}

func feedText(f feed.Feed) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n%s: %s\n%s, by %s, %s\n%s\n%s\n%s\n%s\n", f.ID, f.Title, f.Subtitle, f.Lang, f.Author, f.Updated.Format(time.DateOnly), f.Page, f.Atom, f.RSS, f.JSON)
	for _, e := range f.Entries {
		fmt.Fprintf(&b, "%s %s\n  %s\n  → %s\n", e.Date.Format(time.DateOnly), e.ID, e.Title, e.URL)
		if e.Summary != "" {
			fmt.Fprintf(&b, "  %s\n", e.Summary)
		}
		fmt.Fprintf(&b, "  [%s]\n", strings.Join(e.Categories, ", "))
	}
	return b.String()
}

func calendarText(c feed.Calendar) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n%s → %s\n", c.Name, c.Description, c.Lang, c.URL)
	for _, e := range c.Events {
		day := e.Start.Format(time.DateOnly)
		if e.Hour {
			day = e.Start.Format(time.RFC3339)
		}
		fmt.Fprintf(&b, "%s %s\n  %s, stamp %s, %d, tentative %v [%s]\n  → %s\n  %s\n", day, e.Summary, e.UID, e.Stamp.Format(time.RFC3339), e.Sequence, e.Tentative, e.Category, e.URL,
			strings.ReplaceAll(e.Description, "\n", "⏎"))
	}
	return b.String()
}
