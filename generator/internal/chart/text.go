package chart

import (
	"strings"
	"unicode"
)

// words sets a text, broken into lines that fit into width pixels, and tells
// how many lines there are. y is the base of the first.
func (p *Picture) words(x Pct, y, dx int, class, text string, width int) int {
	size := letters
	if class == "strong" {
		size++ // bold letters are wider
	}
	lines := wrap(text, width-dx, size)
	for i, l := range lines {
		p.Texts = append(p.Texts, Text{X: x, Y: y + i*lineStep, DX: dx, Class: class, Text: l})
	}
	return len(lines)
}

// middle sets a text beside a row of height h at least, in the middle of it,
// and tells how high the row has become.
func (p *Picture) middle(y, h, dx int, class, text string, width int) int {
	size := letters
	if class == "strong" {
		size++
	}
	lines := wrap(text, width-dx, size)
	h = max(h, len(lines)*15+8)
	for i, l := range lines {
		p.Texts = append(p.Texts, Text{Y: y + h/2 + 5 - (len(lines)-1)*15/2 + i*15, DX: dx, Class: class, Text: l})
	}
	return h
}

// textWidth estimates how wide a text is in hundredths of a pixel at a size
// in pixels, on the safe side of the common fonts.
func textWidth(s string, size int) int {
	w := 0
	for _, r := range s {
		w += runeWidth(r)
	}
	return w * size
}

// runeWidth is in hundredths of an em.
func runeWidth(r rune) int {
	switch {
	case r == ' ' || r == '\u00a0':
		return 30
	case strings.ContainsRune("ijlI.,;:'|!()[]-·’", r):
		return 36
	case r == '▸':
		return 62
	case strings.ContainsRune("mwMW", r):
		return 92
	case r >= 'A' && r <= 'Z':
		return 72
	case r < 0x2000 || r == '–' || r == '“' || r == '”':
		return 62
	}
	return 100
}

// wrap breaks a text into lines no wider than width pixels: at spaces and
// hyphens, between Chinese characters, never before closing punctuation, and
// within a word only where it is wider than a line.
func wrap(s string, width, size int) []string {
	var lines []string
	var line string
	for _, word := range pieces(s) {
		joined := line + word
		if line == "" || textWidth(strings.TrimRight(joined, " "), size) <= width*100 {
			line = joined
		} else {
			lines = append(lines, strings.TrimRight(line, " "))
			line = word
		}
		for textWidth(strings.TrimRight(line, " "), size) > width*100 {
			head, n := 0, 0
			for i, r := range line {
				if n+runeWidth(r)*size > width*100 && i > 0 {
					head = i
					break
				}
				n += runeWidth(r) * size
			}
			if head == 0 {
				break
			}
			lines = append(lines, line[:head])
			line = line[head:]
		}
	}
	if line = strings.TrimRight(line, " "); line != "" {
		lines = append(lines, line)
	}
	return lines
}

const (
	closing = "，。、；：？！）》」』”’…%‰"
	opening = "（《「『“‘"
)

// pieces splits a text where a line may end; spaces stay with the word before.
func pieces(s string) []string {
	var out []string
	var b strings.Builder
	rs := []rune(s)
	for i, r := range rs {
		b.WriteRune(r)
		if i+1 == len(rs) {
			break
		}
		next := rs[i+1]
		switch {
		case strings.ContainsRune(closing, next) || strings.ContainsRune(opening, r) || next == ' ':
			continue
		case r == ' ', (r == '-' || r == '–' || r == '/') && next != ' ', wide(r), wide(next):
			out = append(out, b.String())
			b.Reset()
		}
	}
	return append(out, b.String())
}

func wide(r rune) bool { return unicode.Is(unicode.Han, r) || strings.ContainsRune(closing+opening, r) }
