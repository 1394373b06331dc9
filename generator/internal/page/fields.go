package page

import (
	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/chart"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

var _ = register(Kind{
	Kind:    site.Kind{Name: "fields", Indexed: true, Pages: index(indexOf(site.Fields))},
	View:    FieldsPage{},
	Menu:    Menu{Bar: 3, Label: "nav-fields", Path: indexOf(site.Fields)},
	make:    func(m *maker) any { return m.fieldsView() },
	anchors: func(a *anchors) { a.when(a.charts(a.m.charts().Fields()), "pictures") },
})

// FieldGroup is a field of the first level and those below it.
type FieldGroup struct {
	Field    FieldRow
	Children []FieldRow
}

// FieldRow is a field in a list.
type FieldRow struct {
	Link  words.Link
	About string
	Count int
	Text  string
}

// FieldsPage lists the fields in two levels.
type FieldsPage struct {
	Base
	Intro  string
	Fields []FieldGroup
	Heat   *chart.Chart
}

// fieldsView makes the list of fields.
func (m *maker) fieldsView() FieldsPage {
	return FieldsPage{Base: m.base(m.P.T("nav-fields"), m.P.T("fields-intro")), Intro: m.P.T("fields-intro"), Fields: m.fieldGroups(),
		Heat: m.charts().Fields()}
}

func (m *maker) fieldGroups() []FieldGroup {
	var out []FieldGroup
	for _, f := range m.Catalog.Fields {
		g := FieldGroup{Field: m.fieldRow(f)}
		for _, c := range f.Children {
			g.Children = append(g.Children, m.fieldRow(c))
		}
		out = append(out, g)
	}
	return out
}

func (m *maker) fieldRow(f *catalog.Field) FieldRow {
	return FieldRow{Link: m.FieldLink(f), About: m.Str(f.About), Count: len(f.Directions), Text: m.P.Number(int64(len(f.Directions)))}
}
