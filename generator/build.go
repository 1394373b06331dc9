package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"zhinan/generator/internal/check"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pipeline"
	"zhinan/generator/internal/typeset"
)

// project is what build, check and serve have in common.
type project struct {
	dir     string
	lang    string
	chinese bool
	verbose bool
	fsys    fs.FS
}

func (p *project) flags(f *flag.FlagSet) {
	f.StringVar(&p.dir, "dir", ".", "")
	f.StringVar(&p.lang, "lang", "", "")
	f.BoolVar(&p.verbose, "v", false, "")
}

// open resolves the folder and refuses one that is no project.
func (p *project) open(io stdio) error {
	var err error
	if p.chinese, err = chinese(p.lang, io.getenv); err != nil {
		return err
	}
	if info, err := os.Stat(filepath.Join(p.dir, pipeline.ContentDir)); err != nil || !info.IsDir() {
		return fmt.Errorf("%s holds no %s folder; run zhinan in the project's folder or give -dir", p.dir, pipeline.ContentDir)
	}
	p.fsys = os.DirFS(p.dir)
	return nil
}

// print shows problems with the lines around the fault.
func (p *project) print(problems diag.List, io stdio) error {
	cache := map[string][]string{}
	return problems.Print(io.err, p.chinese, func(file string) []string {
		lines, ok := cache[file]
		if !ok {
			if data, err := fs.ReadFile(p.fsys, file); err == nil {
				lines = strings.Split(string(data), "\n")
			}
			cache[file] = lines
		}
		return lines
	})
}

// tell reports progress and success: to a person at a terminal, or when asked.
func (p *project) tell(io stdio, en, zh string, args ...any) {
	if io.tty || p.verbose {
		fmt.Fprintln(io.err, p.say(en, zh, args...))
	}
}

// told is tell for a line that counts.
func (p *project) told(io stdio, m diag.Message) {
	if io.tty || p.verbose {
		fmt.Fprintln(io.err, m.In(p.chinese))
	}
}

func (p *project) say(en, zh string, args ...any) string {
	return diag.Say(en, zh, args...).In(p.chinese)
}

// typesetting are the flags of booklets in a command that makes the site.
type typesetting struct {
	on    bool
	fonts faces
}

func (t *typesetting) flags(f *flag.FlagSet) {
	f.BoolVar(&t.on, "pdf", false, "")
	f.Var(&t.fonts, "font-path", "")
}

// typeset finds the typesetter, where booklets are wanted. Without one the
// site is built without them, and that is said.
func (p *project) typeset(t typesetting, opt *pipeline.Options, io stdio) error {
	var err error
	if opt.Fonts, err = t.fonts.open(); err != nil || !t.on {
		return err
	}
	if opt.Engine, err = p.engine(); errors.Is(err, typeset.ErrNone) {
		fmt.Fprintln(io.err, p.say("zhinan: %s", "指南：%s", p.noEngine()))
		return nil
	}
	return err
}

func runBuild(args []string, io stdio) error {
	var p project
	f := flag.NewFlagSet("build", flag.ContinueOnError)
	p.flags(f)
	out := f.String("out", "", "")
	base := f.String("base-url", "", "")
	today := f.String("today", "", "")
	release := f.Bool("release", false, "")
	var booklets typesetting
	booklets.flags(f)
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
	opt.Release = *release
	if err := p.typeset(booklets, &opt, io); err != nil {
		return err
	}
	if *out == "" {
		*out = filepath.Join(p.dir, pipeline.PublicDir)
	}
	start := time.Now()
	p.tell(io, "zhinan: reading and checking…", "指南：正在读取和检查……")
	r, err := pipeline.Site(p.fsys, opt)
	if err != nil {
		return err
	}
	if err := p.remark(r.Remarks, io); err != nil {
		return err
	}
	if r.Problems.Len() > 0 {
		return p.refuse(r.Problems, io)
	}
	sum, err := output.Sync(*out, r.Files)
	if err != nil {
		return p.failed(err, io)
	}
	if r.Booklets > 0 {
		p.told(io, saidBooklets(r.Booklets))
	}
	p.told(io, saidBuilt(r.Pages, r.Directions, sum, elapsed(start)))
	return nil
}

// remark prints what is worth knowing and forbids nothing.
func (p *project) remark(remarks diag.List, io stdio) error { return p.print(remarks, io) }

// refuse prints the problems and what they mean: the published site stays.
func (p *project) refuse(problems diag.List, io stdio) error {
	if err := p.print(problems, io); err != nil {
		return err
	}
	n := len(problems.Sorted())
	fmt.Fprintln(io.err, p.say("zhinan: %s; nothing was written", "指南：%s；未写入任何文件", p.count(n)))
	return errProblems
}

// failed deals with an error of making files: author's problems that only
// rendering shows are told like all others. What is left is ours or the disk's.
func (p *project) failed(err error, io stdio) error {
	problems, rest := diag.Split(err)
	if problems.Len() == 0 {
		return err
	}
	if rest != nil {
		fmt.Fprintf(io.err, "zhinan: %v\n", rest)
	}
	return p.refuse(problems, io)
}

// count says how many problems there are.
func (p *project) count(n int) string { return saidProblems(n).In(p.chinese) }

func elapsed(start time.Time) time.Duration { return time.Since(start).Round(time.Millisecond) }

// options reads the base URL and the day statuses speak for.
func options(base, today string, getenv func(string) string) (pipeline.Options, error) {
	var opt pipeline.Options
	if base != "" {
		if !check.BaseURL(base) {
			return opt, misuse("-base-url wants an address such as https://example.org/guide/, not %q", base)
		}
		opt.BaseURL = strings.TrimSuffix(base, "/") + "/"
	}
	switch epoch := getenv("SOURCE_DATE_EPOCH"); {
	case today != "":
		t, err := time.Parse(time.DateOnly, today)
		if err != nil {
			return opt, misuse("-today wants a date such as 2026-11-21, not %q", today)
		}
		opt.Today = t
	case epoch != "":
		n, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return opt, misuse("SOURCE_DATE_EPOCH is not a number: %q", epoch)
		}
		opt.Today = time.Unix(n, 0).UTC()
	}
	return opt, nil
}

func runCheck(args []string, io stdio) error {
	var p project
	f := flag.NewFlagSet("check", flag.ContinueOnError)
	p.flags(f)
	if err := parse(f, args, 0); err != nil {
		return err
	}
	if err := p.open(io); err != nil {
		return err
	}
	start := time.Now()
	r, err := pipeline.Check(p.fsys, pipeline.Options{})
	if err != nil {
		return err
	}
	if err := p.remark(r.Remarks, io); err != nil {
		return err
	}
	if r.Problems.Len() > 0 {
		return p.refuse(r.Problems, io)
	}
	if len(r.Moved) > 0 {
		list := strings.Join(r.Moved, ", ")
		p.tell(io, "zhinan: lines of %s have moved since they were numbered; zhinan anchor brings the numbers up to date",
			"指南：%s 的行已移动，运行 zhinan anchor 可更新行号", list)
	}
	p.told(io, saidChecked(r.Directions, elapsed(start)))
	return nil
}
