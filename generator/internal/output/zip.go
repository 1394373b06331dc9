package output

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// SumsName is the file of check sums in a zip file, as sha256sum -c reads it.
const SumsName = "SHA256SUMS"

// Zip writes files, in order of path, below one folder of a zip file, with
// their check sums. It asks for one file after the other and lets each go. The
// same files and day give the same bytes: every entry is dated at, and carries
// no trace of the machine. Files whose names begin with a dot are for web
// hosts and left out. Where files cannot be made, the error joins all of
// theirs, and what was written to w so far is no zip file.
func Zip(w io.Writer, files []File, folder string, at time.Time) error {
	files = slices.DeleteFunc(slices.Clone(files), func(f File) bool { return strings.HasPrefix(f.Path, ".") })
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	if err := Validate(append(slices.Clone(files), File{Path: SumsName})); err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	z := &zipper{zip.NewWriter(w), folder + "/", at.UTC()}
	var sums bytes.Buffer
	var failed []error
	for _, f := range files {
		data, err := f.ask()
		if err != nil {
			failed = append(failed, err)
		}
		if len(failed) > 0 {
			continue // the rest is asked for its errors alone
		}
		fmt.Fprintf(&sums, "%s  %s\n", digest(data), f.Path)
		if err := z.put(f.Path, data); err != nil {
			return err
		}
	}
	if len(failed) > 0 {
		return fmt.Errorf("zip: %w", errors.Join(failed...))
	}
	if err := z.put(SumsName, sums.Bytes()); err != nil {
		return err
	}
	if err := z.w.Close(); err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	return nil
}

type zipper struct {
	w      *zip.Writer
	folder string
	at     time.Time
}

// put writes one entry.
func (z *zipper) put(path string, data []byte) error {
	h := &zip.FileHeader{Name: z.folder + path, Method: zip.Deflate, Modified: z.at}
	h.SetMode(0o644)
	entry, err := z.w.CreateHeader(h)
	if err == nil {
		_, err = entry.Write(data)
	}
	if err != nil {
		return fmt.Errorf("zip %s: %w", path, err)
	}
	return nil
}
