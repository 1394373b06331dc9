package values

import "strconv"

// labelWords stand before a number that names one of several things.
var labelWords = newLexicon(map[string]bool{
	"附件|附表|附录|专题|领域|主题|方向|任务|课题|表|图|条目|序号|编号|项目类型|类型|指南|阶段|技术成熟度|步骤|标段|注|脚注|版本|第": true,
	"annex|annexes|appendix|topic|topics|theme|themes|item|items|row|rows|direction|directions|batch|field|fields|section|sections|article|articles|clause|clauses|chapter|chapters|part|parts|table|tables|figure|figures|phase|stage|step|level|levels|trl|no.|nos.|number|note|notes|footnote|page|pages|line|lines|work package|wp|programme|program|area|areas|priority|pillar|cluster|task|tasks|lot|call|track|category|type|scheme|option|paragraph|point|p.|pp.|art.|sect.|sec.|fig.|regulation|directive|iso|decision no|guide|research directions|research direction|module": true,
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
