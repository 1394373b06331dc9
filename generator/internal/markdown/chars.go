package markdown

import (
	"unicode"

	"zhinan/generator/internal/lang"
)

type class uint8

const (
	classOther class = iota
	classSpace
	classHan       // Han, kana, bopomofo, full-width letters and digits
	classCJKPunct  // Chinese and full-width punctuation and symbols
	classLatin     // letters and digits of scripts that put spaces between words
	classPunct     // any other punctuation or symbol
	classInvisible // marks and format characters: the character before decides
)

// ambiguous lists punctuation that Chinese and English share; the language of
// the document decides what it is.
func ambiguous(r rune) bool {
	switch r {
	case '“', '”', '‘', '’', '—', '―', '…', '·':
		return true
	}
	return false
}

// classify says what r is for line breaks and emphasis in a document in l.
func classify(r rune, l lang.Lang) class {
	switch {
	case r < 0x80:
		switch {
		case r <= ' ':
			return classSpace
		case r >= '0' && r <= '9', r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z':
			return classLatin
		}
		return classPunct
	case r == '\u3000':
		return classCJKPunct
	case unicode.IsSpace(r):
		return classSpace
	case ambiguous(r):
		if l == lang.ZH {
			return classCJKPunct
		}
		return classPunct
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return classInvisible
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo):
		return classHan
	case inCJKBlock(r):
		if unicode.IsPunct(r) || unicode.IsSymbol(r) && (r < 0x3200 || r > 0x33ff) {
			return classCJKPunct
		}
		return classHan
	case unicode.IsLetter(r), unicode.IsNumber(r):
		return classLatin
	case unicode.IsPunct(r), unicode.IsSymbol(r):
		return classPunct
	}
	return classOther
}

// inCJKBlock covers CJK symbols and punctuation, enclosed and compatibility
// forms, and the full-width half of U+FF00.
func inCJKBlock(r rune) bool {
	return r >= 0x2e80 && r <= 0x303f ||
		r >= 0x3040 && r <= 0x33ff ||
		r >= 0xfe10 && r <= 0xfe1f || r >= 0xfe30 && r <= 0xfe6f ||
		r >= 0xff00 && r <= 0xff9f || r >= 0xffe0 && r <= 0xffe6
}
