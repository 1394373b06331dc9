package markdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Labels that no parenthesis closes: 一、 and 1、 and 2.2.1. Numbers of running
// text look like them (1.5 million, 三、四线城市), so what follows decides.

func digit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

func fullStop(r rune) bool { return r == '.' || r == '．' }

// hanStopped reads "一、". What goes on with the next number lists numbers:
// 三、四线城市.
func hanStopped(s string) label {
	end := strings.IndexAny(s, "、．.")
	if end <= 0 || end > 9 {
		return label{}
	}
	n, ok := hanNumber(s[:end])
	_, size := utf8.DecodeRuneInString(s[end:])
	rest := s[end+size:]
	if first, _ := utf8.DecodeRuneInString(rest); !ok || !begins(rest) || hanOf(first) == n+1 {
		return label{}
	}
	return label{family: hanStop, number: n, size: end + size}
}

// hanOf is the value of one Chinese numeral, or 0.
func hanOf(r rune) int {
	n, ok := hanNumber(string(r))
	if !ok {
		return 0
	}
	return n
}

// stopped reads "1、", "1．", "1.中国" and "2.2.1 Title". "1. Title" is an
// ordinary markdown list.
func stopped(s string) label {
	var parts []string
	i := 0
	for {
		from := i
		for i < len(s) {
			r, size := utf8.DecodeRuneInString(s[i:])
			if !digit(r) {
				break
			}
			i += size
		}
		if i == from || len(parts) == 4 {
			return label{}
		}
		parts = append(parts, s[from:i])
		r, size := utf8.DecodeRuneInString(s[i:])
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if !fullStop(r) || !digit(next) {
			break
		}
		i += size
	}
	n := 0
	for _, p := range parts {
		var ok bool
		if n, ok = number(p); !ok && !(strings.Trim(p, "0０") == "" && len(parts) > 1 && p != parts[0]) {
			return label{}
		}
	}
	if len(parts) == 1 {
		return single(s, i, n)
	}
	l := label{family: dotted2 + family(len(parts)-2), number: n, size: i}
	if r, size := utf8.DecodeRuneInString(s[i:]); fullStop(r) || r == '、' {
		l.size += size
	} else if !unicode.IsSpace(r) && len(parts) == 2 {
		return label{}
	}
	if !opens(strings.TrimLeft(s[l.size:], " \t\u3000")) {
		return label{}
	}
	return l
}

// single reads what stops a number that has no parts: i bytes of s.
func single(s string, i, n int) label {
	r, size := utf8.DecodeRuneInString(s[i:])
	rest := s[i+size:]
	next, _ := utf8.DecodeRuneInString(rest)
	l := label{family: stop, number: n, size: i + size}
	switch {
	case digit(next) || !begins(rest):
	case r == '、' || r == '．':
		return l
	case r == '.' && (s[0] > '9' || unicode.Is(unicode.Han, next) || strings.ContainsRune("《“‘「『（【", next)):
		return l
	}
	return label{}
}

// within is what stands before the last number of a dotted label: 2.2 of
// 2.2.1, in plain digits.
func within(label string) string {
	s := strings.TrimRight(strings.Map(func(r rune) rune {
		switch {
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		case fullStop(r):
			return '.'
		}
		return r
	}, label), ".、")
	return s[:max(strings.LastIndexByte(s, '.'), 0)]
}

// begins reports whether s can be the words of an item: they do not go on in
// small letters.
func begins(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " \t\u3000"))
	return s != "" && !unicode.IsLower(r)
}

// measures begin what makes a number before it an amount.
const measures = "万亿千百元年月日天个项倍米吨人次页小分秒公平立克升度兆欧美至到和或与以％%"

// units are written with a capital letter and a small one.
var units = []string{"Hz", "Pa", "Wh", "Wp", "Ah"}

// opens reports whether s can begin an item after "1.5 ": the text after a
// decimal number goes on in small letters or with a measure or unit.
func opens(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if word, _, _ := strings.Cut(s, " "); slices.Contains(units, strings.TrimRight(word, ".,;:)\r\n")) {
		return false
	}
	if next, _ := utf8.DecodeRuneInString(s[size:]); unicode.IsUpper(r) && unicode.IsUpper(next) {
		return false // GHz, MW, CNY
	}
	return s != "" && (unicode.Is(unicode.Han, r) && !strings.ContainsRune(measures, r) || unicode.IsUpper(r) || strings.ContainsRune("《“‘「『（【", r))
}
