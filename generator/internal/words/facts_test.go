package words_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// A status holds up to the moment it turns, and names the turns that are to
// come.
func TestStatus(t *testing.T) {
	const opens, closes, wholeDay = "{role: opening, date: 2030-06-01}\n", `{role: full, date: 2030-07-15, time: "17:00"}`, "{role: full, date: 2030-07-15}"
	moments := []time.Time{day(5, 31, 23, 59), day(6, 1, 0, 0), day(6, 1, 0, 1), day(7, 15, 16, 59), day(7, 15, 17, 0), day(7, 15, 23, 59), day(7, 16, 0, 0), day(7, 16, 0, 1)}
	v := both(t)
	var files []txtar.File
	for _, c := range []struct {
		name, moments string
		kind          catalog.Guide
	}{
		{name: "opens and closes", moments: opens + closes},
		{name: "closes with the day", moments: wholeDay},
		{name: "opens only", moments: opens},
		{name: "other dates", moments: "{role: recommending, date: 2030-07-01}"},
		{name: "draft with dates", moments: opens + closes, kind: catalog.Guide{Draft: true}},
		{name: "plan", kind: catalog.Guide{Plan: true}},
	} {
		guide := c.kind
		guide.Moments = dated(t, c.moments)
		p := v.page(c.name)
		for _, at := range moments {
			p.say(at.Format("01-02 15:04"), func(w *words.Voice) string {
				then := *w
				then.Today = at
				s := then.GuideStatus(&guide)
				out := fmt.Sprintf("%s #%s (%s)", s.Text, s.Key, s.Hint)
				for _, turn := range s.Turns {
					out += fmt.Sprintf(" → %s %s #%s", turn.At, turn.Text, turn.Key)
				}
				return out
			})
		}
		files = append(files, p.file())
	}
	golden.Test(t, "status", files...)
}

// dated reads the moments of a guide as an editor writes them.
func dated(t *testing.T, moments string) []*catalog.Moment {
	t.Helper()
	r, problems := testcontent.Dated(t, moments, "")
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	return r.Catalog.Guide("2030-1").Moments
}

// small is the small catalogue's voice at a page of it.
func small(t *testing.T) (voices, *catalog.Catalog) {
	v, r := both(t), testcontent.Small(t)
	v.zh.Catalog, v.en.Catalog = r.Catalog, r.Catalog
	return v, r.Catalog
}

// The card of facts of a direction and of a guide, the line of figures, topics
// and contacts.
func TestFacts(t *testing.T) {
	v, c := small(t)
	var files []txtar.File
	for _, d := range c.Directions {
		files = append(files, v.dumps("direction "+d.ID, func(w *words.Voice) any { return w.Facts(d) })...)
	}
	for _, g := range c.Guides {
		files = append(files, v.dumps("guide "+g.ID, func(w *words.Voice) any { return w.GuideFacts(g) })...)
	}
	p := v.page("in a line")
	for _, d := range c.Directions {
		p.say(d.ID, func(w *words.Voice) string { return w.FiguresLine(d) })
	}
	golden.Test(t, "facts", append(files, p.file())...)
}

// What a card says where a direction leaves much out, or divides its numbers.
func TestFactsOfSplits(t *testing.T) {
	p := both(t).page("splits")
	for _, s := range []catalog.Split{{Per: "country"}, {Per: "topic"}, {Per: "field"}, {Per: "laboratory"}, {Per: "agreement"}, {Topic: 1}, {Topic: 2}} {
		s.Quantity = number(catalog.AtMost, 3)
		d := &catalog.Direction{Guide: &catalog.Guide{}, Projects: number(catalog.Exact, 9), Topics: []*catalog.Topic{{Text: text("氢能", "Hydrogen")}}}
		d.Projects.Splits = []catalog.Split{s}
		p.say(fmt.Sprintf("%s %d", s.Per, s.Topic), func(w *words.Voice) string {
			facts := w.Facts(d)
			i := slices.IndexFunc(facts, func(f words.Fact) bool { return f.Key == "projects" })
			return strings.Join(facts[i].Items[0].Remarks, "; ")
		})
	}
	golden.Test(t, "splits", p.file())
}

func TestDates(t *testing.T) {
	v := both(t)
	p := v.page("dates")
	for _, role := range []string{"opening", "internal, inferred: true", "full", "recommending", "partner, zone: Asia/Shanghai"} {
		for _, clock := range []string{"", `, time: "17:00"`, `, time: "00:30"`} {
			g := &catalog.Guide{Moments: dated(t, "{role: "+role+", date: 2030-07-15"+clock+"}")}
			name, _, _ := strings.Cut(role, ",")
			p.say(strings.TrimSpace(name+strings.NewReplacer(", time:", "", `"`, "").Replace(clock)), func(w *words.Voice) string { return w.GuideDates(g).Items[0].Text })
		}
	}
	p.say("none", func(w *words.Voice) string { return w.GuideDates(&catalog.Guide{}).Items[0].Text })
	golden.Test(t, "dates", p.file())
}

func TestTopicsAndContacts(t *testing.T) {
	v, c := small(t)
	var files []txtar.File
	for _, id := range []string{"2030-1-1.1", "2029-1-1.1"} {
		d := c.Direction(id)
		files = append(files, v.dumps("topics of "+id, func(w *words.Voice) any {
			var out []words.Topic
			for _, topic := range d.Topics {
				out = append(out, w.Topic(topic))
			}
			return out
		})...)
	}
	contacts := []catalog.Contact{
		{Name: "王某", Email: "wang@example.org", Phone: "010-1"},
		{Foreign: true, Agency: c.Agencies[0], URL: "wbi.example.org", Missing: []string{"name", "email", "phone"}},
		{URL: "http://example.org/a"},
	}
	files = append(files, v.dumps("contacts", func(w *words.Voice) any {
		var out []words.Contact
		for _, x := range contacts {
			out = append(out, w.Contact(x))
		}
		return out
	})...)
	golden.Test(t, "topics", files...)
}

// Notes, statements and provenance lead to lines of the sources.
func TestSources(t *testing.T) {
	v, c := small(t)
	g, d := c.Guide("2030-1"), c.Direction("2030-1-1.1")
	files := slices.Concat(
		v.dumps("notes", func(w *words.Voice) any { return w.Notes(slices.Concat(g.Notes, d.Notes), "d-") }),
		v.dumps("statements", func(w *words.Voice) any { return w.Statements(g) }),
		v.dumps("provenance", func(w *words.Voice) any {
			return w.Provenance([]catalog.Span{{Document: c.Documents[0], First: 2, Last: 3}, {Document: c.Documents[1], First: 1, Last: 1}, {Document: c.Documents[0], First: 8, Last: 8}})
		}),
		v.dumps("documents", func(w *words.Voice) any {
			return []words.SourceRow{w.SourceRow(c.Documents[0]), w.SourceRow(c.Documents[1])}
		}))
	golden.Test(t, "sources", files...)
}

// A scheme through the years, and every change between two calls.
func TestHistory(t *testing.T) {
	v, c := small(t)
	files := v.dumps("scheme", func(w *words.Voice) any { return w.History(c.Series[0], c.Direction("2030-1-1.1")) })
	energy, water := &catalog.Field{Name: text("能源", "Energy")}, &catalog.Field{Name: text("水", "Water")}
	india, belgium := &catalog.Partner{Name: text("印度", "India")}, &catalog.Partner{Name: text("比利时", "Belgium")}
	p := v.page("changes")
	for _, x := range []struct {
		name string
		c    catalog.Change
	}{
		{"projects", catalog.Change{What: "projects", Before: number(catalog.AtMost, 20), After: number(catalog.About, 5)}},
		{"projects, to be determined", catalog.Change{What: "projects", Before: number(catalog.Exact, 1), After: number(catalog.TBD, 0)}},
		{"funds", catalog.Change{What: "funds", Was: yuan(number(catalog.Exact, 3_000_000)), Is: yuan(quantity(catalog.Range, 3_000_000, 5_000_000))}},
		{"funds, not stated before", catalog.Change{What: "funds", Is: yuan(number(catalog.Exact, 3_000_000))}},
		{"duration", catalog.Change{What: "duration", Before: number(catalog.Exact, 1), After: quantity(catalog.Range, 2, 3)}},
		{"topics", catalog.Change{What: "topics", Counts: [2]int{1, 3}, Added: []*catalog.Field{energy, water}, Gone: []*catalog.Field{water}}},
		{"as many topics", catalog.Change{What: "topics", Counts: [2]int{2, 2}, Added: []*catalog.Field{energy}}},
		{"countries", catalog.Change{What: "countries", In: []*catalog.Partner{india}, Out: []*catalog.Partner{belgium, india}}},
	} {
		p.say(x.name, func(w *words.Voice) string { return strings.Join(w.Changes(x.c), " / ") })
	}
	golden.Test(t, "history", append(files, p.file())...)
}

// What a guide states against what its records come to.
func TestReconcile(t *testing.T) {
	v, c := small(t)
	files := v.dumps("as stated", func(w *words.Voice) any { return w.Reconcile(c.Guide("2030-1")) })
	exact := number(catalog.Exact, 1)
	guide := func(stated catalog.Stated) *catalog.Guide {
		return &catalog.Guide{Stated: stated, Directions: []*catalog.Direction{{Guide: &catalog.Guide{}, Projects: number(catalog.Exact, 4), Funds: yuan(number(catalog.Exact, 1_000_000))}}}
	}
	for _, x := range []struct {
		name  string
		guide *catalog.Guide
	}{
		{"directions only", guide(catalog.Stated{Directions: exact})},
		{"too few projects, funds agree", guide(catalog.Stated{Projects: number(catalog.AtMost, 3), Funds: yuan(number(catalog.Exact, 1_000_000))})},
		{"partners only", guide(catalog.Stated{Partners: exact})},
	} {
		files = append(files, v.dumps(x.name, func(w *words.Voice) any { return w.Reconcile(x.guide) })...)
	}
	golden.Test(t, "reconcile", files...)
}

// Whose wording a text is, in a word and in a sentence.
func TestOriginals(t *testing.T) {
	v := both(t)
	marks, sentences := v.page("marks"), v.page("sentences")
	all := []lang.Original{lang.OriginalZH, lang.OriginalEN, lang.OriginalBoth, lang.OriginalNone, ""}
	for _, o := range all {
		x := lang.Text{ZH: "文", EN: "text", Original: o}
		marks.say(string(o), func(w *words.Voice) string {
			return fmt.Sprintf("%s / %s / %s", w.Mark(x, w.L), w.Mark(x, w.L.Other()), w.TranslationMark(o, lang.OriginalNone, lang.OriginalZH))
		})
		sentences.say("title "+string(o), func(w *words.Voice) string { return w.Originals(&catalog.Direction{Title: x}) })
	}
	golden.Test(t, "originals", marks.file(), sentences.file())
}
