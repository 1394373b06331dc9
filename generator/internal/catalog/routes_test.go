package catalog

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/source"
)

// routes lists who can use the one direction of a guide without being named:
// partner, through whom, and whether the guide lists it.
func routes(c *Catalog) string {
	var out []string
	for _, p := range c.Partners {
		for _, r := range p.Routes {
			via := "nobody"
			if r.Via != nil {
				via = r.Via.ID
			}
			listed := ""
			if r.Listed {
				listed = " listed"
			}
			out = append(out, fmt.Sprintf("%s via %s%s", p.ID, via, listed))
		}
	}
	slices.Sort(out)
	return strings.Join(out, "; ")
}

func TestRoutes(t *testing.T) {
	eligible := func(countries string) string {
		return "conditions: [{kind: eligible_countries, value: required, countries: [" + countries + "], sentence: {zh: 一, en: I}}]"
	}
	for _, c := range []struct{ name, partners, more, want string }{
		{"a country alone", "egypt", "", ""},
		{"members of a group", "africa", "", "algeria via africa; egypt via africa"},
		{"members of members", "europe", "", "belgium via europe; france via europe; wallonia via europe"},
		{"a part of a country", "belgium", "", "wallonia via belgium"},
		{"the part does not open the whole", "wallonia", "", ""},
		{"home is no partner, nor are its parts", "brics", "", "india via brics"},
		{"a member that is named itself", "africa, egypt", "", "algeria via africa"},
		{"a member of two groups comes in once", "africa, arab-states", "", "algeria via africa; egypt via africa"},
		{"eligible countries close the group", "africa", eligible("egypt"), "egypt via africa listed"},
		{"an eligible country opens its parts", "europe", eligible("belgium"), "belgium via europe listed; wallonia via belgium listed"},
		{"eligible beyond the partners", "africa", eligible("france"), "france via africa listed"},
		{"eligible and named", "egypt", eligible("egypt"), ""},
		{"eligible without a list", "africa", strings.Replace(eligible(""), "countries: []", "open: true", 1), "algeria via africa; egypt via africa"},
		{"countries of another condition", "africa", strings.Replace(eligible("france"), "eligible_countries", "single_route", 1),
			"algeria via africa; egypt via africa"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := world()
			w["partners.yaml"] += "  - {id: macao, name: {zh: 澳门, en: Macao}, kind: sar, region: asia, member_of: [china]}\n"
			w["guides/2030-1/guide.yaml"] = guide(2030, "call", `"1"`, "")
			w["guides/2030-1/1/direction.yaml"] = direction("1", c.partners, hydrogen, c.more)
			if got := routes(sound(t, w)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestCycles: membership in a ring is reported and does not hang.
func TestCycles(t *testing.T) {
	for _, c := range []struct {
		name, memberships string // "a>b" says that a is a member of b
		want              int    // problems
	}{
		{"none", "a>b b>c a>c", 0},
		{"oneself", "a>a", 1},
		{"two", "a>b b>a", 1},
		{"three", "a>b b>c c>a", 1},
		{"two rings", "a>b b>a c>d d>c", 2},
		{"a tail into a ring", "d>a a>b b>a", 1},
		{"a ring within a net", "a>b b>c c>a a>d d>c", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			var records []source.Partner
			for _, id := range []string{"a", "b", "c", "d"} {
				p := source.Partner{ID: at(id)}
				for m := range strings.FieldsSeq(c.memberships) {
					if from, to, _ := strings.Cut(m, ">"); from == id {
						p.MemberOf = append(p.MemberOf, at(to))
					}
				}
				records = append(records, p)
			}
			_, problems := Assemble(&source.Records{Partners: records})
			n := 0
			for _, p := range problems.Sorted() {
				if p.Rule != "member-cycle" {
					t.Errorf("%s [%s]", p.Message.EN, p.Rule)
				}
				n++
			}
			if n != c.want {
				t.Errorf("%d problems, want %d", n, c.want)
			}
		})
	}
}

var line int

// at is a text somewhere, each time elsewhere.
func at(s string) source.String {
	line++
	out := source.String{Value: s}
	out.At.Line = line
	return out
}
