package view

import (
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// GuidePage is one guide: facts, its table of directions, its text.
type GuidePage struct {
	Base
	G    GuideDetail
	List List
}

// GuideDetail is a guide in full; the print page shows several.
type GuideDetail struct {
	ID           string
	Title        Phrase
	OtherTitle   Phrase
	TitleMark    string
	OtherMark    string
	Href         string
	Status       Status
	Plan, Draft  bool
	Translation  string
	ThirdParty   bool
	Facts        []Fact
	Table        Group
	Reconcile    []ReconcileLine
	ReconcileURL string
	Body         *Body
	Statements   []Statement
	Conditions   []Condition
	Notes        []Note
	Provenance   Provenance
	PrintHref    string
	Booklets     []Download // of the guide's year
}

// Statement is an original passage outside the running text.
type Statement struct {
	Text        Phrase
	Other       Phrase // the other side
	Mark        string
	OtherMark   string
	Source      Link
	Translation bool
}

// ReconcileLine is one stated total against what the records come to.
type ReconcileLine struct {
	Key      string
	What     string
	Stated   string
	Printed  Phrase
	Computed Total
	Gap      string
	Agrees   bool
	HasGap   bool
}

// MakeGuide makes the page of a guide, or a later page of its list.
func (m *Maker) MakeGuide(g *catalog.Guide) GuidePage {
	page := GuidePage{G: m.guideDetail(g, "", 1)}
	d := &page.G
	from, to := m.window().take(len(g.Directions))
	d.Table.Rows = d.Table.Rows[from:to]
	page.List = m.list(inRows(d.Table.Rows), m.page.Rows, func(l lang.Lang) string { return site.GuidePath(l, g) })
	if m.later() {
		page.G = GuideDetail{ID: d.ID, Title: d.Title, OtherTitle: d.OtherTitle, Status: d.Status, Plan: d.Plan, Draft: d.Draft, Table: d.Table}
	}
	t := d.Table.Totals
	page.Base = m.base(m.partHeading(m.str(g.Title), m.page.Rows), m.str(g.Short)+m.p.Colon()+m.counts(t.Calls, t.Rows)+m.p.T("description-separator")+d.Status.Text,
		m.indexCrumb(site.Guides))
	page.Filtered = page.List.Filter != nil
	return page
}

func (m *Maker) guideDetail(g *catalog.Guide, prefix string, shift int) GuideDetail {
	v := GuideDetail{ID: g.ID, Title: m.phrase(g.Title), OtherTitle: m.otherSide(g.Title),
		TitleMark: m.mark(g.Title, m.l), OtherMark: m.mark(g.Title, m.l.Other()), Href: m.href(site.GuidePath(m.l, g)),
		Status: m.status(g), Plan: g.Plan, Draft: g.Draft, Translation: m.translationMark(g.Title.Original, g.Body.Original),
		Table: Group{ID: g.ID, Heading: m.str(g.Short), Plan: g.Plan, Rows: m.rows(g.Directions), Totals: m.totals(g.Directions),
			Status: m.status(g), Show: Columns{Partner: true, Topics: true, Average: true}},
		Reconcile: m.reconcile(g), ReconcileURL: m.href(site.ReconciliationPath(m.l) + "#" + g.ID),
		Body: m.body(g.Body, g.Notes, prefix, shift), Notes: m.notes(g.Notes, prefix), Provenance: m.provenance(g.From),
		PrintHref: m.href(site.PrintPath(m.l, g.Year)), Booklets: m.downloads(g.Year)}
	for _, s := range g.From {
		if s.Document.Status == "third_party_translation" {
			v.ThirdParty = true
		}
	}
	addFact := func(key, text, lang string) {
		v.Facts = append(v.Facts, Fact{Key: key, Label: m.p.T("fact-" + key), Items: []FactItem{{Text: text, Lang: lang}}})
	}
	if g.Programme != nil {
		addFact("programme", m.str(g.Programme.Name), "")
	}
	addFact("year", m.p.T("year", "Year", g.Year), "")
	if g.Batch > 0 {
		addFact("batch", m.p.T("batch", "N", g.Batch), "")
	}
	addFact("state", v.Status.Text, "")
	v.Facts = append(v.Facts, m.dates(g))
	if !g.Plan {
		v.Facts = append(v.Facts, m.figureFact("duration", m.duration(g.Duration)))
	}
	for _, s := range g.Statements {
		x := Statement{Text: m.phrase(s.Text), Other: m.otherSide(s.Text), Mark: m.mark(s.Text, m.l), OtherMark: m.mark(s.Text, m.l.Other()),
			Translation: s.Text.Translated(m.l)}
		if s.From.Document != nil {
			x.Source = m.spanLink(s.From)
		}
		v.Statements = append(v.Statements, x)
	}
	for _, c := range g.Conditions {
		v.Conditions = m.addCondition(v.Conditions, c)
	}
	return v
}

// reconcile puts what a guide states against what its records come to. Gaps
// are shown, never assigned.
func (m *Maker) reconcile(g *catalog.Guide) []ReconcileLine {
	if !g.Stated.Directions.Stated() && !g.Stated.Projects.Stated() && !g.Stated.Funds.Stated() {
		return nil
	}
	projects, funds := catalog.FigureSums(g.Directions)
	number := func(lo, _ int64) string { return m.p.Number(lo) }
	counted := catalog.Sum{Total: int64(len(g.Partners)), Exact: 1}
	if n := len(g.Stated.Counted); n > 0 {
		counted.Total = int64(n)
	}
	lines := []struct {
		key    string
		stated catalog.Quantity
		sum    catalog.Sum
		unit   value
	}{
		{"directions", g.Stated.Directions, catalog.Sum{Total: int64(len(g.Directions)), Exact: 1}, number},
		{"partners", g.Stated.Partners, counted, number},
		{"projects", g.Stated.Projects, projects, m.projectsUnit},
		{"funds", g.Stated.Funds, funds, m.moneyUnit},
	}
	var out []ReconcileLine
	for _, l := range lines {
		r := ReconcileLine{Key: l.key, What: m.p.T("reconcile-" + l.key), Stated: m.words(l.stated, l.unit), Printed: m.phrase(l.stated.Printed),
			Computed: m.total(l.sum, l.unit)}
		if l.key == "directions" || l.key == "partners" {
			r.Computed.Note = m.p.T("reconcile-counted")
		}
		if l.stated.Known() {
			gap := l.stated.Max - l.sum.Total
			r.HasGap = gap != 0
			r.Agrees = gap == 0
			r.Gap = m.p.T("reconcile-agrees")
			if gap != 0 {
				r.Gap = l.unit(gap, gap)
			}
		}
		out = append(out, r)
	}
	return out
}

// YearPage is a year: each guide's overview table as 003 has it, with totals.
type YearPage struct {
	Base
	Year      string
	PrintHref string
	Guides    []YearGuide
	Totals    Totals
	Summary   string
	Earlier   *Link
	Later     *Link
	List      List
	Booklets  []Download
}

// YearGuide is one guide of a year.
type YearGuide struct {
	Link      Link
	Title     Phrase
	Status    Status
	Table     Group
	Reconcile []ReconcileLine
	NotesURL  string
}

// MakeYear makes the page of a year.
func (m *Maker) MakeYear(y *catalog.Year) YearPage {
	t := m.totals(y.Directions)
	page := YearPage{Year: strconv.Itoa(y.Year), PrintHref: m.href(site.PrintPath(m.l, y.Year)), Totals: t, Summary: m.counts(t.Calls, t.Rows),
		Booklets: m.downloads(y.Year)}
	w := m.window()
	for _, g := range y.Guides {
		table, ok := m.group(g, g.Directions, Columns{Topics: true, Average: true}, w)
		if !ok {
			continue
		}
		page.Guides = append(page.Guides, YearGuide{Link: Link{Href: table.Href, Text: table.Heading}, Title: m.phrase(g.Title),
			Status: table.Status, Reconcile: m.reconcile(g), Table: table, NotesURL: m.href(site.ReconciliationPath(m.l) + "#" + g.ID)})
	}
	var rows []*Row
	for _, g := range page.Guides {
		rows = append(rows, inRows(g.Table.Rows)...)
	}
	page.List = m.list(rows, m.page.Rows, func(l lang.Lang) string { return site.YearPath(l, y.Year) })
	i := slices.Index(m.c.Years, y)
	link := func(o *catalog.Year) *Link {
		return &Link{Href: m.href(site.YearPath(m.l, o.Year)), Text: m.p.T("year", "Year", o.Year)}
	}
	if i > 0 {
		page.Later = link(m.c.Years[i-1])
	}
	if i+1 < len(m.c.Years) {
		page.Earlier = link(m.c.Years[i+1])
	}
	page.Base = m.base(m.partHeading(m.p.T("year-heading", "Year", y.Year), m.page.Rows), m.p.T("year-heading", "Year", y.Year)+m.p.Colon()+page.Summary, m.indexCrumb(site.Years))
	page.Filtered = page.List.Filter != nil
	return page
}

// PrintPage is a year's guides in full, as one page for the printer.
type PrintPage struct {
	Base
	Year    string
	Link    Link
	Guides  []PrintGuide
	Sources []ProvenanceDocument
}

// PrintGuide is a guide and its directions in full.
type PrintGuide struct {
	G          GuideDetail
	Directions []DirectionDetail
}

// MakePrint makes the print page of a year.
func (m *Maker) MakePrint(y *catalog.Year) PrintPage {
	page := PrintPage{Year: strconv.Itoa(y.Year), Link: Link{Href: m.href(site.YearPath(m.l, y.Year)), Text: m.p.T("year-heading", "Year", y.Year)}}
	for _, g := range y.Guides {
		pg := PrintGuide{G: m.guideDetail(g, g.ID+"-", 2)}
		pg.G.Table.Show.Partner = false // titles name the partner, and paper is narrow
		for _, d := range g.Directions {
			pg.Directions = append(pg.Directions, m.detail(d, d.ID+"-", 4))
		}
		page.Guides = append(page.Guides, pg)
	}
	page.Base = m.base(m.p.T("print-heading", "Year", y.Year), m.p.T("print-description", "Year", y.Year), m.indexCrumb(site.Years), page.Link)
	page.NoIndex = true // the same text stands on the directions' own pages
	return page
}
