// Package site decides which pages exist, at which addresses, and which page
// is whose twin in the other language. It is the only place that makes a URL.
//
// Every path is slash-separated and relative to the site's root; links between
// pages are relative (Rel), so that the same tree works at a domain's root,
// under any folder, and from a file share.
package site

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// Kind is a kind of page as the plan sees it.
type Kind struct {
	Name    string                               // names its template and its class in the style sheet too
	Indexed bool                                 // search engines are shown its pages; the others repeat what stands on those, or only lead there
	Pages   func(c *catalog.Catalog, p *Planner) // plans the pages of this kind
}

// Section is the folder of the records of one sort, in each language, and of
// the list of them.
type Section string

// The sections.
const (
	Directions Section = "directions"
	Guides     Section = "guides"
	Years      Section = "years"
	Partners   Section = "partners"
	Fields     Section = "fields"
	Sources    Section = "sources"
	prints     Section = "print"
	free       Section = "" // free pages stand beside the sections
)

// Page is one page of the site: what it is, where it stands, and its record.
// Exactly one of the record fields is set for pages about a record.
type Page struct {
	Kind    string // Kind.Name
	Indexed bool   // Kind.Indexed

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

// Make plans the pages of every kind, in order of path, and the feeds. Two
// records that claim one path are a problem naming both.
func Make(c *catalog.Catalog, kinds []Kind) (*Plan, diag.List) {
	p := &Planner{plan: &Plan{paths: map[string]bool{}, folded: map[string]string{}, folders: map[string]string{}}, taken: map[string]claim{}}
	for _, k := range kinds {
		p.kind = k
		k.Pages(c, p)
	}
	slices.SortFunc(p.plan.Pages, func(a, b Page) int { return strings.Compare(a.Path, b.Path) })
	p.plan.Feeds = feeds(c)
	return p.plan, p.problems
}

// Planner collects pages, all of one kind at a time.
type Planner struct {
	kind     Kind
	plan     *Plan
	taken    map[string]claim // lower-cased path → what stands there
	problems diag.List
}

// Both plans a page in each language. at says where it stands; from is the
// record that claims the path, if there is one.
func (p *Planner) Both(page Page, at func(lang.Lang) string, from ...diag.Position) {
	for _, l := range lang.Both {
		page.Lang, page.Path, page.Twin = l, at(l), at(l.Other())
		p.Add(page, p.kind.Name, from...)
	}
}

// List plans the pages of a list of so many directions, in each language.
// first says where its first page stands.
func (p *Planner) List(page Page, rows int, first func(lang.Lang) string) {
	page.Rows = rows
	for page.Part = 1; page.Part <= Parts(rows); page.Part++ {
		p.Both(page, func(l lang.Lang) string { return PartPath(first(l), page.Part) })
	}
}

// claim is what stands at a path, and the record it comes from.
type claim struct {
	what string
	from []diag.Position
}

// Add plans one page. what names it and from is the record that claims its
// path, for the problem of two that claim one.
func (p *Planner) Add(page Page, what string, from ...diag.Position) {
	page.Kind, page.Indexed = p.kind.Name, p.kind.Indexed
	key := strings.ToLower(page.Path) // Windows shares and macOS fold case
	one, other := claim{what, from}, p.taken[key]
	if other.what != "" {
		if len(one.from) == 0 { // an editor can change the record only
			one, other = other, one
		}
		p.problems.Report(slices.Concat(one.from, []diag.Position{{}})[0], "same-path",
			diag.Say("%s and %s would both be written to %s", "%s 与 %s 将写入同一路径 %s", one.what, other.what, page.Path))
		return
	}
	p.taken[key] = one
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

// IndexPath is the list of all records of a section.
func IndexPath(l lang.Lang, s Section) string { return path.Join(string(l), string(s), "index.html") }

// DirectionPath is a direction's page.
func DirectionPath(l lang.Lang, d *catalog.Direction) string {
	return RecordPath(l, Directions, d.ID)
}

// GuidePath is a guide's page.
func GuidePath(l lang.Lang, g *catalog.Guide) string { return RecordPath(l, Guides, g.ID) }

// YearPath is a year's page.
func YearPath(l lang.Lang, year int) string { return RecordPath(l, Years, strconv.Itoa(year)) }

// PrintPath is a year's guide as one page for the printer.
func PrintPath(l lang.Lang, year int) string { return RecordPath(l, prints, strconv.Itoa(year)) }

// PartnerPath is a partner's page.
func PartnerPath(l lang.Lang, p *catalog.Partner) string { return RecordPath(l, Partners, p.ID) }

// FieldPath is a field's page.
func FieldPath(l lang.Lang, f *catalog.Field) string { return RecordPath(l, Fields, f.ID) }

// SourcePath is the text of a source document.
func SourcePath(l lang.Lang, d *catalog.Document) string { return RecordPath(l, Sources, d.ID) }

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

// RecordPath is the page of a record of a section.
func RecordPath(l lang.Lang, s Section, id string) string {
	return path.Join(string(l), string(s), id+".html")
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
