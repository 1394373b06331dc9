package output

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestManifestRoundTrip(t *testing.T) {
	text := formatManifest(map[string]string{"zh/b c.html": digest([]byte("two")), "a.html": digest([]byte("one"))})
	want := manifestHead +
		"7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed  a.html\n" +
		"3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3  zh/b c.html\n"
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Error(diff)
	}
	owned, ignored := parseManifest(text)
	if diff := cmp.Diff(map[string]bool{"a.html": true, "zh/b c.html": true}, owned); diff != "" || ignored != 0 {
		t.Errorf("ignored %d, %s", ignored, diff)
	}
}

func TestManifestDistrusted(t *testing.T) {
	sum := strings.Repeat("0", 64)
	for _, line := range []string{
		"garbage", "  a", sum + " a", sum + "  ", sum[1:] + "  a", strings.Repeat("z", 64) + "  a",
		sum + "  ../a", sum + "  /etc/passwd", sum + "  a/../../b", sum + `  ..\a`, sum + "  " + ManifestName, sum + "  .git/config",
	} {
		owned, ignored := parseManifest([]byte(line + "\n" + sum + "  good\n"))
		if !owned["good"] || len(owned) != 1 || ignored != 1 {
			t.Errorf("%q: owned %v, ignored %d", line, owned, ignored)
		}
	}
}
