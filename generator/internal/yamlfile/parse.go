package yamlfile

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"zhinan/generator/internal/diag"
)

// Bounds of one file, against alias bombs and hostile nesting.
const (
	MaxSize  = 256 << 10
	maxNodes = 20_000
	maxDepth = 64
)

// Rules a caller may want to tell apart; the others are listed in
// ARCHITECTURE.md.
const (
	RuleSyntax = "yaml-syntax"
	RuleEmpty  = "empty"
	RuleSecond = "second-document"
	RuleNull   = "null"
)

// Parse reads the only document of a file. The root is nil when there is none
// that may be used; else every node that may not be is marked as refused. The
// problems say why, each at its place.
func Parse(file string, data []byte) (*Node, diag.List) {
	var problems diag.List
	if !CheckText(file, data, MaxSize, &problems) {
		return nil, problems
	}
	whole := diag.Position{File: file, Line: 1, Column: 1}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc yaml.Node
	if err := dec.Decode(&doc); err != nil {
		if errors.Is(err, io.EOF) {
			problems.Report(whole, RuleEmpty, diag.Say("file is empty", "文件为空"))
		} else {
			problems.Add(syntaxError(file, data, err))
		}
		return nil, problems
	}
	var next yaml.Node
	if err := dec.Decode(&next); err == nil {
		problems.Report(diag.Position{File: file, Line: max(1, next.Line), Column: 1}, RuleSecond,
			diag.Say("a second document stands in this file", "文件中有第二个 YAML 文档"))
		return nil, problems
	} else if !errors.Is(err, io.EOF) {
		problems.Add(syntaxError(file, data, err))
		return nil, problems
	}
	v := vetter{at: measure(file, data), problems: &problems}
	root := v.node(doc.Content[0], 1)
	if v.hopeless {
		return nil, problems
	}
	return root, problems
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

// vetter copies the library's tree into ours, refusing what a plain file
// never needs.
type vetter struct {
	at       func(*yaml.Node) diag.Position
	problems *diag.List
	count    int
	hopeless bool // the tree is not to be read at all
}

func (v *vetter) node(n *yaml.Node, depth int) *Node {
	v.count++
	out := &Node{At: v.at(n), Kind: kinds[n.Kind], Value: n.Value, Type: types[n.Tag]}
	switch {
	case v.hopeless:
		return out
	case v.count > maxNodes:
		v.hopeless = true
		v.problems.Report(out.At, "too-large", diag.Say("more than %d values in one file", "单个文件超过 %d 个值", maxNodes))
		return out
	case depth > maxDepth:
		v.hopeless = true
		v.problems.Report(out.At, "too-deep", diag.Say("nested more than %d levels", "嵌套超过 %d 层", maxDepth))
		return out
	}
	before := v.problems.Len()
	v.vet(n, out.At)
	out.refused = v.problems.Len() > before
	if n.Anchor != "" {
		v.problems.Report(out.At, "alias", diag.Say("anchors (&%s) are not allowed", "不允许使用锚点（&%s）", n.Anchor))
	}
	switch n.Kind {
	case yaml.SequenceNode:
		out.Items = make([]*Node, 0, len(n.Content))
		for _, item := range n.Content {
			out.Items = append(out.Items, v.node(item, depth+1))
		}
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			key := v.node(n.Content[i], depth+1)
			out.Pairs = append(out.Pairs, Pair{key, v.node(n.Content[i+1], depth+1)})
		}
	}
	return out
}

// vet reports why a node's value may not be used.
func (v *vetter) vet(n *yaml.Node, at diag.Position) {
	switch {
	case n.Kind == yaml.AliasNode:
		v.problems.Report(at, "alias", diag.Say("aliases (*%s) are not allowed", "不允许使用别名（*%s）", n.Value))
	case n.Style&yaml.TaggedStyle != 0:
		v.problems.Report(at, "tag", diag.Say("tags (%s) are not allowed", "不允许使用标签（%s）", n.Tag))
	case n.Tag == "!!null":
		v.problems.Add(diag.Problem{At: at, Rule: RuleNull, Message: diag.Say("value is missing", "缺少值"),
			Hint: diag.Say("leave the key out if nothing is known", "如无内容，请删去该键")})
	case n.Tag == "!!merge":
		v.problems.Report(at, "alias", diag.Say("merge keys (<<) are not allowed", "不允许使用合并键（<<）"))
	case n.Kind == yaml.ScalarNode:
		checkEscapes(at, n.Value, v.problems)
	}
}

var kinds = map[yaml.Kind]Kind{yaml.ScalarNode: Scalar, yaml.SequenceNode: List, yaml.MappingNode: Mapping}

var types = map[string]Type{"!!str": Text, "": Text, "!!int": Integer, "!!bool": Boolean, "!!null": Null}

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
		Rule:    RuleSyntax,
		Message: diag.Say("not valid YAML: %s", "YAML 语法错误：%s", text),
		Hint:    diag.Say("quote texts that contain \": \" or \" #\"; indent with spaces", "含“: ”或“ #”的文本请加引号；缩进用空格"),
	}
}
