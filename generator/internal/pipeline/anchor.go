package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/check"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lines"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/source"
)

// Anchored is what brings the numbers of references up to date, or the
// problems that forbid it.
type Anchored struct {
	Files      []output.Replacement // those that change, named as in the project; the lock last
	References int                  // whose numbers change
	Documents  int
	Problems   diag.List
}

// Anchor works out the present numbers of every reference into a source
// document, and the lock that says what lines they are for. References are
// rewritten only when all of them can be understood and lead to their words.
func Anchor(fsys fs.FS) (Anchored, error) {
	var out Anchored
	records, problems, err := source.Read(fsys, ContentDir)
	if err != nil {
		return out, err
	}
	c, found := catalog.Assemble(records)
	out.Problems.Merge(problems)
	out.Problems.Merge(found)
	if out.Problems.Len() == 0 {
		out.Problems.Merge(check.Cited(check.Input{Catalog: c, Records: records}))
	}
	if out.Problems.Len() > 0 {
		return out, nil
	}
	moved := map[string][]source.Renumbering{} // by file
	for _, x := range c.Citations {
		if x.Moved() {
			moved[x.At.File] = append(moved[x.At.File], source.Renumbering{At: x.At, Old: x.Written, New: x.Present()})
			out.References++
		}
	}
	for _, name := range slices.Sorted(maps.Keys(moved)) {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return out, fmt.Errorf("read %s: %w", name, err)
		}
		data, found := source.Renumber(data, moved[name])
		out.Problems.Merge(found)
		out.Files = append(out.Files, output.Replacement{Name: name, Data: data})
	}
	var documents []lines.Document
	for _, d := range c.Documents {
		documents = append(documents, lines.Document{ID: d.ID, Prints: lines.Of(d.Lines)})
	}
	out.Documents = len(documents)
	name, lock := path.Join(ContentDir, lines.LockName), lines.Format(documents)
	was, err := fs.ReadFile(fsys, name)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return out, fmt.Errorf("read %s: %w", name, err)
	}
	if !bytes.Equal(was, lock) {
		out.Files = append(out.Files, output.Replacement{Name: name, Data: lock})
	}
	return out, nil
}
