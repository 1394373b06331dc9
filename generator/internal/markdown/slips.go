package markdown

import (
	"regexp"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

var (
	wideDigits = regexp.MustCompile(`[０-９]+`)
	// tightLabel is a number with a stop and no space behind it at the start of
	// a line: a label, since a text goes on behind it, and to markdown none.
	tightLabel = regexp.MustCompile(`(?m)^ {0,3}[0-9]{1,3}\.([\p{Han}“《（(A-Z])`)
)

// slips reports what an editor's keyboard did: digits of double width, which
// are the same number and another text, and labels without the space that
// makes a list of them. The file is read all the same.
func (s *state) slips() {
	for _, at := range wideDigits.FindAllIndex(s.src, maxProblems) {
		digits := string(s.src[at[0]:at[1]])
		s.report(at[0], "full-width", diag.Say("full-width digits: %s", "全角数字：%s", digits),
			diag.Say("write %s", "写作 %s", lang.Narrow(digits)))
	}
	for _, at := range tightLabel.FindAllSubmatchIndex(s.src, maxProblems) {
		label := lang.Narrow(string(s.src[at[0]:at[2]]))
		first := string([]rune(string(s.src[at[2]:at[3]]))[:1])
		s.doc.slipped = true
		s.report(at[2], "label", diag.Say("the label %s wants a space behind it", "编号 %s 后缺少空格", label),
			diag.Say("write %s %s", "写作 %s %s", label, first+"…"))
	}
}

// Slipped reports that labels were not read as such: how many items the text
// has is not known. Why, has been reported.
func (d *Doc) Slipped() bool { return d.slipped }
