package diag

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/width"
)

func printed(t *testing.T, chinese bool, lines []string, problems ...Problem) string {
	t.Helper()
	var l List
	for _, p := range problems {
		l.Add(p)
	}
	var b strings.Builder
	if err := l.Print(&b, chinese, func(string) []string { return lines }); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func fault(line, column int) Problem {
	return Problem{At: Position{"f.yaml", line, column}, Rule: "rule", Message: Say("wrong", "有误")}
}

func TestPrint(t *testing.T) {
	p := fault(2, 7)
	p.Hint = Say("do it right", "请改正")
	lines := []string{"first", "  id: egpyt", "last"}
	want := "f.yaml:2:7: wrong [rule]\n      id: egpyt\n          ^\n    hint: do it right\n"
	if got := printed(t, false, lines, p); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	want = "f.yaml:2:7: 有误 [rule]\n      id: egpyt\n          ^\n    提示：请改正\n"
	if got := printed(t, true, lines, p); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// TestPrintWithoutExcerpt: a place without a line, a line the file does not
// have (any more) and a file that cannot be read show the message alone.
func TestPrintWithoutExcerpt(t *testing.T) {
	for _, c := range []struct {
		problem Problem
		lines   []string
		want    string
	}{
		{fault(0, 0), []string{"x"}, "f.yaml: wrong [rule]\n"},
		{fault(9, 1), []string{"x"}, "f.yaml:9:1: wrong [rule]\n"},
		{fault(1, 1), nil, "f.yaml:1:1: wrong [rule]\n"},
		{fault(1, 0), []string{"x"}, "f.yaml:1: wrong [rule]\n    x\n"},
	} {
		if got := printed(t, false, c.lines, c.problem); got != c.want {
			t.Errorf("got\n%swant\n%s", got, c.want)
		}
	}
	var b strings.Builder
	var l List
	l.Add(fault(1, 1))
	if err := l.Print(&b, false, nil); err != nil || b.String() != "f.yaml:1:1: wrong [rule]\n" {
		t.Errorf("%q, %v", b.String(), err)
	}
}

// cells measures a string as a terminal shows it.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n++
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			n++
		}
	}
	return n
}

// TestCaret: the caret stands beneath the character of the column, whatever
// stands before it.
func TestCaret(t *testing.T) {
	long := strings.Repeat("0123456789", 40)
	han := strings.Repeat("中文，", 100)
	for _, c := range []struct {
		name, line string
		column     int
		under      string // what the caret points at; empty past the end
	}{
		{"first", "abc", 1, "a"},
		{"ASCII", "  key: value", 8, "v"},
		{"Han before", "  title: {zh: 中国和埃及, en: x}", 26, "x"},
		{"full-width punctuation", "（1）“引号”，x", 9, "x"},
		{"at a wide character", "ab中c", 3, "中"},
		{"tab before", "\tkey: x", 7, "x"},
		{"accents", "Égypte: x", 9, "x"},
		{"past the end", "abc", 4, ""},
		{"far past the end", "abc", 99, ""},
		{"carriage return", "abc\r", 3, "c"},
		{"long, at the start", long, 5, "4"},
		{"long, in the middle", long, 207, "6"},
		{"long, at the end", long, 400, "9"},
		{"long and wide", han + "x" + han, 301, "x"},
		{"long and wide, past the end", han, 301, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := strings.Split(printed(t, false, []string{c.line}, fault(1, c.column)), "\n")
			line, caret := got[1], got[2]
			if n := len([]rune(line)); n > excerptWidth+4 {
				t.Errorf("%d characters are shown", n)
			}
			at := cells(strings.TrimSuffix(caret, "^"))
			under := ""
			before := 0
			for _, r := range line {
				if before == at {
					under = string(r)
					break
				}
				before += cells(string(r))
			}
			if under != c.under {
				t.Errorf("the caret points at %q, not %q:\n%s\n%s", under, c.under, line, caret)
			}
		})
	}
}

// TestPrintIsTame: neither a line, nor a message, nor a file's name can drive
// the terminal or fake another message.
func TestPrintIsTame(t *testing.T) {
	nasty := "a\x1b[31mb\x07c\u202ed\u2066e\x7ff\u009bg\u2028h"
	p := Problem{At: Position{"f" + nasty + "\n.yaml", 1, 3}, Rule: "rule",
		Message: Message{EN: "wrong " + nasty + "\nfake.yaml:1:1: fake [rule]", ZH: nasty}, Hint: Message{EN: nasty + "\r\n", ZH: nasty}}
	for _, chinese := range []bool{false, true} {
		got := printed(t, chinese, []string{nasty + "\r"}, p)
		if n := strings.Count(got, "\n"); n != 4 {
			t.Errorf("%d lines:\n%q", n, got)
		}
		for _, r := range got {
			if r != '\n' && visible(r) != r {
				t.Errorf("%q in %q", r, got)
			}
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestPrintFails(t *testing.T) {
	var l List
	l.Add(fault(1, 1))
	if err := l.Print(full{}, false, nil); err == nil {
		t.Error("the error of the writer is lost")
	}
}
