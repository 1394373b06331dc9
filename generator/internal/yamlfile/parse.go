package yamlfile

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
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
			explain(file, data, err, &problems)
		}
		return nil, problems
	}
	var next yaml.Node
	if err := dec.Decode(&next); err == nil {
		problems.Report(diag.Position{File: file, Line: max(1, next.Line), Column: 1}, RuleSecond,
			diag.Say("a second document stands in this file", "文件中有第二个 YAML 文档"))
		return nil, problems
	} else if !errors.Is(err, io.EOF) {
		explain(file, data, err, &problems)
		return nil, problems
	}
	v := vetter{at: measure(file, data), problems: &problems}
	root := v.node(doc.Content[0], 1)
	if v.hopeless {
		return nil, problems
	}
	return root, problems
}

func explain(file string, data []byte, err error, problems *diag.List) {
	for _, p := range slips(file, data, err) {
		problems.Add(p)
	}
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
	out := &Node{At: v.at(n), Kind: kinds[n.Kind], Value: n.Value, Type: types[n.Tag], plain: n.Kind == yaml.ScalarNode && n.Style == 0}
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
		v.pairs(n, out, depth)
	}
	return out
}

// pairs copies the pairs of a mapping. What a slip of the keyboard made of a
// key or a number is told as that, and not by what came of it.
func (v *vetter) pairs(n *yaml.Node, out *Node, depth int) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, val := n.Content[i], n.Content[i+1]
		if i+3 < len(n.Content) && val.Tag == "!!null" && val.Value == "" && oddKey(n.Content[i+2]) {
			out.Pairs = append(out.Pairs, Pair{v.node(k, depth+1), v.refuse(val)})
			continue // what was meant to stand below it follows as the next key
		}
		if p, wrong := v.keySlip(k, val); wrong {
			v.problems.Add(p)
			if val.Tag == "!!null" {
				out.Pairs = append(out.Pairs, Pair{v.refuse(k), v.refuse(val)})
			} else {
				out.Pairs = append(out.Pairs, Pair{v.refuse(k), v.node(val, depth+1)})
			}
			continue
		}
		if more := thousands(n, i); more > 0 {
			v.parted(n.Content[i+1 : i+2*more+2])
			out.Pairs = append(out.Pairs, Pair{v.node(k, depth+1), v.refuse(val)})
			i += 2 * more
			continue
		}
		key := v.node(k, depth+1)
		out.Pairs = append(out.Pairs, Pair{key, v.node(val, depth+1)})
	}
}

// refuse copies a node that has been reported.
func (v *vetter) refuse(n *yaml.Node) *Node {
	v.count++
	return &Node{At: v.at(n), Kind: kinds[n.Kind], Value: n.Value, Type: types[n.Tag], refused: true}
}

// oddKey reports a key that begins with a space YAML takes for a letter.
func oddKey(k *yaml.Node) bool {
	return k.Kind == yaml.ScalarNode && k.Style == 0 && oddIndent.MatchString(k.Value)
}

// keySlip tells what is wrong with the marks in or behind a key.
func (v *vetter) keySlip(k, val *yaml.Node) (diag.Problem, bool) {
	if k.Kind != yaml.ScalarNode || k.Style != 0 || k.Anchor != "" {
		return diag.Problem{}, false
	}
	at := v.at(k)
	if oddKey(k) {
		p := oddSpace(at.File, at.Line-1, k.Value, 0)
		p.At.Column = at.Column
		return p, true
	}
	return Slip(&Node{At: at, Kind: Scalar, Value: k.Value, plain: true})
}

var (
	hundreds = regexp.MustCompile(`^[0-9]{1,3}$`)
	thousand = regexp.MustCompile(`^[0-9]{3}(?:[.][0-9]+)?(?:\p{L}| )*$`)
)

// thousands counts the pairs behind pair i of { } that commas within a number
// made: value: 15,000,000 is read as value: 15, and two keys.
func thousands(n *yaml.Node, i int) int {
	if n.Style&yaml.FlowStyle == 0 || n.Content[i+1].Style != 0 || !hundreds.MatchString(n.Content[i+1].Value) {
		return 0
	}
	more := 0
	for k := i + 2; k+1 < len(n.Content) && thousand.MatchString(n.Content[k].Value) && n.Content[k+1].Tag == "!!null" && n.Content[k+1].Value == ""; k += 2 {
		more++
	}
	return more
}

// parted reports a number whose commas part it.
func (v *vetter) parted(pieces []*yaml.Node) {
	number := pieces[0].Value
	for k := 1; k < len(pieces); k += 2 {
		number += "," + pieces[k].Value
	}
	hint := diag.Say("write numbers without commas", "数字中不写逗号")
	if n, ok := lang.WholeNumber(number); ok {
		hint = diag.Say("write %d", "写作 %d", n)
	}
	v.problems.Add(diag.Problem{At: v.at(pieces[0]), Rule: "wrong-type",
		Message: diag.Say("a comma begins a new key here: %s is read as %s", "逗号在此用来分隔各键：%s 会被读作 %s", number, pieces[0].Value),
		Hint:    hint})
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
