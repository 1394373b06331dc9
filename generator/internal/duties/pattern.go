package duties

import (
	"cmp"
	"maps"
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
	beside   int       // tokens it wants beside it, or with their capitals
	gaps     int
	order    int // of the rows
	rank     int // 0 wins over all others
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
	texts  map[string]*pattern
	nouns  []part // what @ stands for
	widest int    // gap within a word

	// The patterns by what they begin with, the one that wins first in each
	// list: two whole words, one, the beginning of one, a figure.
	two     map[string]map[string][]*pattern
	one     map[string][]*pattern
	stems   map[string][]*pattern // by three bytes, or fewer
	numbers []*pattern
}

func newTable(l lang.Lang) *table {
	return &table{texts: map[string]*pattern{}, widest: widestGap[l]}
}

// arrange puts the patterns where find looks for them.
func (t *table) arrange() {
	all := slices.SortedFunc(maps.Values(t.texts), func(p, q *pattern) int { return p.before(q) })
	t.two, t.one, t.stems, t.numbers = map[string]map[string][]*pattern{}, map[string][]*pattern{}, map[string][]*pattern{}, nil
	for rank, p := range all {
		p.rank = rank
		if p.length == 0 {
			continue // a word of punctuation only
		}
		switch first := p.parts[0]; {
		case first.number || first.noun || first.gap:
			t.numbers = append(t.numbers, p)
		case first.stem:
			t.stems[beginning(first.word)] = append(t.stems[beginning(first.word)], p)
		case len(p.parts) > 1 && p.parts[1].whole():
			key, next := strings.ToLower(first.word), strings.ToLower(p.parts[1].word)
			if t.two[key] == nil {
				t.two[key] = map[string][]*pattern{}
			}
			t.two[key][next] = append(t.two[key][next], p)
		default:
			key := strings.ToLower(first.word)
			t.one[key] = append(t.one[key], p)
		}
	}
}

func beginning(word string) string { return word[:min(3, len(word))] }

// before says which of two patterns wins where both are found: more tokens;
// then more that must stand beside it or have
// their capitals; then no gap; then whole words before beginnings; then a word without
// meaning, which is there to keep another from being seen; then the order of
// the rows.
func (p *pattern) before(q *pattern) int {
	stems := func(p *pattern) (n int) {
		for _, x := range p.parts {
			if x.stem {
				n++
			}
		}
		return n
	}
	return cmp.Or(q.length-p.length, q.beside-p.beside, p.gaps-q.gaps, stems(p)-stems(q),
		min(len(p.meanings), 1)-min(len(q.meanings), 1), p.order-q.order)
}

// addRow puts the words of a row into the table and gives those it could not.
func (t *table) addRow(r Row, l lang.Lang) []Conflict {
	if r.Class == nouns {
		for _, w := range r.Words[l] {
			t.nouns = append(t.nouns, partsOf(w, l)...)
		}
		return nil
	}
	var out []Conflict
	for kind, list := range [][]string{strong: r.Words[l], weak: r.Weak[l], none: r.Not[l]} {
		for _, w := range list {
			if c, bad := t.add(w, r.Class, wordKind(kind), l); bad {
				out = append(out, c)
			}
		}
	}
	return out
}

// add puts a word into the table, or says that it is there for something that
// contradicts it: a word stands for one class, may stand for others, and is
// not both a word of a class and one that only looks like it.
func (t *table) add(text string, class Class, kind wordKind, l lang.Lang) (Conflict, bool) {
	text, also, _ := strings.Cut(text, "+")
	text = strings.Join(strings.Fields(text), " ")
	if !strings.Contains(text, "=") {
		text = strings.ToLower(text) // capitals do not count
	}
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
			return true, Conflict{Class: class, kind: kind, Already: m.class}
		}
	}
	if kind != none && slices.Contains(p.not, class) {
		return true, Conflict{Class: class, kind: kind, Already: class}
	}
	return false, Conflict{}
}

func (p *pattern) means(c Class) bool {
	return slices.ContainsFunc(p.meanings, func(m meaning) bool { return m.class == c })
}

// insert makes the pattern of a word.
func (t *table) insert(text string, l lang.Lang) *pattern {
	p := &pattern{text: text, order: len(t.texts)}
	p.parts = partsOf(text, l)
	for _, x := range p.parts {
		switch {
		case x.gap:
			p.gaps++
		case x.number || x.noun:
			p.beside++
		default:
			p.length++
			if x.asIs {
				p.beside++
			}
		}
	}
	t.texts[text] = p
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

// whole says that the part is one certain word.
func (x part) whole() bool { return !x.number && !x.noun && !x.gap && !x.stem }

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
