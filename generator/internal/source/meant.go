package source

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/yamlfile"
)

// What an editor meant by a value that is not written as the format wants it:
// nothing is read so, but the message shows how to write it.

var (
	meantDate   = regexp.MustCompile(`^([0-9]{4}) ?[-/.年] ?([0-9]{1,2}) ?[-/.月] ?([0-9]{1,2}) ?日?$`)
	compactDate = regexp.MustCompile(`^([0-9]{4})([0-9]{2})([0-9]{2})$`)
)

// numberMeant is the hint for what is not a whole number: how to write it.
func numberMeant(s string) diag.Message {
	if n, ok := lang.WholeNumber(s); ok {
		return diag.Say("write %d", "写作 %d", n)
	}
	return diag.Message{}
}

// boolMeant is the hint for what is not true or false.
func boolMeant(s string) diag.Message {
	switch strings.ToLower(lang.Narrow(s)) {
	case "true", "yes", "y", "on", "1", "是", "真", "有", "对":
		return diag.Say("write true", "写作 true")
	case "false", "no", "n", "off", "0", "否", "假", "无", "不是", "错":
		return diag.Say("write false", "写作 false")
	}
	return diag.Message{}
}

// FirstYear and LastYear are the years a date of the content can fall into: calls before them were not
// published for a catalogue like this, and one behind them is a slip.
const FirstYear, LastYear = 1990, 2100

// date reads a day. What is no day of the calendar, or far away, comes back
// with what to say.
func date(s string) (t time.Time, message, hint diag.Message) {
	t, err := time.Parse(time.DateOnly, s)
	hint = diag.Say("write dates as 2025-06-30", "日期写作 2025-06-30")
	if err == nil {
		if y := t.Year(); y < FirstYear || y > LastYear {
			message = diag.Say("%s is far away: dates lie in the years %d to %d", "%s 过于久远：日期须在 %d 年至 %d 年之间", s, FirstYear, LastYear)
			hint = diag.Say("look at the year", "请核对年份")
		}
		return t, message, hint
	}
	message = diag.Say("%q is not a day of the calendar", "“%s”不是日历上的日期", s)
	m := meantDate.FindStringSubmatch(lang.Narrow(s))
	if m == nil {
		m = compactDate.FindStringSubmatch(lang.Narrow(s))
	}
	if m == nil {
		for _, form := range []string{"2 January 2006", "2 Jan 2006", "January 2, 2006", "Jan 2, 2006"} {
			if d, err := time.Parse(form, lang.Narrow(s)); err == nil {
				hint = diag.Say("write %s", "写作 %s", d.Format(time.DateOnly))
			}
		}
		return t, message, hint
	}
	year, _ := strconv.Atoi(m[1])
	month, _ := strconv.Atoi(m[2])
	day, _ := strconv.Atoi(m[3])
	if month < 1 || month > 12 {
		return t, message, diag.Say("there is no month %d", "没有 %d 月", month)
	}
	if last := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day(); day < 1 || day > last {
		hint = diag.Message{EN: fmt.Sprintf("%s has %d days", time.Month(month), last), ZH: fmt.Sprintf("%d 月有 %d 天", month, last)}
		if month == 2 {
			hint = diag.Say("February %[2]d has %[1]d days", "%[2]d 年 2 月有 %[1]d 天", last, year)
		}
		return t, message, hint
	}
	return t, message, diag.Say("write %s", "写作 %s", fmt.Sprintf("%04d-%02d-%02d", year, month, day))
}

// keyMeant is the hint for an unknown key: the nearest of those there are, or
// all of them.
func keyMeant(name string, r *schema.Record) diag.Message {
	if hint := diag.Suggest(lang.Narrow(name), r.Names()); !hint.IsZero() {
		return hint
	}
	list := strings.Join(r.Names(), ", ")
	return diag.Say("the keys here: %s", "此处可用的键：%s", list)
}

// shapeMeant is the hint for a scalar where a list or a mapping is wanted.
func shapeMeant(n *yamlfile.Node, key *schema.Key, list bool) diag.Message {
	switch {
	case n.Kind != yamlfile.Scalar || strings.ContainsAny(n.Value, "\n\"{}[]") || len(n.Value) > 60:
		return diag.Message{}
	case list && key.Type == schema.String:
		return diag.Say("write [%s]", "写作 [%s]", n.Value)
	case !list && key.Type == schema.Passage:
		return diag.Say("write both languages: {zh: …, en: …}", "两种语言都写：{zh: …, en: …}")
	}
	return diag.Message{}
}

// plainWord is what stands in an id, a reference or an address.
var plainWord = regexp.MustCompile(`^[A-Za-z0-9.:/@_-]+$`)

// printedQuotes reports an id, or another plain word, in quotation marks of print.
func (b binder) printedQuotes(n *yamlfile.Node) bool {
	inner, ok := yamlfile.Unquoted(n)
	if !ok || !plainWord.MatchString(lang.Narrow(inner)) {
		return false
	}
	b.report(n, "unquoted", diag.Say("the quotation marks %s are part of the text: YAML wants \"", "引号 %s 会被当作文本的一部分，YAML 须用半角引号 \"", n.Value),
		diag.Say("write \"%s\"", "写作 \"%s\"", lang.Narrow(inner)))
	return true
}

// joined reports several ids that are one text to YAML, since what parts them
// is not a comma and a space, and an id with a space in it.
func (b binder) joined(n *yamlfile.Node, key *schema.Key) bool {
	if key.Ref == "" || !strings.ContainsFunc(n.Value, parting) {
		return false
	}
	ids := strings.FieldsFunc(n.Value, parting)
	for _, id := range ids {
		if !plainWord.MatchString(id) {
			return false
		}
	}
	sign, _ := utf8.DecodeRuneInString(n.Value[strings.IndexFunc(n.Value, parting):])
	list := strings.Join(ids, ", ")
	if unicode.IsSpace(sign) {
		b.report(n, "bad-id", diag.Say("a space (U+%04X) stands in an id", "编号中有空格（U+%04X）", sign), diag.Say("write %s", "写作 %s", list))
		return true
	}
	b.report(n, "bad-id", diag.Say("“%c” is part of the id here: YAML parts values by an ASCII comma", "“%c”在此成了编号的一部分：YAML 用半角逗号分隔各值", sign),
		diag.Say("write %s", "写作 %s", list))
	return true
}

// parting reports what editors put between ids beside a comma.
func parting(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("，、；;", r) }

// wideDigits are digits of double width: the same number, and another text.
var wideDigits = regexp.MustCompile(`[０-９]+`)

// wide reports them.
func (b binder) wide(n *yamlfile.Node) bool {
	digits := wideDigits.FindString(n.Value)
	if digits == "" {
		return false
	}
	b.report(n, "full-width", diag.Say("full-width digits: %s", "全角数字：%s", digits), diag.Say("write %s", "写作 %s", lang.Narrow(digits)))
	return true
}
