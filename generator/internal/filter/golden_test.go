package filter

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

func voice(t *testing.T, l lang.Lang) *words.Voice {
	t.Helper()
	r := testcontent.Small(t)
	return words.New(r.Catalog, nil, r.Bundle, l, site.IndexPath(l, site.Directions), words.Options{Today: r.Catalog.Site.ContentDate})
}

// items are the rows of a list of directions.
func items(w *words.Voice, ds []*catalog.Direction) []*Item {
	var out []*Item
	for _, d := range ds {
		out = append(out, &Item{Direction: d, Title: w.Str(d.Title), Status: w.Status(d)})
	}
	return out
}

// The list of all directions of the small catalogue: its choices, and what
// each row carries for them.
func TestFilter(t *testing.T) {
	for _, l := range lang.Both {
		t.Run(string(l), func(t *testing.T) {
			w := voice(t, l)
			rows := items(w, w.Catalog.Directions)
			f := Make(w, rows, false)
			CanApply(w, f, rows)
			files := []txtar.File{{Name: "filter", Data: golden.Dump(f, short)}}
			for _, r := range rows {
				files = append(files, txtar.File{Name: r.Direction.ID, Data: golden.Dump(r.Row, short)})
			}
			golden.Test(t, "filter-"+string(l), files...)
		})
	}
}

// short says a choice and a value in a line.
func short(_ string, v any) (string, bool) {
	switch v := v.(type) {
	case Choice:
		return fmt.Sprintf("%s: %s (%d)", v.Value, v.Text, v.Count), true
	case FacetValue:
		return fmt.Sprintf("%s=%s", v.Key, v.Value), true
	}
	return "", false
}

func TestCSS(t *testing.T) {
	css := CSS(testcontent.Small(t).Catalog)
	golden.Test(t, "css", txtar.File{Name: "css", Data: css})
}

// A list that is too short has no filter and its rows carry nothing; one
// partner's rows do not say to whom else they are open; a direction that
// stands twice counts once.
func TestWhichListsHaveFilters(t *testing.T) {
	w := voice(t, lang.EN)
	all := w.Catalog.Directions
	few := items(w, all[:From-1])
	if f := Make(w, few, false); f != nil || few[0].Row != nil {
		t.Errorf("a list of %d has a filter: %+v", len(few), f)
	}
	CanApply(w, nil, few)
	twice := items(w, append(all[:From-1:From-1], all[0]))
	if f := Make(w, twice, false); f != nil {
		t.Error("one direction twice makes a list long enough")
	}
	open := func(ofPartner bool) string {
		rows := items(w, all)
		Make(w, rows, ofPartner)
		var out []string
		for _, r := range rows {
			if r.Row.OpenTo != "" || r.Row.OpenNote != "" {
				out = append(out, r.Direction.ID+" "+r.Row.OpenTo)
			}
		}
		return strings.Join(out, "; ")
	}
	if got := open(false); got != "2030-1-1.1 wallonia; 2030-1-1.2 belgium wallonia; 2030-plan-1 wallonia; 2029-1-1.2 india" {
		t.Errorf("open to others: %s", got)
	}
	if got := open(true); got != "" {
		t.Errorf("on a partner's page: %s", got)
	}
	f := Make(w, append(items(w, all), items(w, all[:2])...), false)
	if f.Total != len(all) {
		t.Errorf("%d directions counted, there are %d", f.Total, len(all))
	}
}

// Who may apply: what is said of a direction to an enterprise, a university
// and an institute.
func TestApplyNotes(t *testing.T) {
	lead := func(required bool, side string, kinds ...string) *catalog.Condition {
		return &catalog.Condition{Kind: "lead_institution", Strength: strength(required), Side: side, Institutions: kinds}
	}
	enterprise := func(required bool, role, side string) *catalog.Condition {
		return &catalog.Condition{Kind: "enterprise", Strength: strength(required), Role: role, Side: side}
	}
	var files []txtar.File
	for _, l := range lang.Both {
		var b strings.Builder
		m := &maker{Voice: voice(t, l)}
		for _, c := range []struct {
			name       string
			conditions []*catalog.Condition
		}{
			{"nothing", nil},
			{"other conditions", []*catalog.Condition{{Kind: "ip_agreement"}}},
			{"universities lead", []*catalog.Condition{lead(true, "", "university")}},
			{"three may lead", []*catalog.Condition{lead(true, "", "university", "institute", "enterprise")}},
			{"encouraged to lead", []*catalog.Condition{lead(false, "chinese", "university")}},
			{"an enterprise leads", []*catalog.Condition{enterprise(true, "lead", "chinese")}},
			{"an enterprise leads abroad", []*catalog.Condition{enterprise(true, "lead", "foreign")}},
			{"an enterprise takes part", []*catalog.Condition{enterprise(true, "member", "")}},
			{"an enterprise is welcome", []*catalog.Condition{enterprise(false, "", "")}},
			{"said twice", []*catalog.Condition{enterprise(false, "", ""), enterprise(false, "", "")}},
		} {
			d := &catalog.Direction{Guide: &catalog.Guide{}, Conditions: c.conditions}
			fmt.Fprintf(&b, "%s\n", c.name)
			for _, n := range m.applyNotes(d) {
				fmt.Fprintf(&b, "  %s: %s #%s\n", n.Label, n.Text, n.State)
			}
			for _, o := range m.applyOut(d) {
				fmt.Fprintf(&b, "  out, %s: %s\n", o.Who, o.Reason)
			}
		}
		files = append(files, txtar.File{Name: string(l), Data: []byte(b.String())})
	}
	golden.Test(t, "apply", files...)
}

// strength is required or encouraged.
func strength(required bool) catalog.Strength {
	if required {
		return catalog.Required
	}
	return catalog.Encouraged
}
