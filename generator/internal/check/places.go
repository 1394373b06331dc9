package check

import (
	"regexp"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// originals: a sentence quoted from the running text has the original of the
// running text; what else a text is called is proved by the source's lines.
func originals(in Input, out *diag.List) {
	for _, r := range in.all() {
		if r.unsaid {
			continue
		}
		for _, p := range r.texts {
			if p.wording != schema.Quoted && p.wording != schema.Running || !p.text.Original.Set() {
				continue
			}
			if said := lang.Original(p.text.Original.Value); said != r.bodyOriginal {
				out.Report(p.text.Original.At, "original", diag.Say("%[1]s is quoted from the running text, whose original is %[2]q, not %[3]q",
					"%[1]s 引自正文，正文的原文为 %[2]q，而非 %[3]q", p.key, string(r.bodyOriginal), string(said)))
			}
		}
	}
}

// guideFacts: the type and the programme of a guide are what its directions and
// its words say.
func guideFacts(in Input, out *diag.List) {
	faulty := in.faulty()
	for gi := range in.Records.Guides {
		g := &in.Records.Guides[gi]
		if faulty[g.At.File] {
			continue
		}
		guideType(g, out)
		draft(in, g, out)
		programme(in, g, out)
	}
}

// quotedName is the name of a programme without what it is the name of.
var quotedName = regexp.MustCompile(`[“"]([^”"]+)[”"]`)

// programme: a guide that names a programme names its own.
func programme(in Input, g *source.Guide, out *diag.List) {
	text := g.Title.ZH.Value
	for _, s := range g.Statements {
		text += s.Text.ZH.Value
	}
	if g.Body.ZH != nil {
		text += g.Body.ZH.Plain()
	}
	other := ""
	for _, p := range in.Records.Site.Programmes {
		name := p.Name.ZH.Value
		if m := quotedName.FindStringSubmatch(name); m != nil {
			name = m[1]
		}
		if name == "" || !strings.Contains(text, name) {
			continue
		}
		if p.ID.Value == g.Programme.Value {
			return
		}
		other = p.ID.Value
	}
	if other != "" {
		out.Report(g.Programme.At, "guide", diag.Say("the guide names the programme %q, not %q", "指南写明的专项为 %q，而非 %q", other, g.Programme.Value))
	}
}

// draftWords say of a text that it is a draft for comments.
var draftWords = regexp.MustCompile(`(?i)征求意见|for comments?\b`)

// draft: a guide that is a draft says so, or its document is one.
func draft(in Input, g *source.Guide, out *diag.List) {
	if g.State.Value != "draft" {
		return
	}
	texts := []source.Text{g.Title, g.Short}
	for _, s := range g.Statements {
		texts = append(texts, s.Text)
	}
	for _, t := range texts {
		if draftWords.MatchString(t.ZH.Value) || draftWords.MatchString(t.EN.Value) {
			return
		}
	}
	if known := in.Catalog.Guide(g.ID); known != nil {
		for _, s := range known.From {
			if s.Document.Status == "draft" {
				return
			}
		}
	}
	out.Report(g.State.At, "guide", diag.Say("neither the guide nor its source says that it is a draft for comments", "指南及其来源文件均未写明为征求意见稿"))
}

// guideType: one applies under a guide whose directions say how; rows of a plan have
// no running text and no figures.
func guideType(g *source.Guide, out *diag.List) {
	calls, dated := 0, len(g.Moments) > 0
	for i := range g.Directions {
		dated = dated || len(g.Directions[i].Moments) > 0
		if d := &g.Directions[i]; d.Body.ZH != nil || d.Body.EN != nil || d.Projects != nil || len(d.Funds) > 0 {
			calls++
		}
	}
	switch {
	case !g.Type.Set() || len(g.Directions) == 0:
	case g.Type.Value == "plan" && calls > 0:
		out.Report(g.Type.At, "guide", diag.Say("rows of a plan have no requirements and no figures, and here they have", "年度计划的条目没有申报要求和数额，而此处有"))
	case g.Type.Value == "call" && calls == 0 && !dated:
		out.Report(g.Type.At, "guide", diag.Say("no direction has requirements or figures: is this an annual plan?", "各方向均无申报要求和数额，是否为年度计划？"))
	}
}
