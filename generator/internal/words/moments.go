package words

import (
	"slices"
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/site"
)

// TimePiece is a part of a sentence about dates. One that is an hour carries
// its instant (RFC 3339), and Local, the words by which the browser adds what a
// reader elsewhere has on the clock then: "{time}" stands for it.
type TimePiece struct{ Text, At, Local string }

// Dates lists the dates of a direction, its own and its guide's, or says that
// none are stated.
func (w *Voice) Dates(d *catalog.Direction) Fact {
	return w.dates(d.Moments, func(m *catalog.Moment) []Link { return w.MomentNotes(m, d.Guide, d) })
}

// GuideDates lists the dates of a guide, or says that it states none.
func (w *Voice) GuideDates(g *catalog.Guide) Fact {
	f := w.dates(g.Moments, func(m *catalog.Moment) []Link { return w.MomentNotes(m, g, nil) })
	if slices.ContainsFunc(g.Directions, func(d *catalog.Direction) bool {
		return slices.ContainsFunc(d.Moments, func(m *catalog.Moment) bool { return m.Own })
	}) {
		own := FactItem{Text: w.P.T("moments-by-direction")}
		if len(g.Moments) == 0 {
			f.Items = nil
		}
		f.Items = append(f.Items, own)
	}
	return f
}

func (w *Voice) dates(moments []*catalog.Moment, notes func(*catalog.Moment) []Link) Fact {
	f := Fact{Key: "dates", Label: w.P.T("fact-dates")}
	for _, m := range moments {
		item := FactItem{Notes: notes(m)}
		item.Text, item.Times = w.pieces(w.MomentName(m, moments) + w.P.Colon() + w.moment(m))
		if m.Inferred {
			item.Remarks = append(item.Remarks, w.P.T("moment-inferred"))
		}
		f.Items = append(f.Items, item)
	}
	if len(f.Items) == 0 {
		f.Items = []FactItem{{Text: w.P.T("dates-none"), Class: "unknown"}}
	}
	return f
}

// MomentNotes lead to what is known of a date: notes on the source, and the
// clause it stands in.
func (w *Voice) MomentNotes(m *catalog.Moment, g *catalog.Guide, d *catalog.Direction) []Link {
	notes, path := g.Notes, site.GuidePath(w.L, g)
	if m.Own && d != nil {
		notes, path = d.Notes, site.DirectionPath(w.L, d)
	}
	var out []Link
	for _, n := range catalog.NotesOn(m, notes) {
		out = append(out, Link{Href: w.Href(path + "#" + NoteAnchor("", n.ID)), Text: w.P.T("moment-note")})
	}
	clause := g.ClauseOf(m.Printed)
	if m.Own && d != nil {
		clause = d.ClauseOf(m.Printed)
	}
	if clause != nil {
		out = append(out, w.ClauseLink(clause))
	}
	return out
}

// MomentName says what happens on a date: "Submission deadline". Among dates of
// earlier stages the last one is that of full proposals; a period has a name of
// its own, and so has what is taken at any time.
func (w *Voice) MomentName(m *catalog.Moment, among []*catalog.Moment) string {
	role := m.Role
	if role == "full" && slices.ContainsFunc(among, func(o *catalog.Moment) bool {
		return o.Role == "expression_of_interest" || o.Role == "outline"
	}) {
		role = "proposal"
	}
	if role == "internal" && m.Inferred {
		role = "internal-inferred"
	}
	lasts := m.Until.Set() || m.When.Precision == catalog.Rolling || m.When.Precision == catalog.OnPublication
	if lasts && role != "opening" {
		role = "period-" + role
	}
	name := w.P.T("moment-" + role)
	if m.Side != "" {
		name += w.P.Parens(w.P.T("side-" + m.Side))
	}
	return name
}

// MomentText is when a moment is, in one line: "15 July 2030, 17:00 (Beijing
// time)", "from … to …", "…, extended from …".
func (w *Voice) MomentText(m *catalog.Moment) string {
	text, _ := w.pieces(w.moment(m))
	return text
}

// PointText is one date, without the name of its zone.
func (w *Voice) PointText(p catalog.Point) string {
	text, _ := w.pieces(w.point(p, false))
	return text
}

// ZoneOf names the time zone of an hour.
func (w *Voice) ZoneOf(p catalog.Point) string {
	if p.Zone == nil {
		return ""
	}
	at := p.Instant()
	if at.IsZero() {
		at = p.Date.In(p.Zone)
	}
	return w.P.Zone(at)
}

// moment is MomentText with its instants marked, for pieces.
func (w *Voice) moment(m *catalog.Moment) string {
	text := w.point(m.When, !m.Until.Set() || !sameZone(m.When, m.Until))
	if m.Until.Set() {
		text = w.P.T("moment-from-to", "From", text, "To", w.point(m.Until, true))
	}
	if len(m.Was) == 0 {
		return text
	}
	var was []string
	for _, p := range m.Was {
		text, _ := w.pieces(w.point(p, !sameZone(p, m.Due()))) // past: no time for anybody's clock
		was = append(was, text)
	}
	key := "moment-extended"
	if !m.Due().Dated() || !m.Was[len(m.Was)-1].Dated() {
		key = "moment-changed" // put off to no date, or from none
	}
	return w.P.T(key, "Now", text, "Was", strings.Join(was, w.P.T("moment-was-then")))
}

// sameZone reports whether the hours of two dates are of one zone, so that it
// need be named once.
func sameZone(p, q catalog.Point) bool {
	return p.Clock == "" || q.Clock != "" && p.ZoneName() == q.ZoneName()
}

// point says a date, as much of it as is printed; zoned adds the name of the
// zone to an hour.
func (w *Voice) point(p catalog.Point, zoned bool) string {
	zone := ""
	if p.Clock != "" && zoned {
		zone = w.ZoneOf(p)
	}
	switch p.Precision {
	case catalog.OnDay:
		s := w.P.DayAt(p.Date, p.Clock) + w.P.Parens(zone)
		if at := p.Instant(); !at.IsZero() {
			return startMark + at.Format(time.RFC3339) + textMark + s + endMark
		}
		return s
	case catalog.InMonth:
		return w.P.Month(p.Date)
	case catalog.InYear:
		return w.P.Year(p.Date)
	case catalog.NoYear:
		if zone != "" {
			zone += w.P.T("comma")
		}
		return w.P.YearlessAt(p.Date, p.Clock) + w.P.Parens(zone+w.P.T("moment-no-year"))
	case catalog.Undecided:
		return w.P.T("moment-tbd")
	case catalog.Rolling:
		return w.P.T("moment-rolling")
	case catalog.OnPublication:
		return w.P.T("moment-on-publication")
	}
	return ""
}

// Marks around an instant in a sentence; no text holds them.
const (
	startMark = "\x01"
	textMark  = "\x02"
	endMark   = "\x03"
)

// pieces gives a sentence without its marks, and where it has some, in pieces.
func (w *Voice) pieces(s string) (string, []TimePiece) {
	if !strings.Contains(s, startMark) {
		return s, nil
	}
	var text strings.Builder
	var out []TimePiece
	add := func(p TimePiece) {
		if p.Text != "" {
			text.WriteString(p.Text)
			out = append(out, p)
		}
	}
	for {
		before, rest, ok := strings.Cut(s, startMark)
		add(TimePiece{Text: before})
		if !ok {
			return text.String(), out
		}
		at, rest, _ := strings.Cut(rest, textMark)
		said, rest, _ := strings.Cut(rest, endMark)
		add(TimePiece{Text: said, At: at, Local: w.P.T("moment-local", "Time", "{time}")})
		s = rest
	}
}
