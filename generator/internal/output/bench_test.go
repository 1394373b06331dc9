package output

import (
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// pages is a site like a real one: a folder for each page.
func pages() []File {
	files := bigSite("A", 5000)
	for i := range files[1:] {
		files[i+1].Path = strings.TrimSuffix(files[i+1].Path, ".html") + "/index.html"
	}
	return files
}

func BenchmarkSync(b *testing.B) {
	files := pages()
	b.Run("cold", func(b *testing.B) {
		root := b.TempDir()
		for i := 0; b.Loop(); i++ {
			mustSync(b, filepath.Join(root, strconv.Itoa(i), "public"), files)
		}
	})
	b.Run("warm, nothing changed", func(b *testing.B) {
		dir := filepath.Join(b.TempDir(), "public")
		mustSync(b, dir, files)
		for b.Loop() {
			mustSync(b, dir, files)
		}
	})
	// In a loop, this mostly shows how slowly ext4 gives out again what the
	// round before freed; on tmpfs a round takes a small part of it.
	b.Run("warm, one page changed", func(b *testing.B) {
		dir := filepath.Join(b.TempDir(), "public")
		files := pages()
		for i := 0; b.Loop(); i++ {
			files[0] = Static(files[0].Path, []byte(strconv.Itoa(i)))
			mustSync(b, dir, files)
		}
	})
}

func BenchmarkValidate(b *testing.B) {
	files := pages()
	for b.Loop() {
		if err := Validate(files); err != nil {
			b.Fatal(err)
		}
	}
}
