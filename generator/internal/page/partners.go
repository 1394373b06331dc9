package page

import (
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "partners", Indexed: true, Pages: index(indexOf(site.Partners))},
	View: PartnersPage{},
	Menu: Menu{Bar: 2, Label: "nav-partners", Path: indexOf(site.Partners)},
	make: func(m *maker) any { return m.partnersView() },
})

// RegionGroup is a region and its partners.
type RegionGroup struct {
	Name     string
	Partners []PartnerRow
	Calls    []words.Link // those that name no partner, where the group is theirs
}

// PartnerRow is a partner in a list.
type PartnerRow struct {
	Link   words.Link
	Kind   string
	Calls  int
	Rows   int
	Routes int
	Years  string
	Funds  []words.Total
	Counts string
}

// PartnersPage lists partners by kind and region.
type PartnersPage struct {
	Base
	Intro   string
	Count   string
	Groups  []RegionGroup // organisations, groups and mechanisms
	Regions []RegionGroup
}

// partnersView makes the list of partners.
func (m *maker) partnersView() PartnersPage {
	page := PartnersPage{Base: m.base(m.P.T("nav-partners"), m.P.T("partners-intro")), Intro: m.P.T("partners-intro"), Count: m.PartnerCount(), Regions: m.regions(), Groups: m.groups()}
	return page
}

// groups are the organisations, groups of countries and mechanisms.
func (m *maker) groups() []RegionGroup {
	var out []RegionGroup
	for _, kind := range []string{"organisation", "group", "mechanism"} {
		g := RegionGroup{Name: m.P.T("partner-kinds-" + kind)}
		for _, p := range m.SortPartners(m.Catalog.Partners) {
			if p.Kind == kind && site.HasPage(p) {
				g.Partners = append(g.Partners, m.partnerRow(p))
			}
		}
		if len(g.Partners) > 0 {
			out = append(out, g)
		}
	}
	none := RegionGroup{Name: m.P.T("partners-none")}
	for _, why := range schema.PartnersNone.IDs() {
		if ds := m.Catalog.Unnamed(why); len(ds) > 0 {
			t := m.Totals(ds)
			none.Partners = append(none.Partners, PartnerRow{Link: words.Link{Text: m.P.T("partners-none-" + why)}, Calls: t.Calls, Rows: t.Rows,
				Funds: t.Funds, Counts: m.Counts(t.Calls, t.Rows)})
			for _, d := range ds {
				none.Calls = append(none.Calls, m.DirectionLink(d))
			}
		}
	}
	if len(none.Partners) > 0 {
		out = append(out, none)
	}
	return out
}

var regionOrder = []string{"asia", "africa", "europe", "americas", "oceania"}

// regions groups countries, regions and the like by part of the world.
func (m *maker) regions() []RegionGroup {
	var out []RegionGroup
	sorted := m.SortPartners(m.Catalog.Partners)
	for _, region := range regionOrder {
		g := RegionGroup{Name: m.P.T("region-" + region)}
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

func (m *maker) partnerRow(p *catalog.Partner) PartnerRow {
	t := m.Totals(p.Directions)
	r := PartnerRow{Link: m.PartnerLink(p), Kind: m.P.T("partner-kind-" + p.Kind), Calls: t.Calls, Rows: t.Rows,
		Routes: len(p.Routes), Funds: t.Funds}
	var words []string
	for _, y := range p.Years {
		words = append(words, strconv.Itoa(y))
	}
	r.Years = m.P.Sequence(words)
	r.Counts = m.PartnerCounts(p)
	return r
}
