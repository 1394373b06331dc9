package filter

import (
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

func TestBounds(t *testing.T) {
	for _, c := range []struct {
		n    int64
		want string
	}{{0, "up-5"}, {5, "up-5"}, {6, "up-10"}, {10, "up-10"}, {20, "up-20"}, {21, "over-20"}, {1 << 40, "over-20"}} {
		if got := projectBounds.key(c.n); got != c.want {
			t.Errorf("%d projects are in %s, want %s", c.n, got, c.want)
		}
	}
	if got := strings.Join(projectBounds.between(5, 11), " "); got != "up-5 up-10 up-20" {
		t.Errorf("5 to 11 projects touch %s", got)
	}
	// Every range is one that the stylesheet and the drop-down know.
	for _, b := range []bounds{fundBounds, projectBounds} {
		keys := b.keys()
		for n := int64(0); n < 12_000_000; n += 99_999 {
			if !slices.Contains(keys, b.key(n)) {
				t.Fatalf("%d is in the range %s, which is no range of %v", n, b.key(n), keys)
			}
		}
		if len(keys) != len(b)+1 || len(slices.Compact(slices.Clone(keys))) != len(keys) {
			t.Errorf("ranges of %v: %v", b, keys)
		}
	}
}

// What is unknown has a value of its own, and numbers count as the source
// qualifies them.
func TestFacetValues(t *testing.T) {
	quantity := func(q catalog.Qualifier, lo, hi int64) catalog.Quantity {
		return catalog.Quantity{Qualifier: q, Min: lo, Max: hi}
	}
	energy := &catalog.Field{ID: "energy"}
	hydrogen := &catalog.Field{ID: "hydrogen", Parent: energy}
	call := &catalog.Guide{ID: "2030-1", Year: 2030}
	funds := func(q catalog.Quantity) []catalog.Amount {
		return []catalog.Amount{{Quantity: q, Measure: catalog.Measure{Base: catalog.Total, Currency: "CNY"}}}
	}
	in := func(currency string, base catalog.Base, side, period string) []catalog.Amount {
		return []catalog.Amount{{Quantity: quantity(catalog.AtMost, 5_000_000, 5_000_000), Measure: catalog.Measure{Base: base, Side: side, Period: period, Currency: currency}}}
	}
	months := func(lo, hi int64) catalog.Quantity {
		q := quantity(catalog.Range, lo, hi)
		q.Unit = catalog.Months
		return q
	}
	plan := &catalog.Guide{ID: "2030-plan", Year: 2030, Plan: true}
	condition := func(kind string, required bool) *catalog.Condition {
		return &catalog.Condition{Kind: kind, Strength: strength(required)}
	}
	for _, c := range []struct {
		key  string
		d    catalog.Direction
		want string
	}{
		{"partner", catalog.Direction{Partners: []*catalog.Partner{{ID: "egypt"}, {ID: "eu"}}}, "egypt eu"},
		{"partner", catalog.Direction{}, ""},
		{"field", catalog.Direction{Fields: []*catalog.Field{hydrogen, energy}}, "hydrogen energy"},
		{"field", catalog.Direction{Fields: []*catalog.Field{hydrogen}, AnyField: true}, "hydrogen energy *"},
		{"kind", catalog.Direction{Scheme: "flagship", Guide: call}, "flagship"},
		{"kind", catalog.Direction{Scheme: "flagship", Guide: plan}, "flagship plan"},
		{"year", catalog.Direction{Guide: call}, "2030"},
		{"guide", catalog.Direction{Guide: plan}, "2030-plan"},
		{"status", catalog.Direction{}, "open"},
		{"projects", catalog.Direction{Projects: quantity(catalog.AtMost, 20, 20)}, "up-20"},
		{"projects", catalog.Direction{Projects: quantity(catalog.About, 4, 4)}, "up-5"},
		{"projects", catalog.Direction{Projects: quantity(catalog.Range, 3, 12)}, "up-5 up-10 up-20"},
		{"projects", catalog.Direction{Projects: quantity(catalog.TBD, 0, 0)}, "tbd"},
		{"projects", catalog.Direction{Projects: quantity(catalog.Unstated, 0, 0)}, "unstated"},
		{"projects", catalog.Direction{}, "unstated"},
		{"duration", catalog.Direction{Duration: quantity(catalog.Range, 2, 4)}, "2 3 4"},
		{"duration", catalog.Direction{Duration: quantity(catalog.AtMost, 3, 3)}, "3"},
		{"duration", catalog.Direction{Duration: quantity(catalog.Range, 1, 1<<40)}, "1 1099511627776"},
		{"duration", catalog.Direction{}, "unstated"},
		{"duration", catalog.Direction{Duration: months(36, 36)}, "3"},
		{"duration", catalog.Direction{Duration: months(18, 18)}, "18m"},
		{"duration", catalog.Direction{Duration: months(18, 30)}, "18m 2 30m"},
		{"duration", catalog.Direction{Duration: months(12, 36)}, "1 2 3"},
		{"duration", catalog.Direction{Duration: months(1, 1<<40)}, "1m 1099511627776m"},
		{"funds", catalog.Direction{Funds: in("EUR", catalog.Total, "", ""), Projects: quantity(catalog.Exact, 5, 5)}, "eur-up-1000000"},
		{"funds", catalog.Direction{Funds: in("EUR", catalog.Project, "", "")}, "eur-up-5000000"},
		{"funds", catalog.Direction{Funds: in("CNY", catalog.Project, "", "")}, "up-5000000"},
		{"funds", catalog.Direction{Funds: in("CNY", catalog.Project, "foreign", "")}, "other"},
		{"funds", catalog.Direction{Funds: in("CNY", catalog.Project, "", "year")}, "other"},
		{"funds", catalog.Direction{Funds: in("CNY", catalog.Side, "foreign", "")}, "unstated"},
		{"funds", catalog.Direction{Funds: append(in("CNY", catalog.Project, "", ""), in("EUR", catalog.Project, "", "")...)}, "up-5000000 eur-up-5000000"},
		{"funds", catalog.Direction{Funds: funds(quantity(catalog.Exact, 5_000_000, 5_000_000)), Projects: quantity(catalog.Exact, 5, 5)}, "up-1000000"},
		{"funds", catalog.Direction{Funds: funds(quantity(catalog.Exact, 5_000_001, 5_000_001)), Projects: quantity(catalog.Exact, 1, 1)}, "up-10000000"},
		{"funds", catalog.Direction{Averages: []catalog.Average{{Value: 30_000_000, Currency: "CNY"}, {Value: 5_000_000, Currency: "CNY"}}}, "over-10000000 up-5000000"},
		{"funds", catalog.Direction{Funds: funds(quantity(catalog.TBD, 0, 0))}, "tbd"},
		{"funds", catalog.Direction{Funds: funds(quantity(catalog.Exact, 1, 1))}, "unstated"},
		{"enterprise", catalog.Direction{}, "unstated"},
		{"enterprise", catalog.Direction{Conditions: []*catalog.Condition{condition("enterprise", false)}}, "encouraged"},
		{"enterprise", catalog.Direction{Conditions: []*catalog.Condition{condition("enterprise", false), condition("enterprise", true)}}, "required"},
		{"enterprise", catalog.Direction{Conditions: []*catalog.Condition{{Kind: "enterprise", Strength: catalog.Allowed}, {Kind: "enterprise", Strength: catalog.Priority}}}, "priority"},
		{"enterprise", catalog.Direction{Conditions: []*catalog.Condition{{Kind: "enterprise", Strength: catalog.Forbidden}}}, "forbidden"},
		{"letter", catalog.Direction{Conditions: []*catalog.Condition{{Kind: "official_letter", Strength: catalog.Forbidden}, {Kind: "official_letter", Strength: catalog.Required}}}, "required forbidden"},
		{"both", catalog.Direction{Conditions: []*catalog.Condition{condition("enterprise", true)}}, "unstated"},
		{"labs", catalog.Direction{Conditions: []*catalog.Condition{condition("existing_laboratories", true)}}, "required"},
	} {
		if got := strings.Join(facetValues(c.key, &c.d, "open", "CNY"), " "); got != c.want {
			t.Errorf("%s of %+v is %q, want %q", c.key, c.d, got, c.want)
		}
	}
}

// What is required in principle shuts nobody out.
func TestHedgedLeadShutsNobodyOut(t *testing.T) {
	r := testcontent.Load(t)
	m := &maker{Voice: words.New(r.Catalog, nil, r.Bundle, lang.EN, "", words.Options{})}
	for hedge, want := range map[catalog.Hedge]int{catalog.NoHedge: 1, catalog.InPrinciple: 0} {
		d := &catalog.Direction{Conditions: []*catalog.Condition{{Kind: "lead_institution", Strength: catalog.Required, Hedge: hedge, Institutions: []string{"university", "institute"}}}}
		if got := m.applyOut(d); len(got) != want {
			t.Errorf("%q: %v", hedge, got)
		}
	}
}

// What names no partner or lists no topics can be found: open to any country
// under every partner, not stated under a choice of its own, and never under
// both. The rules for browsers without JavaScript say the same.
func TestWideChoices(t *testing.T) {
	r := testcontent.Wide(t)
	var items []*Item
	for _, d := range r.Catalog.Directions {
		items = append(items, &Item{Direction: d, Title: d.Title.EN, Status: words.Status{Key: "unstated"}})
	}
	f := Make(words.New(r.Catalog, nil, r.Bundle, lang.EN, "", words.Options{}), items, false)
	var got []string
	for _, x := range f.Main {
		for _, g := range x.Groups {
			for _, c := range g.Choices {
				if x.Key == "partner" || x.Key == "field" {
					got = append(got, x.Key+" "+c.Value+": "+c.Text)
				}
			}
		}
	}
	want := []string{"partner finland: Finland (5)", "partner not_stated: not stated (1)", "field energy: Energy (4)",
		"field in_annex: topics in the annex (1)", "field not_given: topics not stated (1)"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
	css := string(CSS(r.Catalog))
	for rule, stands := range map[string]bool{
		`[value="finland"]:checked)~* tr[data-id]:not([data-f-partner~="finland"],[data-open~="finland"],[data-f-partner~="*"])`: true,
		`[value="not_stated"]:checked)~* tr[data-id]:not([data-f-partner~="not_stated"],[data-open~="not_stated"])`:              true,
		`[value="in_annex"]:checked)~* tr[data-id]:not([data-f-field~="in_annex"])`:                                              true,
	} {
		if strings.Contains(css, rule) != stands {
			t.Errorf("%s stands in the rules: %v", rule, !stands)
		}
	}
}

// What is forbidden to lead is out; what is allowed, recommended or forbidden
// to the other side shuts nobody out.
func TestForbiddenLead(t *testing.T) {
	r := testcontent.Load(t)
	m := &maker{Voice: words.New(r.Catalog, nil, r.Bundle, lang.EN, "", words.Options{})}
	lead := func(s catalog.Strength, side string) *catalog.Condition {
		return &catalog.Condition{Kind: "lead_institution", Strength: s, Side: side, Institutions: []string{"enterprise"}}
	}
	for _, c := range []struct {
		condition *catalog.Condition
		want      string
	}{
		{lead(catalog.Forbidden, ""), "enterprise"},
		{lead(catalog.Forbidden, "chinese"), "enterprise"},
		{lead(catalog.Forbidden, "foreign"), ""},
		{lead(catalog.Allowed, ""), ""},
		{lead(catalog.Recommended, ""), ""},
		{lead(catalog.Priority, ""), ""},
		{&catalog.Condition{Kind: "enterprise", Strength: catalog.Forbidden, Role: "lead"}, "enterprise"},
		{&catalog.Condition{Kind: "enterprise", Strength: catalog.Forbidden, Role: "member"}, ""},
	} {
		var out []string
		for _, o := range m.applyOut(&catalog.Direction{Conditions: []*catalog.Condition{c.condition}}) {
			out = append(out, o.Who)
		}
		if got := strings.Join(out, " "); got != c.want {
			t.Errorf("%+v shuts out %q, want %q", *c.condition, got, c.want)
		}
	}
}

// Who may lead: the text's own words, and only those of the Chinese side or
// of no side.
func TestLeadKinds(t *testing.T) {
	only := []string{"university", "institute"}
	for _, c := range []struct {
		condition catalog.Condition
		want      string
	}{
		{catalog.Condition{Kind: "lead_institution", Strength: catalog.Required, Institutions: only}, "university institute"},
		{catalog.Condition{Kind: "lead_institution", Institutions: only}, ""},
		{catalog.Condition{Kind: "enterprise", Strength: catalog.Required, Role: "lead"}, "enterprise"},
		{catalog.Condition{Kind: "enterprise", Strength: catalog.Required, Role: "lead", Side: "chinese"}, "enterprise"},
		{catalog.Condition{Kind: "enterprise", Strength: catalog.Required, Role: "lead", Side: "foreign"}, ""},
		{catalog.Condition{Kind: "enterprise", Strength: catalog.Required, Role: "member"}, ""},
		{catalog.Condition{Kind: "enterprise", Role: "lead"}, ""},
	} {
		if got := strings.Join(leadKinds(&c.condition), " "); got != c.want {
			t.Errorf("%+v lets %q lead, want %q", c.condition, got, c.want)
		}
	}
}
