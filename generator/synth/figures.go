package main

import (
	"fmt"
	"strconv"
	"strings"
)

// quantity is a number with the qualifier a guide gives it, and the printed
// wording. Money is in yuan.
type quantity struct {
	qualifier, hedge string
	value, min, max  int64
	printed          text
	splits           []string // further lines of YAML, each an item
	keys             []string // lines of YAML before it: base, currency, unit
}

// put writes the quantity under a key.
func (y *sheet) quantity(depth int, key string, q *quantity) {
	if q == nil {
		return
	}
	y.line(depth, "%s:", key)
	y.number(depth+1, q)
}

// amounts writes a list of amounts under a key.
func (y *sheet) amounts(depth int, key string, list ...*quantity) {
	y.line(depth, "%s:", key)
	for _, q := range list {
		item := &sheet{}
		item.number(depth+2, q)
		indent := strings.Repeat("  ", depth+1)
		y.WriteString(indent + "- " + strings.TrimPrefix(item.String(), indent+"  "))
	}
}

// number writes what a quantity says.
func (y *sheet) number(depth int, q *quantity) {
	for _, k := range q.keys {
		y.line(depth, "%s", k)
	}
	y.line(depth, "qualifier: %s", q.qualifier)
	switch q.qualifier {
	case "tbd", "unstated":
	case "range":
		y.line(depth, "min: %d", q.min)
		y.line(depth, "max: %d", q.max)
	default:
		y.line(depth, "value: %d", q.value)
	}
	if q.hedge != "" {
		y.line(depth, "hedge: %s", q.hedge)
	}
	y.line(depth, "printed: %s", q.printed)
	if len(q.splits) > 0 {
		y.line(depth, "splits:")
		for _, s := range q.splits {
			y.line(depth+1, "- %s", s)
		}
	}
}

// unit prints a number of something in both languages; the second number is
// that of a range, or 0.
type unit func(a, b int64) text

func inProjects(a, b int64) text {
	if b > 0 {
		return text{fmt.Sprintf("%d~%d个", a, b), fmt.Sprintf("%d–%d", a, b)}
	}
	return text{fmt.Sprintf("%d个", a), strconv.FormatInt(a, 10)}
}

func inYears(a, b int64) text {
	switch {
	case b > 0:
		return text{fmt.Sprintf("%d~%d年", a, b), fmt.Sprintf("%d–%d years", a, b)}
	case a == 1:
		return text{"1年", "1 year"}
	}
	return text{fmt.Sprintf("%d年", a), fmt.Sprintf("%d years", a)}
}

func inMonths(a, b int64) text {
	if b > 0 {
		return text{fmt.Sprintf("%d~%d个月", a, b), fmt.Sprintf("%d–%d months", a, b)}
	}
	return text{fmt.Sprintf("%d个月", a), fmt.Sprintf("%d months", a)}
}

func inYuan(a, b int64) text { return inMoney("元人民币", "CNY")(a, b) }

// inMoney prints amounts of a currency.
func inMoney(zh, code string) unit {
	return func(a, b int64) text {
		if b > 0 {
			return text{fmt.Sprintf("%d~%d万%s", a/1e4, b/1e4, zh), fmt.Sprintf("%s %s–%s million", code, millions(a), millions(b))}
		}
		return text{fmt.Sprintf("%d万%s", a/1e4, zh), code + " " + millions(a) + " million"}
	}
}

// millions prints units of a currency as a decimal number of millions.
func millions(units int64) string {
	s := fmt.Sprintf("%d.%06d", units/1e6, units%1e6)
	return strings.TrimRight(strings.TrimRight(s, "0"), ".")
}

// said are the wordings of a qualifier around a number.
var said = map[string]text{
	"exact": {"%s", "%s"}, "range": {"%s", "%s"}, "at_most": {"不超过%s", "no more than %s"}, "at_least": {"不少于%s", "no fewer than %s"},
	"about": {"约%s", "about %s"}, "more_than": {"多于%s", "more than %s"}, "less_than": {"少于%s", "less than %s"}, "tbd": {"待定", "to be determined"}, "unstated": {"未说明", "not stated"},
}

var hedges = map[string]text{"in_principle": {"原则上", "in principle "}, "generally": {"一般为", "generally "}}

// newQuantity words a number; max is only that of a range.
func newQuantity(qualifier, hedge string, value, max int64, u unit) *quantity {
	q := &quantity{qualifier: qualifier, hedge: hedge, value: value}
	b := int64(0)
	if qualifier == "range" {
		q.min, q.max, b = value, max, max
	}
	w := said[qualifier]
	if strings.Contains(w.zh, "%") {
		n := u(value, b)
		w = text{fmt.Sprintf(w.zh, n.zh), fmt.Sprintf(w.en, n.en)}
	}
	h := hedges[hedge]
	q.printed = text{h.zh + w.zh, h.en + w.en}
	return q
}

// split words a part of a number of projects: what it is for and how many.
type split struct {
	per, qualifier, hedge string
	words                 text
	value                 int // 1 where it is 0
}

// splits hold each way a number is divided.
var splits = []split{
	{"country", "at_most", "in_principle", text{"原则上每个国别不超过1个", "in principle no more than 1 for each country"}, 0},
	{"topic", "exact", "", text{"每个领域方向1个", "1 for each topic"}, 0},
	{"field", "about", "generally", text{"每个领域一般约1个", "generally about 1 for each field"}, 0},
	{"laboratory", "at_least", "", text{"每个实验室不少于1个", "no fewer than 1 for each laboratory"}, 0},
	{"agreement", "range", "", text{"每项协议1~2个", "1–2 for each agreement"}, 0},
	{"topic", "more_than", "", text{"每个领域方向多于1个", "more than 1 for each topic"}, 0},
	{"laboratory", "less_than", "", text{"每个实验室少于3个", "less than 3 for each laboratory"}, 3},
}

// divide adds a split to a number of projects; topic 1 takes one of them where
// i points past the list.
func (q *quantity) divide(i int) {
	if i == len(splits) {
		q.splits = append(q.splits, "{topic: 1, qualifier: exact, value: 1}")
		q.printed = text{q.printed.zh + "（其中首个领域1个）", q.printed.en + " (1 of them for the topic named at the head)"}
		return
	}
	s := splits[i]
	item := fmt.Sprintf("{per: %s, qualifier: %s, value: %d", s.per, s.qualifier, max(1, s.value))
	if s.qualifier == "range" {
		item = "{per: " + s.per + ", qualifier: range, min: 1, max: 2"
	}
	if s.hedge != "" {
		item += ", hedge: " + s.hedge
	}
	q.splits = append(q.splits, item+"}")
	q.printed = text{q.printed.zh + "（" + s.words.zh + "）", q.printed.en + " (" + s.words.en + ")"}
}

// quoted is a YAML list of quoted words.
func quoted(list []string) string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = strconv.Quote(s)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// nth is an English ordinal in digits.
func nth(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}
