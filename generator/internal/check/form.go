package check

import (
	"fmt"
	"net/mail"
	"net/url"
	"regexp"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// sides: every text and every running text has both languages.
func sides(in Input, out *diag.List) {
	for _, r := range in.all() {
		for _, p := range r.texts {
			missing := ""
			if !p.text.ZH.Given() {
				missing = "zh"
			} else if !p.text.EN.Given() {
				missing = "en"
			}
			if missing != "" {
				out.Report(p.text.At, "missing-side",
					diag.Say("%s has no %s side", "%s 缺少 %s 一侧", p.key, missing))
			}
			if readOriginal(p.original) {
				thirdSide(p, out)
			}
		}
		if readOriginal(r.bodyOriginal) {
			thirdBody(r, out)
		}
		if (r.body.ZH == nil) != (r.body.EN == nil) {
			name := "zh.md"
			if r.body.EN == nil {
				name = "en.md"
			}
			out.Report(r.at, "missing-side", diag.Say("%s is missing beside its twin", "缺少与另一语言对应的 %s", name))
		}
		if r.page && r.body.ZH == nil && r.body.EN == nil {
			out.Report(r.at, "missing-side", diag.Say("a page needs zh.md and en.md", "页面须有 zh.md 和 en.md"))
		}
	}
}

// thirdSide: a text whose original is in a third language has that wording, and
// no other has one. What stands in the running text may do without.
func thirdSide(p place, out *diag.List) {
	third, given := p.original.Third(), p.text.Wording.Given()
	switch {
	case third == "" && given:
		out.Add(diag.Problem{At: p.text.Wording.At, Rule: "third-language",
			Message: diag.Say("wording belongs to a text whose original is in a third language", "只有原文为第三种语言的文字才写 wording"),
			Hint:    diag.Say("write original: and its language beside it, such as original: fr", "请在旁边写明原文语言，如 original: fr")})
	case third != "" && !given && p.wording != schema.Quoted:
		out.Add(diag.Problem{At: p.text.At, Rule: "third-language",
			Message: diag.Say("the original of %s is in %q, and its wording is missing", "%s 的原文语言为 %q，缺少原文措辞", p.key, third),
			Hint:    diag.Say("write it under wording; zh and en are translations", "请写在 wording 下；zh 与 en 均为译文")})
	}
}

// thirdBody: a running text whose original is in a third language has that
// original beside it, in a file named after the language.
func thirdBody(r record, out *diag.List) {
	if third := r.bodyOriginal.Third(); third != "" && r.body.Third == nil && (r.body.ZH != nil || r.body.EN != nil) {
		out.Add(diag.Problem{At: r.at, Rule: "third-language", Message: diag.Say("%s.md is missing: the original of the running text", "缺少正文的原文 %s.md", third),
			Hint: diag.Say("the guide's original, or body_original, names the language; zh.md and en.md are translations", "语言由指南的 original 或 body_original 写明；zh.md 与 en.md 均为译文")})
	}
}

// quantities: a number stands where the qualifier wants one, and only there; it
// is no larger than a call can have.
func quantities(in Input, out *diag.List) {
	each(in.Records, func(key string, v any) {
		q, ok := quantity(v)
		if !ok {
			return
		}
		shape(out, key, q.Qualifier, q.Value, q.Min, q.Max)
		if !q.Printed.Set() {
			out.Report(q.At, "missing-key", diag.Say("%s: the wording as printed is missing", "%s：缺少原文措辞 printed", key))
		}
		for _, s := range q.Splits {
			shape(out, "splits", s.Qualifier, s.Value, s.Min, s.Max)
			if s.Per.Given() == s.Topic.Given() {
				out.Report(s.At, "split", diag.Say("a split names either per or topic", "splits 须写 per 或 topic 之一"))
			}
		}
	})
}

// quantity reads v, should it be a quantity or, with fewer keys, the number
// of partners a guide states.
func quantity(v any) (source.Quantity, bool) {
	switch v := v.(type) {
	case source.Quantity:
		return v, true
	case source.Amount:
		return *v.Quantity(), true
	case source.Duration:
		return *v.Quantity(), true
	case source.StatedPartners:
		return source.Quantity{At: v.At, Qualifier: v.Qualifier, Value: v.Value, Printed: v.Printed}, true
	}
	return source.Quantity{}, false
}

func shape(out *diag.List, key string, qualifier source.String, value, lo, hi source.Int) {
	if !qualifier.Set() {
		return
	}
	bad := func(i source.Int, m diag.Message) {
		at := qualifier.At
		if i.Given() {
			at = i.At
		}
		out.Report(at, "quantity", m)
	}
	for _, i := range []source.Int{value, lo, hi} {
		if i.Set() && i.Value > most {
			bad(i, diag.Say("%s: %d is more than any call has; are there digits too many?", "%s：%d 大得不合常理，是否多写了数位？", key, i.Value))
		}
	}
	switch qualifier.Value {
	case "tbd", "unstated":
		for _, i := range []source.Int{value, lo, hi} {
			if i.Given() {
				bad(i, diag.Say("%s is %s and cannot carry a number", "%s 为 %s，不应有数值", key, qualifier.Value))
			}
		}
	case "range":
		switch {
		case value.Given():
			bad(value, diag.Say("%s is a range: write min and max", "%s 为区间，请写 min 与 max", key))
		case !lo.Given() || !hi.Given():
			bad(lo, diag.Say("%s is a range and wants min and max", "%s 为区间，须有 min 与 max", key))
		case lo.Set() && hi.Set() && lo.Value >= hi.Value:
			bad(lo, diag.Say("%s: min is not below max", "%s：min 不小于 max", key))
		}
	default:
		switch {
		case lo.Given() || hi.Given():
			bad(lo, diag.Say("%s: min and max belong to a range only", "%s：只有区间才写 min、max", key))
		case !value.Given():
			bad(value, diag.Say("%s is %s and wants a value", "%s 为 %s，须有数值", key, qualifier.Value))
		case value.Set() && value.Value == 0:
			bad(value, diag.Say("%s: 0 is not a quantity; leave out what is not stated", "%s：数值不得为 0，未说明的请不写", key))
		}
	}
}

// splits: a split that names a topic names one the direction has.
func splits(in Input, out *diag.List) {
	for _, g := range in.Records.Guides {
		for _, d := range g.Directions {
			topics := int64(len(d.Topics.Items))
			all := []*source.Quantity{d.Projects, d.Duration.Quantity()}
			for i := range d.Funds {
				all = append(all, d.Funds[i].Quantity())
			}
			for _, q := range all {
				if q != nil && topics > 0 {
					splitsOf(q, topics, out)
				}
			}
		}
	}
}

func splitsOf(q *source.Quantity, topics int64, out *diag.List) {
	for _, s := range q.Splits {
		if s.Topic.Set() && (s.Topic.Value < 1 || s.Topic.Value > topics) {
			out.Report(s.Topic.At, "split", diag.Say("there is no topic %d; the direction has %d", "没有第 %d 个领域方向，本方向共 %d 个", s.Topic.Value, topics))
		}
	}
}

// each calls f with every value of the guides and directions, and the key it
// stands under.
func each(r *source.Records, f func(key string, v any)) {
	visit := func(path []*schema.Key, v any) { f(path[len(path)-1].Name, v) }
	for i := range r.Guides {
		g := &r.Guides[i]
		source.Walk(*g, schema.Guide, visit)
		for j := range g.Directions {
			source.Walk(g.Directions[j], schema.Direction, visit)
		}
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
			// A list that is nil is missing or of the wrong type: reported already.
			if given := d.Topics.Given; given.Given() && (len(d.Topics.Items) > 0 || d.Topics.AnyField.Value || d.Topics.OpenEnded.Set()) {
				out.Report(given.At, "topics", diag.Say("topics are listed, or any field will do: given does not hold", "已列领域方向或不限领域，不应再写 given"))
			} else if d.Topics.Items != nil && len(d.Topics.Items) == 0 && !given.Given() {
				out.Report(d.Topics.At, "empty", diag.Say("no topics", "没有领域方向"))
			}
			whom(&d, out)
			if in.Records.Broken[g.ID+"-"+d.Folder] {
				continue // the fields may stand under a key that was refused
			}
			for _, t := range d.Topics.Items {
				one(t, d.Topics.AnyField.Value)
			}
		}
	}
}

// whom: a direction lists its partners, or says why it names none, not both.
func whom(d *source.Direction, out *diag.List) {
	switch {
	case len(d.Partners) > 0 && d.PartnersNone.Given():
		out.Report(d.PartnersNone.At, "partners", diag.Say("there are partners: partners_none does not hold", "已列合作方，不应再写 partners_none"))
	case d.Partners != nil && len(d.Partners) == 0:
		out.Add(diag.Problem{At: d.At, Rule: "empty", Message: diag.Say("no partners", "没有合作方"),
			Hint: diag.Say("where the source names none, write partners_none: any or partners_none: not_stated",
				"来源文件未列合作方的，写 partners_none: any（不限）或 partners_none: not_stated（未说明）")})
	}
}

// siteFacts: the base address is an https address with a path that ends in a
// slash; the contact is an e-mail address.
func siteFacts(in Input, out *diag.List) {
	s := in.Records.Site
	if s.BaseURL.Set() {
		if !BaseURL(s.BaseURL.Value) || !strings.HasSuffix(s.BaseURL.Value, "/") {
			out.Add(diag.Problem{At: s.BaseURL.At, Rule: "base-url",
				Message: diag.Say("%q cannot be the site's address", "“%s”不能作为站点地址", s.BaseURL.Value),
				Hint:    diag.Say("write https://example.org/guide/ with the slash at the end", "写作 https://example.org/guide/，末尾带斜杠")})
		}
	}
	if s.FeedIDs.Set() && !taggingEntity.MatchString(s.FeedIDs.Value) {
		out.Add(diag.Problem{At: s.FeedIDs.At, Rule: "feed-ids",
			Message: diag.Say("%q cannot begin the ids of feeds", "“%s”不能用作订阅源标识的开头", s.FeedIDs.Value),
			Hint:    diag.Say("write a domain and a day it was yours: example.org,2026-11-21", "写域名和拥有该域名的日期：example.org,2026-11-21")})
	}
	email(s.Contact, out)
	contentDate(in, out)
}

// maxLag is how many years the content may speak for after its newest guide: a
// catalogue nobody added to for longer is one whose date is mistyped.
const maxLag = 10

// contentDate: the day the content speaks for is not far behind its newest
// guide. There is no clock to ask, so that the same content always says the
// same; what is dated after that day is reported where it stands.
func contentDate(in Input, out *diag.List) {
	newest := 0
	for _, g := range in.Catalog.Guides {
		newest = max(newest, g.Year)
	}
	d := in.Records.Site.ContentDate
	if newest < source.FirstYear || !d.Set() || d.Time.Year() <= newest+maxLag {
		return
	}
	out.Add(diag.Problem{At: d.At, Rule: "future",
		Message: diag.Say("content_date is %[1]d years after the newest guide, of %[2]d", "content_date 比最新的指南（%[2]d 年）晚 %[1]d 年", d.Time.Year()-newest, newest),
		Hint:    diag.Say("look at the year", "请核对年份")})
}

// BaseURL reports an address other addresses can be appended to: http or
// https, a host, a path perhaps, and no character that would have to be
// escaped anywhere (RFC 3986).
func BaseURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && plainURL.MatchString(s) && u.Hostname() != "" && u.String() == s && !strings.Contains(u.Path, "/../") && !strings.Contains(u.Path, "//")
}

var plainURL = regexp.MustCompile(`^https?://[A-Za-z0-9.:\[\]-]+(?:/[A-Za-z0-9._~%!$()*+,;=:@/-]*)?$`)

// taggingEntity is that of RFC 4151: a domain, and a day on which it was ours.
var taggingEntity = regexp.MustCompile(schema.TaggingEntity.Pattern)

// email reports what is not a bare address, name@host.domain.
func email(s source.String, out *diag.List) {
	if !s.Set() {
		return
	}
	a, err := mail.ParseAddress(s.Value)
	if err == nil && a.Address == s.Value {
		if _, host, _ := strings.Cut(s.Value, "@"); strings.Contains(host, ".") {
			return
		}
	}
	out.Report(s.At, "bad-email", diag.Say("%q is not an e-mail address", "“%s”不是电子邮件地址", s.Value))
}

// contacts: e-mail addresses are addresses, web addresses are plain http(s), of
// contacts and of what a guide refers to.
func contacts(in Input, out *diag.List) {
	each(in.Records, func(_ string, v any) {
		switch v := v.(type) {
		case source.Contact:
			email(v.Email, out)
			webAddress(v.URL, out)
			listed(v.Missing, schema.Missing, out)
		case source.System:
			elsewhere(v.URL, v.Missing, out)
		case source.Attachment:
			elsewhere(v.URL, v.Missing, out)
		}
	})
}

// elsewhere: what a guide refers to has an address, or the source gives none.
func elsewhere(u source.String, missing source.Bool, out *diag.List) {
	webAddress(u, out)
	if u.Given() && missing.Value {
		out.Report(missing.At, "bad-link", diag.Say("there is an address: it is not missing", "已有网址，不应再写 missing"))
	}
	if !u.Given() && missing.At.Line > 0 && !missing.Value {
		out.Report(missing.At, "missing-key", diag.Say("write the url, or missing: true", "请写 url，或写 missing: true"))
	}
}

// webAddress reports what is not an address of the web.
func webAddress(s source.String, out *diag.List) {
	if !s.Set() {
		return
	}
	u := s.Value
	if !strings.Contains(u, "://") {
		u = "https://" + u
	}
	p, err := url.Parse(u)
	if err != nil || p.Scheme != "https" && p.Scheme != "http" || !strings.Contains(p.Host, ".") || p.User != nil {
		out.Report(s.At, "bad-link", diag.Say("%q is not a web address", "“%s”不是网址", s.Value))
	}
}

// listed: the values of a list are those of its enumeration.
func listed(values []source.String, enum *schema.Enum, out *diag.List) {
	ids := enum.IDs()
	last := len(ids) - 1
	for _, v := range values {
		if v.Set() && !enum.Has(v.Value) {
			out.Report(v.At, "unknown-value", diag.Message{
				EN: fmt.Sprintf("%q is not %s or %s", v.Value, strings.Join(ids[:last], ", "), ids[last]),
				ZH: fmt.Sprintf("“%s”不是 %s 或 %s", v.Value, strings.Join(ids[:last], "、"), ids[last]),
			})
		}
	}
}
