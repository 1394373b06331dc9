package main

import (
	"flag"
	"fmt"
	goio "io"
	"path/filepath"
	"time"

	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pipeline"
)

// runPortable packs the whole site into a zip file that is opened by a double
// click on index.html, from a file share or a USB stick. The same content
// gives the same bytes.
func runPortable(args []string, io stdio) error {
	var p project
	f := flag.NewFlagSet("portable", flag.ContinueOnError)
	p.flags(f)
	out := f.String("out", "", "")
	base := f.String("base-url", "", "")
	today := f.String("today", "", "")
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
	if err := p.typeset(booklets, &opt, io); err != nil {
		return err
	}
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
	name := "zhinan-" + r.Date.Format(time.DateOnly)
	if *out == "" {
		*out = filepath.Join(p.dir, name+".zip")
	}
	packed := counter{}
	err = output.ReplaceWith(*out, func(w goio.Writer) error {
		return output.Zip(goio.MultiWriter(w, &packed), r.Files, name, r.Date)
	})
	if err != nil {
		return p.failed(fmt.Errorf("portable: %w", err), io)
	}
	p.told(io, saidPacked(len(r.Files), packed.n, *out))
	return nil
}

// counter counts what is written to it.
type counter struct{ n int64 }

func (c *counter) Write(data []byte) (int, error) {
	c.n += int64(len(data))
	return len(data), nil
}
