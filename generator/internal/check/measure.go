package check

import (
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/values"
)

// measured are the kinds of values that are so many of something.
var measured = map[values.Kind]bool{values.Amount: true, values.Duration: true, values.Count: true, values.Percent: true}

// valuesAgree: a number that both sides have is a number of the same on both:
// of the same unit, currency, noun and base, bounded alike. A number that only
// one side has is for numbersAgree to say.
func valuesAgree(p pair) []lapse {
	if !hasDigit(p.zh) && !hasDigit(p.en) {
		return nil
	}
	zh, en := values.Compare(values.Read(p.zh, lang.ZH), values.Read(p.en, lang.EN))
	var out []lapse
	for _, a := range zh {
		for i, b := range en {
			if !measured[a.Kind] || !measured[b.Kind] || a.Min != b.Min || a.Max != b.Max || a.Min.String() == "1" {
				continue
			}
			if p.original == lang.OriginalNone || a.Kind == values.Count { // what a count is for is often said elsewhere
				a, b := a, b
				if a.Per, b.Per = nil, nil; values.Equal(a, b) {
					continue
				}
			}
			out = append(out, lapse{rule: "values", token: a.Min.String() + " differs", lacks: lang.EN, message: diag.Say(
				"the two sides do not say the same of a number: zh: “%s” (%s); en: “%s” (%s)", "两种语言对同一数字的说法不同：zh：“%s”（%s）；en：“%s”（%s）",
				inWords(p.zh, a), a.String(), inWords(p.en, b), b.String())})
			en = append(en[:i:i], en[i+1:]...)
			break
		}
	}
	return out
}

// inWords is a value with the words it is bounded and counted by.
func inWords(text string, v values.Value) string {
	from, to := v.Start, v.End
	for _, s := range []values.Span{v.UnitAt, v.QualifierAt} {
		if s.End > s.Start {
			from, to = min(from, s.Start), max(to, s.End)
		}
	}
	return strings.TrimSpace(text[from:to])
}
