package i18n

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/yamlfile"
)

// messageFile is one language's file as far as it could be read.
type messageFile struct {
	name     string
	lang     lang.Lang
	read     bool // there are messages to compare with the other file
	lines    []string
	entries  map[string]*entry  // where the messages stand
	found    map[string]bool    // every key of the file
	messages map[string]message // the sound ones
	faults   diag.List
}

// message is a text, or its plural forms; a plain text is the form "other".
type message struct {
	forms  map[string]string
	plural bool
	names  []string // placeholders of all forms, sorted
}

// needed lists the plural forms a language tells apart for whole numbers.
var needed = map[lang.Lang][]string{
	lang.ZH: {"other"},
	lang.EN: {"one", "other"},
}

// pluralForms are the forms the format knows for all languages.
var pluralForms = []string{"zero", "one", "two", "few", "many", "other"}

// reserved words make go-i18n take the whole file for a single message.
var reserved = append([]string{"id", "description", "hash", "leftdelim", "rightdelim", "translation"}, pluralForms...)

func readFile(fsys fs.FS, name string, l lang.Lang) *messageFile {
	f := &messageFile{name: name, lang: l, entries: map[string]*entry{}, found: map[string]bool{}, messages: map[string]message{}}
	data, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		f.report(f.whole(), ruleFile, diag.Say("the message file is missing", "缺少文案文件"))
		return f
	}
	if err != nil {
		// Without the path: the position has it already.
		var pe *fs.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		f.report(f.whole(), ruleFile, diag.Say("the message file cannot be read: %v", "无法读取文案文件：%v", err))
		return f
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	f.lines = strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	root, problems := yamlfile.Parse(name, data)
	empty := f.refusals(problems)
	switch {
	case empty || root != nil && root.Type == yamlfile.Null && root.Kind == yamlfile.Scalar:
		f.report(f.whole(), ruleFile, diag.Say("the message file is empty", "文案文件是空的"))
	case root == nil: // why, has been reported
	case root.Kind != yamlfile.Mapping:
		f.report(f.whole(), ruleSyntax, diag.Say("the file must be a list of lines such as key: text", "文件应由“键: 文案”这样的行组成"))
	default:
		f.read = true
		f.readMessages(root)
	}
	return f
}

// refusals reports what package yamlfile refuses under the rules of message
// files. A missing value is reported where the message is known, and an empty
// file by the caller.
func (f *messageFile) refusals(problems diag.List) (empty bool) {
	for _, p := range problems.Sorted() {
		switch p.Rule {
		case yamlfile.RuleNull:
		case yamlfile.RuleEmpty:
			empty = true
		case yamlfile.RuleSecond:
			f.report(p.At, ruleSyntax, diag.Say("a second document is not read", "第二个文档不会被读取"))
		default:
			p.Rule = ruleSyntax
			f.faults.Add(p)
		}
	}
	return empty
}

// whole is the file as a place.
func (f *messageFile) whole() diag.Position { return diag.Position{File: f.name} }

func (f *messageFile) report(at diag.Position, rule string, m diag.Message) {
	f.hint(at, rule, m, diag.Message{})
}

func (f *messageFile) hint(at diag.Position, rule string, m, hint diag.Message) {
	f.faults.Add(diag.Problem{At: at, Rule: rule, Message: m, Hint: hint})
}

func (f *messageFile) readMessages(root *yamlfile.Node) {
	for i, p := range root.Pairs {
		if p.Key.Kind == yamlfile.Scalar && p.Key.Type != yamlfile.Text {
			f.found[p.Key.Value] = true // not also "missing" when compared
		}
		if key := p.Key.Value; f.entries[key] == nil && isText(p.Key) {
			var next *yamlfile.Node
			if i+1 < len(root.Pairs) {
				next = root.Pairs[i+1].Key
			}
			f.found[key], f.entries[key] = true, f.newEntry(p, next)
		}
	}
	for _, p := range f.texts(root) {
		f.message(p.Key.Value, p.Value)
	}
}

func isText(n *yamlfile.Node) bool {
	return n.Kind == yamlfile.Scalar && n.Type == yamlfile.Text && !n.Refused()
}

// texts returns the pairs of a mapping whose keys are texts, each once. Other
// keys, and those that repeat, are reported and left out.
func (f *messageFile) texts(n *yamlfile.Node) []yamlfile.Pair {
	var out []yamlfile.Pair
	first := map[string]int{}
	for _, p := range n.Pairs {
		name := p.Key.Value
		switch {
		case p.Key.Refused() && p.Key.Type != yamlfile.Null: // reported by yamlfile
			continue
		case !isText(p.Key):
			if p.Key.Kind == yamlfile.Scalar {
				name = cmp.Or(name, "null")
			}
			f.report(p.Key.At, ruleSyntax, diag.Say("the key %s is not a text; put it in quotes", "键 %s 不是文本，请加引号", name))
			continue
		case first[name] > 0:
			f.report(p.Key.At, ruleDuplicate, diag.Say("%q stands twice, first in line %d", "%q 重复，首次出现在第 %d 行", name, first[name]))
			continue
		}
		first[name] = p.Key.At.Line
		out = append(out, p)
	}
	return out
}

// message checks the value of key and keeps it when it is sound.
func (f *messageFile) message(key string, v *yamlfile.Node) {
	e := f.entry(key)
	before := f.faults.Len()
	if slices.Contains(reserved, strings.ToLower(key)) {
		f.report(e.at, ruleSyntax, diag.Say("%q is a reserved word of the format and cannot be a key", "%q 是该格式的保留字，不能用作键", key))
	}
	m := message{forms: map[string]string{}}
	switch {
	case isText(v):
		if strings.TrimSpace(v.Value) == "" {
			f.empty(e.at, key)
		}
		m.forms["other"] = v.Value
	case v.Kind == yamlfile.Scalar && v.Type == yamlfile.Null:
		f.empty(e.at, key)
	case v.Refused():
		return // reported by yamlfile
	case v.Kind == yamlfile.Mapping:
		m.plural = true
		m.forms = f.forms(key, f.texts(v), e)
	default:
		f.report(e.at, ruleSyntax, diag.Say("the message %q is not a text; put it in quotes", "文案 %q 不是文本，请加引号", key))
	}
	f.placeholders(key, &m, e)
	if f.faults.Len() == before {
		f.messages[key] = m
	}
}

func (f *messageFile) empty(at diag.Position, name string) {
	f.report(at, ruleEmpty, diag.Say("the message %q is empty", "文案 %q 是空的", name))
}

// forms checks the plural forms of key and returns those that hold a text.
func (f *messageFile) forms(key string, values []yamlfile.Pair, e *entry) map[string]string {
	out, there := map[string]string{}, map[string]bool{}
	plural := len(values) == 0
	for _, p := range values {
		name, v, at := p.Key.Value, p.Value, p.Key.At
		there[name] = true
		plural = plural || name == "description" || slices.Contains(pluralForms, name)
		missing := v.Kind == yamlfile.Scalar && v.Type == yamlfile.Null
		switch {
		case name == "description": // a note for translators
		case !slices.Contains(pluralForms, name):
			f.hint(at, ruleSyntax,
				diag.Say("%q under %q is not a plural form", "%[2]q 下的 %[1]q 不是复数形式", name, key),
				diag.Say("keys are flat: write %[1]s-%[2]s instead", "键不分层：请写作 %[1]s-%[2]s", key, name))
		case !slices.Contains(needed[f.lang], name):
			f.report(at, rulePlural, diag.Say("the plural form %q of %q is never used in this language", "该语言不使用 %[2]q 的复数形式 %[1]q", name, key))
		case !missing && !isText(v):
			f.report(at, ruleSyntax, diag.Say("the message %q is not a text; put it in quotes", "文案 %q 不是文本，请加引号", key+"."+name))
		case missing || strings.TrimSpace(v.Value) == "":
			f.empty(at, key+"."+name)
		default:
			out[name] = v.Value
		}
	}
	for _, name := range needed[f.lang] {
		if plural && !there[name] { // else a nested group
			f.missingForm(key, name, e)
		}
	}
	return out
}

func (f *messageFile) missingForm(key, form string, e *entry) {
	f.report(e.at, rulePlural, diag.Say("%q lacks the plural form %q", "%q 缺少复数形式 %q", key, form))
}

// compare reports into f what stands in f and not in other: keys,
// placeholders, and plural forms that f has to have because other has some.
func compare(f, other *messageFile) {
	if !f.read || !other.read {
		return // every key would be missing; the cause is reported
	}
	for _, key := range slices.Sorted(maps.Keys(f.found)) {
		if !other.found[key] {
			f.report(f.entry(key).at, ruleKey, diag.Say("the key %q is missing from %s", "键 %q 不在 %s 中", key, other.name))
			continue
		}
		m, sound := f.messages[key]
		o, otherSound := other.messages[key]
		if !sound || !otherSound {
			continue
		}
		e := f.entry(key)
		for _, name := range m.names {
			if !slices.Contains(o.names, name) {
				f.report(f.token(e, m, name), rulePlaceholder,
					diag.Say("the placeholder {{.%s}} of %q is missing from %s", "%[2]q 的占位符 {{.%[1]s}} 不在 %[3]s 中", name, key, other.name))
			}
		}
		if o.plural && !m.plural {
			for _, form := range needed[f.lang] {
				if _, there := m.forms[form]; !there {
					f.missingForm(key, form, e)
				}
			}
		}
	}
}
