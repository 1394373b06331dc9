package mutation

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"zhinan/generator/internal/pipeline"
)

// TestBrokenFile: a record or registry that cannot be read is one problem. No
// rule about its neighbours adds that something is missing there.
func TestBrokenFile(t *testing.T) {
	c := readCatalogue(t)
	others := append(c.glob("content/guides/*/guide.yaml"), c.glob("content/*.yaml")...)
	for i, file := range append(others, c.glob("content/guides/*/*/direction.yaml")...) {
		if i >= len(others) && i%4 != 0 && file != "content/guides/2024-2/1.5/direction.yaml" && !*whole {
			continue
		}
		files := maps.Clone(c.files)
		files[file] = &fstest.MapFile{Data: []byte("title: {zh: \"\n")}
		_, found, err := pipeline.Content(files)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range found.Sorted() {
			if p.At.File != file {
				t.Errorf("%s is broken, and this is said: %s: %s [%s]", file, p.At, p.Message.EN, p.Rule)
			}
		}
		if found.Len() == 0 {
			t.Errorf("%s is broken, and nothing is said", file)
		}
	}
}

// TestUnneededExcuses: beside another fault of its record nothing is said of an
// excuse, which may be needed once that is mended.
func TestUnneededExcuses(t *testing.T) {
	c := readCatalogue(t)
	excused := 0
	for _, file := range c.glob("content/guides/*/*/direction.yaml") {
		text := string(c.files[file].Data)
		if !strings.Contains(text, "\ndifferences:") {
			continue
		}
		if excused++; excused%3 != 1 && !*whole {
			continue
		}
		files := maps.Clone(c.files)
		files[file] = &fstest.MapFile{Data: []byte(text + "foo: bar\n")}
		_, found, err := pipeline.Content(files)
		if err != nil {
			t.Fatal(err)
		}
		if list := found.Sorted(); len(list) != 1 || list[0].Rule != "unknown-key" {
			t.Errorf("%s has an unknown key, and this is said: %v", file, list)
		}
	}
	if excused < 10 {
		t.Errorf("only %d directions have excuses", excused)
	}
}
