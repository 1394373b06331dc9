package source

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"zhinan/generator/internal/diag"
)

// Renumbering is a reference in a YAML file and what is to stand in its place.
type Renumbering struct {
	At       diag.Position // of the value that begins with it
	Old, New string
}

// Renumber writes references anew where they stand in a file. Everything else,
// comments, quotation marks, order and spaces, stays byte for byte. One that
// does not stand there as written (an escape can hide it) is a problem.
func Renumber(data []byte, list []Renumbering) ([]byte, diag.List) {
	var problems diag.List
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b Renumbering) int {
		return cmp.Or(cmp.Compare(a.At.Line, b.At.Line), cmp.Compare(a.At.Column, b.At.Column))
	})
	starts := []int{0} // of lines
	for i, c := range data {
		if c == '\n' {
			starts = append(starts, i+1)
		}
	}
	var out bytes.Buffer
	done := 0
	for _, x := range list {
		at := -1
		if x.At.Line >= 1 && x.At.Line <= len(starts) {
			at = beginning(data, starts[x.At.Line-1], x.At.Column)
		}
		if at < done || !bytes.HasPrefix(data[at:], []byte(x.Old)) {
			problems.Add(diag.Problem{At: x.At, Rule: "bad-span",
				Message: diag.Say("%q cannot be brought up to date, as it is not written so", "“%s”并非照此写出，无法更新", x.Old),
				Hint:    diag.Say("write it without escapes: %s", "请不用转义，直接写作 %s", x.New)})
			continue
		}
		out.Write(data[done:at])
		out.WriteString(x.New)
		done = at + len(x.Old)
	}
	out.Write(data[done:])
	return out.Bytes(), problems
}

// beginning finds the first character of the value that a node at this column
// of a line has: behind a quotation mark, or below the mark of a block.
func beginning(data []byte, at, column int) int {
	for ; column > 1 && at < len(data); column-- {
		_, size := utf8.DecodeRune(data[at:])
		at += size
	}
	switch {
	case at >= len(data):
		return len(data)
	case data[at] == '"' || data[at] == '\'':
		return at + 1
	case data[at] == '|' || data[at] == '>':
		_, below, _ := bytes.Cut(data[at:], []byte("\n"))
		return len(data) - len(strings.TrimLeft(string(below), " \r\n"))
	}
	return at
}
