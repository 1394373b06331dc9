package output

import (
	"fmt"
	"sync"
)

// File is one file of the site: a clean, slash-separated path relative to the
// root of the site, and a promise of the bytes to find there. Nothing is made
// until somebody asks. A promise may be asked by several goroutines at once,
// and again later; it gives the same bytes each time. Whoever asked must not
// change them.
type File struct {
	Path  string
	Bytes func() ([]byte, error)
}

// Static is a file whose bytes are there already.
func Static(path string, data []byte) File {
	return File{path, func() ([]byte, error) { return data, nil }}
}

// ask has the bytes made. The error names the file.
func (f File) ask() ([]byte, error) {
	if f.Bytes == nil {
		return nil, fmt.Errorf("%s: nobody promises its bytes", f.Path)
	}
	data, err := f.Bytes()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.Path, err)
	}
	return data, nil
}

// Kept is a promise whose size others ask for: whoever asks first, for the
// size or for the bytes, has it made; it is not made again for the other. The
// bytes are let go as soon as they were handed out, the size stays.
type Kept struct {
	make func() ([]byte, error)

	mu   sync.Mutex
	made bool
	held bool // data waits to be handed out
	data []byte
	size int
	err  error
}

// Keep makes a Kept of a promise.
func Keep(make func() ([]byte, error)) *Kept { return &Kept{make: make} }

// Size is how many bytes there are.
func (k *Kept) Size() (int, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.made {
		k.ask()
		k.held = true
	}
	return k.size, k.err
}

// Bytes hands the bytes out. Who asks a second time has them made again.
func (k *Kept) Bytes() ([]byte, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.held {
		k.ask()
	}
	data := k.data
	k.data, k.held = nil, false
	return data, k.err
}

// ask needs the lock.
func (k *Kept) ask() {
	k.data, k.err = k.make()
	k.made, k.size = true, len(k.data)
}
