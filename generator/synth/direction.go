package main

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// record is a direction made in memory: its YAML, the lines it prints in the
// source, its running text. What refers to lines is added when they are placed.
type record struct {
	number          string
	yaml            sheet
	lines           passage
	body            passage // paragraphs as markdown
	notes           []note
	partner         string
	projects, funds int64
	open            bool // some figure is no exact number
}

// note is a note on the source; line is the one of the record it quotes.
type note struct {
	id, weight string
	line       int
	text       text
}

// draft is a direction in the making.
type draft struct {
	g     *guide
	k     int // place in the guide
	turn  int // place among all calls: whose turn it is of each variety
	line  line
	p     partner
	words map[string]text
	r     record
}

// lineOf is the scheme and partner of a place in a year; the plan and the
// calls that carry it out agree in it. Some partners have many calls, most few.
func lineOf(year, slot int) line {
	r := rand.New(rand.NewPCG(uint64(year), uint64(slot)))
	return line{min(r.IntN(len(partners)), r.IntN(len(partners))), r.IntN(len(schemes))}
}

// lengths are those of real requirements, in characters, shortest first; some
// calls print none.
var lengths = []int{0, 0, 0, 0, 0, 39, 39, 51, 53, 53, 58, 74, 76, 80, 99, 101, 165, 166, 203, 203, 205, 209, 211, 218, 263, 264, 289, 395, 414, 466, 554, 626, 848, 871, 1187}

// call makes a direction of a call, number k of the guide.
func (g *guide) call(k int) *record {
	d := &draft{g: g, k: k, turn: g.first + k, line: lineOf(g.year, g.slot+k)}
	d.p = partners[d.line.partner]
	d.r.number, d.r.partner = fmt.Sprintf("%d.%d", 1+(k+1)/10, (k+1)%10), d.p.id
	n, m := 2+g.rand.IntN(5), 2+g.rand.IntN(5)
	d.words = map[string]text{"p": d.p.name, "s": same(d.p.id), "y": same(strconv.Itoa(g.year - 2)),
		"n": same(strconv.Itoa(n)), "m": same(strconv.Itoa(m)), "nth": same(nth(n))}
	d.countries()
	topics := g.rand.Perm(len(fields))[:1+g.rand.IntN(5)]
	d.head(fields[topics[0]])
	d.partiesAndBasis()
	d.topics(topics)
	d.figures()
	d.requirements()
	d.life()
	return &d.r
}

func same(s string) text { return text{s, s} }

// id is that of the guide's direction of this number.
func (g *guide) direction(number string) string { return g.id() + "-" + number }

// countries picks those a call may be limited to: members, where the partner
// is a group.
func (d *draft) countries() {
	var from []partner
	for _, p := range partners {
		if p.kind == "country" && slices.Contains(strings.Split(p.memberOf, ", "), d.p.id) {
			from = append(from, p)
		}
	}
	if len(from) < 3 {
		from = slices.DeleteFunc(slices.Clone(partners), func(p partner) bool { return p.kind != "country" })
	}
	i := d.turn % (len(from) - 2)
	a, b, c := from[i], from[i+1], from[i+2]
	d.words["c"] = text{a.name.zh + "、" + b.name.zh + "、" + c.name.zh, a.name.en + ", " + b.name.en + " and " + c.name.en}
	d.words["ids"] = same(a.id + ", " + b.id + ", " + c.id)
	routes := strconv.Quote(d.g.direction(d.r.number))
	if d.k > 0 {
		routes = strconv.Quote(d.g.direction(fmt.Sprintf("%d.%d", 1+d.k/10, d.k%10))) + ", " + routes
	}
	d.words["routes"] = same(routes)
}

func (d *draft) head(f field) {
	scheme := schemes[d.line.scheme]
	whom := d.p.name
	if d.turn%101 > 98 { // a call that names no partner
		whom = text{"各国", "all countries"}
	}
	title := scheme.title.of(whom)
	if d.turn%2 == 1 {
		title = text{title.zh + "（" + f.name.zh + "）", title.en + " (" + f.name.en + ")"}
	}
	y := &d.r.yaml
	y.line(0, "number: %q", d.r.number)
	y.line(0, "scheme: %s", scheme.id)
	y.line(0, "title: %s", title.with("original: "+d.g.original))
	d.r.lines.add(text{d.r.number + " " + title.zh, d.r.number + " " + title.en})
}

func (d *draft) partiesAndBasis() {
	y := &d.r.yaml
	switch d.turn % 101 { // a few name none, and none is counted for them
	case 100:
		y.line(0, "partners_none: any")
		d.r.partner = ""
	case 99:
		y.line(0, "partners_none: not_stated")
		d.r.partner = ""
	default:
		y.line(0, "partners: [%s]", d.p.id)
	}
	if d.turn%4 == 0 {
		y.line(0, "partners_printed: %s", d.p.name)
		d.r.lines.add(text{"合作国别：" + d.p.name.zh, "Partner: " + d.p.name.en})
	}
	d.agencies(d.turn%7 == 6)
	y.line(0, "basis:")
	for i := range 1 + d.turn%2 {
		b := agreements[(d.turn+i)%len(agreements)]
		t := b.text.fill(d.words)
		y.line(1, "- {kind: %s, text: %s}", b.kind, t)
		d.r.lines.add(text{"合作依据：" + t.zh + "。", "Basis: " + t.en + "."})
	}
}

// agencies names the ministry and the bodies of the partner, or none.
func (d *draft) agencies(none bool) {
	y := &d.r.yaml
	if none {
		y.line(0, `agencies_none: "/"`)
		d.r.lines.add(text{"合作机构：/", "Agencies: /"})
		return
	}
	y.line(0, "agencies:")
	ministry := text{"科学技术部", "Ministry of Science and Technology"}
	y.line(1, "- {agency: most, role: signatory, printed: %s}", ministry)
	printed := ministry
	for i, k := range agencyKinds {
		name := agencyName(d.p, i)
		y.line(1, "- {agency: %s-%s, role: %s, printed: %s}", d.p.id, k.suffix, k.roles[d.turn%len(k.roles)], name)
		printed = text{printed.zh + "、" + name.zh, printed.en + "; " + name.en}
	}
	d.r.lines.add(text{"合作机构：" + printed.zh + "。", "Agencies: " + printed.en + "."})
}

// figures are the number of projects, the funds, the period.
func (d *draft) figures() {
	y, rnd := &d.r.yaml, d.g.rand
	count, each := int64(2+rnd.IntN(9)), int64(5+rnd.IntN(36))*100_000
	q := []string{"exact", "at_most", "exact", "at_least", "exact", "about", "exact", "range", "at_most", "tbd", "unstated", "more_than", "less_than"}[d.turn%13]
	f := []string{"exact", "exact", "at_most", "about", "exact", "range", "exact", "tbd", "exact", "unstated", "at_least", "exact", "exact", "more_than", "less_than"}[d.turn%15]
	if d.turn%7 != 6 { // else printed topic by topic
		hedge := ""
		if q == "at_most" && d.turn%3 == 0 {
			hedge = "in_principle"
		} else if q == "exact" && d.turn%8 == 5 {
			hedge = "generally"
		}
		projects := newQuantity(q, hedge, count, count+2, inProjects)
		if d.turn%5 == 3 && (q == "exact" || q == "at_most") {
			projects.divide(d.turn / 5 % (len(splits) + 1))
		}
		funds := newQuantity(f, "", count*each, count*each+2_000_000, inYuan)
		y.quantity(0, "projects", projects)
		all := append([]*quantity{funds}, d.otherAmounts(each)...)
		if len(all) > 1 {
			funds.keys = []string{"base: total"}
		}
		y.amounts(0, "funds", all...)
		d.r.lines.add(text{"拟支持项目数：" + projects.printed.zh + "。", "Number of projects: " + projects.printed.en + "."})
		d.r.lines.add(text{"拟支持经费：" + funds.printed.zh + "。", "Funds: " + funds.printed.en + "."})
		for _, a := range all[1:] {
			d.r.lines.add(text{"另列：" + a.printed.zh + "。", "Also: " + a.printed.en + "."})
		}
		d.r.open = q != "exact" || f != "exact"
		if q != "tbd" && q != "unstated" {
			d.r.projects = count
		}
		if f != "tbd" && f != "unstated" {
			d.r.funds = count * each
		}
		if !d.r.open && d.g.original == "zh" && d.turn%2 == 0 {
			printed := strconv.FormatInt(each/10_000, 10)
			y.line(0, "averages:")
			y.line(1, "- {value: %d, printed: %q}", each, printed)
			d.r.lines.add(text{zh: "平均资助金额（万元）：" + printed})
		}
	}
	var period *quantity
	switch years := int64(2 + rnd.IntN(3)); d.turn % 6 {
	case 0, 5:
		period = newQuantity("exact", "", years, 0, inYears)
		period.keys = []string{"unit: year"}
	case 1:
		period = newQuantity("range", "", years, years+1, inYears)
	case 2:
		period = newQuantity("at_most", "in_principle", years, 0, inYears)
	case 3:
		period = newQuantity("exact", "generally", years, 0, inYears)
	default:
		if d.turn%12 == 4 {
			return // that of the guide
		}
		q := []string{"exact", "at_least", "about", "more_than", "less_than", "range", "tbd", "unstated"}[d.turn/12%8]
		period = newQuantity(q, "", 6*years, 6*years+6, inMonths)
		period.keys = []string{"unit: month"}
	}
	y.quantity(0, "duration", period)
	d.r.lines.add(text{"执行期：" + period.printed.zh + "。", "Implementation period: " + period.printed.en + "."})
}

// otherAmounts are what some calls print beside their total: an amount a
// project, a year, a side, in this currency or another.
func (d *draft) otherAmounts(each int64) []*quantity {
	if d.turn%8 != 1 {
		return nil
	}
	euro, pound := inMoney("欧元", "EUR"), inMoney("英镑", "GBP")
	as := func(q *quantity, zh, en string, keys ...string) *quantity {
		q.printed = text{fmt.Sprintf(zh, q.printed.zh), fmt.Sprintf(en, q.printed.en)}
		q.keys = keys
		return q
	}
	switch d.turn / 8 % 4 {
	case 0:
		return []*quantity{as(newQuantity("at_most", "generally", each, 0, inYuan), "每个项目%s（直接费用）", "%s per project (direct costs)", "base: project", "covers: direct_costs")}
	case 1:
		return []*quantity{as(newQuantity("range", "", each, each+1_000_000, euro), "每个项目每年%s", "%s per project per year", "base: project", "period: year", "currency: EUR")}
	case 2:
		return []*quantity{as(newQuantity("more_than", "", each, 0, inYuan), "中方每个项目%s", "Chinese side: %s per project", "base: project", "side: chinese"),
			as(newQuantity("less_than", "in_principle", each, 0, pound), "外方每个项目%s", "foreign side: %s per project", "base: project", "side: foreign", "currency: GBP")}
	}
	return []*quantity{as(newQuantity("exact", "", 2*each, 0, inYuan), "中方共%s", "Chinese side: %s in all", "base: side", "side: chinese")}
}

// requirements are the running text, as long as some real one, and the facts
// read from it.
func (d *draft) requirements() {
	rnd := d.g.rand
	target := lengths[rnd.IntN(len(lengths))]
	if target == 0 {
		return
	}
	d.r.lines.add(text{"其他要求：", "Other requirements:"})
	chosen := []int{d.turn % len(clauses)}
	for _, i := range rnd.Perm(len(clauses)) {
		if i != chosen[0] {
			chosen = append(chosen, i)
		}
	}
	var conditions, exclusions, differences sheet
	length := 0
	for i, c := range chosen {
		if length >= target {
			break
		}
		c := clauses[c]
		words := c.words.fill(d.words)
		length += len([]rune(words.zh))
		ref := ""
		if i == 0 && d.turn%3 == 2 {
			ref = "[^compare]"
			d.r.notes = append(d.r.notes, note{"compare", []string{"high", "medium", "low"}[d.turn/3%3], len(d.r.lines),
				text{"此项与指南总则的措辞不尽一致，须与总则对照阅读；本目录照录原文。", "This item does not agree with the general part of the guide in every word and should be read beside it; the wording is kept as printed."}})
		}
		d.paragraph(i+1, words, ref, c.items)
		for _, x := range c.conditions {
			d.condition(&conditions, x, words)
		}
		if c.exclusion {
			exclusions.line(1, "- {text: %s, schemes: [%s]}", words, schemes[d.line.scheme].id)
		}
		if c.difference != "" {
			differences.line(1, "- {token: %q, reason: %s}", c.difference, text{"英文未写附件编号。", "The English does not give the number of the annex."})
		}
	}
	d.section("conditions", &conditions)
	d.section("exclusions", &exclusions)
	d.section("differences", &differences)
	if d.turn%3 != 0 {
		d.contact()
	}
}

// section writes a list under its key, where it has any item.
func (d *draft) section(key string, items *sheet) {
	if items.Len() > 0 {
		d.r.yaml.line(0, "%s:", key)
		d.r.yaml.WriteString(items.String())
	}
}

var link = regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`)

// plain is what markdown prints.
func plain(t text) text {
	f := func(s string) string { return strings.ReplaceAll(link.ReplaceAllString(s, "$1"), "**", "") }
	return text{f(t.zh), f(t.en)}
}

// paragraph adds a numbered paragraph and the list below it.
func (d *draft) paragraph(n int, words text, ref string, items []text) {
	label := text{fmt.Sprintf("（%d）", n), fmt.Sprintf("(%d) ", n)}
	p := plain(words)
	d.r.lines.add(text{label.zh + p.zh, label.en + p.en})
	body := text{label.zh + words.zh + ref, label.en + words.en + ref}
	for i, x := range items {
		d.r.lines.add(x)
		gap := "\n"
		if i == 0 {
			gap = "\n\n"
		}
		body = text{body.zh + gap + "- " + x.zh, body.en + gap + "- " + x.en}
	}
	d.r.body.add(body)
}

func (d *draft) condition(y *sheet, c condition, clause text) {
	sentence := c.words.fill(d.words)
	if sentence.zh == "" {
		p := plain(clause)
		sentence = text{strings.TrimSuffix(p.zh, "。"), strings.TrimSuffix(p.en, ".")}
	}
	y.line(1, "- kind: %s", c.kind)
	y.line(2, "value: %s", c.value)
	y.line(2, "sentence: %s", sentence)
	for _, x := range c.extra {
		y.line(2, "%s", same(x).fill(d.words).zh)
	}
}

// contact adds someone to write to, in the words and as a record; some lack an
// address, some are Chinese.
func (d *draft) contact() {
	given := []string{"Anna", "Ben", "Carla", "David", "Elena", "Farid", "Greta", "Ines"}
	family := []string{"Berg", "Costa", "Diaz", "Evans", "Fischer", "Garcia", "Holm", "Ito"}
	name := given[d.g.rand.IntN(len(given))] + " " + family[d.g.rand.IntN(len(family))]
	side, who := "foreign", text{"外方联系人", "Contact of the foreign side"}
	if d.turn%4 == 1 {
		side, who = "chinese", text{"中方联系人", "Contact of the Chinese side"}
	}
	y := &d.r.yaml
	y.line(0, "contacts:")
	y.line(1, "- side: %s", side)
	y.line(2, "name: %s", name)
	if side == "foreign" {
		y.line(2, "agency: %s-science", d.p.id)
	}
	words := text{who.zh + "：" + name, who.en + ": " + name}
	if d.turn%5 == 2 {
		lacks := "email, phone"
		if d.turn%4 != 2 { // else it has an address of the web
			lacks += ", url"
			words = text{words.zh + "，网址：[xxx](missing:link)", words.en + ", website: [xxx](missing:link)"}
		}
		y.line(2, "missing: [%s]", lacks)
		words = text{words.zh + "，电子邮箱：[xxx](missing:email)，电话：[xxx](missing:phone)", words.en + ", e-mail: [xxx](missing:email), telephone: [xxx](missing:phone)"}
	} else {
		mail, phone := "calls-"+d.p.id+"@example.org", fmt.Sprintf("+00 555 %d", 1000+d.g.rand.IntN(9000))
		y.line(2, "email: %s", mail)
		y.line(2, "phone: %q", phone)
		words = text{words.zh + "，电子邮箱：" + mail + "，电话：" + phone, words.en + ", e-mail: " + mail + ", telephone: " + phone}
	}
	if d.turn%4 == 2 {
		url := "https://www.example.org/" + d.p.id
		y.line(2, "url: %s", url)
		words = text{words.zh + "，网址：" + url, words.en + ", website: " + url}
	}
	words = text{words.zh + "。", words.en + "."}
	mark := strings.NewReplacer("[xxx](missing:email)", "xxx", "[xxx](missing:phone)", "xxx", "[xxx](missing:link)", "xxx")
	d.r.lines.add(text{mark.Replace(words.zh), mark.Replace(words.en)})
	d.r.body.add(words)
}

// life is what became of the call: the plan row it carries out, its log, what
// it was called before.
func (d *draft) life() {
	y, g := &d.r.yaml, d.g
	if row := g.slot + d.k; row < g.rows && row%3 != 2 {
		y.line(0, "plan_rows: [%d-plan-%d]", g.year, row+1)
	}
	if d.turn%8 == 4 {
		kind, t := "figure", text{"更正拟支持经费。", "The funds were corrected."}
		if d.turn%16 == 4 {
			kind, t = "date", text{"更正申报期限。", "The deadline was corrected."}
		}
		y.line(0, "changes:")
		y.line(1, "- {date: %s, kind: %s, text: %s}", g.published.AddDate(0, 0, 5).Format(time.DateOnly), kind, t)
	}
	if d.turn%40 == 7 {
		y.line(0, "formerly: [%s-before]", g.direction(d.r.number))
	}
	if d.turn%6 == 5 {
		d.r.notes = append(d.r.notes, note{"title", "low", 0,
			text{"项目名称照录原文。", "The title is kept as printed."}})
	}
	g.lines.add(d.line, member{g.direction(d.r.number), g.year, false})
}

// row makes a direction of a plan: a line of a table, without figures.
func (g *guide) row(k int) *record {
	d := &draft{g: g, k: k, turn: k, line: lineOf(g.year, k)}
	d.p = partners[d.line.partner]
	d.r.number, d.r.partner = strconv.Itoa(k+1), d.p.id
	scheme := schemes[d.line.scheme]
	whom := d.p.name
	if d.turn%101 > 98 { // a call that names no partner
		whom = text{"各国", "all countries"}
	}
	title := scheme.title.of(whom)
	y := &d.r.yaml
	y.line(0, "number: %q", d.r.number)
	y.line(0, "scheme: %s", scheme.id)
	y.line(0, "title: %s", title.with("original: "+g.original))
	y.line(0, "partners: [%s]", d.p.id)
	y.line(0, "partners_printed: %s", d.p.name)
	printed := "/"
	if k%9 == 8 {
		y.line(0, `agencies_none: "/"`)
	} else {
		y.line(0, "agencies:")
		a, b := agencyName(d.p, 0), text{"科学技术部", "Ministry of Science and Technology"}
		y.line(1, "- {agency: %s-science, role: partner_agency, printed: %s}", d.p.id, a)
		y.line(1, "- {agency: most, role: partner_agency, printed: %s}", b)
		printed = a.en + " & " + b.en
	}
	y.line(0, "topics:")
	y.line(1, "items:")
	var topics []string
	for _, i := range g.rand.Perm(len(fields))[:1+g.rand.IntN(4)] {
		t := fields[i]
		y.line(2, "- {text: %s, fields: [%s]}", t.name, t.id)
		topics = append(topics, t.name.en)
	}
	d.r.lines.add(text{en: strings.Join([]string{d.r.number, d.p.name.en, printed, title.en, strings.Join(topics, ", ")}, "\t")})
	g.lines.add(d.line, member{g.direction(d.r.number), g.year, true})
	return &d.r
}
