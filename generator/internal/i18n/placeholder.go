package i18n

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
)

// countName is the placeholder that N fills.
const countName = "Count"

// The whole template language of messages: anything richer could fail, or
// print <no value>, in one language only.
var placeholderSyntax = regexp.MustCompile(`^\{\{[ \t]*\.([A-Za-z_][A-Za-z0-9_]*)[ \t]*\}\}$`)

// parsePlaceholders returns the names in s and the pieces that are no
// placeholders though they have braces.
func parsePlaceholders(s string) (names, bad []string) {
	for {
		open := strings.Index(s, "{{")
		if end := strings.Index(s, "}}"); end >= 0 && (open < 0 || end < open) {
			bad = append(bad, "}}")
			s = s[end+2:]
			continue
		}
		if open < 0 {
			return names, bad
		}
		s = s[open:]
		end := strings.Index(s, "}}")
		if end < 0 {
			return names, append(bad, s)
		}
		piece := s[:end+2]
		if m := placeholderSyntax.FindStringSubmatch(piece); m != nil {
			names = append(names, m[1])
		} else {
			bad = append(bad, piece)
		}
		s = s[end+2:]
	}
}

// placeholders checks the template syntax of m and fills in its names.
func (f *messageFile) placeholders(key string, m *message, e *entry) {
	perForm := map[string][]string{}
	all := map[string]bool{}
	for _, form := range slices.Sorted(maps.Keys(m.forms)) {
		names, bad := parsePlaceholders(m.forms[form])
		perForm[form] = names
		for _, name := range names {
			all[name] = true
		}
		for _, piece := range bad {
			piece, _, _ = strings.Cut(piece, "\n")
			f.hint(f.find(e, m.at(e, form), piece), rulePlaceholder,
				diag.Say("%q in %q is not a placeholder", "%[2]q 中的 %[1]q 不是占位符", piece, key),
				diag.Say("placeholders look like {{.Name}}", "占位符形如 {{.Name}}"))
		}
	}
	m.names = slices.Sorted(maps.Keys(all))
	// "one project" may do without its number, but not without a name.
	for form, names := range perForm {
		for _, name := range m.names {
			if name != countName && !slices.Contains(names, name) {
				f.report(m.at(e, form), rulePlaceholder,
					diag.Say("the form %q of %q lacks the placeholder {{.%s}}", "%[2]q 的 %[1]q 形式缺少占位符 {{.%[3]s}}", form, key, name))
			}
		}
	}
}

// at is where the form begins.
func (m *message) at(e *entry, form string) diag.Position {
	if m.plural {
		return e.form(form)
	}
	return e.at
}
