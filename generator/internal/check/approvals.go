package check

import (
	"path"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/source"
)

// Pair is an original and its translation, which a person compares.
type Pair struct {
	Record     string // id of a guide or direction, or the name of a registry
	ZH, EN     string
	ZHAt, ENAt diag.Position
	Original   lang.Original // zh or en
	Changed    Changed       // since it was compared, for one that is not approved
}

// Changed says what an approval no longer covers.
type Changed int

// A pair that nobody has compared, or whose sides both changed since, and one of
// which a single side did.
const (
	NeverCompared Changed = iota
	ChineseChanged
	EnglishChanged
)

// Approval is the line that approves the pair as it stands.
func (p Pair) Approval() source.Approval {
	return source.Approval{Record: p.Record, ZH: source.Digest(p.ZH), EN: source.Digest(p.EN)}
}

// translations lists every original with its translation. Texts that stand in
// both languages in sources, and our own, have no translation to compare.
func translations(records *source.Records) []Pair {
	var out []Pair
	for _, r := range recordsOf(records) {
		id := r.id
		if id == "" {
			id = strings.TrimSuffix(path.Base(r.at.File), ".yaml")
		}
		add := func(zh, en string, zhAt, enAt diag.Position, original lang.Original) {
			if original == lang.OriginalZH || original == lang.OriginalEN {
				out = append(out, Pair{id, zh, en, zhAt, enAt, original, NeverCompared})
			}
		}
		for _, p := range r.texts {
			if p.text.ZH.Set() && p.text.EN.Set() {
				add(p.text.ZH.Value, p.text.EN.Value, p.text.ZH.At, p.text.EN.At, p.original)
			}
		}
		if !readable(r.body) {
			continue
		}
		zb, eb := r.body.ZH.Blocks(), r.body.EN.Blocks()
		if len(zb) != len(eb) {
			add(r.body.ZH.Plain(), r.body.EN.Plain(), zb[0].Pos, eb[0].Pos, r.bodyOriginal)
			continue
		}
		for i := range zb { // with their labels
			add(zb[i].Text, eb[i].Text, zb[i].Pos, eb[i].Pos, r.bodyOriginal)
		}
	}
	return out
}

// approvedSide is one side of a text as it was approved in a record.
type approvedSide struct {
	record, digest string
	language       lang.Lang
}

// Unapproved lists the translations nobody has approved as they stand, and what
// has changed of those that were. Texts that stand in a record twice are
// compared once.
func Unapproved(records *source.Records) []Pair {
	approved := map[source.Approval]bool{}
	sides := map[approvedSide]bool{}
	for _, a := range records.Approvals {
		a.At = diag.Position{}
		approved[a] = true
		sides[approvedSide{a.Record, a.ZH, lang.ZH}] = true
		sides[approvedSide{a.Record, a.EN, lang.EN}] = true
	}
	var out []Pair
	for _, p := range translations(records) {
		a := p.Approval()
		if approved[a] {
			continue
		}
		approved[a] = true // once
		switch {
		case sides[approvedSide{a.Record, a.ZH, lang.ZH}]:
			p.Changed = EnglishChanged
		case sides[approvedSide{a.Record, a.EN, lang.EN}]:
			p.Changed = ChineseChanged
		}
		out = append(out, p)
	}
	return out
}

// Uncompared counts the translations of each record that nobody has approved as
// they stand, for its pages. A catalogue that has not begun to approve marks
// none.
func Uncompared(records *source.Records) map[string]int {
	out := map[string]int{}
	if len(records.Approvals) > 0 {
		for _, p := range Unapproved(records) {
			out[p.Record]++
		}
	}
	return out
}

// Translated lists the records that have translations.
func Translated(records *source.Records) []string {
	var out []string
	for _, p := range translations(records) {
		if len(out) == 0 || out[len(out)-1] != p.Record {
			out = append(out, p.Record)
		}
	}
	return out
}

// Approve gives the approvals there are after a person has compared the pairs:
// those of records that still exist and of texts that still stand so, and the
// pairs'.
func Approve(records *source.Records, pairs []Pair) []source.Approval {
	stands := map[source.Approval]bool{}
	for _, p := range translations(records) {
		stands[p.Approval()] = true
	}
	var out []source.Approval
	for _, a := range records.Approvals {
		a.At = diag.Position{}
		if stands[a] {
			out = append(out, a)
		}
	}
	for _, p := range pairs {
		out = append(out, p.Approval())
	}
	return out
}

// approvals: what was approved belongs to a record that exists.
func approvals(in Input, out *diag.List) {
	exists := map[string]bool{}
	for _, r := range in.all() {
		exists[r.id] = true
		exists[strings.TrimSuffix(path.Base(r.at.File), ".yaml")] = true
	}
	gone := ""
	for _, a := range in.Records.Approvals {
		if exists[a.Record] || a.Record == gone || in.Catalog.Broken(a.Record) {
			continue
		}
		gone = a.Record // one problem a record
		out.Add(diag.Problem{At: a.At, Rule: "approvals",
			Message: diag.Say("there is no record %q", "没有记录“%s”", a.Record),
			Hint:    diag.Say("zhinan approve takes out the lines of records that are gone", "运行 zhinan approve 可删去已不存在的记录的各行")})
	}
}

// Release holds a release against the approvals: every translation it publishes
// has been compared with its original. A catalogue that has not begun to approve
// is not held to it.
func Release(records *source.Records) diag.List {
	var out diag.List
	if len(records.Approvals) == 0 {
		return out
	}
	for _, p := range Unapproved(records) {
		at := p.ENAt
		if p.Original == lang.OriginalEN {
			at = p.ZHAt
		}
		out.Add(diag.Problem{At: at, Rule: "unapproved",
			Message: diag.Message{EN: p.Why().EN + ": zh “" + clip(p.ZH) + "”, en “" + clip(p.EN) + "”", ZH: p.Why().ZH + "：中文“" + clip(p.ZH) + "”，英文“" + clip(p.EN) + "”"},
			Hint:    diag.Say("compare both sides, then run zhinan approve %s", "请核对两种语言，然后运行 zhinan approve %s", p.Record)})
	}
	return out
}

// Why says what an approval no longer covers.
func (p Pair) Why() diag.Message {
	switch p.Changed {
	case ChineseChanged:
		return diag.Say("the Chinese has changed since it was compared", "中文在核对之后有改动")
	case EnglishChanged:
		return diag.Say("the English has changed since it was compared", "英文在核对之后有改动")
	}
	return diag.Say("nobody has compared this translation with its original", "此处译文尚未与原文核对")
}
