package catalog

import (
	"fmt"
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
)

// changes writes what Compare finds on one line a change.
func changes(before, after *Direction) string {
	var lines []string
	for _, c := range Compare(before, after) {
		line := c.What
		switch c.What {
		case "projects", "funds", "duration":
			line += fmt.Sprintf(" %s %d-%d, %s %d-%d", c.Before.Qualifier, c.Before.Min, c.Before.Max, c.After.Qualifier, c.After.Min, c.After.Max)
		case "topics":
			line += fmt.Sprint(" ", c.Counts)
			for _, f := range c.Added {
				line += " +" + f.ID
			}
			for _, f := range c.Gone {
				line += " -" + f.ID
			}
			for _, r := range c.Narrowed {
				line += " " + r.Broad.ID + ">" + r.Fine[0].ID
			}
			for _, r := range c.Widened {
				line += " " + r.Fine[0].ID + "<" + r.Broad.ID
			}
			if c.Reworded {
				line += " reworded"
			}
		case "condition":
			line += fmt.Sprintf(" %s %d-%d", append(c.Asked, c.Asks...)[0].Kind, len(c.Asked), len(c.Asks))
		case "bodies":
			line += " " + c.Role
			for _, a := range c.Were {
				line += " -" + a.ID
			}
			for _, a := range c.Are {
				line += " +" + a.ID
			}
		case "countries":
			line += fmt.Sprint(" ", c.Counts)
			for _, p := range c.In {
				line += " +" + p.ID
			}
			for _, p := range c.Out {
				line += " -" + p.ID
			}
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func TestCompare(t *testing.T) {
	call, plan := &Guide{}, &Guide{Plan: true}
	energy, water := &Field{ID: "energy"}, &Field{ID: "water"}
	egypt, italy, spain := &Partner{ID: "egypt"}, &Partner{ID: "italy"}, &Partner{ID: "spain"}
	open := func(ps ...*Partner) []*Condition { return []*Condition{{Kind: "eligible_countries", Countries: ps}} }
	topics := func(n int) []*Topic { return make([]*Topic, n) }
	for _, c := range []struct {
		name          string
		before, after Direction
		want          string
	}{
		{"the same", Direction{Guide: call, Projects: q(Exact, 2)}, Direction{Guide: call, Projects: q(Exact, 2)}, ""},
		{"more projects", Direction{Guide: call, Projects: q(Exact, 2)}, Direction{Guide: call, Projects: q(Exact, 3)},
			"projects exact 2-2, exact 3-3"},
		{"another qualifier", Direction{Guide: call, Funds: cny(q(Exact, 2))}, Direction{Guide: call, Funds: cny(q(AtMost, 2))},
			"funds exact 2-2, at_most 2-2"},
		{"a figure that is new", Direction{Guide: call}, Direction{Guide: call, Duration: between(2, 3)},
			"duration  0-0, range 2-3"},
		{"another range", Direction{Guide: call, Duration: between(1, 3)}, Direction{Guide: call, Duration: between(2, 3)},
			"duration range 1-3, range 2-3"},
		{"plan rows print no figures", Direction{Guide: plan}, Direction{Guide: call, Projects: q(Exact, 3)}, ""},
		{"from call to plan row", Direction{Guide: call, Funds: cny(q(Exact, 3))}, Direction{Guide: plan}, ""},
		{"topics", Direction{Guide: call, Topics: topics(1), Fields: []*Field{energy}}, Direction{Guide: call, Topics: topics(2), Fields: []*Field{water, energy}},
			"topics [1 2] +water"},
		{"a topic for another", Direction{Guide: plan, Topics: topics(1), Fields: []*Field{energy}}, Direction{Guide: call, Topics: topics(1), Fields: []*Field{water}},
			"topics [1 1] +water -energy"},
		{"more topics of the same fields", Direction{Guide: call, Topics: topics(1)}, Direction{Guide: call, Topics: topics(3)},
			"topics [1 3]"},
		{"countries", Direction{Guide: call, Conditions: open(egypt, italy)}, Direction{Guide: call, Conditions: open(italy, spain)},
			"countries [2 2] +spain -egypt"},
		{"countries in another order", Direction{Guide: call, Conditions: open(egypt, italy)}, Direction{Guide: call, Conditions: open(italy, egypt)}, ""},
		{"no list to compare with", Direction{Guide: call}, Direction{Guide: call, Conditions: open(italy)}, ""},
		{"another condition's countries", Direction{Guide: call, Conditions: open(italy)},
			Direction{Guide: call, Conditions: []*Condition{{Kind: "single_route", Countries: []*Partner{egypt}}}}, ""},
		{"all at once", Direction{Guide: call, Projects: q(Exact, 1), Topics: topics(1), Conditions: open(italy)},
			Direction{Guide: call, Projects: q(About, 2), Funds: cny(q(Exact, 5)), Topics: topics(2), Conditions: open(spain)},
			"projects exact 1-1, about 2-2; funds  0-0, exact 5-5; topics [1 2]; countries [1 1] +spain -italy"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := changes(&c.before, &c.after); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// A field of a direction is neither new nor gone where only its grain differs:
// energy as a whole, then hydrogen within it, is still energy.
func TestCompareFieldsKnowsParents(t *testing.T) {
	call := &Guide{}
	energy, water := &Field{ID: "energy"}, &Field{ID: "water"}
	hydrogen, wind := &Field{ID: "hydrogen", Parent: energy}, &Field{ID: "wind", Parent: energy}
	of := func(fs ...*Field) *Direction { return &Direction{Guide: call, Fields: fs} }
	for _, c := range []struct {
		name          string
		before, after *Direction
		want          string
	}{
		{"narrowed", of(energy), of(hydrogen, wind), "topics [0 0] energy>hydrogen"},
		{"widened", of(hydrogen), of(energy), "topics [0 0] hydrogen<energy"},
		{"more within what was there", of(energy), of(energy, hydrogen), ""},
		{"less within what stays", of(energy, hydrogen), of(energy), ""},
		{"a sibling", of(hydrogen), of(wind), "topics [0 0] +wind -hydrogen"},
		{"narrowed and one more", of(energy), of(hydrogen, water), "topics [0 0] +water energy>hydrogen"},
	} {
		if got := changes(c.before, c.after); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// What is asked and who answers for it belong to the history of a scheme, and
// so do hedges and other words for as many topics.
func TestCompareConditionsBodiesAndWords(t *testing.T) {
	call := &Guide{}
	printed := Body{ZH: &markdown.Doc{}}
	with := func(cs ...*Condition) *Direction { return &Direction{Guide: call, Body: printed, Conditions: cs} }
	enterprise := func(required bool, side string) *Condition {
		return &Condition{Kind: "enterprise", Strength: map[bool]Strength{true: Required, false: Encouraged}[required], Side: side, Sentence: lang.Text{ZH: side}}
	}
	papers := func(n int64) *Condition {
		return &Condition{Kind: "indicator", What: "papers", Strength: Required, AtLeast: n}
	}
	ketep, motie := &Agency{ID: "ketep"}, &Agency{ID: "motie"}
	bodies := func(role string, as ...*Agency) *Direction {
		d := &Direction{Guide: call}
		for _, a := range as {
			d.Agencies = append(d.Agencies, AgencyRole{Agency: a, Role: role})
		}
		return d
	}
	years := func(h Hedge) *Direction {
		return &Direction{Guide: call, Duration: Quantity{Qualifier: Exact, Min: 3, Max: 3, Hedge: h}}
	}
	topic := func(o lang.Original, zh, en string) *Direction {
		return &Direction{Guide: call, Topics: []*Topic{{Text: lang.Text{ZH: zh, EN: en, Original: o}}}}
	}
	for _, c := range []struct {
		name          string
		before, after *Direction
		want          string
	}{
		{"another hedge", years(NoHedge), years(Generally), "duration exact 3-3, exact 3-3"},
		{"another strength", with(enterprise(false, "")), with(enterprise(true, "")), "condition enterprise 1-1"},
		{"a hedge of a duty", with(&Condition{Kind: "enterprise", Strength: Required}), with(&Condition{Kind: "enterprise", Strength: Required, Hedge: InPrinciple}), "condition enterprise 1-1"},
		{"another side", with(enterprise(true, "chinese")), with(enterprise(true, "both")), "condition enterprise 1-1"},
		{"other words only", with(&Condition{Kind: "ip_agreement", Sentence: lang.Text{ZH: "甲"}}), with(&Condition{Kind: "ip_agreement", Sentence: lang.Text{ZH: "乙"}, Inherited: true}), ""},
		{"another output", with(papers(1)), with(papers(3)), "condition indicator 1-1"},
		{"a new output", with(), with(papers(3)), "condition indicator 0-1"},
		{"an output that is gone", with(papers(3)), with(), "condition indicator 1-0"},
		{"requirements not printed", &Direction{Guide: call}, with(papers(3)), ""},
		{"another body", bodies("partner_agency", ketep), bodies("partner_agency", motie), "bodies partner_agency -ketep +motie"},
		{"the same bodies in another order", bodies("signatory", ketep, motie), bodies("signatory", motie, ketep), ""},
		{"another role", bodies("contact", ketep), bodies("funder", ketep), "bodies funder +ketep; bodies contact -ketep"},
		{"topics in other words", topic(lang.OriginalZH, "氢", "hydrogen"), topic(lang.OriginalZH, "风", "hydrogen"), "topics [1 1] reworded"},
		{"our translation in other words", topic(lang.OriginalZH, "氢", "hydrogen"), topic(lang.OriginalZH, "氢", "H2"), ""},
		{"no language in common", topic(lang.OriginalZH, "氢", "hydrogen"), topic(lang.OriginalEN, "氢能", "hydrogen"), ""},
	} {
		if got := changes(c.before, c.after); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}
