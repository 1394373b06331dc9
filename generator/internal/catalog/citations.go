package catalog

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/lines"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// Citation is a place in the content that names lines of a source document:
// how they are numbered there, and where they stand now. The two differ once
// lines were put into the document or taken out of it since.
type Citation struct {
	At      diag.Position // of the value that begins with it
	Written string        // "s002:458-461"
	Span    Span

	first, last int
}

// Moved reports that the numbers written are not those of the lines meant.
func (r Citation) Moved() bool { return r.Span.First != r.first || r.Span.Last != r.last }

// Present is the citation with the present numbers, in the form it has: one
// number stays one, as long as it is one line.
func (r Citation) Present() string {
	out := r.Span.Document.ID + ":" + strconv.Itoa(r.Span.First)
	if r.Span.Last > r.Span.First || strings.Contains(r.Written[strings.Index(r.Written, ":"):], "-") {
		out += "-" + strconv.Itoa(r.Span.Last)
	}
	return out
}

// Passage is the text of the lines without white space.
func (s Span) Passage() string {
	return lang.Squeeze(strings.Join(s.Document.Lines[s.First-1:s.Last], ""))
}

var sourceID = regexp.MustCompile(schema.SourceID.Pattern)

// sourceID reports an id that references could not begin with.
func (a *assembler) sourceID(id source.String) bool {
	if !id.Set() || sourceID.MatchString(id.Value) {
		return true
	}
	a.refused[id.Value] = true
	a.problems.Add(diag.Problem{At: id.At, Rule: "bad-id",
		Message: diag.Say("%q cannot be the id of a source", "“%s”不能用作来源文件的编号", id.Value),
		Hint: diag.Say("a source's id is a letter, then lower-case letters, digits and hyphens, 32 at most: s002, most-2023-48",
			"来源文件的编号以字母开头，只用小写字母、数字和连字符，最多 32 个字符：s002、most-2023-48")})
	return false
}

// follow compares the documents with the lines their references were written
// for.
func (a *assembler) follow(was []lines.Document) {
	for _, old := range was {
		if doc := a.documents[old.ID]; doc != nil && doc.Lines != nil {
			if m := lines.Follow(old.Prints, doc.Lines); m != nil {
				a.moves[doc], doc.Moved = m, true
			}
		}
	}
}

// reference is a citation that is not understood yet: the lines as they are
// numbered, and those the numbers meant when they were written. Either may be
// no lines at all.
type reference struct {
	Citation
	plain, moved Span
}

var spanPattern = regexp.MustCompile(schema.Span.Pattern)

// reference reads "s002:458-461" or "s002:458"; nil where that leads nowhere,
// which is reported.
func (a *assembler) reference(s source.String) *reference {
	if !s.Set() {
		return nil
	}
	m := spanPattern.FindStringSubmatch(s.Value)
	if m == nil {
		a.problems.Add(a.notSpan(s))
		return nil
	}
	if a.refused[m[1]] {
		return nil
	}
	doc := a.documents[m[1]]
	if doc == nil {
		if len(a.documents) == 0 { // a registry that could not be read, or is empty, has been reported
			return nil
		}
		a.problems.Add(a.notSpan(s))
		return nil
	}
	if doc.Lines == nil { // a file that could not be read has been reported
		return nil
	}
	first, _ := strconv.Atoi(m[2])
	last := first
	if m[3] != "" {
		last, _ = strconv.Atoi(m[3])
	}
	r := &reference{Citation: Citation{At: s.At, Written: s.Value, first: first, last: last}}
	if first >= 1 && last >= first && last <= len(doc.Lines) {
		r.plain = Span{doc, first, last}
	}
	switch from, to, ok := a.moves[doc].Span(first, last); {
	case a.moves[doc] == nil || !a.moves[doc].Had(first, last):
		r.moved = r.plain // no numbers of the earlier version
	case ok:
		r.moved = Span{doc, from, to}
	}
	if r.moved.Document == nil && r.plain.Document == nil {
		a.problems.Report(s.At, "bad-span", diag.Say("%[1]q lies outside %[3]s, which has %[4]s", "“%[1]s”超出 %[3]s 的 %[2]d 行", s.Value, len(doc.Lines), doc.ID, diag.Count(len(doc.Lines), "line")))
		return nil
	}
	return r
}

// settle decides what references of one record mean. Where a document has
// changed, a number may be from before or from after: it is taken as it was
// before, unless more of the record's words stand in the lines taken as they
// are numbered now. What is left without lines is returned.
func (a *assembler) settle(refs []*reference, quoted bool, words func() []string) (lost []*reference) {
	open := false
	for _, r := range refs {
		r.Span = r.moved
		open = open || r.moved != r.plain && r.plain.Document != nil
	}
	if open {
		weigh(refs, quoted, words())
	}
	for _, r := range refs {
		if r.Span.Document == nil {
			lost = append(lost, r)
			continue
		}
		a.c.Citations = append(a.c.Citations, r.Citation)
	}
	return lost
}

// weigh takes references as they are numbered where that finds more words. But
// for a quotation, which is all there is to be found, the lines must then be
// made of them for the most part: a word that stands in many places proves nothing.
func weigh(refs []*reference, quoted bool, words []string) {
	found := func() (n int) {
		var text strings.Builder
		for _, r := range refs {
			if r.Span.Document != nil {
				text.WriteString(r.Span.Passage() + "\n")
			}
		}
		for _, w := range words {
			if strings.Contains(text.String(), w) {
				n += len(w)
			}
		}
		return n
	}
	best := found()
	for _, r := range refs {
		if r.moved == r.plain || r.plain.Document == nil {
			continue
		}
		r.Span = r.plain
		if n := found(); n > best && (quoted || madeOf(r.plain.Passage(), words)) {
			best = n
		} else {
			r.Span = r.moved
		}
	}
}

// madeOf reports that words make up half of a text, or more.
func madeOf(text string, words []string) bool {
	rest := text
	slices.SortFunc(words, func(a, b string) int { return len(b) - len(a) })
	for _, w := range words {
		rest = strings.ReplaceAll(rest, w, "")
	}
	return len(rest) <= len(text)/2
}

// wordsOf gives every text of a record, in both languages, without its white
// space: those that are a source's stand in it, the others nowhere.
func wordsOf(record any, declared *schema.Record, body source.Body) func() []string {
	return func() []string {
		var out []string
		add := func(s string) {
			if s = lang.Squeeze(s); s != "" {
				out = append(out, s)
			}
		}
		source.Walk(record, declared, func(_ []*schema.Key, value any) {
			if t, ok := value.(source.Text); ok {
				add(t.ZH.Value)
				add(t.EN.Value)
			}
		})
		if body.ZH != nil {
			for _, b := range body.ZH.Blocks() {
				add(b.Text)
			}
		}
		if body.EN != nil {
			for _, b := range body.EN.Blocks() {
				add(b.Text)
			}
		}
		return out
	}
}

// spans resolves the lines a record was read from.
func (a *assembler) spans(list []source.String, words func() []string) []Span {
	var refs []*reference
	for _, s := range list {
		if r := a.reference(s); r != nil {
			refs = append(refs, r)
		}
	}
	for _, r := range a.settle(refs, false, words) {
		a.lost(r)
	}
	var out []Span
	for _, r := range refs {
		if r.Span.Document != nil {
			out = append(out, r.Span)
		}
	}
	return out
}

// lost reports lines that were taken out of their document.
func (a *assembler) lost(r *reference) {
	id := strings.SplitN(r.Written, ":", 2)[0]
	a.problems.Add(diag.Problem{At: r.At, Rule: "bad-span",
		Message: diag.Say("the lines %q named stand in %s no more", "“%s”所指的行已不在 %s 中", r.Written, id),
		Hint:    diag.Say("name the lines its words stand in now", "请改写为这些文字现在所在的行")})
}

// quote resolves the lines a quotation stands in. Where they are no more, they
// are taken as numbered: the rule that reads the words says where those stand.
func (a *assembler) quote(s source.String, words string) (Span, bool) {
	r := a.reference(s)
	if r == nil {
		return Span{}, false
	}
	if len(a.settle([]*reference{r}, true, func() []string { return []string{lang.Squeeze(words)} })) > 0 {
		if r.plain.Document == nil {
			a.lost(r)
		}
		r.Span = r.plain
		return r.Span, r.plain.Document != nil
	}
	return r.Span, true
}
