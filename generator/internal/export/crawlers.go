package export

import (
	"bytes"
	"encoding/xml"
	"net/url"
	"slices"

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
func crawlers(in Input) []Described {
	robots := "User-agent: *\nAllow: /\n"
	if !in.BaseURL.Known() {
		return []Described{plain(site.RobotsPath, robots)}
	}
	robots += "\nSitemap: " + escaped(in.BaseURL.Address(site.SitemapPath)) + "\n"
	return append(sitemap(in, sitemapLimit), plain(site.RobotsPath, robots))
}

func plain(path, text string) Described {
	return described(path, 0, func() ([]byte, error) { return []byte(text), nil })
}

// sitemap lists the pages search engines are shown, each with its twins. What
// is more than limit goes to files of its own, and sitemap.xml lists those.
func sitemap(in Input, limit int) []Described {
	var pages []site.Page
	for _, p := range in.Plan.Pages {
		if p.Indexed {
			pages = append(pages, p)
		}
	}
	if len(pages) <= limit {
		return []Described{xmlFile(site.SitemapPath, len(pages), func() any { return in.urls(pages) })}
	}
	index := sitemapIndex{Space: sitemapSpace}
	var out []Described
	for part := range slices.Chunk(pages, limit) {
		path := site.SitemapPart(len(out) + 1)
		out = append(out, xmlFile(path, len(part), func() any { return in.urls(part) }))
		index.Maps = append(index.Maps, sitemapURL{Loc: escaped(in.BaseURL.Address(path))})
	}
	return append(out, xmlFile(site.SitemapPath, len(out), func() any { return index }))
}

// urls lists pages with their twins.
func (in Input) urls(pages []site.Page) urlset {
	var urls []sitemapURL
	for _, p := range pages {
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
	return newURLs(urls)
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

func xmlFile(path string, rows int, make func() any) Described {
	return described(path, rows, func() ([]byte, error) {
		var b bytes.Buffer
		b.WriteString(xml.Header)
		enc := xml.NewEncoder(&b)
		enc.Indent("", " ")
		if err := enc.Encode(make()); err != nil {
			return nil, err
		}
		b.WriteByte('\n')
		return b.Bytes(), nil
	})
}
