package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"
	"zhinan/generator/internal/diag"
)

// converter turns the parser's tree, which refers to the source and can be
// changed, into ours, which does not and cannot. Whatever ours has no place
// for is reported here.
type converter struct {
	*state
	definitions []*ast.LinkReferenceDefinition
	used        map[string]bool // labels of definitions
	anchors     []Link          // checked once all headings are known
}

// blocks converts the children of a block.
func (c *converter) blocks(parent ast.Node) []block {
	var out, items []block
	flush := func() {
		out = append(out, entries(items)...)
		items = nil
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.LinkReferenceDefinition:
			c.definitions = append(c.definitions, n)
			continue
		case *labelNode:
			c.doc.items++
			items = append(items, block{
				kind: labelledEntry, at: c.at(n.start),
				label: n.text, spaced: n.spaced, family: n.label.family, number: n.label.number,
				children: c.blocks(n),
			})
			continue
		}
		flush()
		if b, ok := c.block(n); ok {
			out = append(out, b)
		}
	}
	flush()
	return out
}

func (c *converter) block(n ast.Node) (block, bool) {
	b := block{at: c.at(n.Pos())}
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		b.kind, b.bare = paragraph, n.Kind() == ast.KindTextBlock
		b.inlines = c.text(n)
		return b, len(b.inlines) > 0
	case *ast.Heading:
		b.kind, b.level = heading, n.Level
		b.inlines = c.text(n)
		if id, ok := n.AttributeString("id"); ok {
			b.id = id.(string)
		}
		if len(b.inlines) == 0 {
			c.problem(b.at, "empty-heading", diag.Say("a heading without text", "标题没有文字"),
				diag.Say("remove the # or write a heading", "请删除 # 或写上标题"))
			return b, false
		}
	case *ast.ThematicBreak:
		b.kind = rule
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		b.kind, b.text = code, string(n.Lines().Value(c.src))
		if n.Lines().Len() > 0 {
			b.at = c.at(n.Lines().At(0).Start)
		}
	case *ast.HTMLBlock:
		return c.htmlBlock(n), true
	case *ast.Blockquote:
		b.kind, b.children = quote, c.blocks(n)
	case *ast.List:
		b.kind, b.level = bulletList, n.Start
		if n.IsOrdered() {
			b.kind, b.family = orderedList, stop
			if n.Marker == ')' {
				b.family = closeParen
			}
		}
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			c.doc.items++
			b.children = append(b.children, block{kind: listItem, at: c.at(item.Pos()), children: c.blocks(item)})
		}
	case *extast.Table:
		b.kind = table
		for row := n.FirstChild(); row != nil; row = row.NextSibling() {
			b.children = append(b.children, c.row(row))
		}
	default: // no parser makes any other
		b.kind, b.children = quote, c.blocks(n)
	}
	return b, true
}

func (c *converter) row(n ast.Node) block {
	row := block{kind: tableRow, at: c.at(n.Pos()), header: n.Kind() == extast.KindTableHeader}
	for cell := n.FirstChild(); cell != nil; cell = cell.NextSibling() {
		b := block{kind: tableCell, at: row.at, header: row.header}
		if t, ok := cell.(*extast.TableCell); ok && t.Alignment != extast.AlignNone {
			b.align = t.Alignment.String()
		}
		if cell.Lines().Len() > 0 {
			b.at = c.at(cell.Lines().At(0).Start)
		}
		b.inlines = c.text(cell)
		row.children = append(row.children, b)
	}
	return row
}

// htmlBlock reports raw HTML and keeps it as text.
func (c *converter) htmlBlock(n *ast.HTMLBlock) block {
	raw := string(n.Lines().Value(c.src))
	if n.HasClosure() {
		raw += string(n.ClosureLine.Value(c.src))
	}
	start := n.Pos()
	if n.Lines().Len() > 0 {
		seg := n.Lines().At(0)
		line := seg.Value(c.src)
		start = seg.Start + len(line) - seg.Padding - len(strings.TrimLeft(string(line[seg.Padding:]), " \t"))
	}
	c.rawHTML(start)
	at := c.at(start)
	return block{kind: paragraph, at: at, inlines: []inline{{kind: textRun, at: at, text: strings.TrimSpace(raw)}}}
}

func (c *converter) rawHTML(offset int) {
	c.report(offset, "raw-html",
		diag.Say("raw HTML is not allowed", "不允许使用 HTML"),
		diag.Say("use markdown; write \\< for a less-than sign", "请使用 markdown；小于号请写成 \\<"))
}

// text converts the inline content of a block and settles its line breaks.
func (c *converter) text(n ast.Node) []inline {
	in := c.inlines(n, 0, false)
	settleBreaks(in, c.doc.lang)
	return in
}

// finish does what needs the whole document: ids, anchors, definitions.
func (c *converter) finish() {
	c.nameHeadings(c.doc.blocks)
	c.nameClauses()
	underHeadings(c.doc.blocks, new(string))
	var ids []string
	for _, h := range c.doc.headings {
		ids = append(ids, h.ID)
	}
	for _, a := range c.anchors {
		if c.doc.ids[a.Dest] || c.problems.Len() >= maxProblems {
			continue
		}
		hint := diag.Say("no heading of this file has that id", "本文件没有该编号的标题")
		if near := nearest(a.Dest, ids); near != "" {
			hint = diag.Say("did you mean #%s?", "是否指 #%s？", near)
		}
		c.problem(a.Pos, "unknown-anchor", diag.Say("no heading #%s in this file", "本文件没有标题 #%s", a.Dest), hint)
	}
	seen := map[string]bool{}
	for _, d := range c.definitions {
		label := util.ToLinkReference(d.Label)
		switch {
		case strings.HasPrefix(string(d.Label), "^"):
			c.noteDefinition(d.Pos())
		case seen[label]:
			c.report(d.Pos(), "bad-link", diag.Say("the link %q is defined twice", "链接 %q 重复定义", d.Label),
				diag.Say("remove one; this one is not shown", "请删除一个；此处不会显示"))
		case !c.used[label]:
			c.report(d.Pos(), "bad-link", diag.Say("the link %q is defined but not used", "链接 %q 已定义但未使用", d.Label),
				diag.Say("it is not shown; if it is text, write \\[ at its start", "此处不会显示；如为正文，请在开头写 \\["))
		}
		seen[label] = true
	}
}

func (c *converter) noteDefinition(offset int) {
	c.report(offset, "note-definition",
		diag.Say("notes are not defined in the text", "正文中不能定义注释"),
		diag.Say("give the note in the file of sources; [^id] refers to it", "请在来源文件中写注释，正文用 [^id] 引用"))
}

// underHeadings tells each table which heading it stands under.
func underHeadings(blocks []block, last *string) {
	for i := range blocks {
		switch blocks[i].kind {
		case heading:
			*last = blocks[i].id
		case table:
			blocks[i].id = *last
		}
		underHeadings(blocks[i].children, last)
	}
}
