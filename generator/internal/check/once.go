package check

import (
	"fmt"
	"regexp"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// once: what a record lists it lists once: a body in a role, the years of a
// condition, the topics a number is divided by.
func once(in Input, out *diag.List) {
	twice := func(at diag.Position, what string) {
		out.Report(at, "twice", diag.Say("%q stands here twice", "“%s”重复", what))
	}
	eachDirection(in, func(_ *source.Guide, d *source.Direction) {
		roles := map[string]bool{}
		for _, a := range d.Agencies {
			if key := a.Agency.Value + " " + a.Role.Value; a.Agency.Set() && a.Role.Set() {
				if roles[key] {
					twice(a.Agency.At, key)
				}
				roles[key] = true
			}
		}
		for _, c := range d.Conditions {
			years := map[int64]bool{}
			for _, y := range c.Years {
				if years[y.Value] && y.Set() {
					twice(y.At, fmt.Sprint(y.Value))
				}
				years[y.Value] = true
			}
		}
		if d.Projects == nil {
			return
		}
		topics := map[int64]bool{}
		for _, s := range d.Projects.Splits {
			if topics[s.Topic.Value] && s.Topic.Set() {
				twice(s.Topic.At, fmt.Sprint(s.Topic.Value))
			}
			topics[s.Topic.Value] = true
		}
	})
}

// undecidedWords say that a number is still to come.
var undecidedWords = regexp.MustCompile(`(?i)待定|另行(?:通知|公布|确定)|to be (?:determined|decided|announced|confirmed)|\bTB[ADC]\b`)

// undecided: a quantity is to be determined where its wording says so, and only
// there; a wording a value was read from is some source's.
func undecided(in Input, out *diag.List) {
	each(in.Records, func(key string, v any) {
		q, ok := quantity(v)
		if !ok || !q.Qualifier.Set() || !q.Printed.Set() {
			return
		}
		says := undecidedWords.MatchString(q.Printed.ZH.Value) || undecidedWords.MatchString(q.Printed.EN.Value)
		switch {
		case says && q.Qualifier.Value == "unstated":
			out.Report(q.Qualifier.At, "undecided", diag.Say("%s is to be determined, as its wording says: tbd", "%s 的措辞为待定，应写 tbd", key))
		case q.Value.Given() || q.Min.Given() || q.Max.Given(): // told by shape
		case !says && q.Qualifier.Value == "tbd":
			out.Report(q.Qualifier.At, "undecided", diag.Say("the wording of %s does not say that it is to be determined", "%s 的措辞并非待定", key))
		}
	})
	for _, r := range in.all() {
		for _, p := range r.texts {
			if p.wording == schema.Printed && p.text.Original.Value == "none" {
				out.Report(p.text.Original.At, "undecided", diag.Say("%s is a printed wording: some source's, and not ours", "%s 为原文措辞，应出自来源文件，而非本目录自拟", p.key))
			}
		}
	}
}

// commitmentWords are what promises made in diplomacy are called.
var commitmentWords = regexp.MustCompile(`承诺|倡议|(?:主席|总理|领导人|元首)关于|(?:主席|总理)在`)

// commitments: what a direction rests on is a commitment where its words are of
// one, and no agreement is named.
func commitments(in Input, out *diag.List) {
	eachDirection(in, func(_ *source.Guide, d *source.Direction) {
		for _, b := range d.Basis {
			if text := b.Text.ZH.Value; b.Kind.Set() && b.Kind.Value != "commitment" && commitmentWords.MatchString(text) && !strings.Contains(text, "《") {
				out.Report(b.Kind.At, "basis", diag.Say("by its words this is a commitment, not %q", "从文字看应为 commitment，而非 %q", b.Kind.Value))
			}
		}
	})
}
