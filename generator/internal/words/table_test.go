package words

import (
	"strconv"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
)

// tableVoice says things without links.
func tableVoice(t *testing.T, l lang.Lang) *Voice {
	t.Helper()
	r := testcontent.Load(t)
	return New(r.Catalog, nil, r.Bundle, l, "", Options{Today: r.Catalog.Site.ContentDate})
}

// What stands around a number and the number itself make what a page says.
func TestAround(t *testing.T) {
	digits := func(n int64) string { return strconv.FormatInt(n, 10) }
	for _, c := range []struct {
		q      catalog.Quantity
		zh, en [2]string
	}{
		{catalog.Quantity{Qualifier: catalog.Exact, Min: 4, Max: 4}, [2]string{}, [2]string{}},
		{catalog.Quantity{Qualifier: catalog.AtMost, Min: 4, Max: 4}, [2]string{"不超过", ""}, [2]string{"no more than ", ""}},
		{catalog.Quantity{Qualifier: catalog.AtLeast, Min: 4, Max: 4}, [2]string{"不少于", ""}, [2]string{"at least ", ""}},
		{catalog.Quantity{Qualifier: catalog.About, Min: 4, Max: 4, Hedge: catalog.Generally}, [2]string{"一般为约", ""}, [2]string{"generally about ", ""}},
		{catalog.Quantity{Qualifier: catalog.Range, Min: 2, Max: 4, Hedge: catalog.InPrinciple}, [2]string{"原则上2–", ""}, [2]string{"in principle 2–", ""}},
	} {
		for l, want := range map[lang.Lang][2]string{lang.ZH: c.zh, lang.EN: c.en} {
			if before, after := tableVoice(t, l).Around(c.q, digits); before != want[0] || after != want[1] {
				t.Errorf("%v in %s: %q and %q, want %q", c.q, l, before, after, want)
			}
		}
	}
}

// A sum's reading is the note a page puts beside its figure, and never empty.
func TestReading(t *testing.T) {
	q := func(k catalog.Qualifier) catalog.Quantity { return catalog.Quantity{Qualifier: k, Min: 4, Max: 4} }
	w := tableVoice(t, lang.EN)
	for _, c := range []struct {
		parts []catalog.Quantity
		want  string
	}{
		{nil, "not stated"},
		{[]catalog.Quantity{q(catalog.Exact)}, "all parts exact"},
		{[]catalog.Quantity{q(catalog.Exact), q(catalog.AtMost)}, w.Total(catalog.SumOf([]catalog.Quantity{q(catalog.Exact), q(catalog.AtMost)}), w.MoneyUnit("CNY")).Note},
		{[]catalog.Quantity{q(catalog.Exact), q(catalog.TBD)}, "incomplete: 1 call has no figure"},
	} {
		if got := w.Reading(catalog.SumOf(c.parts)); got != c.want || got == "" {
			t.Errorf("%v: %q, want %q", c.parts, got, c.want)
		}
	}
}

func TestNoNumber(t *testing.T) {
	call, row := &catalog.Direction{Guide: &catalog.Guide{}}, &catalog.Direction{Guide: &catalog.Guide{Plan: true}}
	w := tableVoice(t, lang.EN)
	for _, c := range []struct {
		d    *catalog.Direction
		k    catalog.Qualifier
		want string
	}{{call, catalog.TBD, "to be determined"}, {call, "", "not stated"}, {row, "", "none printed"}} {
		if got := w.NoNumber(catalog.Quantity{Qualifier: c.k}, c.d); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// Labels, printed wording and remarks are joined as the language joins them.
func TestLines(t *testing.T) {
	q := catalog.Quantity{Qualifier: catalog.AtMost, Min: 20, Max: 20}
	item := FactItem{Text: "x", Small: Printed{Phrase{Text: "y"}, ""}, Remarks: []string{"z"}}
	draft := &catalog.Guide{Draft: true}
	for l, want := range map[lang.Lang][3]string{
		lang.ZH: {"拟支持项目数：不超过20个", "x（原文： y）（z）", "（征求意见稿）"},
		lang.EN: {"Projects to be supported: no more than 20 projects", "x (As printed: y) (z)", " (Draft for comments)"},
	} {
		w := tableVoice(t, l)
		item.Small.Label = w.P.T("as-printed")
		if got := [3]string{w.ProjectsLine(q), w.ItemLine(item), w.DraftNote(draft)}; got != want {
			t.Errorf("%q, want %q", got, want)
		}
		if w.DraftNote(&catalog.Guide{}) != "" {
			t.Error("a guide that is no draft is called one")
		}
	}
}
