package i18n

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/yamlfile"
)

// entry is where a message stands: its key, the plural forms below it, and
// the lines it takes.
type entry struct {
	at    diag.Position
	end   int // the line after its last, as far as another key tells
	forms map[string]diag.Position
}

// form returns the place of a plural form, or of the key.
func (e *entry) form(name string) diag.Position {
	if at, ok := e.forms[name]; ok {
		return at
	}
	return e.at
}

// newEntry places the message of a key; next is the key after it, if any.
func (f *messageFile) newEntry(p yamlfile.Pair, next *yamlfile.Node) *entry {
	e := &entry{at: p.Key.At, end: len(f.lines) + 1, forms: map[string]diag.Position{}}
	if next != nil {
		e.end = max(next.At.Line, e.at.Line+1)
	}
	for _, form := range p.Value.Pairs {
		if _, twice := e.forms[form.Key.Value]; !twice {
			e.forms[form.Key.Value] = form.Key.At
		}
	}
	return e
}

// entry returns what is known of key; never nil.
func (f *messageFile) entry(key string) *entry {
	if e := f.entries[key]; e != nil {
		return e
	}
	return &entry{at: diag.Position{File: f.name}}
}

// find returns where piece stands in e at or after from, else from: a piece
// written with escapes is not found in the text of the file.
func (f *messageFile) find(e *entry, from diag.Position, piece string) diag.Position {
	for n := max(from.Line, 1); from.Line > 0 && n < e.end && n <= len(f.lines); n++ {
		line, skipped := f.lines[n-1], 0
		if n == from.Line {
			runes := []rune(line)
			skipped = min(from.Column-1, len(runes))
			line = string(runes[skipped:])
		}
		if i := strings.Index(line, piece); i >= 0 {
			return diag.Position{File: f.name, Line: n, Column: skipped + utf8.RuneCountInString(line[:i]) + 1}
		}
	}
	return from
}

// token returns where the placeholder name stands in e, which holds m.
func (f *messageFile) token(e *entry, m message, name string) diag.Position {
	re := regexp.MustCompile(`\{\{[ \t]*\.` + name + `[ \t]*\}\}`)
	for _, form := range pluralForms {
		if piece := re.FindString(m.forms[form]); piece != "" {
			return f.find(e, m.at(e, form), piece)
		}
	}
	return e.at
}
