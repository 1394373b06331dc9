package page

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// DirectionDetail is a direction in full; the print page shows many.
type DirectionDetail struct {
	ID, Anchor   string
	Number       string
	Title        words.Phrase
	OtherTitle   words.Phrase // the title in the other language, with its status
	OtherLabel   string       // before it, where it is the original in a third language
	OtherMark    string       // "original", "unofficial translation"
	TitleMark    string
	Href         string
	Guide        words.Link
	GuideTitle   words.Phrase
	Scheme       string
	Status       words.Status
	Plan         bool
	Translation  string // "", all, partly: how much of the page is our translation
	Uncompared   string // that translations were not compared as they stand
	ThirdParty   bool   // the original English is a third party's translation
	Facts        []words.Fact
	Conditions   []words.Condition
	Topics       []words.Topic
	TopicCount   int
	OpenEnded    words.Phrase
	OpenMark     string // that OpenEnded is our translation
	AnyField     bool
	TopicsGiven  string // why no topics are listed
	Fields       []words.Link
	Body         *Body
	Gone         []GoneClause
	NoBody       string // why there is no running text
	Exclusions   []Exclusion
	Contacts     []words.Contact
	History      []words.History
	PlanRows     []words.Link
	CarriedOutBy []words.Link
	PlanUnlinked bool // a call of a year with a plan, but without a plan row
	Notes        []words.Note
	Provenance   words.Provenance
	GoHref       string
	Permalink    string // absolute, where the base URL is known
	DataHref     string // the direction as data
	DataPath     string
}

// Exclusion says what is not supported twice.
type Exclusion struct {
	Text   words.Phrase
	Clause words.Link // it stands in; without an address where it is not known
	Links  []words.Link
}

// detail makes the whole of a direction; prefix keeps its ids apart on pages
// that show several.
func (m *maker) detail(d *catalog.Direction, prefix string, shift int) DirectionDetail {
	v := DirectionDetail{ID: d.ID, Anchor: "d-" + d.ID, Number: d.Number, Title: m.Phrase(d.Title), OtherTitle: m.OtherSide(d.Title),
		Href:  m.Href(site.DirectionPath(m.L, d)),
		Guide: words.Link{Href: m.Href(site.GuidePath(m.L, d.Guide)), Text: m.Str(d.Guide.Short)}, GuideTitle: m.Phrase(d.Guide.Title),
		Scheme: m.P.T("scheme-" + d.Scheme), Status: m.Status(d), Plan: d.Guide.Plan,
		Facts: m.Facts(d), Conditions: m.Conditions(d), AnyField: d.AnyField, OpenEnded: m.Phrase(d.OpenEnded), TopicCount: len(d.Topics),
		Notes: m.Notes(d.Notes, prefix), Provenance: m.Provenance(d.From),
		GoHref: m.Href(site.GoPath(d)), DataHref: m.Href(site.DirectionDataPath(d.ID)), DataPath: site.DirectionDataPath(d.ID),
	}
	if m.BaseURL.Known() {
		v.Permalink = m.BaseURL.Address(site.GoPath(d))
	}
	v.TitleMark, v.OtherMark = m.Mark(d.Title, m.L), m.OtherMark(d.Title)
	v.OtherLabel = m.OtherLabel(d.Title)
	if d.TopicsGiven != "" {
		v.TopicsGiven = m.TopicsNote(d)
	}
	if d.OpenEnded.Translated(m.L) {
		v.OpenMark = m.Mark(d.OpenEnded, m.L)
	}
	bodyOriginal := d.Body.Original
	if !d.Body.Exists() {
		bodyOriginal = ""
	}
	v.Translation = m.TranslationMark(d.Title.Original, bodyOriginal)
	v.Uncompared = m.UncomparedNote(d.ID)
	for _, s := range d.From {
		if s.Document.Status == "third_party_translation" {
			v.ThirdParty = true
		}
	}
	for _, t := range d.Topics {
		v.Topics = append(v.Topics, m.Topic(t))
	}
	for _, f := range d.Fields {
		v.Fields = append(v.Fields, m.FieldLink(f))
	}
	v.Gone = m.gone(d.FormerClauses, prefix)
	v.Body = m.clauses(d.Body, d.Clauses, d.Notes, prefix, shift)
	if v.Body != nil && v.ThirdParty && d.Body.Original == lang.OriginalEN && m.L == lang.EN {
		v.Body.ThirdParty = true
	}
	switch {
	case v.Body != nil:
	case d.Guide.Plan:
		v.NoBody = m.P.T("no-body-plan")
	default:
		v.NoBody = m.P.T("no-body-call")
	}
	for _, e := range d.Exclusions {
		x := Exclusion{Text: m.Phrase(e.Text)}
		for _, o := range e.Directions {
			x.Links = append(x.Links, m.DirectionLink(o))
		}
		if e.Clause != nil {
			x.Clause = m.ClauseLink(e.Clause)
		}
		v.Exclusions = append(v.Exclusions, x)
	}
	for _, c := range d.Contacts {
		v.Contacts = append(v.Contacts, m.Contact(c))
	}
	for _, s := range d.Series {
		v.History = append(v.History, m.History(s, d))
	}
	for _, r := range d.PlanRows {
		v.PlanRows = append(v.PlanRows, m.DirectionLink(r))
	}
	for _, r := range d.CarriedOutBy {
		v.CarriedOutBy = append(v.CarriedOutBy, m.DirectionLink(r))
	}
	v.PlanUnlinked = d.PlanUnlinked
	return v
}
