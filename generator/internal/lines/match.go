package lines

// Bounds of the work one document may make.
const (
	maxDepth = 64      // of parts within parts
	maxCells = 1 << 24 // of all tables of common lines
)

// matcher pairs the lines of two versions of a text, both without blank ones.
type matcher struct {
	old, now []Print
	pair     []int // for each old line the line of now that has its words, or -1
	cells    int   // left to be spent
}

// match pairs lines that have the same words, in order. Lines that stand once
// in both versions are the fixed points; what lies between two of them is
// looked at in the same way, and at last line by line.
func match(old, now []Print) []int {
	m := matcher{old: old, now: now, pair: make([]int, len(old)), cells: maxCells}
	for i := range m.pair {
		m.pair[i] = -1
	}
	m.part(0, len(old), 0, len(now), 0)
	return m.pair
}

// part pairs old[a:b] with now[c:d].
func (m *matcher) part(a, b, c, d, depth int) {
	for a < b && c < d && m.old[a] == m.now[c] {
		m.pair[a] = c
		a, c = a+1, c+1
	}
	for a < b && c < d && m.old[b-1] == m.now[d-1] {
		m.pair[b-1] = d - 1
		b, d = b-1, d-1
	}
	if a == b || c == d || depth == maxDepth {
		return
	}
	fixed := m.fixed(a, b, c, d)
	if len(fixed) == 0 {
		m.table(a, b, c, d)
		return
	}
	for _, i := range fixed {
		j := m.pair[i]
		m.part(a, i, c, j, depth+1)
		a, c = i+1, j+1
	}
	m.part(a, b, c, d, depth+1)
}

// fixed pairs the lines that stand once in each part, as many as keep their
// order, and returns the old ones.
func (m *matcher) fixed(a, b, c, d int) []int {
	type places struct{ old, now, at, to int }
	seen := map[Print]places{}
	for i := a; i < b; i++ {
		p := seen[m.old[i]]
		p.old, p.at = p.old+1, i
		seen[m.old[i]] = p
	}
	for j := c; j < d; j++ {
		if p, known := seen[m.now[j]]; known {
			p.now, p.to = p.now+1, j
			seen[m.now[j]] = p
		}
	}
	var at, to []int
	for i := a; i < b; i++ {
		if p := seen[m.old[i]]; p.old == 1 && p.now == 1 {
			at, to = append(at, i), append(to, p.to)
		}
	}
	var out []int
	for _, k := range rising(to) {
		m.pair[at[k]] = to[k]
		out = append(out, at[k])
	}
	return out
}

// rising returns the places of a longest rising run within s, by patience.
func rising(s []int) []int {
	var piles []int // place of the smallest end of a run of each length
	before := make([]int, len(s))
	for i, v := range s {
		lo, hi := 0, len(piles)
		for lo < hi {
			if mid := (lo + hi) / 2; s[piles[mid]] < v {
				lo = mid + 1
			} else {
				hi = mid
			}
		}
		before[i] = -1
		if lo > 0 {
			before[i] = piles[lo-1]
		}
		if lo == len(piles) {
			piles = append(piles, i)
		} else {
			piles[lo] = i
		}
	}
	if len(piles) == 0 {
		return nil
	}
	out := make([]int, len(piles))
	for k, i := len(piles)-1, piles[len(piles)-1]; k >= 0; k, i = k-1, before[i] {
		out[k] = i
	}
	return out
}

// table pairs a longest common run of lines, where the parts are small enough
// for a table of them.
func (m *matcher) table(a, b, c, d int) {
	rows, cols := b-a, d-c
	if rows > m.cells/cols {
		return
	}
	m.cells -= rows * cols
	length := make([]int32, (rows+1)*(cols+1))
	at := func(i, j int) *int32 { return &length[i*(cols+1)+j] }
	for i := rows - 1; i >= 0; i-- {
		for j := cols - 1; j >= 0; j-- {
			if m.old[a+i] == m.now[c+j] {
				*at(i, j) = *at(i+1, j+1) + 1
			} else {
				*at(i, j) = max(*at(i+1, j), *at(i, j+1))
			}
		}
	}
	for i, j := 0, 0; i < rows && j < cols; {
		switch {
		case m.old[a+i] == m.now[c+j]:
			m.pair[a+i] = c + j
			i, j = i+1, j+1
		case *at(i+1, j) >= *at(i, j+1):
			i++
		default:
			j++
		}
	}
}
