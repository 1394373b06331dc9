package check

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// originals: a sentence quoted from the running text has the original of the
// running text; what else a text is called is proved by the source's lines.
func originals(in Input, out *diag.List) {
	for _, r := range recordsOf(in.Records) {
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

// schemeWords are the words of titles by which a scheme is known, the more
// telling ones first: a flagship project is joint research too.
var schemeWords = []struct {
	scheme string
	zh, en *regexp.Regexp
}{
	{"joint-laboratory", regexp.MustCompile(`联合实验室`), regexp.MustCompile(`(?i)joint lab`)},
	{"flagship", regexp.MustCompile(`旗舰`), regexp.MustCompile(`(?i)flagship`)},
	{"framework", regexp.MustCompile(`框架计划`), regexp.MustCompile(`(?i)framework program`)},
	{"industry", regexp.MustCompile(`产学研|产业`), regexp.MustCompile(`(?i)industr`)},
	{"joint-research", regexp.MustCompile(`联合(?:资助)?(?:研究|研发)`), regexp.MustCompile(`(?i)joint\b.*\b(?:research|R&D)|R&D\b.*\bjoint`)},
	{"cooperation", regexp.MustCompile(`合作`), regexp.MustCompile(`(?i)cooperation`)},
}

// schemes: the title says the scheme, in each language, where it says one.
func schemes(in Input, out *diag.List) {
	for gi := range in.Records.Guides {
		for di := range in.Records.Guides[gi].Directions {
			d := &in.Records.Guides[gi].Directions[di]
			if !d.Scheme.Set() {
				continue
			}
			for _, l := range lang.Both {
				title := side(d.Title, l)
				for _, w := range schemeWords {
					words := w.en
					if l == lang.ZH {
						words = w.zh
					}
					found := words.FindString(title.Value)
					if found == "" {
						continue
					}
					if w.scheme != d.Scheme.Value {
						out.Report(d.Scheme.At, "scheme", diag.Say("the title says “%s”, which is the scheme %q, not %q", "名称中的“%s”表明合作类型为 %q，而非 %q", found, w.scheme, d.Scheme.Value))
					}
					break
				}
			}
		}
	}
}

var (
	yearDigits = regexp.MustCompile(`(?:19|20)[0-9]{2}`)
	batchZH    = regexp.MustCompile(`第([一二三四五六七八九十]|[0-9]+)批`)
	batchEN    = regexp.MustCompile(`(?i)\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) batch|\bbatch ([0-9]+)`)
	draftWords = regexp.MustCompile(`(?i)征求意见|for comments?\b`)
)

var (
	batchNumbersZH = []string{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}
	batchNumbersEN = []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
)

// guideFacts: year, batch, state and type of a guide are what its title, its
// statements and its directions say.
func guideFacts(in Input, out *diag.List) {
	faulty := in.faulty()
	for gi := range in.Records.Guides {
		g := &in.Records.Guides[gi]
		if faulty[g.At.File] {
			continue
		}
		years(g, out)
		batch(g, out)
		state(g, out)
		kind(g, out)
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

// years: a title that has a year has the guide's.
func years(g *source.Guide, out *diag.List) {
	if !g.Year.Set() {
		return
	}
	for _, l := range lang.Both {
		title := side(g.Title, l)
		found := yearDigits.FindAllString(title.Value, -1)
		if len(found) > 0 && !slices.Contains(found, strconv.FormatInt(g.Year.Value, 10)) {
			out.Report(g.Year.At, "guide", diag.Say("the title says %s, not %d", "标题所写年份为 %s，而非 %d", strings.Join(found, ", "), g.Year.Value))
			return
		}
	}
}

// batch: a batch is printed in the title, and the title's is the guide's.
func batch(g *source.Guide, out *diag.List) {
	said := 0
	if m := batchZH.FindStringSubmatch(g.Title.ZH.Value); m != nil {
		said = inWords(m[1], batchNumbersZH)
	} else if m := batchEN.FindStringSubmatch(g.Title.EN.Value); m != nil {
		said = inWords(strings.ToLower(m[1]+m[2]), batchNumbersEN)
	}
	switch {
	case said > 0 && !g.Batch.Given():
		out.Report(g.Title.At, "guide", diag.Say("the title says batch %d, and no batch is given", "标题为第 %d 批，而未写 batch", said))
	case said > 0 && g.Batch.Set() && g.Batch.Value != int64(said):
		out.Report(g.Batch.At, "guide", diag.Say("the title says batch %d, not %d", "标题为第 %d 批，而非第 %d 批", said, g.Batch.Value))
	case said == 0 && g.Batch.Set() && titled(g):
		out.Report(g.Batch.At, "guide", diag.Say("the title says no batch", "标题未写批次"))
	}
}

// inWords is a number in digits, or its place among the words for numbers.
func inWords(s string, words []string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return slices.Index(words, s) + 1
}

// titled reports whether a guide has a title to hold its facts against.
func titled(g *source.Guide) bool { return g.Title.ZH.Set() && g.Title.EN.Set() }

// state: a draft says that it is one, and only a draft does.
func state(g *source.Guide, out *diag.List) {
	if !g.State.Set() || !titled(g) {
		return
	}
	says := draftWords.MatchString(g.Title.ZH.Value) || draftWords.MatchString(g.Title.EN.Value)
	for _, s := range g.Statements {
		says = says || draftWords.MatchString(s.Text.ZH.Value) || draftWords.MatchString(s.Text.EN.Value)
	}
	switch {
	case says && g.State.Value == "final":
		out.Report(g.State.At, "guide", diag.Say("the guide says that it is a draft for comments", "指南写明为征求意见稿"))
	case !says && g.State.Value == "draft":
		out.Report(g.State.At, "guide", diag.Say("neither the title nor a statement says that it is a draft for comments", "标题和原文均未写明为征求意见稿"))
	}
}

// kind: one applies under a guide whose directions say how; rows of a plan have
// no running text and no figures.
func kind(g *source.Guide, out *diag.List) {
	calls := 0
	for i := range g.Directions {
		if d := &g.Directions[i]; d.Body.ZH != nil || d.Body.EN != nil || d.Projects != nil || len(d.Funds) > 0 {
			calls++
		}
	}
	switch {
	case !g.Type.Set() || len(g.Directions) == 0:
	case g.Type.Value == "plan" && calls > 0:
		out.Report(g.Type.At, "guide", diag.Say("rows of a plan have no requirements and no figures, and here they have", "年度计划的条目没有申报要求和数额，而此处有"))
	case g.Type.Value == "call" && calls == 0:
		out.Report(g.Type.At, "guide", diag.Say("no direction has requirements or figures: is this an annual plan?", "各方向均无申报要求和数额，是否为年度计划？"))
	}
}
