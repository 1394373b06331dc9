package values

// reader walks a text from left to right and keeps what it found.
type reader struct {
	*text
	out  []Value
	low  int    // where the last value, with its qualifier, ends
	mail []span // e-mail addresses, found beforehand
}

// step reads what begins at i and gives where to go on.
func (r *reader) step(i int) int {
	c := r.get(i)
	if isSpace(c) {
		return i + 1
	}
	if end := r.plain(i); end > i {
		return end
	}
	if end := r.address(i); end > i {
		return end
	}
	if end := r.idiom(i); end > i {
		return end
	}
	for _, read := range []func(*reader, int) int{
		(*reader).document, (*reader).phone, (*reader).listLabel, (*reader).moments, (*reader).clockAlone, (*reader).identifier,
		(*reader).label, (*reader).sumLabel, (*reader).ratio, (*reader).ordinal, (*reader).measured,
	} {
		if end := read(r, i); end > i {
			return end
		}
	}
	switch {
	case isLatin(c):
		return r.wordEnd(i)
	case isDigit(c):
		return r.afterDigits(i)
	}
	return i + 1
}

// afterDigits steps over a number nothing could be made of.
func (r *reader) afterDigits(i int) int {
	for c := r.get(i); isDigit(c) || isLatin(c) || (c == '.' || c == ',') && isDigit(r.get(i+1)); c = r.get(i) {
		i++
	}
	return i
}

// bytes gives a span of characters as bytes of the text.
func (t *text) bytes(s span) Span {
	if s.empty() {
		return Span{}
	}
	return Span{t.at[s.from], t.at[s.to]}
}

// add keeps a value that stands at from..to; end is where its qualifier ends.
func (r *reader) add(v Value, from, to, end int) int {
	v.Span = r.bytes(span{from, to})
	r.out = append(r.out, v)
	r.low = max(to, end)
	return r.low
}

// idiom steps over words that hold a numeral and count nothing.
func (r *reader) idiom(i int) int {
	c := r.get(i)
	if isHan(c) {
		_, end, ok := zhIdioms.here(r.text, i)
		if ok && !r.idiomCounts(i, end) {
			return end
		}
		return i
	}
	if isLatin(c) {
		if _, end, ok := enIdioms.here(r.text, i); ok {
			return end
		}
	}
	return i
}

// idiomCounts reports that the words at i..end are a number after all: 一年半,
// 一级 behind 第, 十分之一, 三级.
func (r *reader) idiomCounts(i, end int) bool {
	if r.get(i) == '十' && r.get(end) == '之' || r.get(i-1) == '第' {
		return true
	}
	if r.hasHan(i, "一点") && end == i+2 && isNumeral(r.get(end)) {
		return true
	}
	if _, digit := hanDigit[r.get(i-1)]; digit || hanUnit[r.get(i-1)] > 0 {
		return true
	}
	return false
}
