package i18n

import (
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"zhinan/generator/internal/lang"
)

// Language is the name of a language in the printer's own: French, 法语. A tag
// nobody has a name for stands for itself.
func (p *Printer) Language(l lang.Lang) string {
	in := language.English
	if p.lang == lang.ZH {
		in = language.SimplifiedChinese
	}
	t, err := language.Parse(string(l))
	if err != nil {
		return string(l)
	}
	if name := display.Languages(in).Name(t); name != "" {
		return name
	}
	return string(l)
}
