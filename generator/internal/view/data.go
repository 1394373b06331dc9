package view

import (
	"errors"
	"strings"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

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
	Relative string // what follows from there being no address; empty where there is one
	Files    []DataRow
	Columns  []PropertyRow
	Types    []TypeRow
}

// DataRow is a file in the list.
type DataRow struct {
	Link   Link
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
	Type     Link // to the type, where it is one of those on the page
	Optional bool
	Values   string
	About    string
}

// dataFiles are the files in the order the page lists them, and their formats.
func (m *Maker) dataFiles() []DataRow {
	files := map[string]DataFile{}
	for _, f := range m.opt.Data.Files {
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
		row := DataRow{Link: Link{Href: m.href(path), Text: path}, Format: format, About: about,
			Size: m.p.T("data-size", "Size", m.p.Number(int64(size+999)/1000)), Rows: m.p.T("data-schema-only")}
		if f.Rows > 0 {
			row.Rows = m.p.N("data-rows", f.Rows)
		} else if path == site.RobotsPath {
			row.Rows = ""
		}
		out = append(out, row)
	}
	add(site.WorkbookPath(lang.ZH), "XLSX", m.p.T("data-file-xlsx-zh"))
	add(site.WorkbookPath(lang.EN), "XLSX", m.p.T("data-file-xlsx-en"))
	add(site.CSVPath, "CSV", m.p.T("data-file-csv"))
	add(site.TableSchemaPath, "JSON", m.p.T("data-file-table"))
	add(site.CataloguePath, "JSON", m.p.T("data-file-catalogue"))
	add(site.SchemaPath, "JSON Schema", m.p.T("data-file-schema"))
	if len(m.c.Directions) > 0 {
		first := site.DirectionDataPath(m.c.Directions[0].ID)
		add(first, "JSON", m.p.T("data-file-directions"))
		out[len(out)-1].Rows = m.p.T("data-each", "Count", len(m.c.Directions))
	}
	add(site.CommonGrantsPath, "JSON", m.p.T("data-file-commongrants"))
	add(site.SitemapPath, "XML", m.p.T("data-file-sitemap"))
	add(site.RobotsPath, "TXT", m.p.T("data-file-robots"))
	return out
}

// MakeData makes the page of the data files.
func (m *Maker) MakeData() DataPage {
	page := DataPage{Intro: m.p.T("data-intro"), Base: m.base(m.p.T("nav-data"), m.p.T("data-intro")), Files: m.dataFiles(),
		Count: m.p.T("data-files-intro", "Count", len(m.c.Directions), "Date", m.p.Date(m.c.Site.ContentDate))}
	if m.opt.BaseURL == "" {
		page.Relative = m.p.T("data-relative")
	}
	types := map[string]bool{}
	for _, t := range m.opt.Data.Types {
		types[t.Name] = true
	}
	for _, f := range m.opt.Data.Columns {
		page.Columns = append(page.Columns, m.propertyRow(f, types))
	}
	for _, t := range m.opt.Data.Types {
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

func (m *Maker) propertyRow(f DataField, types map[string]bool) PropertyRow {
	row := PropertyRow{Name: f.Name, Type: Link{Text: f.Type}, Optional: f.Optional, Values: strings.Join(f.Values, ", "), About: m.str(f.About)}
	if types[f.Type] {
		row.Type.Href = "#" + typeAnchor(f.Type)
	}
	if f.List {
		row.Type.Text = m.p.T("data-list", "Type", f.Type)
	}
	return row
}
