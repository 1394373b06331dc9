package mutation

import (
	"maps"
	"testing"
	"testing/fstest"

	"zhinan/generator/internal/pipeline"
)

// TestBrokenRecord: a record that cannot be read is one problem. No rule about
// its neighbours adds that something is missing there.
func TestBrokenRecord(t *testing.T) {
	c := readCatalogue(t)
	for i, file := range c.glob("content/guides/*/*/direction.yaml") {
		if i%4 != 0 && file != "content/guides/2024-2/1.5/direction.yaml" && !*whole {
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
