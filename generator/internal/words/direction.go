package words

import (
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// Topic is a printed topic with its fields and figures.
type Topic struct {
	Label      Phrase
	Text       Phrase
	OtherLabel string // before Other, where it is the original in a third language
	Other      Phrase // the other language's original wording, where both are original
	Fields     []Link
	Facts      []Fact
	Parts      []Topic
}

// Contact is someone to write to, as printed.
type Contact struct {
	Clause     Link // it is named in; without an address where that is not known
	Side, Name string
	Agency     Phrase
	Email      string
	Phone      string
	URL, Href  string
	Missing    []string
}

func (w *Voice) Topic(t *catalog.Topic) Topic {
	v := Topic{Label: w.Phrase(t.Label), Text: w.Phrase(t.Text)}
	if t.Text.Original == lang.OriginalBoth || w.Wording(t.Text).Text != "" {
		v.Other, v.OtherLabel = w.OtherSide(t.Text), w.OtherLabel(t.Text)
	}
	for _, f := range t.Fields {
		v.Fields = append(v.Fields, w.FieldLink(f))
	}
	if t.Projects.Stated() {
		v.Facts = append(v.Facts, w.FigureFact("projects", w.Projects(t.Projects)))
	}
	if catalog.AnyStated(t.Funds) {
		v.Facts = append(v.Facts, w.FundsFacts(t.Funds)...)
	}
	for _, p := range t.Parts {
		v.Parts = append(v.Parts, w.Topic(p))
	}
	return v
}

func (w *Voice) Contact(c catalog.Contact) Contact {
	v := Contact{Name: c.Name, Email: c.Email, Phone: c.Phone, URL: c.URL, Side: w.P.T("contact-foreign")}
	if !c.Foreign {
		v.Side = w.P.T("contact-chinese")
	}
	if c.Agency != nil {
		v.Agency = w.Phrase(c.Agency.Name)
	}
	if c.URL != "" {
		v.Href = c.URL
		if !strings.Contains(c.URL, "://") {
			v.Href = "https://" + c.URL
		}
	}
	if c.Clause != nil {
		v.Clause = w.ClauseLink(c.Clause)
	}
	for _, k := range c.Missing {
		v.Missing = append(v.Missing, w.P.T("contact-missing-"+k))
	}
	return v
}

// TopicsNote says that any field will do, or why no topics are listed; nothing
// where it is the list that counts.
func (w *Voice) TopicsNote(d *catalog.Direction) string {
	switch {
	case d.AnyField:
		return w.P.T("any-field")
	case d.TopicsGiven != "":
		return w.P.T("topics-" + d.TopicsGiven)
	}
	return ""
}

// topicCount says how many topics are printed, and whether the list is open.
func (w *Voice) topicCount(d *catalog.Direction) string {
	switch {
	case d.AnyField || d.TopicsGiven != "":
		return w.TopicsNote(d)
	case !d.OpenEnded.IsZero():
		return w.P.N("topic-count-open", len(d.Topics))
	}
	return w.P.N("topic-count", len(d.Topics))
}
