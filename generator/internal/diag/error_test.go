package diag

import (
	"errors"
	"fmt"
	"testing"
)

func TestSplit(t *testing.T) {
	problem := func(file string) error {
		var l List
		l.Report(Position{File: file, Line: 1}, "rule", Say("wrong", "错"))
		return l.Err()
	}
	disk := errors.New("disk is full")
	wrapped := fmt.Errorf("write x: %w", disk)
	for _, c := range []struct {
		name  string
		err   error
		files string
		rest  string
	}{
		{"nothing", nil, "[]", "<nil>"},
		{"one list", problem("a"), "[a]", "<nil>"},
		{"wrapped", fmt.Errorf("publish: %w", problem("a")), "[a]", "<nil>"},
		{"joined and wrapped", fmt.Errorf("publish: %w", errors.Join(problem("b"), fmt.Errorf("x: %w", problem("a")), problem("b"))), "[a b]", "<nil>"},
		{"only another error", wrapped, "[]", "write x: disk is full"},
		{"both", fmt.Errorf("publish: %w", errors.Join(problem("a"), wrapped)), "[a]", "write x: disk is full"},
		{"two verbs", fmt.Errorf("%w and %w", problem("a"), problem("b")), "[a b]", "<nil>"},
	} {
		list, rest := Split(c.err)
		files := []string{}
		for _, p := range list.Sorted() {
			files = append(files, p.At.File)
		}
		if got := fmt.Sprint(files); got != c.files || fmt.Sprint(rest) != c.rest {
			t.Errorf("%s: %s and %v, want %s and %s", c.name, got, rest, c.files, c.rest)
		}
		if rest != nil && !errors.Is(rest, disk) {
			t.Errorf("%s: %v is no longer the error it was", c.name, rest)
		}
	}
}

func TestErrOfNothing(t *testing.T) {
	if err := (List{}).Err(); err != nil {
		t.Errorf("an empty list is the error %v", err)
	}
	var l List
	l.Report(Position{File: "a", Line: 2, Column: 3}, "rule", Say("wrong", "错"))
	if got := l.Err().Error(); got != "a:2:3: wrong [rule]" {
		t.Errorf("%q", got)
	}
	l.Report(Position{File: "b"}, "rule", Say("wrong", "错"))
	if got := l.Err().Error(); got != "a:2:3: wrong [rule], and 1 more problem" {
		t.Errorf("%q", got)
	}
}
