package values

import "strconv"

// labelWords stand before a number that names one of several things.
var labelWords = newLexicon(map[string]bool{
	"附件|附表|附录|专题|领域|主题|方向|任务|课题|表|图|条目|序号|编号|项目类型|类型|指南|阶段|技术成熟度|步骤|标段|注|脚注|版本|第": true,
	"annex|annexes|appendix|topic|topics|theme|themes|item|items|row|rows|direction|directions|batch|field|fields|section|sections|article|articles|clause|clauses|chapter|chapters|part|parts|table|tables|figure|figures|phase|stage|step|level|levels|trl|no.|nos.|number|note|notes|footnote|page|pages|line|lines|work package|wp|programme|program|area|areas|priority|pillar|cluster|task|tasks|lot|call|track|category|type|scheme|option|paragraph|point|guide|research directions|research direction|module": true,
})

// labelSeparators go on with a list of labels: 第11、12项, rows 1 to 11.
var labelSeparators = newLexicon(map[string]bool{"、|,|，|和|及|与|至|到|-|~|and|to|or|, and|&|;": true})

// label reads a number behind a word that names by numbers, and those that go
// on with it.
func (r *reader) label(i int) int {
	c := r.get(i)
	if !isHan(c) && (!isLatin(c) || isLatin(r.get(i-1))) {
		return i
	}
	_, end, ok := labelWords.here(r.text, i)
	if !ok {
		return i
	}
	ordinal := c == '第'
	at := r.space(end)
	if _, _, date := r.enDate(at); date { // second stage 18 Feb 2025
		return i
	}
	first := true
	for n := 0; n < 64; n++ {
		text, e := r.labelNumber(at, ordinal, first)
		if e == 0 {
			break
		}
		if _, measure, ok := zhUnits.here(r.text, r.space(e)); ok && !ordinal && (first || !isHan(r.get(i))) && r.get(e) != '项' || measure < 0 {
			return i // 方向2个 counts
		}
		from := at
		if first && ordinal {
			from = i
		}
		e = r.add(Value{Kind: Label, Text: text, Weak: ordinal && text == "1" && isHan(r.get(e-1))}, from, e, e)
		_, next, more := labelSeparators.here(r.text, r.space(e))
		at, first = r.space(next), false
		if !more || next == 0 || !r.labelGoesOn(at, ordinal) {
			return e
		}
	}
	if first {
		return i
	}
	return r.low
}

// labelGoesOn reports whether the number at i is one more of a list of labels
// and no quantity of its own.
func (r *reader) labelGoesOn(i int, ordinal bool) bool {
	if c := r.get(i); ordinal && isHan(c) && isNumeral(c) { // 第二、三条
		u, ok := r.hanNumeral(i)
		return ok && r.measureAt(u.to)
	}
	q, ok := r.readQuantity(i)
	if !ok || !q.digits || q.grouped || q.scaled || q.kind != Count {
		return false
	}
	if y, _ := r.year(i); y > 0 {
		return false
	}
	return ordinal || q.noun == "" || isLatin(r.get(q.unitAt.from)) && q.unitAt.from > r.space(q.numeral.to)+1 || q.decimals
}

// labelNumber reads the number of a label: 13, 1.5, 2.2.1, 五, II. A Roman
// numeral or Chinese numeral needs the word before it.
func (r *reader) labelNumber(i int, ordinal, first bool) (text string, end int) {
	c := r.get(i)
	switch {
	case isDigit(c):
		end = r.dotted(i)
		if isLatin(r.get(end)) || r.get(end) == '%' || end-i > 12 {
			return "", 0
		}
		text = string(r.r[i:end])
		if !ordinal {
			if y, _ := r.year(i); y > 0 && end == i+4 {
				return "", 0
			}
			if q, ok := r.readQuantity(i); ok && (q.scaled || q.grouped || q.kind != Count && q.kind != Label) {
				return "", 0
			}
		}
		return text, end
	case isNumeral(c) && (first || ordinal):
		u, ok := r.hanNumeral(i)
		if !ok || u.decimals {
			return "", 0
		}
		if n, whole := u.n.Int(); whole && n < 1000 && (ordinal || r.labelEnds(u.to)) {
			return strconv.FormatInt(n, 10), u.to
		}
	case isLatin(c) && r.upper(i):
		end = r.wordEnd(i)
		if n := roman(r.r[i:end]); n > 0 && r.allUpper(i, end) {
			return strconv.Itoa(n), end
		}
	}
	return "", 0
}

// labelEnds reports that a Chinese numeral which ends at i stands for itself:
// 领域二：, 专题一的, not 指南一并.
func (t *text) labelEnds(i int) bool {
	c := t.get(i)
	return !isHan(c) && !isLatin(c) || c == '的' || c == '为' || c == '拟' || c == '与' || c == '和' || c == '及' || c == '中' || c == '下'
}

func (t *text) allUpper(from, to int) bool {
	for i := from; i < to; i++ {
		if !t.upper(i) {
			return false
		}
	}
	return true
}

// dotted is the end of digits with dots between them.
func (t *text) dotted(i int) int {
	for at := i; at-i < maxName; at++ {
		if !isDigit(t.get(at)) && (t.get(at) != '.' || !isDigit(t.get(at+1))) {
			return at
		}
	}
	return i + maxName
}

// roman reads a Roman numeral up to 39; 0 for what is none.
func roman(r []rune) int {
	if len(r) > 6 {
		return 0
	}
	total := 0
	size := func(c rune) int {
		switch c {
		case 'i':
			return 1
		case 'v':
			return 5
		case 'x':
			return 10
		}
		return 0
	}
	for k, c := range r {
		v := size(c)
		if v == 0 {
			return 0
		}
		if k+1 < len(r) && size(r[k+1]) > v {
			total -= v
		} else {
			total += v
		}
	}
	return total
}

// listLabel reads a number in brackets, and one that opens a line: (3), 一、,
// 2., 1）. Those that open the text or a line only number it and are weak.
func (r *reader) listLabel(i int) int {
	opens := i == 0 || r.get(i-1) == '\n' || r.opensLine(i)
	if p := r.get(r.spaceBack(i) - 1); isDigit(r.get(i)) && (p == ';' || p == '。' || p == ':') && r.hangs(i) {
		opens = true // 包括:1、项目;2、经费
	}
	if r.get(i) == '(' {
		text, end := r.labelNumber(i+1, true, true)
		if end == 0 || r.get(end) != ')' || end-i > 6 {
			return i
		}
		if y, _ := r.year(i + 1); y > 0 {
			return i
		}
		return r.add(Value{Kind: Label, Text: text, Weak: opens, Opens: opens}, i, end+1, end+1)
	}
	if !opens || !isNumeral(r.get(i)) {
		return i
	}
	text, end := r.labelNumber(i, isHan(r.get(i)), true)
	if end == 0 || end-i > 8 {
		return i
	}
	next := r.get(end)
	if _, _, date := r.enDate(i); date {
		return i
	}
	if next == '、' || next == ')' || next == '.' && !isDigit(r.get(end+1)) && isDigit(r.get(i)) {
		if next == '.' && end+1 == len(r.r) && i > 0 {
			return i
		}
		return r.add(Value{Kind: Label, Text: text, Weak: true, Opens: true}, i, end+1, end+1)
	}
	return i
}

// hangs reports that digits at i are followed by 、 and then by no number.
func (t *text) hangs(i int) bool {
	end := i
	for n := 0; n < 3 && isDigit(t.get(end)); n++ {
		end++
	}
	return t.get(end) == '、' && !isNumeral(t.get(end+1))
}

// sumLabel reads a name of the kind "2+2" (so many partners a side).
func (r *reader) sumLabel(i int) int {
	at, parts := i, 0
	for parts < 5 {
		_, end := r.small(at)
		if end == 0 || !isDigit(r.get(at)) {
			return i
		}
		parts++
		if r.get(end) != '+' || !isDigit(r.get(end+1)) {
			if parts < 2 || isDigit(r.get(i-1)) || isLatin(r.get(end)) {
				return i
			}
			return r.add(Value{Kind: Label, Text: string(r.r[i:end])}, i, end, end)
		}
		at = end + 1
	}
	return i
}

// opensLine reports that only spaces stand between a line's beginning and i.
func (t *text) opensLine(i int) bool {
	at := t.spaceBack(i)
	return at == 0 || t.get(at) == '\n'
}

// maxName bounds how far a name is followed.
const maxName = 128

// identifier steps over names with figures in them (5G, H2020) and reads those
// that name one thing: SFS-37, 2023YFE0100100, 2023-1-2.4.
func (r *reader) identifier(i int) int {
	c := r.get(i)
	if !isDigit(c) && !isLatin(c) || isLatin(r.get(i-1)) || isDigit(r.get(i-1)) {
		return i
	}
	if _, _, sign := currencySigns.here(r.text, i); sign {
		return i
	}
	at, letters, figures, hyphens, dots := i, 0, 0, 0, 0
	for {
		if at-i > maxName {
			return at
		}
		switch c := r.get(at); {
		case isLatin(c):
			letters++
		case isDigit(c):
			figures++
		case (c == '-' || c == '_') && (isDigit(r.get(at+1)) || isLatin(r.get(at+1))) && at > i:
			hyphens++
		case c == '.' && isDigit(r.get(at+1)) && isDigit(r.get(at-1)):
			dots++
		default:
			return r.named(i, at, letters, figures, hyphens, dots)
		}
		at++
	}
}

// named judges the run i..end of letters and figures.
func (r *reader) named(i, end, letters, figures, hyphens, dots int) int {
	run := string(r.r[i:end])
	switch {
	case figures == 0 || letters == 0 && hyphens < 2 && dots < 2:
		return i
	case letters == 0 && dots >= 2 && hyphens == 0:
		return r.add(Value{Kind: Label, Text: run}, i, end, end)
	case letters == 0 && hyphens >= 2:
		if _, _, date := r.isoDate(i); date || len(run) < 6 {
			return i
		}
		return r.add(Value{Kind: Identifier, Text: run}, i, end, end)
	case r.unitsOnly(i, end, hyphens):
		return i
	case knownNames[run]:
		return end
	case hyphens >= 2 && figures >= 2 && r.upper(i), letters >= 2 && figures >= 6,
		hyphens == 1 && figures >= 2 && letters >= 2 && r.upper(i) && r.upper(i+1) && isDigit(r.get(end-1)) && !isDigit(r.get(i)):
		return r.add(Value{Kind: Identifier, Text: run}, i, end, end)
	}
	return end
}

// knownNames look like identifiers and are names of things.
var knownNames = map[string]bool{"covid-19": true, "sars-cov-2": true, "pm2.5": true, "mers-cov-2": true, "il-6": true, "co-60": true, "ga-68": true, "u-235": true, "f-16": true, "b-52": true}

// unitsOnly reports that a run which begins with figures is a quantity with
// its unit (800K, 10am, 14th, 3-year, 20EUR).
func (r *reader) unitsOnly(i, end, hyphens int) bool {
	if !isDigit(r.get(i)) {
		return false
	}
	at := i
	for isDigit(r.get(at)) || (r.get(at) == '.' || r.get(at) == ',') && isDigit(r.get(at+1)) {
		at++
	}
	if isDigit(r.get(at+1)) && r.get(at) == '-' {
		return true // a range
	}
	w := r.word(at)
	switch w {
	case "st", "nd", "rd", "th", "am", "pm", "a", "p":
		return true
	}
	if hyphens > 0 && r.get(at) == '-' {
		_, _, unit := timeUnits.here(r.text, at+1)
		_, _, month := monthNames.here(r.text, at+1)
		return unit || month
	}
	for _, s := range gluedScales {
		if w == s.name {
			return !s.short || r.signBefore(i)
		}
	}
	if _, _, ok := currencies.here(r.text, at); ok {
		return true
	}
	_, _, unit := timeUnits.here(r.text, at)
	return unit
}

func (r *reader) signBefore(i int) bool {
	_, _, ok := currencySigns.before(r.text, r.spaceBack(i), 0)
	return ok
}

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
