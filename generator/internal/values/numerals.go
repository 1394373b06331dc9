package values

import "strings"

// numeral is a number as printed.
type numeral struct {
	n        Number
	approxTo Number // the other end of 两三 (two or three), else zero
	from, to int
	digits   bool  // printed in digits
	han      bool  // printed in Chinese numerals alone
	decimals bool  // has a decimal point
	whole    int   // digits before the decimal point, if in digits
	grouped  bool  // 15,000,000
	scaled   bool  // has 万, million …
	scale    int64 // the factor of 万, million …
	more     bool  // 20余, 10多: some more than that
	one      bool  // 一 or "one" alone
}

var hanDigit = map[rune]int64{'零': 0, '〇': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
var hanUnit = map[rune]int64{'十': 10, '百': 100, '千': 1000, '万': 1e4, '亿': 1e8, '廿': 20, '卅': 30}

// readNumeral reads the number that begins at i. money says that a sign of a
// currency stands before it, so that "£5m" is read as millions.
func (t *text) readNumeral(i int, money bool) (numeral, bool) {
	c := t.get(i)
	switch {
	case isDigit(c):
		return t.digitNumeral(i, money)
	case isLatin(c) && !isLatin(t.get(i-1)) && !isDigit(t.get(i-1)):
		return t.wordNumeral(i)
	}
	if _, ok := formal[c]; ok {
		return t.formalNumeral(i)
	}
	if _, ok := hanDigit[c]; ok || c == '十' || c == '百' || c == '千' || c == '廿' || c == '卅' || c == '半' {
		return t.hanNumeral(i)
	}
	return numeral{}, false
}

// digitNumeral reads 15,000,000 · 1.5亿 · 3.368 亿 · 1亿2千万 · 15 million · 1 500.
func (t *text) digitNumeral(i int, money bool) (numeral, bool) {
	if u, ok := t.smallFraction(i); ok {
		return u, true
	}
	u, ok := t.digitRun(i, money)
	if !ok {
		return u, false
	}
	if end, factor := t.hanScale(u.to); factor > 0 {
		u.more = t.get(u.to) == '余' || t.get(u.to) == '多'
		u = t.scaledBy(u, end, factor)
		for u.scaled && isDigit(t.get(u.to)) { // 1亿2千万
			next, ok := t.digitRun(u.to, false)
			end, smaller := t.hanScale(next.to)
			if smaller == 0 && (factor == 1e4 && next.whole == 4 || factor == 1e8 && next.whole == 8) && !next.decimals {
				end, smaller = next.to, 1 // 3万4000
			}
			if !ok || smaller == 0 || smaller >= factor {
				break
			}
			next = t.scaledBy(next, end, smaller)
			sum, ok := u.n.plus(next.n)
			if !ok {
				break
			}
			u.n, u.to, factor = sum, next.to, smaller
		}
		return u, true
	}
	if word, end, ok := enScales.here(t, t.space(u.to)); ok && (!word.short || money && end == u.to+len(word.name)) {
		return t.scaledBy(u, end, word.factor), true
	}
	// Glued: 800K, 30million.
	for _, s := range gluedScales {
		end := u.to + len(s.name)
		if t.has(u.to, s.name) && !isLatin(t.get(end)) && (!s.short || money) {
			return t.scaledBy(u, end, s.factor), true
		}
	}
	return t.someMore(u), true
}

// smallFraction reads 1/2, 1/4 and 3/4 where a unit of time follows; elsewhere
// two numbers with a stroke are two numbers.
func (t *text) smallFraction(i int) (numeral, bool) {
	for _, part := range []struct {
		printed string
		n       Number
	}{{"1/2", Number{5, -1}}, {"1/4", Number{25, -2}}, {"3/4", Number{75, -2}}} {
		if t.has(i, part.printed) && !isDigit(t.get(i-1)) && t.get(i-1) != '/' {
			_, _, unit := timeUnits.here(t, t.space(i+3))
			return numeral{n: part.n, from: i, to: i + 3, digits: true, decimals: true}, unit
		}
	}
	return numeral{}, false
}

// has reports whether s, which is ASCII, stands at i.
func (t *text) has(i int, s string) bool {
	for k := range len(s) {
		if t.get(i+k) != rune(s[k]) {
			return false
		}
	}
	return true
}

func (t *text) scaledBy(u numeral, end int, factor int64) numeral {
	u.n, u.to, u.scaled, u.scale = u.n.times(factor), end, true, factor
	if !u.more {
		u = t.someMore(u)
	}
	return u
}

// someMore takes the 余 or 多 behind a number that a measure word follows.
func (t *text) someMore(u numeral) numeral {
	if c := t.get(u.to); c != '余' && c != '多' {
		return u
	}
	next := t.space(u.to + 1)
	_, _, unit := zhUnits.here(t, next)
	_, _, currency := currencies.here(t, next)
	_, _, spell := timeUnits.here(t, next)
	if unit || currency || spell {
		u.more = true
		u.to++
	}
	return u
}

// digitRun reads digits with group separators and a decimal point.
func (t *text) digitRun(i int, money bool) (numeral, bool) {
	u := numeral{from: i, digits: true}
	at, count := i, 0
	var coef int64
	take := func() {
		for isDigit(t.get(at)) {
			if count++; count <= maxDigits {
				coef = coef*10 + int64(t.get(at)-'0')
			}
			at++
		}
	}
	take()
	u.whole = count
	for sep := t.get(at); u.whole <= 3 && t.group(at, money); sep = t.get(at) {
		_ = sep
		at++
		u.grouped = true
		take()
	}
	if u.grouped {
		u.whole = count
	}
	if t.get(at) == '.' && isDigit(t.get(at+1)) {
		at++
		u.decimals = true
		take()
	}
	u.to = at
	if count > maxDigits {
		return u, false
	}
	u.n = Number{coef, u.whole - count}.lowest()
	return u, true
}

// group reports whether a separator and exactly three digits stand at i. A
// space groups digits only in an amount of money (1 500 €).
func (t *text) group(i int, money bool) bool {
	for k := 1; k <= 3; k++ {
		if !isDigit(t.get(i + k)) {
			return false
		}
	}
	if isDigit(t.get(i+4)) || t.get(i+4) == '.' && isDigit(t.get(i+5)) && t.get(i) == ' ' && !money && !t.thin(i) {
		return false
	}
	switch t.get(i) {
	case ',':
		return true
	case '，':
		return t.wide(i-1) && t.wide(i+1)
	case '\'':
		return money
	case ' ':
		if money || t.thin(i) {
			return true
		}
		end := i + 4
		for n := 0; n < 4 && t.get(end) == ' ' && isDigit(t.get(end+1)) && isDigit(t.get(end+2)) && isDigit(t.get(end+3)) && !isDigit(t.get(end+4)); n++ {
			end += 4
		}
		_, _, ok := currencies.here(t, t.space(end))
		return ok
	}
	return false
}

// wide reports a character printed in full width.
func (t *text) wide(i int) bool { return t.at[i+1]-t.at[i] == 3 }

// thin reports a space that does not break a number: one printed as such.
func (t *text) thin(i int) bool {
	return t.at[i+1]-t.at[i] > 1 && t.at[i+1]-t.at[i] < 4 && t.src[t.at[i]:t.at[i+1]] != "\u3000"
}

// hanScale reads 万, 千万, 百亿 … behind digits, with at most one line end or
// stray space before it.
func (t *text) hanScale(i int) (end int, factor int64) {
	at := i
	if isSpace(t.get(at)) {
		at = t.space(at)
		if c := t.get(at); c != '万' && c != '亿' {
			return 0, 0
		}
	}
	if c := t.get(at); (c == '余' || c == '多') && (t.get(at+1) == '万' || t.get(at+1) == '亿') {
		at++ // 300余万
	}
	factor = 1
	start := at
	for n := 0; n < 4; n++ {
		f, ok := hanUnit[t.get(at)]
		if !ok || f == 20 || f == 30 || factor*f > 1e12 {
			break
		}
		factor *= f
		at++
	}
	if at == start || t.hasHan(start, "十分") {
		return 0, 0
	}
	return at, factor
}

func (t *text) hasHan(i int, s string) bool {
	for _, c := range s {
		if t.get(i) != c {
			return false
		}
		i++
	}
	return true
}

// hanNumeral reads 十五, 一百零三, 二〇二四, 两千万, 两三, 一亿两千万, 半.
func (t *text) hanNumeral(i int) (numeral, bool) {
	u := numeral{from: i, han: true}
	at := i
	for n := 0; n < 16; n++ {
		c := t.get(at)
		_, digit := hanDigit[c]
		_, unit := hanUnit[c]
		if !digit && !unit {
			break
		}
		at++
	}
	run := t.r[i:at]
	u.to = at
	switch {
	case len(run) == 0:
		if t.get(i) == '半' && !strings.ContainsRune("上下前后大多", max(t.get(i-1), ' ')) {
			u.n, u.to = Number{5, -1}, i+1
			return u, true
		}
		return u, false
	case len(run) == 16:
		return u, false
	}
	if u, ok := t.twoDigits(u, run); ok {
		return u, true
	}
	n, ok := hanValue(run)
	if !ok {
		return u, false
	}
	u.n = n
	u.one = string(run) == "一"
	last := hanUnit[run[len(run)-1]]
	u.scaled, u.scale = last >= 1e4, last
	if c := t.get(at); last > 0 && (c == '余' || c == '多') && (t.get(at+1) == '万' || t.get(at+1) == '亿') {
		u.n, u.more, u.scaled, u.to = u.n.times(hanUnit[t.get(at+1)]), true, true, at+2
		return u, true
	}
	if t.get(at) == '点' {
		u = t.hanDecimal(u, run)
	}
	return t.someMore(u), true
}

// twoDigits reads 两三年 (two or three) and 三五年; 一二 and the like are labels.
func (t *text) twoDigits(u numeral, run []rune) (numeral, bool) {
	if len(run) != 2 {
		return u, false
	}
	a, okA := hanDigit[run[0]]
	b, okB := hanDigit[run[1]]
	if !okA || !okB || a == 0 || b != a+1 {
		return u, false
	}
	u.n, u.approxTo = Whole(a), Whole(b)
	return u, true
}

// hanDecimal reads 三点五 where only plain digits follow the point and a scale,
// measure word or unit follows them.
func (t *text) hanDecimal(u numeral, run []rune) numeral {
	at := u.to + 1
	n := u.n
	exp := 0
	for exp > -6 {
		d, ok := hanDigit[t.get(at)]
		if !ok || t.get(at) == '两' {
			break
		}
		exp--
		n, _ = n.plus(Number{d, exp}.lowest())
		at++
	}
	if exp == 0 {
		return u
	}
	scale, factor := t.hanScale(at)
	if factor == 0 {
		scale, factor = at, 1
		if t.get(at) == '十' || t.get(at) == '分' || t.get(at) == '刻' {
			return u
		}
	}
	u.n, u.to, u.decimals, u.scaled = n.times(factor), scale, true, factor > 1
	return u
}

// hanValue is the value of a run of Chinese numerals. A unit that nothing
// stands before (百, 万) is no number, but ten is.
func hanValue(run []rune) (Number, bool) {
	plain := true
	for _, c := range run {
		if _, unit := hanUnit[c]; unit {
			plain = false
		}
	}
	if plain {
		if len(run) > 1 && len(run) != 4 && run[0] != '零' && run[0] != '〇' {
			return Number{}, false
		}
		var n int64
		for _, c := range run {
			n = n*10 + hanDigit[c]
		}
		return Whole(n), true
	}
	if f := hanUnit[run[0]]; f >= 100 && f != 20 && f != 30 {
		return Number{}, false
	}
	var total, section, digit, lastUnit int64
	zero := false
	for k, c := range run {
		if d, ok := hanDigit[c]; ok {
			if k > 0 {
				if _, prev := hanDigit[run[k-1]]; prev && !zero {
					return Number{}, false
				}
			}
			digit, zero = d, zero || d == 0
			continue
		}
		unit := hanUnit[c]
		switch {
		case unit == 20 || unit == 30:
			section += unit
			lastUnit, digit = 10, 0
			continue
		case unit >= 1e4:
			if section+digit == 0 {
				if total == 0 {
					return Number{}, false
				}
				total *= unit // 万亿
			} else if unit == 1e8 {
				total = (total + section + digit) * unit
			} else {
				total += (section + digit) * unit
			}
			section = 0
		case digit == 0 && unit > 10 && !zero && section == 0:
			return Number{}, false
		default:
			section += max(digit, boolInt(digit == 0 && unit == 10)) * unit
		}
		digit, zero, lastUnit = 0, false, unit
		if total > 1e15 {
			return Number{}, false
		}
	}
	if digit > 0 && !zero && lastUnit >= 100 { // 一万二, 三百五
		digit *= lastUnit / 10
	}
	return Whole(total + section + digit), true
}

func boolInt(b bool) int64 {
	if b {
		return 1
	}
	return 0
}

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

// formal are the numerals of receipts and contracts. Several are also words, so
// only a run of them with a unit of ten and more is a number.
var formal = map[rune]rune{'壹': '一', '贰': '二', '叁': '三', '肆': '四', '伍': '五', '陆': '六', '柒': '七', '捌': '八', '玖': '九', '拾': '十', '佰': '百', '仟': '千'}

// formalNumeral reads 伍拾万, 壹佰贰拾叁.
func (t *text) formalNumeral(i int) (numeral, bool) {
	var run []rune
	units := false
	for at := i; len(run) < 16; at++ {
		c := t.get(at)
		if plain, ok := formal[c]; ok {
			c = plain
			units = units || hanUnit[c] > 0
		} else if c != '万' && c != '亿' && c != '零' {
			break
		}
		run = append(run, c)
	}
	n, ok := hanValue(run)
	if !ok || !units || len(run) < 2 {
		return numeral{}, false
	}
	return numeral{n: n, from: i, to: i + len(run), han: true, scaled: true, scale: 1}, true
}
