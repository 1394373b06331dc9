package lines

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/diag"
)

// LockName is the file of content that holds the prints of the documents.
const LockName = "anchors.lock"

// Bounds of the lock. Its size leaves room for documents of some hundred
// megabytes; a row of it is short whatever it claims, hence a bound of lines.
const (
	maxLock     = 64 << 20
	maxAll      = 4_000_000 // lines of all documents
	maxRow      = 32        // marks in a row
	maxProblems = 20
)

// Document is a source document as it stood when references to its lines were
// written.
type Document struct {
	ID     string
	Prints []Print
	At     diag.Position // in the lock
}

const lockHead = `# The lines of the source documents as they stood when the numbers that refer to
# them were written. Written by "zhinan anchor", by which they are found again.
`

// Format writes the lock, sorted by id: a line with the id and how many lines
// there are, then a mark for each line: its sum, a dot and its size; or a
// hyphen for a blank line and a number for several. Where a row ends depends on
// the line it ends with, so that an edit changes the rows around it and no more.
func Format(list []Document) []byte {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b Document) int { return cmp.Compare(a.ID, b.ID) })
	var b bytes.Buffer
	b.WriteString(lockHead)
	for _, d := range list {
		fmt.Fprintf(&b, "%s %d\n", d.ID, len(d.Prints))
		marks := 0
		for i := 0; i < len(d.Prints); marks++ {
			p, run := d.Prints[i], 1
			for p.Size == 0 && i+run < len(d.Prints) && d.Prints[i+run].Size == 0 {
				run++
			}
			switch i += run; {
			case p.Size > 0:
				fmt.Fprintf(&b, " %08x.%d", p.Sum, p.Size)
			case run > 1:
				fmt.Fprintf(&b, " -%d", run)
			default:
				b.WriteString(" -")
			}
			if p.Size > 0 && p.Sum%8 == 0 || marks == maxRow-1 || i == len(d.Prints) {
				b.WriteByte('\n')
				marks = -1
			}
		}
	}
	return b.Bytes()
}

// Parse reads a lock. What is wrong with it is reported at its line.
func Parse(file string, data []byte) ([]Document, diag.List) {
	r := lockReader{file: file}
	if len(data) > maxLock {
		r.line = 1
		r.report("too-large", diag.Say("file is larger than %d KiB", "文件大于 %d KiB", maxLock>>10))
		return nil, r.problems
	}
	for line := range strings.Lines(string(data)) {
		r.line++
		line = strings.TrimRight(line, "\r\n")
		switch {
		case line == "" || line[0] == '#':
		case line[0] == ' ':
			r.row(line[1:])
		default:
			r.head(line)
		}
		if r.hopeless || r.problems.Len() >= maxProblems {
			return nil, r.problems
		}
	}
	r.finish()
	if r.problems.Len() > 0 {
		return nil, r.problems
	}
	return r.list, r.problems
}

type lockReader struct {
	file     string
	line     int
	list     []Document
	wanted   int // lines the document begun must have
	all      int // lines that were announced
	begun    bool
	hopeless bool
	problems diag.List
}

func (r *lockReader) report(rule string, m diag.Message) {
	r.reportAt(diag.Position{File: r.file, Line: r.line, Column: 1}, rule, m)
}

func (r *lockReader) reportAt(at diag.Position, rule string, m diag.Message) {
	r.problems.Add(diag.Problem{At: at, Rule: rule, Message: m,
		Hint: diag.Say("this file is written by zhinan anchor: take the version before, or delete it where every number is right, and run zhinan anchor",
			"该文件由 zhinan anchor 写入：请恢复先前的版本；如所有行号均正确，也可删除后运行 zhinan anchor")})
}

// head begins a document: "s002 722". A line that cannot be one may have torn
// a document in two, of which no more is said.
func (r *lockReader) head(line string) {
	id, count, _ := strings.Cut(line, " ")
	n, ok := number(count)
	if ok {
		r.finish()
	}
	r.begun = false
	switch {
	case !ok || !ValidID(id):
		r.report("anchors", diag.Say("not the id of a source and its number of lines", "不是“来源编号 行数”一行"))
		return
	case len(r.list) > 0 && r.list[len(r.list)-1].ID >= id:
		r.report("anchors", diag.Say("%s is out of order or stands here twice", "%s 未按次序或重复", id))
		return
	}
	if r.all += n; r.all > maxAll {
		r.hopeless = true
		r.report("too-large", diag.Say("more than %d lines in all", "总行数超过 %d", maxAll))
		return
	}
	r.begun, r.wanted = true, n
	r.list = append(r.list, Document{ID: id, At: diag.Position{File: r.file, Line: r.line, Column: 1}})
}

// row reads the marks of some lines.
func (r *lockReader) row(line string) {
	if !r.begun {
		if r.problems.Len() == 0 {
			r.report("anchors", diag.Say("these lines belong to no source", "这些行不属于任何来源文件"))
		}
		return
	}
	d := &r.list[len(r.list)-1]
	for mark := range strings.SplitSeq(line, " ") {
		p, run, ok := parseMark(mark)
		if !ok || len(d.Prints)+run > r.wanted {
			m := diag.Say("not the mark of a line: a sum, a dot and a size, or a hyphen", "不是行的标记（应为校验值、点、长度，或连字符）")
			if ok {
				m = diag.Say("%s has more lines here than the %d announced", "%s 的行数多于所写的 %d 行", d.ID, r.wanted)
			}
			r.report("anchors", m)
			r.begun = false // no more is said of this document
			return
		}
		for range run {
			d.Prints = append(d.Prints, p)
		}
	}
}

// finish ends a document.
func (r *lockReader) finish() {
	if !r.begun {
		return
	}
	if d := r.list[len(r.list)-1]; len(d.Prints) < r.wanted {
		r.reportAt(d.At, "anchors", diag.Say("%s has %d lines here, not the %d announced", "%s 在此有 %d 行，而非所写的 %d 行", d.ID, len(d.Prints), r.wanted))
	}
}

// parseMark reads "3f09a2c1.57", "-" or "-12".
func parseMark(s string) (p Print, run int, ok bool) {
	if rest, blank := strings.CutPrefix(s, "-"); blank {
		if rest == "" {
			return Print{}, 1, true
		}
		run, ok = number(rest)
		return Print{}, run, ok
	}
	hex, size, _ := strings.Cut(s, ".")
	n, err := strconv.ParseUint(hex, 16, 32)
	p.Size, ok = number(size)
	if err != nil || !ok || len(hex) != 8 || p.Size > MaxSize || n >= modulus {
		return Print{}, 0, false
	}
	p.Sum = uint32(n)
	return p, 1, true
}

// number reads a plain whole number from 1 to 99,999,999.
func number(s string) (int, bool) {
	if s == "" || len(s) > 8 || s[0] < '1' || s[0] > '9' {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// ValidID reports an id a source may have: it begins references and is part of
// an address.
func ValidID(s string) bool {
	if s == "" || len(s) > 32 || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for i := range len(s) {
		if c := s[i]; !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-') {
			return false
		}
	}
	return true
}
