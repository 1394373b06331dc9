package yamlfile

import (
	"strings"
	"unicode"

	"zhinan/generator/internal/diag"
)

// mark is a character an editor's keyboard gave in place of the one YAML
// reads, or a space that is missing: where it is in its line, and what to say.
type mark struct {
	column  int // from 1, in characters
	message diag.Message
}

// marks looks through one line, or the value of one scalar, for characters
// that stand where YAML wants others. It returns them, and the line as it was
// meant. Whether the line may stand as it is, the caller must know: within a
// text all of them are fine.
func marks(line string) (found []mark, meant string) {
	m := marker{in: []rune(line), keys: true, start: true}
	for m.at < len(m.in) && m.in[m.at] == ' ' {
		m.keep()
	}
	m.dash()
	for m.at < len(m.in) {
		m.step()
	}
	return m.found, string(m.out)
}

// marker walks along a line.
type marker struct {
	in, out []rune
	at      int
	found   []mark
	open    []rune // the brackets that are open, as ASCII
	keys    bool   // a key may begin here
	start   bool   // a key or a value may begin here
}

func (m *marker) keep() { m.out = append(m.out, m.in[m.at]); m.at++ }

func (m *marker) report(message diag.Message) { m.found = append(m.found, mark{m.at + 1, message}) }

// rest is what follows the next n characters, without leading spaces.
func (m *marker) rest(n int) string {
	return strings.TrimLeft(string(m.in[min(m.at+n, len(m.in)):]), " \u3000")
}

func (m *marker) flow() bool { return len(m.open) > 0 }

// dash looks at the dashes of list items.
func (m *marker) dash() {
	if m.at+1 < len(m.in) && m.in[m.at+1] == ' ' && strings.ContainsRune("－–—−•·", m.in[m.at]) {
		m.report(diag.Say("“%c” where YAML wants “-”", "此处用了“%c”，YAML 须用半角“-”", m.in[m.at]))
		m.in[m.at] = '-'
	}
	for m.at+1 < len(m.in) && m.in[m.at] == '-' {
		next := m.in[m.at+1]
		if next == '-' || next >= '0' && next <= '9' {
			return
		}
		if m.keep(); next == ' ' {
			m.keep()
			continue
		}
		m.at--
		m.report(diag.Say("a space is missing after the dash", "短横“-”后缺少空格"))
		m.at++
		m.out = append(m.out, ' ')
	}
}

func (m *marker) step() {
	r := m.in[m.at]
	switch {
	case r == ' ' || r == '\t':
		m.keep()
	case r == '#' && (m.at == 0 || m.in[m.at-1] == ' '):
		m.out, m.at = append(m.out, m.in[m.at:]...), len(m.in)
	case m.start:
		m.begin(r)
	default:
		m.within(r)
	}
}

// begin is at the first character of a key or value.
func (m *marker) begin(r rune) {
	switch {
	case r == '[' || r == '{' || r == '［' || r == '｛':
		m.bracket(r)
		return
	case r == '"' || r == '\'':
		m.quoted(r)
	case strings.ContainsRune("“”‘’＂＇「", r) && m.curly():
	case m.keys && m.key():
		return
	}
	m.start, m.keys = false, false
}

var ascii = map[rune]rune{'［': '[', '］': ']', '｛': '{', '｝': '}', '，': ',', '：': ':'}

func (m *marker) wide(r rune) {
	m.report(diag.Say("full-width “%c” where YAML wants “%c”", "此处用了全角“%c”，YAML 须用半角“%c”", r, ascii[r]))
	m.out = append(m.out, ascii[r])
	m.at++
}

func (m *marker) bracket(r rune) {
	if half, full := ascii[r]; full {
		m.open = append(m.open, half)
		m.wide(r)
	} else {
		m.open = append(m.open, r)
		m.keep()
	}
	m.start, m.keys = true, m.open[len(m.open)-1] == '{'
}

// quoted passes a text in ASCII quotation marks.
func (m *marker) quoted(q rune) {
	for m.keep(); m.at < len(m.in); {
		r := m.in[m.at]
		if m.keep(); r == q {
			return
		}
		if r == '\\' && q == '"' && m.at < len(m.in) {
			m.keep()
		}
	}
}

// curly reports a text that stands as a whole in quotation marks of print.
func (m *marker) curly() bool {
	for i := m.at + 1; i < len(m.in); i++ {
		if !strings.ContainsRune("”“’‘＂＇」", m.in[i]) || !ends(m.in[i+1:]) {
			continue
		}
		m.report(diag.Say("the quotation mark %c is part of the text: YAML wants \"", "引号 %c 会被当作文本的一部分，YAML 须用半角引号 \"", m.in[m.at]))
		m.out = append(m.out, '"')
		m.out = append(m.out, []rune(strings.ReplaceAll(string(m.in[m.at+1:i]), `"`, `\"`))...)
		m.out = append(m.out, '"')
		m.at = i + 1
		return true
	}
	return false
}

// ends reports that nothing but the end of a value can follow.
func ends(rest []rune) bool {
	for _, r := range rest {
		if r != ' ' {
			return strings.ContainsRune(",]}:#\r，］｝：", r)
		}
	}
	return true
}

// word is how long the key is that s begins with: keys are of letters and _.
func word(s []rune) int {
	n := 0
	for n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z' || s[n] == '_') {
		n++
	}
	return n
}

// key passes a key and what parts it from its value.
func (m *marker) key() bool {
	n := word(m.in[m.at:])
	if n == 0 || m.at+n >= len(m.in) {
		return false
	}
	name, sign := string(m.in[m.at:m.at+n]), m.in[m.at+n]
	next := ' '
	if m.at+n+1 < len(m.in) {
		next = m.in[m.at+n+1]
	}
	if sign != ':' && sign != '：' || sign == ':' && (next == '/' || next == ':') {
		return false
	}
	for range n {
		m.keep()
	}
	switch {
	case sign == '：':
		m.report(diag.Say("full-width colon “：” after %s", "%s 后用了全角冒号“：”", name))
		m.out = append(m.out, ':')
	case !unicode.IsSpace(next):
		m.report(diag.Say("a space is missing after %s:", "%s: 后缺少空格", name))
		m.out = append(m.out, ':')
	case !strings.ContainsRune(" \t\r", next):
		m.at++
		m.report(diag.Say("a space other than the ordinary one (U+%04[2]X) after %[1]s:", "%[1]s: 后用了特殊空格 U+%04[2]X", name, next))
		m.out = append(m.out, ':')
	default:
		m.out = append(m.out, ':')
	}
	if m.at++; next != ' ' {
		m.out = append(m.out, ' ')
	}
	m.start, m.keys = true, false
	return true
}

// within is inside a plain text, or behind a value.
func (m *marker) within(r rune) {
	switch {
	case r == ':' && (m.rest(1) == "" || m.in[m.at+1] == ' '):
		m.keep()
		m.start, m.keys = true, false
	case !m.flow():
		m.keep()
	case r == ',':
		m.keep()
		m.start, m.keys = true, m.open[len(m.open)-1] == '{'
	case r == '，' && m.parts():
		m.wide(r)
		m.out = append(m.out, ' ')
		m.start, m.keys = true, m.open[len(m.open)-1] == '{'
	case r == ']' || r == '}':
		m.keep()
		m.close()
	case (r == '］' || r == '｝') && ends(m.in[m.at+1:]):
		m.wide(r)
		m.close()
	default:
		m.keep()
	}
}

// parts reports that a full-width comma stands between two entries, for a key,
// or a text in quotation marks, follows.
func (m *marker) parts() bool {
	rest := []rune(m.rest(1))
	if len(rest) == 0 {
		return false
	}
	n := word(rest)
	return rest[0] == '"' || n > 0 && n < len(rest) && (rest[n] == ':' || rest[n] == '：')
}

func (m *marker) close() {
	m.open = m.open[:len(m.open)-1]
	m.start, m.keys = false, false
}
