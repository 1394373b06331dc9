package site

import (
	"strconv"

	"zhinan/generator/internal/lang"
)

// The data files. Their paths are promised like those of pages.
const (
	CataloguePath    = "data/catalogue.json"
	SchemaPath       = "data/catalogue.schema.json"
	CSVPath          = "data/directions.csv"
	TableSchemaPath  = "data/directions.schema.json"
	CommonGrantsPath = "data/commongrants.json"
	SitemapPath      = "sitemap.xml"
	RobotsPath       = "robots.txt"
)

// DirectionDataPath is the data of one direction.
func DirectionDataPath(id string) string { return "data/directions/" + id + ".json" }

// WorkbookPath is the workbook for spreadsheets in a language.
func WorkbookPath(l lang.Lang) string { return "data/directions-" + string(l) + ".xlsx" }

// SitemapPart is the path of a part of a sitemap too long for one file.
func SitemapPart(n int) string { return "sitemap-" + strconv.Itoa(n) + ".xml" }
