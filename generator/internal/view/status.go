package view

import (
	"time"

	"zhinan/generator/internal/catalog"
)

// Status says where a direction or guide stands on the day of the build.
type Status struct {
	Key       string // plan, draft, forthcoming, open, closed, unstated
	Text      string
	Hint      string // what it means for the reader
	Closes    string // RFC 3339 end of the submission period, for the browser; empty when no date is known
	AfterText string // the text once that moment has passed
}

// status follows from the guide's kind, state and dates. A draft is never
// open, whatever dates it carries.
func (m *Maker) status(g *catalog.Guide) Status {
	key := "unstated"
	var closes time.Time
	for _, d := range g.Deadlines {
		if d.Role == "submission" {
			closes = d.Time
			if closes.Hour() == 0 && closes.Minute() == 0 { // a day without an hour counts to its end
				closes = closes.AddDate(0, 0, 1)
			}
		}
	}
	switch {
	case g.Plan:
		key = "plan"
	case g.Draft:
		key = "draft"
	case closes.IsZero():
	case m.opt.Today.Before(closes):
		key = "open"
	default:
		key = "closed"
	}
	s := Status{Key: key, Text: m.p.T("status-" + key), Hint: m.p.T("status-hint-" + key)}
	if key == "open" {
		s.Closes, s.AfterText = closes.Format(time.RFC3339), m.p.T("status-closed")
	}
	return s
}
