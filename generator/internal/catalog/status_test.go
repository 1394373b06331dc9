package catalog

import (
	"testing"
	"time"

	"zhinan/generator/internal/lang"
)

// A day without an hour counts to its end; a printed hour counts to the
// minute, and 00:00 is where the day begins, not where it ends.
func TestClosingMoment(t *testing.T) {
	at := func(day, hour, minute int) time.Time {
		return time.Date(2030, 6, day, hour, minute, 0, 0, beijing)
	}
	for _, c := range []struct {
		name   string
		time   time.Time
		hour   bool
		closes time.Time
	}{
		{"a day", at(15, 0, 0), false, at(16, 0, 0)},
		{"16:00", at(15, 16, 0), true, at(15, 16, 0)},
		{"00:00", at(15, 0, 0), true, at(15, 0, 0)},
		{"23:59", at(15, 23, 59), true, at(15, 23, 59)},
	} {
		g := &Guide{Deadlines: []Deadline{{Role: "submission", Time: c.time, Hour: c.hour}}}
		if _, closes := g.Window(); !closes.Equal(c.closes) {
			t.Errorf("%s: closes %s, want %s", c.name, closes, c.closes)
		}
		for moment, want := range map[time.Duration]string{-time.Minute: "open", 0: "closed", time.Minute: "closed"} {
			if got := g.Status(c.closes.Add(moment)); got != want {
				t.Errorf("%s: %s at %v", c.name, got, moment)
			}
		}
	}
}

// A date's notes are those that quote it.
func TestNotesOnDates(t *testing.T) {
	note := &Note{ID: "deadlines", Quotes: []Quote{{Text: "Internal Submission Deadline: 25 Dec. 2022"}}}
	g := &Guide{Notes: []*Note{note, {ID: "other", Quotes: []Quote{{Text: "14 countries"}}}}}
	if got := g.NotesOn(Deadline{Printed: lang.Text{ZH: "2022年12月25日", EN: "25 Dec. 2022"}}); len(got) != 1 || got[0] != note {
		t.Errorf("%v", got)
	}
	for _, printed := range []string{"", "26 Dec. 2022"} {
		if got := g.NotesOn(Deadline{Printed: lang.Text{EN: printed}}); got != nil {
			t.Errorf("%q: %v", printed, got)
		}
	}
}
