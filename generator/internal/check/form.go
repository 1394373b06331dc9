package check

import (
	"net/mail"
	"net/url"
	"reflect"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// sides: every text and every running text has both languages.
func sides(in Input, out *diag.List) {
	for _, r := range recordsOf(in.Records) {
		for _, p := range r.texts {
			missing := ""
			if !p.text.ZH.Set() {
				missing = "zh"
			} else if !p.text.EN.Set() {
				missing = "en"
			}
			if missing != "" {
				out.Report(p.text.At, "missing-side",
					diag.Say("%s has no %s side", "%s 缺少 %s 一侧", p.key, missing))
			}
		}
		if (r.body.ZH == nil) != (r.body.EN == nil) {
			name := "zh.md"
			if r.body.EN == nil {
				name = "en.md"
			}
			out.Report(r.at, "missing-side", diag.Say("%s is missing beside its twin", "缺少与另一语言对应的 %s", name))
		}
	}
}

// quantities: a number stands where the qualifier wants one, and only there.
func quantities(in Input, out *diag.List) {
	each(in.Records, func(key string, v any) {
		q, ok := v.(source.Quantity)
		if !ok {
			return
		}
		shape(out, key, q.Qualifier, q.Value, q.Min, q.Max)
		if !q.Printed.Set() {
			out.Report(q.At, "missing-key", diag.Say("%s: the wording as printed is missing", "%s：缺少原文措辞 printed", key))
		}
		for _, s := range q.Splits {
			shape(out, "splits", s.Qualifier, s.Value, s.Min, s.Max)
			if s.Per.Set() == s.Topic.Set() {
				out.Report(s.At, "split", diag.Say("a split names either per or topic", "splits 须写 per 或 topic 之一"))
			}
		}
	})
}

func shape(out *diag.List, key string, qualifier source.String, value, lo, hi source.Int) {
	if !qualifier.Set() {
		return
	}
	bad := func(i source.Int, m diag.Message) {
		at := qualifier.At
		if i.Set() {
			at = i.At
		}
		out.Report(at, "quantity", m)
	}
	switch qualifier.Value {
	case "tbd", "unstated":
		for _, i := range []source.Int{value, lo, hi} {
			if i.Set() {
				bad(i, diag.Say("%s is %s and cannot carry a number", "%s 为 %s，不应有数值", key, qualifier.Value))
			}
		}
	case "range":
		switch {
		case value.Set():
			bad(value, diag.Say("%s is a range: write min and max", "%s 为区间，请写 min 与 max", key))
		case !lo.Set() || !hi.Set():
			bad(lo, diag.Say("%s is a range and wants min and max", "%s 为区间，须有 min 与 max", key))
		case lo.Value >= hi.Value:
			bad(lo, diag.Say("%s: min is not below max", "%s：min 不小于 max", key))
		}
	default:
		switch {
		case lo.Set() || hi.Set():
			bad(lo, diag.Say("%s: min and max belong to a range only", "%s：只有区间才写 min、max", key))
		case !value.Set():
			bad(value, diag.Say("%s is %s and wants a value", "%s 为 %s，须有数值", key, qualifier.Value))
		case value.Value == 0:
			bad(value, diag.Say("%s: 0 is not a quantity; leave out what is not stated", "%s：数值不得为 0，未说明的请不写", key))
		}
	}
}

// each calls f with every struct of type Quantity, Condition, Contact, Topics
// … in the guides and directions, and the key it stands under.
func each(r *source.Records, f func(key string, v any)) {
	var walk func(v reflect.Value, key string)
	walk = func(v reflect.Value, key string) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() && strings.HasSuffix(v.Type().Elem().PkgPath(), "/source") {
				walk(v.Elem(), key)
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), key)
			}
		case reflect.Struct:
			if !strings.HasSuffix(v.Type().PkgPath(), "/source") || v.Type() == textType {
				return
			}
			f(key, v.Interface())
			for i := range v.NumField() {
				name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ",")
				if name == "" && v.Type().Field(i).Type != reflect.TypeFor[[]source.Direction]() {
					continue
				}
				walk(v.Field(i), name)
			}
		}
	}
	for i := range r.Guides {
		walk(reflect.ValueOf(&r.Guides[i]), "")
	}
}

// topics: each topic is tagged with fields or has parts that are; only a
// direction open to any field may go without.
func topics(in Input, out *diag.List) {
	var one func(t source.Topic, open bool)
	one = func(t source.Topic, open bool) {
		if len(t.Fields) == 0 && len(t.Parts) == 0 && !open {
			out.Report(t.At, "no-field", diag.Say("topic has no fields", "领域方向未标注领域"))
		}
		for _, p := range t.Parts {
			one(p, open)
		}
	}
	for _, g := range in.Records.Guides {
		for _, d := range g.Directions {
			if d.Topics.At.Line > 0 && len(d.Topics.Items) == 0 {
				out.Report(d.Topics.At, "empty", diag.Say("no topics", "没有领域方向"))
			}
			if len(d.Partners) == 0 {
				out.Report(d.At, "empty", diag.Say("no partners", "没有合作方"))
			}
			for _, t := range d.Topics.Items {
				one(t, d.Topics.AnyField.Value)
			}
		}
	}
}

// siteFacts: the base address is an https address with a path that ends in a
// slash; the contact is an e-mail address.
func siteFacts(in Input, out *diag.List) {
	s := in.Records.Site
	if s.BaseURL.Set() {
		u, err := url.Parse(s.BaseURL.Value)
		if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || !strings.HasSuffix(u.Path, "/") || u.RawQuery != "" || u.Fragment != "" {
			out.Add(diag.Problem{At: s.BaseURL.At, Rule: "base-url",
				Message: diag.Say("%q cannot be the site's address", "“%s”不能作为站点地址", s.BaseURL.Value),
				Hint:    diag.Say("write https://example.org/guide/ with the slash at the end", "写作 https://example.org/guide/，末尾带斜杠")})
		}
	}
	if s.Contact.Set() {
		if _, err := mail.ParseAddress(s.Contact.Value); err != nil {
			out.Report(s.Contact.At, "bad-email", diag.Say("%q is not an e-mail address", "“%s”不是电子邮件地址", s.Contact.Value))
		}
	}
}

// contacts: e-mail addresses are addresses, web addresses are plain http(s).
func contacts(in Input, out *diag.List) {
	each(in.Records, func(_ string, v any) {
		c, ok := v.(source.Contact)
		if !ok {
			return
		}
		if c.Email.Set() {
			if a, err := mail.ParseAddress(c.Email.Value); err != nil || a.Address != c.Email.Value {
				out.Report(c.Email.At, "bad-email", diag.Say("%q is not an e-mail address", "“%s”不是电子邮件地址", c.Email.Value))
			}
		}
		if c.URL.Set() {
			u := c.URL.Value
			if !strings.Contains(u, "://") {
				u = "https://" + u
			}
			p, err := url.Parse(u)
			if err != nil || p.Scheme != "https" && p.Scheme != "http" || !strings.Contains(p.Host, ".") || p.User != nil {
				out.Report(c.URL.At, "bad-link", diag.Say("%q is not a web address", "“%s”不是网址", c.URL.Value))
			}
		}
		for _, m := range c.Missing {
			if !slices.Contains([]string{"email", "phone", "url"}, m.Value) {
				out.Report(m.At, "unknown-value", diag.Say("%q is not email, phone or url", "“%s”不是 email、phone 或 url", m.Value))
			}
		}
	})
}
