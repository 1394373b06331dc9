package lang

import (
	"strings"

	"golang.org/x/text/language"
)

// Sources may be in any language: a document's, or an original wording's, is a
// tag of BCP 47. Those of Chinese and English, whatever their region or script,
// are ZH and EN here; any other is a Lang of its own.

// Valid reports whether tag is a well-formed tag of a language that is known.
func Valid(tag string) bool {
	t, err := language.Parse(tag)
	return err == nil && !t.IsRoot() && !strings.Contains(tag, "_") // HTML has hyphens only
}

// Of is the language of a tag: ZH, EN, or the tag itself.
func Of(tag string) Lang {
	t, err := language.Parse(tag)
	if err != nil {
		return Lang(tag)
	}
	switch base, _ := t.Base(); base.String() {
	case "zh":
		return ZH
	case "en":
		return EN
	}
	return Lang(tag)
}

// Base is the language of a tag without its script and region.
func (l Lang) Base() Lang {
	if !l.Third() {
		return l
	}
	t, err := language.Parse(string(l))
	if err != nil {
		return l
	}
	base, _ := t.Base()
	return Lang(base.String())
}

// Third reports whether l is neither of the two languages of the catalogue.
func (l Lang) Third() bool { return l != "" && l != ZH && l != EN }

// Third is the language of a source's own wording where it is neither Chinese
// nor English; "" where it is one of them, or where there is none.
func (o Original) Third() Lang {
	switch o {
	case "", OriginalNone, OriginalZH, OriginalEN, OriginalBoth:
		return ""
	}
	return Lang(o)
}
