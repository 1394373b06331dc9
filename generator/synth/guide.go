package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"
)

// guide is a batch of calls or an annual plan, with what it is written with.
type guide struct {
	layout
	index   int
	project *project
	rand    *rand.Rand
	lines   *lineage
	shelves []*shelf // of the languages its text is original in
}

func newGuide(n, index int, l layout, lib *library, lines *lineage) *guide {
	g := &guide{layout: l, index: index, project: lib.project, lines: lines,
		rand: rand.New(rand.NewPCG(uint64(n), uint64(index)))}
	title := g.title()
	if l.original != "en" {
		status := "official"
		if l.draft {
			status = "draft"
		} else if index%5 == 1 {
			status = "notice"
		}
		g.shelves = append(g.shelves, &shelf{lib: lib, lang: "zh", status: status, title: title})
	}
	if l.original != "zh" {
		status := "official"
		if l.original == "both" {
			status = "third_party_translation"
		}
		g.shelves = append(g.shelves, &shelf{lib: lib, lang: "en", status: status, title: title, plan: l.plan()})
	}
	return g
}

func (g *guide) title() text {
	if g.plan() {
		return text{fmt.Sprintf("%d年度计划", g.year), fmt.Sprintf("Annual Plan (%d)", g.year)}
	}
	t := text{fmt.Sprintf("样本专项%d年度第%d批项目申报指南", g.year, g.batch), fmt.Sprintf("Application guide of the sample programme, %d, batch %d", g.year, g.batch)}
	if g.draft {
		t = text{t.zh + "（征求意见稿）", t.en + " (draft for comments)"}
	}
	return t
}

// write makes the directions, then the guide, whose totals are theirs, and
// writes it and them. The lines of the guide come first in its documents.
func (g *guide) write() {
	var records []*record
	for k := range g.size {
		if g.plan() {
			records = append(records, g.row(k))
		} else {
			records = append(records, g.call(k))
		}
	}
	g.own(records)
	for i := range records {
		g.put(records[i])
	}
	for _, s := range g.shelves {
		s.close()
	}
}

// place puts lines on every shelf; it returns the references to them, and the
// number of one of them in the first of the documents.
func (g *guide) place(lines passage) (from []string, at func(line int) string) {
	for i, s := range g.shelves {
		var side []string
		for _, t := range lines {
			if l := t.in(s.lang); l != "" {
				side = append(side, l)
			}
		}
		id, first, last := s.place(side)
		from = append(from, fmt.Sprintf("%s:%d-%d", id, first, last))
		if i == 0 {
			at = func(line int) string { return fmt.Sprintf("%s:%d", id, first+2*line) }
		}
	}
	return from, at
}

// in is the side of a text in a language.
func (t text) in(lang string) string {
	if lang == "zh" {
		return t.zh
	}
	return t.en
}

// put writes a direction and its lines.
func (g *guide) put(r *record) {
	from, at := g.place(r.lines)
	dir := "content/guides/" + g.id() + "/" + r.number
	g.notes(&r.yaml, r.notes, r.lines, at)
	r.yaml.line(0, "from: %s", quoted(from))
	g.project.write(dir+"/direction.yaml", r.yaml.String())
	g.body(dir, r.body)
}

// notes writes notes on the source, each with the words it is about.
func (g *guide) notes(y *sheet, list []note, lines passage, at func(int) string) {
	if len(list) == 0 {
		return
	}
	y.line(0, "notes:")
	for i, n := range list {
		words := []rune(lines[n.line].in(g.shelves[0].lang))
		quote := at(n.line) + " " + strings.TrimSpace(string(words[:min(18, len(words))]))
		y.line(1, "- id: %s", n.id)
		y.line(2, "code: E%d", i+1)
		y.line(2, "weight: %s", n.weight)
		y.line(2, "quotes: [%q]", quote)
		y.line(2, "text: %s", n.text)
	}
}

// body writes running text, where there is any.
func (g *guide) body(dir string, paragraphs passage) {
	if len(paragraphs) == 0 {
		return
	}
	var zh, en []string
	for _, t := range paragraphs {
		zh, en = append(zh, t.zh), append(en, t.en)
	}
	g.project.write(dir+"/zh.md", strings.Join(zh, "\n\n")+"\n")
	g.project.write(dir+"/en.md", strings.Join(en, "\n\n")+"\n")
}

// own writes guide.yaml, the guide's running text and its lines.
func (g *guide) own(records []*record) {
	var y sheet
	kind, state := "call", "final"
	if g.plan() {
		kind = "plan"
	}
	if g.draft {
		state = "draft"
	}
	y.line(0, "programme: %s", g.programme)
	y.line(0, "type: %s", kind)
	y.line(0, "year: %d", g.year)
	short := text{fmt.Sprintf("%d年度计划", g.year), fmt.Sprintf("%d plan", g.year)}
	if !g.plan() {
		y.line(0, "batch: %d", g.batch)
		short = text{fmt.Sprintf("%d年度第%d批", g.year, g.batch), fmt.Sprintf("%d, batch %d", g.year, g.batch)}
	}
	y.line(0, "state: %s", state)
	y.line(0, "original: %s", g.original)
	y.line(0, "body_original: %s", g.original)
	y.line(0, "title: %s", g.title())
	y.line(0, "short: %s", short.with("original: none"))
	var numbers []string
	for i := range records {
		numbers = append(numbers, records[i].number)
	}
	y.line(0, "directions: %s", quoted(numbers))
	y.line(0, "agencies: [{agency: most, role: publisher}, {agency: most, role: manager}, {agency: most, role: recommending}]")

	lines := passage{g.title()}
	body := slices.Clone(passage(opening))
	if g.plan() {
		body = body[:1]
	}
	body = append(body, g.totals(&y, records))
	if !g.plan() && g.index%2 == 0 {
		body = append(body, g.general(&y))
	}
	lines = append(lines, body...)
	lines = g.moments(&y, lines)
	statement := text{"附件：项目申报书格式", "Annex: form of the application"}
	if g.plan() {
		statement = text{"序号、合作国别、合作机构、项目名称、领域", "No.\tPartner country\tAgencies\tProject\tTopics"}
	}
	lines.add(statement)
	from, at := g.place(lines)
	y.line(0, "statements:")
	y.line(1, "- {text: %s, from: %q}", statement, at(len(lines)-1))
	g.notes(&y, []note{{"title", "low", 0, text{"标题照录原文。", "The title is kept as printed."}}}, lines, at)
	g.log(&y)
	y.line(0, "from: %s", quoted(from))
	dir := "content/guides/" + g.id()
	g.project.write(dir+"/guide.yaml", y.String())
	g.body(dir, body)
}

// totals states what the guide says of itself and returns the paragraph.
func (g *guide) totals(y *sheet, records []*record) text {
	y.line(0, "stated:")
	stated := func(key, qualifier string, value int64, printed text) {
		y.quantity(1, key, &quantity{qualifier: qualifier, value: value, printed: printed})
	}
	n := len(records)
	if g.plan() {
		printed := text{fmt.Sprintf("%d个条目", n), fmt.Sprintf("%d entries", n)}
		stated("directions", "exact", int64(n), printed)
		return text{"本计划列有" + printed.zh + "。", "The plan lists " + printed.en + "."}
	}
	var named []string
	var projects, funds int64
	open := false
	for i := range records {
		r := records[i]
		if r.partner != "" && !slices.Contains(named, r.partner) {
			named = append(named, r.partner)
		}
		projects, funds, open = projects+r.projects, funds+r.funds, open || r.open
	}
	printed := text{fmt.Sprintf("设立%d个指南方向", n), fmt.Sprintf("%d directions", n)}
	stated("directions", "exact", int64(n), printed)
	all := text{"本批" + printed.zh, "This batch has " + printed.en}
	printed = text{fmt.Sprintf("支持与%d个国家、地区和机制合作", len(named)), fmt.Sprintf("with %d countries, regions and mechanisms", len(named))}
	y.line(1, "partners:")
	y.line(2, "qualifier: exact")
	y.line(2, "value: %d", len(named))
	y.line(2, "printed: %s", printed)
	y.line(2, "counted: [%s]", strings.Join(named, ", "))
	y.line(2, "counting: %s", text{"按各方向所列合作方计，同一合作方计单次。", "By the partners the directions name, each counted once."})
	all = text{all.zh + "，" + printed.zh, all.en + ", " + printed.en}
	qualifier := "exact"
	if open {
		qualifier = "about"
	}
	if projects > 0 {
		q := newQuantity(qualifier, "", projects, 0, inProjects)
		stated("projects", qualifier, projects, q.printed)
		all = text{all.zh + "，拟支持项目数" + q.printed.zh, all.en + ", number of projects: " + q.printed.en}
	}
	if funds > 0 {
		q := newQuantity(qualifier, "", funds, 0, inYuan)
		y.amounts(1, "funds", q)
		all = text{all.zh + "，国拨经费总概算" + q.printed.zh, all.en + ", total central-government funds: " + q.printed.en}
	}
	period := newQuantity("range", "generally", 2, 3, inYears)
	y.quantity(0, "duration", period)
	return text{all.zh + "，执行期" + period.printed.zh + "。", all.en + ", implementation period: " + period.printed.en + "."}
}

// general adds a requirement that holds for every call of the guide.
func (g *guide) general(y *sheet) text {
	c := clauses[slices.IndexFunc(clauses, func(c clause) bool { return strings.Contains(c.words.zh, "科技期刊") })]
	d := &draft{g: g, words: map[string]text{}}
	y.line(0, "conditions:")
	for _, x := range c.conditions {
		d.condition(y, x, c.words)
	}
	return c.words
}

// moments states dates of every role in turn; some guides print none.
func (g *guide) moments(y *sheet, lines passage) passage {
	if g.plan() || g.index%6 == 5 {
		return lines
	}
	last := g.published.AddDate(0, 0, 75)
	all := []struct {
		role  string
		day   time.Time
		label text
		side  string
	}{
		{"full", last, text{"申报截止日期：", "Submission deadline: "}, ""},
		{"opening", g.published.AddDate(0, 0, 14), text{"开放申报日期：", "Opening date: "}, ""},
		{"internal", last.AddDate(0, 0, -7), text{"单位内部截止日期：", "Internal deadline: "}, ""},
		{"recommending", last.AddDate(0, 0, 7), text{"推荐截止日期：", "Recommendation deadline: "}, ""},
		{"partner", last.AddDate(0, 0, -1), text{"外方截止日期：", "Foreign side's deadline: "}, ""},
		{"registration", g.published.AddDate(0, 0, 30), text{"注册截止日期：", "Registration deadline: "}, ""},
		{"expression_of_interest", g.published.AddDate(0, 0, 40), text{"意向书截止日期：", "Deadline for expressions of interest: "}, ""},
		{"outline", g.published.AddDate(0, 0, 50), text{"预申报书截止日期：", "Deadline for outline proposals: "}, "chinese"},
		{"outline", g.published.AddDate(0, 0, 49), text{"外方预申报书截止日期：", "Foreign side's deadline for outline proposals: "}, "foreign"},
		{"comment_end", g.published.AddDate(0, 0, 10), text{"征求意见截止日期：", "Deadline for comments: "}, ""},
		{"publication", g.published.AddDate(0, 0, 12), text{"正式指南预计发布日期：", "Final guide expected: "}, ""},
		{"results", g.published.AddDate(0, 0, 150), text{"结果公布日期：", "Results: "}, ""},
		{"start", g.published.AddDate(0, 0, 180), text{"项目开始日期：", "Projects start: "}, ""},
		{"end", g.published.AddDate(3, 0, 180), text{"项目结束日期：", "Projects end: "}, ""},
	}
	y.line(0, "moments:")
	for i, x := range all {
		if i > 0 && i != 1+g.index%4 && (i+g.index)%3 != 0 {
			continue
		}
		printed := onDay(x.day)
		y.line(1, "- role: %s", x.role)
		y.line(2, "date: %s", x.day.Format(isoDate))
		if i%2 == 0 {
			y.line(2, `time: "17:00"`)
			printed = text{printed.zh + "17:00", printed.en + ", 17:00"}
		}
		if x.role == "internal" {
			y.line(2, "inferred: true")
		}
		if x.side != "" {
			y.line(2, "side: %s", x.side)
		}
		if x.role == "partner" || x.side == "foreign" {
			y.line(2, "zone: Europe/Vienna")
		}
		y.line(2, "printed: %s", printed)
		lines.add(text{x.label.zh + printed.zh, x.label.en + printed.en})
	}
	return lines
}

// log is what readers who follow the catalogue are told of the guide.
func (g *guide) log(y *sheet) {
	y.line(0, "changes:")
	y.line(1, "- {date: %s, kind: added, text: %s}", g.published.Format(isoDate), text{"收入本目录。", "Entered in this catalogue."})
	switch {
	case g.plan() || g.draft:
	case g.index%3 == 0:
		y.line(1, "- {date: %s, kind: date, text: %s}", g.published.AddDate(0, 0, 20).Format(isoDate), text{"申报期限延长。", "The deadline was extended."})
	case g.index%3 == 1:
		y.line(1, "- {date: %s, kind: final, text: %s}", g.published.AddDate(0, 0, 30).Format(isoDate), text{"正式指南发布。", "The final guide was published."})
	}
}
