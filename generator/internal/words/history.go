package words

import (
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
			entry.Projects, entry.Funds = w.Projects(d.Projects).Text, w.Funds(d.Funds).Text
			if before != nil {
				for _, c := range catalog.Compare(before, d) {
					entry.Changes = append(entry.Changes, w.Changes(c)...)
				}
				if len(entry.Changes) == 0 {
					entry.Changes = []string{w.P.T("change-none")}
				}
			}
			before = d
		}
		h.Entries = append(h.Entries, entry)
	}
	return h
}

func (w *Voice) Changes(c catalog.Change) []string {
	var out []string
	quantity := func(key string, unit Unit) {
		out = append(out, w.P.T("change-"+key, "Before", w.Quantity(c.Before, unit), "After", w.Quantity(c.After, unit)))
	}
	switch c.What {
	case "projects":
		quantity("projects", w.ProjectsUnit)
	case "funds":
		quantity("funds", w.MoneyUnit)
	case "duration":
		quantity("duration", w.YearsUnit)
	case "topics":
		if c.Counts[0] != c.Counts[1] {
			out = append(out, w.P.T("change-topics", "Before", c.Counts[0], "After", c.Counts[1]))
		}
		if len(c.Added) > 0 {
			out = append(out, w.P.T("change-fields-added", "Fields", w.P.Sequence(w.FieldNames(c.Added))))
		}
		if len(c.Gone) > 0 {
			out = append(out, w.P.T("change-fields-gone", "Fields", w.P.Sequence(w.FieldNames(c.Gone))))
		}
	case "countries":
		if len(c.In) > 0 {
			out = append(out, w.P.T("change-countries-in", "Countries", w.P.Sequence(w.Names(c.In))))
		}
		if len(c.Out) > 0 {
			out = append(out, w.P.T("change-countries-out", "Countries", w.P.Sequence(w.Names(c.Out))))
		}
	}
	return out
}
