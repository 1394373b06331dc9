package export

import (
	"slices"
	"strconv"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/lang"
	content "zhinan/generator/internal/schema"
	"zhinan/generator/internal/site"
)

// moneyColumns hold amounts of any currency and base, and durations in months:
// the columns that were there before are of yuan and of years.
var moneyColumns = slices.Concat(
	[]column{
		{name: "total", kind: "integer", about: lang.Text{ZH: "总经费，以 currency 的基本单位计；区间为上限", EN: "total funds in whole units of currency; the upper end of a range"},
			get: ofTotal(func(a catalog.Amount) string { return upperEnd(a.Quantity) })},
		{name: "total_from", kind: "integer", about: lang.Text{ZH: "总经费区间的下限", EN: "total funds: lower end of a range"},
			get: ofTotal(func(a catalog.Amount) string { return lowerEnd(a.Quantity) })},
		{name: "total_qualifier", kind: "string", values: content.Qualifiers.IDs(), about: lang.Text{ZH: "总经费的限定", EN: "how total is to be taken"},
			get: ofTotal(func(a catalog.Amount) string { return string(a.Qualifier) })},
		{name: "currency", kind: "string", about: lang.Text{ZH: "总经费的币种（ISO 4217 代码）", EN: "currency of total, by its code of ISO 4217"},
			get: ofTotal(func(a catalog.Amount) string { return a.Currency })},
		{name: "project_amount", kind: "integer", about: lang.Text{ZH: "每个项目的经费，以 project_currency 的基本单位计，区间为上限；原文所列，否则由本目录算得的平均数；有几个数额、按年或按一方列出的则空，见 amounts",
			EN: "what a project gets in whole units of project_currency, the upper end of a range: as printed, else an average worked out by the catalogue; empty where there are several figures, or one each year or of one side: see amounts"},
			get: ofProject(func(a catalog.Amount) string { return upperEnd(a.Quantity) })},
		{name: "project_amount_from", kind: "integer", about: lang.Text{ZH: "每个项目经费区间的下限", EN: "what a project gets: lower end of a range"},
			get: ofProject(func(a catalog.Amount) string { return lowerEnd(a.Quantity) })},
		{name: "project_amount_qualifier", kind: "string", values: content.SplitQualifiers.IDs(), about: lang.Text{ZH: "project_amount 的限定", EN: "how project_amount is to be taken"},
			get: ofProject(func(a catalog.Amount) string { return string(a.Qualifier) })},
		{name: "project_amount_covers", kind: "string", values: content.Coverages.IDs(), about: lang.Text{ZH: "project_amount 所涵盖的费用（原文有限定时）", EN: "what project_amount covers, where the source limits it"},
			get: ofProject(func(a catalog.Amount) string { return a.Covers })},
		{name: "project_amount_printed", kind: "boolean", about: lang.Text{ZH: "project_amount 是否原文所列", EN: "whether the source prints project_amount"},
			get: ofProject(func(a catalog.Amount) string { return strconv.FormatBool(!a.Derived) })},
		{name: "project_currency", kind: "string", about: lang.Text{ZH: "project_amount 的币种（ISO 4217 代码）", EN: "currency of project_amount, by its code of ISO 4217"},
			get: ofProject(func(a catalog.Amount) string { return a.Currency })},
	},
	spoken("amounts", lang.Text{ZH: "原文所列全部金额，含口径和币种", EN: "every amount the source states, with what it is an amount of"}),
	[]column{
		{name: "duration_months", kind: "integer", about: lang.Text{ZH: "实施周期（月）；区间为上限", EN: "duration in months; the upper end of a range"},
			get: said(func(d *catalog.Direction) string { return upperEnd(d.Duration.InMonths()) })},
		{name: "duration_from_months", kind: "integer", about: lang.Text{ZH: "实施周期区间的下限（月）", EN: "duration in months: lower end of a range"},
			get: said(func(d *catalog.Direction) string { return lowerEnd(d.Duration.InMonths()) })},
	},
)

// ofTotal says something of the plain total of a direction; nothing where the
// source states none.
func ofTotal(say func(catalog.Amount) string) func(Input, *catalog.Direction) string {
	return said(func(d *catalog.Direction) string {
		if a, ok := d.Total(); ok && a.Plain() {
			return say(a)
		}
		return ""
	})
}

// ofProject says something of what a project gets, where there is one figure.
func ofProject(say func(catalog.Amount) string) func(Input, *catalog.Direction) string {
	return said(func(d *catalog.Direction) string {
		if a, ok := d.ProjectAmount(); ok {
			return say(a)
		}
		return ""
	})
}

// spoken are two columns of all amounts in words, one a language.
func spoken(name string, about lang.Text) []column {
	out := sides(name, false, about, nil)
	for i, l := range lang.Both {
		out[i].get = func(in Input, d *catalog.Direction) string {
			if !catalog.AnyStated(d.Funds) {
				return ""
			}
			return in.voice(l, site.CSVPath).Amounts(d.Funds)
		}
	}
	return out
}
