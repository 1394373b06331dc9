// Package lines follows the lines of a source document through its edits. It
// keeps a print of each line as it stood when the numbers of lines were
// written (content/anchors.lock), and finds where the same words stand now.
//
// White space is nothing here: page breaks of a source put it anywhere, so
// blank lines carry no words, and a line that was cut in two or joined to its
// neighbour is found again. What a print means is proved by nobody: the rules
// of package check hold every record's words against the lines it is led to.
package lines

import (
	"strings"
	"unicode"

	"zhinan/generator/internal/lang"
)

// Bounds of one document.
const (
	MaxSize  = 16 << 20 // bytes of a document
	MaxLines = 999_999  // a reference has six digits for a number
)

// Squeeze is a text as its wording is compared: without white space, since page
// breaks of a source put it anywhere, and without what is never drawn; a
// character no font can show, which authors cannot write, stands as □. A digit
// of double width is the digit: where an author writes one that is reported.
func Squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || lang.Undrawn(r):
			return -1
		case lang.Unshown(r):
			return '□'
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		}
		return r
	}, s)
}

// Print is a line without its white space, in short. The zero Print is that
// of a blank line.
type Print struct {
	Sum  uint32 // sum of its bytes
	Size int    // how many there are
}

// Of gives the prints of a document's lines.
func Of(text []string) []Print {
	out := make([]Print, len(text))
	for i, line := range text {
		s := Squeeze(line)
		out[i] = Print{uint32(sum(0, s)), len(s)}
	}
	return out
}

// Sums are polynomials over the bytes, modulo the largest prime of 32 bits, so
// that the sum of any part of a text follows from the sums of its beginnings.
const (
	modulus = 4294967291
	base    = 2654435761
)

func sum(before uint64, s string) uint64 {
	for i := range len(s) {
		before = (before*base + uint64(s[i]) + 1) % modulus
	}
	return before
}

// beginnings are the sums of all beginnings of a text, and the powers that
// take one from another.
type beginnings struct{ sums, powers []uint64 }

func beginningsOf(s string) beginnings {
	b := beginnings{make([]uint64, len(s)+1), make([]uint64, len(s)+1)}
	b.powers[0] = 1
	for i := range len(s) {
		b.sums[i+1] = sum(b.sums[i], s[i:i+1])
		b.powers[i+1] = b.powers[i] * base % modulus
	}
	return b
}

// has reports that the words of p stand at byte i of the text.
func (b beginnings) has(p Print, i int) bool {
	j := i + p.Size
	if j >= len(b.sums) {
		return false
	}
	return (b.sums[j]+modulus-b.sums[i]*b.powers[p.Size]%modulus)%modulus == uint64(p.Sum)
}
