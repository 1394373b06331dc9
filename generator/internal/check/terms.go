package check

import (
	"slices"
	"strings"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// terms: where the Chinese has a term of terms.yaml, the English has one of
// its translations. Longer terms are looked for first, and what they cover is
// not looked at again.
func terms(in Input, out *diag.List) {
	known := map[string]bool{}
	for _, t := range in.Records.Terms {
		if t.ZH.Set() && known[t.ZH.Value] {
			out.Report(t.ZH.At, "duplicate-id", diag.Say("term %q stands here twice", "术语“%s”在此重复", t.ZH.Value))
		}
		known[t.ZH.Value] = true
	}
	list := slices.Clone(in.Catalog.Terms)
	slices.SortStableFunc(list, func(a, b catalog.Term) int { return len(b.ZH) - len(a.ZH) })
	for _, r := range in.all() {
		for _, p := range r.texts {
			if p.text.ZH.Set() && p.text.EN.Set() {
				termsIn(list, p.text.ZH.Value, p.text.EN.Value, p.text.EN.At, out)
			}
		}
		if readable(r.body) {
			zb, eb := r.body.ZH.Blocks(), r.body.EN.Blocks()
			if len(zb) == len(eb) {
				for i := range zb {
					termsIn(list, zb[i].Text, eb[i].Text, eb[i].Pos, out)
				}
			} else {
				termsIn(list, r.body.ZH.Plain(), r.body.EN.Plain(), eb[0].Pos, out)
			}
		}
	}
}

func termsIn(list []catalog.Term, zh, en string, at diag.Position, out *diag.List) {
	lower := strings.ToLower(en)
	for _, t := range list {
		if t.ZH == "" || !strings.Contains(zh, t.ZH) {
			continue
		}
		zh = strings.ReplaceAll(zh, t.ZH, "\x00")
		if !slices.ContainsFunc(t.EN, func(e string) bool { return strings.Contains(lower, strings.ToLower(e)) }) {
			out.Add(diag.Problem{At: at, Rule: "term",
				Message: diag.Say("zh has %[1]s, en has none of %[2]q", "中文为“%s”，英文没有对应译法 %q", t.ZH, t.EN),
				Hint:    diag.Say("one term, one translation: see content/terms.yaml", "一词一译：见 content/terms.yaml")})
		}
	}
}

// printedValues: the number of a quantity, an average or a condition is one
// that stands in the wording it was read from, on both sides, and so is the
// date of a moment. Tables print money in units of 万元.
func printedValues(in Input, out *diag.List) {
	each(in.Records, func(key string, v any) {
		if q, ok := quantity(v); ok {
			numbers := []source.Int{q.Value}
			if q.Qualifier.Value == "range" {
				numbers = []source.Int{q.Min, q.Max}
			}
			for _, n := range numbers {
				if n.Set() && n.Value != 0 { // 0 is the rule quantities' business
					said(q.Printed, func(t tokens) bool { return holds(t, n.Value) }, out,
						diag.Say("%s is %d, which is not printed here", "%s 为 %d，与此处措辞不符", key, n.Value))
				}
			}
		}
		switch v := v.(type) {
		case source.Average:
			if n := v.Value; n.Set() && v.Printed.Set() && !holds(tokensZH(v.Printed.Value), n.Value) {
				out.Report(v.Printed.At, "printed-value", diag.Say("the average is %d, which is not printed here", "平均值为 %d，与此处措辞不符", n.Value))
			}
		case source.Moment:
			printedMoment(v, out)
		case source.Condition:
			for _, f := range figures(v) {
				if f.value.Set() {
					said(v.Sentence, func(t tokens) bool { return holds(t, f.value.Value) }, out,
						diag.Say("%s is %d, which the sentence does not say", "%s 为 %d，与此句不符", f.key, f.value.Value))
				}
			}
			for _, f := range []struct {
				key string
				day source.Date
			}{{"before", v.Before}, {"by", v.By}, {"after", v.After}, {"since", v.Since}} {
				if day := f.day.Time.Format(time.DateOnly); f.day.Set() {
					said(v.Sentence, func(t tokens) bool { return t.exact[day] > 0 }, out,
						diag.Say("%s is %s, which the sentence does not say", "%s 为 %s，与此句不符", f.key, day))
				}
			}
		}
	})
}

type figure struct {
	key   string
	value source.Int
}

// figures are the numbers read from a condition's sentence.
func figures(c source.Condition) []figure {
	out := []figure{{"at_least", c.AtLeast}, {"at_most", c.AtMost}, {"min_attendees", c.MinAttendees},
		{"min_months", c.MinMonths}, {"max_age", c.MaxAge}, {"per_event_enterprise", c.PerEventEnterprise},
		{"registered_years", c.RegisteredYears}, {"more_than", c.MoreThan}, {"less_than", c.LessThan}, {"equal", c.Equal},
		{"attendees_more_than", c.AttendeesMoreThan}, {"under_age", c.UnderAge}}
	for _, u := range c.Units {
		out = append(out, figure{"at_least", u.AtLeast}, figure{"at_most", u.AtMost}, figure{"more_than", u.MoreThan},
			figure{"less_than", u.LessThan}, figure{"equal", u.Equal})
	}
	for _, y := range c.Years {
		out = append(out, figure{"years", y})
	}
	return out
}

// said reports m at each side of t that does not hold what it should.
func said(t source.Text, holds func(tokens) bool, out *diag.List, m diag.Message) {
	if t.ZH.Set() && !holds(tokensZH(t.ZH.Value)) {
		out.Report(t.ZH.At, "printed-value", m)
	}
	if t.EN.Set() && !holds(tokensEN(t.EN.Value)) {
		out.Report(t.EN.At, "printed-value", m)
	}
}

func holds(t tokens, n int64) bool {
	has := func(s string) bool { return t.strong[s]+t.weak[s] > 0 }
	return has(value(itoa(n), "")) || n%10000 == 0 && has(itoa(n/10000))
}
