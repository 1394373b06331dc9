// Package serve shows authors their site while they write it.
//
// It answers with the very bytes the build promised, has a file made when a
// browser asks for it, and writes nothing to disk. Behind the answers every
// file is made once, for the problems that only show then; they are told in
// the terminal and in the pages. Changes are noticed with fsnotify rather than by polling,
// which would read thousands of files over and over; since fsnotify watches
// single folders only, sub-folders are found by walking, and new ones are
// added as they appear.
package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/output"
)

// Result is what a build makes: the files of the site as promises, and what is
// wrong with the author's files. A Result with problems is not shown to readers.
// Problems that a file's promise gives as a diag.Error are told beside the
// pages that have none.
type Result struct {
	Files    []output.File
	Problems diag.List
}

// Options say what Run serves. Build is required. The functions are called
// one at a time, never two at once, but for ProblemPage.
type Options struct {
	Addr   string                             // host:port; the host a loopback address, the port may be 0
	Watch  []string                           // files and folders; what does not exist yet may appear later
	Build  func() (Result, error)             // called once at start and after changes
	Report func(Result, time.Duration, error) // told of every build
	Ready  func(url string)                   // called once, when the server listens, before the first build

	// Checked is told when every file of a good build was made in the
	// background: the Result holds the problems that showed. A build that was
	// overtaken by a change is not told of.
	Checked func(Result, time.Duration, error)

	// ProblemPage returns the HTML page to show while no build has ever been
	// good, and for a page that cannot be made. With
	// <script src="/js/zhinan.js"> in it, it goes away by itself.
	ProblemPage func(Result, error) []byte
}

// Run serves until ctx ends, then waits for a build under way, closes every
// connection and returns nil. It returns an error when Addr is not a loopback
// address or cannot be listened on, or when a path cannot be watched.
//
// Report is told of every build, and also, with an empty Result, when watching
// fails later on. A Result whose paths output.Validate refuses counts as failed.
func Run(ctx context.Context, o Options) error {
	if err := run(ctx, o); err != nil {
		return fmt.Errorf("preview: %w", err)
	}
	return nil
}

func run(ctx context.Context, o Options) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()

	ln, host, err := listen(ctx, o.Addr)
	if err != nil {
		return err
	}
	defer ln.Close()
	w, err := newWatcher(o.Watch)
	if err != nil {
		return err
	}
	defer w.Close()

	st := newStage()
	srv := &http.Server{
		Handler:           newHandler(st, o.page),
		BaseContext:       func(net.Listener) context.Context { return ctx }, // ends event streams
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
	}
	served := make(chan error, 1)
	go func() {
		served <- srv.Serve(ln)
		cancel()
	}()
	if o.Ready != nil {
		_, port, _ := net.SplitHostPort(ln.Addr().String())
		o.Ready("http://" + net.JoinHostPort(host, port) + "/")
	}
	(&builder{Options: o, stage: st, watcher: w}).loop(ctx)

	// A browser's spare connections never become idle; they do not get long.
	grace, done := context.WithTimeout(context.WithoutCancel(ctx), 500*time.Millisecond)
	defer done()
	if srv.Shutdown(grace) != nil {
		srv.Close()
	}
	if err := <-served; !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve: %w", err)
	}
	return nil
}

// page is what is shown in place of a page that is not to be had.
func (o Options) page(r Result, err error) []byte {
	if o.ProblemPage != nil {
		return o.ProblemPage(r, err)
	}
	return plainProblems(r, err)
}

// listen refuses whatever others on the network could reach: drafts are not
// public. It returns the host as the author gave it.
func listen(ctx context.Context, addr string) (net.Listener, string, error) {
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, "", fmt.Errorf("address %q: %w", addr, err)
	}
	if !isLoopback(host) {
		return nil, "", fmt.Errorf("address %q: not a loopback address; use one such as 127.0.0.1:8080", addr)
	}
	var lc net.ListenConfig
	ln, err := lc.Listen(ctx, "tcp", addr)
	if err != nil {
		return nil, "", err
	}
	// The name localhost can be made to mean anything.
	if a, ok := ln.Addr().(*net.TCPAddr); !ok || !a.IP.IsLoopback() {
		return nil, "", errors.Join(fmt.Errorf("address %q: leads to %s, not a loopback address", addr, ln.Addr()), ln.Close())
	}
	return ln, host, nil
}

// isLoopback reports whether a host name or address means this machine.
func isLoopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip := net.ParseIP(host)
	return ip != nil && ip.IsLoopback()
}
