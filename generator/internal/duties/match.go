package duties

import (
	"cmp"
	"slices"
	"strings"

	"zhinan/generator/internal/lang"
)

// wordKind says what a word does for its class.
type wordKind uint8

const (
	strong wordKind = iota
	weak
	none // only looks like a word of the class
)

// meaning is one class a word carries.
type meaning struct {
	class Class
	weak  bool
}

// pattern is a word of the table: the tokens to be found one after another.
type pattern struct {
	text     string
	parts    []part
	meanings []meaning // none for a word that only looks like one
	not      []Class   // what it only looks like
	length   int       // tokens that belong to it
	gaps     int
	order    int
}

// part is what one token must be.
type part struct {
	word   string
	stem   bool // any word that begins so
	asIs   bool // in this writing, small or capital
	number bool // a figure stands here; it does not belong to the word
	noun   bool // one of the nouns of the row [@] stands here; the same
	gap    bool // anything within the sentence may stand here
}

// widestGap is how many tokens may stand in the gap of a set phrase.
var widestGap = map[lang.Lang]int{lang.ZH: 24, lang.EN: 8}

// table finds the words of one language.
type table struct {
	byFirst           map[string][]*pattern // by the first token
	stems             map[string][]*pattern // by the beginning of the first token
	numbers           []*pattern            // those that begin with a figure
	nouns             []part                // what @ stands for
	texts             map[string]*pattern
	shortest, longest int // of the stems, in bytes
	widest            int // gap within a word
}

func newTable(l lang.Lang) *table {
	return &table{byFirst: map[string][]*pattern{}, stems: map[string][]*pattern{}, texts: map[string]*pattern{}, shortest: 1 << 10, widest: widestGap[l]}
}

// add puts a word into the table, or says that it is there for something that
// contradicts it: a word stands for one class, may stand for others, and is
// not both a word of a class and one that only looks like it.
func (t *table) add(text string, class Class, kind wordKind, l lang.Lang) (Conflict, bool) {
	text, also, _ := strings.Cut(text, "+")
	text = strings.TrimSpace(text)
	p := t.texts[text]
	if p == nil {
		p = t.insert(text, l)
	}
	if bad, is := p.contradicts(class, kind); bad {
		return is.with(text, l), true
	}
	switch {
	case kind == none:
		p.not = append(p.not, class)
	case !p.means(class):
		p.meanings = append(p.meanings, meaning{class, kind == weak})
	}
	for _, more := range strings.Fields(also) {
		name, isWeak := strings.CutSuffix(more, "?")
		if !p.means(Class(name)) {
			p.meanings = append(p.meanings, meaning{Class(name), isWeak})
		}
	}
	return Conflict{}, false
}

// contradicts says whether the word is known as something it cannot be too.
func (p *pattern) contradicts(class Class, kind wordKind) (bool, Conflict) {
	for _, m := range p.meanings {
		if m.class == class && (kind == none || m.weak != (kind == weak)) || kind == strong && !m.weak && m.class != class {
			return true, Conflict{Class: class, Kind: kind, Already: m.class}
		}
	}
	if kind != none && slices.Contains(p.not, class) {
		return true, Conflict{Class: class, Kind: kind, Already: class}
	}
	return false, Conflict{}
}

func (p *pattern) means(c Class) bool {
	return slices.ContainsFunc(p.meanings, func(m meaning) bool { return m.class == c })
}

// insert makes the pattern of a word and files it under its first token.
func (t *table) insert(text string, l lang.Lang) *pattern {
	p := &pattern{text: text, order: len(t.texts)}
	p.parts = partsOf(text, l)
	for _, x := range p.parts {
		if x.gap {
			p.gaps++
		} else if !x.number && !x.noun {
			p.length++
		}
	}
	t.texts[text] = p
	if p.length == 0 {
		return p // nothing to be found
	}
	switch first := p.parts[0]; {
	case first.number:
		t.numbers = append(t.numbers, p)
	case first.stem:
		t.stems[first.word] = append(t.stems[first.word], p)
		t.shortest = min(t.shortest, len(first.word))
		t.longest = max(t.longest, len(first.word))
	default:
		key := strings.ToLower(first.word)
		t.byFirst[key] = append(t.byFirst[key], p)
	}
	return p
}

// partsOf reads the signs of a word: # a figure, @ a noun of its list, … a gap,
// a star after the beginning of a word, = before one whose capitals count.
func partsOf(text string, l lang.Lang) []part {
	var out []part
	for _, field := range strings.Fields(strings.NewReplacer("#", " # ", "…", " … ").Replace(text)) {
		switch field {
		case "#":
			out = append(out, part{number: true})
			continue
		case "@":
			out = append(out, part{noun: true})
			continue
		case "…":
			out = append(out, part{gap: true})
			continue
		}
		word, stem := strings.CutSuffix(field, "*")
		word, asIs := strings.CutPrefix(word, "=")
		for _, t := range split(word, l) {
			x := part{word: t.word, asIs: asIs}
			if asIs {
				x.word = t.asWritten
			}
			out = append(out, x)
		}
		if stem && len(out) > 0 {
			out[len(out)-1].stem = true
		}
	}
	return out
}

func (t *table) is(x part, tok token) bool {
	if x.noun {
		return slices.ContainsFunc(t.nouns, func(n part) bool { return n.is(tok) })
	}
	return x.is(tok)
}

func (x part) is(t token) bool {
	switch {
	case x.number:
		return t.kind == number
	case x.asIs:
		return t.asWritten == x.word
	case x.stem:
		return strings.HasPrefix(t.word, x.word)
	}
	return t.word == x.word
}

// found is a mark with the tokens it was made of.
type found struct {
	Mark
	first, last int
}

// find reads the tokens from left to right. At each place the longest word of
// the table wins, whatever its class; its tokens are then used up. What
// stands in the gap of a word is read like any other text.
func (t *table) find(tokens []token) []found {
	used := make([]bool, len(tokens))
	var out []found
	var at, best []int
	for i := range tokens {
		if used[i] {
			continue
		}
		var won *pattern
		for _, list := range t.candidates(tokens[i]) {
			for _, p := range list {
				if won != nil && !p.beats(won) {
					continue
				}
				if at = p.match(t, tokens, used, i, at[:0]); len(at) > 0 {
					won = p
					best = append(best[:0], at...)
				}
			}
		}
		if won == nil {
			continue
		}
		for _, k := range best {
			used[k] = true
		}
		first, last := best[0], best[len(best)-1]
		for _, m := range won.meanings {
			out = append(out, found{Mark{Class: m.class, Start: tokens[first].start, End: tokens[last].end, Weak: m.weak}, first, last})
		}
	}
	return out
}

// beats: more tokens; then no gap; then a whole word before a beginning; then
// a word without meaning, which is there to keep another from being seen; then
// the order of the table.
func (p *pattern) beats(q *pattern) bool {
	stems := func(p *pattern) (n int) {
		for _, x := range p.parts {
			if x.stem {
				n++
			}
		}
		return n
	}
	return cmp.Or(q.length-p.length, p.gaps-q.gaps, stems(p)-stems(q), min(len(p.meanings), 1)-min(len(q.meanings), 1), p.order-q.order) < 0
}

// candidates gives the patterns that may begin at a token.
func (t *table) candidates(tok token) [][]*pattern {
	var out [][]*pattern
	if tok.kind == number {
		out = append(out, t.numbers)
	}
	if list := t.byFirst[tok.word]; list != nil {
		out = append(out, list)
	}
	for n := t.shortest; n <= min(t.longest, len(tok.word)); n++ {
		if list := t.stems[tok.word[:n]]; list != nil {
			out = append(out, list)
		}
	}
	return out
}

// match gives the places of the tokens of p if it begins at i. A gap ends at
// the first token the next part fits.
func (p *pattern) match(t *table, tokens []token, used []bool, i int, at []int) []int {
	gap := 0
	for _, x := range p.parts {
		if x.gap {
			gap = t.widest
			continue
		}
		for gap > 0 && i < len(tokens) && tokens[i].kind != stop && (used[i] || !t.is(x, tokens[i])) {
			i++
			gap--
		}
		gap = 0
		beside := x.number || x.noun // does not belong to the word
		if i >= len(tokens) || used[i] && !beside || !t.is(x, tokens[i]) {
			return nil
		}
		if !beside {
			at = append(at, i)
		}
		i++
	}
	return at
}

// coordinate notes what says a duty again for the second half of its sentence:
// one language repeats it where the other lets it stand for both. In Chinese
// the word of joining stands right before it; in English anywhere since the
// first, for a new subject may come between. A duty that only carries a bound
// or a verdict ("shall be no longer than", "shall be deemed invalid") is weak:
// those say it.
func coordinate(marks []found, tokens []token, l lang.Lang) {
	joined := joins[l]
	type place struct{ sentence, joins int }
	last := map[Class]place{}
	now := place{1, 0} // before the token next
	next := 0
	for i := range marks {
		m := &marks[i]
		for ; next < m.first; next++ {
			switch {
			case tokens[next].kind == stop:
				now.sentence++
			case joined[tokens[next].word]:
				now.joins++
			}
		}
		before, again := last[m.Class]
		again = again && before.sentence == now.sentence && before.joins < now.joins
		if l == lang.ZH {
			again = again && joined[tokens[m.first-1].word]
		}
		m.Again = again && (m.Class == Must || m.Class == May)
		m.Weak = m.Weak || m.Class == Must && onlyCarries(marks[i:], tokens)
		last[m.Class] = now
	}
}

var joins = map[lang.Lang]map[string]bool{
	lang.ZH: set("并 且 也 还 亦 又"),
	lang.EN: set("and or but also"),
}

// carrying are the words that may stand between a duty and what it carries.
var carrying = set("be a of not considered deemed regarded treated declared judged as 视 为 认 定 作 判 一 律")

// onlyCarries says whether the first mark is a duty about the second, with at
// most a hedge between them.
func onlyCarries(marks []found, tokens []token) bool {
	at := marks[0].last + 1
	for _, m := range marks[1:] {
		for ; at < m.first; at++ {
			if !carrying[tokens[at].word] {
				return false
			}
		}
		at = max(at, m.last+1)
		switch m.Class {
		case AtMost, AtLeast, NotLater, Invalid:
			return true
		case InPrinciple, Generally:
		default:
			return false
		}
	}
	return false
}
