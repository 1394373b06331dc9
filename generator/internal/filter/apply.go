package filter

import (
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/words"
)

// CanApply turns the choice of partner and field into the question "Can I
// apply?" and adds who asks.
func CanApply(v *words.Voice, f *Filter, items []*Item) {
	m := &maker{Voice: v}
	if f == nil {
		return
	}
	who := Facet{Key: "who", Label: m.P.T("filter-apply-who"), Any: m.P.T("filter-apply-choose"), Groups: make([]ChoiceGroup, 1)}
	for _, v := range applicants {
		who.Groups[0].Choices = append(who.Groups[0].Choices, Choice{Value: v, Text: m.P.T("filter-who-" + v)})
	}
	f.Apply = []Facet{who}
	f.Main = slices.DeleteFunc(f.Main, func(x Facet) bool {
		if x.Key == "partner" || x.Key == "field" {
			x.Label = m.P.T("filter-apply-" + x.Key)
			f.Apply = append(f.Apply, x)
			return true
		}
		return false
	})
	for _, r := range items {
		r.Row.Apply, r.Row.Out = m.applyNotes(r.Direction), m.applyOut(r.Direction)
	}
}

// applyNotes says what the text of a direction says of taking part as an
// enterprise and of leading. What it does not state is said to be so.
func (m *maker) applyNotes(d *catalog.Direction) []ApplyNote {
	label := m.P.T("condition-enterprise")
	switch {
	case d.Guide.Plan:
		return []ApplyNote{{m.P.T("section-conditions"), m.P.T("filter-apply-plan"), unstated}}
	case !d.Body.Exists() && len(d.Conditions) == 0:
		return []ApplyNote{{m.P.T("section-conditions"), m.P.T("filter-apply-unprinted"), unstated}}
	}
	var out []ApplyNote
	led := false // the text says who leads, under "enterprise"
	for _, kind := range []string{"enterprise", "lead_institution"} {
		found := false
		for _, c := range d.Conditions {
			if c.Kind != kind {
				continue
			}
			found = true
			led = led || leadsEnterprise(c)
			text := m.ConditionValue(c)
			if kind == "lead_institution" && c.Required() {
				text = m.Hedged(c.Hedge, m.P.T("filter-apply-only", "Who", m.leads(c)))
			} else if detail := m.ConditionDetail(c); detail != "" {
				text += m.P.Parens(detail)
			}
			if note := (ApplyNote{m.P.T("condition-" + kind), text, string(c.Strength)}); !slices.Contains(out, note) {
				out = append(out, note)
			}
		}
		if kind == "lead_institution" {
			label = m.P.T("condition-lead_institution")
		}
		if !found && !(kind == "lead_institution" && led) {
			out = append(out, ApplyNote{label, m.P.T("condition-unstated"), unstated})
		}
	}
	return out
}

// leadsEnterprise reports whether the condition makes an enterprise lead on
// the Chinese side, or on a side not named.
func leadsEnterprise(c *catalog.Condition) bool {
	return c.Kind == "enterprise" && c.Required() && c.Role == "lead" && c.Side != "foreign"
}

// leads names the kinds of institution a condition lets lead: "university or
// research institute".
func (m *maker) leads(c *catalog.Condition) string {
	var names []string
	for _, k := range leadKinds(c) {
		names = append(names, m.P.T("institution-"+k))
	}
	return m.Either(names)
}

// leadKinds are the kinds of institution a condition lets lead; none where it
// says nothing of leading.
func leadKinds(c *catalog.Condition) []string {
	var out []string
	switch {
	case leadsEnterprise(c):
		out = []string{"enterprise"}
	case c.Kind == "lead_institution" && c.Required():
		out = c.Institutions
	}
	return out
}

// mayNotLead reports whether the condition forbids a kind of institution to
// lead on the Chinese side, or on a side not named.
func mayNotLead(c *catalog.Condition, who string) bool {
	if !c.Forbids() || c.Side == "foreign" {
		return false
	}
	return c.Kind == "lead_institution" && slices.Contains(c.Institutions, who) ||
		c.Kind == "enterprise" && who == "enterprise" && c.Role != "member"
}

// applyOut lists the kinds of institution the text excludes as lead.
func (m *maker) applyOut(d *catalog.Direction) []ApplyOut {
	var out []ApplyOut
	for _, who := range applicants {
		for _, c := range d.Conditions {
			if c.Hedge != catalog.NoHedge {
				continue // what is required in principle shuts nobody out
			}
			if mayNotLead(c, who) {
				out = append(out, ApplyOut{who, m.P.T("filter-out-forbidden", "Who", m.P.T("filter-who-"+who))})
				break
			}
			if kinds := leadKinds(c); len(kinds) > 0 && !slices.Contains(kinds, who) {
				out = append(out, ApplyOut{who, m.P.T("filter-out", "Who", m.P.T("filter-who-"+who), "Lead", m.leads(c))})
				break
			}
		}
	}
	return out
}
