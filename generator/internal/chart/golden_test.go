package chart

import (
	"fmt"
	"maps"
	"slices"
	"testing"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/golden"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/testcontent"
	"zhinan/generator/internal/words"
)

// Every picture of the small catalogue: in Chinese its words, legend and table,
// in English its shapes too.
func TestPictures(t *testing.T) {
	r := testcontent.Small(t)
	for _, l := range lang.Both {
		t.Run(string(l), func(t *testing.T) {
			all := charts(Maker{words.New(r.Catalog, nil, r.Bundle, l, site.HomePath(l), words.Options{Today: r.Catalog.Site.ContentDate})})
			var files []txtar.File
			for _, name := range slices.Sorted(maps.Keys(all)) {
				c := *all[name]
				if l == lang.ZH {
					c.Pictures = nil
				}
				files = append(files, txtar.File{Name: name, Data: golden.Dump(c, short)})
			}
			golden.Test(t, "pictures-"+string(l), files...)
		})
	}
}

// short says a shape in a line.
func short(_ string, v any) (string, bool) {
	switch v := v.(type) {
	case Rect, Bar, Line, Dot, Cell, Text, Key, Head, Value:
		return fmt.Sprintf("%+v", v), true
	}
	return "", false
}
