// Package site decides which pages exist, at which addresses, and which page
// is whose twin in the other language. It is the only place that makes a URL.
//
// Every path is slash-separated and relative to the site's root; links between
// pages are relative (Rel), so that the same tree works at a domain's root,
// under any folder, and from a file share.
package site

import (
	"path"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// Kind names what a page shows; there is one template for each.
type Kind string

// The kinds of pages.
const (
	Gate           Kind = "gate"
	NotFound       Kind = "notfound"
	Home           Kind = "home"
	Directions     Kind = "directions"
	Direction      Kind = "direction"
	Guides         Kind = "guides"
	Guide          Kind = "guide"
	Years          Kind = "years"
	Year           Kind = "year"
	Partners       Kind = "partners"
	Partner        Kind = "partner"
	Fields         Kind = "fields"
	Field          Kind = "field"
	Reconciliation Kind = "reconciliation"
	Sources        Kind = "sources"
	Source         Kind = "source"
	Free           Kind = "page"
	Print          Kind = "print"
	Go             Kind = "go"
	Parallel       Kind = "both"
	Design         Kind = "design"
	Search         Kind = "search"
	Data           Kind = "data"
	Moved          Kind = "moved"   // an address whose record has another id now
	Removed        Kind = "removed" // an address whose record is no more
	Embed          Kind = "embed"   // a slim list to be framed by another site
	Links          Kind = "link"    // every stable link, for webmasters
)

// Page is one page of the site: what it is, where it stands, and its record.
// Exactly one of the record fields is set for pages about a record.
type Page struct {
	Kind Kind
	Path string
	Lang lang.Lang // ZH for pages without a language of their own
	Twin string    // path of the same page in the other language, or empty
	Part int       // which page of a list that is split into pages; from 1, 0 for what is no list
	Rows int       // how many directions the whole list has

	Direction *catalog.Direction
	Guide     *catalog.Guide
	Year      *catalog.Year
	Partner   *catalog.Partner
	Field     *catalog.Field
	Document  *catalog.Document
	Free      *catalog.Page
	Removed   *catalog.Removed
	To        string // of a moved page: the path it leads to
}

// Plan is the list of all pages.
type Plan struct {
	Pages   []Page
	Feeds   []FeedScope
	paths   map[string]bool
	folded  map[string]string // lower-cased path → the page there
	folders map[string]string // lower-cased folder → a page in it
}

// PageSize is how many directions a page lists at most.
const PageSize = 500

// Parts is how many pages a list of so many directions takes.
func Parts(rows int) int { return max(1, (rows+PageSize-1)/PageSize) }

// PartPath is the path of a page of a split list whose first page stands at
// first: zh/directions/page-2.html, zh/partners/egypt/page-2.html.
func PartPath(first string, part int) string {
	if part <= 1 {
		return first
	}
	return path.Join(strings.TrimSuffix(strings.TrimSuffix(first, ".html"), "/index"), "page-"+strconv.Itoa(part)+".html")
}

// FilterPath is the stylesheet by which the lists filter without JavaScript.
const FilterPath = "css/filter.css"

// Has reports whether a page stands at path.
func (p *Plan) Has(path string) bool { return p.paths[path] }

// Make plans the site of a catalogue. Two records that claim one path are a
// problem naming both.
func Make(c *catalog.Catalog) (*Plan, diag.List) {
	p := &planner{plan: &Plan{paths: map[string]bool{}, folded: map[string]string{}, folders: map[string]string{}}, taken: map[string]string{}}
	p.add(Page{Kind: Gate, Path: GatePath, Lang: lang.ZH}, diag.Position{}, "")
	p.add(Page{Kind: NotFound, Path: NotFoundPath, Lang: lang.ZH}, diag.Position{}, "")
	p.both(Page{Kind: Home}, func(l lang.Lang) string { return HomePath(l) })
	p.list(Page{Kind: Directions}, len(c.Directions), func(l lang.Lang) string { return IndexPath(l, Directions) })
	for _, k := range []Kind{Guides, Years, Partners, Fields, Sources} {
		p.both(Page{Kind: k}, func(l lang.Lang) string { return IndexPath(l, k) })
	}
	p.both(Page{Kind: Search}, SearchPath)
	p.both(Page{Kind: Reconciliation}, ReconciliationPath)
	p.both(Page{Kind: Design}, DesignPath)
	p.both(Page{Kind: Data}, DataPath)
	for _, d := range c.Directions {
		p.both(Page{Kind: Direction, Direction: d}, func(l lang.Lang) string { return DirectionPath(l, d) })
		p.add(Page{Kind: Go, Path: GoPath(d), Lang: lang.ZH, Direction: d}, d.At, d.ID)
		p.add(Page{Kind: Parallel, Path: ParallelPath(d), Lang: lang.ZH, Direction: d}, d.At, d.ID)
	}
	for _, g := range c.Guides {
		p.list(Page{Kind: Guide, Guide: g}, len(g.Directions), func(l lang.Lang) string { return GuidePath(l, g) })
	}
	for _, y := range c.Years {
		p.list(Page{Kind: Year, Year: y}, len(y.Directions), func(l lang.Lang) string { return YearPath(l, y.Year) })
		p.both(Page{Kind: Print, Year: y}, func(l lang.Lang) string { return PrintPath(l, y.Year) })
	}
	for _, r := range c.Partners {
		if HasPage(r) {
			rows := len(r.Reach)
			for _, part := range r.Parts {
				rows += len(part.Directions)
			}
			p.list(Page{Kind: Partner, Partner: r}, rows, func(l lang.Lang) string { return PartnerPath(l, r) })
		}
	}
	for _, f := range c.AllFields {
		p.list(Page{Kind: Field, Field: f}, len(f.Reach), func(l lang.Lang) string { return FieldPath(l, f) })
	}
	for _, d := range c.Documents {
		p.both(Page{Kind: Source, Document: d}, func(l lang.Lang) string { return SourcePath(l, d) })
	}
	for _, f := range c.Pages {
		p.at = f.At
		p.both(Page{Kind: Free, Free: f}, func(l lang.Lang) string { return FreePath(l, f.ID) })
		p.at = diag.Position{}
	}
	p.embeds(c)
	p.plan.Feeds = feeds(c)
	p.both(Page{Kind: Links}, LinksPath)
	p.former(c)
	return p.plan, p.problems
}

type planner struct {
	plan     *Plan
	taken    map[string]string // lower-cased path → what stands there
	at       diag.Position
	problems diag.List
}

func (p *planner) both(page Page, at func(lang.Lang) string) {
	for _, l := range lang.Both {
		page.Lang, page.Path, page.Twin = l, at(l), at(l.Other())
		p.add(page, p.at, string(page.Kind))
	}
}

// list plans the pages of a list of so many directions.
func (p *planner) list(page Page, rows int, first func(lang.Lang) string) {
	page.Rows = rows
	for page.Part = 1; page.Part <= Parts(rows); page.Part++ {
		p.both(page, func(l lang.Lang) string { return PartPath(first(l), page.Part) })
	}
}

func (p *planner) add(page Page, at diag.Position, what string) {
	key := strings.ToLower(page.Path) // Windows shares and macOS fold case
	if other, twice := p.taken[key]; twice {
		p.problems.Report(at, "same-path", diag.Say("%s and %s would both be written to %s", "%s 与 %s 将写入同一路径 %s", what, other, page.Path))
		return
	}
	p.taken[key] = what
	p.plan.paths[page.Path] = true
	p.plan.folded[key] = page.Path
	for i, r := range key {
		if r == '/' {
			p.plan.folders[key[:i]] = page.Path
		}
	}
	p.plan.Pages = append(p.plan.Pages, page)
}

// HasPage reports whether a partner has a page: there is something to show.
func HasPage(p *catalog.Partner) bool {
	return !p.Home && len(p.Directions)+len(p.Routes)+len(p.Members) > 0
}

// The paths of pages without a language.
const (
	GatePath     = "index.html"
	NotFoundPath = "404.html"
)

// GoPath is the link without a language.
func GoPath(d *catalog.Direction) string { return "go/" + d.ID + ".html" }

// ParallelPath is the page with both languages side by side.
func ParallelPath(d *catalog.Direction) string { return "both/" + d.ID + ".html" }

// HomePath and the functions below give the path of a page in a language.
func HomePath(l lang.Lang) string { return string(l) + "/index.html" }

// IndexPath is the list of all records of a kind (Directions, Guides, …).
func IndexPath(l lang.Lang, k Kind) string { return path.Join(string(l), string(k), "index.html") }

// DirectionPath is a direction's page.
func DirectionPath(l lang.Lang, d *catalog.Direction) string {
	return record(l, Directions, d.ID)
}

// GuidePath is a guide's page.
func GuidePath(l lang.Lang, g *catalog.Guide) string { return record(l, Guides, g.ID) }

// YearPath is a year's page.
func YearPath(l lang.Lang, year int) string { return record(l, Years, strconv.Itoa(year)) }

// PrintPath is a year's guide as one page for the printer.
func PrintPath(l lang.Lang, year int) string { return record(l, Print, strconv.Itoa(year)) }

// PartnerPath is a partner's page.
func PartnerPath(l lang.Lang, p *catalog.Partner) string { return record(l, Partners, p.ID) }

// FieldPath is a field's page.
func FieldPath(l lang.Lang, f *catalog.Field) string { return record(l, Fields, f.ID) }

// SourcePath is the text of a source document.
func SourcePath(l lang.Lang, d *catalog.Document) string { return record(l, Sources, d.ID) }

// SourceLine is the place of a line in the text of a source document.
func SourceLine(l lang.Lang, d *catalog.Document, line int) string {
	return SourcePath(l, d) + "#L" + strconv.Itoa(line)
}

// ReconciliationPath is the page of stated against computed totals.
func ReconciliationPath(l lang.Lang) string { return string(l) + "/reconciliation.html" }

// DesignPath is the page of the design: tokens and components.
func DesignPath(l lang.Lang) string { return string(l) + "/design.html" }

// SearchPath is the search page; what is looked for stands in ?q=.
func SearchPath(l lang.Lang) string { return string(l) + "/search.html" }

// DataPath is the page that explains the data files.
func DataPath(l lang.Lang) string { return string(l) + "/data.html" }

// FreePath is a free page, such as about.
func FreePath(l lang.Lang, id string) string { return string(l) + "/" + id + ".html" }

func record(l lang.Lang, k Kind, id string) string {
	return path.Join(string(l), string(k), id+".html")
}

// Rel is the relative link from one page to another path, which may end in
// a #fragment.
func Rel(from, to string) string {
	fragment := ""
	if i := strings.IndexByte(to, '#'); i >= 0 {
		to, fragment = to[:i], to[i:]
	}
	if to == "" || to == from {
		if fragment != "" {
			return fragment
		}
		if file := from[strings.LastIndexByte(from, '/')+1:]; file != "" {
			return file
		}
		return "./"
	}
	f, t := strings.Split(from, "/"), strings.Split(to, "/")
	for len(f) > 1 && len(t) > 1 && f[0] == t[0] {
		f, t = f[1:], t[1:]
	}
	return strings.Repeat("../", len(f)-1) + strings.Join(t, "/") + fragment
}

// Internal resolves a zhinan: link of running text to a path, in language l.
// "zhinan:directions/2024-2-1.5" is that direction's page, "zhinan:about" a
// free page, "zhinan:home" the home page; a #fragment is kept.
func (p *Plan) Internal(l lang.Lang, dest string) (string, bool) {
	rest, ok := strings.CutPrefix(dest, "zhinan:")
	if !ok {
		return "", false
	}
	rest, fragment, hasFragment := strings.Cut(rest, "#")
	to := string(l) + "/" + rest + ".html"
	switch {
	case rest == "home":
		to = HomePath(l)
	case !strings.Contains(rest, "/") && !p.Has(to):
		to = string(l) + "/" + rest + "/index.html"
	}
	if !p.Has(to) {
		return "", false
	}
	if hasFragment {
		to += "#" + fragment
	}
	return to, true
}

// Editions are the booklets of a year: one in each language, and one with
// both side by side.
var Editions = []string{"zh", "en", "both"}

// EditionLanguages are the languages of an edition, in order.
func EditionLanguages(edition string) []lang.Lang {
	switch edition {
	case "zh":
		return []lang.Lang{lang.ZH}
	case "en":
		return []lang.Lang{lang.EN}
	}
	return []lang.Lang{lang.ZH, lang.EN}
}

// PDFPath is the booklet of a year in an edition.
func PDFPath(year int, edition string) string {
	return "pdf/" + strconv.Itoa(year) + "-" + edition + ".pdf"
}
