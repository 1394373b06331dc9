package lines

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestSpan: where named lines stand after an edit, by hand.
func TestSpan(t *testing.T) {
	const old = "head\nfirst line of words\n\nsecond line of words\nx\nthird line of words\nhead\nend of it all"
	for _, c := range []struct {
		name, now string
		spans     string // "old → now" of each, comma-separated; 0 where lost
	}{
		{"nothing", old, "1-8 → 1-8, 3-3 → 3-3"},
		{"a blank line first", "\n" + old, "1-1 → 2-2, 2-4 → 3-5, 3-3 → 4-4, 7-7 → 8-8"},
		{"words first", "new words\n" + old, "1-1 → 2-2, 2-5 → 3-6"},
		{"a line within", "head\nfirst line of words\n\nnew\nsecond line of words\nx\nthird line of words\nhead\nend of it all", "2-4 → 2-5, 4-4 → 5-5, 2-2 → 2-2, 6-7 → 7-8"},
		{"a line less", "head\nfirst line of words\n\nx\nthird line of words\nhead\nend of it all", "2-4 → 2-2, 4-4 → 0, 2-6 → 2-5, 7-7 → 6-6"},
		{"two joined", "head\nfirst line of words second line of words\nx\nthird line of words\nhead\nend of it all", "2-2 → 2-2, 4-4 → 2-2, 2-5 → 2-3, 6-6 → 4-4"},
		{"joined to a short one", "head\nfirst line of words\n\nsecond line of wordsx\nthird line of words\nhead\nend of it all", "4-4 → 4-4, 5-5 → 4-4, 4-6 → 4-5"},
		{"one cut in two", "head\nfirst line\nof words\n\nsecond line of words\nx\nthird line of words\nhead\nend of it all", "2-2 → 2-3, 1-1 → 1-1, 4-4 → 5-5"},
		{"cut anew", "head\nfirst line\nof words second\nline of words x third\nline of words\nhead\nend of it all", "2-2 → 2-3, 4-4 → 3-4, 5-5 → 4-4, 6-6 → 4-5, 7-7 → 6-6"},
		{"a word mended", "head\nfirst line of words\n\nsecond line of birds\nx\nthird line of words\nhead\nend of it all", "4-4 → 4-4, 2-5 → 2-5"},
		{"a word mended and a line more", "head\nfirst line of words\n\nsecond line of birds\nnew\nx\nthird line of words\nhead\nend of it all", "4-4 → 4-5, 5-5 → 6-6"},
		{"a word mended and two joined", "head\nfirst line of birds\nsecond line of wordsx\nthird line of words\nhead\nend of it all", "2-2 → 2-2, 4-4 → 3-3, 5-5 → 3-3, 2-5 → 2-3, 6-6 → 4-4"},
		{"the first of two alike less", strings.TrimPrefix(old, "head\n"), "1-1 → 0, 7-7 → 6-6"},
		{"nothing left", "", "1-8 → 0, 3-3 → 0"},
		{"lines it never had", old + "\nmore", "9-9 → 0, 0-1 → 0, 3-2 → 0, 8-8 → 8-8"},
	} {
		m := Follow(Of(strings.Split(old, "\n")), strings.Split(c.now, "\n"))
		for span := range strings.SplitSeq(c.spans, ", ") {
			var a, b int
			if _, err := fmt.Sscanf(span, "%d-%d", &a, &b); err != nil {
				t.Fatal(err)
			}
			got := fmt.Sprintf("%d-%d → 0", a, b)
			if x, y, ok := m.Span(a, b); ok {
				got = fmt.Sprintf("%d-%d → %d-%d", a, b, x, y)
			}
			if got != span && m != nil {
				t.Errorf("%s: %s, not %s", c.name, got, span)
			}
		}
	}
}

// edited is a document under random edits that remembers where each old line
// went.
type edited struct {
	text []string
	old  [][]int // of each present line, the old lines it has words of
	gone map[int]bool
	r    *rand.Rand
}

// edit makes one change of a person who mends a text: a line more, a line
// less, two joined, one cut in two.
func (e *edited) edit() string {
	i := e.r.IntN(len(e.text))
	switch e.r.IntN(5) {
	case 0:
		e.text, e.old = slices.Insert(e.text, i, ""), slices.Insert(e.old, i, []int(nil))
		return fmt.Sprintf("blank at %d", i+1)
	case 1:
		words := fmt.Sprintf("inserted %d %d", i, e.r.Int())
		e.text, e.old = slices.Insert(e.text, i, words), slices.Insert(e.old, i, []int(nil))
		return fmt.Sprintf("words at %d", i+1)
	case 2:
		for _, k := range e.old[i] {
			e.gone[k] = true
		}
		e.text, e.old = slices.Delete(e.text, i, i+1), slices.Delete(e.old, i, i+1)
		return fmt.Sprintf("deleted %d", i+1)
	case 3:
		if i+1 < len(e.text) {
			e.text[i] += e.text[i+1]
			e.old[i] = slices.Concat(e.old[i], e.old[i+1])
			e.text, e.old = slices.Delete(e.text, i+1, i+2), slices.Delete(e.old, i+1, i+2)
		}
		return fmt.Sprintf("joined %d", i+1)
	default:
		runes := []rune(e.text[i])
		if len(runes) > 1 && len(e.old[i]) == 1 {
			cut := 1 + e.r.IntN(len(runes)-1)
			e.text[i] = string(runes[:cut])
			e.text, e.old = slices.Insert(e.text, i+1, string(runes[cut:])), slices.Insert(e.old, i+1, slices.Clone(e.old[i]))
		}
		return fmt.Sprintf("cut %d", i+1)
	}
}

// TestFollowsEdits edits copies of the real sources at random. The words of
// every line that is not gone must stand in the lines it is said to be in now,
// and those must be its own: no other line of the same words will do.
func TestFollowsEdits(t *testing.T) {
	t.Parallel()
	names, wrong, looked := []string{"s000", "s001", "s002", "s003", "s004"}, 0, 0
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 9))
		data, err := os.ReadFile("../../../content/sources/" + names[seed%5] + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		before := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
		e := edited{slices.Clone(before), make([][]int, len(before)), map[int]bool{}, r}
		for i := range before {
			e.old[i] = []int{i + 1}
		}
		var log []string
		for range 1 + r.IntN(8) {
			log = append(log, e.edit())
		}
		m := Follow(Of(before), e.text)
		for i, line := range before {
			want := Squeeze(line)
			if want == "" || e.gone[i+1] {
				continue
			}
			looked++
			first, last, ok := m.Span(i+1, i+1)
			if !ok {
				t.Errorf("seed %d, %v: line %d is lost: %s", seed, log, i+1, line)
				continue
			}
			if got := Squeeze(strings.Join(e.text[first-1:last], "")); !strings.Contains(got, want) {
				t.Errorf("seed %d, %v: line %d: %s, in %d-%d: %s", seed, log, i+1, line, first, last, got)
			}
			if !slices.Contains(e.old[first-1], i+1) || !slices.Contains(e.old[last-1], i+1) {
				wrong++
			}
		}
	}
	if wrong*1000 > looked {
		t.Errorf("%d of %d lines are led to others of the same words", wrong, looked)
	}
	t.Logf("%d lines looked for, %d led to others of the same words", looked, wrong)
}

// TestFollowIsBounded: documents of a hundred thousand lines, whatever is in
// them, are followed in moments.
func TestFollowIsBounded(t *testing.T) {
	const n = 100_000
	lines := func(f func(int) string) []string {
		out := make([]string, n)
		for i := range out {
			out[i] = f(i)
		}
		return out
	}
	own := func(i int) string { return fmt.Sprintf("line %d of a long document", i) }
	few := func(i int) string { return fmt.Sprintf("line %d", i*i%7) }
	other := func(i int) string { return fmt.Sprintf("line %d", i*i%11) }
	back := lines(own)
	slices.Reverse(back)
	joined := []string{strings.Join(lines(own), "")}
	cases := map[string][2][]string{
		"reversed":  {lines(own), back},
		"repeated":  {lines(few), lines(other)},
		"joined":    {lines(own), joined},
		"strangers": {lines(own), lines(func(i int) string { return fmt.Sprintf("row %d of another text", i) })},
	}
	for name, c := range cases {
		start := time.Now()
		m := Follow(Of(c[0]), c[1])
		for i := 1; i <= n; i += 1000 {
			if first, last, ok := m.Span(i, i+10); ok && (first < 1 || last < first || last > len(c[1])) {
				t.Errorf("%s: %d-%d", name, first, last)
			}
		}
		if d := time.Since(start); d > 10*time.Second {
			t.Errorf("%s took %v", name, d)
		} else {
			t.Logf("%s: %v", name, d)
		}
	}
	inserted := slices.Insert(lines(own), n/2, "new")
	if first, last, ok := Follow(Of(lines(own)), inserted).Span(n, n); !ok || first != n+1 || last != n+1 {
		t.Errorf("the last line is led to %d-%d, %v", first, last, ok)
	}
}
