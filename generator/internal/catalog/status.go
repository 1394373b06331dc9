package catalog

import (
	"slices"
	"strings"
	"time"
)

// Window is when applications are taken: from opens to before closes. A time
// is zero where the guide does not state it.
func (g *Guide) Window() (opens, closes time.Time) {
	for _, d := range g.Deadlines {
		switch d.Role {
		case "opening":
			opens = d.Time
		case "submission":
			closes = d.Time
			if !d.Hour { // a day without an hour counts to its end; 00:00 as printed is where the day begins
				closes = closes.AddDate(0, 0, 1)
			}
		}
	}
	return opens, closes
}

// Status says where a guide stands at a moment: plan, draft, forthcoming,
// open, closed or unstated. A draft is never open, whatever dates it carries.
func (g *Guide) Status(at time.Time) string {
	opens, closes := g.Window()
	switch {
	case g.Plan:
		return "plan"
	case g.Draft:
		return "draft"
	case !opens.IsZero() && at.Before(opens):
		return "forthcoming"
	case !closes.IsZero() && at.Before(closes):
		return "open"
	case !closes.IsZero():
		return "closed"
	}
	return "unstated"
}

// NotesOn are the guide's notes on a date: those that quote its wording.
func (g *Guide) NotesOn(d Deadline) []*Note {
	var out []*Note
	for _, n := range g.Notes {
		if slices.ContainsFunc(n.Quotes, func(q Quote) bool {
			for _, side := range []string{d.Printed.ZH, d.Printed.EN} {
				if side != "" && strings.Contains(q.Text, side) {
					return true
				}
			}
			return false
		}) {
			out = append(out, n)
		}
	}
	return out
}
