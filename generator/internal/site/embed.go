package site

import (
	"path"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
)

// embeds plans the slim lists other sites put into a frame.
func (p *planner) embeds(c *catalog.Catalog) {
	p.both(Page{Kind: Embed}, func(l lang.Lang) string { return EmbedLatestPath(l) })
	for _, y := range c.Years {
		p.both(Page{Kind: Embed, Year: y}, func(l lang.Lang) string { return EmbedPath(l, Years, strconv.Itoa(y.Year)) })
	}
	for _, r := range c.Partners {
		if HasPage(r) {
			p.both(Page{Kind: Embed, Partner: r}, func(l lang.Lang) string { return EmbedPath(l, Partners, r.ID) })
		}
	}
	for _, f := range c.AllFields {
		p.both(Page{Kind: Embed, Field: f}, func(l lang.Lang) string { return EmbedPath(l, Fields, f.ID) })
	}
}

// EmbedPath is the list of a record of kind k (Partners, Fields, Years) for a
// frame.
func EmbedPath(l lang.Lang, k Kind, id string) string {
	return path.Join("embed", string(l), string(k), id+".html")
}

// EmbedLatestPath is the list of the newest directions for a frame.
func EmbedLatestPath(l lang.Lang) string { return "embed/" + string(l) + "/latest.html" }

// LinksPath is the page of every stable link.
func LinksPath(l lang.Lang) string { return string(l) + "/link.html" }

// LinksFile lists the stable links for programs; FrameScript, on a page with
// a frame, lets it have the height of its list.
const (
	LinksFile   = "links.json"
	FrameScript = "js/frame.js"
)

// DataFile is a file of the site made for programs. Key ends the name of the
// message that says what it is (data-file-…).
type DataFile struct{ Path, Key string }

// DataFiles are the files the page of stable links lists.
var DataFiles = []DataFile{
	{CataloguePath, "catalogue"},
	{CSVPath, "csv"},
	{WorkbookPath(lang.ZH), "xlsx-zh"},
	{WorkbookPath(lang.EN), "xlsx-en"},
	{CommonGrantsPath, "commongrants"},
	{LinksFile, "links"},
}
