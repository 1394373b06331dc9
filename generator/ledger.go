package main

import (
	"flag"
	"fmt"
	"path/filepath"

	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pipeline"
	"zhinan/generator/internal/source"
)

// runPublishLedger adds what the site would publish now to the ledger of
// promised paths. No line ever goes.
func runPublishLedger(args []string, io stdio) error {
	var p project
	f := flag.NewFlagSet("publish-ledger", flag.ContinueOnError)
	p.flags(f)
	if err := parse(f, args, 0); err != nil {
		return err
	}
	if err := p.open(io); err != nil {
		return err
	}
	r, err := pipeline.Check(p.fsys, pipeline.Options{})
	if err != nil {
		return err
	}
	if r.Problems.Len() > 0 {
		return p.refuse(r.Problems, io)
	}
	name := filepath.Join(p.dir, pipeline.ContentDir, source.LedgerName)
	if r.Added > 0 {
		if err := output.Replace(name, source.FormatLedger(r.Ledger)); err != nil {
			return fmt.Errorf("publish-ledger: %w", err)
		}
	}
	p.told(io, saidRecorded(r.Added, len(r.Ledger), name))
	return nil
}
