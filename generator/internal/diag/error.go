package diag

import (
	"errors"
	"fmt"
)

// Error carries a list of problems where only an error can travel: out of a
// promise of bytes, through a package that knows nothing of problems. Whoever
// asked for the bytes takes the lists out again with [Split].
type Error struct{ List List }

// Error names the first problem and how many there are. It is for logs; people
// are shown the list.
func (e *Error) Error() string {
	all := e.List.Sorted()
	if len(all) == 0 {
		return "no problems"
	}
	first := fmt.Sprintf("%s: %s [%s]", all[0].At, all[0].Message.EN, all[0].Rule)
	if len(all) == 1 {
		return first
	}
	return fmt.Sprintf("%s, and %s", first, Count(len(all)-1, "more problem"))
}

// Err is the list as an error; nil when it is empty.
func (l List) Err() error {
	if l.Len() == 0 {
		return nil
	}
	return &Error{l}
}

// Split takes an error apart, however it was wrapped and joined: into the
// author's problems and into what is left, which is nil when there was nothing
// but problems.
func Split(err error) (List, error) {
	var list List
	rest := split(err, &list)
	return list, rest
}

func split(err error, list *List) error {
	switch e := err.(type) {
	case nil:
		return nil
	case *Error:
		list.Merge(e.List)
		return nil
	case interface{ Unwrap() []error }:
		var rest []error
		for _, part := range e.Unwrap() {
			rest = append(rest, split(part, list))
		}
		return errors.Join(rest...)
	case interface{ Unwrap() error }:
		before := list.Len()
		rest := split(e.Unwrap(), list)
		if list.Len() == before {
			return err // it holds no problem: it stays as it is, with its wrapping
		}
		return rest
	}
	return err
}
