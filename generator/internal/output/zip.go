package output

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// SumsName is the file of check sums in a zip file, as sha256sum -c reads it.
const SumsName = "SHA256SUMS"

// Zip writes files, in order of path, below one folder of a zip file, with
// their check sums. The same files and day give the same bytes: every entry
// is dated at, and carries no trace of the machine. Files whose names begin
// with a dot are for web hosts and left out.
func Zip(w io.Writer, files []File, folder string, at time.Time) error {
	files = slices.DeleteFunc(slices.Clone(files), func(f File) bool { return strings.HasPrefix(f.Path, ".") })
	slices.SortFunc(files, func(a, b File) int { return strings.Compare(a.Path, b.Path) })
	var sums bytes.Buffer
	for _, f := range files {
		fmt.Fprintf(&sums, "%s  %s\n", digest(f.Data), f.Path)
	}
	files = append(files, File{Path: SumsName, Data: sums.Bytes()})
	if err := Validate(files); err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	z := zip.NewWriter(w)
	for _, f := range files {
		h := &zip.FileHeader{Name: folder + "/" + f.Path, Method: zip.Deflate, Modified: at.UTC()}
		h.SetMode(0o644)
		entry, err := z.CreateHeader(h)
		if err == nil {
			_, err = entry.Write(f.Data)
		}
		if err != nil {
			return fmt.Errorf("zip %s: %w", f.Path, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("zip: %w", err)
	}
	return nil
}
