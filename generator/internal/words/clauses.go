package words

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/site"
)

// ClauseLink names a clause as people cite it and leads to it: clause (3),
// 第（3）项.
func (w *Voice) ClauseLink(c *catalog.Clause) Link {
	return Link{Href: w.Href(w.ClausePath(c)), Text: w.clause(c.Path.Side(w.shown(c)), c.Place)}
}

// ClausePath is the address of a clause on the page of its record.
func (w *Voice) ClausePath(c *catalog.Clause) string {
	if c.Direction != nil {
		return site.DirectionPath(w.L, c.Direction) + "#" + c.ID
	}
	return site.GuidePath(w.L, c.Guide) + "#" + c.ID
}

// shown is the language a page shows a clause in: its own, or else the other.
func (w *Voice) shown(c *catalog.Clause) lang.Lang {
	if c.Text.Side(w.L) == "" {
		return w.L.Other()
	}
	return w.L
}

// clause says a clause by the number it is cited by, or by its place among the
// paragraphs without one.
func (w *Voice) clause(labels string, place int) string {
	if labels == "" {
		return w.P.T("clause-paragraph", "N", w.P.Number(int64(place)))
	}
	return w.P.T("clause-item", "Label", labels)
}

// ClauseName is the accessible name of the mark that leads to a clause.
func (w *Voice) ClauseName(c markdown.Clause) string {
	return w.P.T("clause-link", "Clause", w.clause(c.Cited(), c.Number()))
}
