package values

// starters are what values and idioms can begin with: characters, and words of
// Latin letters by their hash. What begins with none of them is stepped over at
// once; most of a text is.
var starters = func() (s struct {
	han   map[rune]bool
	words map[uint64]bool
}) {
	s.han, s.words = map[rune]bool{'半': true}, map[uint64]bool{}
	add := func(first map[rune][][]rune) {
		for c, list := range first {
			s.han[c] = true
			for _, words := range list {
				s.words[hashOf(words)] = true
			}
		}
	}
	for _, first := range []map[rune][][]rune{
		wordings(equalShares), wordings(zhOrdinals), wordings(dayParts), wordings(zones), wordings(labelWords), wordings(currencySigns), wordings(zhIdioms), wordings(enIdioms),
		wordings(monthNames), wordings(weekdays), wordings(enFractions), wordings(newLexicon(map[string]bool{"a|an|half|noon|midday|midnight|http|https|www|第": true})),
	} {
		add(first)
	}
	for c := range hanDigit {
		s.han[c] = true
	}
	for c := range formal {
		s.han[c] = true
	}
	for c := range hanUnit {
		s.han[c] = true
	}
	for w := range enNumbers {
		s.words[hashOf([]rune(w))] = true
	}
	for w := range enOrdinals {
		s.words[hashOf([]rune(w))] = true
	}
	return s
}()

// wordings lists what a lexicon holds, by its first character.
func wordings[T any](lx lexicon[T]) map[rune][][]rune {
	out := map[rune][][]rune{}
	for c, list := range lx.first {
		for _, e := range list {
			out[c] = append(out[c], e.words)
		}
	}
	return out
}

// hashOf is the FNV-1a hash of the Latin word that words begins with.
func hashOf(words []rune) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range words {
		if !isLatin(c) {
			break
		}
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// plain steps over a character or word that no value begins with. A word that
// figures, a hyphen, a point or the like go on with may be a name or an address.
func (r *reader) plain(i int) int {
	c := r.get(i)
	switch {
	case isHan(c):
		if !starters.han[c] {
			return i + 1
		}
	case isLatin(c) && !isLatin(r.get(i-1)):
		h := uint64(14695981039346656037)
		end := i
		for ; isLatin(r.get(end)); end++ {
			h = (h ^ uint64(r.get(end))) * 1099511628211
		}
		if next := r.get(end); (isSpace(next) || next == ',' || next == ')' || isHan(next) || next == 0) && !starters.words[h] && (len(r.mail) == 0 || r.mail[0].from > end || r.mail[0].from < i) {
			return end
		}
	}
	return i
}
