package check

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// conditions: each facet carries what its kind needs, and the sentence it was
// read from stands word for word in the running text of the same language.
func conditions(in Input, out *diag.List) {
	for gi := range in.Records.Guides {
		g := &in.Records.Guides[gi]
		for i := range g.Conditions {
			condition(&g.Conditions[i], g.Body, out)
		}
		for di := range g.Directions {
			d := &g.Directions[di]
			for i := range d.Conditions {
				condition(&d.Conditions[i], d.Body, out)
			}
		}
	}
}

func condition(c *source.Condition, body source.Body, out *diag.List) {
	has := map[string]bool{"role": c.Role.Given(), "side": c.Side.Given(), "before": c.Before.Given(), "what": c.What.Given(),
		"institutions": len(c.Institutions) > 0, "countries": len(c.Countries) > 0, "open": c.Open.Value, "directions": len(c.Directions) > 0,
		"per": c.Per.Given(), "units": len(c.Units) > 0, "scope": len(c.Scope) > 0, "documents": len(c.Documents) > 0,
		"contents": len(c.Contents) > 0, "by": c.By.Given(), "after": c.After.Given(), "since": c.Since.Given(), "years": len(c.Years) > 0}
	for key, n := range boundsOf(c) {
		has[key] = n.Given()
	}
	for _, need := range schema.ConditionKinds.Needs(c.Kind.Value) {
		if !slices.ContainsFunc(schema.Alternatives(need), func(key string) bool { return has[key] }) {
			out.Report(c.At, "missing-key", diag.Say("a condition of kind %s needs %s", "%s 条件须写明 %s", c.Kind.Value, need))
		}
	}
	listed(c.Institutions, schema.Institutions, out)
	listed(c.Scope, schema.Scopes, out)
	hedge(c, out)
	bounds(c.Kind.Value, boundsOf(c), out)
	for i := range c.Units {
		part(&c.Units[i], out)
	}
	counted(c, out)
	if c.Kind.Value == "not_accepted" && c.Value.Set() && c.Value.Value != "forbidden" {
		out.Report(c.Value.At, "unknown-value", diag.Say("what is not accepted is forbidden: write value: forbidden", "不予认可的材料，value 应写 forbidden"))
	}
	quoted(c.Sentence.ZH, body.ZH, out)
	quoted(c.Sentence.EN, body.EN, out)
	if body.Third != nil { // else there is none to look into, which is reported
		quoted(c.Sentence.Wording, body.Third, out)
	}
	for _, t := range slices.Concat(c.Documents, c.Contents) {
		within(t.ZH, c.Sentence.ZH, out)
		within(t.EN, c.Sentence.EN, out)
		within(t.Wording, c.Sentence.Wording, out)
	}
}

// boundsOf are the numbers of what a condition counts, by their keys.
func boundsOf(c *source.Condition) map[string]source.Int {
	return map[string]source.Int{"at_least": c.AtLeast, "at_most": c.AtMost, "more_than": c.MoreThan, "less_than": c.LessThan, "equal": c.Equal}
}

// part: a part of a team has a number, and kinds of institutions there are.
func part(p *source.TeamPart, out *diag.List) {
	all := map[string]source.Int{"at_least": p.AtLeast, "at_most": p.AtMost, "more_than": p.MoreThan, "less_than": p.LessThan, "equal": p.Equal}
	if !slices.ContainsFunc(slices.Collect(maps.Values(all)), source.Int.Given) {
		out.Report(p.At, "missing-key", diag.Say("a part of a team needs its number: equal, at_least, at_most, more_than or less_than",
			"团队构成须写明数量：equal、at_least、at_most、more_than 或 less_than"))
	}
	bounds("units", all, out)
	listed(p.Institutions, schema.Institutions, out)
}

// bounds: a number is bounded once from below and once from above, and equal
// stands alone.
func bounds(what string, b map[string]source.Int, out *diag.List) {
	for _, two := range [][2]string{{"at_least", "more_than"}, {"at_most", "less_than"},
		{"equal", "at_least"}, {"equal", "at_most"}, {"equal", "more_than"}, {"equal", "less_than"}} {
		if x, y := b[two[0]], b[two[1]]; x.Given() && y.Given() {
			out.Report(y.At, "quantity", diag.Say("%s: %s and %s exclude each other", "%s：%s 与 %s 不能并写", what, two[0], two[1]))
		}
	}
	low, high := b["at_least"], b["at_most"]
	strict := b["more_than"].Set() || b["less_than"].Set()
	if b["more_than"].Set() {
		low = b["more_than"]
	}
	if b["less_than"].Set() {
		high = b["less_than"]
	}
	if low.Set() && high.Set() && (low.Value > high.Value || strict && low.Value == high.Value) {
		out.Report(high.At, "quantity", diag.Say("%s: the upper number is below the lower", "%s：上限小于下限", what))
	}
}

// ofPeople are the indicators that may count people, person-visits or visits.
var ofPeople = []string{"visits_out", "visits_in", "exchange"}

// counted: a number of people says whether each counts once, and 人次 is not 人.
func counted(c *source.Condition, out *diag.List) {
	all := boundsOf(c)
	for _, key := range []string{"at_least", "more_than", "at_most", "less_than", "equal"} {
		n := all[key]
		switch {
		case !n.Set():
			continue
		case !c.Unit.Given() && slices.Contains(ofPeople, c.What.Value):
			out.Add(diag.Problem{At: n.At, Rule: "missing-key", Message: diag.Say("a number of %s needs its unit", "%s 的数值须写明 unit", c.What.Value),
				Hint: diag.Say("people (人): person; person-visits (人次): person_visit; visits (次): visit", "人：person；人次：person_visit；次：visit")})
		case c.Sentence.ZH.Set() && c.Unit.Value == "person" && visitsIn(c.Sentence.ZH.Value, n.Value):
			out.Report(c.Unit.At, "printed-value", diag.Say("the sentence counts person-visits (人次): write unit: person_visit", "语句所计为“人次”，unit 应写 person_visit"))
		case c.Sentence.ZH.Set() && c.Unit.Value == "person_visit" && !visitsIn(c.Sentence.ZH.Value, n.Value):
			out.Report(c.Unit.At, "printed-value", diag.Say("the Chinese sentence does not say “%d人次”", "语句中没有“%d人次”", n.Value))
		}
		return
	}
}

// visitsIn reports whether a Chinese sentence says n人次, in digits or words.
func visitsIn(s string, n int64) bool {
	for _, m := range personVisits.FindAllStringSubmatch(narrow(s), -1) {
		if m[1] == itoa(n) || hanNumber(m[1]) == n {
			return true
		}
	}
	return false
}

var personVisits = regexp.MustCompile(`([0-9]+|[一二两三四五六七八九十百千]+)\s*(?:余|多)?人次`)

// within reports words that the sentence of a condition does not have.
func within(s, sentence source.String, out *diag.List) {
	if s.Set() && sentence.Set() && !strings.Contains(squeeze(sentence.Value), squeeze(s.Value)) {
		out.Add(diag.Problem{At: s.At, Rule: "sentence",
			Message: diag.Say("these words do not stand in the sentence", "语句中没有这些文字"),
			Hint:    diag.Say("copy them word for word from the sentence", "请从语句中逐字复制")})
	}
}

// hedges are the words a hedge is read from, in each language.
var hedges = map[string][2]string{"in_principle": {"原则上", "in principle"}, "generally": {"一般", "generally"}}

// hedge reports a hedge that the sentence does not say.
func hedge(c *source.Condition, out *diag.List) {
	words, ok := hedges[c.Hedge.Value]
	if !ok {
		return
	}
	for i, s := range []source.String{c.Sentence.ZH, c.Sentence.EN} {
		if s.Set() && !strings.Contains(strings.ToLower(s.Value), words[i]) {
			out.Report(c.Hedge.At, "printed-value", diag.Say("hedge is %s, but the sentence does not say %q", "hedge 为 %s，而语句中没有“%s”", c.Hedge.Value, words[i]))
			return
		}
	}
}

// quoted reports a sentence that does not stand in the running text.
func quoted(s source.String, body *markdown.Doc, out *diag.List) {
	if !s.Set() {
		return
	}
	if body != nil && len(body.Blocks()) == 0 {
		return // could not be read, and was reported
	}
	if body == nil || !strings.Contains(squeeze(body.Plain()), squeeze(s.Value)) {
		out.Add(diag.Problem{At: s.At, Rule: "sentence",
			Message: diag.Say("this sentence does not stand in the running text", "正文中没有这句话"),
			Hint:    diag.Say("copy it word for word from zh.md or en.md", "请从 zh.md 或 en.md 逐字复制")})
	}
}

// noteRefs: [^id] names a note of the record, and both sides refer alike.
func noteRefs(in Input, out *diag.List) {
	for _, r := range in.all() {
		known := map[string]bool{}
		var ids []string
		for _, n := range r.notes {
			known[n.ID.Value] = true
			ids = append(ids, n.ID.Value)
		}
		sides := [2]map[string]markdown.Ref{{}, {}}
		for i, doc := range []*markdown.Doc{r.body.ZH, r.body.EN} {
			if doc == nil {
				continue
			}
			for _, ref := range doc.NoteRefs() {
				sides[i][ref.ID] = ref
				if !known[ref.ID] {
					out.Add(diag.Problem{At: ref.Pos, Rule: "unknown-note", Hint: diag.Suggest(ref.ID, ids),
						Message: diag.Say("no note %q in this record", "本记录没有注记“%s”", ref.ID)})
				}
			}
		}
		if !readable(r.body) {
			continue
		}
		for i := range sides {
			for id, ref := range sides[i] {
				if _, ok := sides[1-i][id]; !ok && known[id] {
					out.Report(ref.Pos, "note-side", diag.Say("note %q is referred to in one language only", "注记“%s”只在一种语言中被引用", id))
				}
			}
		}
	}
}
