// Command zhinan (指南) turns a folder of YAML and markdown into a bilingual
// static website of research-funding calls.
//
// Each subcommand stands in a file of its own and only joins the stages of
// internal/pipeline. Messages go to standard error; errors are returned to main.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"zhinan/generator/internal/diag"
)

// The standard flag package with one hand-written usage text is enough for
// eight subcommands with a handful of flags, and adds no dependency.
const usage = `usage: zhinan <command> [flags]

commands:
  anchor    bring the line numbers of references into source documents up to
            date, and note the lines in content/anchors.lock
  build     check everything, then write the website to public/
  check     report every problem of content/ and templates/, write nothing
  kinds     list the kinds of pages and how many there are of each; with -json,
            every page of them
  pdf       typeset each year's guide as a booklet: pdf/2024-zh.pdf, …
  publish-ledger
            add the paths of this site to content/links.lock, the ledger of
            addresses that must never break
  new       lay out a new guide, direction or page, to be filled in
  portable  pack the website into zhinan-<content date>.zip, to be opened from
            a file share or a USB stick
  schema    write JSON Schemas of the content's files to .schemas/ (or -out DIR),
            by which an editor's program completes and explains keys
  serve     show the website on this machine, and again after each change
  version   print the version

flags of all but version, before other words; they may also stand before the
command:
  -dir DIR         the project's folder (default: the current one)
  -lang zh|en      language of messages (default: from LANG)
  -v               say what was done, even where standard error is no terminal
flags of build, pdf and portable:
  -out PATH        where to write (default: DIR/public; DIR/pdf;
                   DIR/zhinan-<content date>.zip)
  -base-url URL    the site's address, for canonical links (default: site.yaml)
  -today DATE      the day statuses speak for (default: site.yaml's content_date,
                   or SOURCE_DATE_EPOCH)
  -font-path DIR   a folder with more faces for the booklets; may be repeated
flags of build and portable:
  -pdf             typeset the booklets too, where a typesetter is installed
flags of build:
  -release         refuse to publish a path that is not in content/links.lock
flags of serve:
  -addr HOST:PORT  a loopback address (default: 127.0.0.1:8080)

example:
  zhinan new direction 2026-1 1.1 && zhinan serve
`

// errProblems is returned when the author's problems have been printed: there
// is nothing more to say.
var errProblems = errors.New("problems found")

// command is one subcommand.
type command struct {
	name string
	run  func(args []string, io stdio) error
}

// stdio is where a command talks to; tests put buffers here.
type stdio struct {
	out, err io.Writer
	tty      bool // standard error is a terminal: progress may be shown
	getenv   func(string) string
}

var commands = []command{
	{"anchor", runAnchor}, {"build", runBuild}, {"check", runCheck}, {"kinds", runKinds}, {"new", runNew}, {"pdf", runPDF}, {"portable", runPortable},
	{"publish-ledger", runPublishLedger}, {"schema", runSchema}, {"serve", runServe}, {"version", runVersion},
}

func main() {
	frugal()
	os.Exit(Main(os.Args[1:], terminal()))
}

func terminal() stdio {
	info, err := os.Stderr.Stat()
	return stdio{os.Stdout, os.Stderr, err == nil && info.Mode()&os.ModeCharDevice != 0, os.Getenv}
}

// Main runs the command line and returns the exit status: 0 done, 1 problems
// or failure, 2 wrong usage.
func Main(args []string, io stdio) int {
	args, err := reorder(args)
	if err != nil {
		fmt.Fprintf(io.err, "zhinan: %v\n\n%s", err, usage)
		return 2
	}
	if len(args) == 0 {
		fmt.Fprint(io.err, usage)
		return 2
	}
	switch args[0] {
	case "help", "-h", "--help", "-help":
		fmt.Fprint(io.out, usage)
		return 0
	}
	for _, c := range commands {
		if c.name != args[0] {
			continue
		}
		err := c.run(args[1:], io)
		var wrong usageError
		switch {
		case err == nil:
			return 0
		case errors.Is(err, flag.ErrHelp):
			fmt.Fprint(io.out, usage)
			return 0
		case errors.Is(err, errProblems):
			return 1
		case errors.As(err, &wrong):
			fmt.Fprintf(io.err, "zhinan: %v\n\n%s", err, usage)
			return 2
		}
		fmt.Fprintf(io.err, "zhinan: %v\n", err)
		return 1
	}
	fmt.Fprintf(io.err, "zhinan: unknown command %q%s\n\n%s", args[0], nearestCommand(args[0]), usage)
	return 2
}

// usageError is a command line that cannot be understood.
type usageError struct{ error }

func misuse(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// parse reads flags and refuses what is left over beyond the allowed number
// of arguments.
func parse(fs *flag.FlagSet, args []string, most int) error {
	fs.SetOutput(io.Discard)
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return err
		}
		return usageError{err}
	}
	for i, word := range fs.Args() {
		if len(word) > 1 && word[0] == '-' {
			flags := append(slices.Clone(fs.Args()[i:]), fs.Args()[:i]...)
			return misuse("%s: %s stands behind %q: flags come before other words: zhinan %[1]s %[4]s", fs.Name(), word, fs.Arg(i-1),
				strings.Join(append(args[:len(args)-fs.NArg():len(args)-fs.NArg()], flags...), " "))
		}
	}
	if fs.NArg() > most {
		return misuse("%s: unexpected %q", fs.Name(), fs.Arg(most))
	}
	return nil
}

// reorder puts the flags that every command has behind the command, should
// they stand before it, as in zhinan -lang zh check.
func reorder(args []string) ([]string, error) {
	if len(args) == 0 || len(args[0]) < 2 || args[0][0] != '-' {
		return args, nil
	}
	switch strings.TrimLeft(args[0], "-") {
	case "h", "help":
		return args, nil
	case "version":
		return append([]string{"version"}, args[1:]...), nil
	}
	f := flag.NewFlagSet("zhinan", flag.ContinueOnError)
	f.SetOutput(io.Discard)
	new(project).flags(f)
	err := f.Parse(args)
	at := len(args) - f.NArg()
	if err == nil && at < len(args) {
		return append(append([]string{args[at]}, args[:at]...), args[at+1:]...), nil
	}
	for i, word := range args {
		if known(word) {
			return nil, misuse("%s stands before the command: flags come after it: zhinan %s", args[0], strings.Join(append(append([]string{word}, args[:i]...), args[i+1:]...), " "))
		}
	}
	return nil, misuse("%s names no command: write zhinan check %s", args[0], strings.Join(args, " "))
}

func known(name string) bool {
	return slices.ContainsFunc(commands, func(c command) bool { return c.name == name })
}

// nearestCommand asks whether a command that is known was meant.
func nearestCommand(name string) string {
	names := []string{"help"}
	for _, c := range commands {
		names = append(names, c.name)
	}
	if hint := diag.Suggest(name, names); !hint.IsZero() {
		return ": " + hint.EN
	}
	return ""
}

// chinese decides the language of messages: the flag, or the locale.
func chinese(flag string, getenv func(string) string) (bool, error) {
	switch flag {
	case "zh":
		return true, nil
	case "en":
		return false, nil
	case "":
	default:
		return false, misuse("-lang wants zh or en, not %q", flag)
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			return strings.HasPrefix(v, "zh"), nil
		}
	}
	return false, nil
}
