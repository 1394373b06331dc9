package schema

import (
	"fmt"
	"strings"

	"zhinan/generator/internal/lang"
)

// Reference writes the reference of the format in markdown: every file, record,
// value and form there is, in the order an editor meets them. docs/format.md and
// docs/format.zh.md are what it gives.
func Reference(l lang.Lang) []byte {
	d := &manual{l: l}
	d.intro()
	d.heading(2, "Files", "文件")
	for i := range Files {
		f := &Files[i]
		d.heading(3, "`"+f.Path+"`", "`"+f.Path+"`")
		d.say("%s.", "%s。", d.in(f.About))
		if f.Optional {
			d.say("The catalogue may do without this file.", "本目录可以没有此文件。")
		}
		d.keys(f.Record)
	}
	d.heading(2, "Records within records", "记录中的记录")
	top := map[*Record]bool{}
	for _, f := range Files {
		top[f.Record] = true
	}
	for _, r := range Records() {
		if !top[r] {
			d.heading(3, r.Name, r.Name)
			d.say("%s.", "%s。", d.in(r.About))
			d.keys(r)
		}
	}
	d.values()
	d.heading(2, "Ways of writing", "写法")
	for _, f := range forms() {
		d.heading(3, f.Name, f.Name)
		d.say("%s. Pattern: `%s`", "%s。格式：`%s`", d.in(f.About), f.Pattern)
	}
	return []byte(strings.TrimRight(d.b.String(), "\n") + "\n")
}

type manual struct {
	l lang.Lang
	b strings.Builder
}

func (d *manual) pick(en, zh string) string {
	if d.l == lang.ZH {
		return zh
	}
	return en
}

func (d *manual) in(t lang.Text) string { return t.Side(d.l) }

func (d *manual) say(en, zh string, args ...any) {
	fmt.Fprintf(&d.b, d.pick(en, zh)+"\n\n", args...)
}

func (d *manual) heading(level int, en, zh string) {
	d.b.WriteString(strings.Repeat("#", level) + " " + d.pick(en, zh) + "\n\n")
}

func (d *manual) intro() {
	d.heading(1, "The format of the content", "内容文件的格式")
	d.say("This page is made from the declarations in `generator/internal/schema`; `go test ./generator/internal/schema -update` writes it anew. How to go about editing is told in [editors.md](editors.md), how an editor's program completes these keys in [editing.md](editing.md).",
		"本页由 `generator/internal/schema` 中的声明生成；运行 `go test ./generator/internal/schema -update` 可重新生成。编辑流程见 [editors.zh.md](editors.zh.md)，如何让编辑器补全这些键见 [editing.zh.md](editing.zh.md)。")
	d.heading(2, "What the reader refuses", "不接受的写法")
	d.say("Files are YAML in UTF-8 without a byte order mark. A text that looks like a number stands in quotation marks (`\"1.10\"`); tabs, empty values, anchors, aliases, tags and a second document in a file are refused, as are unknown keys, keys that stand twice, characters nobody sees, and every `TODO:` left by `zhinan new`. All mistakes are reported at once, each at its line and column.",
		"文件为 UTF-8 编码的 YAML，不带字节顺序标记。形似数字的文本须加引号（`\"1.10\"`）；制表符、空值、锚点与别名、标签、同一文件中的第二个文档，以及未知的键、重复的键、不可见字符和 `zhinan new` 留下的 `TODO:`，均不接受。所有错误一次报出，逐一注明行列。")
	d.heading(2, "Whose words a text is", "文字出自何处")
	d.say("A passage has two sides, `zh` and `en`. Which of them is the source's own wording the guide says (`original`), unless the text or its key says otherwise: wording under “ours” is written by the editors, wording under “printed” is what a value was read from, wording under “quoted” stands in the running text word for word. The original side must stand in the source lines that `from` names, to the letter.",
		"一段文字有 `zh`、`en` 两面。哪一面是来源文件的原文，由指南的 `original` 说明，除非该文字或其键另有说明：标“本目录”者由编者撰写，标“所印”者是读出数值的原文措辞，标“引用”者与正文逐字相同。原文一面必须逐字见于 `from` 所列来源行。")
}

// keys is the table of a record's keys.
func (d *manual) keys(r *Record) {
	d.b.WriteString(d.pick("| key | holds | | what it says |\n", "| 键 | 类型 | | 含义 |\n") + "| --- | --- | --- | --- |\n")
	for i := range r.Keys {
		k := &r.Keys[i]
		about := d.in(k.About)
		if w := d.wording(k.Wording); w != "" {
			about += d.pick(" ("+w+")", "（"+w+"）")
		}
		must := ""
		if k.Required || k.Due {
			must = d.pick("required", "必填")
			if k.Unless != "" {
				must += d.pick(" unless `"+k.Unless+"`", "（已写 `"+k.Unless+"` 的除外）")
			}
		}
		d.b.WriteString("| `" + k.Name + "` | " + d.holds(k) + " | " + must + " | " + strings.ReplaceAll(about, "|", `\|`) + " |\n")
	}
	d.b.WriteByte('\n')
}

func (d *manual) wording(w Wording) string {
	switch w {
	case Printed:
		return d.pick("printed", "所印")
	case Ours:
		return d.pick("ours", "本目录")
	case Running:
		return d.pick("as the running text", "同正文")
	case Quoted:
		return d.pick("quoted", "引用")
	}
	return ""
}

// holds says what may stand under a key.
func (d *manual) holds(k *Key) string {
	var out string
	switch k.Type {
	case Int:
		out = d.pick("number", "整数")
	case Bool:
		out = d.pick("true or false", "true 或 false")
	case Date:
		out = d.pick("day", "日期")
	case When:
		out = d.link(k.Form.Name)
	case Words:
		out = d.pick("words", "一组词")
	case Passage:
		out = d.link(Text.Name)
	case Object:
		out = d.link(k.Of.Name)
	default:
		out = d.pick("text", "文本")
	}
	switch {
	case k.Enum != nil:
		out = d.link(k.Enum.Name)
		if k.Tags {
			out += d.pick(", or a language's tag (BCP 47)", "，或其他语言的标签（BCP 47）")
		}
	case k.Form != nil:
		out = d.link(k.Form.Name)
	case k.Ref != "":
		out = d.pick("id of ", "编号，见 ") + "`" + k.Ref + "`"
	}
	if k.List {
		out = d.pick("list of ", "列表：") + out
	}
	return out
}

// link leads to the heading of a record, enumeration or form.
func (d *manual) link(name string) string { return "[" + name + "](#" + name + ")" }

// values lists every enumeration.
func (d *manual) values() {
	d.heading(2, "Values", "可取的值")
	for _, e := range enums() {
		d.heading(3, e.Name, e.Name)
		d.say("%s.", "%s。", d.in(e.About))
		for _, v := range e.Values {
			line := "- `" + v.ID + "`" + d.pick(": ", "：") + d.in(v.About)
			if len(v.Needs) > 0 {
				line += d.pick(" (wants ", "（另须 ") + "`" + strings.Join(v.Needs, "`, `") + "`" + d.pick(")", "）")
			}
			d.b.WriteString(line + "\n")
		}
		d.b.WriteByte('\n')
	}
}

// enums and forms list what keys name, each once, in the order one meets them.
func enums() []*Enum {
	var out []*Enum
	seen := map[string]bool{}
	for _, r := range Records() {
		for _, k := range r.Keys {
			if k.Enum != nil && !seen[k.Enum.Name] {
				seen[k.Enum.Name] = true
				out = append(out, k.Enum)
			}
		}
	}
	return out
}

func forms() []*Form {
	var out []*Form
	seen := map[*Form]bool{}
	for _, r := range Records() {
		for _, k := range r.Keys {
			if k.Form != nil && !seen[k.Form] {
				seen[k.Form] = true
				out = append(out, k.Form)
			}
		}
	}
	return out
}
