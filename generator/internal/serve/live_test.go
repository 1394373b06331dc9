package serve

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"zhinan/generator/internal/output"
)

func TestReload(t *testing.T) {
	p := start(t, nil, "index.html", "1", "zh/index.html", "1")
	lines := p.listen("")
	p.wantNoLine(lines)

	write(t, p.dir, "index.html", "2")
	p.built()
	p.wantLine(lines, "data: reload")
	p.wantBody("/", "2")

	// Saved the way of many editors: a new file takes the name.
	write(t, p.dir, "zh/index.html~", "2")
	if err := os.Rename(filepath.Join(p.dir, "zh", "index.html~"), filepath.Join(p.dir, "zh", "index.html")); err != nil {
		t.Fatal(err)
	}
	p.built()
	p.wantLine(lines, "data: reload")
	p.wantBody("/zh/", "2")

	if err := os.RemoveAll(filepath.Join(p.dir, "zh")); err != nil {
		t.Fatal(err)
	}
	p.built()
	p.wantLine(lines, "data: reload")
	if resp, _ := p.get("/zh/"); resp.StatusCode != 404 {
		t.Errorf("a removed page: %s", resp.Status)
	}
}

func TestNewFolders(t *testing.T) {
	p := start(t, nil, "index.html", "1")
	lines := p.listen("")
	write(t, p.dir, "en/deep/er/index.html", "1")
	p.built()
	p.wantLine(lines, "data: reload")
	write(t, p.dir, "en/deep/er/index.html", "2")
	p.built()
	p.wantLine(lines, "data: reload")
	p.wantBody("/en/deep/er/", "2")

	// A folder under a new name is watched under that.
	if err := os.Rename(filepath.Join(p.dir, "en"), filepath.Join(p.dir, "fr")); err != nil {
		t.Fatal(err)
	}
	p.built()
	p.wantLine(lines, "data: reload")
	write(t, p.dir, "fr/deep/er/index.html", "3")
	p.built()
	p.wantLine(lines, "data: reload")
	p.wantBody("/fr/deep/er/", "3")
}

func TestWatchedFolderReplaced(t *testing.T) {
	p := start(t, nil, "index.html", "1")
	if err := os.Rename(p.dir, p.dir+".old"); err != nil {
		t.Fatal(err)
	}
	if r := p.built(); r.err == nil {
		t.Error("no error though the folder is gone")
	}
	p.wantBody("/", "1")
	write(t, p.dir, "index.html", "2")
	p.built()
	p.wantBody("/", "2")
	write(t, p.dir, "index.html", "3")
	p.built()
	p.wantBody("/", "3")
}

func TestWatchedFileAndMissingPath(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "site.yaml", "1", "other.yaml", "1")
	p := start(t, func(o *Options) {
		o.Watch = []string{filepath.Join(dir, "site.yaml"), filepath.Join(dir, "static")}
	}, "index.html", "1")
	write(t, dir, "other.yaml", "2")
	write(t, p.dir, "index.html", "2")
	p.quiet()
	for _, name := range []string{"site.yaml", "static/a.css", "static/a.css"} {
		write(t, dir, name, "2")
		p.built()
		p.quiet()
	}
}

func TestIgnoredFiles(t *testing.T) {
	p := start(t, nil, "index.html", "1", ".git/config", "1", "out/index.html", "1", "out/"+output.ManifestName, "")
	write(t, p.dir, ".git/config", "2", ".git/index.lock", "2", "out/index.html", "2", "out/new.html", "2",
		".index.html.swp", "", "index.html~", "", ".#index.html", "", "#index.html#", "", "4913", "", ".public.zhinan-new-1/index.html", "")
	if err := os.Chmod(filepath.Join(p.dir, "index.html"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.quiet()
	// A section may bear the name.
	write(t, p.dir, "public/index.html", "1")
	p.built()
}

func TestBadBuildKeepsTheOldSite(t *testing.T) {
	p := start(t, nil, "index.html", "1", "js/zhinan.js", "")
	lines := p.listen("")
	_, script := p.get("/js/zhinan.js")

	write(t, p.dir, "index.html", "BROKEN")
	if r := p.built(); r.result.Problems.Len() != 1 || r.err != nil {
		t.Errorf("problems: %+v", r)
	}
	p.wantBody("/", "1")

	p.mu.Lock()
	p.bad = errors.New("disk on fire")
	p.mu.Unlock()
	write(t, p.dir, "index.html", "2")
	if r := p.built(); !errors.Is(r.err, p.bad) {
		t.Errorf("error: %+v", r)
	}
	p.wantBody("/", "1")
	p.wantBody("/js/zhinan.js", script)
	p.wantNoLine(lines)

	p.mu.Lock()
	p.bad = nil
	p.mu.Unlock()
	write(t, p.dir, "index.html", "3")
	p.built()
	p.wantLine(lines, "data: reload")
	p.wantBody("/", "3")
}

func TestUnpublishablePathIsBad(t *testing.T) {
	p := start(t, nil, "index.html", "1")
	write(t, p.dir, "index.html", "2", "con.html", "1")
	if r := p.built(); r.err == nil || !strings.Contains(r.err.Error(), "con.html") {
		t.Errorf("%+v", r)
	}
	p.wantBody("/", "1")
}

func TestFirstBuildBad(t *testing.T) {
	for _, own := range []bool{false, true} {
		p := start(t, func(o *Options) {
			if own {
				o.ProblemPage = func(r Result, err error) []byte { return []byte("own page: " + r.Problems.Sorted()[0].Message.ZH) }
			}
		}, "index.html", "BROKEN <b>")
		want := "it is broken"
		if own {
			want = "own page: 坏了"
		}
		resp, body := p.get("/any/page")
		if resp.StatusCode != 500 || !strings.Contains(body, want) || resp.Header.Get("Content-Type") != "text/html; charset=utf-8" {
			t.Errorf("%s %v %q", resp.Status, resp.Header, body)
		}
		_, script := p.get("/js/zhinan.js")
		seen := regexp.MustCompile(`\?seen=[^"]+`).FindString(script)
		lines := p.listen(seen)
		p.wantNoLine(lines)
		if !own {
			write(t, p.dir, "other.html", "BROKEN too")
			p.built()
			p.wantLine(lines, "data: reload")
		}
		write(t, p.dir, "index.html", "good", "other.html", "good")
		p.built()
		p.wantLine(lines, "data: reload")
		p.wantBody("/", "good")
	}
}

// What changed while a page did not listen is told when it does.
func TestMissedReload(t *testing.T) {
	p := start(t, nil, "index.html", "1", "js/zhinan.js", "")
	_, script := p.get("/js/zhinan.js")
	seen := regexp.MustCompile(`\?seen=[^"]+`).FindString(script)
	p.wantNoLine(p.listen(seen))
	write(t, p.dir, "index.html", "2")
	p.built()
	p.wantLine(p.listen(seen), "data: reload")
	p.wantLine(p.listen("?seen=another-run-1"), "data: reload")
}

func TestOneBuildAtATime(t *testing.T) {
	var running, builds, overlaps atomic.Int32
	enter, leave := make(chan bool, 100), make(chan bool)
	var p *preview
	p = start(t, func(o *Options) {
		build := o.Build
		o.Build = func() (Result, error) {
			if running.Add(1) > 1 {
				overlaps.Add(1)
			}
			defer running.Add(-1)
			if builds.Add(1) > 1 {
				enter <- true
				r, err := build()
				<-leave
				return r, err
			}
			return build()
		}
	}, "index.html", "1")
	write(t, p.dir, "index.html", "2")
	<-enter
	write(t, p.dir, "index.html", "3") // during the build, after it read
	time.Sleep(3 * quiet)
	leave <- true
	p.built()
	select {
	case <-enter:
	case <-time.After(deadline):
		t.Fatal("the change during the build was forgotten")
	}
	leave <- true
	p.built()
	p.wantBody("/", "3")
	if overlaps.Load() > 0 {
		t.Error("two builds at once")
	}
}

// The pause is held to the clock in a bubble of its own time, so that no load
// of the machine tells.
func TestPause(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, c := range []struct {
			name         string
			changes      int
			apart, after time.Duration // between changes; from the first to the end
		}{
			{"one change", 1, 0, quiet},
			{"a burst", 20, quiet / 20, 19*(quiet/20) + quiet},
			{"without an end", 1000, quiet / 8, patience - quiet/8 + quiet},
		} {
			var p pause
			begin := time.Now()
			fired := time.Duration(-1)
			for range c.changes {
				p.change()
				select {
				case <-p.over:
					fired = time.Since(begin)
				case <-time.After(c.apart):
				}
				if fired >= 0 {
					break
				}
			}
			if fired < 0 {
				<-p.over
				fired = time.Since(begin)
			}
			if fired != c.after {
				t.Errorf("%s: built after %s, not %s", c.name, fired, c.after)
			}
		}
	})
}

// A burst of changes is not built change by change, and the last one shows.
func TestDebounce(t *testing.T) {
	p := start(t, nil, "index.html", "1")
	const changes = 20
	for i := range changes {
		write(t, p.dir, "index.html", strings.Repeat("x", i+1), "other.html", "1")
		time.Sleep(quiet / 20)
	}
	p.built()
	builds := 1
	for end := time.After(4 * quiet); end != nil; {
		select {
		case <-p.reports:
			builds++
		case <-end:
			end = nil
		}
	}
	if builds > changes/2 {
		t.Errorf("%d builds for %d changes", builds, changes)
	}
	p.wantBody("/", strings.Repeat("x", changes))
	// Changes without a pause do not put the build off for ever.
	stop := time.Now().Add(deadline)
	for len(p.reports) == 0 {
		if time.Now().After(stop) {
			t.Fatal("no build")
		}
		write(t, p.dir, "index.html", "y")
		time.Sleep(quiet / 8)
	}
}
