package page

import (
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/filter"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// Row is a direction in a list.
type Row struct {
	ID, Href    string
	Number      string
	Title       words.Phrase
	GuideShort  string
	GuideHref   string
	Scheme      string
	Partners    []words.Link
	Topics      []words.Phrase // the printed topics
	OpenEnded   bool
	AnyField    bool
	Projects    words.Figure
	Funds       words.Figure
	Money       words.Figure // Funds, or what the source states for each project where it states no total
	PerProject  words.Figure
	Duration    words.Figure
	Status      words.Status
	Plan        bool
	CarriedOut  []words.Link // a plan row's directions
	Via         *words.Link  // the group a partner uses the direction through
	ViaListed   bool
	TopicsMatch []words.Phrase // on a field page: the topics that carry the field
	Filter      *filter.Row    // nil where the list has no filter

	d *catalog.Direction
}

func (m *maker) row(d *catalog.Direction) Row {
	r := Row{ID: d.ID, Href: m.Href(site.DirectionPath(m.L, d)), Number: d.Number, Title: m.Phrase(d.Title),
		GuideShort: m.Str(d.Guide.Short), GuideHref: m.Href(site.GuidePath(m.L, d.Guide)),
		Scheme: m.P.T("scheme-" + d.Scheme), Partners: m.PartnersOf(d),
		OpenEnded: !d.OpenEnded.IsZero(), AnyField: d.AnyField,
		Projects: m.ProjectsCell(d.Projects), Funds: m.Funds(d.Funds), Money: m.Money(d.Funds), PerProject: m.PerProject(d),
		Duration: m.Duration(d.Duration), Status: m.Status(d), Plan: d.Guide.Plan, d: d}
	for _, t := range d.Topics {
		r.Topics = append(r.Topics, m.Phrase(t.Text))
	}
	if d.TopicsGiven != "" {
		r.Topics = []words.Phrase{{Text: m.TopicsNote(d)}}
	}
	for _, c := range d.CarriedOutBy {
		r.CarriedOut = append(r.CarriedOut, m.DirectionLink(c))
	}
	return r
}

func (m *maker) rows(ds []*catalog.Direction) []Row {
	out := make([]Row, 0, len(ds))
	for _, d := range ds {
		out = append(out, m.row(d))
	}
	return out
}

// Group is a headed list of directions with its totals.
type Group struct {
	ID      string
	Heading string
	Href    string
	Status  words.Status
	Plan    bool
	Rows    []Row
	Totals  words.Totals
	Show    Columns
}

// Columns says which columns a table of directions shows.
// Amounts tells that the column of averages
// has amounts the source states for each project, which are none.
type Columns struct{ Guide, Partner, Topics, Average, Amounts, Via, Match bool }

// guideGroups puts directions, sorted by catalog.Newest, under their guides;
// of them, those that stand on this page.
func (m *maker) guideGroups(ds []*catalog.Direction, show Columns, w *window) []Group {
	var out []Group
	for len(ds) > 0 {
		g := ds[0].Guide
		n := slices.IndexFunc(ds, func(d *catalog.Direction) bool { return d.Guide != g })
		if n < 0 {
			n = len(ds)
		}
		if group, ok := m.group(g, ds[:n], show, w); ok {
			out = append(out, group)
		}
		ds = ds[n:]
	}
	return out
}

// group is what stands on this page of a guide's directions; ok is false
// where nothing does. The totals are of all of them.
func (m *maker) group(g *catalog.Guide, ds []*catalog.Direction, show Columns, w *window) (group Group, ok bool) {
	from, to := w.take(len(ds))
	if from == to {
		return Group{}, false
	}
	show.Amounts = slices.ContainsFunc(ds, catalog.StatesProjectAmount)
	return Group{ID: g.ID, Heading: m.Str(g.Short), Href: m.Href(site.GuidePath(m.L, g)), Status: m.GuideStatus(g),
		Plan: g.Plan, Rows: m.rows(ds[from:to]), Totals: m.Totals(ds), Show: show}, true
}

// inGroups are the rows of groups, in order.
func inGroups(groups []Group) []*Row {
	var out []*Row
	for i := range groups {
		out = append(out, inRows(groups[i].Rows)...)
	}
	return out
}

func inRows(rows []Row) []*Row {
	out := make([]*Row, 0, len(rows))
	for i := range rows {
		out = append(out, &rows[i])
	}
	return out
}
