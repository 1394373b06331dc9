package view

import (
	"cmp"
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// HomePage is the home page of a language.
type HomePage struct {
	Base
	Intro      string
	Counts     []Count
	Guides     []GuideRow
	Regions    []RegionGroup
	Fields     []FieldGroup
	Years      []YearRow
	About      Link
	Directions Link
	Booklets   []Download // of every year, newest first
}

// Count is a number and what it counts.
type Count struct{ Text, Href string }

// GuideRow is a guide in a list.
type GuideRow struct {
	Link       Link
	Title      Phrase
	Year       string
	Programme  string
	Status     Status
	Directions string
	Totals     Totals
	Plan       bool
}

// YearRow is a year in a list.
type YearRow struct {
	Link      Link
	PrintHref string
	Guides    []Link
	Totals    Totals
	Counts    string
}

// RegionGroup is a region and its partners.
type RegionGroup struct {
	Name     string
	Partners []PartnerRow
}

// PartnerRow is a partner in a list.
type PartnerRow struct {
	Link   Link
	Kind   string
	Calls  int
	Rows   int
	Routes int
	Years  string
	Funds  Total
	Counts string
}

// FieldGroup is a field of the first level and those below it.
type FieldGroup struct {
	Field    FieldRow
	Children []FieldRow
}

// FieldRow is a field in a list.
type FieldRow struct {
	Link  Link
	About string
	Count int
	Text  string
}

// MakeHome makes the home page.
func (m *Maker) MakeHome() HomePage {
	calls, rows := catalog.Count(m.c.Directions)
	first, last := m.yearSpan(m.c.Directions)
	partners := 0
	for _, p := range m.c.Partners {
		if len(p.Directions) > 0 && !p.Home {
			partners++
		}
	}
	page := HomePage{Booklets: m.allDownloads(), Guides: m.guideRows(m.c.Guides), Regions: m.regions(), Fields: m.fieldGroups(),
		Directions: m.indexCrumb(site.Directions),
		Intro:      m.p.T("home-intro", "Directions", calls, "Rows", rows, "First", first, "Last", last),
		Counts: []Count{
			{m.p.N("count-directions", calls), m.href(site.IndexPath(m.l, site.Directions))},
			{m.p.N("count-plan-rows", rows), m.href(site.IndexPath(m.l, site.Directions)) + "#plan"},
			{m.p.N("count-partners", partners), m.href(site.IndexPath(m.l, site.Partners))},
			{m.p.N("count-guides", len(m.c.Guides)), m.href(site.IndexPath(m.l, site.Guides))},
		}}
	for _, y := range m.c.Years {
		page.Years = append(page.Years, m.yearRow(y))
	}
	for _, f := range m.c.Pages {
		if f.ID == "about" {
			page.About = Link{Href: m.href(site.FreePath(m.l, f.ID)), Text: m.str(f.Title)}
		}
	}
	page.Base = m.base(m.str(m.c.Site.Tagline), page.Intro)
	return page
}

func (m *Maker) yearSpan(ds []*catalog.Direction) (first, last int) {
	for _, d := range ds {
		if first == 0 || d.Guide.Year < first {
			first = d.Guide.Year
		}
		last = max(last, d.Guide.Year)
	}
	return first, last
}

// DirectionsPage lists every direction, calls and plan rows apart.
type DirectionsPage struct {
	Base
	Intro string
	List  List
	Calls []Group
	Plans []Group
}

// MakeDirections makes the list of all directions, or one page of it.
func (m *Maker) MakeDirections() DirectionsPage {
	page := DirectionsPage{Intro: m.p.T("directions-intro"),
		Base: m.base(m.partHeading(m.p.T("nav-directions"), m.page.Rows), m.p.T("directions-intro"))}
	w := m.window()
	for _, plan := range []bool{false, true} {
		for _, g := range m.c.Guides {
			if g.Plan != plan {
				continue
			}
			group, ok := m.group(g, g.Directions, Columns{Partner: true, Topics: true, Average: true}, w)
			switch {
			case !ok:
			case plan:
				page.Plans = append(page.Plans, group)
			default:
				page.Calls = append(page.Calls, group)
			}
		}
	}
	rows := append(inGroups(page.Calls), inGroups(page.Plans)...)
	page.List = m.list(rows, m.page.Rows, func(l lang.Lang) string { return site.IndexPath(l, site.Directions) })
	m.canApply(page.List.Filter, rows)
	page.Filtered = page.List.Filter != nil
	return page
}

// GuidesPage lists the guides.
type GuidesPage struct {
	Base
	Intro  string
	Guides []GuideRow
}

// MakeGuides makes the list of guides.
func (m *Maker) MakeGuides() GuidesPage {
	return GuidesPage{Base: m.base(m.p.T("nav-guides"), m.p.T("guides-intro")), Intro: m.p.T("guides-intro"), Guides: m.guideRows(m.c.Guides)}
}

func (m *Maker) guideRows(gs []*catalog.Guide) []GuideRow {
	var out []GuideRow
	for _, g := range gs {
		r := GuideRow{Link: Link{Href: m.href(site.GuidePath(m.l, g)), Text: m.str(g.Short)}, Title: m.phrase(g.Title),
			Year: strconv.Itoa(g.Year), Status: m.status(g), Totals: m.totals(g.Directions), Plan: g.Plan,
			Directions: m.p.N("count-directions", len(g.Directions))}
		if g.Plan {
			r.Directions = m.p.N("count-plan-rows", len(g.Directions))
		}
		if g.Programme != nil {
			r.Programme = m.str(g.Programme.Name)
		}
		out = append(out, r)
	}
	return out
}

// YearsPage lists the years.
type YearsPage struct {
	Base
	Intro    string
	Years    []YearRow
	Pictures []*Chart
}

// MakeYears makes the list of years.
func (m *Maker) MakeYears() YearsPage {
	page := YearsPage{Base: m.base(m.p.T("nav-years"), m.p.T("years-intro")), Intro: m.p.T("years-intro")}
	for _, y := range m.c.Years {
		page.Years = append(page.Years, m.yearRow(y))
	}
	for _, c := range []*Chart{m.yearsChart(), m.partnersChart()} {
		if c != nil {
			page.Pictures = append(page.Pictures, c)
		}
	}
	return page
}

func (m *Maker) yearRow(y *catalog.Year) YearRow {
	r := YearRow{Link: Link{Href: m.href(site.YearPath(m.l, y.Year)), Text: m.p.T("year", "Year", y.Year)},
		PrintHref: m.href(site.PrintPath(m.l, y.Year)), Totals: m.totals(y.Directions)}
	for _, g := range y.Guides {
		r.Guides = append(r.Guides, Link{Href: m.href(site.GuidePath(m.l, g)), Text: m.str(g.Short)})
	}
	r.Counts = m.counts(r.Totals.Calls, r.Totals.Rows)
	return r
}

// counts says how many calls and plan rows there are.
func (m *Maker) counts(calls, rows int) string {
	var parts []string
	if calls > 0 {
		parts = append(parts, m.p.N("count-directions", calls))
	}
	if rows > 0 {
		parts = append(parts, m.p.N("count-plan-rows", rows))
	}
	return m.p.Sequence(parts)
}

// PartnersPage lists partners by kind and region.
type PartnersPage struct {
	Base
	Intro   string
	Groups  []RegionGroup // organisations, groups and mechanisms
	Regions []RegionGroup
}

// MakePartners makes the list of partners.
func (m *Maker) MakePartners() PartnersPage {
	page := PartnersPage{Base: m.base(m.p.T("nav-partners"), m.p.T("partners-intro")), Intro: m.p.T("partners-intro"), Regions: m.regions()}
	for _, kind := range []string{"organisation", "group", "mechanism"} {
		g := RegionGroup{Name: m.p.T("partner-kinds-" + kind)}
		for _, p := range m.sortPartners(m.c.Partners) {
			if p.Kind == kind && site.HasPage(p) {
				g.Partners = append(g.Partners, m.partnerRow(p))
			}
		}
		if len(g.Partners) > 0 {
			page.Groups = append(page.Groups, g)
		}
	}
	return page
}

var regionOrder = []string{"asia", "africa", "europe", "americas", "oceania"}

// regions groups countries, regions and the like by part of the world.
func (m *Maker) regions() []RegionGroup {
	var out []RegionGroup
	sorted := m.sortPartners(m.c.Partners)
	for _, region := range regionOrder {
		g := RegionGroup{Name: m.p.T("region-" + region)}
		for _, p := range sorted {
			if p.Region == region && site.HasPage(p) && (p.Kind == "country" || p.Kind == "sar" || p.Kind == "part") {
				g.Partners = append(g.Partners, m.partnerRow(p))
			}
		}
		if len(g.Partners) > 0 {
			out = append(out, g)
		}
	}
	return out
}

func (m *Maker) partnerRow(p *catalog.Partner) PartnerRow {
	t := m.totals(p.Directions)
	r := PartnerRow{Link: m.partnerLink(p), Kind: m.p.T("partner-kind-" + p.Kind), Calls: t.Calls, Rows: t.Rows,
		Routes: len(p.Routes), Funds: t.Funds}
	var words []string
	for _, y := range p.Years {
		words = append(words, strconv.Itoa(y))
	}
	r.Years = m.p.Sequence(words)
	r.Counts = m.counts(r.Calls, r.Rows)
	if r.Counts == "" {
		r.Counts = m.p.N("count-routes", r.Routes)
	}
	return r
}

// FieldsPage lists the fields in two levels.
type FieldsPage struct {
	Base
	Intro  string
	Fields []FieldGroup
	Heat   *Chart
}

// MakeFields makes the list of fields.
func (m *Maker) MakeFields() FieldsPage {
	return FieldsPage{Base: m.base(m.p.T("nav-fields"), m.p.T("fields-intro")), Intro: m.p.T("fields-intro"), Fields: m.fieldGroups(),
		Heat: m.heatChart()}
}

func (m *Maker) fieldGroups() []FieldGroup {
	var out []FieldGroup
	for _, f := range m.c.Fields {
		g := FieldGroup{Field: m.fieldRow(f)}
		for _, c := range f.Children {
			g.Children = append(g.Children, m.fieldRow(c))
		}
		out = append(out, g)
	}
	return out
}

func (m *Maker) fieldRow(f *catalog.Field) FieldRow {
	return FieldRow{Link: m.fieldLink(f), About: m.str(f.About), Count: len(f.Directions), Text: m.p.Number(int64(len(f.Directions)))}
}

// FieldPage is everything in one field.
type FieldPage struct {
	Base
	About    string
	Broader  *Link
	Narrower []FieldRow
	Related  []FieldRow // beside it, under the same broader field
	Years    []FieldYear
	Totals   Totals
	Any      []Row // directions open to any field
	Summary  string
	List     List
}

// FieldYear is a year's directions in a field.
type FieldYear struct {
	Year string
	Link Link
	Rows []Row
}

// MakeField makes the page of a field, or a later page of its list.
func (m *Maker) MakeField(f *catalog.Field) FieldPage {
	t := m.totals(f.Directions)
	page := FieldPage{Totals: t}
	page.Summary = m.counts(t.Calls, t.Rows)
	if page.Summary == "" {
		page.Summary = m.p.T("field-empty")
	}
	crumbs := []Link{m.indexCrumb(site.Fields)}
	if f.Parent != nil {
		crumbs = append(crumbs, m.fieldLink(f.Parent))
	}
	if !m.later() {
		m.fieldRelations(f, &page)
	}
	ds := slices.Clone(f.Directions)
	slices.SortStableFunc(ds, func(a, b *catalog.Direction) int {
		return cmp.Or(cmp.Compare(b.Guide.Year, a.Guide.Year), cmp.Compare(boolInt(a.Guide.Plan), boolInt(b.Guide.Plan)),
			m.p.Compare(m.p.Sequence(m.names(a.Partners)), m.p.Sequence(m.names(b.Partners))), catalog.Newest(a, b))
	})
	w := m.window()
	from, to := w.take(len(ds))
	for _, d := range ds[from:to] {
		r := m.row(d)
		for _, t := range d.Topics {
			m.matching(t, f, &r)
		}
		year := strconv.Itoa(d.Guide.Year)
		if n := len(page.Years); n == 0 || page.Years[n-1].Year != year {
			page.Years = append(page.Years, FieldYear{Year: year, Link: Link{Href: m.href(site.YearPath(m.l, d.Guide.Year)), Text: m.p.T("year", "Year", year)}})
		}
		y := &page.Years[len(page.Years)-1]
		y.Rows = append(y.Rows, r)
	}
	from, to = w.take(len(m.c.AnyField))
	page.Any = m.rows(m.c.AnyField[from:to])
	var rows []*Row
	for i := range page.Years {
		rows = append(rows, inRows(page.Years[i].Rows)...)
	}
	rows = append(rows, inRows(page.Any)...)
	page.List = m.list(rows, m.page.Rows, func(l lang.Lang) string { return site.FieldPath(l, f) })
	page.Base = m.base(m.partHeading(m.str(f.Name), m.page.Rows), m.p.T("field-description", "Field", m.str(f.Name), "Summary", page.Summary), crumbs...)
	page.Filtered = page.List.Filter != nil
	return page
}

// fieldRelations says what a field is and which stand above, below and beside
// it.
func (m *Maker) fieldRelations(f *catalog.Field, page *FieldPage) {
	page.About = m.str(f.About)
	if f.Parent != nil {
		l := m.fieldLink(f.Parent)
		page.Broader = &l
		for _, c := range f.Parent.Children {
			if c != f {
				page.Related = append(page.Related, m.fieldRow(c))
			}
		}
	}
	for _, c := range f.Children {
		page.Narrower = append(page.Narrower, m.fieldRow(c))
	}
}

// matching collects the topics of a direction tagged with the field or one
// below it.
func (m *Maker) matching(t *catalog.Topic, f *catalog.Field, r *Row) {
	for _, tag := range t.Fields {
		if tag == f || tag.Parent == f {
			r.TopicsMatch = append(r.TopicsMatch, m.phrase(t.Text))
			break
		}
	}
	for _, p := range t.Parts {
		m.matching(p, f, r)
	}
}
