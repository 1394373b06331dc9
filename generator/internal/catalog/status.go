package catalog

import (
	"slices"
	"time"
)

// State says where a guide or a direction stands.
type State struct {
	Key string // plan, draft, forthcoming, open, closed, rolling, unstated
	// Detail: of an open one without a closing date unstated, or tbd; of an
	// unstated one partly, where dates are stated and not exactly, or other,
	// where only dates of other things are.
	Detail string
	// Later: closed to newcomers, while later stages go on for those who passed.
	Later bool
	// Mixed: the directions of a guide stand differently; one of them so.
	Mixed bool
}

// Turn is an instant from which another state holds.
type Turn struct {
	At    time.Time
	State State
}

// Stages are the roles of moments an applicant meets one after the other. The
// first one that a record has counts for its status: who missed it is out.
var Stages = []string{"registration", "expression_of_interest", "outline", "full"}

// window is when newcomers may apply, as far as the moments tell.
type window struct {
	opening, stage *Moment
	opens          span
	closes         span
	opened         bool   // open from publication
	doubt          bool   // an opening or a closing is named, and its date cannot be known
	later          []span // of later stages
	laterUnknown   bool
	others         bool // there are other moments
}

// home is the moment of a role that binds the home side: its own, or one for
// everybody.
func home(moments []*Moment, role string) *Moment {
	var out *Moment
	for _, m := range moments {
		if m.Role == role && !m.Foreign() && (out == nil || m.Side != "") {
			out = m
		}
	}
	return out
}

// Counts is the moment that counts for the status: the first stage of the home
// side. It is nil where there is none.
func Counts(moments []*Moment) *Moment {
	for _, role := range Stages {
		if m := home(moments, role); m != nil {
			return m
		}
	}
	return nil
}

func windowOf(moments []*Moment) window {
	w := window{opening: home(moments, "opening"), stage: Counts(moments), others: len(moments) > 0}
	begin := func(p Point) {
		switch {
		case p.Precision == OnPublication || p.Precision == Rolling:
			w.opened = true
		case p.begin().known():
			w.opens = p.begin()
		default:
			w.doubt = true
		}
	}
	if w.opening != nil {
		begin(w.opening.When)
	}
	if w.stage == nil {
		return w
	}
	if w.stage.Until.Set() || w.stage.When.Precision == OnPublication {
		begin(w.stage.When)
	}
	if due := w.stage.Due(); due.Precision != OnPublication {
		w.closes = due.end()
		w.doubt = w.doubt || due.Precision == NoYear
	}
	for _, role := range Stages[slices.Index(Stages, w.stage.Role)+1:] {
		m := home(moments, role)
		if m == nil {
			continue
		}
		due := m.Due().end()
		w.later = append(w.later, due)
		w.laterUnknown = w.laterUnknown || !due.known()
		// Who missed a later stage is out too, though the first has no date.
		if due.known() && (!w.closes.known() || due.hi.Before(w.closes.hi)) {
			w.closes.hi = due.hi
		}
	}
	return w
}

// rolling reports whether applications are taken at any time.
func (w window) rolling() bool {
	due := func(m *Moment) bool { return m != nil && m.When.Precision == Rolling }
	return due(w.stage) || w.stage == nil && due(w.opening)
}

// at is the state at an instant. What is not known for certain is unstated: a
// date known to the month neither opens nor closes anything within the month.
func (w window) at(now time.Time) State {
	unstated := State{Key: "unstated"}
	switch {
	case w.opening != nil || w.stage != nil:
		unstated.Detail = "partly"
	case w.others:
		unstated.Detail = "other"
	}
	opens, closes := w.opens, w.closes
	switch {
	case opens.known() && now.Before(opens.lo):
		return State{Key: "forthcoming"}
	case closes.known() && !now.Before(closes.hi):
		return State{Key: "closed", Later: w.laterUnknown || slices.ContainsFunc(w.later, func(s span) bool { return now.Before(s.hi) })}
	case opens.known() && now.Before(opens.hi), w.doubt:
		return unstated
	case w.rolling():
		return State{Key: "rolling"}
	case !closes.lo.IsZero() && now.Before(closes.lo):
		return State{Key: "open"}
	case !closes.lo.IsZero(), !opens.known() && !w.opened:
		return unstated
	case w.stage != nil && w.stage.Due().Precision == Undecided:
		return State{Key: "open", Detail: "tbd"}
	}
	return State{Key: "open", Detail: "unstated"}
}

// times are the instants at which the state may change.
func (w window) times() []time.Time {
	return []time.Time{w.opens.lo, w.opens.hi, w.closes.lo, w.closes.hi}
}

// Status says where a direction stands at an instant. A draft is never open,
// whatever dates it carries.
func (d *Direction) Status(at time.Time) State {
	if s, fixed := d.Guide.fixed(); fixed {
		return s
	}
	return windowOf(d.Moments).at(at)
}

// Turns are what the status becomes after an instant.
func (d *Direction) Turns(after time.Time) []Turn {
	if _, fixed := d.Guide.fixed(); fixed {
		return nil
	}
	return turns(windowOf(d.Moments).times(), after, d.Status)
}

// Opens and Closes are the instants from which and until which newcomers may
// apply; zero where they are not known exactly.
func (d *Direction) Opens() time.Time { return windowOf(d.Moments).opens.exact() }

// Closes: see Opens.
func (d *Direction) Closes() time.Time { return windowOf(d.Moments).closes.exact() }

// fixed is the state of what has none to turn: a plan, a draft.
func (g *Guide) fixed() (State, bool) {
	switch {
	case g.Plan:
		return State{Key: "plan"}, true
	case g.Draft:
		return State{Key: "draft"}, true
	}
	return State{}, false
}

// windows are those of a guide: its own, or where directions have moments of
// their own, those of its directions.
func (g *Guide) windows() []window {
	own := false
	for _, d := range g.Directions {
		own = own || slices.ContainsFunc(d.Moments, func(m *Moment) bool { return m.Own })
	}
	if !own {
		return []window{windowOf(g.Moments)}
	}
	var out []window
	for _, d := range g.Directions {
		out = append(out, windowOf(d.Moments))
	}
	return out
}

// Status says where a guide stands: as its directions do, and where they stand
// differently, as the one that is furthest open.
func (g *Guide) Status(at time.Time) State {
	if s, fixed := g.fixed(); fixed {
		return s
	}
	var best State
	for i, w := range g.windows() {
		s := w.at(at)
		switch {
		case i == 0:
			best = s
		case s != best:
			if slices.Index(openness, s.Key) < slices.Index(openness, best.Key) {
				best = s
			}
			best.Mixed = true
		}
	}
	return best
}

// openness orders the states of the directions of a guide.
var openness = []string{"open", "rolling", "forthcoming", "unstated", "closed"}

// Turns are what the status becomes after an instant.
func (g *Guide) Turns(after time.Time) []Turn {
	if _, fixed := g.fixed(); fixed {
		return nil
	}
	var times []time.Time
	for _, w := range g.windows() {
		times = append(times, w.times()...)
	}
	return turns(times, after, g.Status)
}

// Closes is the instant at which a guide closes by its own moments; zero where
// it is not known exactly.
func (g *Guide) Closes() time.Time { return windowOf(g.Moments).closes.exact() }

// Opens is the instant at which it opens, likewise.
func (g *Guide) Opens() time.Time { return windowOf(g.Moments).opens.exact() }

// turns lists the states after an instant: each with the time it begins.
func turns(times []time.Time, after time.Time, status func(time.Time) State) []Turn {
	slices.SortFunc(times, time.Time.Compare)
	var out []Turn
	last := status(after)
	for _, t := range times {
		if !t.After(after) {
			continue
		}
		if s := status(t); s.Key != last.Key || s.Detail != last.Detail {
			out = append(out, Turn{t, s})
			last = s
		}
	}
	return out
}
