package page

import (
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind:    site.Kind{Name: "reconciliation", Indexed: true, Pages: index(site.ReconciliationPath)},
	View:    ReconciliationPage{},
	Menu:    Menu{Foot: 1, Label: "nav-reconciliation", Path: site.ReconciliationPath},
	make:    func(m *maker) any { return m.reconciliationView() },
	anchors: (*anchors).reconciliation,
})

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
	Link       words.Link
	Status     words.Status
	Lines      []words.ReconcileLine
	NoTotals   bool
	Counting   words.Phrase
	Counted    []words.Link
	Labels     string
	Notes      []words.Note
	Directions []DirectionNotes
}

// DirectionNotes are the notes on one direction.
type DirectionNotes struct {
	Link  words.Link
	Notes []words.Note
}

// DocumentNotes are the notes on one source document.
type DocumentNotes struct {
	Link  words.Link
	Notes []words.Note
}

// reconciliationView makes the page of stated against computed totals.
func (m *maker) reconciliationView() ReconciliationPage {
	page := ReconciliationPage{Intro: m.P.T("reconciliation-intro"),
		Base: m.base(m.P.T("nav-reconciliation"), m.P.T("reconciliation-intro"))}
	count := 0
	for _, g := range m.Catalog.Guides {
		v := ReconciledGuide{ID: g.ID, Link: words.Link{Href: m.Href(site.GuidePath(m.L, g)), Text: m.Str(g.Short)}, Status: m.GuideStatus(g),
			Lines: m.Reconcile(g), Counting: m.Phrase(g.Stated.Counting), Counted: m.PartnerLinks(g.Stated.Counted),
			Notes: m.Notes(g.Notes, g.ID+"-")}
		v.NoTotals = len(v.Lines) == 0
		for _, d := range g.Directions {
			if len(d.Notes) > 0 {
				v.Directions = append(v.Directions, DirectionNotes{m.DirectionLink(d), m.Notes(d.Notes, d.ID+"-")})
				count += len(d.Notes)
			}
		}
		v.Labels = m.P.N("partner-labels", len(g.Partners))
		count += len(g.Notes)
		page.Guides = append(page.Guides, v)
	}
	for _, d := range m.Catalog.Documents {
		if len(d.Notes) > 0 {
			page.Documents = append(page.Documents, DocumentNotes{m.DocumentLink(d), m.Notes(d.Notes, d.ID+"-")})
			count += len(d.Notes)
		}
	}
	page.Count = m.P.N("count-notes", count)
	return page
}
