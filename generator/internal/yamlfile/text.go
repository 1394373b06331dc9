package yamlfile

import (
	"bytes"
	"unicode/utf8"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// CheckText reports whether data is text an author may have written: not larger
// than most bytes, UTF-8, and without characters nobody can see, in comments
// neither. It holds for any file of words, YAML or not.
func CheckText(file string, data []byte, most int, problems *diag.List) bool {
	return sound(file, data, most, problems, func(rune) bool { return true })
}

// CheckDocument reports whether data is a document that can be kept word for
// word: as CheckText, but only those invisible characters are refused that
// break its lines or reorder them. Pages may be parted by a form feed.
func CheckDocument(file string, data []byte, most int, problems *diag.List) bool {
	return sound(file, data, most, problems, func(r rune) bool { return lang.Hidden(r) && r != '\f' })
}

// maxUnseen is how many invisible characters of one file are reported.
const maxUnseen = 50

func sound(file string, data []byte, most int, problems *diag.List, refused func(rune) bool) bool {
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
	place, found := placer(data), 0
	if p, offset, wrong := diag.Encoded(data); wrong {
		at.Line, at.Column = place(offset)
		p.At = at
		problems.Add(p)
		return false
	}
	for i, r := range lang.Unseen(string(data)) {
		if !refused(r) {
			continue
		}
		at.Line, at.Column = place(i)
		problems.Add(diag.Invisible(at, r))
		if found++; found == maxUnseen {
			break
		}
	}
	return found == 0
}

// placer gives line and column of offsets, asked for in their order.
func placer(data []byte) func(offset int) (line, column int) {
	line, start := 1, 0
	return func(offset int) (int, int) {
		for {
			n := bytes.IndexByte(data[start:offset], '\n')
			if n < 0 {
				return line, 1 + utf8.RuneCount(data[start:offset])
			}
			line, start = line+1, start+n+1
		}
	}
}

// checkEscapes refuses characters that only an escape ("\u200b") can bring
// past CheckText.
func checkEscapes(at diag.Position, s string, problems *diag.List) {
	for _, r := range lang.Unseen(s) {
		problems.Add(diag.Invisible(at, r))
		return
	}
}
