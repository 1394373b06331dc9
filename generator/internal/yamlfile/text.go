package yamlfile

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// CheckText reports whether data is text that may be read at all: not larger
// than most bytes, UTF-8, and without characters nobody can see. It holds for
// any file of words, YAML or not.
func CheckText(file string, data []byte, most int, problems *diag.List) bool {
	at := diag.Position{File: file, Line: 1, Column: 1}
	if len(data) > most {
		problems.Report(at, "too-large", diag.Say("file is larger than %d KiB", "文件大于 %d KiB", most>>10))
		return false
	}
	if bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		problems.Add(diag.Problem{At: at, Rule: "encoding", Message: diag.Say("file begins with a byte order mark", "文件开头有字节顺序标记（BOM）"),
			Hint: diag.Say("save it as UTF-8 without BOM", "请存为不带 BOM 的 UTF-8")})
		return false
	}
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			problems.Add(diag.Problem{At: at, Rule: "encoding",
				Message: diag.Say("not valid UTF-8", "不是有效的 UTF-8"),
				Hint:    diag.Say("save the file as UTF-8", "请将文件存为 UTF-8")})
			return false
		case invisible(r) || r == '\r' && !bytes.HasPrefix(rest[size:], []byte("\n")):
			problems.Add(diag.Problem{At: at, Rule: "encoding",
				Message: diag.Say("invisible control character U+%04X", "不可见的控制字符 U+%04X", r),
				Hint:    diag.Say("delete it", "请删除")})
			return false
		}
		at.Column++
		if r == '\n' {
			at.Line, at.Column = at.Line+1, 1
		}
		rest = rest[size:]
	}
	return true
}

// checkEscapes refuses characters that only an escape ("\0") can bring past
// CheckText.
func checkEscapes(at diag.Position, s string, problems *diag.List) {
	for _, r := range s {
		if invisible(r) {
			problems.Report(at, "encoding", diag.Say("invisible control character U+%04X", "不可见的控制字符 U+%04X", r))
			return
		}
	}
}

// invisible reports characters a reader cannot see: controls other than
// ordinary white space, and those that break lines or reorder text.
func invisible(r rune) bool {
	return lang.Hidden(r) && !strings.ContainsRune("\t\n\r\f", r)
}
