package values

import "slices"

// perAhead reads /项, per project, a year behind an amount or count.
func (t *text) perAhead(at int) (per []string, end int) {
	end = at
	for n := 0; n < 3; n++ {
		next := t.space(end)
		c := t.get(next)
		switch w := t.word(next); {
		case c == '/' || c == '每':
			next = t.space(next + 1)
		case w == "for" && (t.word(t.space(next+3)) == "each" || t.word(t.space(next+3)) == "every"):
			next = t.space(next + 3)
			next = t.space(next + len(t.word(next)))
		case w == "per" || w == "each" || w == "every":
			next = t.space(next + len(w))
		case w == "a" || w == "an":
			next = t.space(next + len(w))
			if p, e, ok := perWords.here(t, next); !ok || p != "year" && p != "month" && p != "day" && p != "week" || e < 0 {
				return per, end
			}
		case w == "annually" || w == "yearly":
			per, end = append(per, "year"), next+len(w)
			continue
		case w == "monthly":
			per, end = append(per, "month"), next+len(w)
			continue
		default:
			return per, end
		}
		p, e, ok := perWords.here(t, next)
		if w := t.word(t.space(end)); !ok && w == "each" && len(per) == 0 && t.eachStands(next) {
			return []string{"each"}, next
		}
		if !ok {
			return per, end
		}
		per, end = append(per, p), e
	}
	return per, end
}

// eachStands reports that "each", which ended before i, is all that is said of
// the base: a stop follows it and no noun.
func (t *text) eachStands(i int) bool {
	c := t.get(i)
	return !isLatin(c) && !isDigit(c)
}

// perBehind looks for 每项, "each project" in the clause before an amount.
func (t *text) perBehind(at, low, reach int) []string {
	var per []string
	words, han := 0, 0
	for i := at; i > low && words < reach/2 && han < reach; i-- {
		if p, start, ok := perBefore.before(t, i, low); ok {
			if !slices.Contains(per, p) {
				per = append(per, p)
			}
			i = start + 1
			continue
		}
		switch c := t.get(i - 1); {
		case isHan(c):
			han++
		case isSpace(c):
			words++
		case !isLatin(c) && c != '\'' && c != '~' && c != ':':
			return per
		}
	}
	return per
}

// base reads what an amount is for, behind it or before it.
func (r *reader) base(from, to, end int, kind Kind) ([]string, int) {
	per, far := r.perAhead(max(to, end))
	if kind == Count && len(per) == 1 && per[0] == "each" {
		return nil, end
	}
	if len(per) > 0 {
		return sorted(per), far
	}
	reach := 14
	if kind == Count {
		reach = 4
	}
	if per = sorted(r.perBehind(from, r.low, reach)); len(per) == 0 && kind == Amount && r.eachBefore(from) {
		per = []string{"each"}
	}
	return per, end
}

// eachBefore reports a 各 before the amount or before its bound (双方各不超过10万元).
func (r *reader) eachBefore(from int) bool {
	at := r.spaceBack(from)
	if _, start, ok := boundsBefore.before(r.text, at, r.low); ok {
		at = start
	}
	return at > r.low && r.get(at-1) == '各'
}
