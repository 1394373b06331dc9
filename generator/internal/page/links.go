package page

import (
	"html"
	"strconv"

	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "link", Indexed: true, Pages: index(site.LinksPath)},
	View: LinksPage{},
	Menu: Menu{Foot: 4, Label: "links-heading", Path: site.LinksPath},
	make: func(m *maker) any { return m.linksView() },
	anchors: func(a *anchors) {
		a.place("promise", "addresses", "frames", "follow", "records", "all", "years", "partners", "fields", "files", "portable")
	},
})

// LinksPage is for webmasters: every stable link, what to paste, what can be
// followed and loaded, and what is promised for how long.
type LinksPage struct {
	Base
	Patterns []LinkPattern
	Frame    string // address of the live example, relative to this page
	Name     string // its title
	Snippets []Snippet
	Groups   []LinkGroup
	NoFeeds  string // why there are no feeds
	OPML     string // the list of feeds
	Files    []FileRow
}

// LinkPattern is a kind of address and an example of it.
type LinkPattern struct {
	What, Pattern string
	Example       words.Link
}

// LinkGroup is a kind of record and the stable links of each.
type LinkGroup struct {
	ID, Heading string
	Rows        []LinkRow
}

// LinkRow is what a record offers to other sites.
type LinkRow struct {
	Page   words.Link
	Embed  words.Link
	Follow []FollowLink
}

// FileRow is a file for programs.
type FileRow struct {
	Link  words.Link
	About string
}

// linksView makes the page of stable links.
func (m *maker) linksView() LinksPage {
	page := LinksPage{Base: m.base(m.P.T("links-heading"), m.P.T("links-intro")),
		Frame: m.Href(site.EmbedLatestPath(m.L)), Name: m.P.T("embed-latest") + m.P.T("title-separator") + m.Str(m.Catalog.Site.Title)}
	page.Framing = true
	page.Patterns = m.patterns()
	frame := `<iframe src="` + html.EscapeString(m.address(site.EmbedLatestPath(m.L))) + `" title="` + html.EscapeString(page.Name) +
		`" width="100%" height="420" loading="lazy" data-zhinan></iframe>`
	script := `<script src="` + html.EscapeString(m.address(site.FrameScript)) + `" defer></script>`
	page.Snippets = []Snippet{{m.P.T("links-frame"), []SnippetPart{{Text: frame}}}, {m.P.T("links-frame-height"), []SnippetPart{{Text: script}}}}
	page.Groups = m.linkGroups()
	if !m.BaseURL.Known() {
		page.NoFeeds = m.P.T("links-no-feeds")
	} else {
		page.OPML = m.Href(site.OPMLPath)
	}
	for _, f := range site.DataFiles {
		page.Files = append(page.Files, FileRow{words.Link{Href: m.Href(f.Path), Text: f.Path}, m.P.T("data-file-" + f.Key)})
	}
	return page
}

// patterns are the kinds of addresses, each with the first record there is.
func (m *maker) patterns() []LinkPattern {
	var out []LinkPattern
	put := func(key, pattern, example string) {
		out = append(out, LinkPattern{m.P.T("links-of-" + key), pattern, words.Link{Href: m.Href(example), Text: example}})
	}
	l := string(m.L)
	for _, d := range m.Catalog.Directions {
		put("direction", l+"/directions/<id>.html", site.DirectionPath(m.L, d))
		put("go", "go/<id>.html", site.GoPath(d))
		put("both", "both/<id>.html", site.ParallelPath(d))
		break
	}
	for _, g := range m.Catalog.Guides {
		put("guide", l+"/guides/<id>.html", site.GuidePath(m.L, g))
		break
	}
	for _, p := range m.Catalog.Partners {
		if site.HasPage(p) {
			put("partner", l+"/partners/<id>.html", site.PartnerPath(m.L, p))
			break
		}
	}
	for _, f := range m.Catalog.Fields {
		put("field", l+"/fields/<id>.html", site.FieldPath(m.L, f))
		break
	}
	for _, y := range m.Catalog.Years {
		put("year", l+"/years/<year>.html", site.YearPath(m.L, y.Year))
		put("print", l+"/print/<year>.html", site.PrintPath(m.L, y.Year))
		break
	}
	for _, p := range m.site.PDFs { // not where they were not typeset: no dead links
		if p.Edition == l {
			put("pdf", "pdf/<year>-"+l+".pdf", site.PDFPath(p.Year, p.Edition))
			break
		}
	}
	return out
}

// linkGroups lists the records that can be embedded and followed.
func (m *maker) linkGroups() []LinkGroup {
	row := func(name, page, embed string) LinkRow {
		r := LinkRow{Page: words.Link{Href: m.Href(page), Text: name}}
		if embed != "" {
			r.Embed = words.Link{Href: m.Href(embed), Text: embed}
		}
		return r
	}
	all := LinkGroup{ID: "all", Heading: m.P.T("links-all")}
	all.Rows = append(all.Rows, row(m.P.T("embed-latest"), site.IndexPath(m.L, site.Directions), site.EmbedLatestPath(m.L)))
	all.Rows[0].Follow = m.followScope("", "")
	for _, p := range m.Catalog.Site.Programmes {
		r := row(m.Str(p.Name), site.IndexPath(m.L, site.Guides), "")
		r.Follow = m.followScope("programmes", p.ID)
		all.Rows = append(all.Rows, r)
	}
	years := LinkGroup{ID: "years", Heading: m.P.T("nav-years")}
	for _, y := range m.Catalog.Years {
		years.Rows = append(years.Rows, row(m.P.T("year", "Year", y.Year), site.YearPath(m.L, y.Year), site.EmbedPath(m.L, site.Years, strconv.Itoa(y.Year))))
	}
	partners := LinkGroup{ID: "partners", Heading: m.P.T("nav-partners")}
	for _, p := range m.SortPartners(m.Catalog.Partners) {
		if site.HasPage(p) {
			r := row(m.Str(p.Name), site.PartnerPath(m.L, p), site.EmbedPath(m.L, site.Partners, p.ID))
			r.Follow = m.followScope(string(site.Partners), p.ID)
			partners.Rows = append(partners.Rows, r)
		}
	}
	fields := LinkGroup{ID: "fields", Heading: m.P.T("nav-fields")}
	for _, f := range m.Catalog.AllFields {
		r := row(m.Str(f.Name), site.FieldPath(m.L, f), site.EmbedPath(m.L, site.Fields, f.ID))
		r.Follow = m.followScope(string(site.Fields), f.ID)
		fields.Rows = append(fields.Rows, r)
	}
	return []LinkGroup{all, years, partners, fields}
}
