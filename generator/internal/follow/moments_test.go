package follow

import (
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// A direction's own date stands in the calendars it belongs to, in place of its
// guide's of that role; where other directions keep the guide's, both stand. A
// month stands in none.
func TestOwnMomentsInCalendars(t *testing.T) {
	r, problems := testcontent.Dated(t, "{role: full, date: 2030-07-01}\n{role: results, date: 2030-12}", `{role: full, date: 2030-08-01, time: "12:00", zone: Europe/Vienna}
{role: registration, date: 2030-06-01, time: "8:00", until: {date: 2030-06-15}}`)
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	belgium := r.Catalog.Partner("belgium")
	belgium.Reach = []*catalog.Direction{r.Catalog.Direction("2030-1-1.1")} // that of 1.2 keeps the guide's date
	plan, _ := site.Make(r.Catalog, page.Plan())
	out := Make(r.Catalog, plan, r.Bundle, words.Options{Today: r.Catalog.Site.ContentDate}, nil)
	got := map[string]string{}
	for _, c := range out.Calendars {
		var starts []string
		for l := range strings.SplitSeq(string(c.Calendar.ICS()), "\r\n") {
			if strings.HasPrefix(l, "DTSTART;") && strings.Contains(l, "2030") || strings.HasPrefix(l, "DTEND;") {
				starts = append(starts, l)
			}
		}
		slices.Sort(starts)
		got[c.Scope.Path(site.Calendar)] = strings.Join(starts, " ")
	}
	const registration, own, guide = "DTEND;TZID=Asia/Shanghai:20300616T000000 DTSTART;TZID=Asia/Shanghai:20300601T080000", "DTSTART;TZID=Europe/Vienna:20300801T120000", "DTSTART;VALUE=DATE:20300701"
	for path, want := range map[string]string{
		"feeds/en/partners/belgium.ics": registration + " " + own,
		"feeds/en/partners/india.ics":   guide,
		"feeds/en/all.ics":              registration + " " + own + " " + guide,
	} {
		if got[path] != want {
			t.Errorf("%s:\n%s\nwant\n%s", path, got[path], want)
		}
	}
}
