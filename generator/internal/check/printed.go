package check

import (
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/duties"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
	"zhinan/generator/internal/values"
)

// wordingOf holds a quantity against the wording it was read from: how it is
// bounded and hedged, its unit, currency, what it is an amount of and how it is
// divided. That the number itself stands there is said by printedValues; where
// it does not, nothing more is asked here.
type wordingOf struct {
	key      string
	q        source.Quantity
	amount   *source.Amount
	duration *source.Duration
	currency string // of an amount, its own or its programme's
	out      []lapse
}

// quantitiesPrinted reads every quantity of a guide or direction.
func quantitiesPrinted(r record, currency string) []lapse {
	var out []lapse
	visit := func(path []*schema.Key, v any) {
		q, ok := quantity(v)
		if !ok || !q.Qualifier.Set() || q.Qualifier.Value == "tbd" || q.Qualifier.Value == "unstated" {
			return
		}
		p := wordingOf{key: path[len(path)-1].Name, q: q}
		switch v := v.(type) {
		case source.Amount:
			p.amount, p.currency = &v, currency
			if v.Currency.Given() {
				p.currency = v.Currency.Value
			}
			if !i18n.IsCurrency(p.currency) {
				return // none at all, or one there is not: reported as such
			}
		case source.Duration:
			p.duration = &v
		}
		for _, l := range lang.Both {
			if text := side(q.Printed, l); text.Set() {
				p.read(text.Value, l)
			}
		}
		out = append(out, p.out...)
	}
	if r.direction != nil {
		source.Walk(*r.direction, schema.Direction, visit)
	} else {
		source.Walk(*r.guide, schema.Guide, visit)
	}
	return out
}

// differ notes that a key is not as the wording has it, once.
func (p *wordingOf) differ(key string, at diag.Position, l lang.Lang, text, en, zh string) {
	token := p.key + " " + key
	if slices.ContainsFunc(p.out, func(o lapse) bool { return o.token == token }) {
		return
	}
	p.out = append(p.out, lapse{rule: "printed-value", token: token, at: at, lacks: l,
		message: diag.Message{EN: token + ": " + en + " (“" + text + "”)", ZH: token + "：" + zh + "（“" + text + "”）"}})
}

// read holds the record against one side of the wording.
func (p *wordingOf) read(text string, l lang.Lang) {
	head, rest := bracketed(text)
	v, ok := p.find(values.Read(head, l), p.q.Value, p.q.Min, p.q.Max)
	if !ok {
		return
	}
	p.bound("qualifier", p.q.Qualifier, v, l, text)
	p.hedge("hedge", p.q.Hedge, p.q.At, head, l)
	switch {
	case p.amount != nil:
		p.money(v, text, l)
	case p.duration != nil:
		p.lasting(v, l, text)
	}
	for i := range p.q.Splits {
		p.split(&p.q.Splits[i], rest, l)
	}
}

// bracketed splits a wording into what stands before its brackets and the rest.
func bracketed(s string) (head, rest string) {
	i := strings.IndexAny(s, "(（")
	if i <= 0 {
		return s, s
	}
	return s[:i], s[i:]
}

// find is the value the record has, among those of the wording. Tables print
// money in units of 万元, as bare numbers.
func (p *wordingOf) find(all []values.Value, one, lo, hi source.Int) (values.Value, bool) {
	low, high := one.Value, one.Value
	if lo.Set() && hi.Set() {
		low, high = lo.Value, hi.Value
	}
	best := values.Value{}
	for _, v := range all {
		same := v.Min == values.Whole(low) && v.Max == values.Whole(high)
		if p.amount != nil && v.Kind == values.Count && low%10000 == 0 && high%10000 == 0 {
			same = same || v.Min == values.Whole(low/10000) && v.Max == values.Whole(high/10000)
		}
		if same && (best.Kind == "" || p.fits(v) && !p.fits(best)) {
			best = v
		}
	}
	return best, best.Kind != ""
}

// fits reports whether a value is of the kind the record has.
func (p *wordingOf) fits(v values.Value) bool {
	switch {
	case p.amount != nil:
		return v.Kind == values.Amount
	case p.duration != nil:
		return v.Kind == values.Duration
	}
	return v.Kind == values.Count
}

var boundOf = map[string]values.Bound{"exact": values.Exact, "at_most": values.AtMost, "at_least": values.AtLeast,
	"more_than": values.MoreThan, "less_than": values.LessThan, "about": values.About}

// bound: a qualifier is as the words beside the number have it.
func (p *wordingOf) bound(key string, q source.String, v values.Value, l lang.Lang, text string) {
	if want, ok := boundOf[q.Value]; ok && q.Set() && want != v.Bound {
		says := strings.ReplaceAll(string(v.Bound), "_", " ")
		if says == "" {
			says = "no bound"
		}
		p.differ(key, q.At, l, text, q.Value+", while the wording says "+says, "写作 "+q.Value+"，而措辞为 "+says)
	}
}

// hedge: a hedge is said, and one that is said is a hedge.
func (p *wordingOf) hedge(key string, hedge source.String, at diag.Position, text string, l lang.Lang) {
	if hedge.Given() {
		at = hedge.At
	}
	marks := duties.Read(text, l)
	for _, class := range []duties.Class{duties.InPrinciple, duties.Generally} {
		has := slices.ContainsFunc(marks, func(m duties.Mark) bool { return m.Class == class })
		firm := slices.ContainsFunc(marks, func(m duties.Mark) bool { return m.Class == class && !m.Weak })
		switch {
		case hedge.Value == string(class) && !has:
			p.differ(key, at, l, text, hedge.Value+" is not said", "措辞中没有 "+hedge.Value)
		case hedge.Value != string(class) && firm && (!hedge.Given() || hedge.Set()):
			p.differ(key, at, l, text, "the wording says "+string(class), "措辞中有 "+string(class))
		}
	}
}

// lasting: a duration has the unit that is printed.
func (p *wordingOf) lasting(v values.Value, l lang.Lang, text string) {
	unit := p.duration.Unit.Value
	if unit == "" {
		unit = "year"
	}
	if v.Kind == values.Duration && v.Unit != unit && (!p.duration.Unit.Given() || p.duration.Unit.Set()) {
		at := p.q.At
		if p.duration.Unit.Given() {
			at = p.duration.Unit.At
		}
		p.differ("unit", at, l, text, unit+", while the wording says "+v.Unit, "写作 "+unit+"，而措辞为 "+v.Unit)
	}
}

// shared are the currencies one sign or word can stand for: 元 and $.
var shared = map[string][]string{
	"CNY": {"CNY", "HKD", "MOP", "TWD", "SGD", "USD", "JPY", "KRW"},
	"USD": {"USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD"},
}

// money: an amount has the currency, base, period, side and coverage that are
// printed.
func (p *wordingOf) money(v values.Value, text string, l lang.Lang) {
	a := p.amount
	if refused(a.Base, a.Side, a.Period, a.Covers, a.Currency) {
		return
	}
	at := func(s source.String) diag.Position {
		if s.Given() {
			return s.At
		}
		return a.At
	}
	if v.Kind == values.Amount && v.Unit != "" && p.currency != "" && v.Unit != p.currency && !(v.Assumed && slices.Contains(shared[v.Unit], p.currency)) {
		p.differ("currency", at(a.Currency), l, text, p.currency+", while the wording says "+v.Unit, "写作 "+p.currency+"，而措辞为 "+v.Unit)
	}
	each := slices.ContainsFunc(v.Per, func(s string) bool { return s == "project" || s == "each" })
	switch base := a.Base.Value; {
	case base == "project" && !each && v.Kind == values.Amount && !slices.ContainsFunc(perProject[l], func(w string) bool { return strings.Contains(strings.ToLower(text), w) }):
		p.differ("base", at(a.Base), l, text, "project, while the wording does not say for each project", "写作 project，而措辞未说每个项目")
	case base != "project" && slices.Contains(v.Per, "project"):
		p.differ("base", at(a.Base), l, text, "the wording says for each project", "措辞为每个项目")
	}
	yearly := slices.Contains(v.Per, "year")
	if yearly != (a.Period.Value == "year") && v.Kind == values.Amount {
		p.differ("period", at(a.Period), l, text, "the wording and the record do not both say each year", "措辞与记录对“每年”的说法不一致")
	}
	says := strings.Contains(text, "直接费用") || strings.Contains(strings.ToLower(text), "direct cost")
	if says != (a.Covers.Value == "direct_costs") {
		p.differ("covers", at(a.Covers), l, text, "the wording and the record do not both say direct costs", "措辞与记录对“直接费用”的说法不一致")
	}
	p.whose(text, l)
}

// perProject are words that make an amount one of each project where they do
// not stand beside it.
var perProject = map[lang.Lang][]string{lang.ZH: {"每个", "每项", "每项目", "/项", "单项", "各"}, lang.EN: {"each", "per ", "/project", "every"}}

// whose: the side of an amount is not the other one.
func (p *wordingOf) whose(text string, l lang.Lang) {
	chinese, foreign := sidesIn(text, l)
	a := p.amount
	if a.Side.Value == "chinese" && foreign && !chinese || a.Side.Value == "foreign" && chinese && !foreign {
		p.differ("side", a.Side.At, l, text, a.Side.Value+", while the wording names the other side", "写作 "+a.Side.Value+"，而措辞为另一方")
	}
}

// sidesIn tells which sides of a cooperation a text names outright.
func sidesIn(text string, l lang.Lang) (chinese, foreign bool) {
	for _, m := range duties.Read(text, l) {
		chinese = chinese || m.Class == duties.ChineseSide && !m.Weak
		foreign = foreign || m.Class == duties.ForeignSide && !m.Weak
	}
	return chinese, foreign
}

// perSaid are the words for what a part of a quantity is counted for.
var perSaid = map[string][2][]string{
	"country":    {{"国"}, {"countr", "state"}},
	"topic":      {{"方向", "领域", "主题"}, {"topic", "direction", "theme", "area", "field"}},
	"field":      {{"领域", "方向"}, {"field", "area", "topic"}},
	"laboratory": {{"实验室"}, {"laborator"}},
	"agreement":  {{"协议"}, {"agreement"}},
}

// split: a part of a quantity has the bound, hedge and base of its words, which
// stand in the brackets.
func (p *wordingOf) split(s *source.Split, text string, l lang.Lang) {
	v, ok := (&wordingOf{}).find(values.Read(text, l), s.Value, s.Min, s.Max)
	if !ok {
		p.differ("splits", s.At, l, text, "this part is not printed here", "此处措辞没有这一部分")
		return
	}
	p.bound("splits qualifier", s.Qualifier, v, l, text)
	p.hedge("splits hedge", s.Hedge, s.At, text, l)
	if words, known := perSaid[s.Per.Value]; known && s.Per.Set() {
		i := slices.Index(lang.Both[:], l)
		if !slices.ContainsFunc(words[i], func(w string) bool { return strings.Contains(strings.ToLower(text), w) }) {
			p.differ("splits per", s.Per.At, l, text, s.Per.Value+" is not what the wording counts by", "措辞不是按 "+s.Per.Value+" 计")
		}
	}
}
