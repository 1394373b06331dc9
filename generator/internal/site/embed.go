package site

import (
	"path"

	"zhinan/generator/internal/lang"
)

// EmbedPath is the list of a record of a section (Partners, Fields, Years) for
// a frame.
func EmbedPath(l lang.Lang, s Section, id string) string {
	return path.Join("embed", string(l), string(s), id+".html")
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
