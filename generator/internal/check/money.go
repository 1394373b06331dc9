package check

import (
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/source"
)

// most is the largest number a quantity may have. No call pays or runs so much:
// a larger one has digits too many.
const most = 1_000_000_000_000_000

// money: every amount has a currency that exists, its own or its programme's;
// a side is named only where an amount is one's; nothing is stated twice.
func money(in Input, out *diag.List) {
	programmes := map[string]bool{} // of each, whether it names a currency
	for _, p := range in.Records.Site.Programmes {
		if _, twice := programmes[p.ID.Value]; !twice { // of an id used twice, reported already, the first stands
			programmes[p.ID.Value] = p.Currency.Given()
		}
		currency(p.Currency, out)
	}
	for _, g := range in.Records.Guides {
		named, known := programmes[g.Programme.Value]
		m := moneyOf{named || !known || in.Records.Broken[g.ID], out} // an unknown programme is reported already
		m.amounts(g.Stated.Funds)
		for _, d := range g.Directions {
			m.amounts(d.Funds)
			m.topics(d.Topics.Items)
			for _, a := range d.Averages {
				m.currency(a.Currency, a.At)
			}
		}
	}
}

// moneyOf looks at the amounts of one guide; named tells that its programme
// has a currency.
type moneyOf struct {
	named bool
	out   *diag.List
}

func (m moneyOf) topics(list []source.Topic) {
	for _, t := range list {
		m.amounts(t.Funds)
		m.topics(t.Parts)
	}
}

// amounts looks at what one record states.
func (m moneyOf) amounts(list []source.Amount) {
	type measure struct{ base, side, period, covers, currency string }
	seen := map[measure]bool{}
	for _, a := range list {
		if a.At.Line == 0 {
			continue // refused, and reported, when it was read
		}
		m.currency(a.Currency, a.At)
		base := a.Base.Value
		if base == "" {
			base = "total"
		}
		if a.Side.Set() && base == "total" {
			m.out.Add(diag.Problem{At: a.Side.At, Rule: "money",
				Message: diag.Say("an amount for all projects together belongs to no side", "全部项目的总额不分中方、外方"),
				Hint:    diag.Say("write base: side for what one side gets in all, or base: project for what it gets a project", "一方的总额写 base: side，一方每个项目的金额写 base: project")})
		}
		if refused(a.Base, a.Side, a.Period, a.Covers) {
			continue // nobody knows what it is an amount of
		}
		k := measure{base, a.Side.Value, a.Period.Value, a.Covers.Value, a.Currency.Value}
		if seen[k] {
			m.out.Add(diag.Problem{At: a.At, Rule: "money",
				Message: diag.Say("this record states an amount of the same base, side, period, coverage and currency already", "本记录已有一项口径、一方、期间、涵盖费用和币种均相同的金额"),
				Hint:    diag.Say("say what tells them apart (base, side, period, covers, currency), or keep one", "请写明二者的区别（base、side、period、covers、currency），或只保留一项")})
		}
		seen[k] = true
	}
}

// currency looks at the currency of an amount at a place.
func (m moneyOf) currency(c source.String, at diag.Position) {
	if !c.Given() && !m.named {
		m.out.Add(diag.Problem{At: at, Rule: "money",
			Message: diag.Say("the amount has no currency, and neither has its programme", "此金额没有币种，所属专项也未写明币种"),
			Hint:    diag.Say("write currency: CNY for the programme in site.yaml, or here if it is this amount's only", "请在 site.yaml 的专项下写 currency: CNY；仅此金额如此的，写在此处")})
	}
	currency(c, m.out)
}

// currency reports a code that is no currency's.
func currency(c source.String, out *diag.List) {
	if !c.Set() || i18n.IsCurrency(c.Value) {
		return
	}
	hint := diag.Say("write its code of ISO 4217: CNY, EUR, GBP", "请写 ISO 4217 代码，如 CNY、EUR、GBP")
	upper := strings.ToUpper(c.Value)
	if code := currencyNicknames[upper]; code != "" {
		hint = diag.Say("did you mean %q?", "是否应为“%s”？", code)
	} else if i18n.IsCurrency(upper) {
		hint = diag.Say("did you mean %q?", "是否应为“%s”？", upper)
	} else if len(upper) == 3 {
		if near := diag.Suggest(upper, i18n.CurrencyCodes()); !near.IsZero() {
			hint = near
		}
	}
	out.Add(diag.Problem{At: c.At, Rule: "money",
		Message: diag.Say("there is no currency %q", "没有“%s”这种货币", c.Value), Hint: hint})
}

// currencyNicknames are what people write for the code of a currency.
var currencyNicknames = map[string]string{
	"RMB": "CNY", "元": "CNY", "人民币": "CNY", "YUAN": "CNY", "¥": "CNY", "CNH": "CNY", "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "欧元": "EUR",
	"£": "GBP", "UKP": "GBP", "STG": "GBP", "英镑": "GBP", "$": "USD", "US$": "USD", "美元": "USD", "NTD": "TWD", "YEN": "JPY", "日元": "JPY", "RUR": "RUB",
}

// refused reports whether one of the values stands there and is none the
// declarations know, which is reported as such.
func refused(values ...source.String) bool {
	return slices.ContainsFunc(values, func(s source.String) bool { return s.Given() && !s.Set() })
}
