package markdown

import (
	"strconv"
	"strings"

	"zhinan/generator/internal/diag"
)

// HTML renders the body. It reports internal addresses and notes that o does
// not know, at their positions; they are rendered as text.
func (d *Doc) HTML(o Options) (string, diag.List) {
	r := htmlWriter{doc: d, o: o}
	r.blocks(d.blocks)
	return r.b.String(), r.problems
}

// htmlWriter writes one document once. Element and attribute names are
// constants of this file; every value passes escape.
type htmlWriter struct {
	doc      *Doc
	o        Options
	b        strings.Builder
	problems diag.List
	piece    *block // whose id whoever sets the piece writes
	waiting  *block // a clause whose mark stands after its first words
}

var escape = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;").Replace

func (r *htmlWriter) raw(s ...string) {
	for _, s := range s {
		r.b.WriteString(s)
	}
}

func (r *htmlWriter) blocks(blocks []block) {
	for i := range blocks {
		r.block(&blocks[i])
	}
}

func (r *htmlWriter) block(b *block) {
	switch b.kind {
	case paragraph:
		if b.bare {
			r.paragraph(b)
			r.raw("\n")
			return
		}
		r.raw("<p", r.id(b), ">")
		r.paragraph(b)
		r.raw("</p>\n")
	case heading:
		tag := "h" + strconv.Itoa(min(max(b.level+r.o.HeadingShift, 1), 6))
		r.raw("<", tag, ` id="`, escape(r.o.IDPrefix+b.id), `">`)
		r.inlines(b.inlines)
		r.raw("</", tag, ">\n")
	case rule:
		r.raw("<hr>\n")
	case code:
		r.raw("<pre><code>", escape(b.text), "</code></pre>\n")
	case quote:
		r.container("blockquote", b)
	case bulletList:
		r.container("ul", b)
	case orderedList:
		r.raw("<ol")
		if b.level != 1 {
			r.raw(` start="`, strconv.Itoa(b.level), `"`)
		}
		r.raw(">\n")
		r.blocks(b.children)
		r.raw("</ol>\n")
	case listItem:
		r.raw("<li", r.id(b), ">")
		r.item(b, r.content)
		r.raw("</li>\n")
	case labelledList:
		// The style sheet removes the numbers of .labelled, and with them some
		// screen readers lose the list: role="list" gives it back.
		r.raw(`<ol class="labelled" role="list">`, "\n")
		r.blocks(b.children)
		r.raw("</ol>\n")
	case labelledEntry:
		r.raw("<li", r.id(b), `><span class="label">`, escape(b.label), `</span> <div class="item">`)
		r.item(b, r.entry)
		r.raw("</div></li>\n")
	case table:
		r.table(b)
	}
}

// id is the attribute of a clause, where clauses are asked for.
func (r *htmlWriter) id(b *block) string {
	if b.clause == "" || r.o.Clause == nil || b == r.piece {
		return ""
	}
	if id := r.o.Clause(b.asClause()).ID; id != "" {
		return ` id="` + escape(id) + `"`
	}
	return ""
}

// paragraph writes the words of a paragraph, and behind them the mark of the
// clause they are or begin.
func (r *htmlWriter) paragraph(b *block) {
	r.inlines(b.inlines)
	r.mark(b)
	if r.waiting != nil {
		r.mark(r.waiting)
		r.waiting = nil
	}
}

// item writes what stands in an item. Its mark stands behind its first words,
// or, where it has none, at its end or before the items in it.
func (r *htmlWriter) item(b *block, write func([]block)) {
	if r.waiting != nil {
		r.mark(r.waiting)
	}
	r.waiting = b
	write(b.children)
	if r.waiting != nil {
		r.mark(r.waiting)
		r.waiting = nil
	}
}

// mark writes the quiet link that leads to a clause.
func (r *htmlWriter) mark(b *block) {
	if b.clause == "" || r.o.Clause == nil {
		return
	}
	m := r.o.Clause(b.asClause())
	for _, id := range m.Also {
		r.raw(`<span id="`, escape(id), `"></span>`)
	}
	r.raw(`<a class="clause" href="`, escape(m.Href), `" aria-label="`, escape(m.Name), `">#</a>`)
}

func (r *htmlWriter) container(tag string, b *block) {
	r.raw("<", tag, ">\n")
	r.blocks(b.children)
	r.raw("</", tag, ">\n")
}

// content writes the blocks of an item; paragraphs of a tight list are bare.
func (r *htmlWriter) content(blocks []block) {
	if len(blocks) == 1 && blocks[0].kind == paragraph && blocks[0].bare {
		r.paragraph(&blocks[0])
		return
	}
	r.raw("\n")
	r.blocks(blocks)
}

// entry writes the blocks of a labelled item. An only paragraph is bare.
func (r *htmlWriter) entry(blocks []block) {
	paragraphs := 0
	for _, b := range blocks {
		if b.kind == paragraph {
			paragraphs++
		}
	}
	if paragraphs == 1 && blocks[0].kind == paragraph {
		r.paragraph(&blocks[0])
		blocks = blocks[1:]
	}
	if len(blocks) > 0 {
		r.raw("\n")
		r.blocks(blocks)
	}
}

// table can be scrolled by keyboard when a heading gives it a name to be
// announced by; a focusable box without a name would only confuse.
func (r *htmlWriter) table(b *block) {
	r.raw(`<div class="table"`)
	if b.id != "" {
		r.raw(` role="region" aria-labelledby="`, escape(r.o.IDPrefix+b.id), `" tabindex="0"`)
	}
	r.raw(">\n<table>\n")
	for i := range b.children {
		row := &b.children[i]
		switch {
		case row.header:
			r.raw("<thead>\n")
		case i == 1:
			r.raw("<tbody>\n")
		}
		r.raw("<tr>")
		for j := range row.children {
			r.cell(&row.children[j])
		}
		r.raw("</tr>\n")
		if row.header {
			r.raw("</thead>\n")
		} else if i == len(b.children)-1 {
			r.raw("</tbody>\n")
		}
	}
	r.raw("</table>\n</div>\n")
}

func (r *htmlWriter) cell(b *block) {
	tag, attr := "td", ""
	if b.header && len(b.inlines) > 0 { // an empty corner heads nothing
		tag, attr = "th", ` scope="col"`
	}
	if b.align != "" {
		attr += ` class="align-` + b.align + `"`
	}
	r.raw("<", tag, attr, ">")
	r.inlines(b.inlines)
	r.raw("</", tag, ">")
}

func (r *htmlWriter) inlines(in []inline) {
	for i := range in {
		r.inline(&in[i])
	}
}

func (r *htmlWriter) inline(n *inline) {
	switch n.kind {
	case textRun:
		r.raw(escape(n.text))
	case softBreak:
		r.raw("\n")
	case hardBreak:
		r.raw("<br>\n")
	case codeSpan:
		r.raw("<code>", escape(n.text), "</code>")
	case emphasis:
		r.span("em", n)
	case strong:
		r.span("strong", n)
	case deleted:
		r.span("del", n)
	case link:
		r.link(n)
	case missing:
		r.missing(n)
	case noteRef:
		r.note(n)
	}
}

func (r *htmlWriter) span(tag string, n *inline) {
	r.raw("<", tag, ">")
	r.inlines(n.children)
	r.raw("</", tag, ">")
}

func (r *htmlWriter) link(n *inline) {
	href, rel := r.address(n), ""
	if n.dest.kind == external {
		rel = ` rel="external noopener noreferrer"`
	}
	if href == "" {
		r.inlines(n.children)
		return
	}
	r.raw(`<a href="`, escape(href), `"`, rel)
	if n.title != "" {
		r.raw(` title="`, escape(n.title), `"`)
	}
	r.raw(">")
	r.inlines(n.children)
	r.raw("</a>")
}

// address is where a link leads, or empty where it leads nowhere, which is
// reported.
func (r *htmlWriter) address(n *inline) string {
	switch n.dest.kind {
	case refused:
		return ""
	case anchor:
		if !r.doc.ids[n.dest.value] {
			return ""
		}
		return "#" + r.o.IDPrefix + n.dest.value
	case internal:
		href, ok := r.resolve(n.dest.value)
		if !ok {
			r.report(n.at, "unknown-link", diag.Say("%q is not in the catalogue", "目录中没有“%s”", n.dest.value),
				diag.Say("check the spelling after zhinan:", "请检查 zhinan: 之后的写法"))
		}
		return href
	}
	return n.dest.value
}

func (r *htmlWriter) resolve(dest string) (string, bool) {
	if r.o.Resolve == nil {
		return "", false
	}
	href, ok := r.o.Resolve(dest)
	if !ok || !safeHref(href) {
		return "", false
	}
	return href, true
}

func (r *htmlWriter) missing(n *inline) {
	words := n.text
	if r.o.Missing != nil {
		words = r.o.Missing(n.text)
	}
	open, end := brackets(r.doc.lang)
	r.raw(`<span class="missing">`)
	if len(n.children) > 0 {
		r.inlines(n.children)
		r.raw(" ")
	}
	r.raw(`<span class="missing-note">`, open, escape(words), end, "</span></span>")
}

func (r *htmlWriter) note(n *inline) {
	label, href, ok := r.reference(n)
	if !ok {
		return
	}
	r.raw(`<sup class="note-ref">`)
	if n.inLink {
		r.raw(escape(label), "</sup>")
		return
	}
	r.raw(`<a href="`, escape(href), `" role="doc-noteref">`, escape(label), "</a></sup>")
}

// reference is the label of a note and where it stands; one that does not
// exist is reported.
func (r *htmlWriter) reference(n *inline) (label, href string, ok bool) {
	if r.o.Note != nil {
		label, href, ok = r.o.Note(n.text)
	}
	if !ok || !safeHref(href) {
		r.report(n.at, "unknown-note", diag.Say("no note %q on the source", "来源没有注释 %q", n.text),
			diag.Say("notes are given with the source of the text", "注释写在该文的来源中"))
		return "", "", false
	}
	return label, href, true
}

func (r *htmlWriter) report(at diag.Position, rule string, m, hint diag.Message) {
	r.problems.Add(diag.Problem{At: at, Rule: rule, Message: m, Hint: hint})
}
