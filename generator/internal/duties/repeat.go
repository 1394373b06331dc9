package duties

import (
	"zhinan/generator/internal/lang"
)

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
var carrying = set("be a of considered deemed regarded treated declared judged as 视 为 认 定 作 判 一 律")

// onlyCarries says whether the first mark is a duty about the second, with at
// most a hedge between them: "shall be no longer than", "应不超过". "Shall
// include at least one" is more than its bound.
func onlyCarries(marks []found, tokens []token) bool {
	at, is := marks[0].last+1, false
	for _, m := range marks[1:] {
		if m.first == marks[0].first {
			continue // the same word, which carries this too
		}
		for ; at < m.first; at++ {
			if !carrying[tokens[at].word] {
				return false
			}
			is = is || tokens[at].word == "be"
		}
		at = max(at, m.last+1)
		switch m.Class {
		case Invalid:
			return true
		case AtMost, AtLeast, NotLater:
			return is || negated[tokens[m.first].word]
		case InPrinciple, Generally:
		default:
			return false
		}
	}
	return false
}

// negated begin the bounds that are verbs.
var negated = set("not 不 控 限 以")
