package words

import (
	"strings"
	"testing"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
)

// Whose the internal deadline of 2023-1 is, the source does not say: every
// place that shows the date says that it is an inference and leads to the note.
func TestInternalDeadlineIsAnInference(t *testing.T) {
	for l, word := range map[lang.Lang]string{lang.ZH: "推断", lang.EN: "presumably"} {
		w := voice(t, l)
		g := w.Catalog.Guide("2023-1")
		for _, d := range g.Directions {
			i := w.Dates(d).Items[0]
			if !strings.Contains(i.Text, word) || len(i.Remarks) != 1 || len(i.Notes) != 1 || !strings.HasSuffix(i.Notes[0].Href, "guides/2023-1.html#note-deadlines") {
				t.Errorf("%s %s: %+v", l, d.ID, i)
			}
		}
	}
}

// A printed 00:00 is an hour; a day without one is a day.
func TestDatesShowTheHour(t *testing.T) {
	w := voice(t, lang.EN)
	for hour, want := range map[bool]string{true: "15 June 2030, 00:00", false: "15 June 2030"} {
		clock := map[bool]string{true: `, time: "00:00"`}[hour]
		r, problems := testcontent.Dated(t, "{role: full, date: 2030-06-15"+clock+"}", "")
		if problems.Len() > 0 {
			t.Fatal(problems.Sorted())
		}
		g := &catalog.Guide{ID: "x", Moments: r.Catalog.Guide("2030-1").Moments}
		got := strings.ReplaceAll(w.GuideDates(g).Items[0].Text, "\u00a0", " ")
		if !strings.Contains(got, want) || strings.Contains(got, "00:00") != hour {
			t.Errorf("hour %v: %q", hour, got)
		}
	}
}

// The status among a guide's facts turns in the browser with its tag.
func TestStateOfAGuideTurns(t *testing.T) {
	w := voice(t, lang.EN)
	w.Today = time.Date(2022, 12, 1, 0, 0, 0, 0, time.UTC)
	for _, f := range w.GuideFacts(w.Catalog.Guide("2023-1")) {
		if f.Key == "state" {
			s := w.GuideStatus(w.Catalog.Guide("2023-1"))
			if i := f.Items[0]; len(s.Turns) != 1 || len(i.Turns) != 1 || i.Turns[0] != s.Turns[0] || i.Text != s.Text {
				t.Errorf("%+v, but the tag %+v", i, s)
			}
			return
		}
	}
	t.Error("no state")
}

// Countries that are described and not listed are no list left open.
func TestOpenWithoutAList(t *testing.T) {
	w := voice(t, lang.ZH)
	for _, c := range w.Catalog.Direction("2024-2-1.6").Conditions {
		if c.Kind == "eligible_countries" {
			if got := w.ConditionDetail(c); got != w.P.T("detail-unlisted") {
				t.Errorf("%q", got)
			}
		}
	}
}
