package words

import (
	"time"

	"zhinan/generator/internal/catalog"
)

// Status says where a direction or guide stands on the day of the build.
type Status struct {
	Key   string // plan, draft, forthcoming, open, closed, rolling, unstated
	Text  string
	Hint  string // what it means for the reader
	Turns []Turn // what it becomes after the day of the build, for the browser
}

// Turn is an instant (RFC 3339) from which another status holds.
type Turn struct{ At, Key, Text string }

// Status follows from the kind of a direction's guide, its state, and the
// direction's moments.
func (w *Voice) Status(d *catalog.Direction) Status {
	return w.status(d.Status(w.Today), d.Turns(w.Today))
}

// GuideStatus is the status of a guide.
func (w *Voice) GuideStatus(g *catalog.Guide) Status {
	return w.status(g.Status(w.Today), g.Turns(w.Today))
}

func (w *Voice) status(s catalog.State, turns []catalog.Turn) Status {
	out := Status{Key: s.Key, Text: w.stateText(s), Hint: w.stateHint(s)}
	for _, t := range turns {
		out.Turns = append(out.Turns, Turn{t.At.Format(time.RFC3339), t.State.Key, w.stateText(t.State)})
	}
	return out
}

// stateText names a state.
func (w *Voice) stateText(s catalog.State) string {
	if s.Detail != "" {
		return w.P.T("status-" + s.Key + "-" + s.Detail)
	}
	return w.P.T("status-" + s.Key)
}

// stateHint says what a state means for the reader.
func (w *Voice) stateHint(s catalog.State) string {
	switch {
	case s.Mixed:
		return w.P.T("status-hint-mixed")
	case s.Later:
		return w.P.T("status-hint-closed-later")
	case s.Detail != "":
		return w.P.T("status-hint-" + s.Key + "-" + s.Detail)
	}
	return w.P.T("status-hint-" + s.Key)
}
