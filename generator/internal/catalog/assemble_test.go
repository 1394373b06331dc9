package catalog

import (
	"fmt"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// world is a content folder in which every test finds the same partners.
func world() map[string]string {
	return map[string]string{
		"site.yaml": `
title: {zh: 录, en: Catalogue}
tagline: {zh: 录, en: Catalogue}
publisher: {zh: 编, en: Editors}
notice: {zh: 注, en: Notice}
content_date: 2030-06-30
programmes:
  - {id: igc, currency: CNY, name: {zh: 国际, en: International}}
  - {id: hmt, currency: CNY, name: {zh: 港澳台, en: Hong Kong}}
`,
		"partners.yaml": `
partners:
  - {id: china, name: {zh: 中国, en: China}, kind: country, region: asia, home: true, member_of: [brics]}
  - {id: brics, name: {zh: 金砖, en: BRICS}, kind: mechanism, region: international}
  - {id: india, name: {zh: 印度, en: India}, kind: country, region: asia, member_of: [brics]}
  - {id: africa, name: {zh: 非洲, en: Africa}, kind: group, region: africa}
  - {id: arab-states, name: {zh: 阿拉伯, en: Arab States}, kind: group, region: international}
  - {id: egypt, name: {zh: 埃及, en: Egypt}, kind: country, region: africa, member_of: [africa, arab-states]}
  - {id: algeria, name: {zh: 阿尔及利亚, en: Algeria}, kind: country, region: africa, member_of: [africa, arab-states]}
  - {id: europe, name: {zh: 欧洲, en: Europe}, kind: group, region: europe}
  - {id: belgium, name: {zh: 比利时, en: Belgium}, kind: country, region: europe, member_of: [europe]}
  - {id: wallonia, name: {zh: 瓦隆, en: Wallonia}, kind: part, region: europe, member_of: [belgium]}
  - {id: france, name: {zh: 法国, en: France}, kind: country, region: europe, member_of: [europe]}
`,
		"agencies.yaml": "agencies:\n  - {id: wbi, name: {zh: 瓦, en: WBI}, partner: wallonia}\n",
		"fields.yaml": `
fields:
  - id: energy
    name: {zh: 能源, en: Energy}
    children: [{id: hydrogen, name: {zh: 氢能, en: Hydrogen}}]
  - {id: water, name: {zh: 水, en: Water}}
`,
		"sources.yaml":     "sources:\n  - {id: s001, file: sources/s001.txt, language: zh, title: {zh: 文, en: Text}, status: official}\n",
		"sources/s001.txt": "一\n二\n",
	}
}

// guide writes a guide.yaml that lists numbers; more are further lines.
func guide(year int, kind string, numbers, more string) string {
	return fmt.Sprintf(`programme: igc
type: %s
year: %d
state: final
original: zh
title: {zh: 指南, en: Guide}
short: {zh: 指南, en: Guide}
directions: [%s]
from: ["s001:1"]
%s
`, kind, year, numbers, more)
}

// direction writes a direction.yaml.
func direction(number, partners, topics, more string) string {
	return fmt.Sprintf(`number: "%s"
scheme: cooperation
title: {zh: 项目, en: Projects}
partners: [%s]
topics: {items: [%s]}
from: ["s001:2"]
%s
`, number, partners, topics, more)
}

const hydrogen = "{text: {zh: 氢, en: H}, fields: [hydrogen]}"

// assemble reads and resolves content, which must not have a fault of form.
func assemble(t *testing.T, content map[string]string) (*Catalog, []diag.Problem) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range content {
		fsys[path.Join("content", name)] = &fstest.MapFile{Data: []byte(text)}
	}
	records, problems, err := source.Read(fsys, "content")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems.Sorted() {
		t.Errorf("%s: %s", p.At, p.Message.EN)
	}
	c, problems := Assemble(records)
	return c, problems.Sorted()
}

// sound is assemble for content without a problem.
func sound(t *testing.T, content map[string]string) *Catalog {
	t.Helper()
	c, problems := assemble(t, content)
	for _, p := range problems {
		t.Errorf("%s: %s", p.At, p.Message.EN)
	}
	return c
}

func ids(ds []*Direction) string {
	var out []string
	for _, d := range ds {
		out = append(out, d.ID)
	}
	return strings.Join(out, " ")
}

// TestOrder: newest year first, calls before plans; directions as printed, so
// that 1.9 is followed by 2.0 and 1.10 by what the guide lists after it.
func TestOrder(t *testing.T) {
	w := world()
	w["guides/2029-1/guide.yaml"] = guide(2029, "call", `"1.9", "2.0", "1.10"`, "")
	for _, n := range []string{"1.9", "2.0", "1.10"} {
		w["guides/2029-1/"+n+"/direction.yaml"] = direction(n, "egypt", hydrogen, "")
	}
	w["guides/2030-plan/guide.yaml"] = guide(2030, "plan", `"1"`, "")
	w["guides/2030-plan/1/direction.yaml"] = direction("1", "egypt", hydrogen, "")
	w["guides/2030-1/guide.yaml"] = guide(2030, "call", `"1"`, "")
	w["guides/2030-1/1/direction.yaml"] = direction("1", "egypt", hydrogen, `plan_rows: ["2030-plan-1"]`)
	w["guides/2030-hmt/guide.yaml"] = strings.Replace(guide(2030, "call", `"1"`, ""), "igc", "hmt", 1)
	w["guides/2030-hmt/1/direction.yaml"] = direction("1", "egypt", hydrogen, "")
	w["series.yaml"] = `
series:
  - id: s
    name: {zh: 系, en: S}
    members: [{direction: "2030-1-1"}, {direction: "2029-1-1.10"}, {direction: "2030-plan-1"}, {direction: "2029-1-1.9"}]
`
	c := sound(t, w)
	if got := ids(c.Directions); got != "2030-1-1 2030-hmt-1 2030-plan-1 2029-1-1.9 2029-1-2.0 2029-1-1.10" {
		t.Error(got)
	}
	if len(c.Years) != 2 || c.Years[0].Year != 2030 || len(c.Years[0].Guides) != 3 {
		t.Errorf("years: %v", c.Years)
	}
	var series []*Direction
	for _, m := range c.Series[0].Members {
		series = append(series, m.Direction)
	}
	// Oldest first; the plan, which comes out first, before the calls of its year.
	if got := ids(series); got != "2029-1-1.9 2029-1-1.10 2030-plan-1 2030-1-1" {
		t.Error(got)
	}
	if d := c.Direction("2030-plan-1"); ids(d.CarriedOutBy) != "2030-1-1" || ids(c.Direction("2030-1-1").PlanRows) != "2030-plan-1" {
		t.Error("plan row and direction do not know each other")
	}
	if got := ids(c.Field("energy").Directions); got != ids(c.Field("hydrogen").Directions) || c.Field("energy").Directions == nil {
		t.Errorf("a field lists what its children do, each once: %s", got)
	}
}

// TestFiguresByTopic: where only topics print figures, the direction's are
// their sums and say so; where the direction prints its own, these hold.
func TestFiguresByTopic(t *testing.T) {
	figures := func(projects, funds string) string {
		return "projects: {qualifier: " + projects + ", printed: {zh: 数, en: N}}, funds: [{qualifier: " + funds + ", printed: {zh: 数, en: N}}]"
	}
	topic := func(more string) string { return "{text: {zh: 氢, en: H}, fields: [hydrogen], " + more + "}" }
	parts := "{text: {zh: 氢, en: H}, parts: [" + topic(figures("exact, value: 1", "exact, value: 10")) + ", " + topic(figures("exact, value: 2", "about, value: 20")) + "]}"
	for _, c := range []struct{ name, topics, more, want string }{
		{"exact", topic(figures("exact, value: 2", "exact, value: 100")) + ", " + topic(figures("exact, value: 3", "exact, value: 50")), "",
			"exact 5 true, exact 150 true"},
		{"upper bounds", topic(figures("at_most, value: 2", "exact, value: 100")), "", "at_most 2 true, exact 100 true"},
		{"to be determined", topic(figures("exact, value: 2", "tbd")), "", "exact 2 true, tbd 0 true"},
		{"parts of topics", parts, "", "exact 3 true, about 30 true"},
		{"none", topic("label: {zh: 一, en: I}"), "", " 0 false,  0 false"},
		{"the direction's own", topic(figures("exact, value: 2", "exact, value: 100")),
			"projects: {qualifier: at_most, value: 9, printed: {zh: 9, en: '9'}}", "at_most 9 false, exact 100 true"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := world()
			w["guides/2030-1/guide.yaml"] = guide(2030, "call", `"1"`, "")
			w["guides/2030-1/1/direction.yaml"] = strings.Replace(direction("1", "egypt", c.topics, c.more), "zh: 9,", "zh: '9',", 1)
			d := sound(t, w).Direction("2030-1-1")
			total, _ := d.Total()
			got := fmt.Sprintf("%s %d %v, %s %d %v", d.Projects.Qualifier, d.Projects.Max, d.Projects.Derived, total.Qualifier, total.Max, total.Derived)
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestInherited: the guide's general duration and conditions hold for its
// directions, marked as inherited; a condition may name any direction.
func TestInherited(t *testing.T) {
	w := world()
	w["guides/2029-1/guide.yaml"] = guide(2029, "call", `"1", "2"`, `
duration: {qualifier: exact, value: 3, printed: {zh: 三年, en: three years}}
conditions:
  - {kind: single_route, value: required, directions: ["2030-1-1", "2029-1-2"], sentence: {zh: 一, en: I}}
`)
	w["guides/2029-1/1/direction.yaml"] = direction("1", "egypt", hydrogen, "")
	w["guides/2029-1/2/direction.yaml"] = direction("2", "egypt", hydrogen, `
duration: {qualifier: exact, value: 2, printed: {zh: 两年, en: two years}}
conditions: [{kind: naming_format, value: encouraged, sentence: {zh: 二, en: II}}]
`)
	w["guides/2030-1/guide.yaml"] = guide(2030, "call", `"1"`, "")
	w["guides/2030-1/1/direction.yaml"] = direction("1", "egypt", hydrogen, "")
	c := sound(t, w)
	one, two := c.Direction("2029-1-1"), c.Direction("2029-1-2")
	if one.Duration.Max != 3 || !one.Duration.Inherited || two.Duration.Max != 2 || two.Duration.Inherited {
		t.Errorf("durations: %+v, %+v", one.Duration, two.Duration)
	}
	if len(one.Conditions) != 1 || !one.Conditions[0].Inherited || ids(one.Conditions[0].Directions) != "2030-1-1 2029-1-2" {
		t.Errorf("conditions of 1: %+v", one.Conditions)
	}
	if len(two.Conditions) != 2 || two.Conditions[0].Kind != "naming_format" || two.Conditions[0].Inherited || !two.Conditions[1].Inherited {
		t.Errorf("conditions of 2, its own first: %+v", two.Conditions)
	}
	if g := c.Guide("2029-1"); len(g.Conditions) != 1 || g.Conditions[0].Inherited {
		t.Errorf("conditions of the guide: %+v", g.Conditions)
	}
}
