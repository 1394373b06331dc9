package values

import "strings"

// rand reports whether the R at i can be the sign of the rand: R500 000.
func (t *text) rand(i int) bool {
	return t.upper(i) && isDigit(t.get(i+1)) && isDigit(t.get(i+2)) && isDigit(t.get(i+3))
}

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
