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

// Blank reports what a page break of a source puts anywhere: white space, and
// the space of no width.
func Blank(r rune) bool { return unicode.IsSpace(r) || r == 0x200B }

// Squeeze drops all that is blank, so that wordings can be compared however
// their lines break.
func Squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if Blank(r) {
			return -1
		}
		return r
	}, s)
}

// The characters a reader cannot see, in three kinds. Where text is read they
// are refused, where it is shown to an editor they are made spaces, and where
// it is set in type those that are never drawn need no face.

// Control reports control characters (Cc): tabs and line ends among them.
func Control(r rune) bool { return unicode.Is(unicode.Cc, r) }

// Reorders reports the characters that change the order in which a reader
// sees what follows them.
func Reorders(r rune) bool { return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 }

// Hidden reports characters that no author means to write into a text but
// tabs and line ends: controls, line and paragraph separators, and those that
// reorder.
func Hidden(r rune) bool { return Control(r) || r == 0x2028 || r == 0x2029 || Reorders(r) }

// Undrawn reports characters that no face need have, since they are never
// drawn (Default_Ignorable_Code_Point, as far as a text may hold them).
func Undrawn(r rune) bool {
	return r == 0x00AD || r == 0x034F || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2064 ||
		r >= 0xFE00 && r <= 0xFE0F || r == 0xFEFF || r >= 0xE0100 && r <= 0xE01EF
}
