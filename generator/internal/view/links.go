package view

import (
	"html"
	"slices"
	"strconv"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// EmbedPage is a slim list for a frame of another site.
type EmbedPage struct {
	Base
	FullHref string // the page of all of it
	Rows     []EmbedRow
	All      string // how many there are, and the way to them
}

// EmbedRow is a direction in a slim list.
type EmbedRow struct {
	Link   Link
	Line   string // partner, funds, projects
	Status Status
}

// embedRows is how many directions a slim list has; the rest is a link away.
const embedRows = 20

// MakeEmbed makes the slim list of a partner, field or year, or of the newest
// directions.
func (m *Maker) MakeEmbed(p site.Page) EmbedPage {
	var ds []*catalog.Direction
	var heading, full string
	switch {
	case p.Partner != nil:
		ds = slices.Clone(p.Partner.Reach)
		heading, full = m.str(p.Partner.Name), site.PartnerPath(m.l, p.Partner)
		slices.SortStableFunc(ds, catalog.Newest)
	case p.Field != nil:
		ds = slices.Clone(p.Field.Directions)
		heading, full = m.str(p.Field.Name), site.FieldPath(m.l, p.Field)
		slices.SortStableFunc(ds, catalog.Newest)
	case p.Year != nil:
		ds = p.Year.Directions
		heading, full = m.p.T("year", "Year", p.Year.Year), site.YearPath(m.l, p.Year.Year)
	default:
		ds = m.c.Directions // newest guide first
		heading, full = m.p.T("embed-latest"), site.IndexPath(m.l, site.Directions)
	}
	page := EmbedPage{FullHref: m.href(full), Base: m.base(heading, m.p.T("embed-description", "Name", heading)),
		All: m.p.T("embed-none")}
	if t := m.totals(ds); len(ds) > 0 {
		page.All = m.p.T("embed-all", "Counts", m.counts(t.Calls, t.Rows))
	}
	page.Title = heading + m.p.T("title-separator") + m.p.T("embed-title")
	page.NoIndex, page.LinkBox, page.Alternates = true, nil, nil
	if m.opt.BaseURL != "" {
		page.Canonical = m.opt.BaseURL + full
	}
	for _, d := range ds[:min(len(ds), embedRows)] {
		page.Rows = append(page.Rows, m.embedRow(d))
	}
	return page
}

func (m *Maker) embedRow(d *catalog.Direction) EmbedRow {
	line := []string{m.str(d.Guide.Short), m.p.Sequence(m.names(d.Partners))}
	if !d.Guide.Plan {
		line = append(line, m.p.T("fact-funds")+m.p.Colon()+m.funds(d.Funds).Text, m.p.T("fact-projects")+m.p.Colon()+m.projects(d.Projects).Text)
	}
	link := m.directionLink(d)
	title, _ := d.Title.In(m.l)
	link.Text = d.Number + " " + title // the guide stands in the line below
	r := EmbedRow{Link: link, Status: m.status(d.Guide), Line: line[0]}
	for _, s := range line[1:] {
		r.Line += m.p.T("description-separator") + s
	}
	return r
}

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
	Example       Link
}

// LinkGroup is a kind of record and the stable links of each.
type LinkGroup struct {
	ID, Heading string
	Rows        []LinkRow
}

// LinkRow is what a record offers to other sites.
type LinkRow struct {
	Page   Link
	Embed  Link
	Follow []FollowLink
}

// FileRow is a file for programs.
type FileRow struct {
	Link  Link
	About string
}

// MakeLinks makes the page of stable links.
func (m *Maker) MakeLinks() LinksPage {
	page := LinksPage{Base: m.base(m.p.T("links-heading"), m.p.T("links-intro")),
		Frame: m.href(site.EmbedLatestPath(m.l)), Name: m.p.T("embed-latest") + m.p.T("title-separator") + m.str(m.c.Site.Title)}
	page.Framing = true
	page.Patterns = m.patterns()
	frame := `<iframe src="` + html.EscapeString(m.address(site.EmbedLatestPath(m.l))) + `" title="` + html.EscapeString(page.Name) +
		`" width="100%" height="420" loading="lazy" data-zhinan></iframe>`
	script := `<script src="` + html.EscapeString(m.address(site.FrameScript)) + `" defer></script>`
	page.Snippets = []Snippet{{m.p.T("links-frame"), []SnippetPart{{Text: frame}}}, {m.p.T("links-frame-height"), []SnippetPart{{Text: script}}}}
	page.Groups = m.linkGroups()
	if m.opt.BaseURL == "" {
		page.NoFeeds = m.p.T("links-no-feeds")
	} else {
		page.OPML = m.href(site.OPMLPath)
	}
	for _, f := range site.DataFiles {
		page.Files = append(page.Files, FileRow{Link{Href: m.href(f.Path), Text: f.Path}, m.p.T("data-file-" + f.Key)})
	}
	return page
}

// patterns are the kinds of addresses, each with the first record there is.
func (m *Maker) patterns() []LinkPattern {
	var out []LinkPattern
	put := func(key, pattern, example string) {
		out = append(out, LinkPattern{m.p.T("links-of-" + key), pattern, Link{Href: m.href(example), Text: example}})
	}
	l := string(m.l)
	for _, d := range m.c.Directions {
		put("direction", l+"/directions/<id>.html", site.DirectionPath(m.l, d))
		put("go", "go/<id>.html", site.GoPath(d))
		put("both", "both/<id>.html", site.ParallelPath(d))
		break
	}
	for _, g := range m.c.Guides {
		put("guide", l+"/guides/<id>.html", site.GuidePath(m.l, g))
		break
	}
	for _, p := range m.c.Partners {
		if site.HasPage(p) {
			put("partner", l+"/partners/<id>.html", site.PartnerPath(m.l, p))
			break
		}
	}
	for _, f := range m.c.Fields {
		put("field", l+"/fields/<id>.html", site.FieldPath(m.l, f))
		break
	}
	for _, y := range m.c.Years {
		put("year", l+"/years/<year>.html", site.YearPath(m.l, y.Year))
		put("print", l+"/print/<year>.html", site.PrintPath(m.l, y.Year))
		break
	}
	for _, p := range m.opt.PDFs { // not where they were not typeset: no dead links
		if p.Edition == l {
			put("pdf", "pdf/<year>-"+l+".pdf", site.PDFPath(p.Year, p.Edition))
			break
		}
	}
	return out
}

// linkGroups lists the records that can be embedded and followed.
func (m *Maker) linkGroups() []LinkGroup {
	row := func(name, page, embed string) LinkRow {
		r := LinkRow{Page: Link{Href: m.href(page), Text: name}}
		if embed != "" {
			r.Embed = Link{Href: m.href(embed), Text: embed}
		}
		return r
	}
	all := LinkGroup{ID: "all", Heading: m.p.T("links-all")}
	all.Rows = append(all.Rows, row(m.p.T("embed-latest"), site.IndexPath(m.l, site.Directions), site.EmbedLatestPath(m.l)))
	all.Rows[0].Follow = m.followScope("", "")
	for _, p := range m.c.Site.Programmes {
		r := row(m.str(p.Name), site.IndexPath(m.l, site.Guides), "")
		r.Follow = m.followScope("programmes", p.ID)
		all.Rows = append(all.Rows, r)
	}
	years := LinkGroup{ID: "years", Heading: m.p.T("nav-years")}
	for _, y := range m.c.Years {
		years.Rows = append(years.Rows, row(m.p.T("year", "Year", y.Year), site.YearPath(m.l, y.Year), site.EmbedPath(m.l, site.Years, strconv.Itoa(y.Year))))
	}
	partners := LinkGroup{ID: "partners", Heading: m.p.T("nav-partners")}
	for _, p := range m.sortPartners(m.c.Partners) {
		if site.HasPage(p) {
			r := row(m.str(p.Name), site.PartnerPath(m.l, p), site.EmbedPath(m.l, site.Partners, p.ID))
			r.Follow = m.followScope(string(site.Partners), p.ID)
			partners.Rows = append(partners.Rows, r)
		}
	}
	fields := LinkGroup{ID: "fields", Heading: m.p.T("nav-fields")}
	for _, f := range m.c.AllFields {
		r := row(m.str(f.Name), site.FieldPath(m.l, f), site.EmbedPath(m.l, site.Fields, f.ID))
		r.Follow = m.followScope(string(site.Fields), f.ID)
		fields.Rows = append(fields.Rows, r)
	}
	return []LinkGroup{all, years, partners, fields}
}

// LinkList is links.json: the stable links of every record, for portals that
// import them. Addresses are absolute where the base URL is known, else
// relative to this file.
type LinkList struct {
	Title       Bilingual    `json:"title"`
	ContentDate string       `json:"content_date"`
	BaseURL     string       `json:"base_url,omitempty"`
	Links       []LinkRecord `json:"links"`
}

// Bilingual is a wording or an address in each language.
type Bilingual struct {
	ZH string `json:"zh"`
	EN string `json:"en"`
}

// LinkRecord is a record's links.
type LinkRecord struct {
	Kind  string     `json:"kind"` // direction, guide, year, partner, field
	ID    string     `json:"id"`
	Title Bilingual  `json:"title"`
	Page  Bilingual  `json:"page"`
	Go    string     `json:"go,omitempty"` // without a language
	Both  string     `json:"both,omitempty"`
	Embed *Bilingual `json:"embed,omitempty"`
}

// ListLinks makes the content of links.json.
func ListLinks(c *catalog.Catalog, opt Options) LinkList {
	out := LinkList{Title: bilingual(c.Site.Title), ContentDate: c.Site.ContentDate.Format(time.DateOnly), BaseURL: opt.BaseURL}
	both := func(at func(lang.Lang) string) Bilingual {
		return Bilingual{opt.BaseURL + at(lang.ZH), opt.BaseURL + at(lang.EN)}
	}
	embed := func(k site.Kind, id string) *Bilingual {
		b := both(func(l lang.Lang) string { return site.EmbedPath(l, k, id) })
		return &b
	}
	for _, d := range c.Directions {
		out.Links = append(out.Links, LinkRecord{Kind: "direction", ID: d.ID, Title: bilingual(d.Title),
			Page: both(func(l lang.Lang) string { return site.DirectionPath(l, d) }),
			Go:   opt.BaseURL + site.GoPath(d), Both: opt.BaseURL + site.ParallelPath(d)})
	}
	for _, g := range c.Guides {
		out.Links = append(out.Links, LinkRecord{Kind: "guide", ID: g.ID, Title: bilingual(g.Title),
			Page: both(func(l lang.Lang) string { return site.GuidePath(l, g) })})
	}
	for _, y := range c.Years {
		id := strconv.Itoa(y.Year)
		out.Links = append(out.Links, LinkRecord{Kind: "year", ID: id, Title: Bilingual{id + "年", id},
			Page: both(func(l lang.Lang) string { return site.YearPath(l, y.Year) }), Embed: embed(site.Years, id)})
	}
	for _, p := range c.Partners {
		if site.HasPage(p) {
			out.Links = append(out.Links, LinkRecord{Kind: "partner", ID: p.ID, Title: bilingual(p.Name),
				Page: both(func(l lang.Lang) string { return site.PartnerPath(l, p) }), Embed: embed(site.Partners, p.ID)})
		}
	}
	for _, f := range c.AllFields {
		out.Links = append(out.Links, LinkRecord{Kind: "field", ID: f.ID, Title: bilingual(f.Name),
			Page: both(func(l lang.Lang) string { return site.FieldPath(l, f) }), Embed: embed(site.Fields, f.ID)})
	}
	return out
}

func bilingual(t lang.Text) Bilingual { return Bilingual{t.ZH, t.EN} }
