package view

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// DirectionPage is everything about one direction: facts first, then topics,
// requirements, history, notes and provenance.
type DirectionPage struct {
	Base
	D         DirectionDetail
	Neighbour [2]*Link // the directions before and after in the guide
	Place     *Chart   // funds per project among its neighbours
	BothHref  string   // both languages side by side
}

// DirectionDetail is a direction in full; the print page shows many.
type DirectionDetail struct {
	ID, Anchor   string
	Number       string
	Title        Phrase
	OtherTitle   Phrase // the title in the other language, with its status
	OtherMark    string // "original", "unofficial translation"
	TitleMark    string
	Href         string
	Guide        Link
	GuideTitle   Phrase
	Scheme       string
	Status       Status
	Plan         bool
	Translation  string // "", all, partly: how much of the page is our translation
	ThirdParty   bool   // the original English is a third party's translation
	Facts        []Fact
	Conditions   []Condition
	Topics       []Topic
	TopicCount   int
	OpenEnded    Phrase
	AnyField     bool
	Fields       []Link
	Body         *Body
	NoBody       string // why there is no running text
	Exclusions   []Exclusion
	Contacts     []Contact
	History      []History
	PlanRows     []Link
	CarriedOutBy []Link
	PlanUnlinked bool // a call of a year with a plan, but without a plan row
	Notes        []Note
	Provenance   Provenance
	GoHref       string
	Permalink    string // absolute, where the base URL is known
	DataHref     string // the direction as data
	DataPath     string
}

// Fact is a line of the card of facts.
type Fact struct {
	Key, Label string
	Items      []FactItem
}

// FactItem is one value of a fact.
type FactItem struct {
	Text    string
	Lang    string
	Href    string
	Small   Phrase   // the wording as printed
	Remarks []string // derived, inherited …
	Class   string
}

// Topic is a printed topic with its fields and figures.
type Topic struct {
	Label  Phrase
	Text   Phrase
	Other  Phrase // the other language's original wording, where both are original
	Fields []Link
	Facts  []Fact
	Parts  []Topic
}

// Exclusion says what is not supported twice.
type Exclusion struct {
	Text  Phrase
	Links []Link
}

// Contact is someone to write to, as printed.
type Contact struct {
	Side, Name string
	Agency     Phrase
	Email      string
	Phone      string
	URL, Href  string
	Missing    []string
}

// History is a scheme through the years.
type History struct {
	Name    string
	Entries []HistoryEntry
}

// HistoryEntry is one year's direction of a scheme and what changed since the
// call before it.
type HistoryEntry struct {
	Year     string
	Link     Link
	Self     bool
	Plan     bool
	Projects string
	Funds    string
	Topics   string
	Changes  []string
	Why      Phrase
	Inferred bool
}

// MakeDirection makes the page of a direction.
func (m *Maker) MakeDirection(d *catalog.Direction) DirectionPage {
	detail := m.detail(d, "", 2)
	heading := d.Number + " " + m.str(d.Title)
	desc := []string{m.str(d.Guide.Short), m.p.T("fact-partner") + m.p.Colon() + m.p.Sequence(m.names(d.Partners))}
	if d.Funds.Stated() {
		desc = append(desc, m.p.T("fact-funds")+m.p.Colon()+m.funds(d.Funds).Text)
	}
	if d.Projects.Stated() {
		desc = append(desc, m.p.T("fact-projects")+m.p.Colon()+m.projects(d.Projects).Text)
	}
	for _, t := range d.Topics {
		desc = append(desc, m.str(t.Text))
	}
	page := DirectionPage{D: detail, Base: m.base(heading, strings.Join(desc, m.p.T("description-separator")),
		m.indexCrumb(site.Guides), detail.Guide)}
	page.Title = heading + m.p.T("title-separator") + m.str(d.Guide.Short) + m.p.T("title-separator") + m.str(m.c.Site.Title)
	page.Linked = m.grant(d, page.Description)
	page.LinkBox = m.linkBox(heading + m.p.Parens(m.str(d.Guide.Short)))
	page.Place, page.BothHref = m.placeChart(d), m.href(site.ParallelPath(d))
	all := d.Guide.Directions
	at, _ := slices.BinarySearchFunc(all, d.Order, func(n *catalog.Direction, order int) int { return n.Order - order })
	for i, o := range []int{at - 1, at + 1} {
		if o < 0 || o >= len(all) {
			continue
		}
		title, l := all[o].Title.In(m.l)
		link := Link{Href: m.href(site.DirectionPath(m.l, all[o])), Text: all[o].Number + " " + title}
		if l != m.l {
			link.Lang = l.Tag()
		}
		page.Neighbour[i] = &link
	}
	return page
}

func (m *Maker) names(ps []*catalog.Partner) []string {
	var out []string
	for _, p := range ps {
		out = append(out, m.str(p.Name))
	}
	return out
}

// detail makes the whole of a direction; prefix keeps its ids apart on pages
// that show several.
func (m *Maker) detail(d *catalog.Direction, prefix string, shift int) DirectionDetail {
	v := DirectionDetail{ID: d.ID, Anchor: "d-" + d.ID, Number: d.Number, Title: m.phrase(d.Title), OtherTitle: m.otherSide(d.Title),
		Href:  m.href(site.DirectionPath(m.l, d)),
		Guide: Link{Href: m.href(site.GuidePath(m.l, d.Guide)), Text: m.str(d.Guide.Short)}, GuideTitle: m.phrase(d.Guide.Title),
		Scheme: m.p.T("scheme-" + d.Scheme), Status: m.status(d.Guide), Plan: d.Guide.Plan,
		Facts: m.facts(d), Conditions: m.conditions(d), AnyField: d.AnyField, OpenEnded: m.phrase(d.OpenEnded), TopicCount: len(d.Topics),
		Notes: m.notes(d.Notes, prefix), Provenance: m.provenance(d.From),
		GoHref: m.href(site.GoPath(d)), DataHref: m.href(site.DirectionDataPath(d.ID)), DataPath: site.DirectionDataPath(d.ID),
	}
	if m.opt.BaseURL != "" {
		v.Permalink = m.opt.BaseURL + site.GoPath(d)
	}
	v.TitleMark, v.OtherMark = m.mark(d.Title, m.l), m.mark(d.Title, m.l.Other())
	bodyOriginal := d.Body.Original
	if !d.Body.Exists() {
		bodyOriginal = ""
	}
	v.Translation = m.translationMark(d.Title.Original, bodyOriginal)
	for _, s := range d.From {
		if s.Document.Status == "third_party_translation" {
			v.ThirdParty = true
		}
	}
	for _, t := range d.Topics {
		v.Topics = append(v.Topics, m.topic(t))
	}
	for _, f := range d.Fields {
		v.Fields = append(v.Fields, m.fieldLink(f))
	}
	v.Body = m.body(d.Body, d.Notes, prefix, shift)
	if v.Body != nil && v.ThirdParty && d.Body.Original == lang.OriginalEN && m.l == lang.EN {
		v.Body.ThirdParty = true
	}
	switch {
	case v.Body != nil:
	case d.Guide.Plan:
		v.NoBody = m.p.T("no-body-plan")
	default:
		v.NoBody = m.p.T("no-body-call")
	}
	for _, e := range d.Exclusions {
		x := Exclusion{Text: m.phrase(e.Text)}
		for _, o := range e.Directions {
			x.Links = append(x.Links, m.directionLink(o))
		}
		v.Exclusions = append(v.Exclusions, x)
	}
	for _, c := range d.Contacts {
		v.Contacts = append(v.Contacts, m.contact(c))
	}
	for _, s := range d.Series {
		v.History = append(v.History, m.history(s, d))
	}
	for _, r := range d.PlanRows {
		v.PlanRows = append(v.PlanRows, m.directionLink(r))
	}
	for _, r := range d.CarriedOutBy {
		v.CarriedOutBy = append(v.CarriedOutBy, m.directionLink(r))
	}
	v.PlanUnlinked = m.planUnlinked(d)
	return v
}

// planUnlinked reports a call of a year with a plan that stands in no row of it.
func (m *Maker) planUnlinked(d *catalog.Direction) bool {
	return !d.Guide.Plan && len(d.PlanRows) == 0 && slices.ContainsFunc(m.c.Guides, func(g *catalog.Guide) bool {
		return g.Plan && g.Year == d.Guide.Year && g.Programme == d.Guide.Programme
	})
}

// mark names the status of one side of a text.
func (m *Maker) mark(t lang.Text, l lang.Lang) string {
	switch {
	case t.Original == lang.OriginalNone || t.Original == "":
		return ""
	case t.Translated(l):
		return m.p.T("mark-translation")
	}
	return m.p.T("mark-original")
}

func (m *Maker) topic(t *catalog.Topic) Topic {
	v := Topic{Label: m.phrase(t.Label), Text: m.phrase(t.Text)}
	if t.Text.Original == lang.OriginalBoth {
		v.Other = m.otherSide(t.Text)
	}
	for _, f := range t.Fields {
		v.Fields = append(v.Fields, m.fieldLink(f))
	}
	if t.Projects.Stated() {
		v.Facts = append(v.Facts, m.figureFact("projects", m.projects(t.Projects)))
	}
	if t.Funds.Stated() {
		v.Facts = append(v.Facts, m.figureFact("funds", m.funds(t.Funds)))
	}
	for _, p := range t.Parts {
		v.Parts = append(v.Parts, m.topic(p))
	}
	return v
}

func (m *Maker) contact(c catalog.Contact) Contact {
	v := Contact{Name: c.Name, Email: c.Email, Phone: c.Phone, URL: c.URL, Side: m.p.T("contact-foreign")}
	if !c.Foreign {
		v.Side = m.p.T("contact-chinese")
	}
	if c.Agency != nil {
		v.Agency = m.phrase(c.Agency.Name)
	}
	if c.URL != "" {
		v.Href = c.URL
		if !strings.Contains(c.URL, "://") {
			v.Href = "https://" + c.URL
		}
	}
	for _, k := range c.Missing {
		v.Missing = append(v.Missing, m.p.T("contact-missing-"+k))
	}
	return v
}

// history tells a scheme through the years; changes are against the call
// before, since plan rows print no figures.
func (m *Maker) history(s *catalog.Series, self *catalog.Direction) History {
	h := History{Name: m.str(s.Name)}
	var before *catalog.Direction
	for _, e := range s.Members {
		d := e.Direction
		entry := HistoryEntry{Year: m.p.T("year", "Year", d.Guide.Year), Link: m.directionLink(d), Self: d == self, Plan: d.Guide.Plan,
			Why: m.phrase(e.Why), Inferred: e.Inferred, Topics: m.topicCount(d)}
		if !d.Guide.Plan {
			entry.Projects, entry.Funds = m.projects(d.Projects).Text, m.funds(d.Funds).Text
			if before != nil {
				for _, c := range catalog.Compare(before, d) {
					entry.Changes = append(entry.Changes, m.change(c)...)
				}
				if len(entry.Changes) == 0 {
					entry.Changes = []string{m.p.T("change-none")}
				}
			}
			before = d
		}
		h.Entries = append(h.Entries, entry)
	}
	return h
}

// topicCount says how many topics are printed, and whether the list is open.
func (m *Maker) topicCount(d *catalog.Direction) string {
	switch {
	case d.AnyField:
		return m.p.T("any-field")
	case !d.OpenEnded.IsZero():
		return m.p.N("topic-count-open", len(d.Topics))
	}
	return m.p.N("topic-count", len(d.Topics))
}

func (m *Maker) change(c catalog.Change) []string {
	var out []string
	quantity := func(key string, unit value) {
		out = append(out, m.p.T("change-"+key, "Before", m.words(c.Before, unit), "After", m.words(c.After, unit)))
	}
	switch c.What {
	case "projects":
		quantity("projects", m.projectsUnit)
	case "funds":
		quantity("funds", m.moneyUnit)
	case "duration":
		quantity("duration", m.yearsUnit)
	case "topics":
		if c.Counts[0] != c.Counts[1] {
			out = append(out, m.p.T("change-topics", "Before", c.Counts[0], "After", c.Counts[1]))
		}
		if len(c.Added) > 0 {
			out = append(out, m.p.T("change-fields-added", "Fields", m.p.Sequence(m.fieldNames(c.Added))))
		}
		if len(c.Gone) > 0 {
			out = append(out, m.p.T("change-fields-gone", "Fields", m.p.Sequence(m.fieldNames(c.Gone))))
		}
	case "countries":
		if len(c.In) > 0 {
			out = append(out, m.p.T("change-countries-in", "Countries", m.p.Sequence(m.names(c.In))))
		}
		if len(c.Out) > 0 {
			out = append(out, m.p.T("change-countries-out", "Countries", m.p.Sequence(m.names(c.Out))))
		}
	}
	return out
}

func (m *Maker) fieldNames(fs []*catalog.Field) []string {
	var out []string
	for _, f := range fs {
		out = append(out, m.str(f.Name))
	}
	return out
}
