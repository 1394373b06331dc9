package source

import (
	"reflect"
	"strconv"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/yamlfile"
)

const maxProblems = 200 // reported for one file

// decode binds the YAML document of a file to the record p points to, which
// is declared by r.
func decode(file string, data []byte, p any, r *schema.Record) diag.List {
	root, problems := yamlfile.Parse(file, data)
	if root != nil {
		root.Each(func(n *yamlfile.Node) { refuseTodo(n, &problems) })
		binder{&problems}.bind(root, reflect.ValueOf(p).Elem(), &schema.Key{Name: "file", Type: schema.Object, Of: r})
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

// refuseTodo refuses a value a scaffold left for a person to fill in.
func refuseTodo(n *yamlfile.Node, problems *diag.List) {
	if n.Kind == yamlfile.Scalar && !n.Refused() && hasTodo(n.At, n.Value, problems) {
		n.Refuse()
	}
}

// hasTodo reports whether s holds the mark of a scaffold, which is a problem.
func hasTodo(at diag.Position, s string, problems *diag.List) bool {
	if !strings.Contains(s, "TODO:") {
		return false
	}
	problems.Add(diag.Problem{At: at, Rule: "todo",
		Message: diag.Say("TODO: is still to be filled in", "TODO: 尚未填写"),
		Hint:    diag.Say("replace it with what the source says, or remove the key", "请按来源文件填写，或删去该键")})
	return true
}

// binder copies a YAML tree into a record. The library's own decoder stops
// short of what authors are promised: it gives lines without columns, guesses
// types (1.10 becomes 1.1) and lets nulls and missing keys pass.
//
// The declaration of a record (package schema) says which keys there are,
// which of them must be there and what values they may have; the struct they
// are bound to has a field for each, named by its yaml tag. A field At of type
// diag.Position receives the place of the mapping, and a field Plain what is
// declared and has no field of its own.
type binder struct {
	problems *diag.List
}

func (b binder) report(n *yamlfile.Node, rule string, m, hint diag.Message) {
	b.problems.Add(diag.Problem{At: n.At, Rule: rule, Message: m, Hint: hint})
}

// bind decodes n into v, whose dynamic type decides what is allowed. A value
// that is refused leaves its place only.
func (b binder) bind(n *yamlfile.Node, v reflect.Value, key *schema.Key) {
	at, refused := n.At, n.Refused()
	switch p := v.Addr().Interface().(type) {
	case *String:
		*p = String{At: at, wrong: true}
		if !refused && b.scalar(n, key.Name, diag.Say("text", "文本")) && b.isText(n, key.Name) && !b.joined(n, key) && !b.wide(n) {
			*p = String{Value: n.Value, At: at}
		}
	case *Int:
		*p = Int{At: at, wrong: true}
		if want := diag.Say("a whole number", "整数"); !refused && b.scalar(n, key.Name, want) {
			i, err := strconv.ParseInt(n.Value, 10, 64)
			if err != nil || n.Type != yamlfile.Integer || !plainInt(n.Value) {
				b.wrong(n, key.Name, want, numberMeant(n.Value))
				return
			}
			*p = Int{Value: i, At: at}
		}
	case *Bool:
		if want := diag.Say("true or false", " true 或 false"); !refused && b.scalar(n, key.Name, want) {
			if n.Type != yamlfile.Boolean || n.Value != "true" && n.Value != "false" {
				b.wrong(n, key.Name, want, boolMeant(n.Value))
				return
			}
			*p = Bool{n.Value == "true", at}
		}
	case *Date:
		*p = Date{At: at, wrong: true}
		if !refused && b.scalar(n, key.Name, diag.Say("a date", "日期")) {
			t, message, hint := date(n.Value)
			if !message.IsZero() {
				b.report(n, "bad-date", message, hint)
				return
			}
			*p = Date{Time: t, At: at}
		}
	case *When:
		*p = When{At: at, wrong: true}
		if !refused && b.scalar(n, key.Name, diag.Say("a date", "日期")) {
			*p = b.when(n)
		}
	default:
		if !refused {
			b.compound(n, v, key)
		}
	}
}

func (b binder) compound(n *yamlfile.Node, v reflect.Value, key *schema.Key) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		b.bind(n, v.Elem(), key)
	case reflect.Slice:
		if n.Kind != yamlfile.List {
			b.misshapen(n, key, diag.Say("a list", "列表"), true)
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), len(n.Items), len(n.Items)))
		for i, item := range n.Items {
			b.bind(item, v.Index(i), key)
		}
	case reflect.Struct:
		if n.Kind != yamlfile.Mapping {
			b.misshapen(n, key, diag.Say("a mapping (key: value)", "映射（键: 值）"), false)
			return
		}
		r := key.Of
		if key.Type == schema.Passage {
			r = schema.Text
		}
		b.mapping(n, v, r)
	}
}

func (b binder) mapping(n *yamlfile.Node, v reflect.Value, r *schema.Record) {
	for _, p := range n.Pairs {
		if p.Key.Refused() {
			return // what else the mapping holds is not known
		}
	}
	if at := v.FieldByName("At"); at.IsValid() {
		at.Set(reflect.ValueOf(n.At))
	}
	seen := map[string]int{}
	for _, p := range n.Pairs {
		name := p.Key.Value
		key := r.Key(name)
		switch {
		case p.Key.Kind != yamlfile.Scalar || key == nil:
			b.report(p.Key, "unknown-key",
				diag.Say("unknown key %q", "未知的键“%s”", name), keyMeant(name, r))
			continue
		case seen[name] > 0:
			b.report(p.Key, "duplicate-key",
				diag.Say("key %q stands here twice", "键“%s”重复", name), diag.Say("first in line %d", "首次出现在第 %d 行", seen[name]))
			continue
		}
		seen[name] = p.Key.At.Line
		field, done := fieldOf(v, key)
		b.bind(p.Value, field, key)
		if key.Enum != nil {
			b.enum(p.Value, field, key)
		}
		done()
	}
	for _, key := range r.Keys {
		if key.Required && seen[key.Name] == 0 && (key.Unless == "" || seen[key.Unless] == 0) {
			hint := diag.Message{}
			if key.Unless != "" {
				hint = diag.Say("where the source gives none, write %s", "来源文件未列的，写 %s", key.Unless)
			}
			b.report(n, "missing-key", diag.Say("key %q is missing", "缺少键“%s”", key.Name), hint)
		}
	}
}

// enum refuses a value that is none of those declared: what it was to decide
// is not known then, and nothing else is said of it.
func (b binder) enum(n *yamlfile.Node, field reflect.Value, key *schema.Key) {
	s, ok := field.Interface().(String)
	if !ok || !s.Set() || key.Enum.Has(s.Value) {
		return
	}
	if key.Tags && lang.Valid(s.Value) && (key.Name == "language" || lang.Of(s.Value).Third()) {
		return
	}
	field.Set(reflect.ValueOf(String{At: s.At, wrong: true}))
	allowed := key.Enum.IDs()
	hint := diag.Suggest(lang.Narrow(s.Value), allowed)
	if hint.IsZero() {
		list := strings.Join(allowed, ", ")
		hint = diag.Say("one of %s", "可用的值：%s", list)
		if key.Tags {
			hint = diag.Say("one of %s, or the tag of another language (BCP 47), such as fr, ja, pt-BR", "可用的值：%s，或其他语言的标签（BCP 47），如 fr、ja、pt-BR", list)
		}
	}
	b.report(n, "unknown-value",
		diag.Say("%[2]q is not a value of %[1]s", "%[1]s 没有“%[2]s”这个值", key.Name, s.Value), hint)
}

func (b binder) scalar(n *yamlfile.Node, key string, want diag.Message) bool {
	if n.Kind == yamlfile.Scalar {
		return true
	}
	b.wrongType(n, key, want)
	return false
}

func (b binder) wrongType(n *yamlfile.Node, key string, want diag.Message) {
	b.wrong(n, key, want, diag.Message{})
}

// misshapen reports what is not the list or the mapping its key wants. Marks
// that should be others may have made a text of it.
func (b binder) misshapen(n *yamlfile.Node, key *schema.Key, want diag.Message, list bool) {
	if p, ok := yamlfile.Slip(n); ok {
		b.problems.Add(p)
		return
	}
	b.wrong(n, key.Name, want, shapeMeant(n, key, list))
}

// wrong reports a value of the wrong type, with a hint.
func (b binder) wrong(n *yamlfile.Node, key string, want, hint diag.Message) {
	got := n.Value
	var m diag.Message
	switch n.Kind {
	case yamlfile.Scalar:
		m = diag.Message{
			EN: key + " wants " + want.EN + ", not " + strconv.Quote(got),
			ZH: key + " 应为" + want.ZH + "，而不是“" + got + "”",
		}
	case yamlfile.List:
		m = diag.Message{EN: key + " wants " + want.EN + ", not a list", ZH: key + " 应为" + want.ZH + "，而不是列表"}
	default:
		m = diag.Message{EN: key + " wants " + want.EN + ", not a mapping", ZH: key + " 应为" + want.ZH + "，而不是映射"}
	}
	b.report(n, "wrong-type", m, hint)
}

// isText refuses scalars YAML would read as a number, a date or a truth
// value: 1.10 must not become 1.1.
func (b binder) isText(n *yamlfile.Node, key string) bool {
	if n.Type != yamlfile.Text {
		b.report(n, "unquoted",
			diag.Say("%s: %s is not quoted, YAML reads it as something other than text", "%s：%s 未加引号，YAML 不会把它当作文本", key, n.Value),
			diag.Say("write \"%s\"", "写作 \"%s\"", n.Value))
		return false
	}
	if strings.TrimSpace(n.Value) == "" {
		b.report(n, "empty", diag.Say("%s is empty", "%s 为空", key),
			diag.Say("leave the key out if nothing is known", "如无内容，请删去该键"))
		return false
	}
	return key == "zh" || key == "en" || !b.printedQuotes(n)
}

// plainInt refuses octal, hexadecimal, signs and separators: 02025, 0x10, +5, 1_000.
func plainInt(s string) bool {
	if len(s) > 1 && s[0] == '0' {
		return false
	}
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}
