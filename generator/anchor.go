package main

import (
	"flag"
	"fmt"
	"path/filepath"

	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pipeline"
)

// runAnchor brings the numbers of references into source documents up to date.
// All files are written, or none.
func runAnchor(args []string, io stdio) error {
	var p project
	f := flag.NewFlagSet("anchor", flag.ContinueOnError)
	p.flags(f)
	if err := parse(f, args, 0); err != nil {
		return err
	}
	if err := p.open(io); err != nil {
		return err
	}
	r, err := pipeline.Anchor(p.fsys)
	if err != nil {
		return err
	}
	if r.Problems.Len() > 0 {
		return p.refuse(r.Problems, io)
	}
	var names []string
	for i := range r.Files {
		names = append(names, r.Files[i].Name)
		r.Files[i].Name = filepath.Join(p.dir, filepath.FromSlash(r.Files[i].Name))
	}
	if err := output.ReplaceAll(r.Files); err != nil {
		return fmt.Errorf("anchor: %w", err)
	}
	for _, name := range names {
		fmt.Fprintln(io.out, name)
	}
	p.tell(io, "zhinan: %d references renumbered, %d sources, %d files written", "指南：更新 %d 处行号，共 %d 份来源文件，写入 %d 个文件", r.References, r.Documents, len(names))
	return nil
}
