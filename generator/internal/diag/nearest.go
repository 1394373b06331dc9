package diag

import "github.com/agnivade/levenshtein"

// Suggest returns a hint naming the known word nearest to got, or no hint
// when none is near enough to be meant.
func Suggest(got string, known []string) Message {
	best, bestDistance := "", 1+min(3, (len(got)+1)/2)
	for _, k := range known {
		if max(len(got)-len(k), len(k)-len(got)) > 3*bestDistance { // at least as many edits, three bytes a Chinese character
			continue
		}
		if d := levenshtein.ComputeDistance(got, k); d < bestDistance || d == bestDistance && k < best {
			best, bestDistance = k, d
		}
	}
	if best == "" {
		return Message{}
	}
	return Say("did you mean %q?", "是否应为“%s”？", best)
}

// Nearest is the known word with the fewest edits from got, however many; ""
// if none is known. Of equals, the first in order.
func Nearest(got string, known []string) string {
	best, bestDistance := "", 0
	for _, k := range known {
		if best != "" && max(len(got)-len(k), len(k)-len(got)) > bestDistance {
			continue
		}
		if d := levenshtein.ComputeDistance(got, k); best == "" || d < bestDistance || d == bestDistance && k < best {
			best, bestDistance = k, d
		}
	}
	return best
}
