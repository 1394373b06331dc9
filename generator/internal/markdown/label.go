package markdown

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// family is a way of printing labels. The order of the constants is their
// usual rank in Chinese documents: a later family nests in an earlier one.
type family uint8

const (
	noFamily    family = iota
	hanStop            // 一、
	hanNumerals        // （一）
	stop               // 1、 and 1．
	dotted2            // 1.5
	dotted3            // 2.2.1
	dotted4            // 2.2.1.1
	fullParens         // （1）
	parens             // (1)
	closeParen         // 1）
	circled            // ①
	smallParens        // ⑴
	smallStop          // ⒈
	fullLetters        // （a）
	letters            // (a)
)

// rank puts families that print the same level on one step.
func (f family) rank() int {
	switch f {
	case fullParens, parens:
		return int(fullParens)
	case circled, smallParens, smallStop:
		return int(circled)
	case fullLetters, letters:
		return int(fullLetters)
	}
	return int(f)
}

func (f family) dotted() bool { return f >= dotted2 && f <= dotted4 }

// label is a printed label at the start of a line.
type label struct {
	family family
	number int
	size   int // bytes
}

// ranges are the blocks of characters that are a label each.
var ranges = []struct {
	first, last rune
	number      int // of the first
	family      family
}{
	{'①', '⑳', 1, circled},
	{'㉑', '㉟', 21, circled},
	{'㊱', '㊿', 36, circled},
	{'⑴', '⒇', 1, smallParens},
	{'⒈', '⒛', 1, smallStop},
}

// matchLabel reads the label that s begins with.
func matchLabel(s string) (label, bool) {
	r, size := utf8.DecodeRuneInString(s)
	var l label
	switch {
	case r == '（' || r == '(':
		l = parenthesised(s[size:], r == '（')
		l.size += size
	case r >= '0' && r <= '9' || r >= '０' && r <= '９':
		if l = closing(s); l.family == noFamily {
			l = stopped(s)
		}
	case strings.ContainsRune(hanDigits, r) || r == '十':
		l = hanStopped(s)
	default:
		for _, g := range ranges {
			if r >= g.first && r <= g.last {
				l = label{g.family, int(r-g.first) + g.number, size}
			}
		}
	}
	if l.family == noFamily || l.family >= fullLetters && startsLatin(s[l.size:]) || namesRange(s[l.size:]) {
		return label{}, false
	}
	if r, n := utf8.DecodeRuneInString(s[l.size:]); r == '.' || r == '．' || r == '、' {
		l.size += n // (1). and （1）、
	}
	return l, true
}

// parenthesised reads "1）" after an opening parenthesis.
func parenthesised(s string, full bool) label {
	end := strings.IndexAny(s, "）)")
	if end <= 0 || end > 16 {
		return label{}
	}
	in := s[:end]
	_, size := utf8.DecodeRuneInString(s[end:])
	l := label{size: end + size}
	pick := func(wide, narrow family) family {
		if full {
			return wide
		}
		return narrow
	}
	if n, ok := number(in); ok {
		l.family, l.number = pick(fullParens, parens), n
	} else if n, ok := hanNumber(in); ok {
		l.family, l.number = hanNumerals, n
	} else if n, ok := letterNumber(in); ok {
		l.family, l.number = pick(fullLetters, letters), n
	}
	return l
}

// closing reads "1）". "1)" and a space is an ordinary markdown list; without
// the space it is a printed label.
func closing(s string) label {
	i := 0
	for _, r := range s {
		if !digit(r) {
			break
		}
		i += utf8.RuneLen(r)
	}
	n, ok := number(s[:i])
	rest := s[i:]
	switch {
	case !ok:
	case strings.HasPrefix(rest, "）") && (s[0] <= '9' || begins(rest[len("）"):])):
		return label{family: closeParen, number: n, size: i + len("）")}
	case len(rest) > 1 && rest[0] == ')' && !util.IsSpace(rest[1]):
		return label{family: closeParen, number: n, size: i + 1}
	}
	return label{}
}

// number reads 1–3 digits, ASCII or full-width. A leading zero is a telephone
// code, four digits are a year: neither is a label.
func number(s string) (n int, ok bool) {
	digits := 0
	for _, r := range s {
		if digit(r) && r >= '０' {
			r += '0' - '０'
		}
		if r < '0' || r > '9' || digits == 0 && r == '0' {
			return 0, false
		}
		n = n*10 + int(r-'0')
		digits++
	}
	return n, digits > 0 && digits <= 3
}

const hanDigits = "一二三四五六七八九"

// hanNumber reads 一 to 九十九.
func hanNumber(s string) (n int, ok bool) {
	tens, seen := 0, false
	for _, r := range s {
		if r == '十' {
			if tens > 0 {
				return 0, false
			}
			tens, n, seen = max(n, 1), 0, true
			continue
		}
		i := strings.IndexRune(hanDigits, r)
		if i < 0 || n > 0 {
			return 0, false
		}
		n, seen = i/len("一")+1, true
	}
	return tens*10 + n, seen
}

// letterNumber reads one letter or a small roman number. One letter counts as
// a letter; i as the first roman number too, see follows.
func letterNumber(s string) (n int, ok bool) {
	lower := strings.ToLower(s)
	if len(s) == 1 && lower[0] >= 'a' && lower[0] <= 'z' {
		return int(lower[0]-'a') + 1, true
	}
	n = roman(lower)
	return n, n > 0
}

var romans = strings.Fields("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv")

// roman reads a small roman number, or gives 0.
func roman(s string) int { return slices.Index(romans, strings.ToLower(s)) + 1 }

// first reports whether l begins a list in its family.
func (l label) first() bool {
	return l.number == 1 || l.family >= fullLetters && l.number == 9 // (i)
}

// follows reports whether l is the label after prev.
func (l label) follows(prev label) bool {
	if l.family != prev.family {
		return false
	}
	return l.number == prev.number+1 || l.family >= fullLetters && (l.number == 2 || prev.number == 9 || l.number == 9)
}

func startsLatin(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && classify(r, "") == classLatin
}

// joins stand between two labels that a text names: （一）至（三）项.
var joins = []string{"至", "到", "和", "或", "与", "及", "、", "，", ",", "~", "～", "-", "–", "—", "and ", "or ", "to "}

// namesRange reports a text that goes on from one label to the next: that
// names labels and is not labelled.
func namesRange(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	for _, j := range joins {
		after, ok := strings.CutPrefix(rest, j)
		if !ok {
			continue
		}
		after = strings.TrimLeft(after, " ")
		if r, _ := utf8.DecodeRuneInString(after); r == '（' || r == '(' || r >= '①' && r <= '⒛' {
			_, ok := matchLabel(after)
			return ok
		}
	}
	return false
}
