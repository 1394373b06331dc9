package filter

import (
	"slices"
	"strconv"
)

// bounds are ranges of whole numbers: each from above the bound before it up
// to and with its own; what is above the last is a range too.
type bounds []int64

var (
	fundBounds    = bounds{1_000_000, 2_000_000, 5_000_000, 10_000_000}
	projectBounds = bounds{5, 10, 20}
)

// key is the range n falls into: "up-5", "up-10", "over-20".
func (b bounds) key(n int64) string {
	for _, upper := range b {
		if n <= upper {
			return "up-" + strconv.FormatInt(upper, 10)
		}
	}
	return "over-" + strconv.FormatInt(b[len(b)-1], 10)
}

// keys are all ranges, in order.
func (b bounds) keys() []string {
	var out []string
	for _, upper := range b {
		out = append(out, "up-"+strconv.FormatInt(upper, 10))
	}
	return append(out, "over-"+strconv.FormatInt(b[len(b)-1], 10))
}

// between are the ranges that lo to hi touches.
func (b bounds) between(lo, hi int64) []string {
	all := b.keys()
	return all[slices.Index(all, b.key(lo)) : slices.Index(all, b.key(hi))+1]
}
