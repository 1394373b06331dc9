package markdown

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/diag"
)

// Clause is a part of running text that people cite: a numbered item, or a
// paragraph without a number. ID is its address, the same in both languages of
// a text: c3 is the item labelled （3）, (3), 3. or 三、; c3-1 the first item
// below it, c2-2-1 the one labelled 2.2.1; p2 the second paragraph (or item of
// a list of bullets) without a label. Items of a second list with the same
// numbers are s2-c1, s2-c2 and so on.
type Clause struct {
	ID     string   // without Options.IDPrefix
	Labels []string // as printed: its own last, before it those of the items it stands in; none for a paragraph
	Text   string   // its own words and those of the items below it, on one line
	Pos    diag.Position
}

// Cited is the number one cites a clause by: （3）, （3）①, 一（一）, 2.2.1. It is
// empty for a paragraph.
func (c Clause) Cited() string {
	var b strings.Builder
	for _, l := range c.Labels {
		b.WriteString(strings.TrimRight(l, "、.．"))
	}
	return b.String()
}

// Number is the number of a clause that has no label: 2 of p2.
func (c Clause) Number() int {
	n, _ := strconv.Atoi(strings.TrimPrefix(c.ID, "p"))
	return n
}

// Clauses lists the clauses in the order of the text, an item before those
// below it.
func (d *Doc) Clauses() []Clause {
	var out []Clause
	d.eachClause(func(b *block) {
		c := b.asClause()
		c.Text = b.words()
		out = append(out, c)
	})
	return out
}

// asClause is a block as a clause, without its words.
func (b *block) asClause() Clause { return Clause{ID: b.clause, Labels: b.labels, Pos: b.at} }

func (d *Doc) eachClause(f func(b *block)) {
	var walk func(blocks []block)
	walk = func(blocks []block) {
		for i := range blocks {
			if blocks[i].clause != "" {
				f(&blocks[i])
			}
			walk(blocks[i].children)
		}
	}
	walk(d.blocks)
}

// words are the words of a block and all in it, on one line; a printed label
// is not among them.
func (b *block) words() string {
	if b.kind == paragraph {
		return plainText(b.inlines)
	}
	var lines []string
	for _, p := range plainBlocks(b.children) {
		lines = append(lines, p.Text)
	}
	return strings.Join(lines, " ")
}

// nameClauses gives every clause its address, and each note the clause it is
// referred to in.
func (c *converter) nameClauses() {
	n := namer{converter: c, levels: map[string]*level{}, used: map[string]*block{}}
	n.blocks(c.doc.blocks)
	in := map[diag.Position]string{}
	var walk func(blocks []block, clause string)
	walk = func(blocks []block, clause string) {
		for i := range blocks {
			own := cmp.Or(blocks[i].clause, clause)
			notesIn(blocks[i].inlines, own, in)
			walk(blocks[i].children, own)
		}
	}
	walk(c.doc.blocks, "")
	for i := range c.doc.refs {
		c.doc.refs[i].Clause = in[c.doc.refs[i].Pos]
	}
}

func notesIn(list []inline, clause string, in map[diag.Position]string) {
	for i := range list {
		if list[i].kind == noteRef {
			in[list[i].at] = clause
		}
		notesIn(list[i].children, clause, in)
	}
}

// namer walks a text and gives addresses.
type namer struct {
	*converter
	levels     map[string]*level // by what the addresses on it begin with
	used       map[string]*block // by address
	paragraphs int
}

// level is where the lists stand whose addresses begin alike: those of the
// text itself, or those below one item.
type level struct {
	rank  int
	run   int    // lists so far that count anew
	last  int    // number of the item before
	item  *block // the item before
	apart bool   // a heading has come since
}

// blocks names what stands in the text itself, and in its quotes.
func (n *namer) blocks(list []block) {
	for i := range list {
		b := &list[i]
		switch b.kind {
		case heading:
			if top := n.levels[""]; top != nil {
				top.apart = true
			}
		case paragraph:
			n.paragraph(b)
		case bulletList:
			for j := range b.children {
				n.paragraph(&b.children[j])
				n.below(&b.children[j], b.children[j].clause+"-")
			}
		case quote:
			n.blocks(b.children)
		case labelledList, orderedList:
			n.list(b, "")
		}
	}
}

func (n *namer) paragraph(b *block) {
	n.paragraphs++
	b.clause = "p" + strconv.Itoa(n.paragraphs)
	n.used[b.clause] = b
}

// below names the items of the lists an item holds, in quotes too.
func (n *namer) below(item *block, before string) {
	for i := range item.children {
		switch b := &item.children[i]; b.kind {
		case labelledList, orderedList:
			n.list(b, before)
		case quote:
			n.below(b, before)
		}
	}
}

// list names the items of a list. One whose labels print a lower level than
// those of the list before stands below its last item, though a paragraph
// parts them: 一、 … （1）. One that counts on belongs to the list before; one
// that counts anew, or is printed otherwise, is another. A number that stands twice in one list would
// give two clauses one address, and is a problem.
func (n *namer) list(list *block, before string) {
	f, first := list.family, list.level
	if list.kind == labelledList {
		f, first = list.children[0].family, list.children[0].number
	}
	at := n.levels[before]
	switch {
	case at == nil:
		at = &level{run: 1}
		n.levels[before] = at
	case f.rank() > at.rank && at.item != nil && !at.apart:
		n.list(list, at.item.clause+"-")
		return
	case first != at.last+1 && (first == 1 || at.apart || f.rank() != at.rank) && n.used[place(before, at.run, &list.children[0], first)] != nil:
		at.run++
		at.last = 0
	}
	at.rank, at.apart = f.rank(), false
	romans := list.kind == labelledList && f >= fullLetters && first == 9 // (i)
	for i := range list.children {
		item := &list.children[i]
		number, label := item.number, item.label
		if list.kind == orderedList {
			number = list.level + i
			label = strconv.Itoa(number) + map[family]string{stop: ".", closeParen: ")"}[f]
		} else if romans {
			number = max(roman(strings.Trim(label, "()（）.．、")), 1)
		}
		id := place(before, at.run, item, number)
		if n.used[id] != nil && number == 1 && at.last > 1 {
			at.run++
			id = place(before, at.run, item, number)
		}
		if n.used[id] != nil {
			n.twice(item, label)
			continue
		}
		n.used[id] = item
		if above := n.used[strings.TrimSuffix(before, "-")]; above != nil && !item.family.dotted() {
			item.labels = slices.Clone(above.labels) // 2.2.1 says itself what it stands in
		}
		item.clause, item.labels = id, append(item.labels, label)
		at.last, at.item = number, item
		n.below(item, id+"-")
	}
}

func (n *namer) twice(item *block, label string) {
	n.problem(item.at, "clause-twice",
		diag.Say("the number %s stands twice in this list", "本列表中编号“%s”出现两次", label),
		diag.Say("clauses are cited by their number; write the one that is printed", "条款按编号引用，请写原文所印的编号"))
}

// place is the address of an item: what it begins with, which list of those
// with the same numbers it stands in, and its number.
func place(before string, run int, item *block, number int) string {
	path := strconv.Itoa(number)
	letter := ""
	if before == "" {
		letter = "c"
	}
	if item.family.dotted() {
		path = strings.ReplaceAll(within(item.label), ".", "-") + "-" + path
		if rest, ok := strings.CutPrefix("c"+path, before); before != "" && ok {
			path = rest
		}
	}
	if run > 1 {
		return before + "s" + strconv.Itoa(run) + "-" + letter + path
	}
	return before + letter + path
}
