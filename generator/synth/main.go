// Command synth writes a synthetic catalogue of n directions as a whole
// project: content in the format editors write, with the templates and static
// files of the project it is run in. Every check of zhinan passes, and the same
// n gives the same bytes, so that builds of it can be measured and compared.
//
//	go run ./generator/synth -n 1000 -out DIR [-from .]
//
// It shares no code with the generator: it knows the format as an editor does.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

// most is how many directions a catalogue may have: a registry is one file,
// and the format bounds those.
const most = 100_000

func main() {
	if err := run(os.Args[1:], os.Stderr); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "synth:", err)
		os.Exit(1)
	}
}

// run reads the command line and makes the project; it says on log what it made.
func run(args []string, log io.Writer) error {
	f := flag.NewFlagSet("synth", flag.ContinueOnError)
	f.SetOutput(log)
	n := f.Int("n", 1000, "how many directions, 1 to 100000")
	out := f.String("out", "", "the folder to write, empty or absent")
	from := f.String("from", ".", "the project whose templates and static files are taken")
	if err := f.Parse(args); err != nil {
		return err
	}
	switch {
	case f.NArg() > 0:
		return fmt.Errorf("unexpected %q", f.Arg(0))
	case *out == "":
		return errors.New("-out DIR is missing: the folder to write, empty or absent")
	}
	guides, err := synthesise(*n, *out, *from)
	if err != nil {
		return err
	}
	fmt.Fprintf(log, "synth: %d directions in %d guides, in %s\n", *n, guides, *out)
	return nil
}

// synthesise writes the project of n directions into out, with the design of
// the project at from, and returns how many guides it has. Guides are made and
// written one by one; what is kept of them is a line for each document and the
// members of series.
func synthesise(n int, out, from string) (int, error) {
	if n < 1 || n > most {
		return 0, fmt.Errorf("a catalogue has 1 to %d directions, not %d", most, n)
	}
	p, err := open(out, from)
	if err != nil {
		return 0, err
	}
	p.copyDesign(from)
	p.registries()
	list := layouts(n)
	lib := &library{project: p}
	lines := &lineage{members: map[line][]member{}}
	for i, l := range list {
		newGuide(n, i, l, lib, lines).write()
	}
	lib.close()
	lines.write(p)
	return len(list), p.err
}
