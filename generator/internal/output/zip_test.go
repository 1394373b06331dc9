package output

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

func TestZip(t *testing.T) {
	files := []File{Static("zh/页.html", []byte("<p>指南")), Static(".nojekyll", nil), Static("index.html", []byte("x"))}
	day := time.Date(2026, 11, 21, 0, 0, 0, 0, time.FixedZone("", 8*3600))
	var first, second bytes.Buffer
	if err := Zip(&first, files, "zhinan", day); err != nil {
		t.Fatal(err)
	}
	files[0], files[2] = files[2], files[0]
	if err := Zip(&second, files, "zhinan", day.UTC()); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same files in another order and time zone give other bytes")
	}
	z, err := zip.NewReader(bytes.NewReader(first.Bytes()), int64(first.Len()))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		got[f.Name] = string(data)
		if !f.Modified.Equal(day) || f.Mode() != 0o644 {
			t.Errorf("%s: %s, %s", f.Name, f.Modified, f.Mode())
		}
	}
	sums := fmt.Sprintf("%x  index.html\n%x  zh/页.html\n", sha256.Sum256([]byte("x")), sha256.Sum256([]byte("<p>指南")))
	if len(got) != 3 || got["zhinan/zh/页.html"] != "<p>指南" || got["zhinan/SHA256SUMS"] != sums {
		t.Errorf("%q", got)
	}
	if err := Zip(io.Discard, []File{{"a/../x", nil}}, "zhinan", day); err == nil || !strings.Contains(err.Error(), "..") {
		t.Errorf("a path that climbs out: %v", err)
	}
}
