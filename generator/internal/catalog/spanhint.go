package catalog

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
)

// meantSpan is what is not written as lines of a source and was meant so: a
// word for the document, a colon, numbers.
var meantSpan = regexp.MustCompile(`^([^:\s]+):([0-9]+)(?:-([0-9]+))?$`)

var plainDashes = strings.NewReplacer("–", "-", "—", "-", "−", "-", "~", "-", "至", "-", "到", "-", " ", "", "：", ":", "行", "", "第", "")

// notSpan tells why s names no lines of a source: the document it names is not
// known, or it is written with other marks than the form has.
func (a *assembler) notSpan(s source.String) diag.Problem {
	p := diag.Problem{At: s.At, Rule: "bad-span", Message: diag.Say("%q names no lines of a source", "“%s”不是来源行号", s.Value),
		Hint: diag.Say("write s002:458-461", "写作 s002:458-461")}
	plain := plainDashes.Replace(lang.Narrow(s.Value))
	m := meantSpan.FindStringSubmatch(plain)
	if m == nil {
		return p
	}
	if a.documents[m[1]] == nil && len(a.documents) > 0 {
		known := slices.Sorted(maps.Keys(a.documents))
		return diag.Problem{At: s.At, Rule: "unknown-id", Message: diag.Say("unknown source %q", "未知的来源文件“%s”", m[1]),
			Hint: diag.Say("did you mean %q?", "是否应为“%s”？", diag.Nearest(m[1], known))}
	}
	if plain != s.Value {
		p.Hint = diag.Say("write %s", "写作 %s", plain)
	}
	return p
}
