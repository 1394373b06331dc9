// Package testcontent gives tests the real content and messages of the
// project, read once a test binary. It is imported by tests only.
package testcontent

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/source"
)

// Real is the content of the project, resolved, and its messages.
type Real struct {
	Catalog *catalog.Catalog
	Bundle  *i18n.Bundle
}

// Root is the project's folder.
func Root() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "../../..")
}

var load = sync.OnceValues(func() (Real, error) {
	fsys := os.DirFS(Root())
	records, problems, err := source.Read(fsys, "content")
	if err != nil {
		return Real{}, err
	}
	c, found := catalog.Assemble(records)
	problems.Merge(found)
	bundle, found := i18n.Load(fsys, "templates/i18n")
	problems.Merge(found)
	return Real{c, bundle}, first(problems)
})

func first(problems diag.List) error {
	if problems.Len() == 0 {
		return nil
	}
	return errors.New(fmt.Sprint(problems.Sorted()[0]))
}

// Load gives the real content, or ends the test. What it gives is shared: it
// must not be changed.
func Load(t testing.TB) Real {
	t.Helper()
	r, err := load()
	if err != nil {
		t.Fatal(err)
	}
	return r
}
