package words

import (
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
)

// Fact is a line of the card of facts.
type Fact struct {
	Key, Label string
	Items      []FactItem
}

// FactItem is one value of a fact.
type FactItem struct {
	Text    string
	Lang    string
	Href    string
	Times   []TimePiece // of a date with an hour: Text in pieces
	Outside bool        // Href leads to another site
	Small   Printed     // the wording as printed, or its translation
	Remarks []string    // derived, inherited …
	Notes   []Link      // to what is known of it: notes on the source
	Turns   []Turn      // of a status: what it becomes, for the browser
	Class   string
}

// Facts is the card of a direction: partner, bodies of both sides, basis,
// projects, funds, per project, duration, dates.
func (w *Voice) Facts(d *catalog.Direction) []Fact {
	out := []Fact{w.partnerFact(d)}
	out = append(out, w.agencyFacts(d)...)
	for _, kind := range []string{"agreement", "commitment", "objective"} {
		f := Fact{Key: kind, Label: w.P.T("fact-" + kind)}
		for _, b := range d.Basis {
			if b.Kind == kind {
				p := w.Phrase(b.Text)
				item := FactItem{Text: p.Text, Lang: p.Lang}
				if third := w.Wording(b.Text); third.Text != "" {
					item.Small = Printed{third, w.P.T("as-printed")}
				}
				f.Items = append(f.Items, item)
			}
		}
		if len(f.Items) > 0 {
			out = append(out, f)
		}
	}
	if d.Guide.Plan {
		return append(out, Fact{Key: "figures", Label: w.P.T("fact-figures"), Items: []FactItem{{Text: w.P.T("plan-no-figures"), Class: "unknown"}}})
	}
	projects := w.standing(w.FigureFact("projects", w.Projects(d.Projects)), d.FigureClause(d.Projects))
	for _, s := range d.Projects.Splits {
		projects.Items[0].Remarks = append(projects.Items[0].Remarks, w.split(s, d))
	}
	out = append(out, projects,
		w.fundsFact(d.Funds, d.FigureClause))
	out = append(out, w.perProjectFacts(d)...)
	out = append(out, w.standing(w.FigureFact("duration", w.Duration(d.Duration)), d.FigureClause(d.Duration)))
	return append(out, w.Dates(d))
}

// standing adds the clause of the running text that a figure's wording stands
// in, where it does.
func (w *Voice) standing(f Fact, clause *catalog.Clause) Fact {
	if clause != nil {
		f.Items[0].Notes = append(f.Items[0].Notes, w.ClauseLink(clause))
	}
	return f
}

func (w *Voice) partnerFact(d *catalog.Direction) Fact {
	f := Fact{Key: "partner", Label: w.P.T("fact-partner")}
	for _, p := range w.PartnersOf(d) {
		f.Items = append(f.Items, FactItem{Text: p.Text, Href: p.Href})
	}
	if d.PartnersNone == "not_stated" {
		f.Items[0].Class = "unknown"
	}
	if !d.PartnersPrinted.IsZero() && len(f.Items) > 0 {
		f.Items[len(f.Items)-1].Small = w.Printed(d.PartnersPrinted)
	}
	return f
}

// agencyFacts lists the bodies by role, in the order a reader asks.
func (w *Voice) agencyFacts(d *catalog.Direction) []Fact {
	var out []Fact
	if d.AgenciesNone != "" {
		out = append(out, Fact{Key: "agency", Label: w.P.T("fact-agency-partner_agency"),
			Items: []FactItem{{Text: w.P.T("agency-none"), Small: Printed{Phrase{Text: d.AgenciesNone}, w.P.T("as-printed")}, Class: "unknown"}}})
	}
	return append(out, w.bodyFacts(d.Agencies)...)
}

// bodyFacts lists bodies by what they do.
func (w *Voice) bodyFacts(bodies []catalog.AgencyRole) []Fact {
	var out []Fact
	for _, role := range catalog.Roles {
		f := Fact{Key: "agency", Label: w.P.T("fact-agency-" + role)}
		for _, a := range bodies {
			if a.Role != role {
				continue
			}
			name := w.Str(a.Agency.Name)
			if a.Agency.Abbr != "" {
				name += w.P.Parens(a.Agency.Abbr)
			}
			item := FactItem{Text: name}
			if p := a.Agency.Partner; p != nil && site.HasPage(p) {
				item.Href = w.Href(site.PartnerPath(w.L, p) + "#" + a.Agency.ID)
			}
			if printed := w.Printed(a.Printed); printed.Text != "" && Squash(printed.Text) != Squash(name) {
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

func (w *Voice) FigureFact(key string, f Figure) Fact {
	return w.figuresFact(key, []Figure{f}, nil)
}

// clauseOf gives the clause a figure's wording stands in, or nil.
type clauseOf func(catalog.Quantity) *catalog.Clause

// figuresFact is a fact of several figures, one below the other, each with the
// clause its wording stands in.
func (w *Voice) figuresFact(key string, fs []Figure, clause clauseOf) Fact {
	out := Fact{Key: key, Label: w.P.T("fact-" + key)}
	for _, f := range fs {
		item := FactItem{Text: f.Text, Small: f.Printed, Remarks: f.Remarks, Class: f.Class}
		if Squash(f.Printed.Text) == Squash(f.Text) {
			item.Small = Printed{}
		}
		if clause != nil {
			if c := clause(f.of); c != nil {
				item.Notes = append(item.Notes, w.ClauseLink(c))
			}
		}
		out.Items = append(out.Items, item)
	}
	return out
}

// split says how a number is divided.
func (w *Voice) split(s catalog.Split, d *catalog.Direction) string {
	n := w.Quantity(s.Quantity, w.ProjectsUnit)
	if s.Topic > 0 {
		if s.Topic <= len(d.Topics) {
			return w.P.T("split-one-topic", "Topic", w.Str(d.Topics[s.Topic-1].Text), "N", n)
		}
		return w.P.T("split-one-topic", "Topic", strconv.Itoa(s.Topic), "N", n)
	}
	return w.P.T("split-"+s.Per, "N", n)
}

// FiguresLine tells the funds, projects and duration of a direction in a line;
// a row of a plan has none.
func (w *Voice) FiguresLine(d *catalog.Direction) string {
	if d.Guide.Plan {
		return ""
	}
	parts := []string{w.FundsLine(d.Funds), w.ProjectsLine(d.Projects)}
	if d.Duration.Stated() {
		parts = append(parts, w.DurationLine(d.Duration))
	}
	return strings.Join(parts, w.P.T("description-separator"))
}
