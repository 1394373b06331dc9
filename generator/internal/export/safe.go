package export

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// neutral makes a text safe to open in a spreadsheet: one that would be read
// as a formula is put behind an apostrophe. Formulas begin with = + - or @,
// in full width too, also behind white space that programs drop.
// (OWASP, CSV injection.)
func neutral(s string) string {
	s = printable(s)
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t\r\n\u00a0\u3000\ufeff"))
	if strings.ContainsRune("=+-@＝＋－＠", r) || strings.HasPrefix(s, "\t") || strings.HasPrefix(s, "\r") {
		return "'" + s
	}
	return s
}

// printable leaves out what XML 1.0 cannot hold (section 2.2, Char): control
// characters other than tab and line break, and the two non-characters.
// Bytes that are no UTF-8 become U+FFFD.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			return r
		case r < 0x20 || r == 0xFFFE || r == 0xFFFF || r >= 0x7F && r < 0xA0:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// cellLimit is how many UTF-16 units a spreadsheet's cell holds at most.
const cellLimit = 32767

// clipped shortens a text to what a cell holds, and says so by its end.
func clipped(s string) string {
	units, last := 0, 0
	for i, r := range s {
		size := 1
		if r > 0xFFFF {
			size = 2
		}
		if units+size > cellLimit {
			return s[:last] + "…"
		}
		if units+size < cellLimit {
			last = i + utf8.RuneLen(r)
		}
		units += size
	}
	return s
}

var escapeLike = regexp.MustCompile(`^_x[0-9A-Fa-f]{4}_`)

// literal keeps what looks like an escape of a workbook's texts, _x0041_ for
// A, from being read as one: its underline is escaped itself (ECMA-376, part
// 1, 22.9.2.19).
func literal(s string) string {
	if !strings.Contains(s, "_x") {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		if s[i] == '_' && escapeLike.MatchString(s[i:]) {
			b.WriteString("_x005F")
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
