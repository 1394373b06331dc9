package booklet

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/page"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// The booklets of the small catalogue, as the typesetter gets them: every
// edition of a year of two calls, and both languages of a year that has all a
// year can have.
func TestBooklets(t *testing.T) {
	r := testcontent.Small(t)
	plan, problems := site.Make(r.Catalog, page.Plan())
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	year := map[int]*catalog.Year{}
	for _, y := range r.Catalog.Years {
		year[y.Year] = y
	}
	for _, c := range []struct {
		year    int
		edition string
		base    site.Base
	}{{2029, "zh", ""}, {2029, "en", ""}, {2029, "both", ""}, {2030, "both", "https://example.org/zhinan/"}} {
		name := fmt.Sprintf("%d-%s", c.year, c.edition)
		t.Run(name, func(t *testing.T) {
			opt := words.Options{BaseURL: c.base, Today: r.Catalog.Site.ContentDate}
			b := Make(r.Catalog, plan, r.Bundle, year[c.year], c.edition, opt)
			golden.Test(t, name, txtar.File{Name: name, Data: golden.Dump(b, short)})
		})
	}
}

// short says texts, columns and references in a line.
func short(_ string, v any) (string, bool) {
	switch v := v.(type) {
	case Text:
		return said(v), true
	case Column:
		return fmt.Sprintf("%d, right %v: %s", v.Width, v.Right, sides(v.Heads)), true
	case Cells:
		out := "#" + v.Anchor
		for _, c := range v.Cells {
			out += " | " + sides(c)
		}
		return out, true
	case Entry:
		out := fmt.Sprintf("%d %s:", v.Level, sides(v.Names))
		for _, r := range v.Refs {
			out += " " + r.Text + " #" + r.Anchor
		}
		return out, true
	case Quote:
		return fmt.Sprintf("“%s” %s, %s", v.Text, v.Lang, v.Source), true
	}
	return "", false
}

func sides(texts []Text) string {
	var out []string
	for _, t := range texts {
		out = append(out, said(t))
	}
	return strings.Join(out, " ¦ ")
}

// said is a text in a line: its language, label and mark; its lines, with runs
// of the other language, small and faint ones and links marked; its blocks.
func said(t Text) string {
	out := t.Lang + t.Region
	if t.Label != "" {
		out += " <" + t.Label + ">"
	}
	for i, l := range t.Lines {
		if i > 0 {
			out += " /"
		}
		out += " "
		for _, r := range l.Runs {
			if r.Lang != "" {
				out += "{" + r.Lang + " " + r.Text + "}"
			} else {
				out += r.Text
			}
		}
		for _, x := range []struct {
			set  bool
			name string
		}{{l.Small, "small"}, {l.Faint, "faint"}, {l.Href != "", "→ " + l.Href}} {
			if x.set {
				out += " (" + x.name + ")"
			}
		}
	}
	for _, n := range t.Body {
		out += " " + block(n)
	}
	if t.Mark != "" {
		out += " [" + t.Mark + "]"
	}
	return out
}

func block(n markdown.Node) string {
	out := n.Kind
	if n.Level > 0 {
		out += fmt.Sprint(n.Level)
	}
	if n.Text != "" {
		out += " " + n.Text
	}
	if n.Href != "" {
		out += " → " + n.Href
	}
	for _, c := range n.Children {
		out += " " + block(c)
	}
	return "(" + out + ")"
}
