package check

import (
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
		"at_most": c.AtMost.Given(), "institutions": len(c.Institutions) > 0,
		"countries or open": len(c.Countries) > 0 || c.Open.Value, "directions": len(c.Directions) > 0}
	for _, key := range schema.ConditionKinds.Needs(c.Kind.Value) {
		if !has[key] {
			out.Report(c.At, "missing-key", diag.Say("a condition of kind %s needs %s", "%s 条件须写明 %s", c.Kind.Value, key))
		}
	}
	listed(c.Institutions, schema.Institutions, out)
	hedge(c, out)
	quoted(c.Sentence.ZH, body.ZH, out)
	quoted(c.Sentence.EN, body.EN, out)
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
	for _, r := range recordsOf(in.Records) {
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
