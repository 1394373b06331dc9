package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"zhinan/generator/internal/diag"
)

// inlines converts the inline children of n. depth counts the spans around
// them, inLink says that one is a link.
func (c *converter) inlines(n ast.Node, depth int, inLink bool) []inline {
	var out []inline
	if depth == maxDepth {
		c.tooDeep(n.Pos())
	}
	// add joins neighbouring text, which the parser splits at every mark.
	add := func(in inline) {
		if k := len(out) - 1; in.kind == textRun && k >= 0 && out[k].kind == textRun {
			out[k].text += in.text
			return
		}
		out = append(out, in)
	}
	span := func(kind inlineKind, n ast.Node) {
		children := c.inlines(n, depth+1, inLink)
		if depth < maxDepth {
			add(inline{kind: kind, children: children})
			return
		}
		for _, in := range children {
			add(in)
		}
	}
	for n := n.FirstChild(); n != nil; n = n.NextSibling() {
		at := c.at(n.Pos())
		switch n := n.(type) {
		case *ast.Text:
			add(inline{kind: textRun, at: at, text: c.textOf(n)})
			if n.SoftLineBreak() {
				add(inline{kind: softBreak})
			} else if n.HardLineBreak() {
				add(inline{kind: hardBreak})
			}
		case *ast.CodeSpan:
			add(inline{kind: codeSpan, at: at, text: c.codeOf(n)})
		case *ast.Emphasis:
			if n.Level == 2 {
				span(strong, n)
			} else {
				span(emphasis, n)
			}
		case *extast.Strikethrough:
			span(deleted, n)
		case *ast.RawHTML:
			c.rawHTML(n.Pos())
			add(inline{kind: textRun, at: at, text: string(n.Segments.Value(c.src))})
		case *ast.Image:
			c.report(n.Pos(), "image",
				diag.Say("images are not allowed", "不允许使用图片"),
				diag.Say("say in words what it shows; only its text is kept", "请用文字说明；只保留其文字"))
			add(inline{kind: textRun, at: at, text: plainText(c.inlines(n, depth+1, true))})
		case *ast.Link:
			if n.Reference != nil {
				c.used[labelOf(n.Reference)] = true
			}
			c.link(n, at, depth, inLink, add)
		case *ast.AutoLink:
			c.autoLink(n, at, inLink, add)
		case *noteNode:
			c.doc.refs = append(c.doc.refs, Ref{ID: n.id, Pos: at})
			if inLink {
				c.report(n.Pos(), "nested-link", diag.Say("a note reference within a link", "链接文字中有注释引用"),
					diag.Say("put it after the link", "请放在链接之后"))
			}
			if next, ok := n.NextSibling().(*ast.Text); ok && n.PreviousSibling() == nil && strings.HasPrefix(string(next.Segment.Value(c.src)), ":") {
				c.noteDefinition(n.Pos())
			}
			add(inline{kind: noteRef, at: at, text: n.id, inLink: inLink})
		default:
			span(emphasis, n)
		}
	}
	return trimEmpty(out)
}

// trimEmpty drops empty text, which marks leave behind.
func trimEmpty(in []inline) []inline {
	out := in[:0]
	for _, i := range in {
		if i.kind != textRun || i.text != "" {
			out = append(out, i)
		}
	}
	return out
}

func (c *converter) link(n *ast.Link, at diag.Position, depth int, inLink bool, add func(inline)) {
	k := len(c.doc.links)
	c.doc.links = append(c.doc.links, Link{}) // before those within it
	in := inline{kind: link, at: at, children: c.inlines(n, depth+1, true), title: c.unescape(n.Title, n.Pos())}
	settleBreaks(in.children, c.doc.lang)
	shown := plainText(in.children)
	c.doc.links[k] = Link{Dest: resolved(n.Destination), Text: shown, Pos: at}
	if inLink { // within an image's text; the image is reported already
		for _, child := range in.children {
			add(child)
		}
		return
	}
	in.dest = c.destination(n.Destination, n.Pos())
	if in.dest.kind == placeholder {
		in.kind, in.text = missing, in.dest.value
	} else if strings.TrimSpace(shown) == "" {
		c.report(n.Pos(), "bad-link", diag.Say("the link has no text", "链接没有文字"),
			diag.Say("write [text](address)", "请写成 [文字](网址)"))
		return
	}
	add(in)
}

func (c *converter) autoLink(n *ast.AutoLink, at diag.Position, inLink bool, add func(inline)) {
	shown := string(n.Label(c.src))
	raw := n.URL(c.src)
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(string(raw)), "mailto:") {
		raw = append([]byte("mailto:"), raw...)
	}
	c.doc.links = append(c.doc.links, Link{Dest: resolved(raw), Text: shown, Pos: at})
	in := inline{kind: link, at: at, children: []inline{{kind: textRun, at: at, text: shown}}}
	if inLink {
		c.report(n.Pos(), "nested-link", diag.Say("a link within a link", "链接文字中还有链接"),
			diag.Say("write the inner address without < >", "内层网址请勿加 < >"))
		add(in.children[0])
		return
	}
	in.dest = c.destination(raw, n.Pos())
	if in.dest.kind == placeholder {
		in.kind, in.text, in.children = missing, in.dest.value, nil
	}
	add(in)
}

// destination checks and reports; anchors are checked at the end.
func (c *converter) destination(raw []byte, offset int) destination {
	d, wrong, hint := checkDest(raw)
	switch {
	case !wrong.IsZero() && strings.HasPrefix(d.value, missingScheme):
		c.report(offset, "unknown-placeholder", wrong, hint)
	case !wrong.IsZero():
		c.report(offset, "bad-link", wrong, hint)
	case d.kind == anchor:
		c.anchors = append(c.anchors, Link{Dest: d.value, Pos: c.at(offset)})
	}
	return d
}
