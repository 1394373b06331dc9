// Package duties reads what a sentence asks of people: what they must, may or
// must not do, how firmly it is said, within what bounds, and of whom.
//
// In: a text and its language. Out: marks, each a class of meaning and the
// bytes that carry it; and, for a text in both languages, the differences
// between what the two say. The words are data (words.txt) that readers can
// follow without reading Go; rows of an editor's own are laid over them.
//
// The package knows single words and set phrases, not grammar. It says that
// both sides have one "must" and one "at least", not that they are about the
// same thing; numbers and names are the business of other packages.
package duties

import (
	"cmp"
	_ "embed"
	"slices"
	"sync"

	"zhinan/generator/internal/lang"
)

// Class is a kind of meaning, named as the heading of its rows in words.txt.
type Class string

// The classes other packages ask for by name. words.txt has more.
const (
	Must        Class = "must"
	MustNot     Class = "must_not"
	NeedNot     Class = "need_not"
	May         Class = "may"
	Encouraged  Class = "encouraged"
	Recommended Class = "recommended"
	Priority    Class = "priority"
	Only        Class = "only"
	Invalid     Class = "invalid" // does not count, does not meet, is not accepted
	Not         Class = "not"     // any other negation
	Except      Class = "except"
	InPrinciple Class = "in_principle"
	Generally   Class = "generally"
	About       Class = "about"
	Basically   Class = "basically"
	AtMost      Class = "at_most"
	AtLeast     Class = "at_least"
	MoreThan    Class = "more_than"
	LessThan    Class = "less_than"
	NotLater    Class = "not_later"
	Before      Class = "before"
	After       Class = "after"
	Applying    Class = "applying" // when applying
	Reviewed    Class = "reviewed" // after evaluation
	Each        Class = "each"
	Total       Class = "total"
	Jointly     Class = "jointly"
	BothSides   Class = "both_sides"
	OneSide     Class = "one_side"
	ChineseSide Class = "chinese_side"
	ForeignSide Class = "foreign_side"
	Abroad      Class = "abroad"
	AtHome      Class = "at_home"
	Lead        Class = "lead"
	Member      Class = "member"
	Or          Class = "or"
	Enterprise  Class = "enterprise"
	University  Class = "university"
	Institute   Class = "institute"
	Government  Class = "government"
)

// Classes lists them.
var Classes = []Class{Must, MustNot, NeedNot, May, Encouraged, Recommended, Priority, Only, Invalid, Not, Except,
	InPrinciple, Generally, About, Basically, AtMost, AtLeast, MoreThan, LessThan, NotLater, Before, After, Applying,
	Reviewed, Each, Total, Jointly, BothSides, OneSide, ChineseSide, ForeignSide, Abroad, AtHome, Lead, Member, Or,
	Enterprise, University, Institute, Government}

// Mark is one place of a text that carries a meaning: the bytes
// [Start, End). A weak mark may carry it and need not, such as "are to": it
// answers for a mark of the other language and asks for none. A mark that says
// a duty Again stands after "and" or "or" in the sentence of the first.
type Mark struct {
	Class       Class
	Start, End  int
	Weak, Again bool
}

//go:embed words.txt
var words string

// standard is the table of the program, without an editor's rows.
var standard = sync.OnceValue(func() *Lexicon {
	x, conflicts := New(Rows())
	if len(conflicts) > 0 {
		panic("words.txt: " + conflicts[0].String()) // a test holds that it has none
	}
	return x
})

// Standard is the lexicon of words.txt.
func Standard() *Lexicon { return standard() }

// Read gives the marks of a text by the standard lexicon, in their order.
func Read(text string, l lang.Lang) []Mark { return standard().Read(text, l) }

// Compare gives the differences between the two languages of a text by the
// standard lexicon, clause by clause.
func Compare(zh, en string) []Difference { return standard().Compare(zh, en, Clause) }

// Read gives the marks of a text, in their order.
func (x *Lexicon) Read(text string, l lang.Lang) []Mark {
	return x.readTokens(split(text, l), l)
}

func (x *Lexicon) readTokens(tokens []token, l lang.Lang) []Mark {
	marks := x.tables[l].find(tokens)
	slices.SortStableFunc(marks, func(a, b found) int { return cmp.Or(a.first-b.first, a.last-b.last) })
	coordinate(marks, tokens, l)
	explained(marks, tokens, l)
	out := make([]Mark, len(marks))
	for i, m := range marks {
		out[i] = m.Mark
	}
	return out
}
