package site

import (
	"path"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// FeedScope is what a set of feeds is about, in one language: everything, or
// one programme, partner or field. A record that was renamed has its feeds at
// the old address too, since a feed cannot lead on; one that was removed keeps
// them, to say so.
type FeedScope struct {
	Lang      lang.Lang
	Folder    string // "", programmes, partners, fields
	ID        string // the id in the address
	Programme *catalog.Programme
	Partner   *catalog.Partner
	Field     *catalog.Field
	Removed   *catalog.Removed
}

// FeedFormat is the end of a feed's file name. Names end in extensions every
// web server knows.
type FeedFormat string

// The formats of feeds.
const (
	Atom     FeedFormat = "-atom.xml"
	RSS      FeedFormat = "-rss.xml"
	JSONFeed FeedFormat = ".json"
	Calendar FeedFormat = ".ics"
)

// FeedFormats lists them; AlwaysWritten are those that need no base URL.
var (
	FeedFormats   = []FeedFormat{Atom, RSS, JSONFeed, Calendar}
	AlwaysWritten = []FeedFormat{Calendar}
)

// OPMLPath is the list of all feeds.
const OPMLPath = "feeds/feeds-opml.xml"

// FeedPath is a feed's address; folder and id are empty for the whole
// catalogue.
func FeedPath(l lang.Lang, folder, id string, f FeedFormat) string {
	if folder == "" {
		id = "all"
	}
	return path.Join("feeds", string(l), folder, id+string(f))
}

// Path is the address of the scope's feed in a format.
func (s FeedScope) Path(f FeedFormat) string { return FeedPath(s.Lang, s.Folder, s.ID, f) }

// Home is the scope a feed's own addresses name: that of the record's id of
// today.
func (s FeedScope) Home() FeedScope {
	switch {
	case s.Partner != nil:
		s.ID = s.Partner.ID
	case s.Field != nil:
		s.ID = s.Field.ID
	}
	return s
}

// Page is the page the feeds belong to.
func (s FeedScope) Page() string {
	switch {
	case s.Partner != nil:
		return PartnerPath(s.Lang, s.Partner)
	case s.Field != nil:
		return FieldPath(s.Lang, s.Field)
	case s.Removed != nil:
		return RecordPath(s.Lang, Section(s.Folder), s.ID)
	case s.Programme != nil:
		return IndexPath(s.Lang, Guides)
	}
	return HomePath(s.Lang)
}

// feeds lists every scope, in each language.
func feeds(c *catalog.Catalog) []FeedScope {
	var out []FeedScope
	for _, l := range lang.Both {
		out = append(out, FeedScope{Lang: l})
		for _, p := range c.Site.Programmes {
			out = append(out, FeedScope{Lang: l, Folder: "programmes", ID: p.ID, Programme: p})
		}
		for _, p := range c.Partners {
			if !HasPage(p) {
				continue
			}
			s := FeedScope{Lang: l, Folder: string(Partners), ID: p.ID, Partner: p}
			out = append(out, s)
			for _, f := range p.Formerly {
				s.ID = f.ID
				out = append(out, s)
			}
		}
		for _, f := range c.AllFields {
			s := FeedScope{Lang: l, Folder: string(Fields), ID: f.ID, Field: f}
			out = append(out, s)
			for _, old := range f.Formerly {
				s.ID = old.ID
				out = append(out, s)
			}
		}
		for _, x := range c.Removed {
			if x.Kind == "partner" || x.Kind == "field" {
				out = append(out, FeedScope{Lang: l, Folder: x.Kind + "s", ID: x.ID, Removed: x})
			}
		}
	}
	return out
}
