package values

import "strings"

func isMailRune(c rune) bool {
	return c >= 'a' && c <= 'z' || isDigit(c) || c == '.' || c == '_' || c == '+' || c == '-'
}

// findMail lists the e-mail addresses of the text beforehand: where one begins
// shows only at its @.
func (r *reader) findMail() {
	low := 0
	for i, c := range r.r {
		if c != '@' || i < low {
			continue
		}
		from, to := i, i+1
		for from > low && i-from < 64 && isMailRune(r.get(from-1)) {
			from--
		}
		for to-i < 255 && isMailRune(r.get(to)) && r.get(to) != '_' && r.get(to) != '+' {
			to++
		}
		for to > i+1 && (r.get(to-1) == '.' || r.get(to-1) == '-') {
			to--
		}
		for from < i && (r.get(from) == '.' || r.get(from) == '-') {
			from++
		}
		if from == i || !strings.Contains(string(r.r[i+1:to]), ".") {
			continue
		}
		r.mail = append(r.mail, span{from, to})
		low = to
	}
}

// address reads an e-mail or web address at i.
func (r *reader) address(i int) int {
	for len(r.mail) > 0 && r.mail[0].from < i {
		r.mail = r.mail[1:]
	}
	if len(r.mail) > 0 && r.mail[0].from == i {
		s := r.mail[0]
		return r.add(Value{Kind: Email, Text: string(r.r[s.from:s.to])}, s.from, s.to, s.to)
	}
	if !isLatin(r.get(i)) || isLatin(r.get(i-1)) {
		return i
	}
	start := i
	switch {
	case r.has(i, "https://"):
		start += 8
	case r.has(i, "http://"):
		start += 7
	case r.has(i, "www."):
	default:
		return r.bareHost(i)
	}
	end := start
	for isURLRune(r.get(end)) {
		end++
	}
	for end > start && strings.ContainsRune(".,;:!?'*", r.get(end-1)) {
		end--
	}
	for end > start && r.get(end-1) == ')' && strings.Count(string(r.r[start:end]), "(") < 1 {
		end--
	}
	if end == start {
		return i
	}
	return r.add(Value{Kind: URL, Text: r.url(start, end)}, i, end, end)
}

// url is an address without its scheme; the host in small letters, the rest as
// printed.
func (t *text) url(from, to int) string {
	s := t.src[t.at[from]:t.at[to]]
	host, rest, slash := strings.Cut(s, "/")
	s = strings.ToLower(host)
	if slash && rest != "" {
		s += "/" + rest
	}
	return s
}

func isURLRune(c rune) bool {
	return c >= 'a' && c <= 'z' || isDigit(c) || c < 0x80 && c != 0 && strings.ContainsRune("._~:/?#[]@!$&'()*+,;=%-", c)
}

var hostEnds = map[string]bool{"cn": true, "com": true, "org": true, "eu": true, "net": true, "gov": true, "edu": true, "int": true, "info": true, "uk": true, "de": true, "fr": true,
	"kr": true, "jp": true, "ru": true, "nz": true, "at": false, "il": true, "fi": true, "es": true, "za": true, "be": false, "it": false, "sg": true}

// bareHost reads a host without scheme: service.most.gov.cn.
func (r *reader) bareHost(i int) int {
	at, dots := i, 0
	last := i
	for at-i < 120 && (isLatin(r.get(at)) && r.get(at) < 0x80 || isDigit(r.get(at)) || r.get(at) == '-' || r.get(at) == '.' && isLatin(r.get(at+1))) {
		if r.get(at) == '.' {
			dots++
			last = at + 1
		}
		at++
	}
	if dots == 0 || !hostEnds[string(r.r[last:at])] {
		return i
	}
	end := at
	for r.get(at) == '/' && isURLRune(r.get(end)) {
		end++
	}
	for end > at && strings.ContainsRune(".,;:)", r.get(end-1)) {
		end--
	}
	return r.add(Value{Kind: URL, Text: r.url(i, end)}, i, end, end)
}

var phoneWords = newLexicon(map[string]bool{"电话|电话号码|联系电话|手机|传真|咨询电话|tel|tel.|telephone|phone|fax|mobile|call|telephone number|phone number|电话/传真|座机|电话:": true})

// phone reads a telephone number: with + or 00, behind a word for it, or in
// one of the shapes Chinese numbers have.
func (r *reader) phone(i int) int {
	c := r.get(i)
	if c != '+' && c != '(' && !isDigit(c) || isDigit(r.get(i-1)) || isLatin(r.get(i-1)) {
		return i
	}
	at := r.spaceBack(i)
	for r.get(at-1) == ':' || r.get(at-1) == '.' {
		at = r.spaceBack(at - 1)
	}
	_, _, named := phoneWords.before(r.text, at, r.low)
	end, digits, plus := r.phoneRun(i)
	n := len(digits)
	if c == '(' && n >= 10 && n <= 12 && digits[0] == '0' { // (010)68598075
		named = true
	}
	chinese := (n == 11 || n == 12) && digits[0] == '0' && strings.ContainsRune(string(r.r[i:end]), '-') || n == 11 && digits[0] == '1' && digits[1] >= '3' && end-i == 11
	if n < 6 || n > 16 || !plus && !named && !chinese {
		return i
	}
	if plus {
		digits = "+" + digits
	}
	return r.add(Value{Kind: Phone, Text: digits}, i, end, end)
}

// phoneRun takes digits with single spaces, hyphens, dots and brackets between them.
func (r *reader) phoneRun(i int) (end int, digits string, plus bool) {
	at := i
	if r.get(at) == '+' {
		plus = true
		at++
	}
	var b strings.Builder
	end = at
	for at-i < 32 {
		c := r.get(at)
		switch {
		case isDigit(c):
			b.WriteRune(c)
			end = at + 1
		case c == '(' && isDigit(r.get(at+1)), c == '-' && isDigit(r.get(at+1)), c == ')',
			c == ' ' && (isDigit(r.get(at+1)) || r.get(at+1) == '('), c == '.' && isDigit(r.get(at+1)) && plus:
		default:
			return end, b.String(), plus
		}
		at++
	}
	return end, b.String(), plus
}

// document reads the number of an official document at its bracket:
// 国科发资〔2023〕48号. One that lost a bracket is not mended: it is stepped over.
func (r *reader) document(i int) int {
	c := r.get(i)
	if c != '〔' && c != '[' && c != '(' && c != '【' && c != '﹝' {
		return i
	}
	digits := func(at, most int) int {
		n := 0
		for n < most && isDigit(r.get(at+n)) {
			n++
		}
		return n
	}
	first := digits(i+1, 12)
	if c == '〔' && first > 4 && r.get(i+1+first) == '号' {
		return i + 2 + first
	}
	close := r.get(i + 5)
	if first != 4 || close != '〕' && close != ']' && close != ')' && close != '】' && close != '﹞' {
		return i
	}
	at, numbered := r.space(i+6), false
	if r.get(at) == '第' {
		at++
	} else if w := r.word(at); w == "no" || w == "number" {
		numbered = true
		at += len(w)
		if r.get(at) == '.' {
			at++
		}
		at = r.space(at)
	}
	n := digits(at, 6)
	end := at + n
	if r.get(r.space(end)) == '号' {
		end = r.space(end) + 1
	} else if !numbered {
		return i
	}
	if n == 0 {
		return i
	}
	text := "〔" + string(r.r[i+1:i+5]) + "〕" + string(r.r[at:at+n]) + "号"
	from := r.issuer(i)
	return r.add(Value{Kind: Document, Text: text}, from, end, end)
}

// issuer gives where the letters of the issuing body begin before the bracket
// of a document number at i (国科发资).
func (r *reader) issuer(i int) int {
	from := i
	for from > r.low && i-from < 8 && isHan(r.get(from-1)) {
		if _, _, word := issuerStops.before(r.text, from, r.low); word {
			break
		}
		from--
	}
	return from
}

var issuerStops = newLexicon(map[string]bool{"按照|根据|依据|印发|通知|文件|文号|见|的|和|与|及|由|以|号|为|是|参照|遵照": true})
