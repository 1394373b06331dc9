package words

import (
	"time"

	"zhinan/generator/internal/catalog"
)

// Status says where a direction or guide stands on the day of the build.
type Status struct {
	Key   string // plan, draft, forthcoming, open, closed, unstated
	Text  string
	Hint  string // what it means for the reader
	Turns []Turn // what it becomes after the day of the build, for the browser
}

// Turn is a moment (RFC 3339) from which another status holds.
type Turn struct{ At, Key, Text string }

// Status follows from the guide's kind, state and dates.
func (w *Voice) Status(g *catalog.Guide) Status {
	key := g.Status(w.Today)
	opens, closes := g.Window()
	s := Status{Key: key, Text: w.P.T("status-" + key), Hint: w.P.T("status-hint-" + key)}
	turn := func(at time.Time, key string) {
		if !at.IsZero() {
			s.Turns = append(s.Turns, Turn{at.Format(time.RFC3339), key, w.P.T("status-" + key)})
		}
	}
	switch key {
	case "forthcoming":
		turn(opens, "open")
		turn(closes, "closed")
	case "open":
		turn(closes, "closed")
	}
	return s
}
