package words

import (
	"strings"

	"zhinan/generator/internal/catalog"
)

// Labelled says a figure behind its label (the fact's key): "Projects: no more
// than 20".
func (w *Voice) Labelled(key string, f Figure) string {
	return w.P.T("fact-"+key) + w.P.Colon() + f.Text
}

// ProjectsLine is a number of projects with its label.
func (w *Voice) ProjectsLine(q catalog.Quantity) string { return w.Labelled("projects", w.Projects(q)) }

// FundsLine are the amounts of a direction or topic with their labels: the
// total, and what the source states for each project.
func (w *Voice) FundsLine(as []catalog.Amount) string {
	var out []string
	for _, f := range w.FundsFacts(as) {
		var items []string
		for _, i := range f.Items {
			items = append(items, i.Text)
		}
		out = append(out, f.Label+w.P.Colon()+strings.Join(items, w.P.T("figure-separator")))
	}
	return strings.Join(out, w.P.T("description-separator"))
}

// DurationLine is a duration with its label.
func (w *Voice) DurationLine(q catalog.Quantity) string { return w.Labelled("duration", w.Duration(q)) }

// ItemLine is a value of a fact in one line: what was printed and the remarks
// follow it in brackets.
func (w *Voice) ItemLine(i FactItem) string {
	s := i.Text
	if i.Small.Text != "" {
		s += w.P.Parens(i.Small.Label + i.Small.Text)
	}
	for _, r := range i.Remarks {
		s += w.P.Parens(r)
	}
	return s
}

// DraftNote is what follows the name of a guide in brackets where it is a
// draft.
func (w *Voice) DraftNote(g *catalog.Guide) string {
	if !g.Draft {
		return ""
	}
	return w.P.Parens(w.P.T("status-draft"))
}
