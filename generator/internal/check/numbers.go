package check

import (
	"math/big"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// tokens is what two language sides must share. Numbers are canonical decimal
// strings in units (1500万 and 15 million are both 15000000). A weak number
// is one a language may leave unsaid or say by other means ("一个", "both"): it
// can answer for a number of the other side but asks for none itself.
type tokens struct {
	strong, weak map[string]int
	exact        map[string]int // dates, e-mail and web addresses
}

func newTokens() tokens {
	return tokens{map[string]int{}, map[string]int{}, map[string]int{}}
}

// flatten counts every token once.
func (t tokens) flatten() {
	for _, m := range []map[string]int{t.strong, t.weak, t.exact} {
		for k, n := range m {
			m[k] = min(n, 1)
		}
	}
}

var (
	emailPattern = regexp.MustCompile(`[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+`)
	urlPattern   = regexp.MustCompile(`(?:https?://|www\.)[A-Za-z0-9._~:/?#@!$&'*+,;=%-]*[A-Za-z0-9/]`)
	zhDate       = regexp.MustCompile(`(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	isoDate      = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})\b`)
	months       = `Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sep(?:tember|t?\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?`
	enDateDMY    = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)? (` + months + `),? (\d{4})\b`)
	enDateMDY    = regexp.MustCompile(`\b(` + months + `) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b`)
	zhMonth      = regexp.MustCompile(`(\d{4})\s*年\s*(\d{1,2})\s*月`)
	zhDay        = regexp.MustCompile(`(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	enMonth      = regexp.MustCompile(`\b(` + months + `),? (\d{4})\b`)
	enDayDM      = regexp.MustCompile(`\b(\d{1,2})(?:st|nd|rd|th)? (` + months + `)(?:\s|\pP|$)`)
	enDayMD      = regexp.MustCompile(`\b(` + months + `) (\d{1,2})(?:st|nd|rd|th)?\b`)
	fiveYears    = regexp.MustCompile(`十([一二三四五])五`)                               // “十四五”: the 14th Five-Year Plan
	wordDigits   = regexp.MustCompile(`[A-Za-z]+-?\d+[A-Za-z]*|\d+[A-Z][A-Za-z]*`) // Covid-19, H2, 5G: names, not numbers

	wholeHour = regexp.MustCompile(`\b(\d{1,2})[:：]00\b`)

	// Either language may quote the other, so units of both are read in both.
	shortMoney    = regexp.MustCompile(`([£€$¥]|\b[A-Z]{3} ?)(\d[\d,]*(?:\.\d+)?) ?(K|k|M|m|bn)\b`) // £800K, EUR 1.5M
	rangePattern  = regexp.MustCompile(`(\d[\d,]*(?:\.\d+)?)\s*(?:~|～|–|—|-|to)\s*(\d[\d,]*(?:\.\d+)?)\s*(万|亿|million|billion)`)
	numberPattern = regexp.MustCompile(`(?i)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:\s*(万|亿|million|billion)|(?:st|nd|rd|th)\b)?`)
	zhWord        = regexp.MustCompile(`(第)?([零〇一二两三四五六七八九十百千]+)(万|亿)?(个|项|次|年|月|名|人|批|届|级|方面|期|家|种|份|大领域|岁)?`)
)

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// take cuts every match out of s (leaving a space) and hands it to f.
func take(s string, p *regexp.Regexp, f func(m []string)) string {
	return p.ReplaceAllStringFunc(s, func(found string) string {
		f(p.FindStringSubmatch(found))
		return " "
	})
}

// addresses takes e-mail and web addresses out of s.
func (t tokens) addresses(s string) string {
	if strings.Contains(s, "@") {
		s = take(s, emailPattern, func(m []string) { t.exact[strings.ToLower(m[0])]++ })
	}
	if !strings.Contains(s, "http") && !strings.Contains(s, "www.") {
		return s
	}
	return take(s, urlPattern, func(m []string) { t.exact[strings.TrimPrefix(strings.TrimPrefix(m[0], "https://"), "http://")]++ })
}

func (t tokens) date(y, m, d string) {
	t.exact[y+"-"+pad(m)+"-"+pad(d)]++
}

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// value multiplies a printed decimal by its unit; "2.099" "亿" is 209900000.
func value(digits, unit string) string {
	r, ok := new(big.Rat).SetString(strings.ReplaceAll(digits, ",", ""))
	if !ok {
		return digits
	}
	factor := map[string]int64{"万": 1e4, "亿": 1e8, "million": 1e6, "billion": 1e9, "k": 1e3, "m": 1e6, "bn": 1e9}[strings.ToLower(unit)]
	if factor == 0 {
		factor = 1
	}
	r.Mul(r, new(big.Rat).SetInt64(factor))
	if r.IsInt() {
		return r.Num().String()
	}
	return r.FloatString(4)
}

// short takes amounts whose unit is a letter out of s, before they pass for
// names with a number in them (5G).
func (t tokens) short(s string) string {
	return take(s, shortMoney, func(m []string) { t.strong[value(m[2], m[3])]++ })
}

// digits takes the numbers written in digits out of s.
func (t tokens) digits(s string) string {
	if strings.ContainsAny(s, ":：") {
		s = take(s, wholeHour, func(m []string) { // 17:00 is 17时
			t.strong[value(m[1], "")]++
			t.weak["0"]++
		})
	}
	s = take(s, rangePattern, func(m []string) {
		t.strong[value(m[1], m[3])]++
		t.strong[value(m[2], m[3])]++
	})
	return take(s, numberPattern, func(m []string) { t.strong[value(m[1]+m[2], m[3])]++ })
}

// narrow gives digits their ASCII form: sources also print １５００.
func narrow(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '０' && r <= '９' {
			return r - '０' + '0'
		}
		return r
	}, s)
}

// tokensZH reads a Chinese text.
func tokensZH(s string) tokens {
	t := newTokens()
	s = t.addresses(narrow(s))
	if hasDigit(s) {
		if strings.Contains(s, "月") {
			s = take(s, zhDate, func(m []string) { t.date(m[1], m[2], m[3]) })
		}
		s = take(s, isoDate, func(m []string) { t.date(m[1], m[2], m[3]) })
		if strings.Contains(s, "月") {
			s = take(s, zhMonth, func(m []string) { t.exact[m[1]+"-"+pad(m[2])]++ })
			s = take(s, zhDay, func(m []string) { t.exact[pad(m[1])+"-"+pad(m[2])]++ })
		}
		s = t.short(s)
		s = take(s, wordDigits, func([]string) {})
		s = t.digits(s)
	}
	for _, idiom := range zhIdioms {
		s = strings.ReplaceAll(s, idiom, " ")
	}
	s = take(s, fiveYears, func(m []string) {
		t.strong[itoa(10+hanNumber(m[1]))]++
		t.strong["5"]++
	})
	take(s, zhWord, func(m []string) {
		n := hanNumber(m[2])
		if n <= 0 {
			return
		}
		v := value(big.NewInt(n).String(), m[3])
		if (n > 1 || m[1] != "") && n != 100 && n != 1000 && (m[1] != "" || m[4] != "" || m[3] != "") {
			t.strong[v]++
		} else {
			t.weak[v]++
		}
	})
	t.weak["10000"] += strings.Count(s, "万元")
	t.weak["2"] += strings.Count(s, "双") + strings.Count(s, "两") + strings.Count(s, "各")
	return t
}

// zhIdioms hold a numeral that counts nothing.
var zhIdioms = []string{"百年", "十分", "第三方"}

// hanNumber reads 十五, 二十, 一百零三; it returns -1 for what is no number.
func hanNumber(s string) int64 {
	digits := map[rune]int64{'零': 0, '〇': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
	units := map[rune]int64{'十': 10, '百': 100, '千': 1000}
	var total, current int64
	plain := true
	for _, r := range s {
		if u, ok := units[r]; ok {
			plain = false
			if current == 0 {
				current = 1
			}
			total += current * u
			current = 0
			continue
		}
		d := digits[r]
		if plain && total == 0 && current > 0 { // 二〇二四: digit by digit
			current = current*10 + d
			continue
		}
		current = d
	}
	return total + current
}

// tokensEN reads an English text.
func tokensEN(s string) tokens {
	t := newTokens()
	s = strings.ReplaceAll(narrow(s), "\u00a0", " ")
	s = t.addresses(s)
	month := func(m string) string {
		i := slices.Index([]string{"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"}, strings.ToLower(m[:3]))
		return big.NewInt(int64(i + 1)).String()
	}
	if hasDigit(s) {
		dated := slices.ContainsFunc(monthNames, func(m string) bool { return strings.Contains(s, m) })
		if dated {
			s = take(s, enDateDMY, func(m []string) { t.date(m[3], month(m[2]), m[1]) })
			s = take(s, enDateMDY, func(m []string) { t.date(m[3], month(m[1]), m[2]) })
		}
		s = take(s, isoDate, func(m []string) { t.date(m[1], m[2], m[3]) })
		if dated {
			s = take(s, enMonth, func(m []string) { t.exact[m[2]+"-"+pad(month(m[1]))]++ })
			s = take(s, enDayDM, func(m []string) { t.exact[pad(month(m[2]))+"-"+pad(m[1])]++ })
			s = take(s, enDayMD, func(m []string) { t.exact[pad(month(m[1]))+"-"+pad(m[2])]++ })
		}
		s = t.short(s)
		s = take(s, wordDigits, func(m []string) {
			if ordinal.MatchString(m[0]) {
				t.strong[strings.TrimRight(m[0], "stndrhSTNDRH")]++
			}
		})
		s = t.digits(s)
	}
	for _, idiom := range []string{"third-party", "third party", "Third-party", "Third party"} {
		s = strings.ReplaceAll(s, idiom, " ")
	}
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if n := romanNumber(w); n > 0 {
			t.weak[itoa(n)]++
		}
		w = strings.ToLower(w)
		if n, ok := enWords[w]; ok {
			t.strong[n]++
		} else if n, ok := enWeak[w]; ok {
			t.weak[n]++
		}
	}
	return t
}

var ordinal = regexp.MustCompile(`^\d+(?:st|nd|rd|th)$`)

var enWords = map[string]string{
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17",
	"eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50",
	"third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8", "ninth": "9", "tenth": "10",
	"thirteenth": "13", "fourteenth": "14", "fifteenth": "15",
}

var enWeak = map[string]string{
	"one": "1", "first": "1", "single": "1", "once": "1", "second": "2", "both": "2", "either": "2", "twice": "2", "bilateral": "2", "double": "2",
	"dual": "2", "two-way": "2", "half": "2", "each": "2", "pair": "2", "respective": "2", "respectively": "2", "century": "100", "hundred": "100", "trilateral": "3",
}

// monthNames begin the names of months.
var monthNames = []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// romanNumber reads a numeral up to XXXIX; 0 for what is none.
func romanNumber(s string) int64 {
	if len(s) > 5 || strings.Trim(s, "IVX") != "" {
		return 0
	}
	values := map[byte]int64{'I': 1, 'V': 5, 'X': 10}
	var total int64
	for i := range len(s) {
		v := values[s[i]]
		if i+1 < len(s) && values[s[i+1]] > v {
			total -= v
		} else {
			total += v
		}
	}
	return total
}

func itoa(n int64) string { return big.NewInt(n).String() }
