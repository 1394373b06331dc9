package diag

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"zhinan/generator/internal/lang"
)

// Print writes every problem as
//
//	file:line:column: message [rule]
//	    the line at fault
//	    ^
//	    hint: …
//
// lines returns the lines of a file, or nil when they cannot be had. It
// returns the first error of w.
func (l List) Print(w io.Writer, chinese bool, lines func(file string) []string) error {
	b := bufio.NewWriter(w)
	for _, p := range l.Sorted() {
		fmt.Fprintf(b, "%s: %s [%s]\n", tame(p.At.String()), tame(p.Message.In(chinese)), p.Rule)
		if p.At.Line > 0 && lines != nil {
			if all := lines(p.At.File); p.At.Line <= len(all) {
				excerpt(b, all[p.At.Line-1], p.At.Column)
			}
		}
		if !p.Hint.IsZero() {
			label := "hint: "
			if chinese {
				label = "提示："
			}
			fmt.Fprintf(b, "    %s%s\n", label, tame(p.Hint.In(chinese)))
		}
	}
	return b.Flush()
}

// excerptWidth is how many characters of a long line are shown, around the fault.
const excerptWidth = 100

// tame shows what cannot be seen as spaces, so that hostile content, or the
// name of a file, can neither drive the terminal nor break a line, and a caret
// has a place to point at.
func tame(s string) string { return strings.Map(visible, s) }

func visible(r rune) rune {
	if lang.IsUnseen(r) {
		return ' '
	}
	return r
}

// excerpt shows the line and a caret beneath the column. Wide characters take
// two cells.
func excerpt(b *bufio.Writer, line string, column int) {
	runes := []rune(strings.TrimRight(line, "\r\n"))
	start := 0
	if column > excerptWidth*3/4 && len(runes) > excerptWidth {
		start = min(column-excerptWidth/2, len(runes))
	}
	end := min(len(runes), start+excerptWidth)
	cells := 0
	b.WriteString("    ")
	for i, r := range runes[start:end] {
		r = visible(r)
		b.WriteRune(r)
		if start+i < column-1 {
			cells += lang.Cells(r)
		}
	}
	b.WriteByte('\n')
	if column > 0 {
		fmt.Fprintf(b, "    %s^\n", strings.Repeat(" ", cells))
	}
}
