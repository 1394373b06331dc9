package duties

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"zhinan/generator/internal/lang"
)

// token is what words are made of: a word of English, a character of Chinese,
// or a mark of punctuation. word is in lower case, asWritten is not.
type token struct {
	word, asWritten string
	start, end      int
	kind            kind
}

type kind uint8

const (
	plain  kind = iota
	number      // a figure or a numeral
	pause       // punctuation within a sentence
	stop        // the end of a sentence
)

// split divides a text into tokens. Both languages occur in both sides, so
// that a run of Han characters is divided into characters everywhere, and a
// run of letters or digits is one token everywhere.
func split(text string, l lang.Lang) []token {
	out := make([]token, 0, len(text)/3+1)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case unicode.Is(unicode.Han, r):
			k := plain
			if strings.ContainsRune("一二两三四五六七八九十百千万半〇零", r) {
				k = number
			}
			out = append(out, token{text[at : at+size], text[at : at+size], at, at + size, k})
			at += size
		case unicode.IsDigit(r):
			end := at + size
			for end < len(text) && (text[end] >= '0' && text[end] <= '9' || (text[end] == '.' || text[end] == ',') && end+1 < len(text) && text[end+1] >= '0' && text[end+1] <= '9') {
				end++
			}
			out = append(out, token{text[at:end], text[at:end], at, end, number})
			at = end
		case unicode.IsLetter(r):
			end := wordEnd(text, at)
			out = appendWord(out, text, at, end)
			at = end
		default:
			out = appendMark(out, text, at, r, size)
			at += size
		}
	}
	return out
}

// wordEnd is where the run of letters beginning at start ends. An apostrophe
// between letters belongs to the word.
func wordEnd(text string, start int) int {
	at := start
	for at < len(text) {
		r, size := utf8.DecodeRuneInString(text[at:])
		if r == '’' || r == '\'' {
			next, _ := utf8.DecodeRuneInString(text[at+size:])
			if !unicode.IsLetter(next) || unicode.Is(unicode.Han, next) {
				return at
			}
		} else if !unicode.IsLetter(r) && !unicode.IsMark(r) || unicode.Is(unicode.Han, r) {
			return at
		}
		at += size
	}
	return at
}

// contracted are the short forms of a verb with "not"; others end in n't.
var contracted = map[string]string{"cannot": "can", "can't": "can", "won't": "will", "shan't": "shall"}

// appendWord adds a word of letters. "cannot", "isn't" and their like are two
// words, and the 's of a genitive is none.
func appendWord(out []token, text string, start, end int) []token {
	written := strings.ReplaceAll(text[start:end], "’", "'")
	word := strings.ToLower(written)
	add := func(w string) {
		k := plain
		if numerals[w] {
			k = number
		}
		out = append(out, token{w, written, start, end, k})
	}
	verb, short := contracted[word]
	if !short {
		verb, short = strings.CutSuffix(word, "n't")
	}
	if short && verb != "" {
		add(verb)
		add("not")
		return out
	}
	if base, _, genitive := strings.Cut(word, "'"); genitive && base != "" {
		add(base)
		out[len(out)-1].asWritten = written[:strings.IndexByte(written, '\'')]
		return out
	}
	add(word)
	return out
}

var numerals = set("one two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred thousand million half")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// appendMark adds punctuation. Spaces, hyphens and what is neither letter nor
// punctuation divide words and are no tokens; a sign before a figure belongs
// to it.
func appendMark(out []token, text string, at int, r rune, size int) []token {
	k := pause
	switch {
	case r == '~' || r == '～' || r == '≈' || r == '<' || r == '>' || r == '≤' || r == '≥':
		k = plain
	case strings.ContainsRune("。；;！!？?\n", r):
		k = stop
	case r == '.':
		if next, _ := utf8.DecodeRuneInString(text[at+size:]); !unicode.IsSpace(next) && at+size < len(text) {
			return out
		}
		k = stop
	case r == utf8.RuneError || unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || unicode.Is(unicode.Sc, r) || !unicode.IsPunct(r):
		return out
	}
	s := text[at : at+size]
	return append(out, token{s, s, at, at + size, k})
}
