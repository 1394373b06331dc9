package pipeline

import (
	"bytes"
	"encoding/xml"
	"path"
	"strings"
	"testing"

	"zhinan/generator/internal/site"
)

// The sitemap lists what search engines may show, each page with its twins;
// without an address there is none, and the data page says why.
func TestSitemap(t *testing.T) {
	sites := bothSites(t)
	if sites[""][site.SitemapPath] != nil || strings.Contains(string(sites[""][site.RobotsPath]), "Sitemap") {
		t.Error("there is a sitemap without an address")
	}
	if !strings.Contains(string(sites[""]["en/data.html"]), "No address has been set") || strings.Contains(string(sites[exampleBase]["en/data.html"]), "No address has been set") {
		t.Error("the data page does not say why there is no sitemap")
	}
	files := sites[exampleBase]
	if !strings.Contains(string(files[site.RobotsPath]), "\nSitemap: "+exampleBase+"sitemap.xml\n") {
		t.Errorf("robots.txt: %s", files[site.RobotsPath])
	}
	var m struct {
		URL []struct {
			Loc  string `xml:"loc"`
			Link []struct {
				Rel      string `xml:"rel,attr"`
				Hreflang string `xml:"hreflang,attr"`
				Href     string `xml:"href,attr"`
			} `xml:"http://www.w3.org/1999/xhtml link"`
		} `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 url"`
	}
	if err := xml.Unmarshal(files[site.SitemapPath], &m); err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	twins := map[string]string{}
	for _, u := range m.URL {
		listed[u.Loc] = true
		for _, l := range u.Link {
			twins[u.Loc+" "+l.Hreflang] = l.Href
		}
	}
	for from, to := range twins {
		loc, tag, _ := strings.Cut(from, " ")
		if !listed[to] || !strings.HasPrefix(to, exampleBase) || twins[to+" "+tag] != to {
			t.Errorf("%s in %s is %s", loc, tag, to)
		}
	}
	indexed := 0
	for name, data := range files {
		if path.Ext(name) != ".html" {
			continue
		}
		loc := exampleBase + strings.TrimPrefix(name, "index.html")
		hidden := bytes.Contains(data, []byte(`<meta name="robots" content="noindex">`))
		if hidden == listed[loc] {
			t.Errorf("%s: hidden %v, listed %v", name, hidden, listed[loc])
		}
		if !hidden {
			indexed++
			if !bytes.Contains(data, []byte(`<link rel="canonical" href="`+loc+`">`)) {
				t.Errorf("%s: its own address is not %s", name, loc)
			}
		}
	}
	if indexed != len(m.URL) || indexed < 300 {
		t.Errorf("%d addresses for %d pages", len(m.URL), indexed)
	}
}
