// Package lang knows the catalogue's two languages and texts that exist in
// both. It imports nothing of the project.
package lang

// Lang is one of the two languages.
type Lang string

// The two languages, in the order the site lists them.
const (
	ZH Lang = "zh"
	EN Lang = "en"
)

// Both lists the languages in order.
var Both = [2]Lang{ZH, EN}

// Other returns the other language.
func (l Lang) Other() Lang {
	if l == ZH {
		return EN
	}
	return ZH
}

// Tag is the BCP 47 tag for HTML lang attributes: zh-CN, en, or that of a third
// language.
func (l Lang) Tag() string {
	if l == ZH {
		return "zh-CN"
	}
	return string(l)
}

// Original says which side of a text is the source's own wording.
type Original string

// What can be original. None is for texts zhinan's editors wrote in both
// languages (names, notes): neither side translates a source.
const (
	OriginalNone Original = "none"
	OriginalZH   Original = "zh"
	OriginalEN   Original = "en"
	OriginalBoth Original = "both"
)

// Text is a passage in both languages. A side may be missing (empty) only in
// drafts; check refuses that in published content.
type Text struct {
	ZH, EN   string
	Original Original
	Wording  string // the source's own, where Original is a third language
}

// In returns the wording in l and the language it really is in: l, or the
// other one where the side is missing.
func (t Text) In(l Lang) (string, Lang) {
	if s := t.Side(l); s != "" {
		return s, l
	}
	if s := t.Side(l.Other()); s != "" {
		return s, l.Other()
	}
	return "", l
}

// Side returns the wording in l, which may be empty.
func (t Text) Side(l Lang) string {
	if l == ZH {
		return t.ZH
	}
	return t.EN
}

// IsZero reports whether both sides are empty.
func (t Text) IsZero() bool { return t.ZH == "" && t.EN == "" }

// IsOriginal reports whether the side l is the source's own wording.
func (t Text) IsOriginal(l Lang) bool {
	return t.Original == OriginalBoth || t.Original == Original(l)
}

// Translated reports whether the side l is an unofficial translation: the
// other side is original and this one is not.
func (t Text) Translated(l Lang) bool {
	switch t.Original {
	case OriginalZH:
		return l == EN
	case OriginalEN:
		return l == ZH
	}
	return t.Original.Third() != ""
}
