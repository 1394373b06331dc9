package pipeline

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"zhinan/generator/internal/lang"
)

func find(n *html.Node, match func(*html.Node) bool) []*html.Node {
	var out []*html.Node
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && match(c) {
			out = append(out, c)
		}
	}
	return out
}

// Every picture has words for those who do not see it, and its figures beside
// it; nothing in it needs an exception from the policy.
func TestPicturesHaveWords(t *testing.T) {
	pictures, linked := 0, 0
	for _, p := range allPages(t) {
		for _, svg := range find(p.doc, func(n *html.Node) bool { return n.Data == "svg" && strings.HasPrefix(attr(n, "class"), "picture") }) {
			pictures++
			named := strings.Fields(attr(svg, "aria-labelledby"))
			if len(named) != 2 || p.ids[named[0]] != 1 || p.ids[named[1]] != 1 {
				t.Errorf("%s: a picture is named by %q", p.path, named)
			}
			for _, what := range []string{"title", "desc"} {
				if e := find(svg, func(n *html.Node) bool { return n.Data == what && n.Parent == svg }); len(e) != 1 || text(e[0]) == "" {
					t.Errorf("%s: a picture without its %s", p.path, what)
				}
			}
			links := len(find(svg, func(n *html.Node) bool { return n.Data == "a" }))
			if role := attr(svg, "role"); role != "img" && (role != "group" || links == 0) || role == "img" && links > 0 {
				t.Errorf("%s: a picture of %d links is of role %q", p.path, links, role)
			}
			linked += links
			for _, e := range find(svg, func(*html.Node) bool { return true }) {
				if fill := attr(e, "fill"); fill != "" && p.ids[strings.TrimSuffix(strings.TrimPrefix(fill, "url(#"), ")")] != 1 {
					t.Errorf("%s: no pattern %s", p.path, fill)
				}
			}
			if rows := find(svg.Parent, func(n *html.Node) bool { return n.Data == "tr" }); len(rows) < 3 {
				t.Errorf("%s: a picture with a table of %d rows", p.path, len(rows))
			}
		}
	}
	if pictures < 200 || linked < 300 {
		t.Errorf("%d pictures, %d links", pictures, linked)
	}
}

// The parallel page has every text in its language, both sides as long, and
// leads to both pages, which lead to it.
func TestParallelPages(t *testing.T) {
	pages := map[string]parsed{}
	for _, p := range allPages(t) {
		pages[p.path] = p
	}
	n := 0
	for path, p := range pages {
		id, ok := strings.CutPrefix(path, "both/")
		if !ok {
			continue
		}
		n++
		for _, pair := range find(p.doc, func(n *html.Node) bool {
			return strings.HasPrefix(attr(n, "class"), "pair") && (n.Data == "div" || n.Data == "h2")
		}) {
			var langs []string
			for c := range pair.ChildNodes() {
				if c.Type == html.ElementNode && c.Data != "blockquote" {
					langs = append(langs, attr(c, "lang"))
				}
			}
			if strings.Join(langs, " ") != "zh-CN en" {
				t.Errorf("%s: a pair of %q", path, langs)
			}
		}
		for _, l := range lang.Both {
			to := string(l) + "/directions/" + id
			if !linksTo(p, "../"+to) || !linksTo(pages[to], "../../"+path) {
				t.Errorf("%s and %s do not lead to each other", path, to)
			}
		}
		if len(find(p.doc, func(n *html.Node) bool { return attr(n, "class") == "languages" })) > 0 {
			t.Errorf("%s has a language switch", path)
		}
		// On either side, what is in the other language is marked.
		for _, side := range find(p.doc, func(n *html.Node) bool { return attr(n, "lang") == "en" }) {
			visit(side, false, "en", func(text string, marked bool) {
				if !marked && han.MatchString(text) {
					t.Errorf("%s: Chinese without its lang: %q", path, clipped(text))
				}
			})
		}
	}
	if n != 66 {
		t.Errorf("%d pages", n)
	}
}

func linksTo(p parsed, href string) bool {
	for _, l := range linksOf(p) {
		if l.to == href {
			return true
		}
	}
	return false
}
