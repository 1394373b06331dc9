package output

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
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
	tmp, err := stage(name, 0o644, write)
	if err != nil {
		return err
	}
	if err := os.Rename(tmp, name); err != nil {
		return fmt.Errorf("write %s: %w", name, errors.Join(err, os.Remove(tmp)))
	}
	return nil
}

// Replacement is a file and what is to be in it.
type Replacement struct {
	Name string
	Data []byte
}

// ReplaceAll writes several files, or none: all are written beside those they
// replace first, and one that cannot take its place has the others put back. A
// file keeps its permissions.
func ReplaceAll(list []Replacement) (err error) {
	type staged struct {
		tmp, name string
		was       []byte // nil where there was no file
		mode      fs.FileMode
	}
	var files []staged
	done := 0
	defer func() {
		if err == nil {
			return
		}
		for i, f := range files {
			switch {
			case i >= done:
				err = errors.Join(err, os.Remove(f.tmp))
			case f.was == nil:
				err = errors.Join(err, os.Remove(f.name))
			default:
				err = errors.Join(err, os.WriteFile(f.name, f.was, f.mode))
			}
		}
	}()
	for _, x := range list {
		f := staged{name: x.Name, mode: 0o644}
		if info, err := os.Stat(x.Name); err == nil {
			f.mode = info.Mode().Perm()
			if f.was, err = os.ReadFile(x.Name); err != nil {
				return fmt.Errorf("write %s: %w", x.Name, err)
			}
		}
		if f.tmp, err = stage(x.Name, f.mode, func(w io.Writer) error {
			_, err := w.Write(x.Data)
			return err
		}); err != nil {
			return err
		}
		files = append(files, f)
	}
	for _, f := range files {
		if err = os.Rename(f.tmp, f.name); err != nil {
			return fmt.Errorf("write %s: %w", f.name, err)
		}
		done++
	}
	return nil
}

// stage writes a temporary file beside name.
func stage(name string, mode fs.FileMode, write func(io.Writer) error) (string, error) {
	tmp, err := os.CreateTemp(filepath.Dir(name), ".zhinan-*")
	if err != nil {
		return "", fmt.Errorf("write %s: %w", name, err)
	}
	err = write(tmp)
	if err = errors.Join(err, tmp.Chmod(mode), tmp.Sync(), tmp.Close()); err != nil {
		return "", fmt.Errorf("write %s: %w", name, errors.Join(err, os.Remove(tmp.Name())))
	}
	return tmp.Name(), nil
}
