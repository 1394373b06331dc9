package typeset

import (
	"fmt"
	"reflect"
	"slices"
	"unicode"

	"golang.org/x/image/font/sfnt"

	"zhinan/generator/internal/booklet"
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
		if !unicode.IsSpace(r) && !invisible(r) {
			out = append(out, Missing{r, text})
		}
	}
	slices.SortFunc(out, func(a, b Missing) int { return int(a.Rune - b.Rune) })
	return out, nil
}

// invisible reports characters no face need have: they are never drawn
// (Default_Ignorable_Code_Point, as far as a text may hold them).
func invisible(r rune) bool {
	return r == 0x00AD || r == 0x034F || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2064 ||
		r >= 0xFE00 && r <= 0xFE0F || r == 0xFEFF || r >= 0xE0100 && r <= 0xE01EF
}
