package values

import "strings"

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
