package check

import "testing"

// What a condition counts and names is held against itself and its sentence.
func TestConditions(t *testing.T) {
	const (
		file = "guides/2030-2/1.1/direction.yaml"
		old  = "  - kind: both_sides_apply\n    value: required\n    sentence: {zh: 双方须分别申报, en: both sides must apply}\n"
		said = "    sentence: {zh: 双方须分别申报, en: both sides must apply}\n"
		none = "    sentence: {zh: 各派2人次, en: 2 person-visits each}\n" // stands in no text
	)
	at := func(where, rule string) string { return file + ":" + where + " " + rule }
	for _, c := range []struct{ rule, condition, want string }{
		{"conditions", "kind: applications\n    value: required\n", at("18:5", "missing-key") + "\n" + at("18:5", "missing-key")},
		{"conditions", "kind: applications\n    value: required\n    at_most: 1\n    per: agreement\n", ""},
		{"conditions", "kind: applications\n    value: required\n    less_than: 3\n    per: lead\n", ""},
		{"conditions", "kind: applications\n    value: required\n    at_most: 1\n    less_than: 2\n    per: lead\n", at("21:16", "quantity")},
		{"conditions", "kind: applications\n    value: required\n    equal: 1\n    at_least: 2\n    per: lead\n", at("21:15", "quantity")},
		{"conditions", "kind: applications\n    value: required\n    at_least: 3\n    at_most: 2\n    per: lead\n", at("21:14", "quantity")},
		{"conditions", "kind: applications\n    value: required\n    more_than: 2\n    less_than: 2\n    per: lead\n", at("21:16", "quantity")},
		{"conditions", "kind: team\n    value: required\n", at("18:5", "missing-key")},
		{"conditions", "kind: team\n    value: required\n    units: [{side: both, equal: 1}]\n", ""},
		{"conditions", "kind: team\n    value: required\n    units: [{side: both}]\n", at("20:13", "missing-key")},
		{"conditions", "kind: team\n    value: required\n    units: [{side: both, equal: 1, institutions: [school]}]\n", at("20:51", "unknown-value")},
		{"conditions", "kind: scope\n    value: required\n    scope: [everything]\n", at("20:13", "unknown-value")},
		{"conditions", "kind: document\n    value: required\n", at("18:5", "missing-key")},
		{"conditions", "kind: document\n    value: required\n    documents: [{zh: 双方, en: both sides}]\n" + said, ""},
		{"conditions", "kind: document\n    value: required\n    documents: [{zh: 承诺书, en: both sides}]\n" + said, at("20:22", "sentence")},
		{"conditions", "kind: agreement_contents\n    value: recommended\n    contents: [{zh: 双方, en: the rights}]\n" + said, at("20:29", "sentence")},
		{"conditions", "kind: not_accepted\n    value: required\n    documents: [{zh: 双方, en: both sides}]\n" + said, at("19:12", "unknown-value")},
		{"conditions", "kind: agreement_date\n    value: required\n", at("18:5", "missing-key")},
		{"conditions", "kind: agreement_date\n    value: required\n    since: 2022-01-01\n", ""},
		{"conditions", "kind: call_years\n    value: required\n", at("18:5", "missing-key")},
		{"conditions", "kind: indicator\n    value: required\n    what: exchange\n    at_least: 2\n", at("21:15", "missing-key")},
		{"conditions", "kind: indicator\n    value: required\n    what: visits_out\n    at_least: 2\n    unit: person\n" + none,
			at("22:11", "printed-value") + "\n" + at("23:20", "sentence") + "\n" + at("23:31", "sentence")},
		{"conditions", "kind: indicator\n    value: required\n    what: visits_out\n    at_least: 3\n    unit: person_visit\n" + none,
			at("22:11", "printed-value") + "\n" + at("23:20", "sentence") + "\n" + at("23:31", "sentence")},
		{"conditions", "kind: indicator\n    value: required\n    what: visits_out\n    at_least: 2\n    unit: person_visit\n" + none,
			at("23:20", "sentence") + "\n" + at("23:31", "sentence")},
		{"printed-value", "kind: team\n    value: required\n    units: [{side: both, equal: 3}]\n" + said, at("21:20", "printed-value") + "\n" + at("21:33", "printed-value")},
		{"printed-value", "kind: indicator\n    value: required\n    more_than: 3\n" + none, at("21:20", "printed-value") + "\n" + at("21:31", "printed-value")},
		{"printed-value", "kind: call_years\n    value: required\n    years: [2023]\n" + said, at("21:20", "printed-value") + "\n" + at("21:33", "printed-value")},
		{"printed-value", "kind: agreement_date\n    value: required\n    by: 2022-01-01\n" + said, at("21:20", "printed-value") + "\n" + at("21:33", "printed-value")},
	} {
		if got := run(c.rule, input(t, file, old, "  - "+c.condition)); got != c.want {
			t.Errorf("%s: %s\ngot:\n%s\nwant:\n%s", c.rule, c.condition, got, c.want)
		}
	}
}
