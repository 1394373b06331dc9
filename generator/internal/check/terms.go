package check

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// terms: where the Chinese has a term of terms.yaml, the English has one of
// its translations. Longer terms are looked for first, and what they cover is
// not looked at again.
func terms(in Input, out *diag.List) {
	list := slices.Clone(in.Catalog.Terms)
	slices.SortStableFunc(list, func(a, b catalog.Term) int { return len(b.ZH) - len(a.ZH) })
	for _, r := range recordsOf(in.Records) {
		for _, p := range r.texts {
			if p.text.ZH.Set() && p.text.EN.Set() {
				termsIn(list, p.text.ZH.Value, p.text.EN.Value, p.text.EN.At, out)
			}
		}
		if r.body.ZH != nil && r.body.EN != nil {
			zb, eb := r.body.ZH.Blocks(), r.body.EN.Blocks()
			if len(zb) == len(eb) {
				for i := range zb {
					termsIn(list, zb[i].Text, eb[i].Text, eb[i].Pos, out)
				}
			} else {
				termsIn(list, r.body.ZH.Plain(), r.body.EN.Plain(), diag.Position{File: r.at.File}, out)
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

// printedValues: the number of a quantity is one that stands in its wording
// as printed, on both sides; tables print money in units of 万元.
func printedValues(in Input, out *diag.List) {
	each(in.Records, func(key string, v any) {
		q, ok := v.(source.Quantity)
		if !ok {
			return
		}
		for _, n := range []source.Int{q.Value, q.Min, q.Max} {
			if !n.Set() {
				continue
			}
			zh, en := tokensZH(q.Printed.ZH.Value), tokensEN(q.Printed.EN.Value)
			if q.Printed.ZH.Set() && !holds(zh, n.Value) {
				out.Report(q.Printed.ZH.At, "printed-value", diag.Say("%s is %d, which is not printed here", "%s 为 %d，与此处措辞不符", key, n.Value))
			}
			if q.Printed.EN.Set() && !holds(en, n.Value) {
				out.Report(q.Printed.EN.At, "printed-value", diag.Say("%s is %d, which is not printed here", "%s 为 %d，与此处措辞不符", key, n.Value))
			}
		}
	})
}

func holds(t tokens, n int64) bool {
	has := func(s string) bool { return t.strong[s]+t.weak[s] > 0 }
	return has(value(itoa(n), "")) || n%10000 == 0 && has(itoa(n/10000))
}
