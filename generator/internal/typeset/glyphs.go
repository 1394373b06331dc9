package typeset

import (
	"fmt"
	"reflect"
	"slices"
	"unicode"

	"golang.org/x/image/font/sfnt"

	"zhinan/generator/internal/booklet"
	"zhinan/generator/internal/lang"
)

// Missing is a character that no face has.
type Missing struct {
	Rune rune
	Text string // the first text that has it
}

// Missing lists the characters of the booklets that no face has, in order of
// code point. White space and characters that are never drawn (ZWJ, variation
// selectors, …) need no face.
func (l *Layout) Missing(books []booklet.Booklet) ([]Missing, error) {
	first := map[rune]string{}
	for i := range books {
		words(reflect.ValueOf(&books[i]), func(s string) {
			for _, r := range s {
				if _, seen := first[r]; !seen {
					first[r] = s
				}
			}
		})
	}
	for _, name := range l.faces {
		c, err := sfnt.ParseCollection(l.files[name])
		if err != nil {
			return nil, fmt.Errorf("face %s: %w", name, err)
		}
		for i := range c.NumFonts() {
			f, err := c.Font(i)
			if err != nil {
				return nil, fmt.Errorf("face %s: %w", name, err)
			}
			var buf sfnt.Buffer
			for r := range first {
				if g, err := f.GlyphIndex(&buf, r); err == nil && g != 0 {
					delete(first, r)
				}
			}
		}
	}
	var out []Missing
	for r, text := range first {
		if !unicode.IsSpace(r) && !lang.Undrawn(r) {
			out = append(out, Missing{r, text})
		}
	}
	slices.SortFunc(out, func(a, b Missing) int { return int(a.Rune - b.Rune) })
	return out, nil
}
