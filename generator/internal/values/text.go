package values

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"zhinan/generator/internal/lang"
)

// text is what is read: the characters as they are compared (width, case,
// dashes and spaces made one) and the byte each of them begins at.
type text struct {
	src string
	r   []rune
	at  []int // len(r)+1: the byte in src
	l   lang.Lang
}

// folds are characters read as another: what is printed in several ways and
// means one thing, and the traditional forms of characters the tables use.
var folds = map[rune]rune{
	'，': '，', '￥': '¥', '￡': '£', '〜': '~', '∼': '~', '∶': ':', '−': '-', '〇': '〇', '○': '〇', '’': '\'', '‘': '\'', '﹪': '%',
	'萬': '万', '億': '亿', '個': '个', '兩': '两', '點': '点', '時': '时', '週': '周', '鐘': '钟', '幣': '币', '圓': '元', '圆': '元',
	'號': '号', '歐': '欧', '鎊': '镑', '後': '后', '間': '间', '過': '过', '達': '达', '約': '约', '於': '于', '項': '项', '種': '种',
	'條': '条', '從': '从', '開': '开', '內': '内', '塊': '块', '錢': '钱', '歲': '岁', '餘': '余', '國': '国', '屆': '届', '級': '级', '東': '东',
}

func fold(s string, l lang.Lang) *text {
	n := utf8.RuneCountInString(s)
	t := &text{src: s, l: l, r: make([]rune, 0, n), at: make([]int, 0, n+1)}
	for i, c := range s {
		t.r = append(t.r, foldRune(c))
		t.at = append(t.at, i)
	}
	t.at = append(t.at, len(s))
	return t
}

func foldRune(c rune) rune {
	switch {
	case c < 0x80:
		if c >= 'A' && c <= 'Z' {
			return c + 'a' - 'A'
		}
		if c == '\t' || c == '\r' {
			return ' '
		}
		return c
	case c >= 0xFF01 && c <= 0xFF5E && c != '，':
		return foldRune(c - 0xFEE0)
	case c == 0xA0 || c >= 0x2000 && c <= 0x200A || c == 0x202F || c == 0x205F || c == 0x3000:
		return ' '
	case c >= 0x2010 && c <= 0x2015:
		return '-'
	}
	if to, ok := folds[c]; ok {
		return to
	}
	if c >= 0xC0 && c < 0x250 {
		return unicode.ToLower(c)
	}
	return c
}

// get is the character at i, 0 outside.
func (t *text) get(i int) rune {
	if i < 0 || i >= len(t.r) {
		return 0
	}
	return t.r[i]
}

// upper reports whether the character at i was printed as a capital.
func (t *text) upper(i int) bool {
	if i < 0 || i >= len(t.r) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(t.src[t.at[i]:])
	return unicode.IsUpper(c)
}

func isDigit(c rune) bool { return c >= '0' && c <= '9' }
func isSpace(c rune) bool { return c == ' ' || c == '\n' }

// isLatin reports a letter of a word that is set off by spaces.
func isLatin(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7
}
func isHan(c rune) bool { return c >= 0x4E00 && c <= 0x9FFF || c == '〇' }

// space skips at most three spaces: what a line end or a table leaves between
// the parts of one value.
func (t *text) space(i int) int {
	for n := 0; n < 3 && isSpace(t.get(i)); n++ {
		i++
	}
	return i
}

// spaceBack is the same to the left: the position after which text stands.
func (t *text) spaceBack(i int) int {
	for n := 0; n < 3 && isSpace(t.get(i-1)); n++ {
		i--
	}
	return i
}

// span is a stretch of characters.
type span struct{ from, to int }

func (s span) empty() bool { return s.from == s.to }

// entry is one wording of a lexicon and what it means.
type entry[T any] struct {
	words []rune
	means T
}

// lexicon finds wordings at a place, the longest first, going forward from it
// or ending at it.
type lexicon[T any] struct {
	first, last map[rune][]entry[T]
}

// words makes a lexicon from tables of wordings, "|" between those of one meaning.
func newLexicon[T any](table map[string]T) lexicon[T] {
	lx := lexicon[T]{map[rune][]entry[T]{}, map[rune][]entry[T]{}}
	for list, means := range table {
		for _, w := range splitWords(list) {
			e := entry[T]{w, means}
			lx.first[w[0]] = append(lx.first[w[0]], e)
			lx.last[w[len(w)-1]] = append(lx.last[w[len(w)-1]], e)
		}
	}
	for _, m := range []map[rune][]entry[T]{lx.first, lx.last} {
		for _, list := range m {
			slices.SortFunc(list, func(a, b entry[T]) int {
				if d := len(b.words) - len(a.words); d != 0 {
					return d
				}
				return slices.Compare(a.words, b.words)
			})
		}
	}
	return lx
}

func splitWords(list string) [][]rune {
	var out [][]rune
	var one []rune
	for _, c := range list + "|" {
		if c != '|' {
			one = append(one, c)
			continue
		}
		if len(one) > 0 {
			out = append(out, one)
		}
		one = nil
	}
	return out
}

// here finds the longest wording that begins at i.
func (lx lexicon[T]) here(t *text, i int) (means T, end int, ok bool) {
	for _, e := range lx.first[t.get(i)] {
		if end := t.match(i, e.words); end > 0 {
			return e.means, end, true
		}
	}
	return means, 0, false
}

// before finds the longest wording that ends at i and does not begin before low.
func (lx lexicon[T]) before(t *text, i, low int) (means T, start int, ok bool) {
	for _, e := range lx.last[t.get(i-1)] {
		if start := t.matchBack(i, e.words); start >= low {
			return e.means, start, true
		}
	}
	return means, 0, false
}

// match gives the end of words at i, or -1. A space in words is any short run
// of spaces or a hyphen; Latin words end where the word ends.
func (t *text) match(i int, words []rune) int {
	if isLatin(words[0]) && isLatin(t.get(i-1)) {
		return -1
	}
	at := i
	for _, w := range words {
		c := t.get(at)
		if w == ' ' && (isSpace(c) || c == '-') {
			at = max(t.space(at), at+1)
			continue
		}
		if c != w {
			return -1
		}
		at++
	}
	if isLatin(words[len(words)-1]) && isLatin(t.get(at)) {
		return -1
	}
	return at
}

// matchBack gives the start of words that end at i, or -1.
func (t *text) matchBack(i int, words []rune) int {
	if isLatin(words[len(words)-1]) && isLatin(t.get(i)) {
		return -1
	}
	at := i
	for k := len(words) - 1; k >= 0; k-- {
		c := t.get(at - 1)
		if words[k] == ' ' && (isSpace(c) || c == '-') {
			at = min(t.spaceBack(at), at-1)
			continue
		}
		if c != words[k] {
			return -1
		}
		at--
	}
	if isLatin(words[0]) && isLatin(t.get(at-1)) {
		return -1
	}
	return at
}

// wordEnd is where the Latin word at i ends.
func (t *text) wordEnd(i int) int {
	for isLatin(t.get(i)) {
		i++
	}
	return i
}
