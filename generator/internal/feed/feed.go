// Package feed writes what readers' programs follow: lists of changes as Atom
// (RFC 4287), RSS 2.0 and JSON Feed 1.1, lists of feeds as OPML 2.0, and dates
// as iCalendar (RFC 5545). It knows nothing of the catalogue: what an entry
// says is the caller's.
//
// The feeds are written with encoding/xml and encoding/json: the common
// library for them (gorilla/feeds) has no language, no self link and no
// categories of its own choosing, and makes ids that are not stable.
package feed

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// Feed is a list of changes in one language. All addresses are absolute.
type Feed struct {
	ID              string // a tag: URI (RFC 4151) that never changes
	Title, Subtitle string
	Lang            string // BCP 47
	Author          string
	Page            string // the page it belongs to
	Atom, RSS, JSON string // its own addresses
	Updated         time.Time
	Entries         []Entry // newest first
}

// Entry is one change.
type Entry struct {
	ID         string // a tag: URI that never changes
	Title      string
	URL        string // the page it is about
	Summary    string // plain text
	HTML       string // the full text
	Date       time.Time
	Categories []string
}

const atomNS = "http://www.w3.org/2005/Atom"

type atomFeed struct {
	XMLName   xml.Name    `xml:"feed"`
	NS        string      `xml:"xmlns,attr"`
	Lang      string      `xml:"xml:lang,attr"`
	ID        string      `xml:"id"`
	Title     string      `xml:"title"`
	Subtitle  string      `xml:"subtitle,omitempty"`
	Updated   string      `xml:"updated"`
	Author    atomAuthor  `xml:"author"`
	Links     []atomLink  `xml:"link"`
	Generator string      `xml:"generator"`
	Entries   []atomEntry `xml:"entry"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomLink struct {
	NS   string `xml:"xmlns:atom,attr,omitempty"`
	Rel  string `xml:"rel,attr"`
	Type string `xml:"type,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	ID         string         `xml:"id"`
	Title      string         `xml:"title"`
	Updated    string         `xml:"updated"`
	Published  string         `xml:"published"`
	Link       atomLink       `xml:"link"`
	Categories []atomCategory `xml:"category"`
	Summary    string         `xml:"summary,omitempty"`
	Content    atomContent    `xml:"content"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

type atomContent struct {
	Type string `xml:"type,attr"`
	HTML string `xml:",chardata"`
}

// AtomXML writes the feed as Atom.
func (f Feed) AtomXML() ([]byte, error) {
	out := atomFeed{NS: atomNS, Lang: f.Lang, ID: f.ID, Title: clean(f.Title), Subtitle: clean(f.Subtitle), Updated: f.Updated.Format(time.RFC3339),
		Author: atomAuthor{clean(f.Author)}, Generator: "zhinan",
		Links: []atomLink{{Rel: "self", Type: "application/atom+xml", Href: f.Atom}, {Rel: "alternate", Type: "text/html", Href: f.Page}}}
	for _, e := range f.Entries {
		date := e.Date.Format(time.RFC3339)
		x := atomEntry{ID: e.ID, Title: clean(e.Title), Updated: date, Published: date, Link: atomLink{Rel: "alternate", Type: "text/html", Href: e.URL},
			Summary: clean(e.Summary), Content: atomContent{"html", clean(e.HTML)}}
		for _, c := range e.Categories {
			x.Categories = append(x.Categories, atomCategory{clean(c)})
		}
		out.Entries = append(out.Entries, x)
	}
	return document(out)
}

type rssFeed struct {
	XMLName xml.Name   `xml:"rss"`
	Version string     `xml:"version,attr"`
	AtomNS  string     `xml:"xmlns:atom,attr"`
	Channel rssChannel `xml:"channel"`
}

type rssChannel struct {
	Title       string    `xml:"title"`
	Link        string    `xml:"link"`
	Description string    `xml:"description"`
	Language    string    `xml:"language"`
	LastBuild   string    `xml:"lastBuildDate"`
	Generator   string    `xml:"generator"`
	Self        atomLink  `xml:"atom:link"`
	Items       []rssItem `xml:"item"`
}

type rssItem struct {
	Title       string   `xml:"title"`
	Link        string   `xml:"link"`
	GUID        rssGUID  `xml:"guid"`
	Date        string   `xml:"pubDate"`
	Categories  []string `xml:"category"`
	Description string   `xml:"description"`
}

type rssGUID struct {
	PermaLink bool   `xml:"isPermaLink,attr"`
	ID        string `xml:",chardata"`
}

// RSSXML writes the feed as RSS 2.0; dates are those of RFC 822 with the year
// in four digits.
func (f Feed) RSSXML() ([]byte, error) {
	out := rssFeed{Version: "2.0", AtomNS: atomNS, Channel: rssChannel{Title: clean(f.Title), Link: f.Page, Description: clean(f.Subtitle),
		Language: f.Lang, LastBuild: f.Updated.Format(time.RFC1123Z), Generator: "zhinan",
		Self: atomLink{Rel: "self", Type: "application/rss+xml", Href: f.RSS}}}
	for _, e := range f.Entries {
		item := rssItem{Title: clean(e.Title), Link: e.URL, GUID: rssGUID{false, e.ID}, Date: e.Date.Format(time.RFC1123Z), Description: clean(e.HTML)}
		for _, c := range e.Categories {
			item.Categories = append(item.Categories, clean(c))
		}
		out.Channel.Items = append(out.Channel.Items, item)
	}
	return document(out)
}

type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	HomePage    string       `json:"home_page_url"`
	FeedURL     string       `json:"feed_url"`
	Description string       `json:"description,omitempty"`
	Language    string       `json:"language"`
	Authors     []jsonAuthor `json:"authors"`
	Items       []jsonItem   `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID        string   `json:"id"`
	URL       string   `json:"url"`
	Title     string   `json:"title"`
	Summary   string   `json:"summary,omitempty"`
	HTML      string   `json:"content_html"`
	Published string   `json:"date_published"`
	Tags      []string `json:"tags,omitempty"`
}

// JSONFeed writes the feed as JSON Feed 1.1.
func (f Feed) JSONFeed() ([]byte, error) {
	out := jsonFeed{Version: "https://jsonfeed.org/version/1.1", Title: f.Title, HomePage: f.Page, FeedURL: f.JSON, Description: f.Subtitle,
		Language: f.Lang, Authors: []jsonAuthor{{f.Author}}, Items: []jsonItem{}}
	for _, e := range f.Entries {
		out.Items = append(out.Items, jsonItem{ID: e.ID, URL: e.URL, Title: e.Title, Summary: e.Summary, HTML: e.HTML,
			Published: e.Date.Format(time.RFC3339), Tags: e.Categories})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(out); err != nil {
		return nil, fmt.Errorf("json feed: %w", err)
	}
	return b.Bytes(), nil
}

// Outline is a group of feeds in a list for feed readers.
type Outline struct {
	Text  string
	Feeds []Feed
}

type opmlDocument struct {
	XMLName xml.Name      `xml:"opml"`
	Version string        `xml:"version,attr"`
	Title   string        `xml:"head>title"`
	Created string        `xml:"head>dateCreated"`
	Body    []opmlOutline `xml:"body>outline"`
}

type opmlOutline struct {
	Text     string        `xml:"text,attr"`
	Title    string        `xml:"title,attr,omitempty"`
	Type     string        `xml:"type,attr,omitempty"`
	XMLURL   string        `xml:"xmlUrl,attr,omitempty"`
	HTMLURL  string        `xml:"htmlUrl,attr,omitempty"`
	Language string        `xml:"language,attr,omitempty"`
	Outlines []opmlOutline `xml:"outline"`
}

// OPML writes a list of feeds (their Atom editions).
func OPML(title string, created time.Time, groups []Outline) ([]byte, error) {
	out := opmlDocument{Version: "2.0", Title: clean(title), Created: created.Format(time.RFC1123Z)}
	for _, g := range groups {
		o := opmlOutline{Text: clean(g.Text)}
		for _, f := range g.Feeds {
			o.Outlines = append(o.Outlines, opmlOutline{Text: clean(f.Title), Title: clean(f.Title), Type: "rss", XMLURL: f.Atom, HTMLURL: f.Page, Language: f.Lang})
		}
		out.Body = append(out.Body, o)
	}
	return document(out)
}

func document(v any) ([]byte, error) {
	text, err := xml.MarshalIndent(v, "", " ")
	if err != nil {
		return nil, fmt.Errorf("feed: %w", err)
	}
	return append([]byte(xml.Header), append(text, '\n')...), nil
}

// clean drops what XML 1.0 cannot hold, however it is escaped (section 2.2).
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r',
			r >= 0x20 && r <= 0xd7ff, r >= 0xe000 && r <= 0xfffd && r != '\ufffd', r >= 0x10000 && r <= 0x10ffff:
			return r
		}
		return -1
	}, s)
}
