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
	"sync"
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
	Entries         []*Entry // newest first
}

// Entry is one change. The same entry may stand in many feeds: it is encoded
// once for all of them, so it must not change after the first is written. HTML
// is asked once a format, by whichever goroutine writes a feed first.
type Entry struct {
	ID         string // a tag: URI that never changes
	Title      string
	URL        string                 // the page it is about
	Summary    string                 // plain text
	HTML       func() (string, error) // the full text, asked for when a feed is written
	Date       time.Time
	Categories []string

	atom, rss, json encoded
}

// encoded is an entry in one format, made when it is first asked for.
type encoded struct {
	once sync.Once
	text []byte
	err  error
}

func (e *encoded) by(write func() ([]byte, error)) ([]byte, error) {
	e.once.Do(func() { e.text, e.err = write() })
	return e.text, e.err
}

// splice puts entries before the end of a document without any.
func splice(document, end string, entries []*Entry, encode func(*Entry) ([]byte, error)) ([]byte, error) {
	head, ok := strings.CutSuffix(document, end)
	if !ok {
		return nil, fmt.Errorf("feed: the document does not end with %q", end)
	}
	out := []byte(head)
	for _, e := range entries {
		text, err := encode(e)
		if err != nil {
			return nil, fmt.Errorf("feed: entry %s: %w", e.ID, err)
		}
		out = append(append(out, text...), '\n')
	}
	return append(out, end...), nil
}

const atomNS = "http://www.w3.org/2005/Atom"

type atomFeed struct {
	XMLName   xml.Name   `xml:"feed"`
	NS        string     `xml:"xmlns,attr"`
	Lang      string     `xml:"xml:lang,attr"`
	ID        string     `xml:"id"`
	Title     string     `xml:"title"`
	Subtitle  string     `xml:"subtitle,omitempty"`
	Updated   string     `xml:"updated"`
	Author    atomAuthor `xml:"author"`
	Links     []atomLink `xml:"link"`
	Generator string     `xml:"generator"`
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
	XMLName    xml.Name       `xml:"entry"`
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
	text, err := document(out)
	if err != nil {
		return nil, err
	}
	return splice(string(text), "</feed>\n", f.Entries, (*Entry).atomXML)
}

func (e *Entry) atomXML() ([]byte, error) {
	return e.atom.by(func() ([]byte, error) {
		html, err := e.HTML()
		if err != nil {
			return nil, err
		}
		date := e.Date.Format(time.RFC3339)
		x := atomEntry{ID: e.ID, Title: clean(e.Title), Updated: date, Published: date, Link: atomLink{Rel: "alternate", Type: "text/html", Href: e.URL},
			Summary: clean(e.Summary), Content: atomContent{"html", clean(html)}}
		for _, c := range e.Categories {
			x.Categories = append(x.Categories, atomCategory{clean(c)})
		}
		return xml.MarshalIndent(x, " ", " ")
	})
}

type rssFeed struct {
	XMLName xml.Name   `xml:"rss"`
	Version string     `xml:"version,attr"`
	AtomNS  string     `xml:"xmlns:atom,attr"`
	Channel rssChannel `xml:"channel"`
}

type rssChannel struct {
	Title       string   `xml:"title"`
	Link        string   `xml:"link"`
	Description string   `xml:"description"`
	Language    string   `xml:"language"`
	LastBuild   string   `xml:"lastBuildDate"`
	Generator   string   `xml:"generator"`
	Self        atomLink `xml:"atom:link"`
}

type rssItem struct {
	XMLName     xml.Name `xml:"item"`
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
	text, err := document(out)
	if err != nil {
		return nil, err
	}
	return splice(string(text), " </channel>\n</rss>\n", f.Entries, (*Entry).rssXML)
}

func (e *Entry) rssXML() ([]byte, error) {
	return e.rss.by(func() ([]byte, error) {
		html, err := e.HTML()
		if err != nil {
			return nil, err
		}
		item := rssItem{Title: clean(e.Title), Link: e.URL, GUID: rssGUID{false, e.ID}, Date: e.Date.Format(time.RFC1123Z), Description: clean(html)}
		for _, c := range e.Categories {
			item.Categories = append(item.Categories, clean(c))
		}
		return xml.MarshalIndent(item, "  ", " ")
	})
}

type jsonFeed struct {
	Version     string            `json:"version"`
	Title       string            `json:"title"`
	HomePage    string            `json:"home_page_url"`
	FeedURL     string            `json:"feed_url"`
	Description string            `json:"description,omitempty"`
	Language    string            `json:"language"`
	Authors     []jsonAuthor      `json:"authors"`
	Items       []json.RawMessage `json:"items"`
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
		Language: f.Lang, Authors: []jsonAuthor{{f.Author}}, Items: []json.RawMessage{}}
	for _, e := range f.Entries {
		text, err := e.jsonItem()
		if err != nil {
			return nil, fmt.Errorf("json feed: entry %s: %w", e.ID, err)
		}
		out.Items = append(out.Items, text)
	}
	return compact(out)
}

func (e *Entry) jsonItem() ([]byte, error) {
	return e.json.by(func() ([]byte, error) {
		html, err := e.HTML()
		if err != nil {
			return nil, err
		}
		return compact(jsonItem{ID: e.ID, URL: e.URL, Title: e.Title, Summary: e.Summary, HTML: html,
			Published: e.Date.Format(time.RFC3339), Tags: e.Categories})
	})
}

// compact is JSON in one line, with < and > as they are.
func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
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
