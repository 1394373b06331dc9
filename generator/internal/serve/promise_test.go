package serve

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/output"
)

// press makes the files of a preview's builds, counts, and can be held up.
type press struct {
	mu   sync.Mutex
	made map[string]int
	hold map[string]chan bool // a file waits for its channel to close
	fail map[string]error
}

func newPress() *press {
	return &press{made: map[string]int{}, hold: map[string]chan bool{}, fail: map[string]error{}}
}

func (p *press) file(path, text string) output.File {
	return output.File{Path: path, Bytes: func() ([]byte, error) {
		p.mu.Lock()
		p.made[path]++
		hold, err := p.hold[path], p.fail[path]
		p.mu.Unlock()
		if hold != nil {
			<-hold
		}
		return []byte(text), err
	}}
}

func (p *press) count(path string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.made[path]
}

func (p *press) await(t *testing.T, path string, n int) {
	t.Helper()
	for end := time.Now().Add(deadline); p.count(path) < n; time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%s was made %d times, want %d", path, p.count(path), n)
		}
	}
}

func problem(file string) error {
	var l diag.List
	l.Report(diag.Position{File: file, Line: 3, Column: 1}, "template", diag.Say("it does not fit", "不合"))
	return l.Err()
}

// pressed starts a preview of files from a press; checked tells of the runs
// behind its builds.
func pressed(t *testing.T, files func(build int) []output.File) (p *preview, checked chan report) {
	t.Helper()
	defer func(n int) { t.Cleanup(func() { runtime.GOMAXPROCS(n) }) }(runtime.GOMAXPROCS(2)) // one file at a time is made behind
	var builds atomic.Int32
	checked = make(chan report, 100)
	p = start(t, func(o *Options) {
		o.Build = func() (Result, error) { return Result{Files: files(int(builds.Add(1)))}, nil }
		o.Checked = func(r Result, _ time.Duration, err error) { checked <- report{r, err} }
	})
	return p, checked
}

func (p *preview) checkedWith(checked chan report) report {
	p.t.Helper()
	select {
	case r := <-checked:
		return r
	case <-time.After(deadline):
		p.t.Fatal("no report of what showed behind the build")
		panic("unreachable")
	}
}

// A request is answered while nothing but the file asked for is made; it is
// made once, and once more behind.
func TestOnlyTheAskedFileIsMade(t *testing.T) {
	press := newPress()
	press.hold["a.html"] = make(chan bool) // the first in order: all else waits behind it
	p, checked := pressed(t, func(int) []output.File {
		return []output.File{press.file("a.html", "slow"), press.file("index.html", "home"), press.file("z.html", "last")}
	})
	press.await(t, "a.html", 1)
	for range 3 {
		p.wantBody("/", "home")
	}
	if a, home, last := press.count("a.html"), press.count("index.html"), press.count("z.html"); a != 1 || home != 1 || last != 0 {
		t.Errorf("made: a.html %d times, index.html %d, z.html %d", a, home, last)
	}
	if len(checked) > 0 {
		t.Error("the run behind has ended")
	}
	close(press.hold["a.html"])
	if r := p.checkedWith(checked); r.err != nil || r.result.Problems.Len() > 0 || len(r.result.Files) != 3 {
		t.Errorf("%+v", r)
	}
	if home, last := press.count("index.html"), press.count("z.html"); home != 2 || last != 1 {
		t.Errorf("made: index.html %d times, z.html %d", home, last)
	}
}

// What shows behind is told in the terminal and in the pages, all of it; the
// page that cannot be made says why, the others are shown.
func TestProblemsThatShowBehind(t *testing.T) {
	press := newPress()
	p, checked := pressed(t, func(build int) []output.File {
		press.mu.Lock()
		defer press.mu.Unlock()
		press.fail = map[string]error{}
		if build == 2 {
			press.fail = map[string]error{"a.html": problem("templates/a.html"), "b.html": fmt.Errorf("page: %w", problem("templates/b.html")), "c.html": errors.New("no ink")}
		}
		return []output.File{press.file("index.html", "home"), press.file("a.html", "a"), press.file("b.html", "b"), press.file("c.html", "c"), press.file("js/zhinan.js", "")}
	})
	p.checkedWith(checked)
	lines := p.listen("")
	p.wantNoLine(lines)

	write(t, p.dir, "x", "1")
	p.built()
	p.wantLine(lines, "data: reload")
	r := p.checkedWith(checked)
	if r.result.Problems.Len() != 2 || r.err == nil || r.err.Error() != "c.html: no ink" {
		t.Errorf("%v, %v", r.result.Problems.Sorted(), r.err)
	}
	want := `data: ["templates/a.html:3:1: 不合 / it does not fit [template]","templates/b.html:3:1: 不合 / it does not fit [template]","c.html: no ink"]`
	p.wantLine(lines, "event: problems")
	p.wantLine(lines, want)
	// Who comes later is told too, but for no other state of the site.
	_, script := p.get("/js/zhinan.js")
	seen := regexp.MustCompile(`\?seen=[^"]+`).FindString(script)
	later := p.listen(seen)
	p.wantLine(later, "event: problems")
	p.wantLine(later, want)
	p.wantNoLine(later)

	p.wantBody("/", "home")
	if resp, body := p.get("/b.html"); resp.StatusCode != 500 || !strings.Contains(body, "it does not fit") || strings.Contains(body, "templates/a.html") {
		t.Errorf("%s %q", resp.Status, body)
	}
	if resp, body := p.get("/c.html"); resp.StatusCode != 500 || !strings.Contains(body, "no ink") || !strings.Contains(body, scriptPath) {
		t.Errorf("%s %q", resp.Status, body)
	}

	write(t, p.dir, "x", "2")
	p.built()
	p.wantLine(lines, "data: reload")
	if r := p.checkedWith(checked); r.err != nil || r.result.Problems.Len() > 0 {
		t.Errorf("%+v", r)
	}
	p.wantNoLine(lines)
	p.wantBody("/b.html", "b")
}

// A change ends the run behind the build before: what it has not made yet is
// not made, and what it found is not told.
func TestChangeCutsTheRunShort(t *testing.T) {
	press := newPress()
	press.hold["a.html"] = make(chan bool)
	press.fail["a.html"] = problem("old")
	p, checked := pressed(t, func(build int) []output.File {
		if build == 1 {
			return []output.File{press.file("a.html", "1"), press.file("z.html", "1")}
		}
		return []output.File{output.Static("new.html", []byte("2"))}
	})
	press.await(t, "a.html", 1)
	lines := p.listen("")
	write(t, p.dir, "x", "1")
	p.built() // although a file of the build before is still being made
	p.wantLine(lines, "data: reload")
	p.wantBody("/new.html", "2")
	if r := p.checkedWith(checked); len(r.result.Files) != 1 || r.result.Problems.Len() > 0 {
		t.Errorf("%+v", r)
	}
	close(press.hold["a.html"])
	time.Sleep(2 * quiet)
	if len(checked) > 0 || press.count("z.html") != 0 {
		t.Errorf("%d more reports; z.html was made %d times", len(checked), press.count("z.html"))
	}
	p.wantNoLine(lines)
}

// The change alone ends it, before the next build is through.
func TestChangeCutsBeforeTheNextBuild(t *testing.T) {
	press, building, built := newPress(), make(chan bool, 1), make(chan bool)
	press.hold["a.html"] = make(chan bool)
	p, _ := pressed(t, func(build int) []output.File {
		if build > 1 {
			building <- true
			<-built
		}
		return []output.File{press.file("a.html", "1"), press.file("z.html", "1")}
	})
	press.await(t, "a.html", 1)
	write(t, p.dir, "x", "1")
	<-building
	close(press.hold["a.html"])
	time.Sleep(quiet)
	if n := press.count("z.html"); n != 0 {
		t.Errorf("z.html was made %d times", n)
	}
	built <- true
	p.built()
}

// The end of the preview waits for the file under way and makes no other.
func TestEndsDuringTheRunBehind(t *testing.T) {
	press := newPress()
	press.hold["a.html"] = make(chan bool)
	p, checked := pressed(t, func(int) []output.File { return []output.File{press.file("a.html", "1"), press.file("z.html", "1")} })
	press.await(t, "a.html", 1)
	time.AfterFunc(quiet, func() { close(press.hold["a.html"]) })
	if err := p.stop(); err != nil {
		t.Fatal(err)
	}
	if len(checked) > 0 || press.count("z.html") != 0 {
		t.Errorf("%d reports; z.html was made %d times", len(checked), press.count("z.html"))
	}
}

// What is kept is bounded.
func TestKeptFilesAreBounded(t *testing.T) {
	press := newPress()
	f := newFiles([]output.File{press.file("a", "1"), press.file("b", "2")})
	get := func(path, want string) {
		t.Helper()
		if data, err := f.bytes(path); err != nil || string(data) != want {
			t.Errorf("%s is %q, %v", path, data, err)
		}
	}
	get("a", "1")
	get("a", "1")
	f.size = room
	get("b", "2") // one byte too many
	get("a", "1")
	if a := press.count("a"); a != 2 || f.size != 1 {
		t.Errorf("a was made %d times, %d bytes are kept", a, f.size)
	}
}

// The box is drawn without anything the pages' policy forbids.
func TestBoxKeepsThePolicy(t *testing.T) {
	for _, bad := range []string{"innerHTML", "insertAdjacentHTML", "setAttribute(\"style\"", "document.write", "<style", "eval("} {
		if strings.Contains(reloadScript, bad) {
			t.Errorf("the script uses %s", bad)
		}
	}
	if !bytes.Contains([]byte(reloadScript), []byte(`addEventListener("problems"`)) {
		t.Error("the script does not listen for problems")
	}
}
