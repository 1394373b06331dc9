package export

import (
	"strings"
	"unicode"

	"zhinan/generator/internal/lang"
)

// Programs fit rows to wrapped text only when they are told to, and some
// never do; so rows are given heights. The measures are pixels at 96 dpi of
// the fonts named in font, a little wide, so that nothing is cut off.
const (
	hanWidth   = 13.6 // a Chinese character of 10 points
	columnUnit = 7.0  // a column's width is counted in digits of 11 points
	padding    = 17.0 // a column’s own, and an indent
)

// latinWidth and lineHeight (in points) are those of the language's font.
func latinWidth(l lang.Lang) float64 {
	if l == lang.ZH {
		return 7.2
	}
	return 6.0
}

func lineHeight(l lang.Lang) float64 {
	if l == lang.ZH {
		return 15.5
	}
	return 13.5
}

// tallest is the greatest height of a row, in points.
const tallest = 409

// pixels is how wide a text is on one line.
func pixels(s string, l lang.Lang) float64 {
	at := 0.0
	for _, r := range s {
		at += pixel(r, l)
	}
	return at
}

func pixel(r rune, l lang.Lang) float64 {
	if wide(r, l) {
		return hanWidth
	}
	return latinWidth(l)
}

// wide are Chinese characters and signs as wide as they.
func wide(r rune, l lang.Lang) bool {
	return lang.Cells(r) == 2 || l == lang.ZH && r >= 0x2010 && r <= 0x2030
}

// lines is how many lines a text takes in a column of this width.
func lines(s string, width float64, l lang.Lang) int {
	room := width*columnUnit - padding
	n := 0
	for line := range strings.SplitSeq(s, "\n") {
		n++
		at, word := 0.0, 0.0 // where the line is, and how much of that is the last word
		for _, r := range line {
			size := pixel(r, l)
			switch {
			case wide(r, l) || unicode.IsSpace(r):
				word = 0
			default:
				word += size
			}
			if at += size; at <= room || unicode.IsSpace(r) {
				continue
			}
			n++
			if at = max(size, word); at > room { // a word longer than the line is broken
				at, word = size, size
			}
		}
	}
	return n
}
