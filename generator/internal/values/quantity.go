package values

import (
	"slices"
	"strings"
)

// quantity is a number with what it is of.
type quantity struct {
	numeral
	kind     Kind // Count where nothing is known of it
	from, to int  // with sign and unit
	unit     string
	noun     string
	assumed  bool
	named    bool // a unit, noun or measure word is printed
	unitAt   span
	factor   Number // for sums of two units (一年半)
}

// readQuantity reads sign, number and unit at i.
func (t *text) readQuantity(i int) (quantity, bool) {
	at := i
	sign, end, signed := currencySigns.here(t, at)
	if signed && (t.lowerCode(at, end, sign.code) || end == at+1 && t.get(at) == 'r' && !t.rand(at)) {
		return quantity{}, false
	}
	if signed {
		at = t.space(end)
		if t.get(at) == '$' { // CAD$ 15, hk $ 10
			at = t.space(at + 1)
		}
	}
	u, ok := t.readNumeral(at, signed)
	if ok {
		u.to = t.repeated(u)
	}
	if !ok || signed && u.han && !u.scaled && t.l == "en" {
		return quantity{}, false
	}
	q := quantity{numeral: u, kind: Count, from: i, to: u.to}
	if signed {
		q.kind, q.unit, q.assumed, q.named, q.unitAt = Amount, sign.code, sign.assumed, true, span{i, end}
		q.n = q.n.times(max(sign.factor, 1))
		if c, end, ok := currencies.here(t, t.space(q.to)); ok && (isHan(t.get(end-1)) || isLatin(t.get(end-1))) && (c.code == sign.code || c.assumed) {
			q.to = end // 人民币100万元
		}
		if isLatin(t.get(q.to)) && isDigit(t.get(q.to-1)) {
			return quantity{}, false // a scale nobody knows
		}
		return q, true
	}
	return t.withUnit(q), true
}

// repeated is the end of a number word with its digits in brackets: two (2).
func (t *text) repeated(u numeral) int {
	at := t.space(u.to)
	if u.digits || t.get(at) != '(' {
		return u.to
	}
	n, end := t.small(at + 1)
	if end == 0 || t.get(end) != ')' || !isDigit(t.get(at+1)) || u.n != Whole(int64(n)) {
		return u.to
	}
	return end + 1
}

// rand reports whether the R at i can be the sign of the rand: R500 000.
func (t *text) rand(i int) bool {
	return t.upper(i) && isDigit(t.get(i+1)) && isDigit(t.get(i+2)) && isDigit(t.get(i+3))
}

// withUnit reads what stands behind the number.
func (t *text) withUnit(q quantity) quantity {
	at := t.space(q.to)
	if t.get(q.to) == '-' { // 12-month, two-year
		if _, end, ok := timeUnits.here(t, q.to+1); ok && isLatin(t.get(q.to+1)) {
			return t.duration(q, q.to+1, end)
		}
		return q
	}
	if isHan(t.get(at)) && at > q.to && q.to < len(t.r) && t.get(q.to) == '\n' && !q.digits {
		return q // a line ends between a Chinese numeral and the next word
	}
	if c, end, ok := currencies.here(t, at); ok && !t.notCurrency(q, at, end) {
		q.kind, q.unit, q.assumed, q.named, q.unitAt, q.to = Amount, c.code, c.assumed, true, span{at, end}, end
		if c.factor > 1 {
			q.n = q.n.times(c.factor)
			return q
		}
		if s, e, ok := enScales.here(t, t.space(end)); ok && !s.short && !q.scaled { // 75 USD million
			q.n, q.scaled, q.scale, q.to = q.n.times(s.factor), true, s.factor, e
			return q
		}
		return t.cents(q, c)
	}
	if t.get(at) == '(' && (q.digits || q.scaled) { // 1000万（人民币）
		if c, end, ok := currencies.here(t, at+1); ok && t.get(end) == ')' && !t.lowerCode(at+1, end, c.code) {
			q.kind, q.unit, q.assumed, q.named, q.unitAt, q.to = Amount, c.code, c.assumed, true, span{at + 1, end}, end+1
			return q
		}
	}
	if p, end := t.percentSign(at); end > 0 {
		q.kind, q.named, q.unitAt, q.to = Percent, true, span{at, end}, end
		q.unit = p
		return q
	}
	if w := t.word(at); w == "second" && (q.n == Whole(1) || q.decimals) {
		return t.duration(q, at, at+len(w))
	}
	if w := t.word(at); stretches[w] { // 3 consecutive months
		if _, end, ok := timeUnits.here(t, t.space(at+len(w))); ok {
			return t.duration(q, t.space(at+len(w)), end)
		}
	}
	if _, end, ok := timeUnits.here(t, at); ok && !t.notTime(q, at, end) {
		return t.duration(q, at, end)
	}
	if t.get(at) == '日' && t.stretchOfDays(at+1) { // 20日内
		return t.duration(q, at, at+1)
	}
	return t.counted(q, at)
}

// stretches may stand between a number and the unit of time.
var stretches = map[string]bool{"consecutive": true, "full": true, "whole": true, "further": true, "additional": true, "successive": true, "continuous": true, "more": true}

// notCurrency keeps "元" of 元素 and "won", "try" and the like, as verbs, apart.
func (t *text) notCurrency(q quantity, at, end int) bool {
	switch t.get(at) {
	case '元':
		next := t.get(at + 1)
		return end == at+1 && (next == '素' || next == '件' || next == '宇' || next == '旦' || next == '首' || next == '代' || next == '数')
	case '块':
		return end == at+1 && q.han && !q.scaled && t.get(end) != '钱'
	}
	switch t.word(at) {
	case "won", "real", "sterling", "rand", "bucks", "lira", "dong":
		return !q.scaled && !t.upper(at)
	}
	c, _, _ := currencies.here(t, at)
	return t.lowerCode(at, end, c.code)
}

// lowerCode reports a code of three letters that is printed small, and so may
// be a word (try, sar, all). The codes every reader knows are read however printed.
func (t *text) lowerCode(at, end int, code string) bool {
	if !isLatin(t.get(at)) || t.allUpper(at, t.wordEnd(at)) || t.get(end) == '$' || t.get(end-1) == '$' {
		return false
	}
	if w := t.word(at); w != strings.ToLower(code) && w != "rm" && w != "rs" && w != "nis" || w == "rs" && t.upper(at) {
		return false
	}
	switch code {
	case "CNY", "USD", "EUR", "GBP":
		return false
	}
	return true
}

// cents adds 角 and 分 of printed prices (五元六角), or English cents.
func (t *text) cents(q quantity, c currency) quantity {
	next := t.space(q.to)
	if t.word(next) == "and" {
		next = t.space(next + 3)
	}
	if u, ok := t.readNumeral(next, false); ok && q.n.exp >= 0 && u.n.Less(Whole(100)) && u.n.exp >= 0 {
		if w := t.word(t.space(u.to)); w == "cents" || w == "cent" || w == "pence" {
			whole, _ := u.n.Int()
			q.n, _ = q.n.plus(Number{whole, -2}.lowest())
			q.to = t.space(u.to) + len(w)
			return q
		}
	}
	for _, part := range []struct {
		names string
		exp   int
	}{{"角毛", -1}, {"分", -2}} {
		u, ok := t.readNumeral(q.to, false)
		if !ok || q.n.exp < 0 && part.exp == -1 {
			continue
		}
		for _, name := range part.names {
			if t.get(u.to) == name && c.code == "CNY" && u.n.coef < 10 && u.n.exp == 0 {
				sum, _ := q.n.plus(Number{u.n.coef, part.exp}.lowest())
				q.n, q.to = sum, u.to+1
			}
		}
	}
	return q
}

// stretchOfDays reports that the 日 which ended before i counts days and names
// none: a bound of a quantity follows (内, 以内, 以上).
func (t *text) stretchOfDays(i int) bool {
	w, end, ok := boundsAfter.here(t, i)
	return ok && w.bound != AtLeast && !t.afterIsOther(i, end) || t.hasHan(i, "以上")
}

// percentSign reads % and the words for it.
func (t *text) percentSign(at int) (unit string, end int) {
	if unit, end, ok := percentWords.here(t, at); ok {
		return unit, end
	}
	return "", 0
}

var percentWords = newLexicon(map[string]string{
	"%|per cent|percent|percents|percentage|pct|per cent.|p.c.": "", "‰|per mille": "permille", "个百分点|百分点|percentage points|percentage point": "point",
})

// notTime keeps 年度, 2时, 5日 and the like from being durations.
func (t *text) notTime(q quantity, at, end int) bool {
	switch t.get(at) {
	case '年':
		next := t.get(end)
		return end == at+1 && (next == '级' || next == '代' || next == '龄' || next == '报' || next == '鉴' || next == '轻' || next == '会')
	case '周':
		next := t.get(end)
		return end == at+1 && (next == '边' || next == '岁' || next == '围' || next == '报' || next == '刊')
	case '天':
		next := t.get(end)
		return end == at+1 && (next == '然' || next == '津' || next == '文' || next == '气' || next == '线')
	}
	return false
}

// duration reads the unit at..end and a second one behind it (一年半, 1 year
// and 6 months).
func (t *text) duration(q quantity, at, end int) quantity {
	unit, _, ok := timeUnits.here(t, at)
	if !ok {
		unit = "day" // 日, which timeUnits does not have
		if isLatin(t.get(at)) {
			unit = "second"
		}
	}
	if _, e, ok := nouns.here(t, at); ok && e > end { // 40 years old
		noun, _, _ := nouns.here(t, at)
		q.noun, q.named, q.unitAt, q.to = noun, true, span{at, e}, e
		return q
	}
	q.kind, q.unit, q.named, q.unitAt, q.to = Duration, unit, true, span{at, end}, end
	if t.get(end) == '多' && isHan(t.get(at)) && t.get(end+1) != '边' && t.get(end+1) != '方' {
		q.more = true
		q.to++
		return q
	}
	if t.get(end) == '半' && isHan(t.get(at)) {
		q.n, _ = q.n.plus(Number{5, -1})
		q.to++
		return q
	}
	next := t.space(end)
	if w := t.word(next); w == "and" {
		next = t.space(next + 3)
		if t.has(next, "a half") {
			q.n, _ = q.n.plus(Number{5, -1})
			q.to = next + 6
			return q
		}
	} else if c := t.get(next); c == '零' || c == '又' || c == ',' && t.l == "en" {
		next = t.space(next + 1)
	}
	u, ok := t.readNumeral(next, false)
	if !ok || u.approxTo != (Number{}) {
		return q
	}
	small, e, ok := timeUnits.here(t, t.space(u.to))
	from, factor := canonicalUnit(q.unit)
	to, less := canonicalUnit(small)
	if !ok || from != to || less >= factor || t.notTime(quantity{}, t.space(u.to), e) {
		return q
	}
	if sum, ok := q.n.times(factor).plus(u.n.times(less)); ok {
		q.n, q.unit, q.to = sum, from, e
	}
	return q
}

// counted reads measure word and noun.
func (t *text) counted(q quantity, at int) quantity {
	if t.get(at) == '个' && t.get(at+1) == '半' || t.get(at) == '个' && t.get(at+1) == '多' { // 三个半月, 两个多小时
		unit, end, ok := timeUnits.here(t, at+2)
		if t.get(at+2) == '月' {
			unit, end, ok = "month", at+3, true
		}
		if ok {
			q.kind, q.unit, q.named, q.unitAt, q.to = Duration, unit, true, span{at, end}, end
			if t.get(at+1) == '半' {
				q.n, _ = q.n.plus(Number{5, -1})
			} else {
				q.more = true
			}
			return q
		}
	}
	if noun, end, ok := zhUnits.here(t, at); ok && (at == q.to || q.digits) && !t.notMeasure(q, at, end) && (!q.decimals || noun == "measure" || t.get(at) == '倍') {
		q.named, q.noun, q.unitAt, q.to = true, noun, span{at, end}, end
		if noun == "measure" {
			q.noun = ""
			q.unit = string(t.r[at:end])
		}
		if noun == "label" && q.han && q.n == Whole(2) && t.r[q.numeral.from] == '两' {
			q.noun = ""
			return q
		}
		if noun == "label" {
			q.kind, q.noun = Label, ""
			return q
		}
	}
	if w := t.word(at); w == "times" || w == "fold" {
		q.named, q.unitAt, q.to = true, span{at, at + len(w)}, at+len(w)
		return q
	}
	if q.decimals && !q.scaled {
		return q // 1.1 Joint laboratory projects: a number of a heading
	}
	return t.nounAhead(q)
}

// notMeasure keeps a character that begins another word from being a measure
// word: 一级, 三部委, 10大.
func (t *text) notMeasure(q quantity, at, end int) bool {
	if end != at+1 {
		return false
	}
	next := t.get(end)
	switch t.get(at) {
	case '所':
		return !strings.ContainsRune("高大院学科研中职", next)
	case '部':
		return next == '委' || next == '门' && false
	case '点':
		return next == '击' || isDigit(next)
	case '方':
		return next == '法' || next == '案' || next == '面' || next == '向' || next == '式'
	case '项':
		return false
	case '人':
		return next == '工' || next == '类' || next == '机'
	case '大':
		return next == '会' || next == '学'
	case '条':
		return next == '件'
	case '国':
		return next == '际' || next == '内' || next == '拨'
	case '市', '省':
		return next == '场'
	case '节':
		return next == '能' || next == '点'
	case '组':
		return next == '织'
	case '位':
		return next == '置'
	}
	return false
}

// nounAhead looks for what is counted behind the number: in Chinese in the
// few characters that follow, in English in the words up to a stop.
func (t *text) nounAhead(q quantity) quantity {
	at := q.to
	if q.noun != "" && q.noun != "institution" && q.noun != "person" {
		return q
	}
	for n := 0; n < 40; n++ {
		c := t.get(at)
		if c == 0 || (!isLatin(c) && !isHan(c) && !isSpace(c) && c != '-' && c != '\'') || (isHan(c) && n > 10) {
			return q
		}
		if isLatin(c) && isLatin(t.get(at-1)) {
			at++
			continue
		}
		if isLatin(c) && stopWords[t.word(at)] || isHan(c) && (isNumeral(c) || t.get(at-1) == '者') {
			return q
		}
		if noun, end, ok := nouns.here(t, at); ok && !(q.noun == "" && !q.named && isHan(c) && n > 0) {
			for n := 0; n < 3; n++ { // invention patent applications: the head comes last
				later, e, ok := nouns.here(t, t.space(end))
				if !ok {
					break
				}
				noun, end = headNoun(noun, later), e
			}
			q.noun, q.named = noun, true
			if q.unitAt.empty() {
				q.unitAt = span{at, end}
			}
			if isLatin(c) && at == t.space(q.to) {
				q.to = end
			}
			if isHan(c) {
				q.noun = t.lastNoun(noun, end)
			} else if t.get(end-1) != 's' {
				q.noun = t.laterNoun(noun, end)
			}
			return q
		}
		if isHan(c) && stopChars[c] {
			return q
		}
		at++
	}
	return q
}

// laterNoun goes on from an English noun in the singular, which may only
// describe the next: of "1 joint laboratory cooperation agreement" the agreement.
func (t *text) laterNoun(noun string, i int) string {
	for n := 0; n < 2; n++ {
		i = t.space(i)
		w := t.word(i)
		if w == "" || stopWords[w] {
			return noun
		}
		if later, _, ok := nouns.here(t, i); ok {
			return headNoun(noun, later)
		}
		i += len(w)
	}
	return noun
}

// lastNoun goes on from a Chinese noun that ends at i to the head of its
// phrase, which stands last: of 联合实验室合作协议 the agreement is counted.
func (t *text) lastNoun(noun string, i int) string {
	for n := 0; n < 8; n++ {
		c := t.get(i)
		if !isHan(c) || stopChars[c] || isNumeral(c) {
			return noun
		}
		if later, end, ok := nouns.here(t, i); ok {
			noun, i = headNoun(noun, later), end
			continue
		}
		i++
	}
	return noun
}

// headNoun chooses between two nouns that stand together: of "patent
// applications" the patents are counted, of "research project proposals" the last.
func headNoun(first, last string) string {
	if first == "patent" || first == "project" && last == "application" {
		return first
	}
	return last
}

// stopWords end the search for an English noun.
var stopWords = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range splitWords("of|in|for|to|from|with|by|on|at|and|or|that|which|who|is|are|was|were|will|shall|must|may|can|per|each|the|as|have|has|had|between|under|if|when|than|not|out|into|during|within|say|says|print|prints|list|lists|give|gives|because|since|so|but|into|without") {
		out[string(w)] = true
	}
	return out
}()

// stopChars end the search for a Chinese noun.
var stopChars = map[rune]bool{'的': true, '在': true, '为': true, '与': true, '和': true, '及': true, '或': true, '由': true, '于': true, '以': true, '须': true, '应': true, '不': true, '左': true, '对': true, '是': true, '有': true, '用': true, '参': true, '仅': true, '只': true, '可': true, '支': true, '并': true, '赴': true, '进': true, '到': true, '从': true, '将': true, '也': true, '均': true}

// rangeSeparators stand between the ends of a range.
var rangeSeparators = newLexicon(map[string]bool{"-|~|至|到|~ |to|through": true})

// readRange reads a second quantity behind q and joins them.
func (t *text) readRange(q quantity) (low, high quantity, ok bool) {
	if q.approxTo != (Number{}) {
		high = q
		high.n = q.approxTo
		return q, high, true
	}
	at := t.space(q.to)
	_, end, found := rangeSeparators.here(t, at)
	if !found && t.word(at) == "and" && t.between(q.from) {
		end, found = at+3, true
	}
	if c := t.get(at); !found && (c == '和' || c == '与') { // 20和30之间
		high, ok := t.readQuantity(t.space(at + 1))
		if !ok || !t.hasHan(t.space(high.to), "之间") && t.get(high.numeral.to) != '间' {
			return q, q, false
		}
		end, found = at+1, true
	}
	if !found && (t.get(at) == '-' || t.get(at) == '~') {
		end, found = at+1, true
	}
	if !found || isLatin(t.get(at)) && at == q.to {
		return q, q, false
	}
	high, ok = t.readQuantity(t.space(end))
	if !ok || high.one && high.han {
		return q, q, false
	}
	return joinRange(q, high)
}

// between reports whether "between" or 介于 leads the quantity at i.
func (t *text) between(i int) bool {
	at := t.spaceBack(i)
	for _, w := range []string{"between", "from", "either"} {
		if start := t.matchBack(at, []rune(w)); start >= 0 {
			return true
		}
	}
	return false
}

// joinRange gives a range of two quantities of one kind; what only the second
// one prints (scale, unit, sign) is said of both.
func joinRange(low, high quantity) (quantity, quantity, bool) {
	if !low.named || low.kind == Count && low.noun == "" {
		if high.scaled && !low.scaled && low.n.Less(high.n) {
			if scaled := low.n.times(max(high.scale, 1)); !high.n.Less(scaled) {
				low.n = scaled
			}
		}
		low.kind, low.unit, low.noun, low.assumed, low.unitAt = high.kind, high.unit, high.noun, high.assumed, high.unitAt
	}
	if low.kind == Amount && high.kind == Count && !high.named {
		if high.scaled && !low.scaled {
			low.n = low.n.times(max(high.scale, 1))
		}
		high.kind, high.unit = Amount, low.unit
	}
	lowSize, highSize := low.n, high.n
	if low.kind == Duration {
		a, f := canonicalUnit(low.unit)
		b, g := canonicalUnit(high.unit)
		if a != b {
			return low, low, false
		}
		if low.unit != high.unit {
			low.n, high.n, low.unit, high.unit = low.n.times(f), high.n.times(g), a, a
		}
		lowSize, highSize = low.n, high.n
	}
	if low.kind != high.kind || low.unit != high.unit || !lowSize.Less(highSize) || !nounsAgree(low.noun, high.noun) {
		return low, low, false
	}
	if high.noun == "" {
		high.noun = low.noun
	}
	return low, high, true
}

// perAhead reads /项, per project, a year behind an amount or count.
func (t *text) perAhead(at int) (per []string, end int) {
	end = at
	for n := 0; n < 3; n++ {
		next := t.space(end)
		c := t.get(next)
		switch w := t.word(next); {
		case c == '/' || c == '每':
			next = t.space(next + 1)
		case w == "for" && (t.word(t.space(next+3)) == "each" || t.word(t.space(next+3)) == "every"):
			next = t.space(next + 3)
			next = t.space(next + len(t.word(next)))
		case w == "per" || w == "each" || w == "every":
			next = t.space(next + len(w))
		case w == "a" || w == "an":
			next = t.space(next + len(w))
			if p, e, ok := perWords.here(t, next); !ok || p != "year" && p != "month" && p != "day" && p != "week" || e < 0 {
				return per, end
			}
		case w == "annually" || w == "yearly":
			per, end = append(per, "year"), next+len(w)
			continue
		case w == "monthly":
			per, end = append(per, "month"), next+len(w)
			continue
		default:
			return per, end
		}
		p, e, ok := perWords.here(t, next)
		if w := t.word(t.space(end)); !ok && w == "each" && len(per) == 0 && t.eachStands(next) {
			return []string{"each"}, next
		}
		if !ok {
			return per, end
		}
		per, end = append(per, p), e
	}
	return per, end
}

// eachStands reports that "each", which ended before i, is all that is said of
// the base: a stop follows it and no noun.
func (t *text) eachStands(i int) bool {
	c := t.get(i)
	return !isLatin(c) && !isDigit(c)
}

// perBehind looks for 每项, "each project" in the clause before an amount.
func (t *text) perBehind(at, low, reach int) []string {
	var per []string
	words, han := 0, 0
	for i := at; i > low && words < reach/2 && han < reach; i-- {
		if p, start, ok := perBefore.before(t, i, low); ok {
			if !slices.Contains(per, p) {
				per = append(per, p)
			}
			i = start + 1
			continue
		}
		switch c := t.get(i - 1); {
		case isHan(c):
			han++
		case isSpace(c):
			words++
		case !isLatin(c) && c != '\'' && c != '~' && c != ':':
			return per
		}
	}
	return per
}
