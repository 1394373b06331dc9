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
)

// Bounds of one file, against alias bombs and hostile nesting.
const (
	maxFileSize = 256 << 10
	maxNodes    = 20_000
	maxDepth    = 64
)

// decodeYAML binds one YAML document to the record p points to.
func decodeYAML(file string, data []byte, p any) diag.List {
	var problems diag.List
	n := parseYAML(file, data, &problems)
	if n == nil {
		return problems
	}
	binder{file, &problems}.bind(n, reflect.ValueOf(p).Elem(), "file")
	return problems
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
			problems.Add(syntaxError(file, err))
		}
		return nil
	}
	var next yaml.Node
	if err := dec.Decode(&next); err == nil {
		problems.Report(diag.Position{File: file, Line: max(1, next.Line), Column: 1}, "second-document",
			diag.Say("a second document stands in this file", "文件中有第二个 YAML 文档"))
		return nil
	} else if !errors.Is(err, io.EOF) {
		problems.Add(syntaxError(file, err))
		return nil
	}
	root := doc.Content[0]
	before := problems.Len()
	count := 0
	vet(file, root, 1, &count, problems)
	if problems.Len() > before {
		return nil
	}
	return root
}

// vet refuses what a plain record never needs: anchors, aliases, merge keys,
// tags, nulls, and trees too large or too deep.
func vet(file string, n *yaml.Node, depth int, count *int, problems *diag.List) {
	*count++
	at := diag.Position{File: file, Line: n.Line, Column: n.Column}
	switch {
	case *count == maxNodes+1:
		problems.Report(at, "too-large", diag.Say("more than %d values in one file", "单个文件超过 %d 个值", maxNodes))
		return
	case *count > maxNodes:
		return
	case depth > maxDepth:
		problems.Report(at, "too-deep", diag.Say("nested more than %d levels", "嵌套超过 %d 层", maxDepth))
		return
	case n.Kind == yaml.AliasNode:
		problems.Report(at, "alias", diag.Say("aliases (*%s) are not allowed", "不允许使用别名（*%s）", n.Value))
		return
	case n.Anchor != "":
		problems.Report(at, "alias", diag.Say("anchors (&%s) are not allowed", "不允许使用锚点（&%s）", n.Anchor))
	case n.Style&yaml.TaggedStyle != 0:
		problems.Report(at, "tag", diag.Say("tags (%s) are not allowed", "不允许使用标签（%s）", n.Tag))
	case n.Tag == "!!null":
		problems.Add(diag.Problem{At: at, Rule: "null", Message: diag.Say("value is missing", "缺少值"),
			Hint: diag.Say("leave the key out if nothing is known", "如无内容，请删去该键")})
	case n.Tag == "!!merge":
		problems.Report(at, "alias", diag.Say("merge keys (<<) are not allowed", "不允许使用合并键（<<）"))
	}
	if n.Kind == yaml.ScalarNode {
		checkTodo(at, n.Value, problems)
	}
	for _, c := range n.Content {
		vet(file, c, depth+1, count, problems)
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

var yamlLine = regexp.MustCompile(`line (\d+): `)

func syntaxError(file string, err error) diag.Problem {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if m := yamlLine.FindStringSubmatch(text); m != nil {
		line, _ = strconv.Atoi(m[1])
		text = strings.Replace(text, m[0], "", 1)
	}
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
	line := 1
	for rest := data; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			problems.Add(diag.Problem{At: diag.Position{File: file, Line: line, Column: 1}, Rule: "encoding",
				Message: diag.Say("not valid UTF-8", "不是有效的 UTF-8"),
				Hint:    diag.Say("save the file as UTF-8", "请将文件存为 UTF-8")})
			return false
		case r == 0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069:
			problems.Report(diag.Position{File: file, Line: line, Column: 1}, "encoding",
				diag.Say("invisible control character U+%04X", "不可见的控制字符 U+%04X", r))
			return false
		case r == '\n':
			line++
		}
		rest = rest[size:]
	}
	return true
}
