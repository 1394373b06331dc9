package export

import (
	"zhinan/generator/internal/catalog"
)

func clauses(list []*catalog.Clause) []Clause {
	return each(list, func(c *catalog.Clause) Clause {
		return Clause{c.ID, some(c.Label), text(c.Text), placeOf(c.Source), same(c.Former)}
	})
}

func goneClauses(list []catalog.FormerClause) []GoneClause {
	var out []GoneClause
	for _, f := range list {
		if f.Now == "" {
			out = append(out, GoneClause{f.ID, text(f.Reason)})
		}
	}
	return out
}

// placeOf is where words stand, or nil where that is not known.
func placeOf(p catalog.Passage) *Source {
	if p.Document == nil {
		return nil
	}
	return &Source{p.Document.ID, p.First, p.Last, p.From, p.To}
}

// clauseID is the address of a clause, or nothing.
func clauseID(c *catalog.Clause) string {
	if c == nil {
		return ""
	}
	return c.ID
}

// figureOf is a quantity of a direction, with the clause its wording stands in.
func figureOf(d *catalog.Direction, q catalog.Quantity) Quantity {
	out := quantity(q)
	out.Clause = clauseID(d.FigureClause(q))
	return out
}

// stated is a quantity of a guide, likewise; it may be absent.
func stated(g *catalog.Guide, q catalog.Quantity) *Quantity {
	out := given(q)
	if out != nil {
		out.Clause = clauseID(g.ClauseOf(q.Printed))
	}
	return out
}
