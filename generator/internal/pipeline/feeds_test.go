package pipeline

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// The tests in this file hold every feed and calendar to the rules of its
// format, as readers' programs apply them.

func withBase(t *testing.T) map[string][]byte {
	t.Helper()
	return bothSites(t)[exampleBase]
}

// element is an XML element, whatever its name.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Text     string     `xml:",chardata"`
	Children []element  `xml:",any"`
}

func (e element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e element) all(name string) []element {
	var out []element
	for _, c := range e.Children {
		if c.XMLName.Local == name {
			out = append(out, c)
		}
	}
	return out
}

func parseXML(t *testing.T, path string, data []byte) element {
	t.Helper()
	var e element
	d := xml.NewDecoder(bytes.NewReader(data))
	if err := d.Decode(&e); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if _, err := d.Token(); err != io.EOF {
		// white space after the root is allowed
		if _, err := d.Token(); err != io.EOF {
			t.Errorf("%s: something stands behind the root", path)
		}
	}
	return e
}

var (
	tagURI  = regexp.MustCompile(`^tag:[a-z0-9.-]+,[0-9]{4}-[0-9]{2}-[0-9]{2}:[A-Za-z0-9./-]+$`)
	rfc3339 = regexp.MustCompile(`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$`)
)

// inSite reports an address of a file of the site, or one elsewhere.
func inSite(t *testing.T, where, to string, files map[string][]byte) {
	t.Helper()
	u, err := url.Parse(to)
	if err != nil || !u.IsAbs() {
		t.Errorf("%s: %q is no whole address", where, to)
		return
	}
	if rest, ok := strings.CutPrefix(to, exampleBase); ok {
		path, _, _ := strings.Cut(rest, "#")
		if _, ok := files[path]; !ok {
			t.Errorf("%s: %q is not there", where, to)
		}
	} else if u.Scheme != "https" && u.Scheme != "mailto" {
		t.Errorf("%s: link %q", where, to)
	}
}

// fragment checks the HTML of an entry: whole links, no scripts, no ids that
// would clash in a reader.
func fragment(t *testing.T, where, text string, files map[string][]byte) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Errorf("%s: %v", where, err)
		return
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "script" || n.Data == "style" || n.Data == "iframe" {
			t.Errorf("%s: <%s>", where, n.Data)
		}
		if has(n, "href") {
			inSite(t, where, attr(n, "href"), files)
		}
	}
}

// RFC 4287: what must be there once, is; ids are tag: URIs (RFC 4151), each
// for one entry in the whole site and language.
func TestAtomFeeds(t *testing.T) {
	files := withBase(t)
	n := 0
	feedIDs := map[string]string{}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if !strings.HasPrefix(path, "feeds/") || !strings.HasSuffix(path, "-atom.xml") {
			continue
		}
		n++
		root := parseXML(t, path, files[path])
		const ns = "http://www.w3.org/2005/Atom"
		side := strings.Split(path, "/")[1]
		if root.XMLName != (xml.Name{Space: ns, Local: "feed"}) || root.attr("lang") != map[string]string{"zh": "zh-CN", "en": "en"}[side] {
			t.Errorf("%s: root %v, language %q", path, root.XMLName, root.attr("lang"))
		}
		for _, name := range []string{"id", "title", "updated", "author"} {
			if len(root.all(name)) != 1 {
				t.Errorf("%s: %d %s", path, len(root.all(name)), name)
			}
		}
		id := root.all("id")[0].Text
		if other := feedIDs[id]; other != "" || !tagURI.MatchString(id) {
			t.Errorf("%s: id %q, that of %s", path, id, other)
		}
		feedIDs[id] = path
		rel := map[string]int{}
		for _, l := range root.all("link") {
			rel[l.attr("rel")]++
			inSite(t, path, l.attr("href"), files)
			if l.attr("rel") == "self" && l.attr("href") != exampleBase+path {
				t.Errorf("%s calls itself %s", path, l.attr("href"))
			}
		}
		if rel["self"] != 1 || rel["alternate"] != 1 {
			t.Errorf("%s: links %v", path, rel)
		}
		last, seen := "9", map[string]bool{}
		for _, e := range root.all("entry") {
			for _, name := range []string{"id", "title", "updated", "published", "link", "content"} {
				if len(e.all(name)) != 1 {
					t.Fatalf("%s: an entry has %d %s", path, len(e.all(name)), name)
				}
			}
			id, updated := e.all("id")[0].Text, e.all("updated")[0].Text
			if !tagURI.MatchString(id) || seen[id] || !strings.Contains(id, "/"+side+"/") || !rfc3339.MatchString(updated) || updated > last || e.all("title")[0].Text == "" {
				t.Errorf("%s: entry %q of %s", path, id, updated)
			}
			seen[id], last = true, updated
			if c := e.all("content")[0]; c.attr("type") != "html" || c.Text == "" {
				t.Errorf("%s: entry %q has no full text", path, id)
			} else {
				fragment(t, path, c.Text, files)
			}
			inSite(t, path, e.all("link")[0].attr("href"), files)
		}
		if u := root.all("updated")[0].Text; !rfc3339.MatchString(u) || len(root.all("entry")) > 0 && u != root.all("entry")[0].all("updated")[0].Text {
			t.Errorf("%s: updated %q", path, u)
		}
	}
	if n < 200 {
		t.Errorf("only %d Atom feeds", n)
	}
	all := parseXML(t, "all", files["feeds/zh/all-atom.xml"])
	if len(all.all("entry")) != 6 {
		t.Errorf("%d entries for 6 guides", len(all.all("entry")))
	}
	egypt := string(files["feeds/zh/partners/egypt-atom.xml"])
	for _, want := range []string{"directions/2024-2-1.2/added", "directions/2024-2-1.5/added", "directions/2024-plan-21/added", "征求意见稿", "1500万元"} {
		if !strings.Contains(egypt, want) {
			t.Errorf("Egypt's feed lacks %q", want)
		}
	}
}

// RSS 2.0, as the RSS Advisory Board describes it, and the same entries as
// the Atom feed.
func TestRSSFeeds(t *testing.T) {
	files := withBase(t)
	n := 0
	for path, data := range files {
		name, ok := strings.CutSuffix(path, "-rss.xml")
		if !ok {
			continue
		}
		n++
		root := parseXML(t, path, data)
		channels := root.all("channel")
		if root.XMLName.Local != "rss" || root.attr("version") != "2.0" || len(channels) != 1 {
			t.Fatalf("%s: %v", path, root.XMLName)
		}
		c := channels[0]
		for _, name := range []string{"title", "description", "language", "lastBuildDate"} {
			if len(c.all(name)) != 1 || c.all(name)[0].Text == "" {
				t.Errorf("%s: no %s", path, name)
			}
		}
		var atom []string
		for _, e := range parseXML(t, name, files[name+"-atom.xml"]).all("entry") {
			atom = append(atom, e.all("id")[0].Text)
		}
		for _, l := range c.all("link") {
			if l.attr("rel") == "self" {
				if l.attr("href") != exampleBase+path {
					t.Errorf("%s calls itself %s", path, l.attr("href"))
				}
			} else {
				inSite(t, path, l.Text, files)
			}
		}
		var guids []string
		for _, i := range c.all("item") {
			if _, err := time.Parse(time.RFC1123Z, i.all("pubDate")[0].Text); err != nil || len(i.all("guid")) != 1 || i.all("guid")[0].attr("isPermaLink") != "false" {
				t.Errorf("%s: %v", path, err)
			}
			guids = append(guids, i.all("guid")[0].Text)
			inSite(t, path, i.all("link")[0].Text, files)
		}
		if !slices.Equal(guids, atom) {
			t.Errorf("%s has other entries than its Atom feed", path)
		}
	}
	if n < 200 {
		t.Errorf("only %d RSS feeds", n)
	}
}

// JSON Feed 1.1: no unknown members, and what must be there.
func TestJSONFeeds(t *testing.T) {
	files := withBase(t)
	n := 0
	for path, data := range files {
		if !strings.HasPrefix(path, "feeds/") || !strings.HasSuffix(path, ".json") {
			continue
		}
		n++
		var f struct {
			Version     string
			Title       string
			HomePage    string `json:"home_page_url"`
			FeedURL     string `json:"feed_url"`
			Description string
			Language    string
			Authors     []struct{ Name string }
			Items       []struct {
				ID, URL, Title, Summary string
				HTML                    string `json:"content_html"`
				Published               string `json:"date_published"`
				Tags                    []string
			}
		}
		d := json.NewDecoder(bytes.NewReader(data))
		d.DisallowUnknownFields()
		if err := d.Decode(&f); err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		if f.Version != "https://jsonfeed.org/version/1.1" || f.Title == "" || f.Items == nil || f.FeedURL != exampleBase+path || len(f.Authors) != 1 || f.Authors[0].Name == "" {
			t.Errorf("%s: %.200s", path, data)
		}
		inSite(t, path, f.HomePage, files)
		for _, i := range f.Items {
			if i.ID == "" || i.HTML == "" || !rfc3339.MatchString(i.Published) {
				t.Errorf("%s: item %q", path, i.ID)
			}
			inSite(t, path, i.URL, files)
		}
	}
	if n < 200 {
		t.Errorf("only %d JSON feeds", n)
	}
}

// OPML names every feed once.
func TestOPML(t *testing.T) {
	files := withBase(t)
	root := parseXML(t, "opml", files["feeds/feeds-opml.xml"])
	seen := map[string]bool{}
	for _, group := range root.all("body")[0].all("outline") {
		if group.attr("text") == "" {
			t.Error("a group without a name")
		}
		for _, o := range group.all("outline") {
			to := o.attr("xmlUrl")
			if seen[to] || o.attr("type") != "rss" || o.attr("text") == "" {
				t.Errorf("outline %q", to)
			}
			seen[to] = true
			inSite(t, "opml", to, files)
			inSite(t, "opml", o.attr("htmlUrl"), files)
		}
	}
	for path := range files {
		if strings.HasSuffix(path, "-atom.xml") && !seen[exampleBase+path] {
			t.Errorf("%s is not in the list", path)
		}
	}
}

// Without a base URL there are no feeds, and the page for webmasters says why.
func TestNoFeedsWithoutAnAddress(t *testing.T) {
	for path := range theSite(t) {
		if strings.HasPrefix(path, "feeds/") && !strings.HasSuffix(path, ".ics") {
			t.Errorf("%s was written", path)
		}
	}
	for path, want := range map[string]string{"zh/link.html": "本站网址未设定，而订阅源须含完整网址", "en/link.html": "feeds need whole addresses"} {
		if !strings.Contains(string(theSite(t)[path]), want) || strings.Contains(string(withBase(t)[path]), want) {
			t.Errorf("%s says why at the wrong time", path)
		}
	}
	if head := `<link rel="alternate" type="application/atom&#43;xml" title="埃及 · 指南" href="../../feeds/zh/partners/egypt-atom.xml">`; !bytes.Contains(withBase(t)["zh/partners/egypt.html"], []byte(head)) {
		t.Error("Egypt's page does not name its feed")
	}
}

// What has changed since is told, under ids that outlive a new id; dates known
// to the hour are in China's zone; an event that moved keeps its UID.
func TestChangesAreTold(t *testing.T) {
	t.Parallel()
	p := base(t)
	p.replace(t, "content/site.yaml", "contact:", "feed_ids: zhinan.example.net,2029-01-01\ncontact:")
	p.replace(t, "content/guides/2030-2/guide.yaml", "moments:", `changes:
  - {date: 2030-01-01, kind: added}
  - {date: 2030-02-03, kind: date, text: {zh: 截止时间写明到时 <b>, en: The deadline is an hour now <b>}}
moments:`)
	p.replace(t, "content/guides/2030-2/guide.yaml", "    date: 2029-12-01\n    printed: {zh: 2029年12月1日, en: 1 December 2029}\n", "    date: 2029-12-01\n    time: \"17:00\"\n    printed: {zh: 2029年12月1日17:00, en: \"1 December 2029, 17:00\"}\n")
	p.replace(t, "content/guides/2030-2/zh.md", "2029年12月1日截止", "2029年12月1日17:00截止")
	p.replace(t, "content/guides/2030-2/en.md", "1 December 2029", "1 December 2029, 17:00")
	p.replace(t, "content/sources/s001.txt", "2029年12月1日截止", "2029年12月1日17:00截止")
	p.replace(t, "content/guides/2030-2/1.1/direction.yaml", "scheme:", `changes:
  - {date: 2030-03-04, kind: figure, text: {zh: 项目数改正, en: Number of projects corrected}}
scheme:`)
	p.replace(t, "content/partners.yaml", "    member_of: [arab-states]\n", "    member_of: [arab-states]\n    formerly: [misr]\n")
	_, files := good(t, p, Options{})
	egypt := parseXML(t, "egypt", files["feeds/en/partners/egypt-atom.xml"])
	var ids []string
	for _, e := range egypt.all("entry") {
		ids = append(ids, strings.TrimPrefix(e.all("id")[0].Text, "tag:zhinan.example.net,2029-01-01:changes/en/"))
	}
	want := []string{"directions/2030-2-1.1/figure/2030-03-04", "guides/2030-2/date/2030-02-03", "directions/2030-2-1.1/added/2030-01-01", "directions/2030-2-1.2/added/2030-01-01"}
	if !slices.Equal(ids, want) {
		t.Errorf("entries %q", ids)
	}
	if !bytes.Equal(files["feeds/en/partners/egypt-atom.xml"], files["feeds/en/partners/misr-atom.xml"]) {
		t.Error("the feed at the old address is another one")
	}
	if s := string(files["feeds/en/all-atom.xml"]); !strings.Contains(s, "Date changed: 2030, batch 2") || !strings.Contains(s, "&lt;p&gt;The deadline is an hour now &amp;lt;b&amp;gt;&lt;/p&gt;") {
		t.Errorf("%s", s)
	}
	events := calendar(t, "all", files["feeds/zh/all.ics"])
	if len(events) != 1 || events[0].values("DTSTART")[0] != "20291201T170000" || events[0].values("SEQUENCE")[0] != "1" || events[0].values("DTSTAMP")[0] != "20300203T000000Z" {
		t.Fatalf("events %q", events[0].lines)
	}
	uid := events[0].values("UID")[0]
	p.replace(t, "content/guides/2030-2/guide.yaml", "programme: igc", "programme: igc\nformerly: [2030-9]")
	_, files = good(t, p, Options{})
	if got := calendar(t, "all", files["feeds/zh/all.ics"])[0].values("UID")[0]; got == uid {
		t.Error("the UID is not that of the id it had first")
	}
}
