package view

import (
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// ReconciliationPage puts stated totals against computed ones, guide by
// guide, and collects every note on the sources.
type ReconciliationPage struct {
	Base
	Intro     string
	Guides    []ReconciledGuide
	Documents []DocumentNotes
	Count     string
}

// ReconciledGuide is a guide's totals and all notes on it and its directions.
type ReconciledGuide struct {
	ID         string
	Link       Link
	Status     Status
	Lines      []ReconcileLine
	NoTotals   bool
	Counting   Phrase
	Counted    []Link
	Labels     string
	Notes      []Note
	Directions []DirectionNotes
}

// DirectionNotes are the notes on one direction.
type DirectionNotes struct {
	Link  Link
	Notes []Note
}

// DocumentNotes are the notes on one source document.
type DocumentNotes struct {
	Link  Link
	Notes []Note
}

// MakeReconciliation makes the page of stated against computed totals.
func (m *Maker) MakeReconciliation() ReconciliationPage {
	page := ReconciliationPage{Intro: m.p.T("reconciliation-intro"),
		Base: m.base(m.p.T("nav-reconciliation"), m.p.T("reconciliation-intro"))}
	count := 0
	for _, g := range m.c.Guides {
		v := ReconciledGuide{ID: g.ID, Link: Link{Href: m.href(site.GuidePath(m.l, g)), Text: m.str(g.Short)}, Status: m.status(g),
			Lines: m.reconcile(g), Counting: m.phrase(g.Stated.Counting), Counted: m.partnerLinks(g.Stated.Counted),
			Notes: m.notes(g.Notes, g.ID+"-")}
		v.NoTotals = len(v.Lines) == 0
		for _, d := range g.Directions {
			if len(d.Notes) > 0 {
				v.Directions = append(v.Directions, DirectionNotes{m.directionLink(d), m.notes(d.Notes, d.ID+"-")})
				count += len(d.Notes)
			}
		}
		v.Labels = m.p.N("partner-labels", len(g.Partners))
		count += len(g.Notes)
		page.Guides = append(page.Guides, v)
	}
	for _, d := range m.c.Documents {
		if len(d.Notes) > 0 {
			page.Documents = append(page.Documents, DocumentNotes{m.documentLink(d), m.notes(d.Notes, d.ID+"-")})
			count += len(d.Notes)
		}
	}
	page.Count = m.p.N("count-notes", count)
	return page
}

func (m *Maker) documentLink(d *catalog.Document) Link {
	return Link{Href: m.href(site.SourcePath(m.l, d)), Text: strings.TrimPrefix(d.ID, "s") + " " + m.str(d.Title)}
}

// SourcesPage lists the source documents.
type SourcesPage struct {
	Base
	Intro     string
	Documents []SourceRow
}

// SourceRow is a source document in a list.
type SourceRow struct {
	Link      Link
	Status    string
	About     Phrase
	Publisher Phrase
	Language  string
	Lines     string
	Records   []Link
}

// MakeSources makes the list of source documents.
func (m *Maker) MakeSources() SourcesPage {
	page := SourcesPage{Intro: m.p.T("sources-intro"), Base: m.base(m.p.T("nav-sources"), m.p.T("sources-intro"))}
	for _, d := range m.c.Documents {
		page.Documents = append(page.Documents, m.sourceRow(d))
	}
	return page
}

func (m *Maker) sourceRow(d *catalog.Document) SourceRow {
	r := SourceRow{Link: m.documentLink(d), Status: m.p.T("document-" + d.Status), About: m.phrase(d.About), Publisher: m.phrase(d.Publisher),
		Language: m.p.T("document-language-" + string(d.Lang)), Lines: m.p.N("line-count", len(d.Lines))}
	for _, g := range d.Guides {
		r.Records = append(r.Records, Link{Href: m.href(site.GuidePath(m.l, g)), Text: m.str(g.Short)})
	}
	return r
}

// SourcePage is the text of a source document, line by line.
type SourcePage struct {
	Base
	Row      SourceRow
	TextLang string // set where the document is in the other language
	Lines    []SourceLine
	Notes    []Note
	FileNote string
}

// SourceLine is one line of a source and the record that starts there.
type SourceLine struct {
	Number  int
	Text    string
	Records []Link
}

// MakeSource makes the page of a source document.
func (m *Maker) MakeSource(d *catalog.Document) SourcePage {
	page := SourcePage{Row: m.sourceRow(d), Notes: m.notes(d.Notes, ""), FileNote: m.p.T("source-file-note")}
	if d.Lang != m.l {
		page.TextLang = d.Lang.Tag()
	}
	for i, line := range d.Lines {
		if i == len(d.Lines)-1 && line == "" {
			break
		}
		at := SourceLine{Number: i + 1, Text: line}
		for _, x := range d.Starts[at.Number] {
			at.Records = append(at.Records, Link{Href: m.href(site.DirectionPath(m.l, x)), Text: x.ID})
		}
		page.Lines = append(page.Lines, at)
	}
	page.Base = m.base(m.p.T("source-heading", "Doc", strings.TrimPrefix(d.ID, "s"), "Title", m.str(d.Title)), m.str(d.About),
		m.indexCrumbText(site.Sources, "nav-sources"))
	return page
}

func (m *Maker) indexCrumbText(k site.Kind, key string) Link {
	return Link{Href: m.href(site.IndexPath(m.l, k)), Text: m.p.T(key)}
}

// FreePage is a page of running text.
type FreePage struct {
	Base
	Body *Body
}

// MakeFree makes a free page.
func (m *Maker) MakeFree(f *catalog.Page) FreePage {
	return FreePage{Body: m.body(f.Body, nil, "", 0), Base: m.base(m.str(f.Title), m.str(f.Description))}
}

// GatePage lets a reader choose the language; no script is needed.
type GatePage struct {
	Base
	Choices []GateChoice
}

// GateChoice is one language's door.
type GateChoice struct {
	Lang, Title, Tagline, Enter, Href string
	Links                             []Link
}

// MakeGate makes the language gate.
func (m *Maker) MakeGate() GatePage {
	page := GatePage{Base: m.base(m.str(m.c.Site.Title), m.c.Site.Tagline.ZH+" / "+m.c.Site.Tagline.EN)}
	page.Title = m.c.Site.Title.ZH + " · " + m.c.Site.Title.EN
	page.Crumbs, page.Languages = nil, nil
	for _, l := range lang.Both {
		p := m.p
		if l != m.l {
			p = m.other
		}
		c := GateChoice{Lang: l.Tag(), Title: m.c.Site.Title.Side(l), Tagline: m.c.Site.Tagline.Side(l), Enter: p.T("gate-enter"), Href: m.href(site.HomePath(l))}
		for _, k := range sections {
			c.Links = append(c.Links, Link{Href: m.href(site.IndexPath(l, k)), Text: p.T("nav-" + string(k))})
		}
		page.Choices = append(page.Choices, c)
		if m.opt.BaseURL != "" {
			page.Alternates = append(page.Alternates, Language{Href: m.opt.BaseURL + site.HomePath(l), Lang: l.Tag()})
		}
	}
	if m.opt.BaseURL != "" {
		page.Canonical = m.opt.BaseURL
	}
	return page
}

// NotFoundPage is shown for an address that leads nowhere, in both languages.
type NotFoundPage struct {
	Base
	Sides []NotFoundSide
	Top   string // prefix of every link: absolute where the base URL is known, since this page is served at any depth
}

// NotFoundSide is the message in one language.
type NotFoundSide struct {
	Lang, Heading, Text string
	Links               []Link
}

// MakeNotFound makes the page for addresses that lead nowhere.
func (m *Maker) MakeNotFound() NotFoundPage {
	page := NotFoundPage{Base: m.base(m.p.T("notfound-heading"), m.p.T("notfound-text")), Top: m.opt.BaseURL}
	page.Title = m.p.T("notfound-heading") + " · " + m.other.T("notfound-heading")
	page.Crumbs, page.Languages, page.Alternates, page.Canonical, page.NoIndex = nil, nil, nil, "", true
	page.Root = m.opt.BaseURL
	for _, l := range lang.Both {
		p := m.p
		if l != m.l {
			p = m.other
		}
		s := NotFoundSide{Lang: l.Tag(), Heading: p.T("notfound-heading"), Text: p.T("notfound-text"),
			Links: []Link{{Href: m.opt.BaseURL + site.HomePath(l), Text: p.T("nav-home")}}}
		for _, k := range sections {
			s.Links = append(s.Links, Link{Href: m.opt.BaseURL + site.IndexPath(l, k), Text: p.T("nav-" + string(k))})
		}
		page.Sides = append(page.Sides, s)
	}
	return page
}

// GoPage is a direction's link without a language: both titles, the facts in
// a line, and the way to either page.
type GoPage struct {
	Base
	ID    string
	Sides []GoSide
}

// GoSide is one language's line.
type GoSide struct {
	Lang, Code, Title, TitleLang, Line, Href, Enter string
}

// MakeGo makes the page of a link without a language. other makes the views
// of the second language for the same page.
func (m *Maker) MakeGo(d *catalog.Direction, other *Maker) GoPage {
	page := GoPage{ID: d.ID, Base: m.base(d.Number+" "+m.str(d.Title), m.str(d.Title))}
	page.Title = d.Title.ZH + " · " + d.Title.EN
	page.Crumbs, page.Languages, page.NoIndex = nil, nil, true
	if m.opt.BaseURL != "" {
		page.Canonical = m.opt.BaseURL + site.DirectionPath(lang.ZH, d)
	}
	for _, x := range []*Maker{m, other} {
		title, tl := d.Title.In(x.l)
		s := GoSide{Lang: x.l.Tag(), Code: string(x.l), Title: d.Number + " " + title, Href: m.href(site.DirectionPath(x.l, d)), Enter: x.p.T("go-enter")}
		if tl != x.l {
			s.TitleLang = tl.Tag()
		}
		line := []string{x.str(d.Guide.Short), x.p.Sequence(x.names(d.Partners))}
		if !d.Guide.Plan {
			line = append(line, x.p.T("fact-projects")+x.p.Colon()+x.projects(d.Projects).Text, x.p.T("fact-funds")+x.p.Colon()+x.funds(d.Funds).Text)
		}
		line = append(line, x.status(d.Guide).Text)
		s.Line = strings.Join(line, x.p.T("description-separator"))
		page.Sides = append(page.Sides, s)
	}
	return page
}
