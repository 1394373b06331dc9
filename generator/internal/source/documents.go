package source

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/yamlfile"
)

// readDocuments reads the text of every source document named in
// sources.yaml, and reports texts nothing names.
func (r *reader) readDocuments() error {
	named := map[string]string{} // path → id of the document
	for i := range r.records.Documents {
		d := &r.records.Documents[i]
		if !d.File.Set() {
			continue
		}
		p := path.Join(r.dir, d.File.Value)
		if !strings.HasPrefix(p, r.dir+"/sources/") {
			r.problems.Add(diag.Problem{At: d.File.At, Rule: "bad-path",
				Message: diag.Say("%q is not in content/sources", "“%s”不在 content/sources 中", d.File.Value)})
			continue
		}
		if first := named[p]; first != "" {
			r.problems.Report(d.File.At, "duplicate-id", diag.Say("%q is read for %s already", "“%s”已用于 %s", d.File.Value, first))
			continue
		}
		named[p] = cmp.Or(d.ID.Value, "?")
		if !slices.Contains(r.files, p) {
			if !slices.Contains(r.links, p) {
				r.problems.Report(d.File.At, "missing-file", diag.Say("%q is not a file", "“%s”不是文件", d.File.Value))
			}
			continue
		}
		data, err := fs.ReadFile(r.fsys, p)
		if err != nil {
			return fmt.Errorf("read %s: %w", p, err)
		}
		if yamlfile.CheckDocument(p, data, &r.problems) {
			d.Lines = strings.Split(strings.TrimSuffix(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n"), "\n")
		}
	}
	for _, p := range r.files {
		if strings.HasPrefix(p, r.dir+"/sources/") && named[p] == "" {
			r.report(p, "stray-file", diag.Say("sources.yaml does not name this document", "sources.yaml 未列出该文件"), diag.Message{})
		}
	}
	return nil
}
