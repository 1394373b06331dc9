package source

import (
	"bytes"
	"errors"
	"io"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// Bounds of one file, against alias bombs and hostile nesting.
const (
	maxFileSize = 256 << 10
	maxNodes    = 20_000
	maxDepth    = 64
	maxProblems = 200 // reported for one file
)

// decodeYAML binds one YAML document to the record p points to.
func decodeYAML(file string, data []byte, p any) diag.List {
	var problems diag.List
	if n := parseYAML(file, data, &problems); n != nil {
		v := vetter{at: measure(file, data), problems: &problems, refused: map[*yaml.Node]bool{}}
		if v.vet(n, 1); !v.hopeless {
			binder{v.at, &problems, v.refused}.bind(n, reflect.ValueOf(p).Elem(), "file")
		}
	}
	if problems.Len() <= maxProblems {
		return problems
	}
	var first diag.List
	for _, p := range problems.Sorted()[:maxProblems] {
		first.Add(p)
	}
	return first
}

// parseYAML returns the only document's root node, or nil after reporting why
// there is none that may be used.
func parseYAML(file string, data []byte, problems *diag.List) *yaml.Node {
	whole := diag.Position{File: file, Line: 1, Column: 1}
	if !checkEncoding(file, data, problems) {
		return nil
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc yaml.Node
	if err := dec.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			problems.Report(whole, "empty", diag.Say("file is empty", "文件为空"))
		} else {
			problems.Add(syntaxError(file, data, err))
		}
		return nil
	}
	var next yaml.Node
	if err := dec.Decode(&next); err == nil {
		problems.Report(diag.Position{File: file, Line: max(1, next.Line), Column: 1}, "second-document",
			diag.Say("a second document stands in this file", "文件中有第二个 YAML 文档"))
		return nil
	} else if !errors.Is(err, io.EOF) {
		problems.Add(syntaxError(file, data, err))
		return nil
	}
	return doc.Content[0]
}

// measure returns what places a node. The library puts a missing value where
// the next one begins, which may be behind the end of the file.
func measure(file string, data []byte) func(*yaml.Node) diag.Position {
	var widths []int // of each line, in characters
	for line := range bytes.SplitSeq(data, []byte("\n")) {
		widths = append(widths, utf8.RuneCount(line))
	}
	return func(n *yaml.Node) diag.Position {
		line := min(max(n.Line, 1), len(widths))
		return diag.Position{File: file, Line: line, Column: min(max(n.Column, 1), widths[line-1]+1)}
	}
}

// vetter refuses what a plain record never needs: anchors, aliases, merge
// keys, tags, nulls, invisible characters, and trees too large or too deep.
type vetter struct {
	at       func(*yaml.Node) diag.Position
	problems *diag.List
	refused  map[*yaml.Node]bool // nodes without a value that may be used
	count    int
	hopeless bool // the tree is not to be read at all
}

func (v *vetter) vet(n *yaml.Node, depth int) {
	v.count++
	at := v.at(n)
	switch {
	case v.hopeless:
		return
	case v.count > maxNodes:
		v.hopeless = true
		v.problems.Report(at, "too-large", diag.Say("more than %d values in one file", "单个文件超过 %d 个值", maxNodes))
		return
	case depth > maxDepth:
		v.hopeless = true
		v.problems.Report(at, "too-deep", diag.Say("nested more than %d levels", "嵌套超过 %d 层", maxDepth))
		return
	}
	before := v.problems.Len()
	switch {
	case n.Kind == yaml.AliasNode:
		v.problems.Report(at, "alias", diag.Say("aliases (*%s) are not allowed", "不允许使用别名（*%s）", n.Value))
	case n.Style&yaml.TaggedStyle != 0:
		v.problems.Report(at, "tag", diag.Say("tags (%s) are not allowed", "不允许使用标签（%s）", n.Tag))
	case n.Tag == "!!null":
		v.problems.Add(diag.Problem{At: at, Rule: "null", Message: diag.Say("value is missing", "缺少值"),
			Hint: diag.Say("leave the key out if nothing is known", "如无内容，请删去该键")})
	case n.Tag == "!!merge":
		v.problems.Report(at, "alias", diag.Say("merge keys (<<) are not allowed", "不允许使用合并键（<<）"))
	case n.Kind == yaml.ScalarNode:
		checkTodo(at, n.Value, v.problems)
		checkEscapes(at, n.Value, v.problems)
	}
	v.refused[n] = v.problems.Len() > before
	if n.Anchor != "" {
		v.problems.Report(at, "alias", diag.Say("anchors (&%s) are not allowed", "不允许使用锚点（&%s）", n.Anchor))
	}
	for _, c := range n.Content {
		v.vet(c, depth+1)
	}
}

// checkEscapes refuses characters that only an escape ("\0") can bring past
// checkEncoding.
func checkEscapes(at diag.Position, s string, problems *diag.List) {
	for _, r := range s {
		if invisible(r) {
			problems.Report(at, "encoding", diag.Say("invisible control character U+%04X", "不可见的控制字符 U+%04X", r))
			return
		}
	}
}

// checkTodo refuses what a scaffold left for a person to fill in.
func checkTodo(at diag.Position, s string, problems *diag.List) {
	if strings.Contains(s, "TODO:") {
		problems.Add(diag.Problem{At: at, Rule: "todo",
			Message: diag.Say("TODO: is still to be filled in", "TODO: 尚未填写"),
			Hint:    diag.Say("replace it with what the source says, or remove the key", "请按来源文件填写，或删去该键")})
	}
}

var (
	yamlLine      = regexp.MustCompile(`line (\d+): `)
	unknownAnchor = regexp.MustCompile(`^unknown anchor '(.*)' referenced`)
)

// syntaxError places the library's complaint. It counts lines from 1 in what
// its scanner says, from 0 in what its parser says ("did not find …"), and
// names no line for an unknown anchor.
func syntaxError(file string, data []byte, err error) diag.Problem {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		text = strings.Replace(text, m[0], "", 1)
		if strings.HasPrefix(text, "did not find") {
			line++
		}
	} else if m := unknownAnchor.FindStringSubmatch(text); m != nil {
		before, _, _ := bytes.Cut(data, []byte("*"+m[1]))
		line += bytes.Count(before, []byte("\n"))
	}
	line = min(line, 1+bytes.Count(data, []byte("\n")))
	return diag.Problem{
		At:      diag.Position{File: file, Line: line, Column: 1},
		Rule:    "yaml-syntax",
		Message: diag.Say("not valid YAML: %s", "YAML 语法错误：%s", text),
		Hint:    diag.Say("quote texts that contain \": \" or \" #\"; indent with spaces", "含“: ”或“ #”的文本请加引号；缩进用空格"),
	}
}

// checkEncoding reports whether data may be read at all.
func checkEncoding(file string, data []byte, problems *diag.List) bool {
	at := diag.Position{File: file, Line: 1, Column: 1}
	if len(data) > maxFileSize {
		problems.Report(at, "too-large", diag.Say("file is larger than %d KiB", "文件大于 %d KiB", maxFileSize>>10))
		return false
	}
	if bytes.HasPrefix(data, []byte("\xef\xbb\xbf")) {
		problems.Add(diag.Problem{At: at, Rule: "encoding", Message: diag.Say("file begins with a byte order mark", "文件开头有字节顺序标记（BOM）"),
			Hint: diag.Say("save it as UTF-8 without BOM", "请存为不带 BOM 的 UTF-8")})
		return false
	}
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			problems.Add(diag.Problem{At: at, Rule: "encoding",
				Message: diag.Say("not valid UTF-8", "不是有效的 UTF-8"),
				Hint:    diag.Say("save the file as UTF-8", "请将文件存为 UTF-8")})
			return false
		case invisible(r) || r == '\r' && !bytes.HasPrefix(rest[size:], []byte("\n")):
			problems.Add(diag.Problem{At: at, Rule: "encoding",
				Message: diag.Say("invisible control character U+%04X", "不可见的控制字符 U+%04X", r),
				Hint:    diag.Say("delete it", "请删除")})
			return false
		}
		at.Column++
		if r == '\n' {
			at.Line, at.Column = at.Line+1, 1
		}
		rest = rest[size:]
	}
	return true
}

// invisible reports characters a reader cannot see: controls other than
// ordinary white space, and those that break lines or reorder text.
func invisible(r rune) bool {
	return lang.Hidden(r) && !strings.ContainsRune("\t\n\r\f", r)
}
