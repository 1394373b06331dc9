package view

import (
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
)

// facts is the card of a direction: partner, bodies of both sides, basis,
// projects, funds, per project, duration, dates.
func (m *Maker) facts(d *catalog.Direction) []Fact {
	out := []Fact{m.partnerFact(d)}
	out = append(out, m.agencyFacts(d)...)
	for _, kind := range []string{"agreement", "commitment", "objective"} {
		f := Fact{Key: kind, Label: m.p.T("fact-" + kind)}
		for _, b := range d.Basis {
			if b.Kind == kind {
				p := m.phrase(b.Text)
				f.Items = append(f.Items, FactItem{Text: p.Text, Lang: p.Lang})
			}
		}
		if len(f.Items) > 0 {
			out = append(out, f)
		}
	}
	if d.Guide.Plan {
		return append(out, Fact{Key: "figures", Label: m.p.T("fact-figures"), Items: []FactItem{{Text: m.p.T("plan-no-figures"), Class: "unknown"}}})
	}
	projects := m.figureFact("projects", m.projects(d.Projects))
	for _, s := range d.Projects.Splits {
		projects.Items[0].Remarks = append(projects.Items[0].Remarks, m.split(s, d))
	}
	out = append(out, projects,
		m.figureFact("funds", m.funds(d.Funds)),
		m.figureFact("per-project", m.perProject(d)),
		m.figureFact("duration", m.duration(d.Duration)))
	return append(out, m.dates(d.Guide))
}

func (m *Maker) partnerFact(d *catalog.Direction) Fact {
	f := Fact{Key: "partner", Label: m.p.T("fact-partner")}
	for _, p := range m.partnerLinks(d.Partners) {
		f.Items = append(f.Items, FactItem{Text: p.Text, Href: p.Href})
	}
	if !d.PartnersPrinted.IsZero() && len(f.Items) > 0 {
		f.Items[len(f.Items)-1].Small = m.phrase(d.PartnersPrinted)
	}
	return f
}

// agencyFacts lists the bodies by role, in the order a reader asks.
func (m *Maker) agencyFacts(d *catalog.Direction) []Fact {
	var out []Fact
	if d.AgenciesNone != "" {
		out = append(out, Fact{Key: "agency", Label: m.p.T("fact-agency-partner_agency"),
			Items: []FactItem{{Text: m.p.T("agency-none"), Small: Phrase{Text: d.AgenciesNone}, Class: "unknown"}}})
	}
	for _, role := range []string{"partner_agency", "application_body", "funder", "signatory", "contact"} {
		f := Fact{Key: "agency", Label: m.p.T("fact-agency-" + role)}
		for _, a := range d.Agencies {
			if a.Role != role {
				continue
			}
			name := m.str(a.Agency.Name)
			if a.Agency.Abbr != "" {
				name += m.p.Parens(a.Agency.Abbr)
			}
			item := FactItem{Text: name}
			if p := a.Agency.Partner; p != nil && site.HasPage(p) {
				item.Href = m.href(site.PartnerPath(m.l, p) + "#" + a.Agency.ID)
			}
			if printed := m.phrase(a.Printed); printed.Text != "" && squash(printed.Text) != squash(name) {
				item.Small = printed
			}
			f.Items = append(f.Items, item)
		}
		if len(f.Items) > 0 {
			out = append(out, f)
		}
	}
	return out
}

func (m *Maker) figureFact(key string, f Figure) Fact {
	item := FactItem{Text: f.Text, Small: f.Printed, Remarks: f.Remarks, Class: f.Class}
	if squash(f.Printed.Text) == squash(f.Text) {
		item.Small = Phrase{}
	}
	return Fact{Key: key, Label: m.p.T("fact-" + key), Items: []FactItem{item}}
}

// squash compares wordings without spaces and full- or half-width forms.
func squash(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		switch r {
		case ' ', '\u00a0':
			continue
		case '（':
			r = '('
		case '）':
			r = ')'
		}
		out = append(out, r)
	}
	return string(out)
}

// split says how a number is divided.
func (m *Maker) split(s catalog.Split, d *catalog.Direction) string {
	n := m.words(s.Quantity, m.projectsUnit)
	if s.Topic > 0 {
		if s.Topic <= len(d.Topics) {
			return m.p.T("split-one-topic", "Topic", m.str(d.Topics[s.Topic-1].Text), "N", n)
		}
		return m.p.T("split-one-topic", "Topic", strconv.Itoa(s.Topic), "N", n)
	}
	return m.p.T("split-"+s.Per, "N", n)
}

// dates lists the guide's deadlines, or says that it states none.
func (m *Maker) dates(g *catalog.Guide) Fact {
	f := Fact{Key: "dates", Label: m.p.T("fact-dates")}
	for _, d := range g.Deadlines {
		text := m.p.Date(d.Time)
		if d.Time.Hour()+d.Time.Minute() > 0 {
			text = m.p.DateTime(d.Time)
		}
		f.Items = append(f.Items, FactItem{Text: m.p.T("deadline-"+d.Role) + m.p.Colon() + text})
	}
	if len(f.Items) == 0 {
		f.Items = []FactItem{{Text: m.p.T("dates-none"), Class: "unknown"}}
	}
	return f
}
