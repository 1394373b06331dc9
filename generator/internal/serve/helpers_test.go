package serve

import (
	"bufio"
	"context"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/output"
)

const deadline = 10 * time.Second // for what must happen; never waited out in a good run

// preview is a running server whose site is the files of a folder as they are.
type preview struct {
	t       *testing.T
	dir     string // watched
	url     string
	reports chan report
	stop    func() error

	mu  sync.Mutex
	bad error // when set, builds fail
}

type report struct {
	result Result
	err    error
}

func write(t *testing.T, dir string, pairs ...string) {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		name := filepath.Join(dir, filepath.FromSlash(pairs[i]))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.WriteFile(name, []byte(pairs[i+1]), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
}

// readSite is the simplest build: what is in the folder is the site. A file
// with the word BROKEN in it is a problem.
func readSite(dir string) (Result, error) {
	var r Result
	fsys := os.DirFS(dir)
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if strings.Contains(string(data), "BROKEN") {
			r.Problems.Report(diag.Position{File: name, Line: 1}, "broken", diag.Say("it is broken", "坏了"))
		}
		r.Files = append(r.Files, output.Static(name, data))
		return err
	})
	return r, err
}

// start serves a folder with the given files and waits for the first build.
func start(t *testing.T, change func(*Options), pairs ...string) *preview {
	t.Helper()
	root := t.TempDir()
	p := &preview{t: t, dir: filepath.Join(root, "content"), reports: make(chan report, 100)}
	if err := os.Mkdir(p.dir, 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, p.dir, pairs...)
	o := Options{
		Addr:  "127.0.0.1:0",
		Watch: []string{p.dir},
		Build: func() (Result, error) {
			p.mu.Lock()
			defer p.mu.Unlock()
			if p.bad != nil {
				return Result{}, p.bad
			}
			return readSite(p.dir)
		},
		Report: func(r Result, _ time.Duration, err error) { p.reports <- report{r, err} },
	}
	if change != nil {
		change(&o)
	}
	ready := make(chan string, 1)
	o.Ready = func(url string) { ready <- url }
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- Run(ctx, o) }()
	p.stop = sync.OnceValue(func() error {
		cancel()
		select {
		case err := <-done:
			return err
		case <-time.After(deadline):
			return errors.New("the server did not end")
		}
	})
	t.Cleanup(func() {
		if err := p.stop(); err != nil {
			t.Error(err)
		}
	})
	select {
	case p.url = <-ready:
	case err := <-done:
		t.Fatal(err)
	}
	p.built()
	return p
}

// built waits for the report of the next build.
func (p *preview) built() report {
	p.t.Helper()
	select {
	case r := <-p.reports:
		return r
	case <-time.After(deadline):
		p.t.Fatal("no build")
		panic("unreachable")
	}
}

// quiet checks that no build comes for a while.
func (p *preview) quiet() {
	p.t.Helper()
	select {
	case r := <-p.reports:
		p.t.Fatalf("a build without need: %+v", r)
	case <-time.After(4 * quiet):
	}
}

// client keeps no connections and follows no redirects.
var client = &http.Client{
	Transport:     &http.Transport{DisableKeepAlives: true},
	CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

func (p *preview) do(method, path string, edit func(*http.Request)) (*http.Response, string) {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), method, strings.TrimSuffix(p.url, "/")+path, nil)
	if err != nil {
		p.t.Fatal(err)
	}
	if edit != nil {
		edit(r)
	}
	resp, err := client.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		p.t.Fatal(err)
	}
	return resp, string(body)
}

func (p *preview) get(path string) (*http.Response, string) {
	p.t.Helper()
	return p.do("GET", path, nil)
}

func (p *preview) wantBody(path, want string) {
	p.t.Helper()
	if _, got := p.get(path); got != want {
		p.t.Errorf("%s is %q, want %q", path, got, want)
	}
}

// listen opens the event stream and sends every line of it but empty ones.
// The channel closes with the stream.
func (p *preview) listen(query string) <-chan string {
	p.t.Helper()
	r, err := http.NewRequestWithContext(p.t.Context(), "GET", p.url+"-/events"+query, nil)
	if err != nil {
		p.t.Fatal(err)
	}
	resp, err := client.Do(r)
	if err != nil {
		p.t.Fatal(err)
	}
	if got := resp.Header.Get("Content-Type"); resp.StatusCode != 200 || got != "text/event-stream" {
		p.t.Fatalf("event stream: %s, %s", resp.Status, got)
	}
	lines := make(chan string, 100)
	go func() {
		defer resp.Body.Close()
		defer close(lines)
		s := bufio.NewScanner(resp.Body)
		for s.Scan() {
			if s.Text() != "" {
				lines <- s.Text()
			}
		}
		if s.Err() != nil { // cut off instead of ended
			lines <- s.Err().Error()
		}
	}()
	p.wantLine(lines, ": listening")
	return lines
}

func (p *preview) wantLine(lines <-chan string, want string) {
	p.t.Helper()
	select {
	case got := <-lines:
		if got != want {
			p.t.Fatalf("event stream says %q, want %q", got, want)
		}
	case <-time.After(deadline):
		p.t.Fatalf("event stream is silent, want %q", want)
	}
}

func (p *preview) wantNoLine(lines <-chan string) {
	p.t.Helper()
	select {
	case got, open := <-lines:
		p.t.Fatalf("event stream says %q (open: %v), want silence", got, open)
	case <-time.After(2 * quiet):
	}
}
