package check

import (
	"slices"
	"strings"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/names"
)

// nameReader finds the registries' names in a text, and whose they are: a body
// stands for its country too, since one language may name the body (MOST-CDTI)
// where the other says whose it is (西班牙工业技术发展中心).
type nameReader struct {
	partners, bodies *names.Reader
	home             string
	of               map[string]*catalog.Agency
	partner          map[string]*catalog.Partner
}

func newNameReader(c *catalog.Catalog) *nameReader {
	r := &nameReader{of: map[string]*catalog.Agency{}, partner: map[string]*catalog.Partner{}}
	var partners, bodies []names.Entry
	for _, p := range c.Partners {
		if p.Home {
			r.home = p.ID
		}
		r.partner[p.ID] = p
		partners = append(partners, names.Entry{ID: p.ID, ZH: ways(p.Name.ZH, p.Also.ZH), EN: ways(p.Name.EN, p.Also.EN), Side: p.Also.Side})
	}
	for _, a := range c.Agencies {
		r.of[a.ID] = a
		e := names.Entry{ID: a.ID, ZH: ways(a.Name.ZH, a.Also.ZH), EN: ways(a.Name.EN, a.Also.EN)}
		if len(a.Abbr) > 1 {
			e.ZH, e.EN = append(e.ZH, a.Abbr), append(e.EN, a.Abbr)
		}
		bodies = append(bodies, e)
	}
	r.partners, r.bodies = names.New(partners, r.home), names.New(bodies, "")
	return r
}

func ways(name string, also []string) []string { return append([]string{name}, also...) }

// named is a name in a text: the words, and the partners they can mean.
type named struct {
	words string
	ids   []string
}

// read lists whom a text names. asked are the partners named outright; said
// are those and the ones whose bodies are named.
func (r *nameReader) read(text string, l lang.Lang) (asked, said []named) {
	bodies := r.bodies.Read(text, l)
	for _, m := range bodies {
		n := named{words: text[m.From:m.To]}
		for _, id := range m.IDs {
			if p := r.of[id].Partner; p != nil && !slices.Contains(n.ids, p.ID) {
				n.ids = append(n.ids, p.ID)
			}
		}
		said = append(said, n)
	}
	for _, m := range r.partners.Read(text, l) {
		n := named{text[m.From:m.To], m.IDs}
		said = append(said, n)
		within := slices.ContainsFunc(bodies, func(b names.Mention) bool { return m.From < b.To && b.From < m.To })
		if !within && !slices.Contains(m.IDs, r.home) {
			asked = append(asked, n)
		}
	}
	return asked, said
}

// agree: both sides name the same partners. A short form that several share
// (新方) is answered by any of them, a body's name by its country's.
func (r *nameReader) agree(p pair) []lapse {
	askedZH, saidZH := r.read(p.zh, lang.ZH)
	askedEN, saidEN := r.read(p.en, lang.EN)
	out := append(r.unanswered(askedZH, saidEN, lang.EN), r.unanswered(askedEN, saidZH, lang.ZH)...)
	return append(out, r.otherBodies(p)...)
}

// otherBodies reports texts of which one side names some bodies and the other
// only others. A translation may leave a name out, or say it otherwise.
func (r *nameReader) otherBodies(p pair) []lapse {
	zh, en := r.bodies.Read(p.zh, lang.ZH), r.bodies.Read(p.en, lang.EN)
	if len(zh) == 0 || len(en) == 0 {
		return nil
	}
	for _, m := range zh {
		for _, o := range en {
			if slices.ContainsFunc(m.IDs, func(id string) bool { return slices.Contains(o.IDs, id) }) {
				return nil
			}
		}
	}
	a, b := p.zh[zh[0].From:zh[0].To], p.en[en[0].From:en[0].To]
	return []lapse{{rule: "names", token: zh[0].IDs[0], lacks: lang.EN,
		message: diag.Say("the Chinese names the body “%s”, the English another: “%s”", "中文所称机构为“%s”，英文为另一机构“%s”", a, b)}}
}

// unanswered are the names one side has and nothing on the other answers,
// each partner once.
func (r *nameReader) unanswered(asked, said []named, lacks lang.Lang) []lapse {
	var out []lapse
	for _, n := range asked {
		if slices.ContainsFunc(said, func(o named) bool { return r.meet(n.ids, o.ids) }) ||
			slices.ContainsFunc(out, func(l lapse) bool { return l.token == n.ids[0] }) {
			continue
		}
		out = append(out, lapse{rule: "names", token: n.ids[0], lacks: lacks, message: misnamed(n, said, lacks)})
	}
	return out
}

// misnamed says what one side names and the other does not.
func misnamed(n named, said []named, lacks lang.Lang) diag.Message {
	en, zh := "no country or body", "未提任何国家或机构"
	if len(said) > 0 {
		var words []string
		for _, o := range said {
			words = append(words, "“"+o.words+"”")
		}
		words = slices.Compact(words)
		en, zh = strings.Join(words, ", "), "所称为"+strings.Join(words, "、")
	}
	if lacks == lang.EN {
		return diag.Message{EN: "the Chinese says “" + n.words + "”, the English names " + en, ZH: "中文为“" + n.words + "”，英文" + zh}
	}
	return diag.Message{EN: "the English says “" + n.words + "”, the Chinese names " + en, ZH: "英文为“" + n.words + "”，中文" + zh}
}

// meet reports whether two names can mean the same partner: one of them, or a
// part and the country it is a part of.
func (r *nameReader) meet(a, b []string) bool {
	for _, id := range a {
		if slices.ContainsFunc(b, func(other string) bool { return id == other || r.part(id, other) || r.part(other, id) }) {
			return true
		}
	}
	return false
}

// part reports whether one partner is a part of the country another is.
func (r *nameReader) part(id, of string) bool {
	p := r.partner[id]
	return p.Kind == "part" && slices.Contains(p.MemberOf, r.partner[of])
}
