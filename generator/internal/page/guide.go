package page

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "guide", Indexed: true, Pages: func(c *catalog.Catalog, p *site.Planner) {
		for _, g := range c.Guides {
			p.List(site.Page{Guide: g}, len(g.Directions), func(l lang.Lang) string { return site.GuidePath(l, g) })
		}
	}},
	View:    GuidePage{},
	make:    func(m *maker) any { return m.guideView(m.page.Guide) },
	anchors: func(a *anchors) { a.guide(a.m.page.Guide) },
})

// GuidePage is one guide: facts, its table of directions, its text.
type GuidePage struct {
	Base
	G    GuideDetail
	List List
}

// guideDetail is a guide in full; the print page shows several.
type GuideDetail struct {
	ID           string
	Title        words.Phrase
	OtherTitle   words.Phrase
	OtherLabel   string // as of a direction
	TitleMark    string
	OtherMark    string
	Href         string
	Status       words.Status
	Plan, Draft  bool
	Translation  string
	Uncompared   string
	ThirdParty   bool
	Facts        []words.Fact
	Table        Group
	Reconcile    []words.ReconcileLine
	ReconcileURL string
	Body         *Body
	Gone         []GoneClause
	Statements   []words.Statement
	Conditions   []words.Condition
	Notes        []words.Note
	Provenance   words.Provenance
	PrintHref    string
	Booklets     []Download // of the guide's year
}

// guideView makes the page of a guide, or a later page of its list.
func (m *maker) guideView(g *catalog.Guide) GuidePage {
	page := GuidePage{G: m.guideDetail(g, "", 1)}
	d := &page.G
	from, to := m.window().take(len(g.Directions))
	d.Table.Rows = d.Table.Rows[from:to]
	page.List = m.list(inRows(d.Table.Rows), m.page.Rows, func(l lang.Lang) string { return site.GuidePath(l, g) })
	if m.later() {
		page.G = GuideDetail{ID: d.ID, Title: d.Title, OtherTitle: d.OtherTitle, OtherLabel: d.OtherLabel, Status: d.Status, Plan: d.Plan, Draft: d.Draft, Table: d.Table}
	}
	t := d.Table.Totals
	page.Base = m.base(m.partHeading(m.Str(g.Title), m.page.Rows), m.Str(g.Short)+m.P.Colon()+m.Counts(t.Calls, t.Rows)+m.P.T("description-separator")+d.Status.Text,
		m.indexCrumb(site.Guides))
	page.Filtered = page.List.Filter != nil
	return page
}

func (m *maker) guideDetail(g *catalog.Guide, prefix string, shift int) GuideDetail {
	v := GuideDetail{ID: g.ID, Title: m.Phrase(g.Title), OtherTitle: m.OtherSide(g.Title),
		TitleMark: m.Mark(g.Title, m.L), OtherMark: m.OtherMark(g.Title), OtherLabel: m.OtherLabel(g.Title), Href: m.Href(site.GuidePath(m.L, g)),
		Status: m.GuideStatus(g), Plan: g.Plan, Draft: g.Draft, Translation: m.TranslationMark(g.Title.Original, g.Body.Original), Uncompared: m.UncomparedNote(g.ID),
		Table: Group{ID: g.ID, Heading: m.Str(g.Short), Plan: g.Plan, Rows: m.rows(g.Directions), Totals: m.Totals(g.Directions),
			Status: m.GuideStatus(g), Show: Columns{Partner: true, Topics: true, Average: true}},
		Reconcile: m.Reconcile(g), ReconcileURL: m.Href(site.ReconciliationPath(m.L) + "#" + g.ID),
		Body: m.clauses(g.Body, g.Clauses, g.Notes, prefix, shift), Gone: m.gone(g.FormerClauses, prefix), Notes: m.Notes(g.Notes, prefix), Provenance: m.Provenance(g.From),
		PrintHref: m.Href(site.PrintPath(m.L, g.Year)), Booklets: m.downloads(g.Year)}
	for _, s := range g.From {
		if s.Document.Status == "third_party_translation" {
			v.ThirdParty = true
		}
	}
	v.Facts, v.Statements = m.GuideFacts(g), m.Statements(g)
	for _, c := range g.Conditions {
		v.Conditions = m.AddCondition(v.Conditions, c)
	}
	return v
}
