package output

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Replace writes one file whole or not at all: it is made beside its place and
// renamed into it.
func Replace(name string, data []byte) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), ".zhinan-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	_, err = tmp.Write(data)
	err = errors.Join(err, tmp.Chmod(0o644), tmp.Sync(), tmp.Close())
	if err == nil {
		err = os.Rename(tmp.Name(), name)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", name, errors.Join(err, os.Remove(tmp.Name())))
	}
	return nil
}
