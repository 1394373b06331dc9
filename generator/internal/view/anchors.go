package view

import (
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/site"
)

// Anchors are the places of this Maker's page a link can name with #…: the ids
// of its headings, notes, lines and pictures. They are known from the catalogue
// and the plan, so that a link can be judged without rendering the page it
// leads to. The parts of a picture (its caption, title and patterns) are not
// among them: nobody links to those.
//
// TestAnchors of package build holds them against every page of the site.
func (m *Maker) Anchors() []string {
	a := anchors{m: m}
	a.place("main")
	switch p := m.page; p.Kind {
	case site.Home:
		a.place("guides", "partners", "fields", "years")
		if len(m.allDownloads()) > 0 {
			a.place("booklets")
		}
	case site.Direction:
		a.direction(p.Direction)
	case site.Parallel:
		a.parallel(p.Direction)
	case site.Guide:
		a.guide(p.Guide)
	case site.Directions, site.Year, site.Years, site.Partner, site.Fields, site.Field:
		a.lists()
	case site.Reconciliation:
		a.reconciliation()
	case site.Source:
		a.source(p.Document)
	case site.Print:
		a.print(p.Year)
	case site.Free:
		a.body(p.Free.Body, "")
	case site.Search:
		a.place("search", "q", "search-help", "slash", "ways")
	case site.Data:
		a.place("files", "numbers", "licence", "columns", "types")
		for _, t := range m.opt.Data.Types {
			a.place(typeAnchor(t.Name))
		}
	case site.Links:
		a.place("promise", "addresses", "frames", "follow", "records", "all", "years", "partners", "fields", "files", "portable")
	case site.Design:
		a.design()
	}
	return a.ids
}

// anchors collects the anchors of one page.
type anchors struct {
	m   *Maker
	ids []string
}

func (a *anchors) place(ids ...string) { a.ids = append(a.ids, ids...) }

// when adds an id where a section is there.
func (a *anchors) when(there bool, id string) {
	if there {
		a.place(id)
	}
}

// charts adds the pictures that are drawn, and says whether there is one.
func (a *anchors) charts(list ...*Chart) bool {
	drawn := false
	for _, c := range list {
		if c != nil {
			drawn = true
			a.place(c.ID)
		}
	}
	return drawn
}

func (a *anchors) notes(list []*catalog.Note, prefix string) {
	for _, n := range list {
		a.place(noteAnchor(prefix, n.ID))
	}
}

// body adds the headings of running text, in the language it is shown in.
func (a *anchors) body(b catalog.Body, prefix string) {
	a.headings(shownIn(b, a.m.l), prefix)
}

// shownIn is the running text a page in l shows: its own, or else the other's.
func shownIn(b catalog.Body, l lang.Lang) *markdown.Doc {
	if doc := b.In(l); doc != nil {
		return doc
	}
	return b.In(l.Other())
}

func (a *anchors) headings(doc *markdown.Doc, prefix string) {
	if doc == nil {
		return
	}
	for _, h := range doc.Headings() {
		a.place(prefix + h.ID)
	}
}

func (a *anchors) direction(d *catalog.Direction) {
	a.place("facts", "topics", "requirements", "provenance")
	a.body(d.Body, "")
	a.notes(d.Notes, "")
	a.when(len(a.m.conditions(d)) > 0, "conditions")
	a.when(len(d.Exclusions) > 0, "exclusions")
	a.when(len(d.Contacts) > 0, "contacts")
	a.when(len(d.PlanRows)+len(d.CarriedOutBy) > 0 || a.m.planUnlinked(d), "plan")
	a.when(a.charts(a.m.placeChart(d)), "place")
	a.when(len(d.Series) > 0, "history")
	a.when(len(d.Notes) > 0, "notes")
}

// parallel is the page of both languages: its pairs of passages are counted.
func (a *anchors) parallel(d *catalog.Direction) {
	other := *a.m
	other.p, other.other, other.l = a.m.other, a.m.p, a.m.l.Other()
	ms := [2]*Maker{a.m, &other}
	for _, s := range []ParallelSection{parallelFacts(ms, d), parallelTopics(ms, d), parallelBody(ms, d), parallelNotes(ms, d)} {
		a.when(len(s.Pairs) > 0, s.ID)
		for _, p := range s.Pairs {
			a.when(p.ID != "", p.ID)
		}
	}
	for _, l := range lang.Both {
		a.headings(shownIn(d.Body, l), string(l)+"-")
	}
}

func (a *anchors) guide(g *catalog.Guide) {
	a.place("directions")
	if a.m.later() {
		return // what follows stands on the first page
	}
	a.place("facts", "provenance")
	a.body(g.Body, "")
	a.notes(g.Notes, "")
	a.when(a.m.reconcile(g) != nil, "totals")
	a.when(len(g.Conditions) > 0, "conditions")
	a.when(g.Body.Exists(), "text")
	a.when(len(g.Statements) > 0, "statements")
	a.when(len(g.Notes) > 0, "notes")
}

// lists are the pages made of lists: what stands on one depends on where the
// list is split.
func (a *anchors) lists() {
	m := a.m
	switch p := m.page; p.Kind {
	case site.Directions:
		page := m.MakeDirections()
		a.when(page.List.Filter != nil && len(page.List.Filter.Apply) > 0, "apply")
		a.when(len(page.Plans) > 0, "plan")
		for _, g := range append(page.Calls, page.Plans...) {
			a.place(g.ID)
		}
	case site.Year:
		for _, g := range m.MakeYear(p.Year).Guides {
			a.place(g.Table.ID)
		}
	case site.Years:
		a.when(a.charts(m.MakeYears().Pictures...), "pictures")
	case site.Fields:
		a.when(a.charts(m.heatChart()), "pictures")
	case site.Field:
		page := m.MakeField(p.Field)
		for _, y := range page.Years {
			a.place("y" + y.Year)
		}
		a.when(len(page.Any) > 0, "any")
	case site.Partner:
		page := m.MakePartner(p.Partner)
		for _, y := range page.Years {
			a.place("y" + y.Year)
		}
		a.when(len(page.Routes) > 0, "routes")
		a.when(a.charts(page.Timeline, page.Money), "pictures")
		a.when(len(page.Histories) > 0, "history")
		a.when(len(page.Agencies) > 0, "agencies")
		for _, x := range page.Agencies {
			a.place(x.ID)
		}
	}
}

func (a *anchors) reconciliation() {
	for _, g := range a.m.c.Guides {
		a.place(g.ID)
		a.notes(g.Notes, g.ID+"-")
		for _, d := range g.Directions {
			a.notes(d.Notes, d.ID+"-")
		}
	}
	noted := false
	for _, d := range a.m.c.Documents {
		noted = noted || len(d.Notes) > 0
		a.notes(d.Notes, d.ID+"-")
	}
	a.when(noted, "documents")
}

func (a *anchors) source(d *catalog.Document) {
	for i, line := range d.Lines {
		if i == len(d.Lines)-1 && line == "" {
			break
		}
		a.place("L" + strconv.Itoa(i+1))
	}
	a.when(len(d.Notes) > 0, "notes")
	a.notes(d.Notes, "")
}

func (a *anchors) print(y *catalog.Year) {
	for _, g := range y.Guides {
		a.place("g-" + g.ID)
		a.body(g.Body, g.ID+"-")
		a.notes(g.Notes, g.ID+"-")
		for _, d := range g.Directions {
			a.place("d-" + d.ID)
			a.body(d.Body, d.ID+"-")
			a.notes(d.Notes, d.ID+"-")
		}
	}
}

func (a *anchors) design() {
	a.place("colours", "type", "tags", "buttons")
	d := a.m.example()
	if d == nil {
		return
	}
	page := a.m.MakeDesign()
	a.place("facts", "tables", "topics", "provenance")
	a.body(d.Body, "example-")
	a.notes(d.Notes, "example-")
	a.when(len(page.Example.Conditions) > 0, "conditions")
	a.when(d.Body.Exists(), "requirements")
	a.when(page.Place != nil, "pictures")
	if page.Place != nil {
		a.charts(page.Place, page.Timeline)
	}
	a.when(len(d.Series) > 0, "history")
	a.when(len(d.Contacts) > 0, "contacts")
	a.when(len(d.Notes) > 0, "notes")
}
