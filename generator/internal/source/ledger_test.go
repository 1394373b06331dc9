package source

import (
	"bytes"
	"testing"
)

// What is read is written again byte for byte, and every path is one a site
// could have.
func FuzzLedger(f *testing.F) {
	f.Add([]byte("# x\n\nzh/a.html 2026-11-21\nzh/b.html 2026-11-22\n"))
	f.Add([]byte("zh/a.html 2026-11-21\r\nzh/a.html 0001-01-01"))
	f.Add([]byte("../x 2026-11-21\n.. 2026-11-21\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, problems := parseLedger("f", data)
		text := FormatLedger(list)
		again, more := parseLedger("f", text)
		if problems.Len() == 0 && (more.Len() > 0 || len(again) != len(list) || !bytes.Equal(FormatLedger(again), text)) {
			t.Errorf("%q is read back as %q", data, text)
		}
		for _, l := range list {
			if !ledgerPath(l.Path) {
				t.Errorf("path %q", l.Path)
			}
		}
	})
}
