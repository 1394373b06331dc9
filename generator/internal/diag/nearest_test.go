package diag

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestSuggest(t *testing.T) {
	known := []string{"egypt", "italy", "korea", "south-africa", "科技部"}
	for got, want := range map[string]string{
		"egpyt":        "egypt",
		"egypt ":       "egypt",
		"itally":       "italy",
		"south-afrika": "south-africa",
		"southafrica":  "south-africa",
		"科技局":          "科技部",
		"atlantis":     "",
		"x":            "",
		"":             "",
	} {
		hint := Suggest(got, known)
		if want == "" && !hint.IsZero() || want != "" && hint.EN != fmt.Sprintf("did you mean %q?", want) {
			t.Errorf("%q: got %q, want %q", got, hint.EN, want)
		}
	}
	// Of two equally near the first in order of the alphabet, always.
	for range 10 {
		if hint := Suggest("ab", []string{"ac", "aa"}); hint.EN != `did you mean "aa"?` {
			t.Error(hint.EN)
		}
	}
}

// TestSuggestIsBounded: a hostile word is not measured against every id.
func TestSuggestIsBounded(t *testing.T) {
	known := make([]string, 10_000)
	for i := range known {
		known[i] = fmt.Sprintf("partner-%d", i)
	}
	start := time.Now()
	if hint := Suggest(strings.Repeat("x", 200_000), known); !hint.IsZero() {
		t.Error(hint.EN)
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("took %v", d)
	}
}

func TestNearest(t *testing.T) {
	for _, c := range []struct {
		got   string
		known []string
		want  string
	}{
		{"zh/a.html", nil, ""},
		{"zh/egipt.html", []string{"zh/china.html", "zh/egypt.html"}, "zh/egypt.html"},
		{"b", []string{"c", "a"}, "a"},
		{"completely other", []string{"x"}, "x"},
	} {
		if got := Nearest(c.got, c.known); got != c.want {
			t.Errorf("Nearest(%q) = %q, want %q", c.got, got, c.want)
		}
	}
}
