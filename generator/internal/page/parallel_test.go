package page

import (
	"strings"
	"testing"

	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/markdown"
	"zhinan/generator/internal/site"
)

// Every direction stands in both languages block by block: the same number of
// pairs, neither side empty, each in its language.
func TestParallelIsAligned(t *testing.T) {
	s := theSite(t)
	bodies := 0
	for _, d := range s.Catalog.Directions {
		v := view[ParallelPage](t, s, site.ParallelPath(d))
		if len(v.Sections) < 3 {
			t.Errorf("%s: %d sections", d.ID, len(v.Sections))
		}
		for _, x := range v.Sections {
			if x.Unpaired {
				t.Errorf("%s: %s is not block by block", d.ID, x.ID)
			}
			if x.ID == "requirements" && d.Body.Exists() {
				bodies++
			}
			for i, p := range x.Pairs {
				for j, l := range lang.Both {
					side := p.Sides[j]
					if side.Lang != l.Tag() || side.HTML == "" && len(side.Lines) == 0 {
						t.Errorf("%s: %s %d: side %d is %q and empty: %v", d.ID, x.ID, i, j, side.Lang, side.HTML == "")
					}
				}
				if a, b := len(p.Sides[0].Lines), len(p.Sides[1].Lines); a != b && x.ID != "facts" {
					t.Errorf("%s: %s %d: %d lines beside %d", d.ID, x.ID, i, a, b)
				}
			}
		}
		for i, l := range lang.Both {
			if s := v.Sides[i]; s.Lang != l.Tag() || !strings.HasSuffix(s.Href, string(l)+"/directions/"+d.ID+".html") || s.Notice == "" {
				t.Errorf("%s: side %+v", d.ID, s)
			}
		}
	}
	if bodies < 25 {
		t.Errorf("only %d bodies", bodies)
	}
}

// Which side is the original is said, for the title and for each part.
func TestParallelMarks(t *testing.T) {
	s := theSite(t)
	parallel := func(id string) ParallelPage {
		d := s.Catalog.Direction(id)
		return view[ParallelPage](t, s, site.ParallelPath(d))
	}
	v := parallel("2024-2-1.5")
	if v.Sides[0].Mark != "原文" || v.Sides[1].Mark != "unofficial translation" {
		t.Errorf("marks of the title: %q, %q", v.Sides[0].Mark, v.Sides[1].Mark)
	}
	for _, x := range v.Sections {
		if x.ID == "requirements" && (x.Heads[0].Mark != "原文" || x.Heads[1].Mark != "unofficial translation" || len(x.Pairs) != 8) {
			t.Errorf("requirements: %+v, %d pairs", x.Heads, len(x.Pairs))
		}
	}
	if v := parallel("2023-1-1.8"); v.Sides[0].ThirdParty == "" || !strings.Contains(v.Sides[1].Notice, "English is the original") {
		t.Errorf("2023-1-1.8: %+v", v.Sides[1])
	}
}

// Texts with different blocks stand side by side as wholes.
func TestParallelUnpaired(t *testing.T) {
	s := theSite(t)
	d := *s.Catalog.Direction("2024-2-1.5")
	d.Body.EN, _ = markdown.Parse("en.md", []byte("One block only.\n"), lang.EN)
	ms := [2]*maker{home(t, lang.ZH), home(t, lang.EN)}
	got := parallelBody(ms, &d)
	if !got.Unpaired || len(got.Pairs) != 1 || !strings.Contains(string(got.Pairs[0].Sides[0].HTML), "（8）") {
		t.Errorf("unpaired %v, %d pairs", got.Unpaired, len(got.Pairs))
	}
}
