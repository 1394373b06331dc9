package serve

import (
	"context"
	"errors"
	"net"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

func TestAddresses(t *testing.T) {
	build := func() (Result, error) { return Result{}, nil }
	for addr, want := range map[string]string{
		":0": "loopback", "0.0.0.0:0": "loopback", "[::]:0": "loopback", "192.0.2.1:0": "loopback", "example.org:0": "loopback",
		"127.0.0.1": "missing port", "": "missing port", "127.0.0.1:x": "",
	} {
		err := Run(t.Context(), Options{Addr: addr, Build: build})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "preview: ") {
			t.Errorf("%q: %v", addr, err)
		}
	}
	for addr, want := range map[string]string{"127.0.0.1:0": "http://127.0.0.1:", "localhost:0": "http://localhost:"} {
		p := start(t, func(o *Options) { o.Addr = addr }, "index.html", "1")
		if !strings.HasPrefix(p.url, want) || !strings.HasSuffix(p.url, "/") {
			t.Errorf("%q: ready at %q", addr, p.url)
		}
		p.wantBody("/", "1")
	}
}

func TestCannotStart(t *testing.T) {
	build := func() (Result, error) { return Result{}, nil }
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer ln.Close()
	if err := Run(t.Context(), Options{Addr: ln.Addr().String(), Build: build}); err == nil {
		t.Error("no error though the port is taken")
	}
	err = Run(t.Context(), Options{Addr: "127.0.0.1:0", Build: build, Watch: []string{t.TempDir() + "/no/such"}})
	if err == nil || !strings.Contains(err.Error(), "such") {
		t.Errorf("missing folder: %v", err)
	}
}

func TestOnlyBuildIsNeeded(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	err := Run(ctx, Options{Addr: "127.0.0.1:0", Build: func() (Result, error) {
		cancel()
		return Result{}, errors.New("bad")
	}})
	if err != nil {
		t.Error(err)
	}
}

func TestEndsCleanly(t *testing.T) {
	before := runtime.NumGoroutine()
	p := start(t, nil, "index.html", "1")
	var streams []<-chan string
	for range 5 {
		streams = append(streams, p.listen(""))
	}
	// A browser's spare connection, on which nothing is ever asked.
	spare, err := net.Dial("tcp", strings.Trim(strings.TrimPrefix(p.url, "http://"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	defer spare.Close()
	begin := time.Now()
	if err := p.stop(); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(begin); took > 2*time.Second {
		t.Errorf("took %v to end", took)
	}
	for _, s := range streams {
		select {
		case line, open := <-s:
			if open {
				t.Errorf("%q instead of the end", line)
			}
		case <-time.After(deadline):
			t.Fatal("a stream is still open")
		}
	}
	for end := time.Now().Add(deadline); runtime.NumGoroutine() > before; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			buf := make([]byte, 1<<16)
			t.Fatalf("%d goroutines, %d before:\n%s", runtime.NumGoroutine(), before, buf[:runtime.Stack(buf, true)])
		}
	}
}

func TestEndsDuringBuild(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var ended bool
	err := Run(ctx, Options{Addr: "127.0.0.1:0", Build: func() (Result, error) {
		cancel()
		time.Sleep(50 * time.Millisecond)
		ended = true
		return Result{}, nil
	}})
	if err != nil || !ended {
		t.Errorf("error %v, build ended: %v", err, ended)
	}
}

// Lost events and a failing watch cost one build, not the preview.
func TestWatchTrouble(t *testing.T) {
	dir := t.TempDir()
	w, err := newWatcher([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	p := &preview{t: t, reports: make(chan report, 10)}
	builds := make(chan bool, 10)
	b := &builder{stage: newStage(), watcher: w, Options: Options{
		Build:  func() (Result, error) { builds <- true; return Result{}, nil },
		Report: func(r Result, _ time.Duration, err error) { p.reports <- report{r, err} },
	}}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan bool)
	go func() { b.loop(ctx); close(done) }()
	defer func() { cancel(); <-done }()
	<-builds
	p.built()

	w.Errors <- fsnotify.ErrEventOverflow
	<-builds
	if r := p.built(); r.err != nil {
		t.Errorf("overflow: %v", r.err)
	}
	w.Errors <- errors.New("odd")
	if r := p.built(); r.err == nil || !strings.Contains(r.err.Error(), "odd") {
		t.Errorf("another error: %v", r.err)
	}
	<-builds
	p.built()
	write(t, dir, "a", "1")
	<-builds
	p.built()
}
