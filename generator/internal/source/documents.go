package source

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lines"
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
		if !yamlfile.CheckDocument(p, data, lines.MaxSize, &r.problems) {
			continue
		}
		text := strings.Split(strings.TrimSuffix(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n"), "\n")
		if len(text) > lines.MaxLines {
			r.report(p, "too-large", diag.Say("file has more than %d lines", "文件多于 %d 行", lines.MaxLines), diag.Message{})
			continue
		}
		d.Lines = text
	}
	if len(r.records.Documents) == 0 {
		return nil // a registry that could not be read, or is empty, has been reported
	}
	for _, p := range r.files {
		if strings.HasPrefix(p, r.dir+"/sources/") && named[p] == "" {
			r.report(p, "stray-file", diag.Say("sources.yaml does not name this document", "sources.yaml 未列出该文件"), diag.Message{})
		}
	}
	return nil
}

// readAnchors reads the lines of the documents as they stood when the numbers
// of references were written.
func (r *reader) readAnchors(name string) error {
	data, err := fs.ReadFile(r.fsys, name)
	if err != nil {
		return fmt.Errorf("read %s: %w", name, err)
	}
	list, problems := lines.Parse(name, data)
	r.records.Anchors = list
	r.merge(problems)
	return nil
}
