package lines

import (
	"slices"
	"sort"
	"strings"
)

// Moves says where the lines of an earlier version of a document stand now.
// The nil Moves is that of a document that has not changed.
type Moves struct {
	size   int     // lines of the earlier version
	lines  []int   // its lines that are not blank, from 1, in order
	places []place // of each of them
	blank  []bool  // of each present line, from 1
}

// place is a run of present lines, from 1; a line that is no more has none.
type place struct{ first, last int }

// Follow finds the lines an earlier version of text had, of which only the
// prints are known. It returns nil where nothing changed.
func Follow(old []Print, text []string) *Moves {
	now := Of(text)
	if slices.Equal(old, now) {
		return nil
	}
	m := &Moves{size: len(old), blank: make([]bool, len(now)+1)}
	var was, is []Print
	var number []int // of each of is
	for i, p := range old {
		if p.Size > 0 {
			was, m.lines = append(was, p), append(m.lines, i+1)
		}
	}
	for i, p := range now {
		if m.blank[i+1] = p.Size == 0; p.Size > 0 {
			is, number = append(is, p), append(number, i+1)
		}
	}
	pair := match(was, is)
	m.places = make([]place, len(was))
	effort := maxEffort
	for i := 0; i < len(pair); {
		if pair[i] >= 0 {
			m.places[i] = place{number[pair[i]], number[pair[i]]}
			i++
			continue
		}
		end, after := i, len(is)
		for ; end < len(pair) && pair[end] < 0; end++ {
		}
		if end < len(pair) {
			after = pair[end]
		}
		begin := 0
		if i > 0 {
			begin = pair[i-1] + 1
		}
		changed{was[i:end], number[begin:after], text}.places(m.places[i:end], &effort)
		i = end
	}
	return m
}

// maxEffort bounds the looking for words within changed lines, in bytes looked
// at, and maxChanged the words of changed lines that are looked through; long
// is how many bytes a line has that is sought at a distance.
const (
	maxEffort  = 1 << 26
	maxChanged = 1 << 22
	long       = 12
)

// changed is a run of old lines between two that were found, and the numbers
// of the present lines between those.
type changed struct {
	was    []Print
	number []int
	text   []string
}

// places finds each of the old lines within the present ones: by its words,
// where lines were cut or joined; else between those that were found.
func (c changed) places(out []place, effort *int) {
	if len(c.number) == 0 {
		return
	}
	var b strings.Builder
	ends := make([]int, len(c.number)) // byte behind each present line
	for i, n := range c.number {
		b.WriteString(Squeeze(c.text[n-1]))
		ends[i] = b.Len()
	}
	lineAt := func(at int) int { return sort.SearchInts(ends, at+1) }
	size := b.Len()
	var sums beginnings // of nothing, in which no line is found
	if size <= maxChanged {
		sums = beginningsOf(b.String())
	}
	from, missed := 0, 0 // byte behind the last that was found; old lines not found since
	between := func(i, to int) {
		if missed == 0 || from >= to {
			return
		}
		first, last := lineAt(from), lineAt(to-1)
		for k := i - missed; k < i; k++ {
			out[k] = place{c.number[first], c.number[last]}
			if missed == last-first+1 {
				n := c.number[first+k-(i-missed)]
				out[k] = place{n, n}
			}
		}
	}
	for i, p := range c.was {
		at, tries := from, 0
		for ; at+p.Size <= size && tries < *effort && !sums.has(p, at); at++ {
			tries++
			if p.Size < long {
				at = size
			}
		}
		if *effort -= tries; at+p.Size > size || !sums.has(p, at) {
			missed++
			continue
		}
		between(i, at)
		out[i] = place{c.number[lineAt(at)], c.number[lineAt(at+p.Size-1)]}
		from, missed = at+p.Size, 0
	}
	between(len(c.was), size)
}

// Had reports that the earlier version had the lines first to last.
func (m *Moves) Had(first, last int) bool {
	return m != nil && first >= 1 && last >= first && last <= m.size
}

// Span returns where the lines first to last of the earlier version stand now;
// ok is false where none of their words can be found. Lines the earlier
// version did not have are none of its.
func (m *Moves) Span(first, last int) (from, to int, ok bool) {
	if m == nil {
		return first, last, true
	}
	if !m.Had(first, last) {
		return 0, 0, false
	}
	a, b := sort.SearchInts(m.lines, first), sort.SearchInts(m.lines, last+1)
	if a == b {
		return m.blankSpan(a, first, last)
	}
	lead, trail := m.lines[a]-first, last-m.lines[b-1]
	for _, p := range m.places[a:b] {
		if p.first == 0 {
			continue
		}
		if !ok {
			from, ok = p.first, true
		}
		to = max(to, p.last)
	}
	for ; ok && lead > 0 && from > 1 && m.blank[from-1]; lead-- {
		from--
	}
	for ; ok && trail > 0 && to+1 < len(m.blank) && m.blank[to+1]; trail-- {
		to++
	}
	return from, to, ok
}

// blankSpan is Span for lines that are all blank: they stand behind the line
// before them, as far as there are blank ones still.
func (m *Moves) blankSpan(before, first, last int) (from, to int, ok bool) {
	base, shift := 0, first
	for i := before - 1; i >= 0; i-- {
		if m.places[i].first > 0 {
			base, shift = m.places[i].last, first-m.lines[i]
			break
		}
	}
	from = base + shift
	to = from + last - first
	if to >= len(m.blank) || slices.Contains(m.blank[from:to+1], false) {
		return 0, 0, false
	}
	return from, to, true
}
