package check

import (
	"path"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/markdown"
)

// clauses: both languages of a record's running text have the same clauses, so
// that one address leads to the same words on every page of the record.
func clauses(in Input, out *diag.List) {
	for _, r := range in.all() {
		if r.guide == nil || !readable(r.body) {
			continue
		}
		lacking(r.body.ZH, r.body.EN, out)
		lacking(r.body.EN, r.body.ZH, out)
	}
}

// lacking reports the clauses of one text that the other has not, each at its
// line.
func lacking(has, lacks *markdown.Doc, out *diag.List) {
	other := map[string]bool{}
	for _, c := range lacks.Clauses() {
		other[c.ID] = true
	}
	file := path.Base(lacks.Blocks()[0].Pos.File)
	for _, c := range has.Clauses() {
		if other[c.ID] {
			continue
		}
		m := diag.Say("the paragraph #%s has no counterpart in %s", "段落 #%s 在 %s 中没有对应的段落", c.ID, file)
		if n := len(c.Labels); n > 0 {
			m = diag.Say("clause %s (#%s) is missing in %s", "条款%s（#%s）在 %s 中缺失", c.Labels[n-1], c.ID, file)
		}
		out.Add(diag.Problem{At: c.Pos, Rule: "clause", Message: m,
			Hint: diag.Say("clauses are cited by their address, the same in both languages: give both sides the same paragraphs and numbers", "条款按地址引用，两种语言须一致：请使两侧的段落和编号相同")})
	}
}
