package catalog_test

import (
	"strings"
	"testing"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
)

// dated are the guide and its first direction with the moments an editor wrote.
func dated(t *testing.T, guide, direction string) (*catalog.Guide, *catalog.Direction) {
	t.Helper()
	r, problems := testcontent.Dated(t, guide, direction)
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	return r.Catalog.Guide("2030-1"), r.Catalog.Direction("2030-1-1.1")
}

// A day without an hour counts to its end; a printed hour counts to the
// minute, and 00:00 is where the day begins, not where it ends.
func TestClosingMoment(t *testing.T) {
	beijing := time.FixedZone("", 8*60*60)
	at := func(day, hour, minute int) time.Time {
		return time.Date(2030, 6, day, hour, minute, 0, 0, beijing)
	}
	for _, c := range []struct {
		name   string
		time   string
		closes time.Time
	}{
		{"a day", "", at(16, 0, 0)},
		{"16:00", `, time: "16:00"`, at(15, 16, 0)},
		{"00:00", `, time: "00:00"`, at(15, 0, 0)},
		{"23:59", `, time: "23:59"`, at(15, 23, 59)},
		{"24:00", `, time: "24:00"`, at(16, 0, 0)},
	} {
		g, d := dated(t, "{role: full, date: 2030-06-15"+c.time+"}", "")
		if closes := g.Closes(); !closes.Equal(c.closes) || !d.Closes().Equal(closes) {
			t.Errorf("%s: closes %s, want %s", c.name, closes, c.closes)
		}
		for moment, want := range map[time.Duration]string{-time.Minute: "open", 0: "closed", time.Minute: "closed"} {
			if got := g.Status(c.closes.Add(moment)); got.Key != want {
				t.Errorf("%s: %s at %v", c.name, got.Key, moment)
			}
			if got := d.Status(c.closes.Add(moment)); got.Key != want {
				t.Errorf("%s: the direction is %s at %v", c.name, got.Key, moment)
			}
		}
	}
}

// What a status is follows from the first stage a newcomer must meet, and
// claims no more than the dates tell.
func TestStatusOfStages(t *testing.T) {
	const opening = "{role: opening, date: 2030-06-01}\n"
	for _, c := range []struct{ name, moments, want string }{
		{"no dates", "", "05-31 unstated"},
		{"an opening only", opening, "05-31 forthcoming, 06-01 open/unstated, 09-01 open/unstated"},
		{"an opening and a month", opening + "{role: full, date: 2030-08}", "05-31 forthcoming, 06-01 open, 07-31 open, 08-01 unstated/partly, 08-31 unstated/partly, 09-01 closed"},
		{"a month alone", "{role: full, date: 2030-08}", "06-01 open, 08-15 unstated/partly, 09-01 closed"},
		{"a year alone", "{role: full, date: 2031}", "06-01 open"},
		{"a day without a year", opening + "{role: full, date: --08-15}", "05-31 forthcoming, 06-01 unstated/partly, 09-01 unstated/partly"},
		{"to be determined", opening + "{role: full, date: tbd}", "06-01 open/tbd, 09-01 open/tbd"},
		{"to be determined, no opening", "{role: full, date: tbd}", "06-01 unstated/partly"},
		{"rolling", "{role: full, date: rolling}", "06-01 rolling, 09-01 rolling"},
		{"rolling from a day", opening + "{role: full, date: rolling}", "05-31 forthcoming, 06-01 rolling"},
		{"open from publication", "{role: opening, date: on_publication}", "06-01 open/unstated"},
		{"from publication until", "{role: full, date: on_publication, until: {date: 2030-08-15}}", "06-01 open, 08-15 open, 08-16 closed"},
		{"a period", "{role: full, date: 2030-06-01, until: {date: 2030-08-15}}", "05-31 forthcoming, 06-01 open, 08-16 closed"},
		{"an opening in a month", "{role: opening, date: 2030-06}\n{role: full, date: 2030-08-15}", "05-31 forthcoming, 06-15 unstated/partly, 07-01 open, 08-16 closed"},
		{"stages", "{role: registration, date: 2030-06-30}\n{role: full, date: 2030-08-15}", "06-30 open, 07-01 closed+later, 08-16 closed"},
		{"outline, full", "{role: outline, date: 2030-06-30}\n{role: full, date: tbd}", "06-30 open, 07-01 closed+later"},
		{"outline to be determined, full dated", opening + "{role: outline, date: tbd}\n{role: full, date: 2030-08-15}", "06-30 open/tbd, 08-16 closed"},
		{"the foreign side's date", "{role: full, side: foreign, date: 2030-06-30}\n{role: full, side: chinese, date: 2030-08-15}", "07-01 open, 08-16 closed"},
		{"the foreign side's date alone", "{role: full, side: foreign, date: 2030-06-30}", "06-01 unstated/other, 07-01 unstated/other"},
		{"others", "{role: recommending, date: 2030-06-30}\n{role: results, date: 2030-10}", "06-01 unstated/other, 12-01 unstated/other"},
		{"the end is no deadline", "{role: start, date: 2030-06, until: {date: 2033-05}}", "06-01 unstated/other"},
	} {
		_, d := dated(t, c.moments, "")
		var got []string
		for step := range strings.SplitSeq(c.want, ", ") {
			day, _, _ := strings.Cut(step, " ")
			at, err := time.Parse("2006-01-02 15:04 -0700", "2030-"+day+" 12:00 +0800")
			if err != nil {
				t.Fatal(err)
			}
			s := d.Status(at)
			word := day + " " + s.Key
			if s.Detail != "" {
				word += "/" + s.Detail
			}
			if s.Later {
				word += "+later"
			}
			got = append(got, word)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, s, c.want)
		}
	}
}

// Turns lead from state to state, each at its instant.
func TestTurns(t *testing.T) {
	_, d := dated(t, "{role: opening, date: 2030-06-01, time: \"8:00\"}\n{role: full, date: 2030-08}", "")
	var got []string
	for _, turn := range d.Turns(time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC)) {
		got = append(got, turn.At.Format(time.RFC3339)+" "+turn.State.Key)
	}
	if s := strings.Join(got, ", "); s != "2030-06-01T08:00:00+08:00 open, 2030-08-01T00:00:00+08:00 unstated, 2030-09-01T00:00:00+08:00 closed" {
		t.Error(s)
	}
}

// A direction's own moment of a role stands in place of its guide's; a guide
// whose directions differ stands as the one that is furthest open.
func TestOwnMoments(t *testing.T) {
	g, d := dated(t, "{role: opening, date: 2030-06-01}\n{role: full, date: 2030-07-01}\n{role: results, date: 2030-12}", `{role: full, date: 2030-08-01, time: "12:00", zone: UTC}`)
	var roles []string
	for _, m := range d.Moments {
		roles = append(roles, m.Role)
	}
	if s := strings.Join(roles, " "); s != "opening full results" || !d.Moments[1].Own || d.Moments[0].Own {
		t.Errorf("%s", s)
	}
	other := g.Directions[1]
	at := time.Date(2030, 7, 15, 0, 0, 0, 0, time.UTC)
	if d.Status(at).Key != "open" || other.Status(at).Key != "closed" {
		t.Errorf("%s, %s", d.Status(at).Key, other.Status(at).Key)
	}
	if s := g.Status(at); s.Key != "open" || !s.Mixed {
		t.Errorf("the guide: %+v", s)
	}
	if s := g.Status(at.AddDate(0, 2, 0)); s.Key != "closed" || s.Mixed {
		t.Errorf("the guide: %+v", s)
	}
	if got := d.Closes().Format(time.RFC3339); got != "2030-08-01T12:00:00Z" {
		t.Error(got)
	}
}

// A date's notes are those that quote it.
func TestNotesOnDates(t *testing.T) {
	note := &catalog.Note{ID: "deadlines", Quotes: []catalog.Quote{{Text: "Internal Submission Deadline: 25 Dec. 2022"}}}
	notes := []*catalog.Note{note, {ID: "other", Quotes: []catalog.Quote{{Text: "14 countries"}}}}
	on := func(printed lang.Text) []*catalog.Note {
		return catalog.NotesOn(&catalog.Moment{Printed: printed}, notes)
	}
	if got := on(lang.Text{ZH: "2022年12月25日", EN: "25 Dec. 2022"}); len(got) != 1 || got[0] != note {
		t.Errorf("%v", got)
	}
	for _, printed := range []string{"", "26 Dec. 2022"} {
		if got := on(lang.Text{EN: printed}); got != nil {
			t.Errorf("%q: %v", printed, got)
		}
	}
}
