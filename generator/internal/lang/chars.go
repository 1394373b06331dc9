package lang

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// Cells is how many columns a character takes where Latin letters take one: a
// terminal, or a table set in type. Chinese characters and full-width signs
// take two (Unicode Standard Annex 11: wide and full-width).
func Cells(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// Width is how many columns a text takes.
func Width(s string) int {
	n := 0
	for _, r := range s {
		n += Cells(r)
	}
	return n
}

// Squeezed is a character as wording is compared, or false where it counts for
// nothing: white space, since page breaks of a source put it anywhere, and what
// is never drawn. A character no font can show, which authors cannot write,
// stands as □. A digit of double width is the digit: where an author writes one
// that is reported.
func Squeezed(r rune) (rune, bool) {
	switch {
	case unicode.IsSpace(r) || Undrawn(r):
		return 0, false
	case Unshown(r):
		return '□', true
	case r >= '０' && r <= '９':
		return r - '０' + '0', true
	}
	return r, true
}

// Squeeze is a text as its wording is compared, however its lines break.
func Squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if c, ok := Squeezed(r); ok {
			return c
		}
		return -1
	}, s)
}
