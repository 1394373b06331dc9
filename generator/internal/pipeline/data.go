package pipeline

import (
	"zhinan/generator/internal/export"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/page"
)

// dataFacts is what the data page tells of the data files.
func dataFacts(files []export.Described) page.Data {
	var out page.Data
	for _, f := range files {
		out.Files = append(out.Files, page.DataFile{Path: f.Path, Rows: f.Rows, Size: f.Size})
	}
	out.Columns = dataFields(export.Columns())
	for _, t := range export.Types() {
		out.Types = append(out.Types, page.DataType{Name: t.Name, Fields: dataFields(t.Fields)})
	}
	return out
}

// exportPaths and paths list where files go.
func exportPaths(files []export.Described) []string {
	out := make([]string, 0, len(files))
	for _, f := range files {
		out = append(out, f.Path)
	}
	return out
}

func paths(files []output.File) []string {
	out := make([]string, 0, len(files))
	for _, f := range files {
		out = append(out, f.Path)
	}
	return out
}

func dataFields(list []export.Property) []page.DataField {
	out := make([]page.DataField, 0, len(list))
	for _, p := range list {
		out = append(out, page.DataField{Name: p.Name, Type: p.Type, List: p.List, Optional: p.Optional, Values: p.Values, About: p.About})
	}
	return out
}
