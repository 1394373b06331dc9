package page

import (
	"strconv"

	"zhinan/generator/internal/site"
)

// PDF is a typeset booklet for the pages that link to it.
type PDF struct {
	Year    int
	Edition string
	Size    int // in bytes
	Pages   int
}

// Download is a link to a booklet with what a reader wants to know before.
type Download struct {
	Href, Text string
	About      string // "PDF, 1.2 MB, 96 pages"
	Lang       string // hreflang, empty for both languages
}

// downloads are the booklets of a year; empty where none were typeset.
func (m *maker) downloads(year int) []Download {
	var out []Download
	for _, p := range m.site.PDFs {
		if p.Year != year {
			continue
		}
		d := Download{Href: m.Href(site.PDFPath(p.Year, p.Edition)), Text: m.P.T("booklet-link-"+p.Edition, "Year", p.Year),
			About: m.P.N("booklet-size", p.Pages, "Size", m.size(p.Size))}
		if ls := site.EditionLanguages(p.Edition); len(ls) == 1 {
			d.Lang = ls[0].Tag()
		}
		out = append(out, d)
	}
	return out
}

// allDownloads are the booklets of every year.
func (m *maker) allDownloads() []Download {
	var out []Download
	for _, y := range m.Catalog.Years {
		out = append(out, m.downloads(y.Year)...)
	}
	return out
}

// size is a file's size in words: 640 kB, 1.2 MB (powers of ten, rounded up).
func (m *maker) size(bytes int) string {
	if bytes < 1_000_000 {
		return strconv.Itoa((bytes+999)/1000) + " kB"
	}
	tenths := (bytes + 99_999) / 100_000
	return strconv.Itoa(tenths/10) + "." + strconv.Itoa(tenths%10) + " MB"
}
