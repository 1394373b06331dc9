package lang

import (
	"regexp"
	"unicode"
)

// Run is a stretch of a text in one language.
type Run struct {
	Text  string
	Other bool // in the other language than the text's own
}

var (
	hanRun = regexp.MustCompile(`[\p{Han}《〈“（][\p{Han}\p{Nd}，。、；：？！“”‘’（）《》〈〉—…·～~\s]*[\p{Han}》〉”）]|\p{Han}+`)
	// Three words or more: names and abbreviations (MOST, Horizon Europe) are
	// part of Chinese text, sentences and titles are not.
	latinRun = regexp.MustCompile(`[A-Za-z][A-Za-z0-9’'.-]*(?:[ ,;:&/()+“”"-]+[A-Za-z0-9][A-Za-z0-9’'.-]*){2,}`)
)

// Runs splits a text written in l where it quotes the other language, so that
// each passage can be marked with its own.
func Runs(s string, l Lang) []Run {
	pattern := latinRun
	if l == EN {
		pattern = hanRun
		if !hasHan(s) {
			return []Run{{Text: s}}
		}
	}
	var out []Run
	at := 0
	for _, m := range pattern.FindAllStringIndex(s, -1) {
		if l == EN && !hasHan(s[m[0]:m[1]]) {
			continue
		}
		if m[0] > at {
			out = append(out, Run{Text: s[at:m[0]]})
		}
		out = append(out, Run{Text: s[m[0]:m[1]], Other: true})
		at = m[1]
	}
	if at < len(s) {
		out = append(out, Run{Text: s[at:]})
	}
	return out
}

func hasHan(s string) bool {
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			return true
		}
	}
	return false
}
