package lang

import (
	"math/big"
	"regexp"
	"strings"

	"golang.org/x/text/width"
)

// Narrow writes full-width letters, digits and signs as those of ASCII.
func Narrow(s string) string { return strings.TrimSpace(width.Narrow.String(s)) }

var wholeNumber = regexp.MustCompile(`^(?:CNY|RMB|¥|￥|\$|€|£)? ?([0-9]+(?:[,_' ][0-9]{3})*|[0-9]+)(\.[0-9]+)? ?(百万|千万|十万|百|千|万|亿|(?i:million|billion|thousand|mn|bn|m|k))? ?(?:人民币|美元|欧元|元|yuan|CNY|RMB|EUR|USD|个|项|人|年)?$`)

var units = map[string]int64{"百": 1e2, "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "亿": 1e8,
	"thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}

// WholeNumber reads a number as people write one, for a hint how a file wants
// it: 1500万, 15,000,000, 1.5亿, 2,000万元, １００. ok is false where it is none,
// or has a fraction.
func WholeNumber(s string) (n int64, ok bool) {
	m := wholeNumber.FindStringSubmatch(Narrow(s))
	if m == nil {
		return 0, false
	}
	r, ok := new(big.Rat).SetString(strings.NewReplacer(",", "", "_", "", "'", "", " ", "").Replace(m[1]) + m[2])
	if unit := units[strings.ToLower(m[3])]; ok && unit > 0 {
		r.Mul(r, new(big.Rat).SetInt64(unit))
	}
	if !ok || !r.IsInt() || !r.Num().IsInt64() {
		return 0, false
	}
	return r.Num().Int64(), true
}
