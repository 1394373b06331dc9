package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pipeline"
	"zhinan/generator/internal/typeset"
)

// faces are the folders of -font-path, in order.
type faces []string

func (f *faces) String() string     { return strings.Join(*f, " ") }
func (f *faces) Set(s string) error { *f = append(*f, s); return nil }

// open makes the folders readable; one that is none is a mistake in the
// command line.
func (f faces) open() ([]fs.FS, error) {
	var out []fs.FS
	for _, dir := range f {
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return nil, misuse("-font-path wants a folder with faces, not %q", dir)
		}
		out = append(out, os.DirFS(dir))
	}
	return out, nil
}

// engine looks for the typesetter; err is typeset.ErrNone where there is none.
func (p *project) engine() (typeset.Engine, error) { return typeset.Find(p.dir) }

// noEngine says how to have booklets.
func (p *project) noEngine() string {
	return p.say("no booklets (PDF): install typst 0.14 or newer, or Node 20 or newer and run npm ci in %s",
		"没有生成成册指南（PDF）：请安装 typst 0.14 或更新版本，或安装 Node 20 或更新版本并在 %s 中运行 npm ci", typeset.DriverDir)
}

// runPDF typesets the booklets of all years into a folder.
func runPDF(args []string, io stdio) error {
	var p project
	var fonts faces
	f := flag.NewFlagSet("pdf", flag.ContinueOnError)
	p.flags(f)
	out := f.String("out", "", "")
	base := f.String("base-url", "", "")
	today := f.String("today", "", "")
	f.Var(&fonts, "font-path", "")
	if err := parse(f, args, 0); err != nil {
		return err
	}
	if err := p.open(io); err != nil {
		return err
	}
	opt, err := options(*base, *today, io.getenv)
	if err != nil {
		return err
	}
	if opt.Fonts, err = fonts.open(); err != nil {
		return err
	}
	if opt.Engine, err = p.engine(); errors.Is(err, typeset.ErrNone) {
		return errors.New(p.noEngine())
	} else if err != nil {
		return err
	}
	if *out == "" {
		*out = filepath.Join(p.dir, "pdf")
	}
	start := time.Now()
	r, err := pipeline.Booklets(p.fsys, opt)
	if err != nil {
		return err
	}
	if r.Problems.Len() > 0 {
		return p.refuse(r.Problems, io)
	}
	sum, err := output.Sync(*out, r.Files)
	if err != nil {
		return p.failed(err, io)
	}
	for _, b := range r.Files {
		fmt.Fprintln(io.out, filepath.Join(*out, b.Path))
	}
	p.told(io, saidTypeset(r.Booklets, sum, elapsed(start)))
	return nil
}
