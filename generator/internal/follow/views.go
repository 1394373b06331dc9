package follow

import (
	"html/template"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// Kind is a kind of entry: its template is templates/feeds/<Name>.html, and
// View is the struct the template is given.
type Kind struct {
	Name string
	View any
}

// The names of the kinds.
const (
	guideKind     = "guide"
	directionKind = "direction"
	removedKind   = "removed"
)

// Kinds are all kinds of entries.
func Kinds() []Kind {
	return []Kind{{guideKind, GuideEntry{}}, {directionKind, DirectionEntry{}}, {removedKind, RemovedEntry{}}}
}

// Names are the names of all kinds, for whoever reads their templates.
func Names() []string {
	var out []string
	for _, k := range Kinds() {
		out = append(out, k.Name)
	}
	return out
}

// GuideEntry is the full text of a change of a guide.
type GuideEntry struct {
	Text       string // what the log says of the change
	Title      string // of the guide
	Translated bool   // the guide's words here are our translation
	Added      bool   // the guide is new: Body and Calls follow; else Dates
	Body       template.HTML
	Calls      []Call
	Dates      []Fact
}

// Call is a direction in the entry of its guide.
type Call struct {
	URL, Text string
	Figures   string // projects and funds; a row of a plan has none
}

// DirectionEntry is the full text of a change of a direction, or of its
// guide's as told to who follows the direction's partner or field.
type DirectionEntry struct {
	Text       string // what the log says of the change
	Guide      string // its title, and that it is a draft where it is one
	Translated bool   // the direction's words here are our translation
	Facts      []Fact
	Topics     []Topic
	OpenEnded  string // the words that leave the list of topics open
	AnyField   bool
	NoTopics   string // why none are listed
	HasBody    bool
	Body       template.HTML // the requirements
}

// Fact is a label and its values, each in a line.
type Fact struct {
	Label string
	Items []string
}

// Topic is a printed topic with its parts.
type Topic struct {
	Text  string
	Parts []Topic
}

// RemovedEntry is the full text of the removal of a record.
type RemovedEntry struct {
	Date   string // in words
	Reason string
}

func (f *follower) guideView(g *catalog.Guide, e catalog.LogEntry) GuideEntry {
	v := GuideEntry{Text: f.Str(e.Text), Title: f.Str(g.Title), Translated: f.translated(g.Title, g.Body), Added: e.Kind == "added"}
	if !v.Added {
		v.Dates = f.facts([]words.Fact{f.GuideDates(g)})
		return v
	}
	v.Body = f.body(g.Body, g.Notes, f.BaseURL.Address(site.GuidePath(f.L, g)))
	for _, d := range g.Directions {
		c := Call{URL: f.BaseURL.Address(site.DirectionPath(f.L, d)), Text: d.Number + " " + f.Str(d.Title)}
		if !g.Plan {
			c.Figures = f.ProjectsLine(d.Projects) + f.P.T("description-separator") + f.FundsLine(d.Funds)
		}
		v.Calls = append(v.Calls, c)
	}
	return v
}

func (f *follower) directionView(d *catalog.Direction, e catalog.LogEntry) DirectionEntry {
	return DirectionEntry{Text: f.Str(e.Text), Guide: f.Str(d.Guide.Title) + f.DraftNote(d.Guide), Translated: f.translated(d.Title, d.Body),
		Facts: f.facts(f.Facts(d)), Topics: f.topics(d.Topics), OpenEnded: f.Str(d.OpenEnded), AnyField: d.AnyField, NoTopics: noTopics(f.Voice, d),
		HasBody: d.Body.Exists(), Body: f.body(d.Body, d.Notes, f.BaseURL.Address(site.DirectionPath(f.L, d)))}
}

// noTopics says why a direction lists no topics, where it does not.
func noTopics(w *words.Voice, d *catalog.Direction) string {
	if d.TopicsGiven == "" {
		return ""
	}
	return w.TopicsNote(d)
}

func (f *follower) removedView(x *catalog.Removed) RemovedEntry {
	return RemovedEntry{Date: f.P.Date(x.Date), Reason: x.Reason.Side(f.L)}
}

// translated reports whether what a record says here is our translation.
func (f *follower) translated(title lang.Text, body catalog.Body) bool {
	return title.Translated(f.L) || body.Exists() && (lang.Text{Original: body.Original}).Translated(f.L)
}

func (f *follower) facts(facts []words.Fact) []Fact {
	var out []Fact
	for _, x := range facts {
		v := Fact{Label: x.Label}
		for _, i := range x.Items {
			v.Items = append(v.Items, f.ItemLine(i))
		}
		out = append(out, v)
	}
	return out
}

func (f *follower) topics(topics []*catalog.Topic) []Topic {
	var out []Topic
	for _, t := range topics {
		v := Topic{Text: f.Str(t.Text), Parts: f.topics(t.Parts)}
		if label := f.Str(t.Label); label != "" {
			v.Text = label + f.P.Colon() + v.Text
		}
		out = append(out, v)
	}
	return out
}

// body is running text, its links whole: notes stand on the page. Its problems
// are those of the page, which reports them.
func (f *follower) body(body catalog.Body, notes []*catalog.Note, page string) template.HTML {
	doc := body.In(f.L)
	if doc == nil {
		if doc = body.In(f.L.Other()); doc == nil {
			return ""
		}
	}
	o := f.MarkdownOptions(notes, "", 1)
	resolve, note := o.Resolve, o.Note
	o.Resolve = func(dest string) (string, bool) {
		to, ok := resolve(dest)
		return f.BaseURL.Address(to), ok
	}
	o.Note = func(id string) (string, string, bool) {
		label, anchor, ok := note(id)
		return label, page + anchor, ok
	}
	text, _ := doc.HTML(o)
	return template.HTML(text) // safe by construction: package markdown's own output
}
