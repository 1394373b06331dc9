package values

import "strings"

var hanDigit = map[rune]int64{'零': 0, '〇': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}

var hanUnit = map[rune]int64{'十': 10, '百': 100, '千': 1000, '万': 1e4, '亿': 1e8, '廿': 20, '卅': 30}

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
