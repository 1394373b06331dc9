package check

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/schema"
)

// agreement: the two language sides of every text have the same numbers,
// amounts, dates and addresses, and the running texts the same links and
// count of list items. Where they rightly differ the record says why, under
// differences. A printed figure whose two sides both come from a source is
// compared with its value instead (printed-value).
func agreement(in Input, out *diag.List) {
	for _, r := range recordsOf(in.Records) {
		allowed := map[string]bool{}
		used := map[string]bool{}
		for _, d := range r.differences {
			allowed[d.Token.Value] = true
		}
		differ := func(at diag.Position, token, side string) {
			if allowed[token] {
				used[token] = true
				return
			}
			out.Add(diag.Problem{At: at, Rule: "agreement",
				Message: diag.Say("%q stands in the other language but not in the %s side", "另一语言中有“%s”，%s 一侧没有", token, side),
				Hint:    diag.Say("mend the side that is wrong, or give the reason under differences (token: %q)", "请改正有误的一侧，或在 differences 中说明理由（token: %q）", token)})
		}
		for _, p := range r.texts {
			if p.wording == schema.Printed && p.original == lang.OriginalBoth || !p.text.ZH.Set() || !p.text.EN.Set() {
				continue
			}
			zh, en := tokensZH(p.text.ZH.Value), tokensEN(p.text.EN.Value)
			if p.original == lang.OriginalNone { // our own prose: each number once is enough
				zh.flatten()
				en.flatten()
			}
			compare(zh, en, p.text.ZH.At, p.text.EN.At, differ)
		}
		if readable(r.body) {
			bodies(r.body.ZH, r.body.EN, differ, out)
		}
		for _, d := range r.differences {
			if d.Token.Set() && !used[d.Token.Value] {
				out.Report(d.Token.At, "agreement", diag.Say("both sides agree on %q: this difference is not needed", "两种语言在“%s”上一致，无需列入 differences", d.Token.Value))
			}
		}
	}
}

// bodies compares block by block where both sides have the same blocks, so
// that a difference is shown at its place.
func bodies(zh, en *markdown.Doc, differ func(diag.Position, string, string), out *diag.List) {
	zb, eb := zh.Blocks(), en.Blocks()
	if zh.Items() != en.Items() {
		out.Add(diag.Problem{At: eb[0].Pos, Rule: "agreement",
			Message: diag.Say("list items: %d in zh.md, %d in en.md", "列表项：zh.md %d 个，en.md %d 个", zh.Items(), en.Items()),
			Hint:    diag.Say("label the same items on both sides: （1） beside (1), 1. with a space beside 1.", "两种语言的编号须一一对应：（1）对 (1)，1. 加空格对 1.")})
	}
	if a, b := destinations(zh), destinations(en); !slices.Equal(a, b) {
		out.Report(eb[0].Pos, "agreement", diag.Say("the two sides do not have the same links: %s against %s", "两种语言的链接不一致：%s 与 %s", strings.Join(a, " "), strings.Join(b, " ")))
	}
	if len(zb) == len(eb) {
		for i := range zb {
			compare(tokensZH(unlabelled(zb[i].Text)), tokensEN(unlabelled(eb[i].Text)), zb[i].Pos, eb[i].Pos, differ)
		}
		return
	}
	compare(tokensZH(joined(zb)), tokensEN(joined(eb)), zb[0].Pos, eb[0].Pos, differ)
}

// joined is the text of all blocks, one a line.
func joined(blocks []markdown.Block) string {
	var b strings.Builder
	for _, x := range blocks {
		b.WriteString(unlabelled(x.Text) + "\n")
	}
	return b.String()
}

// label is a printed list label: it numbers the item and says nothing in it.
var label = regexp.MustCompile(`^(?:[（(]?[0-9一二三四五六七八九十IVX]+[)）]\.?|[0-9一二三四五六七八九十IVX]+[.、])\s*`)

func unlabelled(s string) string { return label.ReplaceAllString(narrow(s), "") }

// destinations lists where the links of d lead. Anchors within the catalogue
// are made from headings, which differ in the two languages.
func destinations(d *markdown.Doc) []string {
	var out []string
	for _, l := range d.Links() {
		dest := l.Dest
		if page, _, found := strings.Cut(dest, "#"); found && (page == "" || strings.HasPrefix(page, "zhinan:")) {
			dest = page + "#"
		}
		out = append(out, dest)
	}
	slices.Sort(out)
	return out
}

// compare reports every token one side has more often than the other can
// answer for.
func compare(zh, en tokens, zhAt, enAt diag.Position, differ func(diag.Position, string, string)) {
	for _, v := range slices.Sorted(maps.Keys(zh.strong)) {
		if zh.strong[v] > en.strong[v]+en.weak[v] {
			differ(enAt, v, "en")
		}
	}
	for _, v := range slices.Sorted(maps.Keys(en.strong)) {
		if en.strong[v] > zh.strong[v]+zh.weak[v] {
			differ(zhAt, v, "zh")
		}
	}
	for _, v := range slices.Sorted(maps.Keys(zh.exact)) {
		if zh.exact[v] > en.exact[v] {
			differ(enAt, v, "en")
		}
	}
	for _, v := range slices.Sorted(maps.Keys(en.exact)) {
		if en.exact[v] > zh.exact[v] {
			differ(zhAt, v, "zh")
		}
	}
}
