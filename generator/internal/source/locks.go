package source

import (
	"strings"

	"zhinan/generator/internal/diag"
)

// maxLock bounds a lock file: a line is some forty bytes.
const maxLock = 16 << 20

// lockLines gives each line of a lock file that says something to read, which
// gives what is wrong with it, if anything. Blank lines and those that begin
// with # say nothing. writer is the command that writes the file.
func lockLines(file string, data []byte, writer string, read func(at diag.Position, line string) *diag.Problem) diag.List {
	var problems diag.List
	if len(data) > maxLock {
		problems.Report(diag.Position{File: file, Line: 1, Column: 1}, "too-large", diag.Say("file is larger than %d KiB", "文件大于 %d KiB", maxLock>>10))
		return problems
	}
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		p := read(diag.Position{File: file, Line: n, Column: 1}, line)
		if p == nil {
			continue
		}
		if strings.HasPrefix(line, "<<<<<<<") || strings.HasPrefix(line, "=======") || strings.HasPrefix(line, ">>>>>>>") {
			p.Message = diag.Say("a mark of a merge conflict was left here", "此处留有合并冲突标记")
			p.Hint = diag.Say("keep the lines of both sides and take out the marks; %s sorts them", "请保留双方各行、删去标记；%s 会重新排序", writer)
		}
		if problems.Add(*p); problems.Len() >= maxProblems {
			break
		}
	}
	return problems
}
