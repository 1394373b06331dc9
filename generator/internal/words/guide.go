package words

import (
	"strings"

	"zhinan/generator/internal/catalog"
)

// Statement is an original passage outside the running text.
type Statement struct {
	Text        Phrase
	Other       Phrase // the other side
	OtherLabel  string // before it, where it is the original in a third language
	Mark        string
	OtherMark   string
	Source      Link
	Translation bool
}

// ReconcileLine is one stated total against what the records come to.
type ReconcileLine struct {
	Key      string
	What     string
	Stated   string
	Printed  Printed
	Computed Total
	Gap      string
	Agrees   bool
	HasGap   bool
}

// Reconcile puts what a guide states against what its records come to. Gaps
// are shown, never assigned.
func (w *Voice) Reconcile(g *catalog.Guide) []ReconcileLine {
	if !g.Stated.Directions.Stated() && !g.Stated.Projects.Stated() && !catalog.AnyStated(catalog.Totals(g.Stated.Funds)) {
		return nil
	}
	projects, funds := catalog.FigureSums(g.Directions)
	number := func(lo, _ int64) string { return w.P.Number(lo) }
	counted := catalog.Sum{Total: int64(len(g.Partners)), Exact: 1}
	if n := len(g.Stated.Counted); n > 0 {
		counted.Total = int64(n)
	}
	lines := []reconcile{
		{"directions", g.Stated.Directions, catalog.Sum{Total: int64(len(g.Directions)), Exact: 1}, number},
		{"partners", g.Stated.Partners, counted, number},
		{"projects", g.Stated.Projects, projects, w.ProjectsUnit},
	}
	lines = append(lines, w.reconcileFunds(g.Stated.Funds, funds)...)
	var out []ReconcileLine
	for _, l := range lines {
		r := ReconcileLine{Key: l.key, What: w.P.T("reconcile-" + l.key), Stated: w.Quantity(l.stated, l.unit), Printed: w.Printed(l.stated.Printed),
			Computed: w.Total(l.sum, l.unit)}
		if l.key == "directions" || l.key == "partners" {
			r.Computed.Note = w.P.T("reconcile-counted")
		}
		if l.stated.Known() {
			gap := l.stated.Max - l.sum.Total
			r.HasGap = gap != 0
			r.Agrees = gap == 0 && l.stated.Qualifier == catalog.Exact && l.sum.Kind() == catalog.SumExact
			switch {
			case r.Agrees:
				r.Gap = w.P.T("reconcile-agrees")
			case gap == 0: // what is not exact proves nothing
				r.Gap = w.P.T("reconcile-same")
			default:
				r.Gap = w.gap(l.stated, l.sum, l.unit)
			}
		}
		out = append(out, r)
	}
	return out
}

// reconcile is a total a guide states, and what its records come to.
type reconcile struct {
	key    string
	stated catalog.Quantity
	sum    catalog.Sum
	unit   Unit
}

// reconcileFunds puts totals against sums of the same measure; a total without
// a sum is put against a sum of nothing, and the other way round.
func (w *Voice) reconcileFunds(stated []catalog.Amount, sums []catalog.MoneySum) []reconcile {
	var out []reconcile
	done := map[catalog.Measure]bool{}
	for _, a := range catalog.Totals(stated) {
		line := reconcile{"funds", a.Quantity, catalog.Sum{}, w.measuredUnit(a.Measure)}
		for _, s := range sums {
			if s.Measure == a.Measure {
				line.sum = s.Sum
			}
		}
		done[a.Measure] = true
		out = append(out, line)
	}
	for _, s := range sums {
		if !done[s.Measure] && (s.Parts() > 0 || len(out) == 0) {
			out = append(out, reconcile{"funds", catalog.Quantity{}, s.Sum, w.measuredUnit(s.Measure)})
		}
	}
	if len(out) == 0 {
		out = append(out, reconcile{key: "funds", unit: w.MoneyUnit("")})
	}
	return out
}

// gap says how far what is stated is from what the records come to: no more
// exactly than either of them is.
func (w *Voice) gap(stated catalog.Quantity, sum catalog.Sum, unit Unit) string {
	n := stated.Max - sum.Total
	q := catalog.Quantity{Qualifier: catalog.Exact, Min: n, Max: n}
	switch kind := sum.Found().Kind(); {
	case stated.Qualifier == catalog.Exact && kind == catalog.SumExact:
	case stated.Qualifier == catalog.Exact && kind == catalog.SumCeiling && n > 0:
		q.Qualifier = catalog.AtLeast
	default:
		q.Qualifier = catalog.About
	}
	return w.Quantity(q, unit)
}

// GuideFacts is the card of a guide: programme, year, batch, state, dates and
// the duration it gives its projects.
func (w *Voice) GuideFacts(g *catalog.Guide) []Fact {
	var out []Fact
	fact := func(key, text string) {
		out = append(out, Fact{Key: key, Label: w.P.T("fact-" + key), Items: []FactItem{{Text: text}}})
	}
	if g.Programme != nil {
		fact("programme", w.Str(g.Programme.Name))
	}
	fact("year", w.P.T("year", "Year", g.Year))
	if g.Batch > 0 {
		fact("batch", w.P.T("batch", "N", g.Batch))
	}
	if number := g.Plain.String("document_number"); number != "" {
		fact("document-number", number)
	}
	out = append(out, w.bodyFacts(g.Agencies)...)
	state := w.GuideStatus(g)
	out = append(out, Fact{Key: "state", Label: w.P.T("fact-state"), Items: []FactItem{{Text: state.Text, Turns: state.Turns}}})
	out = append(out, w.GuideDates(g))
	if !g.Plan {
		of := func(q catalog.Quantity) *catalog.Clause { return g.ClauseOf(q.Printed) }
		if sides := catalog.SideAmounts(g.Stated.Funds); catalog.AnyStated(sides) {
			out = append(out, w.fundsFact(sides, of))
		}
		if stated := w.projectFigures(g.Stated.Funds); len(stated) > 0 {
			out = append(out, w.figuresFact("project-amount", stated, of))
		}
		out = append(out, w.standing(w.FigureFact("duration", w.Duration(g.Duration)), g.ClauseOf(g.Duration.Printed)))
	}
	if !g.System.Title.IsZero() {
		out = append(out, Fact{Key: "system", Label: w.P.T("fact-system"), Items: w.reference(g.System, "missing-link")})
	}
	if len(g.Attachments) > 0 {
		f := Fact{Key: "attachments", Label: w.P.T("fact-attachments")}
		for _, a := range g.Attachments {
			f.Items = append(f.Items, w.reference(a, "missing-file")...)
		}
		out = append(out, f)
	}
	return out
}

// reference says what a source refers to, and its address in a line of its own:
// on paper a link says nothing.
func (w *Voice) reference(r catalog.External, missing string) []FactItem {
	p := w.Phrase(r.Title)
	item := FactItem{Text: p.Text, Lang: p.Lang}
	if r.URL == "" {
		item.Remarks = []string{w.P.T(missing)}
		return []FactItem{item}
	}
	href := r.URL
	if !strings.Contains(href, "://") {
		href = "https://" + href
	}
	return []FactItem{item, {Text: r.URL, Href: href, Outside: true}}
}

// Statements are the original passages of a guide outside its running text.
func (w *Voice) Statements(g *catalog.Guide) []Statement {
	var out []Statement
	for _, s := range g.Statements {
		x := Statement{Text: w.Phrase(s.Text), Other: w.OtherSide(s.Text), Mark: w.Mark(s.Text, w.L), OtherMark: w.OtherMark(s.Text), OtherLabel: w.OtherLabel(s.Text),
			Translation: s.Text.Translated(w.L)}
		if s.From.Document != nil {
			x.Source = w.SpanLink(s.From)
		}
		out = append(out, x)
	}
	return out
}
