package values

import "strings"

// enWord is a number word and the place it may take.
type enWord struct {
	value int64
	class int // 1 units and teens, 2 tens, 3 hundred and above, 4 dozen
}

var enNumbers = map[string]enWord{
	"one": {1, 1}, "two": {2, 1}, "three": {3, 1}, "four": {4, 1}, "five": {5, 1}, "six": {6, 1}, "seven": {7, 1}, "eight": {8, 1}, "nine": {9, 1}, "ten": {10, 1},
	"eleven": {11, 1}, "twelve": {12, 1}, "thirteen": {13, 1}, "fourteen": {14, 1}, "fifteen": {15, 1}, "sixteen": {16, 1}, "seventeen": {17, 1}, "eighteen": {18, 1}, "nineteen": {19, 1},
	"twenty": {20, 2}, "thirty": {30, 2}, "forty": {40, 2}, "fourty": {40, 2}, "fifty": {50, 2}, "sixty": {60, 2}, "seventy": {70, 2}, "eighty": {80, 2}, "ninety": {90, 2},
	"hundred": {100, 3}, "thousand": {1e3, 3}, "million": {1e6, 3}, "billion": {1e9, 3}, "trillion": {1e12, 3}, "millions": {1e6, 3}, "billions": {1e9, 3}, "dozen": {12, 4},
}

// word is the Latin word at i in small letters, "" where none begins, it is
// long, or it has a letter no table has.
func (t *text) word(i int) string {
	end, capital := i, false
	if !isLatin(t.get(i)) {
		return ""
	}
	for ; t.get(end) >= 'a' && t.get(end) <= 'z'; end++ {
		if end-i == 24 || t.at[end+1]-t.at[end] > 1 {
			return ""
		}
		capital = capital || t.src[t.at[end]] < 'a'
	}
	if isLatin(t.get(end)) {
		return ""
	}
	if capital {
		return strings.ToLower(t.src[t.at[i]:t.at[end]])
	}
	return t.src[t.at[i]:t.at[end]]
}

// wordNumeral reads twenty-five, one hundred and five, a dozen, half a
// million, two and a half.
func (t *text) wordNumeral(i int) (numeral, bool) {
	u := numeral{from: i}
	at := i
	total, current := int64(0), int64(0)
	class, read := 9, 0
	switch w := t.word(at); w {
	case "a", "an":
		next := t.space(at + len(w))
		if u, ok := t.andAHalf(u, next); ok {
			return u, true
		}
		if e := enNumbers[t.word(next)]; next > at+len(w) && (e.class >= 3) {
			current, class, at = 1, 1, next
			read = 1
			break
		}
		return u, false
	case "half":
		return t.halfNumeral(u)
	}
	for n := 0; n < 16; n++ {
		w := t.word(at)
		if w == "and" && read > 0 && class == 3 {
			next := t.space(at + 3)
			e, ok := enNumbers[t.word(next)]
			if !ok || e.class > 2 {
				break
			}
			at, w = next, t.word(next)
		}
		e, ok := enNumbers[w]
		if !ok || e.class == 0 || !fitsAfter(class, current, e, read) {
			break
		}
		switch {
		case e.class <= 2:
			current += e.value
		case e.value == 100 || e.class == 4:
			current = max(current, 1) * e.value
		case current == 0 && total > 0 && class == 3 && e.value > 1000: // three thousand million
			total *= e.value
		default:
			total += max(current, 1) * e.value
			current = 0
		}
		if total > 1e15 || current > 1e15 {
			return u, false
		}
		u.one = read == 0 && w == "one"
		read++
		class = e.class
		u.to = at + len(w)
		next := t.space(u.to)
		if t.get(u.to) == '-' {
			next = u.to + 1
		}
		at = next
		u.scaled, u.scale = e.class == 3, e.value
		if next == u.to {
			break
		}
	}
	if read == 0 || u.to == 0 {
		return u, false
	}
	u.n = Whole(total + current)
	if t.has(t.space(u.to), "and a half") {
		end := t.space(u.to) + len("and a half")
		if sum, ok := u.n.plus(Number{5, -1}); ok && !isLatin(t.get(end)) {
			u.n, u.to, u.one, u.decimals = sum, end, false, true
		}
	}
	return u, true
}

// andAHalf reads "a year and a half" at "a", whose unit begins at i: the number
// is one, and the reader of durations adds the half.
func (t *text) andAHalf(u numeral, i int) (numeral, bool) {
	_, end, ok := timeUnits.here(t, i)
	if !ok || !t.has(t.space(end), "and a half") {
		return u, false
	}
	u.n, u.to = Whole(1), i
	for isSpace(t.get(u.to - 1)) {
		u.to--
	}
	return u, true
}

// fitsAfter reports whether a number word can follow what was read.
func fitsAfter(class int, current int64, e enWord, read int) bool {
	switch {
	case read == 0:
		return e.class <= 2
	case e.class == 1:
		return class == 3 || class == 2 && e.value < 10 && e.value > 0
	case e.class == 2:
		return class == 3
	case e.value == 100:
		return current > 0 && current < 100
	}
	return true
}

// halfNumeral reads half a million, half a year: u begins at "half".
func (t *text) halfNumeral(u numeral) (numeral, bool) {
	u.n, u.to = Number{5, -1}, u.from+4
	next := t.space(u.to)
	if w := t.word(next); w == "a" || w == "an" {
		after := t.space(next + len(w))
		if e := enNumbers[t.word(after)]; e.class >= 3 {
			u.n, u.to, u.scaled = Number{5, -1}.times(e.value), after+len(t.word(after)), true
			return u, true
		}
		if _, _, ok := timeUnits.here(t, after); ok {
			u.to = next + len(w)
			return u, true
		}
		return u, false
	}
	if t.get(u.to) == '-' {
		next = u.to + 1
	}
	if e := enNumbers[t.word(next)]; e.class == 3 && e.value >= 1e3 && next > u.to {
		u.n, u.to, u.scaled, u.scale = Number{5, -1}.times(e.value), next+len(t.word(next)), true, e.value
		return u, true
	}
	_, _, ok := timeUnits.here(t, next)
	return u, ok && next > u.to
}
