package pipeline

import (
	"bytes"
	"encoding/json"
	"path"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"zhinan/generator/internal/export"
	"zhinan/generator/internal/lang"
)

// Lists to embed: for every partner, field and year with a page, and the
// newest; slim, in one language, and every link opens the whole window.
func TestEmbeds(t *testing.T) {
	files := theSite(t)
	n := 0
	for _, p := range allPages(t) {
		rest, ok := strings.CutPrefix(p.path, "embed/")
		if !ok {
			if side, record, _ := strings.Cut(p.path, "/"); side == "zh" && path.Base(record) != "index.html" && !strings.Contains(record, "/page-") {
				if k := path.Dir(record); (k == "partners" || k == "fields" || k == "years") && files["embed/zh/"+record] == nil {
					t.Errorf("%s has no list to embed", p.path)
				}
			}
			continue
		}
		n++
		side, record, _ := strings.Cut(rest, "/")
		tag := lang.Lang(side).Tag()
		links, full := 0, path.Join(side, record)
		if record == "latest.html" {
			full = side + "/directions/index.html"
		}
		if files[full] == nil {
			t.Errorf("%s belongs to no page", p.path)
		}
		toFull := false
		for n := range p.doc.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			switch n.Data {
			case "a":
				links++
				if attr(n, "target") != "_top" {
					t.Errorf("%s: the link %q stays in the frame", p.path, attr(n, "href"))
				}
				toFull = toFull || path.Join(path.Dir(p.path), attr(n, "href")) == full
			case "header", "footer", "nav", "form":
				t.Errorf("%s: <%s> in a slim list", p.path, n.Data)
			case "html":
				if attr(n, "lang") != tag {
					t.Errorf("%s: lang %q", p.path, attr(n, "lang"))
				}
			}
		}
		if !toFull || links > 22 {
			t.Errorf("%s: %d links, to the full page: %v", p.path, links, toFull)
		}
		visit(p.doc, false, tag, func(text string, marked bool) {
			if !marked && side == "en" && han.MatchString(text) || !marked && side == "zh" && threeWords.MatchString(text) {
				t.Errorf("%s: unmarked: %q", p.path, clipped(text))
			}
		})
		if len(files[p.path]) > 24<<10 {
			t.Errorf("%s: %d bytes", p.path, len(files[p.path]))
		}
	}
	if n < 150 {
		t.Errorf("only %d lists to embed", n)
	}
}

// links.json names every record once, and its addresses are there; with a
// base URL they are whole.
func TestLinksFile(t *testing.T) {
	files := theSite(t)
	var list export.LinkList
	decoder := json.NewDecoder(bytes.NewReader(files["links.json"]))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&list); err != nil {
		t.Fatal(err)
	}
	kinds, seen := map[string]int{}, map[string]bool{}
	for _, l := range list.Links {
		kinds[l.Kind]++
		if seen[l.Kind+l.ID] || l.Title.ZH == "" || l.Title.EN == "" {
			t.Errorf("%s %s: twice, or without a title", l.Kind, l.ID)
		}
		seen[l.Kind+l.ID] = true
		paths := []string{l.Page.ZH, l.Page.EN}
		if l.Kind == "direction" {
			paths = append(paths, l.Go, l.Both)
		}
		if l.Embed != nil {
			paths = append(paths, l.Embed.ZH, l.Embed.EN)
		}
		for _, p := range paths {
			if files[p] == nil {
				t.Errorf("%s %s: %q is not there", l.Kind, l.ID, p)
			}
		}
	}
	if kinds["direction"] != 66 || kinds["guide"] != 6 || kinds["year"] != 3 || kinds["partner"] < 60 || kinds["field"] < 30 {
		t.Errorf("records: %v", kinds)
	}
	_, other := good(t, base(t), Options{})
	if !regexp.MustCompile(`"go": "https://example.org/guide/go/2030-2-1.1.html"`).Match(other["links.json"]) {
		t.Error("addresses are not whole although the base URL is known")
	}
}
