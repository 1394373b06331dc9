package values

import "strconv"

var enOrdinals = map[string]int{"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
	"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100,
	"firstly": 1, "secondly": 2, "thirdly": 3, "fourthly": 4}

var zhOrdinals = newLexicon(map[string]int{"一是": 1, "二是": 2, "三是": 3, "四是": 4, "五是": 5, "首批|首次|首个|首届|首期": 1, "十一五": 11, "十二五": 12, "十三五": 13, "十四五": 14, "十五五": 15})

// ordinal reads 14th, third, twenty-first, 首批, 一是, 十四五.
func (r *reader) ordinal(i int) int {
	c := r.get(i)
	if isDigit(c) {
		end := i
		for isDigit(r.get(end)) {
			end++
		}
		if w := r.word(end); end-i < 5 && (w == "st" || w == "nd" || w == "rd" || w == "th") {
			return r.add(Value{Kind: Label, Text: string(r.r[i:end])}, i, end+2, end+2)
		}
		return i
	}
	if isHan(c) {
		n, end, ok := zhOrdinals.here(r.text, i)
		if !ok {
			return i
		}
		return r.add(Value{Kind: Label, Text: strconv.Itoa(n), Weak: c == '首'}, i, end, end)
	}
	if !isLatin(c) || isLatin(r.get(i-1)) {
		return i
	}
	w := r.word(i)
	if u, ok := r.wordNumeral(i); ok && !u.n.Less(Whole(100)) { // one hundred and twenty-fifth
		if end := r.longOrdinal(i, u); end > i {
			return end
		}
	}
	if n, ok := enOrdinals[w]; ok && r.get(i+len(w)) != '-' {
		return r.add(Value{Kind: Label, Text: strconv.Itoa(n), Weak: w == "first"}, i, i+len(w), i+len(w))
	}
	if tens := enNumbers[w]; tens.class == 2 {
		next := i + len(w) + 1
		if n, ok := enOrdinals[r.word(next)]; ok && n < 10 && (r.get(next-1) == '-' || r.get(next-1) == ' ') {
			end := next + len(r.word(next))
			return r.add(Value{Kind: Label, Text: strconv.Itoa(int(tens.value) + n)}, i, end, end)
		}
	}
	return i
}

// longOrdinal reads the ordinal that ends a number word u of a hundred or more.
func (r *reader) longOrdinal(i int, u numeral) int {
	at := r.space(u.to)
	if r.word(at) == "and" {
		at = r.space(at + 3)
	} else if r.get(u.to) == '-' {
		at = u.to + 1
	}
	n, whole := u.n.Int()
	if !whole || n > 10000 {
		return i
	}
	for k := 0; k < 2; k++ {
		w := r.word(at)
		if o, ok := enOrdinals[w]; ok && o < 100 && w != "second" {
			end := at + len(w)
			return r.add(Value{Kind: Label, Text: strconv.Itoa(int(n) + o)}, i, end, end)
		}
		tens := enNumbers[w]
		if tens.class != 2 {
			return i
		}
		n += tens.value
		at += len(w) + 1
	}
	return i
}
