package i18n

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// place is a line and a column, both from 1; the zero value is unknown.
type place struct{ line, column int }

// scan knows where the keys of a message file stand. Decoders give no
// positions, so the text is read a second time, only for its block mappings:
// what is not found merely has no place.
type scan struct {
	lines      []string
	entries    map[string]*entry
	duplicates []duplicate
	second     place // where a second YAML document begins
}

// entry is a key with the plural forms below it.
type entry struct {
	place
	end   int // the line after its last
	forms map[string]place
}

type duplicate struct {
	name         string
	first, again place
}

// form returns the place of a plural form, or of the key.
func (e *entry) form(name string) place {
	if at, ok := e.forms[name]; ok {
		return at
	}
	return e.place
}

// A key in double, single or no quotes, then a colon, then the value.
var keyLine = regexp.MustCompile(`^( *)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'\[\]{}&*!|>%@?,-][^\s]*?) *:(?:[ \t]+(.*))?$`)

func scanText(text string) scan {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	s := scan{lines: strings.Split(text, "\n"), entries: map[string]*entry{}}
	var (
		current *entry
		indent  = -1 // of the keys
		formCol = -1 // of the forms of current; -1: not known yet, -2: it has none
		content bool
	)
	for i, line := range s.lines {
		if strings.HasPrefix(line, "---") || strings.HasPrefix(line, "...") {
			if content {
				if strings.HasPrefix(line, "---") {
					s.second = place{i + 1, 1}
				}
				if current != nil {
					current.end = i + 1
				}
				return s
			}
			continue
		}
		if t := strings.TrimSpace(line); t == "" || strings.HasPrefix(t, "#") {
			continue
		}
		content = true
		m := keyLine.FindStringSubmatch(line)
		if m == nil {
			continue
		}
		col, name, at := len(m[1]), unquote(m[2]), place{i + 1, len(m[1]) + 1}
		if indent < 0 {
			indent = col
		}
		switch {
		case col <= indent:
			if current != nil {
				current.end = i + 1
			}
			current = &entry{place: at, end: len(s.lines) + 1, forms: map[string]place{}}
			if first, ok := s.entries[name]; ok {
				s.duplicates = append(s.duplicates, duplicate{name, first.place, at})
			} else {
				s.entries[name] = current
			}
			// Only below an empty value do indented lines hold forms.
			formCol = -2
			if v := strings.TrimSpace(m[3]); v == "" || strings.HasPrefix(v, "#") {
				formCol = -1
			}
		case formCol == -1, col == formCol:
			formCol = col
			if first, ok := current.forms[name]; ok {
				s.duplicates = append(s.duplicates, duplicate{name, first, at})
			} else {
				current.forms[name] = at
			}
		}
	}
	return s
}

// withoutDuplicates returns the text with each repeated key and its value
// blanked, line numbers kept.
func (s scan) withoutDuplicates() string {
	lines := slices.Clone(s.lines)
	for _, d := range s.duplicates {
		lines[d.again.line-1] = ""
		for n := d.again.line; n < len(lines); n++ {
			rest := strings.TrimLeft(lines[n], " ")
			if rest != "" && len(lines[n])-len(rest) < d.again.column {
				break
			}
			lines[n] = ""
		}
	}
	return strings.Join(lines, "\n")
}

func unquote(key string) string {
	switch key[0] {
	case '"':
		return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(key[1 : len(key)-1])
	case '\'':
		return strings.ReplaceAll(key[1:len(key)-1], "''", "'")
	}
	return key
}

func (s scan) place(key string) place { return s.entry(key).place }

// entry returns what is known of key; never nil.
func (s scan) entry(key string) *entry {
	if e := s.entries[key]; e != nil {
		return e
	}
	return &entry{}
}

// find returns where piece stands in e at or after from, else from.
func (s scan) find(e *entry, from place, piece string) place {
	if from.line == 0 {
		return from
	}
	for n := from.line; n < e.end && n <= len(s.lines); n++ {
		line := s.lines[n-1]
		if i := strings.Index(line, piece); i >= 0 {
			return place{n, utf8.RuneCountInString(line[:i]) + 1}
		}
	}
	return from
}

// token returns where the placeholder name stands in e, which holds m.
func (s scan) token(e *entry, m message, name string) place {
	re := regexp.MustCompile(`\{\{[ \t]*\.` + name + `[ \t]*\}\}`)
	for _, form := range pluralForms {
		if piece := re.FindString(m.forms[form]); piece != "" {
			return s.find(e, m.at(e, form), piece)
		}
	}
	return e.place
}
