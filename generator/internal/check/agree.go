package check

import (
	"maps"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// agreement: the two language sides of every text say the same, as far as the
// comparisons can tell; the running texts have the same links and count of
// list items too. Where the sides rightly differ the record says why, under
// differences. A printed figure whose two sides both come from a source is
// compared with its value instead (printed-value).
func agreement(in Input, out *diag.List) {
	lines := in.faultyLines()
	sound := func(compare comparison) comparison { // silent where something else is wrong
		return func(p pair) []lapse {
			if lines[line{p.zhAt.File, p.zhAt.Line}] || lines[line{p.enAt.File, p.enAt.Line}] {
				return nil
			}
			return compare(p)
		}
	}
	comparisons := []comparison{numbersAgree, sound(conceptsAgree), sound(bracketsAgree)}
	var reader *nameReader
	if in.sound("partners.yaml") && in.sound("agencies.yaml") {
		reader = newNameReader(in.Catalog)
		comparisons = append(comparisons, reader.agree)
	}
	// What a registry says of its entries has no place for an excuse, and asks
	// nothing of anybody.
	meant := meaningsOf(in, out)
	asking := comparisons
	if in.sound("meanings.yaml") {
		asking = append(slices.Clip(comparisons), valuesAgree, meant.agree)
	}
	records := in.all()
	directions := map[string]*source.Direction{}
	for _, r := range records {
		if r.direction != nil {
			directions[r.id] = r.direction
		}
	}
	said := sentences{meant.words, reader, directions, lines}
	currencies := map[string]string{}
	for _, p := range in.Records.Site.Programmes {
		currencies[p.ID.Value] = p.Currency.Value
	}
	faulty := in.faulty()
	whole := reader != nil && in.sound("meanings.yaml") && in.sound("site.yaml")
	found := make([]diag.List, len(records))
	overCores(len(records), func(i int) {
		r, out := records[i], &found[i]
		e, comparisons := newExcuses(r.differences), comparisons
		if (r.guide != nil || r.page) && !r.unsaid {
			comparisons = asking
		}
		for _, p := range pairsOf(r) {
			for _, compare := range comparisons {
				for _, l := range compare(p) {
					e.report(p, l, out)
				}
			}
		}
		if r.direction != nil && reader != nil && !faulty[r.at.File] {
			for _, l := range reader.references(r.direction, directions) {
				e.report(pair{}, l, out)
			}
		}
		if r.guide != nil && !faulty[r.at.File] {
			for _, l := range quantitiesPrinted(r, currencies[r.guide.Programme.Value]) {
				e.report(pair{}, l, out)
			}
			for _, l := range slices.Concat(said.conditions(r), said.facts(r)) {
				e.report(pair{}, l, out)
			}
		}
		if readable(r.body) {
			sameForm(r.body.ZH, r.body.EN, out)
		}
		if whole && !faulty[r.at.File] && !faultyBody(r.body, faulty) {
			e.idle(out) // everything that could be excused was looked for
		}
	})
	for _, l := range found {
		out.Merge(l)
	}
}

// overCores calls f with every number below n, on all cores.
func overCores(n int, f func(i int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := next.Add(1) - 1; i < int64(n); i = next.Add(1) - 1 {
				f(int(i))
			}
		})
	}
	wg.Wait()
}

// pair is one text in both languages: what stands under a key, or a block of
// the running text.
type pair struct {
	zh, en     string
	zhAt, enAt diag.Position
	original   lang.Original
}

// lapse is something one side of a pair says and the other does not.
type lapse struct {
	rule    string
	token   string // a difference excuses it by this
	lacks   lang.Lang
	at      diag.Position // where it is not a side of a pair that lacks it
	message diag.Message
}

// comparison finds where the sides of a pair do not say the same.
type comparison func(pair) []lapse

// pairsOf lists the texts of a record to compare. The running texts are
// compared block by block where both have the same blocks, so that a
// difference is shown at its place.
func pairsOf(r record) []pair {
	var out []pair
	for _, p := range r.texts {
		if p.wording == schema.Printed && p.original == lang.OriginalBoth || !p.text.ZH.Set() || !p.text.EN.Set() {
			continue
		}
		out = append(out, pair{p.text.ZH.Value, p.text.EN.Value, p.text.ZH.At, p.text.EN.At, p.original})
	}
	if !readable(r.body) {
		return out
	}
	zb, eb := r.body.ZH.Blocks(), r.body.EN.Blocks()
	if len(zb) != len(eb) {
		return append(out, pair{joined(zb), joined(eb), zb[0].Pos, eb[0].Pos, r.bodyOriginal})
	}
	for i := range zb {
		out = append(out, pair{unnumbered(zb[i]), unnumbered(eb[i]), zb[i].Pos, eb[i].Pos, r.bodyOriginal})
	}
	return out
}

// faultyBody reports whether something was found wrong in a running text.
func faultyBody(b source.Body, faulty map[string]bool) bool {
	for _, d := range []*markdown.Doc{b.ZH, b.EN} {
		if d != nil {
			if blocks := d.Blocks(); len(blocks) > 0 && faulty[blocks[0].Pos.File] {
				return true
			}
		}
	}
	return false
}

// excuses are the differences a record declares, and which of them something
// was excused by.
type excuses struct {
	declared []source.Difference
	used     map[string]bool
}

func newExcuses(declared []source.Difference) *excuses {
	return &excuses{declared, map[string]bool{}}
}

// report tells a lapse, unless the record excuses it.
func (e *excuses) report(p pair, l lapse, out *diag.List) {
	for _, d := range e.declared {
		if d.Token.Value == l.token {
			e.used[l.token] = true
			return
		}
	}
	at := l.at
	switch {
	case at != diag.Position{}:
	case l.lacks == lang.ZH:
		at = p.zhAt
	default:
		at = p.enAt
	}
	out.Add(diag.Problem{At: at, Rule: l.rule, Message: l.message,
		Hint: diag.Say("mend the side that is wrong, or give the reason under differences (token: %q)", "请改正有误的一侧，或在 differences 中说明理由（token: %q）", l.token)})
}

// idle reports the differences that excuse nothing.
func (e *excuses) idle(out *diag.List) {
	for _, d := range e.declared {
		if d.Token.Set() && !e.used[d.Token.Value] {
			out.Report(d.Token.At, "agreement", diag.Say("both sides agree on %q: this difference is not needed", "两种语言在“%s”上一致，无需列入 differences", d.Token.Value))
		}
	}
}

// sameForm reports running texts that have not the same list items and links.
func sameForm(zh, en *markdown.Doc, out *diag.List) {
	at := en.Blocks()[0].Pos
	if zh.Items() != en.Items() {
		out.Add(diag.Problem{At: at, Rule: "agreement",
			Message: diag.Say("list items: %d in zh.md, %d in en.md", "列表项：zh.md %d 个，en.md %d 个", zh.Items(), en.Items()),
			Hint:    diag.Say("label the same items on both sides: （1） beside (1), 1. with a space beside 1.", "两种语言的编号须一一对应：（1）对 (1)，1. 加空格对 1.")})
	}
	if a, b := destinations(zh), destinations(en); !slices.Equal(a, b) {
		out.Report(at, "agreement", diag.Say("the two sides do not have the same links: %s against %s", "两种语言的链接不一致：%s 与 %s", strings.Join(a, " "), strings.Join(b, " ")))
	}
}

// joined is the text of all blocks, one a line.
func joined(blocks []markdown.Block) string {
	var b strings.Builder
	for _, x := range blocks {
		b.WriteString(unnumbered(x) + "\n")
	}
	return b.String()
}

// label is a printed list label: it numbers the item and says nothing in it.
var label = regexp.MustCompile(`^(?:[（(]?[0-9一二三四五六七八九十IVX]+[)）]\.?|[0-9一二三四五六七八九十IVX]+[.、])\s*`)

// unnumbered is a block without the number it is printed under.
func unnumbered(b markdown.Block) string {
	return unlabelled(strings.TrimSpace(strings.TrimPrefix(b.Text, b.Label)))
}

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

// numbersAgree: both sides have the same numbers, amounts, dates and
// addresses.
func numbersAgree(p pair) []lapse {
	zh, en := tokensZH(p.zh), tokensEN(p.en)
	if p.original == lang.OriginalNone { // our own prose: each number once is enough
		zh.flatten()
		en.flatten()
	}
	var out []lapse
	compare(zh, en, func(token string, lacks lang.Lang) {
		out = append(out, lapse{rule: "agreement", token: token, lacks: lacks, message: diag.Say("%q stands in the other language but not in the %s side", "另一语言中有“%s”，%s 一侧没有", token, string(lacks))})
	})
	return out
}

// compare tells every token one side has more often than the other can answer
// for, and the side that lacks it.
func compare(zh, en tokens, differ func(token string, lacks lang.Lang)) {
	for _, v := range slices.Sorted(maps.Keys(zh.strong)) {
		if zh.strong[v] > en.strong[v]+en.weak[v] {
			differ(v, lang.EN)
		}
	}
	for _, v := range slices.Sorted(maps.Keys(en.strong)) {
		if en.strong[v] > zh.strong[v]+zh.weak[v] {
			differ(v, lang.ZH)
		}
	}
	for _, v := range slices.Sorted(maps.Keys(zh.exact)) {
		if zh.exact[v] > en.exact[v] {
			differ(v, lang.EN)
		}
	}
	for _, v := range slices.Sorted(maps.Keys(en.exact)) {
		if en.exact[v] > zh.exact[v] {
			differ(v, lang.ZH)
		}
	}
}
