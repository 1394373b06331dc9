package i18n

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
)

// messageFile is one language's file as far as it could be read.
type messageFile struct {
	name     string
	lang     lang.Lang
	read     bool // there are messages to compare with the other file
	scan     scan
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

func readFile(fsys fs.FS, name string, l lang.Lang, unmarshal func([]byte, any) error) *messageFile {
	f := &messageFile{name: name, lang: l, found: map[string]bool{}, messages: map[string]message{}}
	data, err := fs.ReadFile(fsys, name)
	if errors.Is(err, fs.ErrNotExist) {
		f.report(place{}, ruleFile, diag.Say("the message file is missing", "缺少文案文件"))
		return f
	}
	if err != nil {
		// Without the path: the position has it already.
		var pe *fs.PathError
		if errors.As(err, &pe) {
			err = pe.Err
		}
		f.report(place{}, ruleFile, diag.Say("the message file cannot be read: %v", "无法读取文案文件：%v", err))
		return f
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	f.scan = scanText(string(data))
	f.duplicates()

	// Decoders stop at duplicates, and would hide what else is wrong.
	if len(f.scan.duplicates) > 0 {
		data = []byte(f.scan.withoutDuplicates())
	}
	var raw any
	if err := unmarshal(data, &raw); err != nil {
		f.syntax(err)
		return f
	}
	if f.scan.second.line > 0 {
		f.report(f.scan.second, ruleSyntax, diag.Say("a second document is not read", "第二个文档不会被读取"))
	}
	if raw == nil {
		f.report(place{}, ruleFile, diag.Say("the message file is empty", "文案文件是空的"))
		return f
	}
	entries, ok := f.mapping(raw, nil)
	if !ok {
		f.report(place{}, ruleSyntax, diag.Say("the file must be a list of lines such as key: text", "文件应由“键: 文案”这样的行组成"))
		return f
	}
	f.read = true
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		f.found[key] = true
		f.message(key, entries[key])
	}
	return f
}

func (f *messageFile) report(at place, rule string, m diag.Message) {
	f.hint(at, rule, m, diag.Message{})
}

func (f *messageFile) hint(at place, rule string, m, hint diag.Message) {
	f.faults.Add(diag.Problem{
		At:   diag.Position{File: f.name, Line: at.line, Column: at.column},
		Rule: rule, Message: m, Hint: hint,
	})
}

func (f *messageFile) duplicates() {
	for _, d := range f.scan.duplicates {
		f.report(d.again, ruleDuplicate, diag.Say("%q stands twice, first in line %d", "%q 重复，首次出现在第 %d 行", d.name, d.first.line))
	}
}

var errorLine = regexp.MustCompile(`^(?:yaml: )?line (\d+): (.*)$`)

// syntax reports each line of a decoder's error.
func (f *messageFile) syntax(err error) {
	for text := range strings.SplitSeq(err.Error(), "\n") {
		text = strings.TrimSpace(text)
		if text == "" || text == "yaml: unmarshal errors:" {
			continue
		}
		var at place
		if m := errorLine.FindStringSubmatch(text); m != nil {
			at.line, _ = strconv.Atoi(m[1])
			text = m[2]
		}
		text = strings.TrimPrefix(text, "yaml: ")
		f.report(at, ruleSyntax, diag.Say("not valid YAML: %s", "YAML 语法有误：%s", text))
	}
}

// mapping returns v's entries when it is a mapping. Keys that are no text are
// reported and left out.
func (f *messageFile) mapping(v any, parent *entry) (map[string]any, bool) {
	switch v := v.(type) {
	case map[string]any:
		return v, true
	case map[any]any:
		out := make(map[string]any, len(v))
		for k, value := range v {
			key, ok := k.(string)
			if !ok {
				name := fmt.Sprint(k)
				var at place
				if parent != nil {
					at = parent.form(name)
				} else {
					at = f.scan.place(name)
					f.found[name] = true // not also "missing" when compared
				}
				f.report(at, ruleSyntax, diag.Say("the key %s is not a text; put it in quotes", "键 %s 不是文本，请加引号", name))
				continue
			}
			out[key] = value
		}
		return out, true
	}
	return nil, false
}

// message checks the value of key and keeps it when it is sound.
func (f *messageFile) message(key string, v any) {
	e := f.scan.entry(key)
	before := f.faults.Len()
	if slices.Contains(reserved, strings.ToLower(key)) {
		f.report(e.place, ruleSyntax, diag.Say("%q is a reserved word of the format and cannot be a key", "%q 是该格式的保留字，不能用作键", key))
	}
	m := message{forms: map[string]string{}}
	switch value := v.(type) {
	case nil:
		f.empty(e.place, key)
	case string:
		if strings.TrimSpace(value) == "" {
			f.empty(e.place, key)
		}
		m.forms["other"] = value
	default:
		forms, ok := f.mapping(v, e)
		if !ok {
			f.report(e.place, ruleSyntax, diag.Say("the message %q is not a text; put it in quotes", "文案 %q 不是文本，请加引号", key))
			break
		}
		m.plural = true
		m.forms = f.forms(key, forms, e)
	}
	f.placeholders(key, &m, e)
	if f.faults.Len() == before {
		f.messages[key] = m
	}
}

func (f *messageFile) empty(at place, name string) {
	f.report(at, ruleEmpty, diag.Say("the message %q is empty", "文案 %q 是空的", name))
}

// forms checks the plural forms of key and returns those that hold a text.
func (f *messageFile) forms(key string, values map[string]any, e *entry) map[string]string {
	out := map[string]string{}
	plural := len(values) == 0
	for _, name := range slices.Sorted(maps.Keys(values)) {
		at := e.form(name)
		plural = plural || name == "description" || slices.Contains(pluralForms, name)
		text, isText := values[name].(string)
		switch {
		case name == "description": // a note for translators
		case !slices.Contains(pluralForms, name):
			f.hint(at, ruleSyntax,
				diag.Say("%q under %q is not a plural form", "%[2]q 下的 %[1]q 不是复数形式", name, key),
				diag.Say("keys are flat: write %[1]s-%[2]s instead", "键不分层：请写作 %[1]s-%[2]s", key, name))
		case !slices.Contains(needed[f.lang], name):
			f.report(at, rulePlural, diag.Say("the plural form %q of %q is never used in this language", "该语言不使用 %[2]q 的复数形式 %[1]q", name, key))
		case values[name] != nil && !isText:
			f.report(at, ruleSyntax, diag.Say("the message %q is not a text; put it in quotes", "文案 %q 不是文本，请加引号", key+"."+name))
		case strings.TrimSpace(text) == "":
			f.empty(at, key+"."+name)
		default:
			out[name] = text
		}
	}
	for _, name := range needed[f.lang] {
		if _, there := values[name]; plural && !there { // else a nested group
			f.missingForm(key, name, e)
		}
	}
	return out
}

func (f *messageFile) missingForm(key, form string, e *entry) {
	f.report(e.place, rulePlural, diag.Say("%q lacks the plural form %q", "%q 缺少复数形式 %q", key, form))
}

// compare reports into f what stands in f and not in other: keys,
// placeholders, and plural forms that f has to have because other has some.
func compare(f, other *messageFile) {
	if !f.read || !other.read {
		return // every key would be missing; the cause is reported
	}
	for _, key := range slices.Sorted(maps.Keys(f.found)) {
		if !other.found[key] {
			f.report(f.scan.place(key), ruleKey, diag.Say("the key %q is missing from %s", "键 %q 不在 %s 中", key, other.name))
			continue
		}
		m, sound := f.messages[key]
		o, otherSound := other.messages[key]
		if !sound || !otherSound {
			continue
		}
		e := f.scan.entry(key)
		for _, name := range m.names {
			if !slices.Contains(o.names, name) {
				f.report(f.scan.token(e, m, name), rulePlaceholder,
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
