package export

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"net/url"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// sitemapLimit is how many addresses one file may list (sitemaps.org).
const sitemapLimit = 50_000

const sitemapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

type urlset struct {
	XMLName xml.Name     `xml:"urlset"`
	Space   string       `xml:"xmlns,attr"`
	XHTML   string       `xml:"xmlns:xhtml,attr"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc   string        `xml:"loc"`
	Twins []sitemapTwin `xml:"xhtml:link"`
}

type sitemapTwin struct {
	Rel  string `xml:"rel,attr"`
	Lang string `xml:"hreflang,attr"`
	Href string `xml:"href,attr"`
}

type sitemapIndex struct {
	XMLName xml.Name     `xml:"sitemapindex"`
	Space   string       `xml:"xmlns,attr"`
	Maps    []sitemapURL `xml:"sitemap"`
}

// crawlers are the files search engines read: robots.txt, and a sitemap where
// the site's address is known, since a sitemap has absolute addresses only.
func crawlers(in Input) ([]File, error) {
	robots := "User-agent: *\nAllow: /\n"
	if !in.BaseURL.Known() {
		return []File{{Path: site.RobotsPath, Data: []byte(robots)}}, nil
	}
	maps, err := sitemap(in, sitemapLimit)
	return append(maps, File{Path: site.RobotsPath, Data: []byte(robots + "\nSitemap: " + escaped(in.BaseURL.Address(site.SitemapPath)) + "\n")}), err
}

// sitemap lists the pages search engines are shown, each with its twins. What
// is more than limit goes to files of its own, and sitemap.xml lists those.
func sitemap(in Input, limit int) ([]File, error) {
	var urls []sitemapURL
	for _, p := range in.Plan.Pages {
		if !p.Indexed {
			continue
		}
		u := sitemapURL{Loc: in.canonical(p.Path)}
		if p.Twin != "" {
			for _, l := range lang.Both {
				to := p.Path
				if l != p.Lang {
					to = p.Twin
				}
				u.Twins = append(u.Twins, sitemapTwin{"alternate", l.Tag(), in.canonical(to)})
			}
		}
		urls = append(urls, u)
	}
	if len(urls) <= limit {
		f, err := xmlFile(site.SitemapPath, newURLs(urls), len(urls))
		return []File{f}, err
	}
	index := sitemapIndex{Space: sitemapSpace}
	var out []File
	for n := 1; len(urls) > 0; n++ {
		part := urls[:min(limit, len(urls))]
		urls = urls[len(part):]
		f, err := xmlFile(site.SitemapPart(n), newURLs(part), len(part))
		if err != nil {
			return nil, err
		}
		out = append(out, f)
		index.Maps = append(index.Maps, sitemapURL{Loc: escaped(in.BaseURL.Address(f.Path))})
	}
	f, err := xmlFile(site.SitemapPath, index, len(out))
	return append(out, f), err
}

func newURLs(urls []sitemapURL) urlset {
	return urlset{Space: sitemapSpace, XHTML: "http://www.w3.org/1999/xhtml", URLs: urls}
}

// canonical is the address pages give themselves; that of the gate is the
// site's own.
func (in Input) canonical(path string) string {
	if path == site.GatePath {
		path = ""
	}
	return escaped(in.BaseURL.Address(path))
}

// escaped is an address as RFC 3986 has it.
func escaped(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address // refused long before: the base URL has been checked, paths are made of ids
	}
	return u.String()
}

func xmlFile(path string, v any, rows int) (File, error) {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	enc := xml.NewEncoder(&b)
	enc.Indent("", " ")
	if err := enc.Encode(v); err != nil {
		return File{}, fmt.Errorf("%s: %w", path, err)
	}
	b.WriteByte('\n')
	return File{path, b.Bytes(), rows}, nil
}
