package main

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"html/template"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/pipeline"
	"zhinan/generator/internal/serve"
)

// runServe shows exactly what build would write, and again after each change.
func runServe(args []string, io stdio) error {
	var p project
	f := flag.NewFlagSet("serve", flag.ContinueOnError)
	p.flags(f)
	addr := f.String("addr", "127.0.0.1:8080", "")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	if err := p.open(io); err != nil {
		return err
	}
	opt, err := options("", "", io.getenv)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	remarked := map[string]bool{}
	remarkNew := func(all diag.List) { // a file is remarked on once, not at each change
		var unsaid diag.List
		for _, d := range all.Sorted() {
			if !remarked[d.At.File] {
				remarked[d.At.File] = true
				unsaid.Add(d)
			}
		}
		_ = p.remark(unsaid, io) // nothing can be done if the terminal is gone
	}
	return serve.Run(ctx, serve.Options{
		Addr: *addr,
		Watch: []string{filepath.Join(p.dir, pipeline.ContentDir), filepath.Join(p.dir, pipeline.TemplatesDir),
			filepath.Join(p.dir, pipeline.StaticDir)},
		Build: func() (serve.Result, error) {
			r, err := pipeline.Site(p.fsys, opt)
			remarkNew(r.Remarks)
			return serve.Result{Files: r.Files, Problems: r.Problems}, err
		},
		Report:      func(r serve.Result, d time.Duration, err error) { p.report(r, d, err, io) },
		Checked:     func(r serve.Result, d time.Duration, err error) { p.checked(r, d, err, io) },
		Ready:       func(url string) { fmt.Fprintln(io.err, p.say("zhinan: %s", "指南：%s", url)) },
		ProblemPage: p.problemPage,
	})
}

func (p *project) report(r serve.Result, d time.Duration, err error, io stdio) {
	switch {
	case err != nil:
		fmt.Fprintf(io.err, "zhinan: %v\n", err)
	case r.Problems.Len() > 0:
		_ = p.print(r.Problems, io) // nothing can be done if the terminal is gone
		fmt.Fprintln(io.err, p.say("zhinan: %s; the last good site is still shown", "指南：%s；仍显示上一次正确的网站", p.count(len(r.Problems.Sorted()))))
	default:
		fmt.Fprintln(io.err, saidShown(len(r.Files), d.Round(time.Millisecond)).In(p.chinese))
	}
}

// checked tells what rendering everything has shown.
func (p *project) checked(r serve.Result, d time.Duration, err error, io stdio) {
	if err != nil {
		fmt.Fprintf(io.err, "zhinan: %v\n", err)
	}
	if r.Problems.Len() > 0 {
		_ = p.print(r.Problems, io) // nothing can be done if the terminal is gone
		fmt.Fprintln(io.err, p.say("zhinan: %s; pages without problems are shown", "指南：%s；没有问题的页面照常显示", p.count(len(r.Problems.Sorted()))))
		return
	}
	if err == nil {
		fmt.Fprintln(io.err, saidServed(len(r.Files), d.Round(time.Millisecond)).In(p.chinese))
	}
}

// problemPage is shown while no build has succeeded yet, and in place of a page
// that cannot be rendered; it goes away by itself once it can. It may be called
// by several goroutines at once.
func (p *project) problemPage(r serve.Result, err error) []byte {
	var text bytes.Buffer
	if err != nil {
		fmt.Fprintf(&text, "%v\n", err)
	}
	_ = p.print(r.Problems, stdio{err: &text}) // a buffer cannot fail
	title := p.say("zhinan: problems", "指南：存在问题")
	return []byte("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + title + "</title><script src=\"/js/zhinan.js\" defer></script><h1>" + title +
		"</h1><pre>" + template.HTMLEscapeString(text.String()) + "</pre></html>\n")
}
