package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

func TestParseSizes(t *testing.T) {
	if got, err := parseSizes(" 66, 1000 10000"); err != nil || !slices.Equal(got, []int{66, 1000, 10000}) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, bad := range []string{"", " , ", "66 many", "0", "-7"} {
		if got, err := parseSizes(bad); err == nil {
			t.Errorf("%q gives %v, want an error", bad, got)
		}
	}
}

// TestMain lets the test's own program be the one that is measured.
func TestMain(m *testing.M) {
	switch os.Getenv("BENCH_TEST_CHILD") {
	case "work":
		block := bytes.Repeat([]byte{1}, 64<<20)
		for start := time.Now(); time.Since(start) < 150*time.Millisecond; {
			block[0]++
		}
		os.Exit(int(block[1] - 1))
	case "fail":
		os.Stderr.WriteString("it is broken\n")
		os.Exit(3)
	}
	os.Exit(m.Run())
}

func child(t *testing.T, what string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), "BENCH_TEST_CHILD="+what)
	return cmd
}

// TestMeasure: a program that works for 150 ms with 64 MB is seen to.
func TestMeasure(t *testing.T) {
	c, err := measure(child(t, "work"))
	if err != nil {
		t.Fatal(err)
	}
	if c.wall < 150*time.Millisecond || c.cpu < 20*time.Millisecond || c.cpu > time.Minute {
		t.Errorf("took %v of wall, %v of cpu", c.wall, c.cpu)
	}
	if measuresMemory && (c.peak < 64<<20 || c.peak > 4<<30) {
		t.Errorf("peak memory of %d bytes", c.peak)
	}
	if _, err := measure(child(t, "fail")); err == nil || !strings.Contains(err.Error(), "it is broken") {
		t.Errorf("a failing program: %v", err)
	}
}

func TestWeigh(t *testing.T) {
	dir := t.TempDir()
	for name, size := range map[string]int{"a": 10, "b": 200, "c/d": 3000} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, make([]byte, size), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if s, err := weigh(dir); err != nil || s != (site{3, 3210}) {
		t.Errorf("got %+v, %v", s, err)
	}
	if _, err := weigh(filepath.Join(dir, "none")); err == nil {
		t.Error("a site that is not there has a weight")
	}
}

func TestRow(t *testing.T) {
	got := row(66, "build", cost{1500 * time.Millisecond, 750 * time.Millisecond, 123_400_000}, site{812, 45_600_000})
	if want := "        66  build           1.50     0.75    123.4      812     45.6\n"; got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if len(got) != len(heading) {
		t.Errorf("a row has %d columns, the heading %d", len(got), len(heading))
	}
	if fields := strings.Fields(row(1, "check", cost{}, site{})); !slices.Equal(fields[4:], []string{"-", "-", "-"}) {
		t.Errorf("what is not measured reads %v", fields[4:])
	}
}

// TestBench runs the whole thing at a small size: three rows, in order, each
// with a cost, and nothing left behind.
func TestBench(t *testing.T) {
	t.Chdir("../..")
	t.Setenv("TMPDIR", t.TempDir())
	var out, log bytes.Buffer
	if err := run(context.Background(), []string{"-sizes", "3"}, &out, &log); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	if len(lines) < 4 {
		t.Fatalf("the table reads:\n%s", out.String())
	}
	for i, name := range []string{"build", "unchanged", "check"} {
		f := strings.Fields(lines[i+1])
		if len(f) != 7 || f[0] != "3" || f[1] != name {
			t.Fatalf("row %d reads %q", i+1, lines[i+1])
		}
		if cpu, err := strconv.ParseFloat(f[2], 64); err != nil || cpu <= 0 {
			t.Errorf("%s took %s of cpu", name, f[2])
		}
		if files, _ := strconv.Atoi(f[5]); name != "check" && files < 12 {
			t.Errorf("%s wrote %s files", name, f[5])
		}
	}
	_, work, _ := strings.Cut(strings.TrimSpace(log.String()), "working in ")
	if _, err := os.Stat(work); work == "" || !os.IsNotExist(err) {
		t.Errorf("the temporary folder %q was left behind (%v)", work, err)
	}
}

func TestBenchRefuses(t *testing.T) {
	for _, args := range [][]string{{"-sizes", "none"}, {"more"}, {"-unknown"}} {
		if err := run(context.Background(), args, io.Discard, io.Discard); err == nil {
			t.Errorf("bench %v is not refused", args)
		}
	}
}
