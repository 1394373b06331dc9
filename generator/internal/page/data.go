package page

import (
	"errors"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind: site.Kind{Name: "data", Indexed: true, Pages: index(site.DataPath)},
	View: DataPage{},
	Menu: Menu{Foot: 3, Label: "nav-data", Path: site.DataPath},
	make: func(m *maker) any { return m.dataView() },
	anchors: func(a *anchors) {
		a.place("files", "numbers", "licence", "columns", "types")
		for _, t := range a.m.site.Data.Types {
			a.place(typeAnchor(t.Name))
		}
	},
})

// Data is what the data page tells of the data files, which are made elsewhere.
type Data struct {
	Files   []DataFile
	Columns []DataField // of the table
	Types   []DataType  // of the catalogue's file
}

// DataFile is one file: where, how many records it holds, and how large it is,
// which is not known before it is made.
type DataFile struct {
	Path string
	Rows int
	Size func() (int, error)
}

// DataType is a type and its fields.
type DataType struct {
	Name   string
	Fields []DataField
}

// DataField is a field or column and what it holds.
type DataField struct {
	Name, Type     string
	List, Optional bool
	Values         []string
	About          lang.Text
}

// DataPage explains every data file and field.
type DataPage struct {
	Base
	Intro    string
	Count    string
	Licence  string
	Relative string // what follows from there being no address; empty where there is one
	Files    []DataRow
	Columns  []PropertyRow
	Types    []TypeRow
}

// DataRow is a file in the list.
type DataRow struct {
	Link   words.Link
	Format string
	Size   string
	Rows   string
	About  string
}

// TypeRow is a type with its fields.
type TypeRow struct {
	Name, Anchor string
	Fields       []PropertyRow
}

// PropertyRow is a field or column.
type PropertyRow struct {
	Name     string
	Type     words.Link // to the type, where it is one of those on the page
	Optional bool
	Values   string
	About    string
}

// dataFiles are the files in the order the page lists them, and their formats.
func (m *maker) dataFiles() []DataRow {
	files := map[string]DataFile{}
	for _, f := range m.site.Data.Files {
		files[f.Path] = f
	}
	var out []DataRow
	add := func(path, format, about string) {
		f, ok := files[path]
		if !ok {
			return // the sitemap, where there is no address
		}
		size, err := f.Size()
		m.err = errors.Join(m.err, err)
		row := DataRow{Link: words.Link{Href: m.Href(path), Text: path}, Format: format, About: about,
			Size: m.P.T("data-size", "Size", m.P.Number(int64(size+999)/1000)), Rows: m.P.T("data-schema-only")}
		if f.Rows > 0 {
			row.Rows = m.P.N("data-rows", f.Rows)
		} else if path == site.RobotsPath {
			row.Rows = ""
		}
		out = append(out, row)
	}
	add(site.WorkbookPath(lang.ZH), "XLSX", m.P.T("data-file-xlsx-zh"))
	add(site.WorkbookPath(lang.EN), "XLSX", m.P.T("data-file-xlsx-en"))
	add(site.CSVPath, "CSV", m.P.T("data-file-csv"))
	add(site.TableSchemaPath, "JSON", m.P.T("data-file-table"))
	add(site.CataloguePath, "JSON", m.P.T("data-file-catalogue"))
	add(site.SchemaPath, "JSON Schema", m.P.T("data-file-schema"))
	if len(m.Catalog.Directions) > 0 {
		first := site.DirectionDataPath(m.Catalog.Directions[0].ID)
		add(first, "JSON", m.P.T("data-file-directions"))
		if n := len(out) - 1; n >= 0 && out[n].Link.Text == first {
			out[n].Rows = m.P.T("data-each", "Count", len(m.Catalog.Directions))
		}
	}
	add(site.CommonGrantsPath, "JSON", m.P.T("data-file-commongrants"))
	add(site.SitemapPath, "XML", m.P.T("data-file-sitemap"))
	add(site.RobotsPath, "TXT", m.P.T("data-file-robots"))
	return out
}

// dataView makes the page of the data files.
func (m *maker) dataView() DataPage {
	page := DataPage{Licence: m.Licence(), Intro: m.P.T("data-intro"), Base: m.base(m.P.T("nav-data"), m.P.T("data-intro")), Files: m.dataFiles(),
		Count: m.P.T("data-files-intro", "Counts", m.Counts(catalog.Count(m.Catalog.Directions)), "Partners", m.PartnerCount(), "Date", m.P.Date(m.Catalog.Site.ContentDate))}
	if !m.BaseURL.Known() {
		page.Relative = m.P.T("data-relative")
	}
	types := map[string]bool{}
	for _, t := range m.site.Data.Types {
		types[t.Name] = true
	}
	for _, f := range m.site.Data.Columns {
		page.Columns = append(page.Columns, m.propertyRow(f, types))
	}
	for _, t := range m.site.Data.Types {
		row := TypeRow{Name: t.Name, Anchor: typeAnchor(t.Name)}
		for _, f := range t.Fields {
			row.Fields = append(row.Fields, m.propertyRow(f, types))
		}
		page.Types = append(page.Types, row)
	}
	page.Linked = m.dataset(page.Files)
	return page
}

func typeAnchor(name string) string { return "type-" + strings.ToLower(name) }

func (m *maker) propertyRow(f DataField, types map[string]bool) PropertyRow {
	row := PropertyRow{Name: f.Name, Type: words.Link{Text: f.Type}, Optional: f.Optional, Values: strings.Join(f.Values, ", "), About: m.Str(f.About)}
	if types[f.Type] {
		row.Type.Href = "#" + typeAnchor(f.Type)
	}
	if f.List {
		row.Type.Text = m.P.T("data-list", "Type", f.Type)
	}
	return row
}
