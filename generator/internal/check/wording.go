package check

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// squeeze drops all white space: page breaks of a source put it anywhere.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u200b' {
			return -1
		}
		return r
	}, s)
}

// passage is the text of some lines without white space.
func passage(s catalog.Span) string {
	return squeeze(strings.Join(s.Document.Lines[s.First-1:s.Last], ""))
}

// passages is the text of all of some lines.
func passages(spans []catalog.Span) string {
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(passage(s))
	}
	return b.String()
}

// quotes: what a note quotes stands in the lines it names, to the letter.
func quotes(in Input, out *diag.List) {
	one := func(notes []*catalog.Note) {
		for _, n := range notes {
			for _, q := range n.Quotes {
				if !strings.Contains(passage(q.Span), squeeze(q.Text)) {
					out.Add(diag.Problem{At: q.At, Rule: "quote",
						Message: diag.Say("these words do not stand in lines %d-%d of %s", "%[3]s 第 %[1]d—%[2]d 行没有这些文字", q.Span.First, q.Span.Last, q.Span.Document.ID),
						Hint:    diag.Say("the lines read: %s", "原文为：%s", clip(passage(q.Span)))})
				}
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
		return d.From, len(d.From) > 0 && len(d.From) == len(r.from) && readableLanguages(d.From)
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
	return spans, len(spans) > 0 && len(spans) == len(r.from)+len(g.Statements) && readableLanguages(spans)
}

// readableLanguages reports whether the language of each document is known;
// where it is not, that has been reported, and nothing more can be said.
func readableLanguages(spans []catalog.Span) bool {
	return !slices.ContainsFunc(spans, func(s catalog.Span) bool { return s.Document.Lang == "" })
}

// wording: every original passage stands in the record's lines of a source in
// that language, to the letter but for white space.
func wording(in Input, out *diag.List) {
	for _, r := range recordsOf(in.Records) {
		if r.guide == nil {
			continue
		}
		spans, ok := spansOf(in, r)
		if !ok || r.unsaid {
			continue
		}
		lines := map[lang.Lang]string{} // of each language, and "" of all
		for _, s := range spans {
			l := s.Document.Lang.Base()
			lines[l] += passage(s) + "\n"
			lines[""] += passage(s) + "\n"
		}
		for _, p := range piecesOf(r) {
			text := lines[p.lang.Base()]
			if !strings.Contains(text, p.text) {
				n := commonPrefix(text, p.text)
				out.Add(diag.Problem{At: p.at, Rule: "wording",
					Message: diag.Say("%s is called original but does not stand so in the record's source lines", "%s 标为原文，但所列来源行中并无此文字", p.key),
					Hint:    diag.Say("it agrees up to “%s” and then reads “%s”", "一致至“%s”，其后作“%s”", tail(p.text[:n]), clip(p.text[n:]))})
			}
		}
	}
}

// commonPrefix is the length of the longest prefix of s that stands in text.
func commonPrefix(text, s string) int {
	n := 0
	for i := range s {
		if !strings.Contains(text, s[:i]) {
			break
		}
		n = i
	}
	return n
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
	for _, r := range recordsOf(in.Records) {
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
			if !strings.Contains(passages(spans), number) {
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
			for _, left := range residue(passage(s), s.Document.Lang, pieces, labels[s.Document], number) {
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

// residue returns what is left of text when every piece, label and separator
// has been taken out.
func residue(text string, l lang.Lang, pieces []piece, labels []string, number string) []string {
	covered := make([]bool, len(text))
	mark := func(s string) {
		short := utf8.RuneCountInString(s) <= 4 // a stray "2" must not excuse every 2
		for from := 0; s != ""; {
			i := strings.Index(text[from:], s)
			if i < 0 {
				return
			}
			from += i
			if !short || !slices.Contains(covered[from:from+len(s)], true) {
				for j := range s {
					covered[from+j] = true
				}
				if short {
					return
				}
			}
			from += len(s)
		}
	}
	if strings.HasPrefix(text, number) || utf8.RuneCountInString(number) > 4 { // "2" may stand anywhere, SFS-37-2019 may not
		mark(number)
	}
	for _, p := range pieces {
		if p.lang == "" || p.lang.Base() == l.Base() {
			mark(p.text)
		}
	}
	var out []string
	var run strings.Builder
	flush := func() {
		rest := run.String()
		run.Reset()
		for _, label := range labels {
			rest = strings.ReplaceAll(rest, label, "\x00")
		}
		rest = strings.TrimFunc(rest, separator)
		if strings.TrimFunc(rest, separator) != "" && !allSeparators(rest) {
			out = append(out, strings.ReplaceAll(rest, "\x00", "·"))
		}
	}
	for i, r := range text { // covered is set at the first byte of each character
		if covered[i] {
			flush()
			continue
		}
		run.WriteRune(r)
	}
	flush()
	return out
}

func separator(r rune) bool {
	return strings.ContainsRune("\x00，、；。：（）,;.:/·-()", r)
}

func allSeparators(s string) bool {
	for _, r := range s {
		if !separator(r) {
			return false
		}
	}
	return true
}
