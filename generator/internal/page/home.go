package page

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// homeKind is named because its title is put together otherwise.
const homeKind = "home"

var _ = register(Kind{
	Kind: site.Kind{Name: homeKind, Indexed: true, Pages: index(site.HomePath)},
	View: HomePage{},
	make: func(m *maker) any { return m.homeView() },
	anchors: func(a *anchors) {
		a.place("guides", "partners", "fields", "years")
		a.when(len(a.m.allDownloads()) > 0, "booklets")
	},
})

// HomePage is the home page of a language.
type HomePage struct {
	Base
	Intro      string
	Counts     []Count
	Guides     []GuideRow
	Regions    []RegionGroup
	Groups     []RegionGroup // organisations, groups and mechanisms
	Fields     []FieldGroup
	Years      []YearRow
	About      words.Link
	Directions words.Link
	Booklets   []Download // of every year, newest first
}

// Count is a number and what it counts.
type Count struct{ Text, Href string }

// intro says in a sentence what the catalogue holds: what there is none of is
// not counted, and one year is no span of years.
func (m *maker) intro(ds []*catalog.Direction) string {
	calls, rows := catalog.Count(ds)
	var counts []string
	if calls > 0 {
		counts = append(counts, m.P.N("count-directions", calls))
	}
	if rows > 0 {
		counts = append(counts, m.P.N("count-plan-rows", rows))
	}
	if len(counts) == 0 {
		return m.P.T("home-intro-none")
	}
	first, last := m.YearSpan(ds)
	years := m.P.T("years-one", "Year", first)
	if last > first {
		years = m.P.T("years-span", "First", first, "Last", last)
	}
	text := m.P.Sequence(counts)
	if m.L == lang.EN {
		text = m.P.List(counts)
	}
	return m.P.T("home-intro", "Counts", text, "Years", years)
}

// homeView makes the home page.
func (m *maker) homeView() HomePage {
	calls, rows := catalog.Count(m.Catalog.Directions)
	page := HomePage{Booklets: m.allDownloads(), Guides: m.guideRows(m.Catalog.Guides), Regions: m.regions(), Groups: m.groups(), Fields: m.fieldGroups(),
		Directions: m.indexCrumb(site.Directions),
		Intro:      m.intro(m.Catalog.Directions),
		Counts: []Count{
			{m.P.N("count-directions", calls), m.Href(site.IndexPath(m.L, site.Directions))},
			{m.P.N("count-plan-rows", rows), m.Href(site.IndexPath(m.L, site.Directions)) + "#plan"},
			{m.PartnerCount(), m.Href(site.IndexPath(m.L, site.Partners))},
			{m.P.N("count-guides", len(m.Catalog.Guides)), m.Href(site.IndexPath(m.L, site.Guides))},
		}}
	for _, y := range m.Catalog.Years {
		page.Years = append(page.Years, m.yearRow(y))
	}
	for _, f := range m.Catalog.Pages {
		if f.ID == "about" {
			page.About = words.Link{Href: m.Href(site.FreePath(m.L, f.ID)), Text: m.Str(f.Title)}
		}
	}
	page.Base = m.base(m.Str(m.Catalog.Site.Tagline), page.Intro)
	return page
}
