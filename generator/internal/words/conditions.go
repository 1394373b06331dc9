package words

import (
	"zhinan/generator/internal/catalog"
)

// Condition is a facet in words, with the sentence it was read from.
type Condition struct {
	Kind      string
	Label     string // "Enterprise participation"
	Value     string // "required", "encouraged", "not stated"
	State     string // a catalog.Strength, or unstated
	Detail    string // "as lead; Chinese side"
	Sentences []Sentence
	Links     []Link // eligible countries, other routes
	Inherited bool
}

// Sentence is what a condition was read from, and the clause it stands in.
type Sentence struct {
	Phrase
	Clause Link // without an address where it stands in none
}

// asked are the conditions a reader asks about first: they are shown even
// where the source does not state them.
var asked = []string{"both_sides_apply", "enterprise", "matching_funds", "ip_agreement", "cooperation_agreement", "official_letter"}

// Conditions lists what is asked first, then what else the source requires.
func (w *Voice) Conditions(d *catalog.Direction) []Condition {
	if d.Guide.Plan || !d.Body.Exists() && len(d.Conditions) == 0 {
		return nil // a table of nothing but "not stated" would say no more than NoBody
	}
	var out []Condition
	seen := map[*catalog.Condition]bool{}
	for _, kind := range asked {
		found := false
		for _, c := range d.Conditions {
			if c.Kind == kind {
				seen[c] = true
				out = w.AddCondition(out, c)
				found = true
			}
		}
		if !found {
			out = append(out, Condition{Kind: kind, Label: w.P.T("condition-" + kind), Value: w.P.T("condition-unstated"), State: "unstated"})
		}
	}
	for _, c := range d.Conditions {
		if !seen[c] {
			out = w.AddCondition(out, c)
		}
	}
	return out
}

func (w *Voice) AddCondition(list []Condition, c *catalog.Condition) []Condition {
	v := Condition{Kind: c.Kind, State: string(c.Strength), Detail: w.ConditionDetail(c), Inherited: c.Inherited}
	v.Label = w.conditionLabel(c)
	v.Value = w.ConditionValue(c)
	if !c.Sentence.IsZero() {
		v.Sentences = append(v.Sentences, Sentence{Phrase: w.Phrase(c.Sentence)})
		if c.Clause != nil {
			v.Sentences[0].Clause = w.ClauseLink(c.Clause)
		}
		if third := w.Wording(c.Sentence); third.Text != "" {
			v.Sentences = append(v.Sentences, Sentence{Phrase: third})
		}
	}
	v.Links = w.PartnerLinks(c.Countries)
	for _, d := range c.Directions {
		v.Links = append(v.Links, w.DirectionLink(d))
	}
	for i := range list { // one line a facet: a second sentence joins the first
		o := &list[i]
		if o.Kind == v.Kind && o.Label == v.Label && o.Value == v.Value && o.Detail == v.Detail && o.State != "unstated" {
			o.Sentences = append(o.Sentences, v.Sentences...)
			o.Links = append(o.Links, v.Links...)
			return list
		}
	}
	return append(list, v)
}

// ConditionValue says how strongly a condition is put: "required", "in principle
// required".
func (w *Voice) ConditionValue(c *catalog.Condition) string {
	key := "condition-" + string(c.Strength)
	if c.Kind == "not_accepted" { // documents are not forbidden, they do not count
		key = "condition-void"
	}
	return w.Hedged(c.Hedge, w.P.T(key))
}

// Hedged puts the hedge of a condition before what it softens.
func (w *Voice) Hedged(h catalog.Hedge, what string) string {
	if h == catalog.NoHedge {
		return what
	}
	return w.P.T("condition-hedged-"+string(h), "X", what)
}

func (w *Voice) conditionLabel(c *catalog.Condition) string {
	if c.Kind == "indicator" {
		return w.P.T("indicator-" + c.What)
	}
	return w.P.T("condition-" + c.Kind)
}

// ConditionDetail says what kind of requirement a facet is, in a few words.
func (w *Voice) ConditionDetail(c *catalog.Condition) string {
	var parts []string
	add := func(key string, args ...any) { parts = append(parts, w.P.T(key, args...)) }
	if c.Side != "" {
		add("side-" + c.Side)
	}
	if c.Role != "" {
		add("role-" + c.Role)
	}
	if len(c.Institutions) > 0 { // any of them will do
		parts = append(parts, w.institutions(c.Institutions))
	}
	if c.Ratio != "" {
		add("detail-ratio", "Ratio", c.Ratio)
	}
	if c.RegisteredYears > 0 {
		parts = append(parts, w.P.N("detail-registered", int(c.RegisteredYears)))
	}
	if !c.Before.IsZero() {
		add("detail-before", "Date", w.P.Date(c.Before))
	}
	parts = append(parts, w.counts(c)...)
	parts = append(parts, w.teamParts(c.Units)...)
	parts = append(parts, w.termsOf(c)...)
	for _, x := range []struct {
		key string
		n   int64
	}{{"detail-attendees", c.MinAttendees}, {"detail-attendees-over", c.AttendeesMoreThan}, {"detail-months", c.MinMonths},
		{"detail-age", c.MaxAge}, {"detail-age-under", c.UnderAge}, {"detail-per-event", c.PerEventEnterprise}} {
		if x.n > 0 {
			parts = append(parts, w.P.N(x.key, int(x.n)))
		}
	}
	if len(c.Countries) > 0 && c.Kind == "eligible_countries" {
		parts = append(parts, w.P.N("detail-countries", len(c.Countries)))
	}
	switch {
	case c.Open && len(c.Documents)+len(c.Contents)+len(c.Institutions) > 0:
		add("detail-more")
	case c.Open && len(c.Countries) > 0:
		add("detail-open")
	case c.Open: // described, not listed
		add("detail-unlisted")
	}
	return w.P.Sequence(parts)
}
