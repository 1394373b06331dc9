package pipeline

import (
	"errors"
	"io/fs"
	"runtime"
	"sync"
	"testing"

	"golang.org/x/sync/errgroup"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/output"
)

// made is a site whose files were all asked for. Its problems are those found
// before and those that showed then, as build reports them.
type made struct {
	Result
	files map[string][]byte
}

// makeSite makes a whole site in memory.
func makeSite(fsys fs.FS, opt Options) (made, error) {
	r, err := Site(fsys, opt)
	m := made{r, map[string][]byte{}}
	if err != nil || r.Problems.Len() > 0 {
		return m, err
	}
	err = ask(r.Files, func(path string, data []byte) { m.files[path] = data })
	found, rest := diag.Split(err)
	m.Problems.Merge(found)
	return m, rest
}

// ask has files made, in parallel, and gives them to take, one at a time.
func ask(files []output.File, take func(path string, data []byte)) error {
	var mu sync.Mutex
	var g errgroup.Group
	g.SetLimit(runtime.GOMAXPROCS(0))
	errs := make([]error, len(files))
	for i, f := range files {
		g.Go(func() error {
			data, err := f.Bytes()
			errs[i] = err
			mu.Lock()
			defer mu.Unlock()
			take(f.Path, data)
			return nil
		})
	}
	_ = g.Wait()
	return errors.Join(errs...)
}

// bytesOf asks for one file.
func bytesOf(t testing.TB, f output.File) []byte {
	t.Helper()
	data, err := f.Bytes()
	if err != nil {
		t.Fatalf("%s: %v", f.Path, err)
	}
	return data
}
