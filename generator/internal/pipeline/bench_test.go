package pipeline

import (
	"os"
	"testing"
)

// BenchmarkSite builds the real site in memory: read, resolve, check, render.
func BenchmarkSite(b *testing.B) {
	fsys := os.DirFS("../../..")
	for b.Loop() {
		r, err := makeSite(fsys, Options{})
		if err != nil || r.Problems.Len() > 0 {
			b.Fatal(err, r.Problems.Sorted())
		}
	}
}

// BenchmarkCheck finds every problem of the real content without its site.
func BenchmarkCheck(b *testing.B) {
	fsys := os.DirFS("../../..")
	for b.Loop() {
		r, err := Check(fsys, Options{})
		if err != nil || r.Problems.Len() > 0 {
			b.Fatal(err, r.Problems.Sorted())
		}
	}
}

// BenchmarkContent reads, resolves and checks the real content.
func BenchmarkContent(b *testing.B) {
	fsys := os.DirFS("../../..")
	for b.Loop() {
		if _, problems, err := Content(fsys); err != nil || problems.Len() > 0 {
			b.Fatal(err, problems.Sorted())
		}
	}
}
