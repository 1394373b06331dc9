// Package names finds the names of a registry's entries in running text:
// countries, groups, bodies, in Chinese and in English, by their full names,
// their other names, adjectives and, in Chinese, the one character that stands
// for a country beside another (中韩, 韩方). It knows no registry: entries
// come in as plain values.
package names

import (
	"cmp"
	"slices"
	"unicode"

	"zhinan/generator/internal/lang"
)

// Entry is one named thing and the ways to say it.
type Entry struct {
	ID     string
	ZH, EN []string // names and other names; adjectives and demonyms too
	// Side is the short form Chinese uses only in company: 韩 in 中韩 and 韩方.
	Side string
}

// Mention is a name found in a text, or a short form that several entries
// share.
type Mention struct {
	IDs      []string // whom it can mean, in the order of the entries; never empty
	From, To int      // bytes of the text
	Side     bool     // a short form: 韩方, 中韩
}

// Reader finds the names of its entries. It is safe for use by several
// goroutines.
type Reader struct {
	zh, en words
	sides  []word // short forms, longest first
	home   []rune // the short form of the home entry: 中
}

// words are ways to say things, by their first rune, longest first.
type words map[rune][]word

type word struct {
	runes []rune
	ids   []string
}

// New makes a reader. home is the id of the entry whose short form opens a
// pair (中 in 中韩); it may be empty.
func New(entries []Entry, home string) *Reader {
	r := &Reader{zh: words{}, en: words{}}
	for _, e := range entries {
		for _, s := range e.ZH {
			r.zh.add(s, e.ID)
		}
		for _, s := range e.EN {
			r.en.add(s, e.ID)
		}
		switch {
		case e.Side == "":
		case e.ID == home:
			r.home = plain(e.Side)
		default:
			r.sides = put(r.sides, plain(e.Side), e.ID)
		}
	}
	for _, table := range []words{r.zh, r.en} {
		for first := range table {
			longestFirst(table[first])
		}
	}
	longestFirst(r.sides)
	return r
}

func longestFirst(list []word) {
	slices.SortStableFunc(list, func(a, b word) int { return cmp.Compare(len(b.runes), len(a.runes)) })
}

func (w words) add(s, id string) {
	if runes := plain(s); len(runes) > 0 {
		first := unicode.ToLower(runes[0])
		w[first] = put(w[first], runes, id)
	}
}

// put adds an id to the word, or the word to the list.
func put(list []word, runes []rune, id string) []word {
	for i := range list {
		if slices.Equal(list[i].runes, runes) {
			if !slices.Contains(list[i].ids, id) {
				list[i].ids = append(list[i].ids, id)
			}
			return list
		}
	}
	return append(list, word{runes, []string{id}})
}

// plain makes alike the apostrophes, hyphens and spaces that printers use for
// each other.
func plain(s string) []rune {
	out := make([]rune, 0, len(s))
	for _, r := range s {
		out = append(out, plainRune(r))
	}
	return out
}

func plainRune(r rune) rune {
	switch r {
	case '’', 'ʼ', '＇':
		return '\''
	case '‐', '‑', '–', '—', '－':
		return '-'
	case '\u00a0', '\n', '\t', '\u3000':
		return ' '
	}
	return r
}

// Read lists the names in a text in order, the longest at each place; what it
// gives does not overlap. A capital of an entry must be a capital of the text
// (Turkey, EU); the text may be set in capitals.
func (r *Reader) Read(text string, l lang.Lang) []Mention {
	runes := make([]rune, 0, len(text))
	at := make([]int, 0, len(text)+1) // the byte each rune begins at
	for i, c := range text {
		runes, at = append(runes, plainRune(c)), append(at, i)
	}
	at = append(at, len(text))
	var out []Mention
	for i := 0; i < len(runes); {
		from, to, ids, side := r.at(runes, i, l)
		if to == 0 {
			i++
			continue
		}
		out = append(out, Mention{ids, at[from], at[to], side})
		i = to
	}
	return out
}

// at finds what begins at rune i: to is zero where nothing does.
func (r *Reader) at(runes []rune, i int, l lang.Lang) (from, to int, ids []string, side bool) {
	if l != lang.ZH {
		if i > 0 && (unicode.IsLetter(runes[i-1]) || unicode.IsDigit(runes[i-1])) {
			return i, 0, nil, false // within a word
		}
		n, ids := r.en.match(runes, i, bounded)
		return i, end(i, n), ids, false
	}
	if n, ids := r.zh.match(runes, i, nil); n > 0 {
		return i, i + n, ids, false
	}
	if n := len(r.home); n > 0 && prefix(runes[i:], r.home) {
		m, ids := r.short(runes, i+n, func(rest []rune) bool { return anyPrefix(rest, shared) })
		return i + n, end(i+n, m), ids, true
	}
	if len(r.sides) == 0 || !slices.Contains(runes[i:min(i+len(r.sides[0].runes)+1, len(runes))], '方') {
		return i, 0, nil, true
	}
	n, ids := r.short(runes, i, func(rest []rune) bool {
		return len(rest) > 0 && rest[0] == '方' && !anyPrefix(rest[1:], notSide)
	})
	return i, end(i, n), ids, true
}

func end(i, n int) int {
	if n == 0 {
		return 0
	}
	return i + n
}

// match is the longest word that begins at i, by its length in runes.
func (w words) match(runes []rune, i int, fits func(runes []rune, i, n int) bool) (int, []string) {
	for _, c := range w[unicode.ToLower(runes[i])] {
		if n := len(c.runes); prefix(runes[i:], c.runes) && (fits == nil || fits(runes, i, n)) {
			return n, c.ids
		}
	}
	return 0, nil
}

// prefix reports whether s begins with the word: a small letter of the word
// matches either case, a capital only itself.
func prefix(s, word []rune) bool {
	if len(s) < len(word) {
		return false
	}
	for i, w := range word {
		if s[i] != w && unicode.ToLower(s[i]) != w {
			return false
		}
	}
	return true
}

// bounded reports whether n runes from i are words of their own, the last one
// perhaps in the plural: Austrians.
func bounded(runes []rune, i, n int) bool {
	letter := func(i int) bool {
		return i >= 0 && i < len(runes) && (unicode.IsLetter(runes[i]) || unicode.IsDigit(runes[i]))
	}
	return !letter(i-1) && (!letter(i+n) || runes[i+n] == 's' && !letter(i+n+1))
}

// A country's short form stands before 方, which also begins words of its own
// (新方向), or after the home one before what two countries have or do together.
var (
	notSide = [][]rune{[]rune("向"), []rune("法"), []rune("面"), []rune("式"), []rune("案"), []rune("便"), []rune("程"), []rune("针"), []rune("可"), []rune("位"), []rune("说")}
	shared  = [][]rune{[]rune("双"), []rune("两"), []rune("合作"), []rune("联合"), []rune("政府"), []rune("科"), []rune("伙伴"), []rune("企业"),
		[]rune("之间"), []rune("间"), []rune("共同"), []rune("各方"), []rune("团队"), []rune("关系"), []rune("围绕"), []rune("第"), []rune("签")}
)

func anyPrefix(s []rune, of [][]rune) bool {
	return slices.ContainsFunc(of, func(x []rune) bool { return prefix(s, x) })
}

// short is the longest short form at i that what follows allows.
func (r *Reader) short(runes []rune, i int, follows func(rest []rune) bool) (int, []string) {
	if i >= len(runes) {
		return 0, nil
	}
	for _, side := range r.sides {
		if n := len(side.runes); prefix(runes[i:], side.runes) && follows(runes[i+n:]) {
			return n, side.ids
		}
	}
	return 0, nil
}
