package yamlfile

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"zhinan/generator/internal/diag"
)

// repair is what an editor may have done wrong, and the lines as they may have
// been meant. It is only a guess until a file mended so can be read further.
type repair struct {
	slips []diag.Problem
	lines map[int]string // by index
}

// one is a repair of one line.
func one(file string, i, column int, message, hint diag.Message, meant string) repair {
	return repair{[]diag.Problem{slip(file, i, column, message, hint)}, map[int]string{i: meant}}
}

func slip(file string, i, column int, message, hint diag.Message) diag.Problem {
	return diag.Problem{At: diag.Position{File: file, Line: i + 1, Column: column}, Rule: RuleSyntax, Message: message, Hint: hint}
}

// write is the hint that shows the right writing.
func write(meant string) diag.Message {
	meant = strings.TrimSpace(meant)
	if r := []rune(meant); len(r) > 100 {
		meant = string(r[:100]) + "…"
	}
	return diag.Message{EN: "write " + meant, ZH: "写作 " + meant}
}

// guesses are the ways to look at a line, the surest first.
var guesses = []func(file string, lines []string, i int) []repair{
	wrongMarks, innerQuotes, unclosed, colonInText, badStart, wrongIndent,
}

// wrongMarks: full-width marks, and spaces that are missing.
func wrongMarks(file string, lines []string, i int) []repair {
	found, meant := marks(lines[i])
	if len(found) == 0 {
		return nil
	}
	r := repair{lines: map[int]string{i: meant}}
	for _, m := range found {
		r.slips = append(r.slips, slip(file, i, m.column, m.message, write(meant)))
	}
	return []repair{r}
}

// innerQuotes: a quotation mark within a text that stands in the same marks.
func innerQuotes(file string, lines []string, i int) []repair {
	var out strings.Builder
	var quote rune
	column := 0
	runes := []rune(lines[i])
	for k, r := range runes {
		switch {
		case quote == 0:
			if (r == '"' || r == '\'') && opens(runes[:k]) {
				quote = r
			}
		case r == quote && runes[k-1] == '\\' && quote == '"':
		case r == quote && ends(runes[k+1:]):
			quote = 0
		case r == quote:
			if column == 0 {
				column = k + 1
			}
			if quote == '"' {
				out.WriteByte('\\')
			} else {
				out.WriteByte('\'')
			}
		}
		out.WriteRune(r)
	}
	if column == 0 || quote != 0 {
		return nil
	}
	return []repair{one(file, i, column, diag.Say("a quotation mark inside quotation marks ends the text here", "引号之内又有引号，文本到此即告结束"), write(out.String()), out.String())}
}

// opens reports that a quotation mark after before begins a text.
func opens(before []rune) bool {
	for i := len(before) - 1; i >= 0; i-- {
		if before[i] != ' ' {
			return strings.ContainsRune(":-[{,", before[i])
		}
	}
	return true
}

// unclosed: a quotation mark or a bracket that is opened on this line and not
// closed on it.
func unclosed(file string, lines []string, i int) []repair {
	runes := []rune(strings.TrimRight(lines[i], " \r"))
	var open []int
	quote := -1
	for k, r := range runes {
		switch {
		case quote >= 0:
			if r == runes[quote] && runes[k-1] != '\\' {
				quote = -1
			}
		case (r == '"' || r == '\'') && opens(runes[:k]):
			quote = k
		case r == '[' || r == '{':
			if len(open) > 0 || opens(runes[:k]) {
				open = append(open, k)
			}
		case (r == ']' || r == '}') && len(open) > 0:
			open = open[:len(open)-1]
		}
	}
	line := string(runes)
	switch {
	case quote >= 0:
		end := strings.TrimRight(line, "]} ")
		meant := end + string(runes[quote]) + line[len(end):]
		return []repair{one(file, i, quote+1, diag.Say("the quotation mark %c is not closed", "引号 %c 没有配对", runes[quote]), write(meant), meant)}
	case len(open) > 0:
		meant := line
		for k := len(open) - 1; k >= 0; k-- {
			meant += map[rune]string{'[': "]", '{': "}"}[runes[open[k]]]
		}
		at := open[len(open)-1]
		return []repair{one(file, i, at+1, diag.Say("the bracket %c is not closed", "括号 %c 没有配对", runes[at]), write(meant), meant)}
	}
	return nil
}

var (
	blockValue = regexp.MustCompile(`^( *(?:- +)*[A-Za-z_]+: +)([^ "'\[{|>&*!#].*)$`)
	flowValue  = regexp.MustCompile(`[{,] *[A-Za-z_]+: +([^ "'\[{][^,}]*?)(: )`)
	badFirst   = regexp.MustCompile("^( *(?:- +)*(?:[A-Za-z_]+: +)?)([@`%].*)$")
)

// colonInText: a colon and a space within a text without quotation marks.
func colonInText(file string, lines []string, i int) []repair {
	message := diag.Say("“: ” stands in a text without quotation marks", "未加引号的文本中有“: ”")
	line := strings.TrimRight(lines[i], " \r")
	if m := blockValue.FindStringSubmatch(line); m != nil {
		k := strings.Index(m[2]+" ", ": ")
		if k < 0 {
			return nil
		}
		meant := m[1] + quoted(m[2])
		return []repair{one(file, i, utf8.RuneCountInString(m[1]+m[2][:k])+1, message, write(meant), meant)}
	}
	m := flowValue.FindStringSubmatchIndex(line)
	if m == nil {
		return nil
	}
	end := m[5] + strings.IndexAny(line[m[5]:]+",", ",}")
	meant := line[:m[2]] + quoted(line[m[2]:end]) + line[end:]
	return []repair{one(file, i, utf8.RuneCountInString(line[:m[4]])+1, message, write(meant), meant)}
}

// quoted is s in quotation marks.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// badStart: a text that begins with a character YAML keeps for itself.
func badStart(file string, lines []string, i int) []repair {
	m := badFirst.FindStringSubmatch(strings.TrimRight(lines[i], " \r"))
	if m == nil {
		return nil
	}
	meant := m[1] + quoted(m[2])
	return []repair{one(file, i, utf8.RuneCountInString(m[1])+1,
		diag.Say("a text that begins with %c wants quotation marks", "以 %c 开头的文本须加引号", rune(m[2][0])), write(meant), meant)}
}

// wrongIndent: a line that is not indented as the lines it belongs to.
func wrongIndent(file string, lines []string, i int) []repair {
	k := i - 1
	for k >= 0 && strings.TrimSpace(lines[k]) == "" {
		k--
	}
	text := strings.TrimLeft(lines[i], " ")
	if k < 0 || text == "" || text[0] == '#' {
		return nil
	}
	before := strings.TrimRight(lines[k], " \r")
	want := len(before) - len(strings.TrimLeft(before, " "))
	got := len(lines[i]) - len(text)
	if strings.HasSuffix(before, ":") {
		want += 2
	} else if rest := strings.TrimLeft(before, " "); strings.HasPrefix(rest, "- ") && !strings.HasPrefix(text, "-") {
		want += 2
	}
	var out []repair
	for level := want; level >= 0; level -= 2 {
		if level == got {
			continue
		}
		meant := strings.Repeat(" ", level) + text
		out = append(out, one(file, i, got+1, diag.Say("the indentation of this line does not fit the lines around it", "本行缩进与前后各行不合"),
			begin(level), meant))
	}
	return out
}

// begin is the hint that says how far a line is to be indented.
func begin(level int) diag.Message {
	switch level {
	case 0:
		return diag.Say("begin it at the start of the line", "请顶格书写")
	case 1:
		return diag.Say("put 1 space before it", "前面应空 1 格")
	}
	return diag.Say("put %d spaces before it", "前面应空 %d 格", level)
}

// Slip tells what is wrong with the value of a scalar without quotation marks
// that is not what its place wants: the marks in it that should be others. ok
// is false where there are none.
func Slip(n *Node) (p diag.Problem, ok bool) {
	if n.Kind != Scalar || !n.plain {
		return p, false
	}
	found, meant := marks(n.Value)
	if len(found) == 0 {
		return p, false
	}
	p = slip(n.At.File, n.At.Line-1, n.At.Column+found[0].column-1, found[0].message, write(meant))
	return p, true
}

// Unquoted is the value of a scalar that stands in quotation marks of print,
// which YAML takes for a part of it, without them. ok is false where it does
// not.
func Unquoted(n *Node) (inner string, ok bool) {
	r := []rune(n.Value)
	if n.Kind != Scalar || !n.plain || len(r) < 3 {
		return "", false
	}
	return string(r[1 : len(r)-1]), strings.ContainsRune("“”‘’＂＇「", r[0]) && strings.ContainsRune("“”‘’＂＇」", r[len(r)-1])
}
