package catalog

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// Clause is a numbered item or a paragraph of a record's running text. ID is
// its address, the same in both languages: #c3 on the record's pages.
type Clause struct {
	ID        string
	Direction *Direction // whose text it stands in; nil for a guide's own
	Guide     *Guide
	Label     lang.Text // the printed label; zero for a paragraph without one
	Path      lang.Text // the number it is cited by: the labels of the items it stands in, and its own
	Place     int       // of a paragraph: its number among those without a label
	Text      lang.Text // the words without the label, those of items below it among them
	Source    Passage   // the original wording, in the lines of the source
	Former    []string  // addresses it had before
}

// FormerClause is an address a record's text had and has no more.
type FormerClause struct {
	ID     string
	Now    string // the clause it has become; empty where it is gone
	Reason lang.Text
}

// Passage is where words stand in a source document: lines, and the
// characters in them, counted from 0 with a line break as one character; To is
// the first that does not belong. Without a document the place is not known.
type Passage struct {
	Span
	From, To int
}

// clauses finds the clauses of a running text, and where the original wording
// of each stands.
func (a *assembler) clauses(b Body, from []Span, d *Direction, g *Guide) []*Clause {
	var out []*Clause
	known := map[string]*Clause{}
	for _, l := range lang.Both {
		doc := b.In(l)
		if doc == nil {
			continue
		}
		for _, c := range doc.Clauses() {
			if known[c.ID] == nil { // a clause one language lacks is reported by package check
				known[c.ID] = &Clause{ID: c.ID, Direction: d, Guide: g, Text: lang.Text{Original: b.Original},
					Label: lang.Text{Original: b.Original}, Path: lang.Text{Original: b.Original}}
				out = append(out, known[c.ID])
			}
			known[c.ID].take(l, c)
		}
	}
	for _, l := range lang.Both {
		if doc := b.In(l); doc != nil && (b.Original == lang.OriginalBoth || b.Original == lang.Original(l)) {
			locateClauses(out, doc.Blocks(), from, l)
		}
	}
	return out
}

// take takes over one language of a clause.
func (c *Clause) take(l lang.Lang, m markdown.Clause) {
	label := ""
	if n := len(m.Labels); n > 0 {
		label = m.Labels[n-1]
	} else {
		c.Place = m.Number()
	}
	if l == lang.ZH {
		c.Label.ZH, c.Path.ZH, c.Text.ZH = label, m.Cited(), m.Text
	} else {
		c.Label.EN, c.Path.EN, c.Text.EN = label, m.Cited(), m.Text
	}
}

// locateClauses looks the blocks of a text up in the lines it comes from, in
// their order; a clause reaches from its first block to its last, and holds
// those of the clauses below it.
func locateClauses(list []*Clause, blocks []markdown.Block, from []Span, l lang.Lang) {
	var texts []*sourceText
	for _, s := range from {
		if s.Document.Lang == l {
			texts = append(texts, readSource(s))
		}
	}
	at := map[string]Passage{}
	for _, b := range blocks {
		if b.Clause == "" {
			continue
		}
		for _, t := range texts {
			p, ok := t.find(lang.Squeeze(b.Text), true)
			if !ok {
				continue
			}
			if before, ok := at[b.Clause]; ok && before.Span.Document == p.Document {
				p = before.through(p)
			}
			at[b.Clause] = p
			break
		}
	}
	for _, c := range list { // those above a clause come before it
		below, ok := at[c.ID]
		for above := c.ID; ok && strings.Contains(above, "-"); {
			above = above[:strings.LastIndexByte(above, '-')]
			if p, ok := at[above]; ok && p.Document == below.Document {
				at[above] = p.through(below)
			}
		}
	}
	for _, c := range list {
		if c.Source.Document == nil {
			c.Source = at[c.ID]
		}
	}
}

// sourceText is a run of lines without white space, and where each character
// of it stands.
type sourceText struct {
	span  Span
	text  string
	line  []int // of each character of text, from 0 within the span
	char  []int // within its line
	after int   // where the last find ended, in bytes of text
}

func readSource(s Span) *sourceText {
	t := &sourceText{span: s}
	var b strings.Builder
	for n, line := range s.Document.Lines[s.First-1 : s.Last] {
		char := 0
		for _, r := range line {
			if c, ok := lang.Squeezed(r); ok {
				b.WriteRune(c)
				t.line, t.char = append(t.line, n), append(t.char, char)
			}
			char++
		}
	}
	t.text = b.String()
	return t
}

// find gives the place of squeezed words; onwards looks behind what was found
// last first.
func (t *sourceText) find(words string, onwards bool) (Passage, bool) {
	if words == "" {
		return Passage{}, false
	}
	i := -1
	if onwards {
		if i = strings.Index(t.text[t.after:], words); i >= 0 {
			i += t.after
		}
	}
	if i < 0 {
		i = strings.Index(t.text, words)
	}
	if i < 0 {
		return Passage{}, false
	}
	t.after = i + len(words)
	return t.passage(utf8.RuneCountInString(t.text[:i]), utf8.RuneCountInString(words)), true
}

// passage is the place of n characters of the text.
func (t *sourceText) passage(first, n int) Passage {
	last := first + n - 1
	p := Passage{Span: Span{t.span.Document, t.span.First + t.line[first], t.span.First + t.line[last]}, From: t.char[first], To: t.char[last] + 1}
	for _, line := range t.span.Document.Lines[p.First-1 : p.Last-1] {
		p.To += utf8.RuneCountInString(line) + 1
	}
	return p
}

// through is the place from the beginning of p to the end of a later passage.
func (p Passage) through(later Passage) Passage {
	if later.First < p.First || later.Last < p.Last {
		return p
	}
	for _, line := range p.Document.Lines[p.First-1 : later.First-1] {
		later.To += utf8.RuneCountInString(line) + 1
	}
	later.First, later.From = p.First, p.From
	return later
}

// Words are the words of a passage as the lines have them.
func (p Passage) Words() string {
	all := []rune(strings.Join(p.Document.Lines[p.First-1:p.Last], "\n"))
	return string(all[p.From:p.To])
}

// index finds the clauses sentences of a text stand in.
type index struct {
	list  []*Clause
	sides [2]struct {
		text   string // of all blocks, squeezed
		starts []int  // of each block
		ids    []string
	}
}

func newIndex(b Body, list []*Clause) *index {
	x := &index{list: list}
	for i, l := range lang.Both {
		doc := b.In(l)
		if doc == nil {
			continue
		}
		var text strings.Builder
		s := &x.sides[i]
		for _, block := range doc.Blocks() {
			s.starts, s.ids = append(s.starts, text.Len()), append(s.ids, block.Clause)
			text.WriteString(lang.Squeeze(block.Text))
		}
		s.text = text.String()
	}
	return x
}

// standing gives the addresses of the clauses words of one side stand in, in
// the order of the text: those where they begin.
func (x *index) standing(side int, words string) []string {
	s, words := &x.sides[side], lang.Squeeze(words)
	var out []string
	for at := 0; words != ""; at++ {
		i := strings.Index(s.text[at:], words)
		if i < 0 {
			break
		}
		at += i
		block, exact := slices.BinarySearch(s.starts, at)
		if !exact {
			block--
		}
		for exact && block+1 < len(s.starts) && s.starts[block+1] == at {
			block++ // an empty block begins here too
		}
		if id := s.ids[block]; id != "" && !slices.Contains(out, id) && !cutsNumber(s.text, at, at+len(words)) {
			out = append(out, id)
		}
	}
	return out
}

// cutsNumber reports that what stands from i to j begins or ends within a
// number: 3年 in 13年.
func cutsNumber(s string, i, j int) bool {
	digit := func(at int) bool { return at >= 0 && at < len(s) && s[at] >= '0' && s[at] <= '9' }
	return digit(i-1) && digit(i) || digit(j-1) && digit(j)
}

// find gives the clauses a text stands in, in both languages where it is given
// in both; zh and en are those of one language.
func (x *index) find(t lang.Text) (both []*Clause, zh, en []string) {
	zh, en = x.standing(0, t.ZH), x.standing(1, t.EN)
	for _, c := range x.list {
		inZH, inEN := slices.Contains(zh, c.ID), slices.Contains(en, c.ID)
		if (inZH || lang.Squeeze(t.ZH) == "") && (inEN || lang.Squeeze(t.EN) == "") && (inZH || inEN) {
			both = append(both, c)
		}
	}
	return both, zh, en
}

// ClauseOf is the clause of a running text that words of a fact stand in: the
// only one that has them, in both languages. Words that stand in several, or
// in none, have no clause.
func (d *Direction) ClauseOf(t lang.Text) *Clause { return d.index.only(t) }

// ClauseOf is the clause of the guide's own text that words stand in.
func (g *Guide) ClauseOf(t lang.Text) *Clause { return g.index.only(t) }

// FigureClause is the clause the wording of a figure of the direction stands
// in: of the guide's text, where the figure is the guide's.
func (d *Direction) FigureClause(q Quantity) *Clause {
	if q.Inherited {
		return d.Guide.ClauseOf(q.Printed)
	}
	return d.ClauseOf(q.Printed)
}

// MomentClause is the clause of the direction, or of its guide, that a date of
// it stands in; nil where it stands in none.
func (d *Direction) MomentClause(m *Moment) *Clause {
	if m.Own {
		return d.ClauseOf(m.Printed)
	}
	return d.Guide.ClauseOf(m.Printed)
}

// contactClause is the clause a contact is named in, by what it prints first
// of an address, a name and a page.
func (d *Direction) contactClause(c Contact) *Clause {
	for _, printed := range []string{c.Email, c.Name, c.URL} {
		if clause := d.ClauseOf(lang.Text{ZH: printed, EN: printed}); clause != nil {
			return clause
		}
	}
	return nil
}

func (x *index) only(t lang.Text) *Clause {
	if x == nil || !strings.ContainsFunc(t.ZH, unicode.IsLetter) || !strings.ContainsFunc(t.EN, unicode.IsLetter) {
		return nil // a mere number stands anywhere
	}
	if list, zh, en := x.find(t); len(list) == 1 && len(zh) == 1 && len(en) == 1 {
		return list[0]
	}
	return nil
}

// sentence finds the clause a condition was read from, and its words in the
// source. Words that stand in several clauses need the key clause.
func (a *assembler) sentence(c *Condition, of *source.Condition, x *index, from []Span) {
	list, zh, en := x.find(c.Sentence)
	at := of.Sentence.ZH.At
	if !of.Sentence.ZH.Set() {
		at = of.Sentence.EN.At
	}
	report := func(at diag.Position, m diag.Message, hint diag.Message) {
		a.problems.Add(diag.Problem{At: at, Rule: "clause", Message: m, Hint: hint})
	}
	switch {
	case of.Clause.Set():
		for _, o := range list {
			if o.ID == of.Clause.Value {
				c.Clause = o
			}
		}
		if c.Clause == nil && len(zh)+len(en) > 0 {
			report(of.Clause.At, diag.Say("this sentence does not stand in the clause %q", "这句话不在条款“%s”中", of.Clause.Value),
				diag.Say("it stands in %s", "它在 %s 中", strings.Join(union(zh, en), ", ")))
		}
	case len(list) == 1:
		c.Clause = list[0]
	case len(list) > 1:
		c.Clause = list[0]
		var ids []string
		for _, o := range list {
			ids = append(ids, o.ID)
		}
		report(at, diag.Say("this sentence stands in more than one clause: %s", "这句话见于多个条款：%s", strings.Join(ids, ", ")),
			diag.Say("say which it was read from: clause: %s", "请写明读自哪一条：clause: %s", ids[0]))
	case len(zh) > 0 && len(en) > 0:
		report(at, diag.Say("the Chinese sentence stands in %s, the English one in %s", "中文语句在 %s 中，英文语句在 %s 中", strings.Join(zh, ", "), strings.Join(en, ", ")),
			diag.Say("both sides say the same clause", "两种语言须出自同一条款"))
	}
	if c.Clause != nil {
		c.Source = locate(c.Sentence, c.Clause.Source, from)
	}
}

func union(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// locate looks the original side of words up in a source: in the passage of
// their clause, else in the record's lines.
func locate(t lang.Text, in Passage, from []Span) Passage {
	for _, l := range lang.Both {
		if t.Original != lang.OriginalBoth && t.Original != lang.Original(l) {
			continue
		}
		words := lang.Squeeze(t.Side(l))
		if in.Document != nil && in.Document.Lang == l {
			if p, ok := readSource(in.Span).within(words, in); ok {
				return p
			}
		}
		for _, s := range from {
			if s.Document.Lang != l {
				continue
			}
			if p, ok := readSource(s).find(words, false); ok {
				return p
			}
		}
	}
	return Passage{}
}

// within gives the place of words that lie in a passage.
func (t *sourceText) within(words string, in Passage) (Passage, bool) {
	t.after = len(lang.Squeeze(string([]rune(strings.Join(t.span.Document.Lines[t.span.First-1:t.span.Last], "\n"))[:in.From])))
	return t.find(words, true)
}

// noteClauses tells notes the clauses that refer to them.
func noteClauses(notes []*Note, b Body, list []*Clause) {
	clauses, byID := map[string]*Clause{}, map[string]*Note{}
	for _, c := range list {
		clauses[c.ID] = c
	}
	for _, n := range notes {
		byID[n.ID] = n
	}
	for _, l := range lang.Both {
		doc := b.In(l)
		if doc == nil {
			continue
		}
		for _, ref := range doc.NoteRefs() {
			n, c := byID[ref.ID], clauses[ref.Clause]
			if n != nil && c != nil && !slices.Contains(n.Clauses, c) {
				n.Clauses = append(n.Clauses, c)
			}
		}
	}
}

var clauseID = regexp.MustCompile(schema.ClauseID.Pattern)

// formerClauses resolves the addresses a text had: nobody's of today, each
// once, and leading to one of today or to none.
func (a *assembler) formerClauses(records []source.FormerClause, list []*Clause) []FormerClause {
	find := func(id string) *Clause {
		if i := slices.IndexFunc(list, func(c *Clause) bool { return c.ID == id }); i >= 0 {
			return list[i]
		}
		return nil
	}
	var out []FormerClause
	for _, r := range records {
		f := FormerClause{r.Clause.Value, r.Now.Value, text(r.Reason, lang.OriginalNone)}
		now := find(f.Now)
		switch {
		case !r.Clause.Set():
			continue // reported where it was read
		case !clauseID.MatchString(f.ID):
			a.problems.Add(diag.Problem{At: r.Clause.At, Rule: "bad-id",
				Message: diag.Say("%q cannot be the address of a clause", "“%s”不能用作条款地址", f.ID),
				Hint:    diag.Say("write it as links.lock does: c3, c3-1, p2", "照 links.lock 写：c3、c3-1、p2")})
			continue
		case find(f.ID) != nil:
			a.problems.Add(diag.Problem{At: r.Clause.At, Rule: "formerly",
				Message: diag.Say("%q is a clause of the text that is there", "“%s”是正文现有的条款", f.ID),
				Hint:    diag.Say("an old address leads on only when no clause has it any more", "旧地址须已无条款使用，才能转向")})
			continue
		case slices.ContainsFunc(out, func(o FormerClause) bool { return o.ID == f.ID }):
			a.problems.Report(r.Clause.At, "duplicate-id", diag.Say("%q stands here twice", "“%s”在此重复", f.ID))
			continue
		case r.Now.Set() && now == nil:
			var ids []string
			for _, c := range list {
				ids = append(ids, c.ID)
			}
			a.problems.Add(diag.Problem{At: r.Now.At, Rule: "unknown-id",
				Message: diag.Say("the text has no clause %q", "正文没有条款“%s”", f.Now), Hint: diag.Suggest(f.Now, ids)})
			continue
		case !r.Now.Set() && !r.Reason.Set():
			a.problems.Add(diag.Problem{At: r.Clause.At, Rule: "missing-key",
				Message: diag.Say("the clause %q is gone without a reason", "条款“%s”已撤去，但未说明理由", f.ID),
				Hint:    diag.Say("write the clause it has become under now, or why it is gone under reason", "请以 now 写明现为哪一条，或以 reason 说明撤去的理由")})
			continue
		}
		if now != nil {
			now.Former = append(now.Former, f.ID)
		}
		out = append(out, f)
	}
	return out
}
