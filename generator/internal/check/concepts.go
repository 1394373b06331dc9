package check

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

//go:embed concepts.txt
var conceptLines string

// concept is a thing a clause can be about: its Chinese words and the
// beginnings of its English ones. Words that mean other things too answer those
// of the other language and do not ask for them.
type concept struct {
	zh, en         []string
	asksEN, asksZH bool // the English for what the Chinese names, and the reverse
}

// concepts is the table: "|" asks both ways, ">" the English only, "<" the
// Chinese only.
var concepts = sync.OnceValue(func() []concept {
	var out []concept
	for line := range strings.Lines(conceptLines) {
		f := strings.Fields(line)
		at := strings.IndexAny(line, "|<>")
		if at < 0 || strings.HasPrefix(f[0], "#") {
			continue
		}
		out = append(out, concept{
			zh: strings.Split(strings.TrimSpace(line[:at]), "、"), en: strings.Split(strings.ToLower(strings.TrimSpace(line[at+1:])), ", "),
			asksEN: line[at] != '<', asksZH: line[at] != '>'})
	}
	return out
})

// conceptsAgree: a translation is about what the original is about. What has
// lost a clause, or got one from elsewhere, lacks the things it was about; a
// thing is known by any of its words, so that a synonym changes nothing.
func conceptsAgree(p pair) []lapse {
	if p.original == lang.OriginalNone {
		return nil // our own prose: neither side is held to the other's words
	}
	text := strings.ToLower(p.en)
	var out []lapse
	for _, c := range concepts() {
		zh, en := stands(p.zh, c.zh), begins(text, c.en)
		switch {
		case c.asksEN && zh != "" && en == "":
			out = append(out, lapse{rule: "completeness", token: zh, lacks: lang.EN,
				message: diag.Say("the Chinese speaks of “%s”; the English has none of: %s", "中文有“%s”，英文未见对应词语：%s", zh, strings.Join(c.en, ", "))})
		case c.asksZH && zh == "" && en != "":
			out = append(out, lapse{rule: "completeness", token: en, lacks: lang.ZH,
				message: diag.Say("the English has “%s”; the Chinese speaks of none of: %s", "英文有“%s”，中文未见对应词语：%s", en, strings.Join(c.zh, "、"))})
		}
	}
	return out
}

// begins returns the first of some stems that begins a word of an English text
// in lower case; a sign (@, %) may stand anywhere.
func begins(text string, stems []string) string {
	for _, stem := range stems {
		for from := 0; ; {
			i := strings.Index(text[from:], stem)
			if i < 0 {
				break
			}
			before, _ := utf8.DecodeLastRuneInString(text[:from+i])
			if !unicode.IsLetter(before) || unicode.Is(unicode.Han, before) || !unicode.IsLetter(rune(stem[0])) {
				return stem
			}
			from += i + len(stem)
		}
	}
	return ""
}

// stands returns the first of some words that stands in a Chinese text.
func stands(text string, words []string) string {
	for _, w := range words {
		if strings.Contains(text, w) {
			return w
		}
	}
	return ""
}

// A passage in brackets, and what may stand in one without a counterpart: an
// abbreviation of a name, a unit, or what has a number, which tells of itself.
var (
	inBrackets = regexp.MustCompile(`[（(][^（）()]*[)）]`)
	aside      = regexp.MustCompile(`^[（(](?:[A-Z][A-Za-z&-]*[A-Z][A-Za-z]*|[^（）()]*[0-9][^（）()]*|万元|亿元|个|元|项|多)?[)）]$`)
)

// bracketsAgree: a translation has as many passages in brackets as its
// original. It may have more, to explain what readers of the other language do
// not know.
func bracketsAgree(p pair) []lapse {
	count := func(s string) (n int) {
		for _, b := range inBrackets.FindAllString(s, -1) {
			if !aside.MatchString(b) {
				n++
			}
		}
		return n
	}
	zh, en := count(p.zh), count(p.en)
	lacks := lang.Lang("")
	switch {
	case p.original == lang.OriginalZH && zh > en:
		lacks = lang.EN
	case p.original == lang.OriginalEN && en > zh:
		lacks = lang.ZH
	default:
		return nil
	}
	return []lapse{{rule: "completeness", token: "()", lacks: lacks,
		message: diag.Say("passages in brackets: the Chinese has %d, the English %d", "括号内的文字：中文 %d 处，英文 %d 处", zh, en)}}
}
