package pipeline

import (
	"bytes"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
)

// The tests in this file look at the whole site, built from the real content.

var realSite = sync.OnceValues(func() (made, error) { return makeSite(os.DirFS("../../.."), Options{}) })

func theSite(t *testing.T) map[string][]byte {
	t.Helper()
	r, err := realSite()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems.Sorted() {
		t.Errorf("%s: %s [%s]", p.At, p.Message.EN, p.Rule)
	}
	if t.Failed() {
		t.FailNow()
	}
	return r.files
}

// parsed is one HTML file.
type parsed struct {
	path string
	doc  *html.Node
	ids  map[string]int
}

var parsedPages = sync.OnceValues(func() ([]parsed, error) {
	r, err := realSite()
	if err != nil {
		return nil, err
	}
	var pages []parsed
	for _, f := range r.Files {
		if !strings.HasSuffix(f.Path, ".html") {
			continue
		}
		doc, err := html.Parse(bytes.NewReader(r.files[f.Path]))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Path, err)
		}
		p := parsed{path: f.Path, doc: doc, ids: map[string]int{}}
		for n := range doc.Descendants() {
			if id := attr(n, "id"); id != "" {
				p.ids[id]++
			}
		}
		pages = append(pages, p)
	}
	return pages, nil
})

func allPages(t *testing.T) []parsed {
	t.Helper()
	theSite(t)
	pages, err := parsedPages()
	if err != nil {
		t.Fatal(err)
	}
	if len(pages) < 400 {
		t.Fatalf("only %d pages", len(pages))
	}
	return pages
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

func text(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// Every page has a language, a title, a description, one h1, one main, and no
// two elements with one id; nothing needs an exception from the policy.
func TestEveryPageIsComplete(t *testing.T) {
	titles := map[string]string{}
	for _, p := range allPages(t) {
		counts := map[string]int{}
		var title, description string
		for n := range p.doc.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			counts[n.Data]++
			switch {
			case n.Data == "title" && n.Namespace == "": // not of a picture
				title = text(n)
			case n.Data == "meta" && attr(n, "name") == "description":
				description = attr(n, "content")
			case n.Data == "html":
				if l := attr(n, "lang"); l != "zh-CN" && l != "en" {
					t.Errorf("%s: lang %q", p.path, l)
				}
			case n.Data == "h1" && text(n) == "":
				t.Errorf("%s: empty h1", p.path)
			case n.Data == "iframe" && path.Base(p.path) == "link.html": // of this site, which the page's policy names
			case n.Data == "style", n.Data == "iframe", n.Data == "script" && attr(n, "src") == "" && attr(n, "type") != "application/ld+json":
				t.Errorf("%s: <%s> needs an exception from the content policy", p.path, n.Data)
			}
			for _, a := range n.Attr {
				if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
					t.Errorf("%s: inline %s on <%s>", p.path, a.Key, n.Data)
				}
			}
		}
		if title == "" || strings.TrimSpace(description) == "" {
			t.Errorf("%s: title %q, description %q", p.path, title, description)
		}
		if counts["h1"] != 1 || counts["main"] != 1 {
			t.Errorf("%s: %d h1, %d main", p.path, counts["h1"], counts["main"])
		}
		for id, n := range p.ids {
			if n > 1 {
				t.Errorf("%s: id %q stands %d times", p.path, id, n)
			}
		}
		if other, twice := titles[title]; twice && !strings.HasPrefix(p.path, "go/") {
			t.Errorf("%s and %s have the same title %q", p.path, other, title)
		}
		titles[title] = p.path
		for _, bad := range []string{"⟦", "<no value>", "&amp;amp;", "&amp;lt;", "ZgotmplZ", "%!", "TODO:", "<nil>", "0001"} {
			// A link to be copied is HTML shown as text: escaped twice, rightly.
			if strings.Contains(linkBox.ReplaceAllString(string(theSite(t)[p.path]), ""), bad) {
				t.Errorf("%s holds %q", p.path, bad)
			}
		}
	}
}

var linkBox = regexp.MustCompile(`(?s)<aside class="linkbox".*?</aside>`)

// link is a reference from a page.
type link struct{ from, to string }

func linksOf(p parsed) []link {
	var out []link
	for n := range p.doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		for _, key := range []string{"href", "src"} {
			if has(n, key) {
				out = append(out, link{p.path, attr(n, key)})
			}
		}
	}
	return out
}

// Every internal link and anchor leads somewhere, at a domain's root, under a
// path, and from a file share: links are relative and stay inside the tree.
func TestEveryLinkResolves(t *testing.T) {
	files := theSite(t)
	ids := map[string]map[string]int{}
	pages := allPages(t)
	for _, p := range pages {
		ids[p.path] = p.ids
	}
	links := 0
	for _, base := range []string{"https://example.org/", "https://example.org/any/path/", "file:///srv/share/zhinan/"} {
		root, err := url.Parse(base)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range pages {
			from := root.ResolveReference(&url.URL{Path: p.path})
			for _, l := range linksOf(p) {
				ref, err := url.Parse(l.to)
				if err != nil || l.to == "" {
					t.Errorf("%s: link %q: %v", p.path, l.to, err)
					continue
				}
				if ref.IsAbs() {
					if ref.Scheme != "https" && ref.Scheme != "mailto" {
						t.Errorf("%s: link %q", p.path, l.to)
					}
					continue
				}
				links++
				to := from.ResolveReference(ref)
				inside, ok := strings.CutPrefix(to.String(), base)
				if !ok || strings.HasPrefix(l.to, "/") {
					t.Errorf("%s: link %q leaves the site at %s", p.path, l.to, base)
					continue
				}
				target, fragment, _ := strings.Cut(inside, "#")
				target, err = url.PathUnescape(target)
				if err != nil {
					t.Errorf("%s: link %q: %v", p.path, l.to, err)
				}
				if _, ok := files[target]; !ok {
					t.Errorf("%s: link %q leads to %q, which is not there", p.path, l.to, target)
				} else if fragment != "" {
					if id, err := url.PathUnescape(fragment); err != nil || ids[target][id] == 0 {
						t.Errorf("%s: link %q: no element has this id", p.path, l.to)
					}
				}
			}
		}
	}
	if links < 10_000 {
		t.Errorf("only %d links were looked at", links)
	}
}

// The tree answers over HTTP as it does on disk, under a path too.
func TestServedUnderAPath(t *testing.T) {
	dir := t.TempDir()
	r, err := realSite()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := output.Sync(path.Join(dir, "public"), r.Files); err != nil {
		t.Fatal(err)
	}
	mux := http.NewServeMux()
	mux.Handle("/any/path/", http.StripPrefix("/any/path/", http.FileServer(http.Dir(path.Join(dir, "public")))))
	server := httptest.NewServer(mux)
	defer server.Close()
	for _, to := range []string{"", "zh/", "en/", "zh/directions/2024-2-1.5.html", "en/partners/egypt.html", "css/zhinan.css", "js/zhinan.js", "icon.svg"} {
		resp, err := http.Get(server.URL + "/any/path/" + to)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", to, resp.Status)
		}
	}
}

// The language switch leads to the twin page, and back.
func TestTwinsAreReciprocal(t *testing.T) {
	files := theSite(t)
	switches := map[string]string{}
	for _, p := range allPages(t) {
		side, rest, ok := strings.Cut(p.path, "/")
		if !ok || twoLanguages(side) {
			continue
		}
		want := "en/" + rest
		if side == "en" {
			want = "zh/" + rest
		}
		if files[want] == nil {
			t.Errorf("%s has no twin", p.path)
		}
		for n := range p.doc.Descendants() {
			if n.Type == html.ElementNode && n.Data == "a" && has(n, "hreflang") {
				switches[p.path] = path.Join(path.Dir(p.path), attr(n, "href"))
			}
		}
		if switches[p.path] != want {
			t.Errorf("%s: the switch leads to %q, not %q", p.path, switches[p.path], want)
		}
	}
	for from, to := range switches {
		if switches[to] != from {
			t.Errorf("%s leads to %s, which leads to %s", from, to, switches[to])
		}
	}
}

// twoLanguages reports the folders of pages that belong to no language, or
// have it below them.
func twoLanguages(folder string) bool {
	return folder == "go" || folder == "both" || folder == "embed"
}

var (
	han        = regexp.MustCompile(`\p{Han}`)
	threeWords = regexp.MustCompile(`[A-Za-z]{2,}(?: [A-Za-z]{2,}){3,}`)
)

// visit calls f with every text a reader meets and whether it is marked as
// being in the other language.
func visit(n *html.Node, marked bool, page string, f func(text string, marked bool)) {
	for c := range n.ChildNodes() {
		m := marked
		if c.Type == html.ElementNode {
			if c.Data == "script" || c.Data == "style" {
				continue
			}
			if l := attr(c, "lang"); l != "" && c.Data != "html" {
				m = l != page
			}
			for _, key := range []string{"aria-label", "title", "alt", "data-label", "data-after", "content"} {
				if v := attr(c, key); v != "" && attr(c, "http-equiv") == "" && attr(c, "name") != "viewport" &&
					attr(c, "name") != "referrer" && attr(c, "name") != "color-scheme" && attr(c, "name") != "robots" {
					f(v, m)
				}
			}
		}
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) != "" {
			f(c.Data, m)
		}
		visit(c, m, page, f)
	}
}

// Each page speaks its own language: what is in the other one is marked so,
// and no UI words of the other language stand anywhere.
func TestNoUntranslatedWords(t *testing.T) {
	bundle, problems := i18n.Load(os.DirFS("../../.."), "templates/i18n")
	if problems.Len() > 0 {
		t.Fatal(problems.Sorted())
	}
	ui := map[string]bool{} // words of the English pages that a Chinese page must not say
	for _, key := range bundle.Keys() {
		if en := bundle.Printer(lang.EN).T(key); !strings.Contains(en, "⟦") && len(en) > 3 && key != "language-name" {
			ui[strings.TrimSpace(en)] = true
		}
	}
	for _, p := range allPages(t) {
		side, _, ok := strings.Cut(p.path, "/")
		if !ok || twoLanguages(side) {
			continue // both languages at once
		}
		tag := lang.Lang(side).Tag()
		visit(p.doc, false, tag, func(text string, marked bool) {
			switch {
			case marked:
			case side == "en" && han.MatchString(text):
				t.Errorf("%s: Chinese without its lang: %q", p.path, clipped(text))
			case side == "zh" && threeWords.MatchString(text):
				t.Errorf("%s: English without its lang: %q", p.path, clipped(text))
			case side == "zh" && ui[strings.TrimSpace(text)]:
				t.Errorf("%s: English UI word %q", p.path, clipped(text))
			}
		})
	}
}

func clipped(s string) string {
	s = strings.TrimSpace(s)
	if r := []rune(s); len(r) > 80 {
		return string(r[:80]) + "…"
	}
	return s
}
