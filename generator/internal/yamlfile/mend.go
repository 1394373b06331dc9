package yamlfile

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"zhinan/generator/internal/diag"
)

// The library says where it could read no further, and of what it felt the
// lack there; the editor wants to know what they did, and that may stand lines
// above. So each line near the place is looked at for the slips editors make,
// and a slip is believed if the file can be read further once it is mended.
// Reading goes on from there, so that all slips are told at once.

// How much is tried for one file.
const (
	maxTrials  = 300
	maxSlips   = 30
	maxLine    = 2000    // bytes of a line that is looked at
	maxLook    = 60      // lines above the place
	maxMending = 4 << 20 // bytes read in all trials
)

// slips explains why the library could not read data.
func slips(file string, data []byte, err error) []diag.Problem {
	m := mender{file: file, lines: strings.Split(string(data), "\n"), size: len(data)}
	var out []diag.Problem
	for len(out) < maxSlips {
		line := errorLine(m.bytes(), err)
		found, next := m.next(line, err)
		if found == nil {
			if len(out) == 0 {
				out = append(out, syntaxError(file, data, err))
			}
			break
		}
		out = append(out, found...)
		if err = next; err == nil {
			break
		}
	}
	return out
}

type mender struct {
	file   string
	lines  []string
	size   int
	trials int
}

func (m *mender) bytes() []byte { return []byte(strings.Join(m.lines, "\n")) }

// next finds the slip behind an error in a line, and mends it: it returns what
// to say, and the error of the file then.
func (m *mender) next(line int, err error) ([]diag.Problem, error) {
	if found, next, ok := m.indents(line); ok {
		return found, next
	}
	inBlock := blocks(m.lines)
	for _, guess := range guesses {
		for i := min(line, len(m.lines)-1); i >= max(0, line-maxLook); i-- {
			if inBlock[i] || len(m.lines[i]) > maxLine {
				continue
			}
			for _, r := range guess(m.file, m.lines, i) {
				if next, ok := m.try(r.lines, line); ok {
					return r.slips, next
				}
			}
		}
	}
	return nil, err
}

// try mends lines and keeps that if the file can be read beyond line.
func (m *mender) try(meant map[int]string, line int) (error, bool) {
	if m.trials++; m.trials > maxTrials || m.trials*m.size > maxMending {
		return nil, false
	}
	old := map[int]string{}
	for i, text := range meant {
		old[i], m.lines[i] = m.lines[i], text
	}
	data := m.bytes()
	err := decodeError(data)
	if err == nil || errorLine(data, err) > line {
		return err, true
	}
	for i, text := range old {
		m.lines[i] = text
	}
	return err, false
}

var oddIndent = regexp.MustCompile(`^ *([\t\x{00A0}\x{1680}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}])[ \t\x{00A0}\x{1680}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}]*`)

// indents finds lines indented with something else than spaces, the first of
// each run of them. A tab there can never be read, and any number of spaces
// may have been meant by it.
func (m *mender) indents(line int) (found []diag.Problem, err error, ok bool) {
	inBlock := blocks(m.lines)
	var odd []int
	for i, text := range m.lines {
		at := oddIndent.FindStringSubmatchIndex(text)
		if at == nil || inBlock[i] || strings.TrimSpace(text) == "" {
			continue
		}
		if len(odd) == 0 || odd[len(odd)-1] != i-1 {
			found = append(found, oddSpace(m.file, i, text, at[2]))
		}
		odd = append(odd, i)
	}
	if len(odd) == 0 || odd[0] > line {
		return nil, nil, false
	}
	for _, width := range [][2]int{{2, 1}, {2, 2}, {4, 2}, {4, 1}, {8, 1}} {
		meant := map[int]string{}
		for _, i := range odd {
			meant[i] = respaced(m.lines[i], width[0], width[1])
		}
		if err, ok := m.try(meant, line); ok {
			return found, err, true
		}
	}
	for _, i := range odd {
		if strings.Contains(oddIndent.FindString(m.lines[i]), "\t") && i+1 >= line-1 {
			return found, nil, true
		}
	}
	return nil, nil, false
}

// respaced is a line with its indentation in spaces, so many for a tab and for
// a full-width space.
func respaced(line string, tab, wide int) string {
	indent := oddIndent.FindString(line)
	var b strings.Builder
	for _, r := range indent {
		switch r {
		case '\t':
			b.WriteString(strings.Repeat(" ", tab))
		case '\u3000':
			b.WriteString(strings.Repeat(" ", wide))
		default:
			b.WriteByte(' ')
		}
	}
	return b.String() + line[len(indent):]
}

// oddSpace is the problem of a character at an offset of the indentation.
func oddSpace(file string, i int, line string, offset int) diag.Problem {
	r := []rune(line[offset:])[0]
	message := diag.Say("a space other than the ordinary one (U+%04X) in the indentation", "缩进中有特殊空格 U+%04X", r)
	switch r {
	case '\t':
		message = diag.Say("a tab in the indentation", "缩进中有制表符（Tab）")
	case '\u3000':
		message = diag.Say("a full-width space (U+3000) in the indentation", "缩进中有全角空格 U+3000")
	case '\u00a0':
		message = diag.Say("a no-break space (U+00A0) in the indentation", "缩进中有不换行空格 U+00A0")
	}
	return slip(file, i, len([]rune(line[:offset]))+1, message, diag.Say("indent with ordinary spaces, two for each level", "请用半角空格缩进，每级两个"))
}

var blockStart = regexp.MustCompile(`(?:^|[:\-] +)[|>][+-]?[0-9]?[+-]? *(?:#.*)?\r?$`)

// blocks tells which lines stand in a block of text (|, >): anything is fine
// there.
func blocks(lines []string) []bool {
	in := make([]bool, len(lines))
	indent := -1
	for i, line := range lines {
		n := len(line) - len(strings.TrimLeft(line, " "))
		if indent >= 0 && (n > indent || strings.TrimSpace(line) == "") {
			in[i] = true
			continue
		}
		indent = -1
		if blockStart.MatchString(line) {
			indent = n
		}
	}
	return in
}

// decodeError is why a file cannot be read, or nil.
func decodeError(data []byte) error {
	dec := yaml.NewDecoder(bytes.NewReader(data))
	for range 2 {
		var doc yaml.Node
		if err := dec.Decode(&doc); errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
	}
	return nil
}

var (
	yamlLine      = regexp.MustCompile(`line (\d+): `)
	unknownAnchor = regexp.MustCompile(`^unknown anchor '(.*)' referenced`)
)

// errorLine places the library's complaint. It counts lines from 1 in what its
// scanner says, from 0 in what its parser says ("did not find …"), and names no
// line for an unknown anchor.
func errorLine(data []byte, err error) int {
	text, line := complaint(err), 1
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		if strings.HasPrefix(strings.Replace(text, m[0], "", 1), "did not find") {
			line++
		}
	} else if m := unknownAnchor.FindStringSubmatch(text); m != nil {
		before, _, _ := bytes.Cut(data, []byte("*"+m[1]))
		line += bytes.Count(before, []byte("\n"))
	}
	return min(line, 1+bytes.Count(data, []byte("\n")))
}

func complaint(err error) string { return strings.TrimPrefix(err.Error(), "yaml: ") }

// syntaxError says what the library says, where nothing better is known.
func syntaxError(file string, data []byte, err error) diag.Problem {
	text := yamlLine.ReplaceAllString(complaint(err), "")
	return diag.Problem{
		At:      diag.Position{File: file, Line: errorLine(data, err), Column: 1},
		Rule:    RuleSyntax,
		Message: diag.Say("not valid YAML: %s", "YAML 语法错误：%s", text),
		Hint:    diag.Say("quote texts that contain \": \" or \" #\"; indent with spaces", "含“: ”或“ #”的文本请加引号；缩进用空格"),
	}
}
