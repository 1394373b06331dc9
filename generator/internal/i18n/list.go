package i18n

import (
	"strings"

	"zhinan/generator/internal/lang"
)

// List joins items into an enumeration that ends in "and": 甲、乙和丙, A, B
// and C. No items give "".
func (p *Printer) List(items []string) string {
	last := len(items) - 1
	if last < 1 {
		return strings.Join(items, "")
	}
	and := " and "
	if p.lang == lang.ZH {
		and = "和"
	}
	return p.Sequence(items[:last]) + and + items[last]
}

// Sequence joins items without a conjunction: 甲、乙、丙, A, B, C.
func (p *Printer) Sequence(items []string) string {
	if p.lang == lang.ZH {
		return strings.Join(items, "、")
	}
	return strings.Join(items, ", ")
}

// Quote returns s in double quotation marks, “…” in both languages. Marks
// inside s stay as they are.
func (p *Printer) Quote(s string) string { return "“" + s + "”" }

// Parens returns s in parentheses, to be put right after a word: （…） in zh,
// " (…)" with its space in en. An empty s gives "".
func (p *Printer) Parens(s string) string {
	if s == "" {
		return ""
	}
	if p.lang == lang.ZH {
		return "（" + s + "）"
	}
	return " (" + s + ")"
}

// Colon returns the colon between a label and its value: "：" in zh, ": " in
// en.
func (p *Printer) Colon() string {
	if p.lang == lang.ZH {
		return "："
	}
	return ": "
}
