package duties

import (
	"slices"

	"zhinan/generator/internal/lang"
)

// sided is what one language of a text says.
type sided struct {
	marks     map[Class][]Mark
	sentences []map[Class]count  // of the sentences that have words
	order     map[string][]Class // the marks of each group that are not weak
}

// count is how many marks of a class a sentence has: sure ones, and those
// that may be more.
type count struct{ sure, more int }

func (x *Lexicon) side(text string, l lang.Lang) sided {
	tokens := split(text, l)
	marks := x.readTokens(tokens, l)
	s := sided{marks: map[Class][]Mark{}, order: map[string][]Class{}}
	for _, m := range marks {
		s.marks[m.Class] = append(s.marks[m.Class], m)
		if group := x.groups[m.Class]; group != "" && !m.Weak {
			s.order[group] = append(s.order[group], m.Class)
		}
	}
	sentence, words := map[Class]count{}, 0
	end := func() {
		if words > 2 {
			s.sentences = append(s.sentences, sentence)
		}
		sentence, words = map[Class]count{}, 0
	}
	for _, t := range tokens {
		for len(marks) > 0 && marks[0].Start <= t.start {
			n := sentence[marks[0].Class]
			if marks[0].Weak || marks[0].Again {
				n.more++
			} else {
				n.sure++
			}
			sentence[marks[0].Class] = n
			marks = marks[1:]
		}
		if t.kind == stop {
			end()
		} else {
			words++
		}
	}
	end()
	return s
}

// moved finds classes of which both languages have as many, and which changed
// places: between sentences, where both have the same number of sentences; and
// within a group whose order languages keep, such as the two sides. known are
// the differences in number, of which nothing more is said.
func (x *Lexicon) moved(zh, en sided, known []Difference) []Difference {
	var out []Difference
	add := func(c Class) {
		is := func(d Difference) bool { return d.Class == c }
		if !slices.ContainsFunc(known, is) && !slices.ContainsFunc(out, is) {
			out = append(out, Difference{Class: c, Moved: true, ZH: zh.marks[c], EN: en.marks[c]})
		}
	}
	for _, rule := range x.classes {
		if rule.exactly && otherSentences(rule.class, zh.sentences, en.sentences) {
			add(rule.class)
		}
	}
	for _, group := range inOrder {
		if slices.ContainsFunc(known, func(d Difference) bool { return x.groups[d.Class] == group }) {
			continue
		}
		// One language says a class once for two, so that runs count as one.
		a, b := slices.Compact(zh.order[group]), slices.Compact(en.order[group])
		if len(a) != len(b) {
			continue
		}
		for i := range a {
			if a[i] != b[i] {
				add(a[i])
				break
			}
		}
	}
	return out
}

// inOrder are the groups whose classes come in the same order in Chinese and
// in English. Bounds do not: Chinese puts them before a bracket, English after.
var inOrder = []string{duty, "side", "sides", "role"}

// otherSentences says whether one sentence has more of a class in Chinese and
// another has more in English.
func otherSentences(c Class, zh, en []map[Class]count) bool {
	if len(zh) != len(en) {
		return false
	}
	here, there := false, false
	for i := range zh {
		a, b := zh[i][c], en[i][c]
		here = here || a.sure > b.sure+b.more
		there = there || b.sure > a.sure+a.more
	}
	return here && there
}
