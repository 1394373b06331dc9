package values

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
	if t.get(at) == '.' && isDigit(t.get(at+1)) || t.decimalComma(at) {
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

// decimalComma reports that the comma at i is one of decimals (1,2 Mio. EUR): one
// or two digits follow, and then a million or a currency.
func (t *text) decimalComma(i int) bool {
	if t.get(i) != ',' || !isDigit(t.get(i+1)) {
		return false
	}
	end := i + 2
	if isDigit(t.get(end)) {
		end++
	}
	if isDigit(t.get(end)) {
		return false
	}
	s, _, scale := enScales.here(t, t.space(end))
	_, _, currency := currencies.here(t, t.space(end))
	return scale && !s.short && s.factor > 1e3 || currency && !isHan(t.get(t.space(end)))
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

func (t *text) hasHan(i int, s string) bool {
	for _, c := range s {
		if t.get(i) != c {
			return false
		}
		i++
	}
	return true
}
