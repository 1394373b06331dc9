package lang

import "golang.org/x/text/width"

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
