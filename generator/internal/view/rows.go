package view

import (
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// Row is a direction in a list.
type Row struct {
	ID, Href    string
	Number      string
	Title       Phrase
	GuideShort  string
	GuideHref   string
	Scheme      string
	Partners    []Link
	Topics      []Phrase // the printed topics
	OpenEnded   bool
	AnyField    bool
	Projects    Figure
	Funds       Figure
	PerProject  Figure
	Duration    Figure
	Status      Status
	Plan        bool
	CarriedOut  []Link // a plan row's directions
	Via         *Link  // the group a partner uses the direction through
	ViaListed   bool
	TopicsMatch []Phrase   // on a field page: the topics that carry the field
	Filter      *RowFilter // nil where the list has no filter

	d *catalog.Direction
}

func (m *Maker) row(d *catalog.Direction) Row {
	r := Row{ID: d.ID, Href: m.href(site.DirectionPath(m.l, d)), Number: d.Number, Title: m.phrase(d.Title),
		GuideShort: m.str(d.Guide.Short), GuideHref: m.href(site.GuidePath(m.l, d.Guide)),
		Scheme: m.p.T("scheme-" + d.Scheme), Partners: m.partnerLinks(d.Partners),
		OpenEnded: !d.OpenEnded.IsZero(), AnyField: d.AnyField,
		Projects: m.projectsCell(d.Projects), Funds: m.funds(d.Funds), PerProject: m.perProject(d),
		Duration: m.duration(d.Duration), Status: m.status(d.Guide), Plan: d.Guide.Plan, d: d}
	for _, t := range d.Topics {
		r.Topics = append(r.Topics, m.phrase(t.Text))
	}
	for _, c := range d.CarriedOutBy {
		r.CarriedOut = append(r.CarriedOut, m.directionLink(c))
	}
	return r
}

func (m *Maker) rows(ds []*catalog.Direction) []Row {
	out := make([]Row, 0, len(ds))
	for _, d := range ds {
		out = append(out, m.row(d))
	}
	return out
}

// partnerLinks links partners that have a page.
func (m *Maker) partnerLinks(ps []*catalog.Partner) []Link {
	out := make([]Link, 0, len(ps))
	for _, p := range ps {
		out = append(out, m.partnerLink(p))
	}
	return out
}

func (m *Maker) partnerLink(p *catalog.Partner) Link {
	l := Link{Text: m.str(p.Name)}
	if site.HasPage(p) {
		l.Href = m.href(site.PartnerPath(m.l, p))
	}
	return l
}

func (m *Maker) fieldLink(f *catalog.Field) Link {
	return Link{Href: m.href(site.FieldPath(m.l, f)), Text: m.str(f.Name)}
}

// directionLink names a direction by guide, number and title.
func (m *Maker) directionLink(d *catalog.Direction) Link {
	title, l := d.Title.In(m.l)
	link := Link{Href: m.href(site.DirectionPath(m.l, d)), Text: m.str(d.Guide.Short) + " " + d.Number + " " + title}
	if l != m.l {
		link.Lang = l.Tag()
	}
	return link
}

func (m *Maker) sortPartners(ps []*catalog.Partner) []*catalog.Partner {
	out := slices.Clone(ps)
	slices.SortStableFunc(out, func(a, b *catalog.Partner) int { return m.p.Compare(m.str(a.Name), m.str(b.Name)) })
	return out
}

// Group is a headed list of directions with its totals.
type Group struct {
	ID      string
	Heading string
	Href    string
	Status  Status
	Plan    bool
	Rows    []Row
	Totals  Totals
	Show    Columns
}

// Columns says which columns a table of directions shows.
type Columns struct{ Guide, Partner, Topics, Average, Via, Match bool }

// guideGroups puts directions, sorted by catalog.Newest, under their guides;
// of them, those that stand on this page.
func (m *Maker) guideGroups(ds []*catalog.Direction, show Columns, w *window) []Group {
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
func (m *Maker) group(g *catalog.Guide, ds []*catalog.Direction, show Columns, w *window) (group Group, ok bool) {
	from, to := w.take(len(ds))
	if from == to {
		return Group{}, false
	}
	return Group{ID: g.ID, Heading: m.str(g.Short), Href: m.href(site.GuidePath(m.l, g)), Status: m.status(g),
		Plan: g.Plan, Rows: m.rows(ds[from:to]), Totals: m.totals(ds), Show: show}, true
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

// translationMark says whether the page's side of a record is a translation.
func (m *Maker) translationMark(originals ...lang.Original) string {
	translated, original := false, false
	for _, o := range originals {
		t := lang.Text{ZH: "x", EN: "x", Original: o}
		if t.Translated(m.l) {
			translated = true
		} else if o != lang.OriginalNone && o != "" {
			original = true
		}
	}
	switch {
	case translated && original:
		return "partly"
	case translated:
		return "all"
	}
	return ""
}
