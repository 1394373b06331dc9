package output

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// A reader that holds the folder open meets pages of one version only. Pages
// may vanish under it when the old site is removed; they never change.
func TestReaderSeesOneVersion(t *testing.T) {
	eachSwap(t, func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		sites := [][]File{bigSite("A", 40), bigSite("B", 40)}
		mustSync(t, dir, sites[0])
		var wg sync.WaitGroup
		defer wg.Wait()
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		wg.Go(func() {
			for i := 1; ctx.Err() == nil; i++ {
				if _, err := Sync(dir, sites[i%2]); err != nil {
					t.Error(err)
					return
				}
			}
		})
		// A while, and on a busy machine until both were seen.
		seen := map[string]int{}
		begin := time.Now()
		for time.Since(begin) < 400*time.Millisecond || seen["A"] == 0 || seen["B"] == 0 {
			if time.Since(begin) > time.Minute {
				t.Fatalf("the reader saw %v; the test shows nothing", seen)
			}
			version, err := readVersion(dir)
			if errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				t.Fatal(err)
			}
			seen[version]++
		}
	})
}

// readVersion reads the index and some pages through one handle.
func readVersion(dir string) (string, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return "", err
	}
	defer root.Close()
	var version string
	for i, name := range []string{"index.html", "section3/page3.html", "section2/page9.html", "section4/page39.html"} {
		data, err := root.ReadFile(name)
		if err != nil {
			return "", err
		}
		got, _, ok := strings.Cut(string(data), " ")
		if !ok || i > 0 && got != version {
			return "", fmt.Errorf("%s is of site %q, the index of site %q", name, got, version)
		}
		version = got
	}
	return version, nil
}

func TestTwoBuildsAtOnce(t *testing.T) {
	eachSwap(t, func(t *testing.T) {
		dir := filepath.Join(t.TempDir(), "public")
		var wg sync.WaitGroup
		for _, name := range []string{"A", "B"} {
			wg.Go(func() {
				files := bigSite(name, 60)
				for range 8 {
					if _, err := Sync(dir, files); err != nil {
						t.Error(err)
					}
				}
			})
		}
		wg.Wait()
		put(t, dir, "CNAME", "example.org")
		wantWhole(t, dir, map[string][]File{"A": bigSite("A", 60), "B": bigSite("B", 60)})
		wantAlone(t, dir)
	})
}
