// Command bench says what zhinan costs at several sizes. It builds the program
// once, makes a synthetic catalogue of each size (generator/synth) in a
// temporary folder, runs a first build, a build with nothing changed, and a
// check, and prints a table of processor time, wall time, peak memory, and the
// files and bytes of the site. Run it in a project's folder:
//
//	go run ./generator/bench [-sizes "66 1000 10000"]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout, os.Stderr); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// run reads the command line, measures, and prints a line of the table as soon
// as it is known. The temporary folder goes, whatever happens.
func run(ctx context.Context, args []string, out, log io.Writer) (err error) {
	f := flag.NewFlagSet("bench", flag.ContinueOnError)
	f.SetOutput(log)
	list := f.String("sizes", "66 1000 10000", "how many directions, apart by spaces or commas")
	goTool := f.String("go", "go", "the go command")
	if err := f.Parse(args); err != nil {
		return err
	}
	if f.NArg() > 0 {
		return fmt.Errorf("unexpected %q", f.Arg(0))
	}
	sizes, err := parseSizes(*list)
	if err != nil {
		return err
	}
	work, err := workFolder(sizes)
	if err != nil {
		return fmt.Errorf("temporary folder: %w", err)
	}
	defer func() {
		if gone := os.RemoveAll(work); gone != nil {
			err = errors.Join(err, fmt.Errorf("temporary folder: %w", gone))
		}
	}()
	fmt.Fprintf(log, "bench: working in %s\n", work)
	zhinan, synth := filepath.Join(work, "zhinan"), filepath.Join(work, "synth")
	for program, pkg := range map[string]string{zhinan: "./generator", synth: "./generator/synth"} {
		if _, err := measure(exec.CommandContext(ctx, *goTool, "build", "-o", program, pkg)); err != nil {
			return err
		}
	}
	fmt.Fprint(out, heading)
	for _, n := range sizes {
		if err := size(ctx, n, zhinan, synth, filepath.Join(work, strconv.Itoa(n)), out); err != nil {
			return err
		}
	}
	if !measuresMemory {
		fmt.Fprintln(out, "Peak memory is not measured on this system.")
	}
	return nil
}

// parseSizes reads numbers apart by spaces or commas.
func parseSizes(list string) ([]int, error) {
	var out []int
	for _, s := range strings.FieldsFunc(list, func(r rune) bool { return r == ' ' || r == ',' }) {
		n, err := strconv.Atoi(s)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("a size is a whole number of directions, not %q", s)
		}
		out = append(out, n)
	}
	if len(out) == 0 {
		return nil, errors.New("no sizes given")
	}
	return out, nil
}

// perDirection is about what a direction takes on disk, in bytes: its content
// and the site made of it, twice while a new one stands beside the old.
const perDirection = 2 * (200 << 10)

// workFolder makes a temporary folder: in memory, where that has room for the
// largest of the catalogues, so that the disk is not measured; else where
// temporary files go.
func workFolder(sizes []int) (string, error) {
	const memory = "/dev/shm"
	need := uint64(256 << 20)
	for _, n := range sizes {
		need = max(need, uint64(n)*perDirection)
	}
	if free, ok := freeBytes(memory); ok && free > need {
		if dir, err := os.MkdirTemp(memory, "zhinan-bench-"); err == nil {
			return dir, nil
		}
	}
	return os.MkdirTemp("", "zhinan-bench-")
}

// size measures one catalogue, made in dir and removed afterwards.
func size(ctx context.Context, n int, zhinan, synth, dir string, out io.Writer) error {
	if _, err := measure(exec.CommandContext(ctx, synth, "-n", strconv.Itoa(n), "-out", dir)); err != nil {
		return err
	}
	for _, step := range []struct{ name, command string }{{"build", "build"}, {"unchanged", "build"}, {"check", "check"}} {
		c, err := measure(exec.CommandContext(ctx, zhinan, step.command, "-dir", dir))
		if err != nil {
			return err
		}
		var s site
		if step.command == "build" {
			if s, err = weigh(filepath.Join(dir, "public")); err != nil {
				return err
			}
		}
		fmt.Fprint(out, row(n, step.name, c, s))
	}
	if err := os.RemoveAll(dir); err != nil {
		return fmt.Errorf("remove %s: %w", dir, err)
	}
	return nil
}

// cost is what a run of a program took.
type cost struct {
	cpu, wall time.Duration
	peak      int64 // bytes; 0 where it is not measured
}

// measure runs a command to its end. One that fails is an error with what it
// said.
func measure(cmd *exec.Cmd) (cost, error) {
	var said strings.Builder
	cmd.Stdout, cmd.Stderr = &said, &said
	start := time.Now()
	err := cmd.Run()
	c := cost{wall: time.Since(start)}
	if err != nil {
		return c, fmt.Errorf("%s: %w\n%s", strings.Join(cmd.Args, " "), err, tail(said.String()))
	}
	c.cpu = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	c.peak = peakMemory(cmd.ProcessState)
	return c, nil
}

// tail is the last lines of what a program said.
func tail(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return strings.Join(lines[max(0, len(lines)-20):], "\n")
}

// site is what a build has written.
type site struct{ files, bytes int64 }

func weigh(dir string) (site, error) {
	var s site
	err := filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		s.files++
		s.bytes += info.Size()
		return nil
	})
	if err != nil {
		return s, fmt.Errorf("weigh the site: %w", err)
	}
	return s, nil
}

const heading = "directions  run            cpu s   wall s  peak MB    files  site MB\n"

// row is a line of the table. A check writes no files; what is not measured
// is a dash.
func row(n int, name string, c cost, s site) string {
	megabytes := func(b int64) string {
		if b == 0 {
			return "-"
		}
		return fmt.Sprintf("%.1f", float64(b)/1e6)
	}
	files := "-"
	if s.files > 0 {
		files = strconv.FormatInt(s.files, 10)
	}
	return fmt.Sprintf("%10d  %-10s %9.2f %8.2f %8s %8s %8s\n", n, name, c.cpu.Seconds(), c.wall.Seconds(), megabytes(c.peak), files, megabytes(s.bytes))
}
