package words

import (
	"slices"

	"zhinan/generator/internal/catalog"
)

// History is a scheme through the years.
type History struct {
	Name    string
	Entries []HistoryEntry
}

// HistoryEntry is one year's direction of a scheme and what changed since the
// call before it.
type HistoryEntry struct {
	Year     string
	Link     Link
	Self     bool
	Plan     bool
	Projects string
	Funds    string
	Topics   string
	Changes  []string
	Why      Phrase
	Inferred bool
}

// History tells a scheme through the years; changes are against the call
// before, since plan rows print no figures.
func (w *Voice) History(s *catalog.Series, self *catalog.Direction) History {
	h := History{Name: w.Str(s.Name)}
	var before *catalog.Direction
	for _, e := range s.Members {
		d := e.Direction
		entry := HistoryEntry{Year: w.P.T("year", "Year", d.Guide.Year), Link: w.DirectionLink(d), Self: d == self, Plan: d.Guide.Plan,
			Why: w.Phrase(e.Why), Inferred: e.Inferred, Topics: w.topicCount(d)}
		if !d.Guide.Plan {
			entry.Projects, entry.Funds = w.Projects(d.Projects).Text, w.Money(d.Funds).Text
			if before != nil {
				entry.Changes = w.AllChanges(before, d)
			}
			before = d
		}
		h.Entries = append(h.Entries, entry)
	}
	return h
}

// AllChanges says what changed from one call of a scheme to the next, or that
// nothing did.
func (w *Voice) AllChanges(before, after *catalog.Direction) []string {
	var out []string
	for _, c := range catalog.Compare(before, after) {
		out = append(out, w.Changes(c)...)
	}
	if len(out) == 0 {
		return []string{w.P.T("change-none")}
	}
	return out
}

// Changes says one change in a sentence or more.
func (w *Voice) Changes(c catalog.Change) []string {
	var out []string
	quantity := func(key string, unit func(catalog.Quantity) Unit) {
		out = append(out, w.P.T("change-"+key, "Before", w.Quantity(c.Before, unit(c.Before)), "After", w.Quantity(c.After, unit(c.After))))
	}
	partners := func(key string, ps []*catalog.Partner) {
		if len(ps) > 0 {
			out = append(out, w.P.T(key, "Countries", w.P.Sequence(w.Names(ps))))
		}
	}
	switch c.What {
	case "projects":
		quantity("projects", func(catalog.Quantity) Unit { return w.ProjectsUnit })
	case "funds":
		out = append(out, w.P.T("change-funds", "Before", w.Amounts(c.Was), "After", w.Amounts(c.Is)))
	case "duration":
		quantity("duration", func(q catalog.Quantity) Unit { return w.DurationUnit(q.Unit) })
	case "topics":
		out = w.topicChanges(c)
	case "countries":
		partners("change-countries-in", c.In)
		partners("change-countries-out", c.Out)
	case "condition":
		if s := w.conditionChange(c); s != "" {
			out = append(out, s)
		}
	case "bodies":
		out = append(out, w.P.T("change-bodies", "Role", w.P.T("fact-agency-"+c.Role), "Before", w.bodies(c.Were), "After", w.bodies(c.Are)))
	}
	return out
}

func (w *Voice) topicChanges(c catalog.Change) []string {
	var out []string
	fields := func(key string, fs []*catalog.Field) {
		if len(fs) > 0 {
			out = append(out, w.P.T(key, "Fields", w.P.Sequence(w.FieldNames(fs))))
		}
	}
	if c.Counts[0] != c.Counts[1] {
		out = append(out, w.P.T("change-topics", "Before", c.Counts[0], "After", c.Counts[1]))
	}
	fields("change-fields-added", c.Added)
	fields("change-fields-gone", c.Gone)
	for _, r := range c.Narrowed {
		out = append(out, w.P.T("change-field-narrowed", "Field", w.Str(r.Broad.Name), "Fields", w.P.Sequence(w.FieldNames(r.Fine))))
	}
	for _, r := range c.Widened {
		out = append(out, w.P.T("change-field-widened", "Field", w.Str(r.Broad.Name), "Fields", w.P.Sequence(w.FieldNames(r.Fine))))
	}
	if c.Reworded && len(out) == 0 {
		out = append(out, w.P.T("change-topics-reworded"))
	}
	return out
}

// conditionChange says what was and is asked of one kind; the words of a
// condition are those of its line in the table.
func (w *Voice) conditionChange(c catalog.Change) string {
	before, after := w.asks(c.Asked), w.asks(c.Asks)
	var label string
	for _, x := range slices.Concat(c.Asked, c.Asks) {
		label = w.conditionLabel(x)
	}
	switch {
	case before == after: // differ in what no words tell
		return ""
	case before == "":
		return w.P.T("change-condition-new", "Condition", label, "Value", after)
	case after == "":
		return w.P.T("change-condition-gone", "Condition", label, "Value", before)
	}
	return w.P.T("change-condition", "Condition", label, "Before", before, "After", after)
}

// asks says conditions of one kind in a few words, each once.
func (w *Voice) asks(cs []*catalog.Condition) string {
	var lines []Condition
	for _, c := range cs {
		lines = w.AddCondition(lines, c)
	}
	var out []string
	for _, l := range lines {
		s := l.Value
		if l.Detail != "" {
			s += w.P.Parens(l.Detail)
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	slices.Sort(out) // in one order before and after, whatever that of the sources
	return w.P.Sequence(out)
}

func (w *Voice) bodies(as []*catalog.Agency) string {
	if len(as) == 0 {
		return w.P.T("q-unstated")
	}
	var out []string
	for _, a := range as {
		name := w.Str(a.Name)
		if a.Abbr != "" {
			name = a.Abbr
		}
		out = append(out, name)
	}
	return w.P.Sequence(out)
}
