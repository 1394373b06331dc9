package build

import (
	"path"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/export"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/view"
)

// dataFacts is what the data page tells of the data files.
func dataFacts(files []export.Described) view.Data {
	var out view.Data
	for _, f := range files {
		out.Files = append(out.Files, view.DataFile{Path: f.Path, Rows: f.Rows, Size: f.Size})
	}
	out.Columns = dataFields(export.Columns())
	for _, t := range export.Types() {
		out.Types = append(out.Types, view.DataType{Name: t.Name, Fields: dataFields(t.Fields)})
	}
	return out
}

func dataFields(list []export.Property) []view.DataField {
	out := make([]view.DataField, 0, len(list))
	for _, p := range list {
		out = append(out, view.DataField{Name: p.Name, Type: p.Type, List: p.List, Optional: p.Optional, Values: p.Values, About: p.About})
	}
	return out
}

// displaced reports static files that stand where a data file goes; file
// systems may fold case.
func displaced(assets []output.File, exports []export.Described) diag.List {
	var problems diag.List
	taken := map[string]bool{}
	for _, f := range exports {
		taken[strings.ToLower(f.Path)] = true
	}
	for _, f := range assets {
		if taken[strings.ToLower(f.Path)] {
			problems.Report(diag.Position{File: path.Join(StaticDir, f.Path)}, "same-path",
				diag.Say("the site writes a file of its own to %s", "网站自身也写入 %s", f.Path))
		}
	}
	return problems
}
