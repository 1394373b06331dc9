package diag

import "strconv"

// Count says how many there are in English: 0 pages, 1 page, 2 pages. Chinese
// needs no such help.
func Count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return strconv.Itoa(n) + " " + noun
}
