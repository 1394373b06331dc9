package duties

import "zhinan/generator/internal/lang"

// saying are the words an explanation in brackets begins with.
var saying = map[lang.Lang][][]string{
	lang.ZH: {{"即"}, {"也", "就", "是"}, {"亦", "即"}, {"换", "言", "之"}, {"指"}},
	lang.EN: {{"that", "is"}, {"i.e"}, {"ie"}, {"i", "e"}, {"namely"}, {"meaning"}, {"in", "other", "words"}},
}

// explained makes weak what stands in brackets that only say again what stands
// before them: "(that is, by one of the two)".
func explained(marks []found, tokens []token, l lang.Lang) {
	inside := false
	next := 0
	for i := range marks {
		for ; next <= marks[i].first; next++ {
			switch tokens[next].word {
			case "(", "（":
				inside = saysAgain(tokens[next+1:], l)
			case ")", "）":
				inside = false
			}
		}
		marks[i].Weak = marks[i].Weak || inside
	}
}

func saysAgain(tokens []token, l lang.Lang) bool {
	for _, words := range saying[l] {
		n := 0
		for n < len(words) && n < len(tokens) && tokens[n].word == words[n] {
			n++
		}
		if n == len(words) {
			return true
		}
	}
	return false
}
