package words

import (
	"strconv"

	"zhinan/generator/internal/catalog"
)

// What a condition counts, in words: "at least 2 person-visits", "more than 50
// participants each", "no more than 1 project per agreement". A bound that
// excludes its own number is never said as one that includes it.

// counts says the numbers of a condition, one part a bound.
func (w *Voice) counts(c *catalog.Condition) []string {
	if c.Kind == "technology_readiness" {
		return w.levels(c)
	}
	out := w.bounds(c.Bounds(), func(n int64) string { return w.P.N(amountOf(c), int(n)) })
	if c.Per != "" {
		for i := range out {
			out[i] = w.P.T("per-"+c.Per, "X", out[i])
		}
	}
	return out
}

// bounds says each bound there is; say gives a number with its unit.
func (w *Voice) bounds(b catalog.Bounds, say func(int64) string) []string {
	var out []string
	inclusive := func(key string, n int64) {
		if n > 0 {
			out = append(out, w.P.T("q-"+key, "X", say(n)))
		}
	}
	strict := func(key string, n int64) {
		if n > 0 {
			out = append(out, w.P.T("bound-"+key, "X", say(n)))
		}
	}
	inclusive("at_least", b.AtLeast)
	strict("more_than", b.MoreThan)
	inclusive("at_most", b.AtMost)
	strict("less_than", b.LessThan)
	if b.Equal > 0 {
		out = append(out, say(b.Equal))
	}
	return out
}

// levels says the bounds of technology readiness.
func (w *Voice) levels(c *catalog.Condition) []string {
	b := c.Bounds()
	var out []string
	if b.AtMost > 0 {
		out = append(out, w.P.T("detail-trl", "Level", w.P.Number(b.AtMost)))
		b.AtMost = 0
	}
	return append(w.bounds(b, func(n int64) string { return w.P.T("detail-level", "Level", w.P.Number(n)) }), out...)
}

// amountOf is the message a number of the condition is said with. What an
// indicator counts has a word of its own where the unit is the plain one.
func amountOf(c *catalog.Condition) string {
	own := "amount-" + c.What
	switch {
	case c.What != "" && (c.Unit == "" || c.Unit == "item" || c.Unit == "event" || c.What == "chinese_journal_share"):
		return own
	case c.What == "young_scholars" && c.Unit == "person":
		return own
	case c.Unit == "person":
		return "amount-persons"
	case c.Unit == "":
		return "amount-number"
	}
	return "amount-unit-" + c.Unit
}

// teamParts says what a team is made of: "Chinese side: 1 enterprise".
func (w *Voice) teamParts(parts []catalog.TeamPart) []string {
	var out []string
	for _, p := range parts {
		who := w.P.T("team-" + p.Side)
		if p.Role != "" {
			who += w.P.Parens(w.P.T("role-" + p.Role))
		}
		amount := w.P.Sequence(w.bounds(p.Bounds, func(n int64) string { return w.P.N("amount-unit-unit", int(n)) }))
		if len(p.Institutions) > 0 {
			amount = w.P.T("team-of", "N", amount, "Kinds", w.institutions(p.Institutions))
		}
		line := "team-line"
		if p.Side == "both" {
			line = "team-line-each"
		}
		out = append(out, w.P.T(line, "Who", who, "N", amount))
	}
	return out
}

// institutions names kinds of institutions of which any will do.
func (w *Voice) institutions(kinds []string) string {
	names := make([]string, len(kinds))
	for i, k := range kinds {
		names[i] = w.P.T("institution-" + k)
	}
	return w.Either(names)
}

// Either lists names of which any will do: "university or research institute".
func (w *Voice) Either(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return w.P.Sequence(names)
	}
	return w.P.T("filter-or", "First", w.P.Sequence(names[:last]), "Last", names[last])
}

// termsOf says what an application covers, which documents and contents are
// meant, when an agreement is dated and which years are meant.
func (w *Voice) termsOf(c *catalog.Condition) []string {
	var out []string
	for _, s := range c.Scope {
		out = append(out, w.P.T("scope-"+s))
	}
	for _, t := range c.Documents {
		out = append(out, w.P.T("condition-quoted", "Words", w.Str(t)))
	}
	for _, t := range c.Contents {
		out = append(out, w.P.T("condition-quoted", "Words", w.Str(t)))
	}
	if !c.By.IsZero() {
		out = append(out, w.P.T("detail-by", "Date", w.P.Date(c.By)))
	}
	if !c.After.IsZero() {
		out = append(out, w.P.T("detail-after", "Date", w.P.Date(c.After)))
	}
	if !c.Since.IsZero() {
		out = append(out, w.P.T("detail-since", "Date", w.P.Date(c.Since)))
	}
	for _, y := range c.Years {
		out = append(out, w.P.T("year", "Year", strconv.FormatInt(y, 10)))
	}
	return out
}
