package pipeline

import (
	"testing"
	"zhinan/generator/internal/diag"
)

// A template of a feed's entry that fails on what it is given is a problem at
// its line; it forbids the site like a page's.
func TestFaultOfFeedTemplate(t *testing.T) {
	t.Parallel()
	p := base(t)
	const guide = "content/guides/2030-2/guide.yaml"
	p.write(guide, p.read(t, guide)+"changes:\n  - {date: 2030-01-01, kind: added}\n")
	p.write("templates/feeds/guide.html", "<p>\n{{.Nothing}}</p>")
	opt := Options{BaseURL: "https://example.org/"}
	built, err := makeSite(p, opt)
	if err != nil {
		t.Fatal(err)
	}
	checked, err := Check(p, opt)
	if err != nil {
		t.Fatal(err)
	}
	for _, problems := range []diag.List{built.Problems, checked.Problems} {
		found := problems.Sorted()
		if len(found) != 1 || found[0].At.String() != "templates/feeds/guide.html:2:3" || found[0].Rule != "template" {
			t.Errorf("problems: %v", found)
		}
	}
}
