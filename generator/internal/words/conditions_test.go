package words_test

import (
	"fmt"
	"strings"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/words"
)

// conditionKinds are the kinds the format knows (package source).
var conditionKinds = strings.Split("both_sides_apply|enterprise|lead_institution|foreign_partner|matching_funds|ip_agreement|cooperation_agreement|lead_signatory|official_letter|existing_laboratories|eligible_countries|single_route|naming_format|balanced_input|consistent_applications|horizon_europe|technology_readiness|young_and_women|industry_university_research|applications|team|scope|document|not_accepted|agreement_contents|agreement_date|call_years", "|")

var indicators = strings.Split("papers|patents|conferences|visits_out|visits_in|young_scholars|seminars|chinese_journal_share|exchange", "|")

func condition(x words.Condition) string {
	out := fmt.Sprintf("%s: %s #%s %s", x.Label, x.Value, x.State, x.Kind)
	if x.Detail != "" {
		out += " (" + x.Detail + ")"
	}
	for _, s := range x.Sentences {
		out += " “" + s.Text + mark(s.Lang) + "”"
	}
	for _, l := range x.Links {
		out += " [" + l.Text + "](" + l.Href + ")"
	}
	if x.Inherited {
		out += " #inherited"
	}
	return out
}

// Every kind of condition in both its states, and every indicator.
func TestConditionKinds(t *testing.T) {
	v := both(t)
	kinds, counts := v.page("kinds"), v.page("indicators")
	for _, kind := range conditionKinds {
		for _, required := range []bool{true, false} {
			c := &catalog.Condition{Kind: kind, Strength: strength(required), Sentence: text("句", "Sentence")}
			kinds.say(fmt.Sprint(kind, " ", required), func(w *words.Voice) string { return condition(w.AddCondition(nil, c)[0]) })
		}
	}
	for _, what := range indicators {
		for _, n := range []int64{1, 5} {
			c := &catalog.Condition{Kind: "indicator", What: what, AtLeast: n, Strength: catalog.Required}
			counts.say(fmt.Sprint(what, " ", n), func(w *words.Voice) string { return condition(w.AddCondition(nil, c)[0]) })
		}
	}
	golden.Test(t, "conditions", kinds.file(), counts.file())
}

// Every detail of a condition, alone and together.
func TestConditionDetails(t *testing.T) {
	p := both(t).page("details")
	belgium := &catalog.Partner{Name: text("比利时", "Belgium")}
	for _, c := range []struct {
		name string
		c    catalog.Condition
	}{
		{"nothing", catalog.Condition{}},
		{"Chinese side", catalog.Condition{Side: "chinese"}},
		{"foreign side", catalog.Condition{Side: "foreign"}},
		{"both sides", catalog.Condition{Side: "both"}},
		{"lead", catalog.Condition{Role: "lead"}},
		{"member", catalog.Condition{Role: "member"}},
		{"institutions", catalog.Condition{Institutions: []string{"university", "institute", "enterprise"}}},
		{"ratio", catalog.Condition{Ratio: "1:1"}},
		{"registered a year", catalog.Condition{RegisteredYears: 1}},
		{"registered two years", catalog.Condition{RegisteredYears: 2}},
		{"before", catalog.Condition{Before: day(1, 2, 0, 0)}},
		{"readiness", catalog.Condition{Kind: "technology_readiness", AtMost: 6}},
		{"a level of something else", catalog.Condition{Kind: "enterprise", AtMost: 6}},
		{"persons", catalog.Condition{What: "exchange", Unit: "person", AtLeast: 3}},
		{"visits", catalog.Condition{What: "visits_out", Unit: "person", AtLeast: 3}},
		{"young scholars", catalog.Condition{What: "young_scholars", Unit: "person", AtLeast: 3, MaxAge: 40}},
		{"share", catalog.Condition{What: "chinese_journal_share", Unit: "percent", AtLeast: 30}},
		{"attendees", catalog.Condition{MinAttendees: 50}},
		{"a month", catalog.Condition{MinMonths: 1}},
		{"six months", catalog.Condition{MinMonths: 6}},
		{"enterprises an event", catalog.Condition{PerEventEnterprise: 1}},
		{"countries", catalog.Condition{Kind: "eligible_countries", Countries: []*catalog.Partner{belgium, belgium}}},
		{"countries, open", catalog.Condition{Kind: "eligible_countries", Countries: []*catalog.Partner{belgium}, Open: true}},
		{"countries of another kind", catalog.Condition{Kind: "single_route", Countries: []*catalog.Partner{belgium}}},
		{"together", catalog.Condition{Side: "chinese", Role: "lead", Institutions: []string{"enterprise"}, Ratio: "2:1", RegisteredYears: 3, Open: true}},
	} {
		p.say(c.name, func(w *words.Voice) string { return w.ConditionDetail(&c.c) })
	}
	golden.Test(t, "details", p.file())
}

// A list begins with what is asked first, stated or not; sentences of one
// facet share a line, those of different details do not.
func TestConditionLists(t *testing.T) {
	v, c := small(t)
	p := v.page("lists")
	body := catalog.Body{ZH: &markdown.Doc{}}
	ip := func(zh, en, side string, required bool) *catalog.Condition {
		return &catalog.Condition{Kind: "ip_agreement", Strength: strength(required), Side: side, Sentence: text(zh, en)}
	}
	for _, x := range []struct {
		name string
		d    *catalog.Direction
	}{
		{"2030-1-1.1", c.Direction("2030-1-1.1")},
		{"2030-1-1.2", c.Direction("2030-1-1.2")},
		{"a plan row", c.Direction("2030-plan-1")},
		{"no text, no conditions", &catalog.Direction{Guide: &catalog.Guide{}}},
		{"no conditions", &catalog.Direction{Guide: &catalog.Guide{}, Body: body}},
		{"one facet twice", &catalog.Direction{Guide: &catalog.Guide{}, Conditions: []*catalog.Condition{ip("一", "One", "", true), ip("二", "Two", "", true)}}},
		{"two details", &catalog.Direction{Guide: &catalog.Guide{}, Conditions: []*catalog.Condition{ip("一", "One", "both", true), ip("二", "Two", "", true), ip("三", "Three", "", false)}}},
	} {
		p.say(x.name, func(w *words.Voice) string {
			out := ""
			for _, y := range w.Conditions(x.d) {
				out += "\n  " + condition(y)
			}
			return out + "\n "
		})
	}
	golden.Test(t, "lists", p.file())
}

// Every strength, hedged and not, and what is not accepted.
func TestStrengths(t *testing.T) {
	p := both(t).page("strengths")
	for _, s := range schema.Strengths.IDs() {
		for _, h := range []catalog.Hedge{catalog.NoHedge, catalog.InPrinciple} {
			c := &catalog.Condition{Kind: "enterprise", Strength: catalog.Strength(s), Hedge: h, Sentence: text("句", "Sentence")}
			p.say(s+" "+string(h), func(w *words.Voice) string { return condition(w.AddCondition(nil, c)[0]) })
		}
	}
	c := &catalog.Condition{Kind: "not_accepted", Strength: catalog.Forbidden, Documents: []lang.Text{text("单位自行签署的信函", "letters signed by the institution itself")}}
	p.say("self-signed letters", func(w *words.Voice) string { return condition(w.AddCondition(nil, c)[0]) })
	golden.Test(t, "strengths", p.file())
}

// Every unit with every bound; whom and what a number is counted for.
func TestConditionCounts(t *testing.T) {
	v := both(t)
	units, bounds, teams, rest := v.page("units"), v.page("bounds"), v.page("teams"), v.page("terms")
	for _, u := range schema.Units.IDs() {
		for _, n := range []int64{1, 2} {
			c := &catalog.Condition{Kind: "indicator", What: "visits_out", Unit: u, Equal: n}
			units.say(fmt.Sprint(u, " ", n), func(w *words.Voice) string { return w.ConditionDetail(c) })
		}
	}
	detail := func(p *page, name string, c catalog.Condition) {
		p.say(name, func(w *words.Voice) string { return w.ConditionDetail(&c) })
	}
	detail(bounds, "more than 3 patents", catalog.Condition{Kind: "indicator", What: "patents", Unit: "patent", MoreThan: 3})
	detail(bounds, "more than 2 events of more than 50", catalog.Condition{Kind: "indicator", What: "conferences", Unit: "event", MoreThan: 2, AttendeesMoreThan: 50})
	detail(bounds, "more than 5 scholars under 40", catalog.Condition{Kind: "indicator", What: "young_scholars", Unit: "person", MoreThan: 5, UnderAge: 40})
	detail(bounds, "2人次以上", catalog.Condition{Kind: "indicator", What: "visits_out", Unit: "person_visit", AtLeast: 2, MinMonths: 3})
	detail(bounds, "fewer than 3", catalog.Condition{Kind: "indicator", What: "exchange", Unit: "person", LessThan: 3})
	detail(bounds, "from 1 to 3", catalog.Condition{Kind: "applications", Unit: "unit", AtLeast: 1, AtMost: 3})
	detail(bounds, "readiness 4 to 6", catalog.Condition{Kind: "technology_readiness", AtLeast: 4, AtMost: 6})
	detail(bounds, "readiness above 5", catalog.Condition{Kind: "technology_readiness", MoreThan: 5})
	for _, per := range schema.Pers.IDs() {
		detail(bounds, "1 per "+per, catalog.Condition{Kind: "applications", AtMost: 1, Unit: "project", Per: per})
	}
	one := catalog.Bounds{Equal: 1}
	detail(teams, "中方、芬方各1家", catalog.Condition{Kind: "team", Units: []catalog.TeamPart{{Side: "both", Bounds: one}}})
	detail(teams, "2+2", catalog.Condition{Kind: "team", Units: []catalog.TeamPart{{Side: "chinese", Bounds: catalog.Bounds{Equal: 2}}, {Side: "foreign", Bounds: catalog.Bounds{Equal: 2}}}})
	detail(teams, "an enterprise and an institute", catalog.Condition{Kind: "team", Units: []catalog.TeamPart{
		{Side: "chinese", Role: "lead", Institutions: []string{"enterprise"}, Bounds: one},
		{Side: "chinese", Institutions: []string{"university", "institute"}, Bounds: catalog.Bounds{AtLeast: 1, AtMost: 3}}}})
	for _, s := range schema.Scopes.IDs() {
		detail(rest, s, catalog.Condition{Kind: "scope", Scope: []string{s}})
	}
	detail(rest, "documents", catalog.Condition{Kind: "document", Documents: []lang.Text{text("承诺书", "a letter of commitment")}})
	detail(rest, "contents, list left open", catalog.Condition{Kind: "agreement_contents", Open: true, Contents: []lang.Text{text("知识产权归属", "ownership of intellectual property")}})
	detail(rest, "contents", catalog.Condition{Kind: "agreement_contents", Contents: []lang.Text{text("知识产权归属", "ownership of intellectual property"), text("任务分工", "division of tasks")}})
	detail(rest, "before", catalog.Condition{Kind: "agreement_date", Before: day(1, 1, 0, 0)})
	detail(rest, "by", catalog.Condition{Kind: "agreement_date", By: day(1, 1, 0, 0)})
	detail(rest, "after", catalog.Condition{Kind: "agreement_date", After: day(1, 1, 0, 0)})
	detail(rest, "since", catalog.Condition{Kind: "agreement_date", Since: day(1, 1, 0, 0)})
	detail(rest, "years", catalog.Condition{Kind: "call_years", Years: []int64{2022, 2023}})
	golden.Test(t, "counts", units.file(), bounds.file(), teams.file(), rest.file())
}

// strength is required or encouraged.
func strength(required bool) catalog.Strength {
	if required {
		return catalog.Required
	}
	return catalog.Encouraged
}
