package main

import (
	"bufio"
	"flag"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"zhinan/generator/internal/check"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/pipeline"
	"zhinan/generator/internal/source"
)

// runApprove shows the translations nobody has compared with their originals as
// they stand, those of the given records or all, and records which a person
// says they compared. With -yes all of them are recorded without a question.
func runApprove(args []string, io stdio) error {
	var p project
	f := flag.NewFlagSet("approve", flag.ContinueOnError)
	p.flags(f)
	yes := f.Bool("yes", false, "")
	if err := parse(f, args, -1); err != nil {
		return err
	}
	if err := p.open(io); err != nil {
		return err
	}
	r, err := pipeline.Approvals(p.fsys)
	if err != nil {
		return err
	}
	if r.Problems.Len() > 0 {
		return p.refuse(r.Problems, io)
	}
	open := r.Unapproved
	if ids := f.Args(); len(ids) > 0 {
		for _, id := range ids {
			if !r.Known(id) {
				return fmt.Errorf("there is no record %q", id)
			}
		}
		open = slices.DeleteFunc(open, func(x check.Pair) bool { return !slices.Contains(ids, x.Record) })
	}
	var approved []check.Pair
	if *yes {
		approved = open
	} else if approved, err = p.ask(open, io); err != nil {
		return err
	}
	name := filepath.Join(p.dir, pipeline.ContentDir, source.ApprovalsName)
	list := r.Approve(approved)
	if len(approved) > 0 || len(list) != len(r.Approvals) {
		if err := output.Replace(name, source.FormatApprovals(list)); err != nil {
			return fmt.Errorf("approve: %w", err)
		}
	}
	fmt.Fprintln(io.out, p.say("zhinan: %d approved, %d left to compare: %s", "指南：已核对 %d 处，尚余 %d 处：%s", len(approved), len(r.Unapproved)-len(approved), name))
	return nil
}

// ask shows each pair side by side and takes an answer: y for compared, q to
// stop, anything else to leave it. The end of the input stops too.
func (p *project) ask(open []check.Pair, io stdio) ([]check.Pair, error) {
	in := bufio.NewScanner(io.in)
	var approved []check.Pair
	for i, x := range open {
		fmt.Fprintf(io.out, "\n%s  %s  (%d/%d)\n%s\n  zh  %s\n  en  %s\n%s ", x.Record, x.ENAt, i+1, len(open), x.Why().In(p.chinese),
			indent(x.ZH), indent(x.EN), p.say("compared? [y/N/q]", "已核对？[y/N/q]"))
		if !in.Scan() {
			fmt.Fprintln(io.out)
			break
		}
		switch strings.ToLower(strings.TrimSpace(in.Text())) {
		case "y", "yes", "是":
			approved = append(approved, x)
		case "q", "quit":
			return approved, nil
		}
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("approve: read the answer: %w", err)
	}
	return approved, nil
}

// indent keeps the lines of a text below its first.
func indent(s string) string { return strings.ReplaceAll(strings.TrimSpace(s), "\n", "\n      ") }
