package serve

import (
	"sync"

	"zhinan/generator/internal/output"
)

// files are the files of one build, by path. Those a browser asked for are
// kept until the next build, so that a page reloaded is not made again.
type files struct {
	promises map[string]func() ([]byte, error)
	list     []output.File

	mu   sync.Mutex
	kept map[string]func() ([]byte, error) // each makes its file once
	size int                               // of what is kept
}

// room is how many bytes are kept at most.
const room = 256 << 20

func newFiles(list []output.File) *files {
	f := &files{promises: make(map[string]func() ([]byte, error), len(list)), list: list, kept: map[string]func() ([]byte, error){}}
	for _, x := range list {
		f.promises[x.Path] = x.Bytes
	}
	return f
}

func (f *files) has(path string) bool { return f.promises[path] != nil }

// bytes has a file made, once however many ask for it at a time.
func (f *files) bytes(path string) ([]byte, error) {
	f.mu.Lock()
	ask := f.kept[path]
	if ask == nil {
		ask = sync.OnceValues(func() ([]byte, error) {
			data, err := f.promises[path]()
			f.keep(len(data))
			return data, err
		})
		f.kept[path] = ask
	}
	f.mu.Unlock()
	return ask()
}

// keep counts what is kept and, where that is too much, lets all of it go.
func (f *files) keep(size int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.size += size; f.size > room {
		f.kept, f.size = map[string]func() ([]byte, error){}, 0
	}
}
