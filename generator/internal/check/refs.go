package check

import (
	"slices"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/names"
	"zhinan/generator/internal/source"
)

// references: the partners and bodies a direction points to are those its words
// name. A partner is named by the title or by the printed partners, and whom the
// title names is a partner; a body is named somewhere in the direction. One
// language is enough: that both name the same is another rule's to say.
func (r *nameReader) references(d *source.Direction, all map[string]*source.Direction) []lapse {
	var rows []*source.Direction
	for _, id := range d.PlanRows {
		if row := all[id.Value]; row != nil {
			rows = append(rows, row)
		}
	}
	return append(append(r.partnersNamed(d), r.strangers(d)...), r.bodiesNamed(d, rows)...)
}

// partnersNamed reports the partners that neither the title nor the printed
// partners name; where those name none at all, the running text is asked, and
// where that does not either there is nothing to hold a partner against.
func (r *nameReader) partnersNamed(d *source.Direction) []lapse {
	var said, asked []named
	read := func(text string, l lang.Lang) {
		a, s := r.read(text, l)
		asked, said = append(asked, a...), append(said, s...)
	}
	for _, l := range lang.Both {
		read(side(d.Title, l).Value, l)
		read(side(d.PartnersPrinted, l).Value, l)
	}
	if len(asked) == 0 {
		for _, l := range lang.Both {
			read(wordsOf(d, l), l)
		}
	}
	if len(asked) == 0 {
		return nil
	}
	var out []lapse
	for _, p := range d.Partners {
		if r.partner[p.Value] != nil && !slices.ContainsFunc(said, func(n named) bool { return r.meet([]string{p.Value}, n.ids) }) {
			out = append(out, lapse{rule: "reference", token: p.Value, at: p.At,
				message: diag.Say("neither the title nor the printed partners name the partner %q", "名称和所印合作方均未提及合作方“%s”", p.Value)})
		}
	}
	return out
}

// strangers reports the partners that the title names, in both languages, and
// the direction does not list.
func (r *nameReader) strangers(d *source.Direction) []lapse {
	listed := func(ids []string) bool {
		return slices.ContainsFunc(d.Partners, func(p source.String) bool {
			return r.partner[p.Value] == nil || r.meet([]string{p.Value}, ids) // an unknown id is reported as such
		})
	}
	zh, _ := r.read(d.Title.ZH.Value, lang.ZH)
	en, _ := r.read(d.Title.EN.Value, lang.EN)
	var out []lapse
	for _, n := range zh {
		if listed(n.ids) || !slices.ContainsFunc(en, func(o named) bool { return r.meet(n.ids, o.ids) }) {
			continue
		}
		out = append(out, lapse{rule: "reference", token: n.ids[0], at: d.Title.ZH.At,
			message: diag.Say("the title names “%s”, which is none of the partners", "名称提到“%s”，而 partners 中没有", n.words)})
	}
	return out
}

func side(t source.Text, l lang.Lang) source.String {
	if l == lang.ZH {
		return t.ZH
	}
	return t.EN
}

// bodiesNamed reports the bodies that neither the direction's words name nor
// those of the plan rows it carries out.
func (r *nameReader) bodiesNamed(d *source.Direction, rows []*source.Direction) []lapse {
	words := map[lang.Lang]string{}
	for _, l := range lang.Both {
		words[l] = wordsOf(d, l)
		for _, row := range rows {
			words[l] += wordsOf(row, l)
			for _, a := range row.Agencies {
				words[l] += side(a.Printed, l).Value + "\n"
			}
		}
	}
	var out []lapse
	for _, a := range d.Agencies {
		id := a.Agency.Value
		names := func(l lang.Lang) bool {
			return slices.ContainsFunc(r.bodies.Read(words[l]+side(a.Printed, l).Value, l), func(m names.Mention) bool { return slices.Contains(m.IDs, id) })
		}
		if r.of[id] != nil && !slices.ContainsFunc(lang.Both[:], names) {
			out = append(out, lapse{rule: "reference", token: id, at: a.Agency.At,
				message: diag.Say("the direction's words do not name the body %q: give its wording under printed, or another name under also in agencies.yaml",
					"该方向的文字未提及机构 %q：请在 printed 中写明原文名称，或在 agencies.yaml 的 also 下补充别称", id)})
		}
	}
	return out
}

// wordsOf are the words of a direction in which a body can be named: its title,
// what it rests on and its running text.
func wordsOf(d *source.Direction, l lang.Lang) string {
	words := side(d.Title, l).Value + "\n"
	for _, b := range d.Basis {
		words += side(b.Text, l).Value + "\n"
	}
	if readable(d.Body) {
		words += map[lang.Lang]*markdown.Doc{lang.ZH: d.Body.ZH, lang.EN: d.Body.EN}[l].Plain() + "\n"
	}
	return words
}
