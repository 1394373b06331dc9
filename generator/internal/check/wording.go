package check

import (
	"bytes"
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// squeeze is a text as its wording is compared: without white space, since page
// breaks of a source put it anywhere, and without what is never drawn.
func squeeze(s string) string { return lang.Squeeze(s) }

// quotes: what a note quotes stands in the lines it names, to the letter.
func quotes(in Input, out *diag.List) {
	where := whereabouts{documents: in.Catalog.Documents}
	one := func(notes []*catalog.Note) {
		for _, n := range notes {
			for _, q := range n.Quotes {
				passage, words := q.Span.Passage(), squeeze(q.Text)
				if strings.Contains(passage, words) {
					continue
				}
				hint := where.find(words, q.Span)
				if hint.IsZero() {
					hint = diag.Say("the lines read: %s", "原文为：%s", clip(passage))
				}
				out.Add(diag.Problem{At: q.At, Rule: "quote", Hint: hint,
					Message: diag.Say("these words do not stand in lines %d-%d of %s", "%[3]s 第 %[1]d—%[2]d 行没有这些文字", q.Span.First, q.Span.Last, q.Span.Document.ID)})
			}
		}
	}
	for _, g := range in.Catalog.Guides {
		one(g.Notes)
		for _, d := range g.Directions {
			one(d.Notes)
		}
	}
	for _, d := range in.Catalog.Documents {
		one(d.Notes)
	}
}

func clip(s string) string {
	if r := []rune(s); len(r) > 90 {
		return string(r[:90]) + "…"
	}
	return s
}

// piece is one original passage of a record and its place.
type piece struct {
	at   diag.Position
	lang lang.Lang // "" for what no language has: a document's number, an address
	text string    // squeezed
	key  string
}

// piecesOf lists everything of a record that claims to be a source's wording.
func piecesOf(r record) []piece {
	var out []piece
	add := func(at diag.Position, l lang.Lang, s, key string) {
		if s = squeeze(s); s != "" {
			out = append(out, piece{at, l, s, key})
		}
	}
	for _, p := range r.texts {
		if p.wording == schema.Quoted { // stands in the body, which is checked itself
			continue
		}
		if third := p.original.Third(); third != "" && readOriginal(p.original) {
			add(p.text.Wording.At, third, p.text.Wording.Value, p.key)
		}
		if p.original == lang.OriginalZH || p.original == lang.OriginalBoth {
			add(p.text.ZH.At, lang.ZH, p.text.ZH.Value, p.key)
		}
		if p.original == lang.OriginalEN || p.original == lang.OriginalBoth {
			add(p.text.EN.At, lang.EN, p.text.EN.Value, p.key)
		}
	}
	if r.direction == nil && r.guide != nil {
		out = append(out, printedSigns(r.guide)...)
	}
	third := r.bodyOriginal.Third()
	if r.body.Third != nil {
		for _, b := range r.body.Third.Blocks() {
			add(b.Pos, third, b.Text, string(third)+".md")
		}
	}
	if r.body.ZH != nil && third == "" && r.bodyOriginal != lang.OriginalEN {
		for _, b := range r.body.ZH.Blocks() {
			add(b.Pos, lang.ZH, b.Text, "zh.md")
		}
	}
	if r.body.EN != nil && third == "" && r.bodyOriginal != lang.OriginalZH {
		for _, b := range r.body.EN.Blocks() {
			add(b.Pos, lang.EN, b.Text, "en.md")
		}
	}
	return out
}

// printedSigns are what a guide prints that is in no language: its number and
// addresses.
func printedSigns(g *source.Guide) []piece {
	var out []piece
	add := func(s source.String, key string) {
		if s.Set() {
			out = append(out, piece{at: s.At, text: squeeze(s.Value), key: key})
		}
	}
	add(g.Plain.String("document_number"), "document_number")
	if g.System != nil {
		add(g.System.URL, "url")
	}
	for _, a := range g.Attachments {
		add(a.URL, "url")
	}
	return out
}

// spansOf resolves the record's own lines and, for a guide, those of its
// statements; ok is false where some of them lead nowhere, so that nothing can
// be said of the record's wording.
func spansOf(in Input, r record) (spans []catalog.Span, ok bool) {
	if r.direction != nil {
		d := in.Catalog.Direction(r.id)
		if d == nil || d.At != r.at {
			return nil, false
		}
		return d.From, len(d.From) > 0 && len(d.From) == len(r.from) && legible(d.From)
	}
	g := in.Catalog.Guide(r.id)
	if g == nil {
		return nil, false
	}
	spans = slices.Clone(g.From)
	for _, s := range g.Statements {
		if s.From.Document != nil {
			spans = append(spans, s.From)
		}
	}
	return spans, len(spans) > 0 && len(spans) == len(r.from)+len(g.Statements) && legible(spans)
}

// legible reports that the language of all documents is known; where one was
// refused, that has been said.
func legible(spans []catalog.Span) bool {
	return !slices.ContainsFunc(spans, func(s catalog.Span) bool { return s.Document.Lang == "" })
}

// wording: every original passage stands in the record's lines of a source in
// that language, to the letter but for white space, and with its last number
// and word whole.
func wording(in Input, out *diag.List) {
	where := whereabouts{documents: in.Catalog.Documents}
	for _, r := range in.all() {
		if r.guide == nil {
			continue
		}
		spans, ok := spansOf(in, r)
		if !ok || r.unsaid {
			continue
		}
		of := map[lang.Lang][]catalog.Span{} // of each language, and "" of all
		for _, s := range spans {
			l := s.Document.Lang.Base()
			of[l], of[""] = append(of[l], s), append(of[""], s)
		}
		lines := map[lang.Lang]passages{}
		for l, list := range of {
			lines[l] = passagesOf(list...)
		}
		for _, p := range piecesOf(r) {
			l := p.lang.Base()
			if lines[l].index(p.text, 0, len(lines[l].text)) < 0 {
				out.Add(diag.Problem{At: p.at, Rule: "wording", Hint: where.slipped(p.text, lines[l].text, of[l]),
					Message: diag.Say("%s is called original but does not stand so in the record's source lines", "%s 标为原文，但所列来源行中并无此文字", p.key)})
			}
		}
	}
}

// slipped says of words that do not stand in some lines where they do, or how
// far the lines agree with them.
func (w *whereabouts) slipped(words, lines string, spans []catalog.Span) diag.Message {
	if i := strings.Index(lines, words); i >= 0 {
		return diag.Say("it cuts a number or a word short: the source reads “%s”", "数字或单词不完整，原文作“%s”", around(lines, i, i+len(words)))
	}
	if where := w.find(words, spans...); !where.IsZero() {
		return where
	}
	n := commonPrefix(lines, words)
	return diag.Say("it agrees up to “%s” and then reads “%s”", "一致至“%s”，其后作“%s”", tail(words[:n]), clip(words[n:]))
}

// around is the text of bytes i to j with a little of what stands about it.
func around(text string, i, j int) string {
	const few = 6
	before, after := []rune(text[:i]), []rune(text[j:])
	return string(before[max(0, len(before)-few):]) + tail(text[i:j]) + string(after[:min(len(after), few)])
}

// commonPrefix is the length of the longest prefix of s that stands in text.
func commonPrefix(text, s string) int {
	var ends []int // of characters
	for i := range s {
		ends = append(ends, i)
	}
	n := sort.Search(len(ends), func(i int) bool { return !strings.Contains(text, s[:ends[i]]) })
	return ends[max(0, n-1)]
}

func tail(s string) string {
	if r := []rune(s); len(r) > 20 {
		return "…" + string(r[len(r)-20:])
	}
	return s
}

// coverage: nothing of a source is dropped. Every line that is not blank
// belongs to a record, and everything in a record's lines stands in the
// record, but for the labels sources.yaml lists and separators. What a record
// that was not read in full holds is not known: nothing is said of it, nor of
// the lines no other record takes.
func coverage(in Input, out *diag.List) {
	whole := len(in.Records.Broken) == 0
	claimed := map[*catalog.Document][]bool{}
	for _, d := range in.Catalog.Documents {
		claimed[d] = make([]bool, len(d.Lines)+1)
	}
	labels := map[*catalog.Document][]string{}
	for _, d := range in.Records.Documents {
		for _, doc := range in.Catalog.Documents {
			if doc.ID == d.ID.Value {
				for _, l := range d.Labels {
					labels[doc] = append(labels[doc], squeeze(l.Value))
				}
			}
		}
	}
	for _, l := range labels {
		slices.SortFunc(l, func(a, b string) int { return len(b) - len(a) })
	}
	for _, r := range in.all() {
		if r.guide == nil {
			continue
		}
		spans, ok := spansOf(in, r)
		if !ok || r.unsaid || in.Records.Broken[r.id] {
			whole = false
			continue
		}
		pieces := piecesOf(r)
		slices.SortStableFunc(pieces, func(a, b piece) int { return len(b.text) - len(a.text) })
		number := ""
		if r.direction != nil {
			number = squeeze(r.direction.Number.Value)
			if !strings.Contains(passagesOf(spans...).text, number) {
				number = r.direction.Folder // the number is wrong, and that is reported
			}
			for _, v := range r.direction.Averages {
				pieces = append(pieces, piece{text: squeeze(v.Printed.Value), lang: lang.ZH})
			}
			none := squeeze(r.direction.AgenciesNone.Value)
			pieces = append(pieces, piece{text: none, lang: lang.ZH}, piece{text: none, lang: lang.EN})
		}
		for _, s := range spans {
			for i := s.First; i <= s.Last; i++ {
				claimed[s.Document][i] = true
			}
			for _, left := range residue(passagesOf(s), s.Document.Lang, pieces, labels[s.Document], number) {
				out.Add(diag.Problem{At: r.at, Rule: "coverage",
					Message: diag.Say("“%s” stands in %s:%d-%d but nowhere in the record", "%[2]s:%[3]d-%[4]d 中的“%[1]s”未收入本记录", clip(left), s.Document.ID, s.First, s.Last),
					Hint:    diag.Say("put it where it belongs; if it is a mere label, list it under labels in sources.yaml", "请收入相应位置；若只是标签，请列入 sources.yaml 的 labels")})
			}
		}
	}
	if !whole {
		return
	}
	for _, d := range in.Catalog.Documents {
		for i, line := range d.Lines {
			if strings.TrimSpace(line) != "" && !claimed[d][i+1] {
				out.Report(diag.Position{File: "content/" + d.File, Line: i + 1, Column: 1}, "coverage",
					diag.Say("no record takes this line of %s", "没有记录收入 %s 的这一行", d.ID))
			}
		}
	}
}

// residue returns what is left of the lines when every piece, label and
// separator has been taken out.
func residue(lines passages, l lang.Lang, pieces []piece, labels []string, number string) []string {
	text := lines.text
	covered := make([]bool, len(text))
	mark := func(s string) {
		for from := lines.index(s, 0, len(text)); from >= 0; from = lines.index(s, from+len(s), len(text)) {
			if short(s) && slices.Contains(covered[from:from+len(s)], true) {
				continue
			}
			for j := range s {
				covered[from+j] = true
			}
			if short(s) {
				return
			}
		}
	}
	if number != "" && (lines.index(number, 0, len(text)) == 0 || utf8.RuneCountInString(number) > 4) { // "2" may stand anywhere, SFS-37-2019 may not
		mark(number)
	}
	for _, p := range pieces {
		if p.lang == "" || p.lang.Base() == l.Base() {
			mark(p.text)
		}
	}
	var out []string
	add := func(begin, end int) {
		rest := strings.TrimFunc(lines.unlabelled(begin, end, labels), separator)
		if rest != "" {
			out = append(out, strings.ReplaceAll(rest, "\x00", "·"))
		}
	}
	begin := 0
	for i, r := range text { // covered is set at the first byte of each character
		if covered[i] {
			add(begin, i)
			begin = i + utf8.RuneLen(r)
		}
	}
	add(begin, len(text))
	return out
}

// unlabelled is the text of bytes begin to end with a separator in place of
// each label.
func (p passages) unlabelled(begin, end int, labels []string) string {
	if begin >= end {
		return ""
	}
	rest := []byte(p.text[begin:end])
	for _, label := range labels {
		for i := p.index(label, begin, end); i >= 0; i = p.index(label, i+len(label), end) {
			if at := rest[i-begin : i-begin+len(label)]; !bytes.Contains(at, []byte{0}) {
				clear(at)
			}
		}
	}
	return nulls.ReplaceAllString(string(rest), "\x00")
}

var nulls = regexp.MustCompile("\x00+")

func separator(r rune) bool {
	return strings.ContainsRune("\x00，、；。：（）,;.:/·-()", r)
}
