package output

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Replace writes one file whole or not at all: it is made beside its place and
// renamed into it.
func Replace(name string, data []byte) error {
	return ReplaceWith(name, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// ReplaceWith is Replace for what is written bit by bit. An error of write
// leaves what was there.
func ReplaceWith(name string, write func(io.Writer) error) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), ".zhinan-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	err = write(tmp)
	err = errors.Join(err, tmp.Chmod(0o644), tmp.Sync(), tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), name)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", name, errors.Join(err, os.Remove(tmp.Name())))
	}
	return nil
}
