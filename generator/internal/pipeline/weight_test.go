package pipeline

import (
	"bytes"
	"compress/gzip"
	"path"
	"regexp"
	"strings"
	"testing"
)

// compressed is the size of data as a web host sends it.
func compressed(t *testing.T, data []byte) int {
	t.Helper()
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.DefaultCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}

// All styles together stay small, and so does what a page brings with it at
// the first visit. The data of the search page is apart.
func TestWeight(t *testing.T) {
	const styles, firstLoad = 12 << 10, 60_000
	site := theSite(t)
	if n := compressed(t, site["css/zhinan.css"]) + compressed(t, site["css/filter.css"]); n > styles {
		t.Errorf("the stylesheets are %d bytes when compressed, over %d", n, styles)
	}
	brings := regexp.MustCompile(`<(?:link rel="(?:stylesheet|icon)" href|script src|img [^>]*src)="([^"]+)"`)
	sizes := map[string]int{}
	size := func(p string) int {
		if sizes[p] == 0 {
			data, ok := site[p]
			if !ok {
				t.Fatalf("%s does not exist", p)
			}
			sizes[p] = compressed(t, data)
		}
		return sizes[p]
	}
	heaviest, most := "", 0
	for p, data := range site {
		if !strings.HasSuffix(p, ".html") {
			continue
		}
		sum, parts := size(p), 0
		for _, m := range brings.FindAllSubmatch(data, -1) {
			parts++
			if part := path.Join(path.Dir(p), string(m[1])); !strings.HasPrefix(part, "search/") {
				sum += size(part)
			}
		}
		if parts < 2 {
			t.Errorf("%s brings %d files; is the pattern still right?", p, parts)
		}
		if sum > firstLoad {
			t.Errorf("%s brings %d bytes compressed, over %d", p, sum, firstLoad)
		}
		if sum > most {
			heaviest, most = p, sum
		}
	}
	t.Logf("heaviest: %s, %d bytes", heaviest, most)
}
