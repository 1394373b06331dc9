package duties

// found is a mark with the tokens it was made of.
type found struct {
	Mark
	first, last int
}

// find reads the tokens from left to right. At each place the longest word of
// the table wins, whatever its class; its tokens are then used up. What
// stands in the gap of a word is read like any other text.
func (t *table) find(tokens []token) []found {
	s := search{table: t, tokens: tokens, used: make([]bool, len(tokens))}
	var out []found
	for i, tok := range tokens {
		if s.used[i] {
			continue
		}
		s.won = nil
		if i+1 < len(tokens) {
			s.try(t.two[tok.word][tokens[i+1].word], i)
		}
		s.try(t.one[tok.word], i)
		for n := 1; n <= min(3, len(tok.word)); n++ {
			s.try(t.stems[tok.word[:n]], i)
		}
		if tok.kind == number {
			s.try(t.numbers, i)
		}
		if s.won == nil {
			continue
		}
		for _, k := range s.at {
			s.used[k] = true
		}
		first, last := s.at[0], s.at[len(s.at)-1]
		for _, m := range s.won.meanings {
			out = append(out, found{Mark{Class: m.class, Start: tokens[first].start, End: tokens[last].end, Weak: m.weak}, first, last})
		}
	}
	return out
}

// search is the state of one reading.
type search struct {
	*table
	tokens []token
	used   []bool
	won    *pattern // at this place, so far
	at     []int    // its tokens
	buffer []int
}

// try looks for the first pattern of a list that begins at i and wins.
func (s *search) try(list []*pattern, i int) {
	for _, p := range list {
		if s.won != nil && s.won.rank < p.rank {
			return
		}
		if s.buffer = p.match(s.table, s.tokens, s.used, i, s.buffer[:0]); len(s.buffer) > 0 {
			s.won = p
			s.at, s.buffer = s.buffer, s.at
			return
		}
	}
}

// match gives the places of the tokens of p if it begins at i. A gap ends at
// the first token the next part fits.
func (p *pattern) match(t *table, tokens []token, used []bool, i int, at []int) []int {
	gap := 0
	for _, x := range p.parts {
		if x.gap {
			gap = t.widest
			continue
		}
		for gap > 0 && i < len(tokens) && tokens[i].kind != stop && (used[i] || !t.is(x, tokens[i])) {
			i++
			gap--
		}
		gap = 0
		beside := x.number || x.noun // does not belong to the word
		if i >= len(tokens) || used[i] && !beside || !t.is(x, tokens[i]) {
			return nil
		}
		if !beside {
			at = append(at, i)
		}
		i++
	}
	return at
}
