package page

import (
	"slices"
	"testing"
)

// A window deals out every row once, wherever sections end.
func TestWindow(t *testing.T) {
	sections := []int{3, 0, 499, 1, 700, 2}
	seen := make([]int, 3+0+499+1+700+2)
	for part := 1; part <= 3; part++ {
		w := &window{lo: (part - 1) * 500, hi: part * 500}
		at, n := 0, 0
		for _, size := range sections {
			from, to := w.take(size)
			for i := from; i < to; i++ {
				seen[at+i]++
				n++
			}
			at += size
		}
		if want := min(500, len(seen)-(part-1)*500); n != want {
			t.Errorf("page %d holds %d rows, want %d", part, n, want)
		}
	}
	if i := slices.IndexFunc(seen, func(n int) bool { return n != 1 }); i >= 0 {
		t.Errorf("row %d stands on %d pages", i, seen[i])
	}
}
