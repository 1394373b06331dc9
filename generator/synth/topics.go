package main

import "fmt"

// topics prints the topics of a call in one of the ways guides do: a list, a
// list with labels, a subject with parts, a list left open, any field at all,
// or each with figures of its own.
func (d *draft) topics(chosen []int) {
	y := &d.r.yaml
	y.line(0, "topics:")
	if given := map[int]string{96: "in_annex", 97: "not_given"}[d.turn%101]; given != "" {
		y.line(1, "given: %s", given)
		return
	}
	switch d.turn % 7 {
	case 2:
		d.flat(chosen, true, text{})
	case 3:
		d.parts()
	case 4:
		d.flat(chosen, false, text{"等领域", " and related fields"})
	case 5:
		y.line(1, "any_field: true")
		y.line(1, "items:")
		y.line(2, "- text: %s", text{"不限领域", "any field"})
		d.r.lines.add(text{"领域方向：不限领域。", "Topics: any field."})
	case 6:
		d.counted(chosen)
	default:
		d.flat(chosen, false, text{})
	}
}

// wording is the field's name with an angle, which differs from call to call.
func (d *draft) wording(i int) text {
	f, a := fields[i], angles[(d.turn+i)%len(angles)]
	return text{f.name.zh + a.zh, f.name.en + a.en}
}

// flat prints topics one after the other, with printed labels perhaps, and
// words that leave the list open.
func (d *draft) flat(chosen []int, labelled bool, rest text) {
	y := &d.r.yaml
	if rest.zh != "" {
		y.line(1, "open_ended: %s", rest)
	}
	y.line(1, "items:")
	printed := text{"领域方向：", "Topics: "}
	for n, i := range chosen {
		t := d.wording(i)
		y.line(2, "- text: %s", t)
		y.line(3, "fields: [%s]", fields[i].id)
		label := text{}
		if labelled {
			label = text{fmt.Sprintf("（%d）", n+1), fmt.Sprintf("(%d)", n+1)}
			y.line(3, "label: %s", label)
		}
		if n > 0 {
			printed = text{printed.zh + "、", printed.en + "; "}
		}
		printed = text{printed.zh + label.zh + t.zh, printed.en + label.en + t.en}
	}
	d.r.lines.add(text{printed.zh + rest.zh + "。", printed.en + rest.en + "."})
}

// parts prints a subject and, after a colon, what belongs to it.
func (d *draft) parts() {
	g := fieldGroups[d.g.rand.IntN(len(fieldGroups))]
	y := &d.r.yaml
	y.line(1, "items:")
	y.line(2, "- text: %s", g.name)
	y.line(3, "fields: [%s]", g.id)
	y.line(3, "parts:")
	printed := text{"领域方向：" + g.name.zh + "：", "Topics: " + g.name.en + ": "}
	for n, f := range g.children[:2+d.g.rand.IntN(3)] {
		y.line(4, "- {text: %s, fields: [%s]}", f.name, f.id)
		if n > 0 {
			printed = text{printed.zh + "、", printed.en + "; "}
		}
		printed = text{printed.zh + f.name.zh, printed.en + f.name.en}
	}
	d.r.lines.add(text{printed.zh + "。", printed.en + "."})
}

// counted prints projects and funds topic by topic; the call states no others.
func (d *draft) counted(chosen []int) {
	y := &d.r.yaml
	y.line(1, "items:")
	printed := text{"领域方向：", "Topics: "}
	for n, i := range chosen {
		t := d.wording(i)
		projects := newQuantity("exact", "", int64(1+d.g.rand.IntN(4)), 0, inProjects)
		funds := newQuantity("exact", "", int64(5+d.g.rand.IntN(60))*100_000, 0, inYuan)
		y.line(2, "- text: %s", t)
		y.line(3, "fields: [%s]", fields[i].id)
		y.quantity(3, "projects", projects)
		y.amounts(3, "funds", funds)
		if n > 0 {
			printed = text{printed.zh + "；", printed.en + "; "}
		}
		printed = text{printed.zh + t.zh + "（" + projects.printed.zh + "，" + funds.printed.zh + "）", printed.en + t.en + " (" + projects.printed.en + ", " + funds.printed.en + ")"}
		d.r.projects, d.r.funds = d.r.projects+projects.value, d.r.funds+funds.value
	}
	d.r.lines.add(text{printed.zh + "。", printed.en + "."})
}
