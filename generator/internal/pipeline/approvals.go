package pipeline

import (
	"io/fs"
	"slices"

	"zhinan/generator/internal/check"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// Approval is the state of a project's translations: what was approved, and
// what is left to compare. Problems are those that forbid to judge it; lines of
// records that are gone do not, since approving takes them out.
type Approval struct {
	Problems   diag.List
	Approvals  []source.Approval
	Unapproved []check.Pair

	records *source.Records
}

// Approvals reads a project's content and its approvals.
func Approvals(fsys fs.FS) (Approval, error) {
	_, records, problems, err := content(fsys)
	if err != nil {
		return Approval{}, err
	}
	out := Approval{Approvals: records.Approvals, records: records}
	for _, p := range problems.Sorted() {
		if p.Rule != "approvals" {
			out.Problems.Add(p)
		}
	}
	if out.Problems.Len() == 0 {
		out.Unapproved = check.Unapproved(records)
	}
	return out, nil
}

// Known reports whether a record of this id has translations.
func (a Approval) Known(id string) bool { return slices.Contains(check.Translated(a.records), id) }

// Approve gives the approvals there are once the pairs have been compared.
func (a Approval) Approve(pairs []check.Pair) []source.Approval {
	return check.Approve(a.records, pairs)
}
