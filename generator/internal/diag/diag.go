// Package diag carries what is wrong with the author's files: a position, a
// rule, a message and a hint, in both languages, collected into lists.
//
// Author's mistakes are data, and nothing in this package stops at the first
// one. Only where a function can return nothing but an error do they travel as
// one (Error). It imports lang only.
package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Position is a place in an author's file. File is slash-separated and
// relative to the project; Line and Column count from 1, Column in characters
// (not bytes). Line 0 means the file as a whole.
type Position struct {
	File         string
	Line, Column int
}

// String gives file:line:column, leaving out what is unknown.
func (p Position) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Message is one sentence in both languages, lower case, no full stop.
type Message struct{ EN, ZH string }

// Say formats the same arguments into both languages. Verbs may be indexed
// (%[2]q) where the word order differs.
func Say(en, zh string, args ...any) Message {
	if len(args) == 0 {
		return Message{EN: en, ZH: zh}
	}
	return Message{EN: fmt.Sprintf(en, args...), ZH: fmt.Sprintf(zh, args...)}
}

// In returns the Chinese wording when chinese is true, else the English one.
func (m Message) In(chinese bool) string {
	if chinese {
		return m.ZH
	}
	return m.EN
}

// IsZero reports whether there is nothing to say.
func (m Message) IsZero() bool { return m == Message{} }

// Problem is one mistake at one place. Rule names the rule that was broken
// (kebab-case, as listed in ARCHITECTURE.md); Hint may be empty.
type Problem struct {
	At      Position
	Rule    string
	Message Message
	Hint    Message
}

// List collects problems. The zero value is an empty list, ready to use. It
// is not safe for concurrent use; merge lists instead.
type List struct{ problems []Problem }

// Add appends one problem.
func (l *List) Add(p Problem) { l.problems = append(l.problems, p) }

// Report appends a problem without a hint.
func (l *List) Report(at Position, rule string, m Message) {
	l.Add(Problem{At: at, Rule: rule, Message: m})
}

// Merge appends every problem of other.
func (l *List) Merge(other List) { l.problems = append(l.problems, other.problems...) }

// Len counts the problems, duplicates included.
func (l List) Len() int { return len(l.problems) }

// Sorted returns the problems by file, line, column and message, each once.
func (l List) Sorted() []Problem {
	out := slices.Clone(l.problems)
	slices.SortStableFunc(out, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.At.File, b.At.File),
			cmp.Compare(a.At.Line, b.At.Line),
			cmp.Compare(a.At.Column, b.At.Column),
			cmp.Compare(a.Message.EN, b.Message.EN),
			cmp.Compare(a.Rule, b.Rule),
			cmp.Compare(a.Hint.EN, b.Hint.EN),
		)
	})
	return slices.Compact(out)
}
