package duties

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/golden"
)

// verbose lists what went wrong: go test -run Falsehoods -v -missed.
var verbose = flag.Bool("missed", false, "list the falsehoods that were missed and the harmless edits that were reported")

// edit replaces words in one language of a pair.
type edit struct{ golden.Rewording }

func (e edit) String() string { return e.Kind + " " + e.Lang + ": " + e.From + " → " + e.To }

// apply gives the edited pairs: the first place of each pair that has the
// words, of most pairs at the most.
func (e edit) apply(pairs []pair, most int) [][2]pair {
	var out [][2]pair
	for _, p := range pairs {
		text := &p.en
		before := p
		if e.Lang == "zh" {
			text = &p.zh
		}
		at := golden.Find(*text, e.From, e.Lang == "en")
		if at < 0 || p.prose {
			continue
		}
		if other, swap := strings.CutPrefix(e.To, "⇄ "); swap {
			second := golden.Find((*text)[at+len(e.From):], other, e.Lang == "en")
			if second < 0 {
				continue
			}
			second += at + len(e.From)
			*text = (*text)[:at] + other + (*text)[at+len(e.From):second] + e.From + (*text)[second+len(other):]
		} else {
			*text = (*text)[:at] + e.To + (*text)[at+len(e.From):]
		}
		if out = append(out, [2]pair{before, p}); len(out) == most {
			break
		}
	}
	return out
}

// reported says whether the differences of a pair are others than before.
func reported(p [2]pair) bool {
	keys := func(p pair) []string {
		var out []string
		for _, d := range Compare(p.zh, p.en) {
			out = append(out, d.Key())
		}
		return out
	}
	return !slices.Equal(keys(p[0]), keys(p[1]))
}

// clausePairs are the pairs that are a text and its translation, each once.
func clausePairs(t testing.TB) []pair {
	seen := map[string]bool{}
	var out []pair
	for _, p := range realPairs(t) {
		if !p.prose && !seen[p.zh+p.en] {
			seen[p.zh+p.en] = true
			out = append(out, p)
		}
	}
	return out
}

type score struct{ caught, all int }

func (s score) share() float64 { return float64(s.caught) / float64(max(s.all, 1)) }

// measure plants every edit of a file and counts by kind.
func measure(t *testing.T, name string, most int) map[string]score {
	pairs := clausePairs(t)
	out := map[string]score{}
	for _, w := range golden.Rewordings(t, name) {
		e := edit{w}
		planted := e.apply(pairs, most)
		if len(planted) == 0 {
			t.Logf("%s: no text has the words of %s", name, e)
		}
		for _, p := range planted {
			s := out[e.Kind]
			s.all++
			if reported(p) {
				s.caught++
			}
			out[e.Kind] = s
			if *verbose && reported(p) == (e.Kind == "harmless") {
				var keys []string
				for _, d := range Compare(p[1].zh, p[1].en) {
					keys = append(keys, d.Key())
				}
				t.Logf("%s\n   %.500s\n   %.500s\n   %v", e, p[1].zh, p[1].en, keys)
			}
		}
	}
	return out
}

func scores(s map[string]score) string {
	var b strings.Builder
	for _, k := range slices.Sorted(maps.Keys(s)) {
		fmt.Fprintf(&b, "%-12s %4d of %4d  %5.1f %%\n", k, s[k].caught, s[k].all, 100*s[k].share())
	}
	return b.String()
}

// The reach wanted of each kind of falsehood. Who takes part, how it is shared
// out and what was exchanged within a sentence are partly a matter of grammar.
var reach = map[string]float64{"share": 0.85, "exchange": 0.70, "": 0.95}

// TestFalsehoods plants the falsehoods the tables were made with.
func TestFalsehoods(t *testing.T) { plant(t, "falsehoods.txt") }

// TestUnseenFalsehoods plants those that were kept apart while the tables were
// made. When they were first planted, 505 of 510 were caught.
func TestUnseenFalsehoods(t *testing.T) { plant(t, "falsehoods-unseen.txt") }

func plant(t *testing.T, name string) {
	s := measure(t, name, 4)
	t.Log("\n" + scores(s))
	for kind, x := range s {
		want, ok := reach[kind]
		if !ok {
			want = reach[""]
		}
		if x.share() < want {
			t.Errorf("%s: %.1f %% caught, want %.0f %%", kind, 100*x.share(), 100*want)
		}
	}
}

// TestHarmless makes edits that change no meaning: at most one in eighty may
// be reported. Those of the second file were kept apart like the falsehoods:
// none of 50 was reported when they were first tried.
func TestHarmless(t *testing.T) {
	for name, least := range map[string]int{"harmless.txt": 300, "harmless-unseen.txt": 50} {
		s := measure(t, name, 1)
		t.Log(name + "\n" + scores(s))
		if x := s["harmless"]; x.all < least || x.share() > 1.0/80 {
			t.Errorf("%s: %d of %d harmless edits reported", name, x.caught, x.all)
		}
	}
}

// TestParaphrases reads whole sentences said in other ways.
func TestParaphrases(t *testing.T) {
	data, err := os.ReadFile("testdata/paraphrases.txt")
	if err != nil {
		t.Fatal(err)
	}
	same, other, zh, en := score{}, score{}, "", ""
	for _, line := range strings.Split(string(data), "\n") {
		sign, text, _ := strings.Cut(line, " ")
		switch sign {
		case ">":
			zh, en = text, ""
		case "<":
			zh, en = "", text
		case "=", "!":
			a, b := zh, text
			if zh == "" {
				a, b = text, en
			}
			differences := Compare(a, b)
			s := &same
			if sign == "!" {
				s = &other
			}
			s.all++
			if len(differences) > 0 {
				s.caught++
			}
			if *verbose && len(differences) > 0 == (sign == "=") {
				t.Logf("%s %s\n   %s\n   %+v", sign, a, b, differences)
			}
		}
	}
	t.Logf("%d of %d that say the same reported, %d of %d that say something else", same.caught, same.all, other.caught, other.all)
	if same.share() > 0.05 || other.share() < reach[""] {
		t.Error("too many")
	}
}
