package typeset

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"
)

// Engine runs the typesetter.
type Engine interface {
	fmt.Stringer
	run(context.Context, job) error
}

// job is what a driver is asked for; paths are below Root.
type job struct {
	Root, Main, Fonts string
	Booklets          []jobBooklet
}

type jobBooklet struct {
	Data, Out string
	Made      int64 // seconds since 1970: the date in the PDF
	size      int   // bytes of data: how long it takes
}

// ErrNone is returned where no typesetter is installed.
var ErrNone = errors.New("no typesetter: neither a typst program (0.14 or newer) nor npm's in " + DriverDir)

// Find looks for a typesetter: the program typst on the PATH, or npm's build
// of it where `npm ci` was run in the project's folder for it.
func Find(project string) (Engine, error) {
	if p, err := exec.LookPath("typst"); err == nil {
		if out, err := exec.Command(p, "--version").Output(); err == nil && recent(string(out)) {
			return program{p}, nil
		}
	}
	dir, err := filepath.Abs(filepath.Join(project, filepath.FromSlash(DriverDir)))
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "@myriaddreamin", "typst-ts-node-compiler", "package.json")); err != nil {
		return nil, ErrNone
	}
	node, err := exec.LookPath("node")
	if err != nil {
		return nil, ErrNone
	}
	return script{node, filepath.Join(dir, "typeset.mjs")}, nil
}

var version = regexp.MustCompile(`^typst (\d+)\.(\d+)`)

// recent reports whether a version of typst can make PDF/UA-1.
func recent(words string) bool {
	m := version.FindStringSubmatch(words)
	if m == nil {
		return false
	}
	major, _ := strconv.Atoi(m[1]) // digits
	minor, _ := strconv.Atoi(m[2])
	return major > 0 || minor >= 14
}

// program is the typst program, run once a booklet.
type program struct{ path string }

func (p program) String() string { return p.path }

func (p program) run(ctx context.Context, j job) error {
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for _, b := range j.Booklets {
		g.Go(func() error {
			return execute(exec.CommandContext(ctx, p.path, "compile", "--root", j.Root, "--font-path", filepath.Join(j.Root, j.Fonts), "--ignore-system-fonts",
				"--pdf-standard", "ua-1", "--creation-timestamp", strconv.FormatInt(b.Made, 10), "--input", "data="+b.Data,
				filepath.Join(j.Root, j.Main), filepath.Join(j.Root, b.Out)))
		})
	}
	return g.Wait()
}

// script is npm's build, one process a processor (four at most), each with its
// share of the booklets: the next largest goes to whoever has least to do.
type script struct{ node, path string }

func (s script) String() string { return s.path }

func (s script) run(ctx context.Context, j job) error {
	g, ctx := errgroup.WithContext(ctx)
	n := min(runtime.GOMAXPROCS(0), 4, len(j.Booklets))
	shares, loads := make([]job, n), make([]int, n)
	for _, b := range j.Booklets {
		least := slices.Index(loads, slices.Min(loads))
		shares[least].Booklets = append(shares[least].Booklets, b)
		loads[least] += b.size
	}
	for _, share := range shares {
		share.Root, share.Main, share.Fonts = j.Root, j.Main, j.Fonts
		g.Go(func() error {
			data, err := json.Marshal(share)
			if err != nil {
				return err
			}
			c := exec.CommandContext(ctx, s.node, s.path)
			c.Stdin = bytes.NewReader(data)
			return execute(c)
		})
	}
	return g.Wait()
}

// execute runs a command and, if it fails, says what it said.
func execute(c *exec.Cmd) error {
	var said bytes.Buffer
	c.Stdout, c.Stderr = &said, &said
	if err := c.Run(); err != nil {
		words := strings.TrimSpace(said.String())
		if len(words) > 4000 {
			words = words[:4000] + "…"
		}
		return fmt.Errorf("typesetter %s: %w\n%s", filepath.Base(c.Args[0]), err, words)
	}
	return nil
}
