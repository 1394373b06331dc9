package page

import (
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/chart"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// Anchors are the places of a planned page that a link can name with #…: the
// ids of its headings, notes, lines and pictures. They are known from the
// catalogue and the plan, so that a link can be judged without rendering the
// page it leads to. The parts of a picture (its caption, title and patterns) are
// not among them: nobody links to those.
//
// TestAnchors of package pipeline holds them against every page of the site.
func (s *Site) Anchors(path string) []string {
	i, ok := slices.BinarySearchFunc(s.Plan.Pages, path, func(p site.Page, path string) int { return strings.Compare(p.Path, path) })
	if !ok {
		return nil
	}
	p := s.Plan.Pages[i]
	a := &anchors{m: s.maker(p, p.Lang)}
	a.place("main")
	for _, k := range kinds {
		if k.Name == p.Kind && k.anchors != nil {
			k.anchors(a)
		}
	}
	return a.ids
}

// anchors collects the anchors of one page.
type anchors struct {
	m   *maker
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
func (a *anchors) charts(list ...*chart.Chart) bool {
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
		a.place(words.NoteAnchor(prefix, n.ID))
	}
}

// body adds the headings of running text, in the language it is shown in.
func (a *anchors) body(b catalog.Body, prefix string) {
	a.headings(shownIn(b, a.m.L), prefix)
	if third := b.Original.Third(); third != "" {
		a.headings(b.Third, wordingPrefix(prefix, third)) // nothing where there is none
	}
}

// shownIn is the running text a page in l shows: its own, or else the other's.
func shownIn(b catalog.Body, l lang.Lang) *markdown.Doc {
	if doc := b.In(l); doc != nil {
		return doc
	}
	return b.In(l.Other())
}

// clauses adds the addresses of running text: those of its clauses, and those
// clauses had.
func (a *anchors) clauses(list []*catalog.Clause, former []catalog.FormerClause) {
	for _, c := range list {
		a.place(c.ID)
	}
	for _, f := range former {
		a.place(f.ID)
	}
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
	a.clauses(d.Clauses, d.FormerClauses)
	a.notes(d.Notes, "")
	a.when(len(a.m.Conditions(d)) > 0, "conditions")
	a.when(len(d.Exclusions) > 0, "exclusions")
	a.when(len(d.Contacts) > 0, "contacts")
	a.when(len(d.PlanRows)+len(d.CarriedOutBy) > 0 || d.PlanUnlinked, "plan")
	a.when(a.charts(a.m.charts().Place(d)), "place")
	a.when(len(d.Series) > 0, "history")
	a.when(len(d.Notes) > 0, "notes")
}

// parallel is the page of both languages: its pairs of passages are counted.
func (a *anchors) parallel(d *catalog.Direction) {
	ms := [2]*maker{a.m, a.m.twin()}
	have := len(a.ids)
	a.clauses(d.Clauses, d.FormerClauses)
	clauses := a.ids[have:]
	for _, s := range []ParallelSection{parallelFacts(ms, d), parallelTopics(ms, d), parallelBody(ms, d), parallelNotes(ms, d)} {
		a.when(len(s.Pairs) > 0, s.ID)
		for _, p := range s.Pairs {
			a.when(p.ID != "" && !slices.Contains(clauses, p.ID), p.ID)
			a.when(p.Sides[0].ID != "", p.Sides[0].ID)
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
	a.clauses(g.Clauses, g.FormerClauses)
	a.notes(g.Notes, "")
	a.when(a.m.Reconcile(g) != nil, "totals")
	a.when(len(g.Conditions) > 0, "conditions")
	a.when(g.Body.Exists() || len(a.m.gone(g.FormerClauses, "")) > 0, "text")
	a.when(len(g.Statements) > 0, "statements")
	a.when(len(g.Notes) > 0, "notes")
}

func (a *anchors) directions() {
	page := a.m.directionsView()
	a.when(page.List.Filter != nil && len(page.List.Filter.Apply) > 0, "apply")
	a.when(len(page.Plans) > 0, "plan")
	for _, g := range append(page.Calls, page.Plans...) {
		a.place(g.ID)
	}
}

func (a *anchors) field(f *catalog.Field) {
	page := a.m.fieldView(f)
	for _, y := range page.Years {
		a.place("y" + y.Year)
	}
	a.when(len(page.Any) > 0, "any")
}

func (a *anchors) partner(p *catalog.Partner) {
	page := a.m.partnerView(p)
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

func (a *anchors) reconciliation() {
	for _, g := range a.m.Catalog.Guides {
		a.place(g.ID)
		a.notes(g.Notes, g.ID+"-")
		for _, d := range g.Directions {
			a.notes(d.Notes, d.ID+"-")
		}
	}
	noted := false
	for _, d := range a.m.Catalog.Documents {
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
	page := a.m.designView()
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
