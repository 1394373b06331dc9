package diag

import (
	"unicode/utf8"

	"zhinan/generator/internal/lang"
)

// Invisible is the problem of a character that cannot be seen.
func Invisible(at Position, r rune) Problem {
	name := lang.UnseenName(r)
	p := Problem{At: at, Rule: "encoding",
		Message: Message{EN: "invisible character: " + name.EN, ZH: "有看不见的字符：" + name.ZH},
		Hint:    Say("delete it", "请删除")}
	if lang.Unshown(r) {
		p.Hint = Say("write the character meant; where the source has one no font can show, write □", "请改写为所指的字；如来源中即为无法显示的字符，请写 □")
	}
	return p
}

// Encoded tells whether a file is not UTF-8: the problem, which names the
// encoding the file seems to have, and the offset of the first byte that shows
// it. The caller places the problem.
func Encoded(data []byte) (p Problem, offset int, found bool) {
	name := lang.Encoding(data)
	if name == "" && utf8.Valid(data) {
		return Problem{}, 0, false
	}
	for name != "UTF-16" && offset < len(data) {
		r, size := utf8.DecodeRune(data[offset:])
		if r == utf8.RuneError && size == 1 || name != "" && r >= utf8.RuneSelf {
			break
		}
		offset += size
	}
	p = Problem{Rule: "encoding", Message: Say("not valid UTF-8", "不是有效的 UTF-8"), Hint: Say("save the file as UTF-8", "请将文件存为 UTF-8")}
	if name != "" {
		p.Message = Say("not valid UTF-8: the file seems to be saved as %s", "不是有效的 UTF-8：文件似以 %s 编码保存", name)
		p.Hint = Say("open it as %[1]s, then save it as UTF-8 without BOM", "请以 %[1]s 编码打开，再另存为不带 BOM 的 UTF-8", name)
	}
	return p, offset, true
}
