package export

import (
	"time"

	"zhinan/generator/internal/catalog"
)

func quantity(q catalog.Quantity) Quantity {
	out := Quantity{Qualifier: string(q.Qualifier), Hedge: string(q.Hedge), Printed: some(q.Printed), Derived: q.Derived, Inherited: q.Inherited}
	if out.Qualifier == "" {
		out.Qualifier = string(catalog.Unstated)
	}
	out.Value, out.Min, out.Max = numbers(q)
	for _, s := range q.Splits {
		part := Split{Per: s.Per, Topic: s.Topic, Qualifier: string(s.Quantity.Qualifier), Hedge: string(s.Quantity.Hedge)}
		part.Value, part.Min, part.Max = numbers(s.Quantity)
		out.Splits = append(out.Splits, part)
	}
	return out
}

// amount is an amount with what it is an amount of.
// amountOf is an amount of a direction, with the clause it stands in.
func amountOf(d *catalog.Direction) func(catalog.Amount) Amount {
	return func(a catalog.Amount) Amount { return amount(a, d.FigureClause(a.Quantity)) }
}

// unplaced is an amount without the clause it stands in: a topic's, whose words
// are the topic's.
func unplaced(a catalog.Amount) Amount { return amount(a, nil) }

func amount(a catalog.Amount, clause *catalog.Clause) Amount {
	q := quantity(a.Quantity)
	return Amount{Base: string(a.Base), Side: a.Side, Period: a.Period, Covers: a.Covers, Currency: a.Currency,
		Qualifier: q.Qualifier, Value: q.Value, Min: q.Min, Max: q.Max, Hedge: q.Hedge, Printed: q.Printed, Splits: q.Splits, Derived: q.Derived, Clause: clauseID(clause)}
}

// inYuan is the plain total in yuan, not stated where there is none.
func inYuan(as []catalog.Amount) catalog.Quantity {
	total, _ := (&catalog.Direction{Funds: as}).TotalIn(yuan)
	return total.Quantity
}

// inYears is a duration in years; of no whole number of them only the qualifier
// and the wording are left.
func inYears(q catalog.Quantity) catalog.Quantity {
	if years, ok := q.InYears(); ok {
		return years
	}
	return catalog.Quantity{Qualifier: q.Qualifier, Hedge: q.Hedge, Printed: q.Printed, Inherited: q.Inherited}
}

// numbers are those of a quantity; 0 is none (rule quantities).
func numbers(q catalog.Quantity) (value, lo, hi *int64) {
	switch {
	case !q.Known() || q.Max == 0:
		return nil, nil, nil
	case q.Qualifier == catalog.Range:
		return nil, &q.Min, &q.Max
	}
	return &q.Max, nil, nil
}

// given is a quantity that may be absent.
func given(q catalog.Quantity) *Quantity {
	if q.Qualifier == "" {
		return nil
	}
	out := quantity(q)
	return &out
}

func sum(s catalog.Sum) Sum {
	return Sum{Total: s.Total, Kind: string(s.Kind()), Exact: s.Exact, AtMost: s.AtMost, AtLeast: s.AtLeast, About: s.About, Range: s.Range,
		TBD: s.TBD, Unstated: s.Unstated, MoreThan: s.MoreThan, LessThan: s.LessThan, Readings: s.Readings()}
}

// averages are the printed averages in yuan.
func averages(d *catalog.Direction) []Average {
	out := []Average{}
	for _, a := range d.Averages {
		if a.Currency == yuan {
			out = append(out, Average{a.Value, a.Printed})
		}
	}
	return out
}

// perProject is the one average of what a project gets in yuan, or nil. An
// amount the source states for each project is no average.
func perProject(d *catalog.Direction) *PerProject {
	a, ok := d.ProjectAmount()
	if !ok || a.Currency != yuan || a.Covers != "" || !a.Derived && len(d.Averages) == 0 {
		return nil
	}
	out := &PerProject{Yuan: a.Max, Exact: true, Qualifier: string(a.Qualifier), Printed: !a.Derived}
	if a.Derived {
		out.Yuan, out.Exact, _ = d.PerProject(a.Measure)
	}
	return out
}

func condition(c *catalog.Condition) Condition {
	return Condition{Kind: c.Kind, Value: string(c.Strength), Hedge: string(c.Hedge), Sentence: text(c.Sentence), Clause: clauseID(c.Clause), Source: placeOf(c.Source), Inherited: c.Inherited, Role: c.Role, Side: c.Side,
		Institutions: same(c.Institutions), RegisteredYears: c.RegisteredYears, Ratio: c.Ratio,
		Countries: each(c.Countries, partnerID), Open: c.Open, Directions: each(c.Directions, directionID),
		What: c.What, Unit: c.Unit, AtLeast: c.AtLeast, AtMost: c.AtMost, MinAttendees: c.MinAttendees,
		MinMonths: c.MinMonths, MaxAge: c.MaxAge, PerEventEnterprise: c.PerEventEnterprise,
		MoreThan: c.MoreThan, LessThan: c.LessThan, Equal: c.Equal, Per: c.Per, AttendeesMoreThan: c.AttendeesMoreThan, UnderAge: c.UnderAge,
		Units: each(c.Units, teamPart), Scope: same(c.Scope), Documents: each(c.Documents, text), Contents: each(c.Contents, text), Years: c.Years,
		Before: day(c.Before), By: day(c.By), After: day(c.After), Since: day(c.Since)}
}

func teamPart(p catalog.TeamPart) TeamPart {
	b := p.Bounds
	return TeamPart{p.Side, p.Role, same(p.Institutions), b.AtLeast, b.AtMost, b.MoreThan, b.LessThan, b.Equal}
}

// moments are the dates of a guide, or of a direction.
func moments(list []*catalog.Moment, direction bool, clause func(*catalog.Moment) *catalog.Clause) []Moment {
	var out []Moment
	for _, m := range list {
		x := Moment{Role: m.Role, Side: m.Side, Date: m.When.Written, Time: m.When.Clock, At: instant(m.When.Instant()), Zone: m.When.ZoneName(),
			Inferred: m.Inferred, Inherited: direction && !m.Own, Printed: some(m.Printed), Clause: clauseID(clause(m))}
		if !m.When.Dated() && !m.Until.Dated() {
			x.Zone = ""
		}
		if m.Until.Set() {
			x.Until = new(momentPoint(m.Until))
		}
		for _, p := range m.Was {
			x.Was = append(x.Was, momentPoint(p))
		}
		out = append(out, x)
	}
	return out
}

func momentPoint(p catalog.Point) MomentPoint {
	return MomentPoint{p.Written, p.Clock, instant(p.Instant())}
}

func zoneName(z *time.Location) string {
	if z == nil {
		return ""
	}
	return z.String()
}

// instant is a time as data has it; "" for none.
func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

// day is a date as the files write it; nothing where there is none.
func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}
