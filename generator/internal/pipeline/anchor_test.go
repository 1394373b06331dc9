package pipeline

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/lines"
	"zhinan/generator/internal/source"
)

// TestInsertedLineIsNoProblem: a blank line put anywhere into any source, or a
// line cut in two, moves every reference behind it and is no problem.
func TestInsertedLineIsNoProblem(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name string
		edit func(text []string, at int) []string
		step int
	}{
		{"a blank line", func(text []string, at int) []string { return slices.Insert(text, at, "") }, 197},
		{"a line cut", func(text []string, at int) []string {
			runes := []rune(text[at])
			return slices.Replace(text, at, at+1, string(runes[:len(runes)/2]), string(runes[len(runes)/2:]))
		}, 189},
	} {
		for id := range 5 {
			name := fmt.Sprintf("content/sources/s%03d.txt", id)
			p := realProject(t)
			text := p.lines(name)
			for at := 0; at < len(text)-1; at += c.step {
				p.write(name, strings.Join(c.edit(slices.Clone(text), at), "\n"))
				_, problems, err := Content(p.MapFS)
				if err != nil {
					t.Fatal(err)
				}
				for _, x := range problems.Sorted() {
					t.Errorf("%s at %s:%d: %s", c.name, name, at+1, describe(x))
				}
			}
		}
	}
}

// TestReferencesFollowEdits edits the real sources at random. Whatever happened
// to them, every citation is led to lines with all its words that are left, and
// what is reported is about records whose lines lost some. Bringing the numbers
// up to date then changes nothing but numbers, and no meaning.
func TestReferencesFollowEdits(t *testing.T) {
	t.Parallel()
	before := cited(t, realProject(t))
	if len(before) < 150 {
		t.Fatalf("%d citations", len(before))
	}
	for seed := range uint64(24) {
		r := rand.New(rand.NewPCG(seed, 7))
		p := realProject(t)
		deletes := seed%2 == 1
		log := disturb(p, r, deletes)
		after := cited(t, p)
		for at, was := range before {
			now, there := after[at]
			switch {
			case !there && !deletes:
				t.Errorf("seed %d, %v: %s is lost", seed, log, at)
			case there && !deletes && !strings.Contains(now.Span.Passage(), was.Span.Passage()):
				t.Errorf("seed %d, %v: %s: %s leads to %s", seed, log, at, was.Written, now.Present())
			case there && deletes && !leftOf(now.Span, was.Span):
				t.Errorf("seed %d, %v: %s: %s leads to %s, with other words", seed, log, at, was.Written, now.Present())
			}
		}
		if !deletes {
			renumbered(t, p, log)
		}
	}
}

// realProject is the real content, with a lock for its sources as they are.
func realProject(t *testing.T) project {
	t.Helper()
	p := project{fstest.MapFS{}}
	root := os.DirFS("../../..")
	err := fs.WalkDir(root, ContentDir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(root, name)
		p.MapFS[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	r, err := Anchor(p.MapFS)
	if err != nil || r.Problems.Len() > 0 {
		t.Fatal(err, r.Problems.Sorted())
	}
	for _, f := range r.Files {
		p.MapFS[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	return p
}

// cited lists the citations of a project by their places.
func cited(t *testing.T, p project) map[diag.Position]catalog.Citation {
	t.Helper()
	records, _, err := source.Read(p.MapFS, ContentDir)
	if err != nil {
		t.Fatal(err)
	}
	c, _ := catalog.Assemble(records)
	out := map[diag.Position]catalog.Citation{}
	for _, x := range c.Citations {
		out[x.At] = x
	}
	return out
}

// disturb makes some edits in each source: blank lines more and, where lines
// may go, lines less; else also lines cut, and blank lines less.
func disturb(p project, r *rand.Rand, deletes bool) (log []string) {
	for id := range 5 {
		name := fmt.Sprintf("content/sources/s%03d.txt", id)
		text := p.lines(name)
		for range 1 + r.IntN(4) {
			at := r.IntN(len(text))
			runes := []rune(text[at])
			switch {
			case r.IntN(2) == 0:
				text = slices.Insert(text, at, "", "")
			case deletes || strings.TrimSpace(text[at]) == "":
				text = slices.Delete(text, at, at+1)
			default:
				cut := r.IntN(len(runes))
				text = slices.Replace(text, at, at+1, string(runes[:cut]), string(runes[cut:]))
			}
			log = append(log, fmt.Sprintf("s%03d:%d", id, at+1))
		}
		p.write(name, strings.Join(text, "\n"))
	}
	return log
}

// leftOf reports that the words of now are words of was, in order.
func leftOf(now, was catalog.Span) bool {
	rest := was.Passage()
	for _, line := range now.Document.Lines[now.First-1 : now.Last] {
		_, behind, found := strings.Cut(rest, lines.Squeeze(line))
		if !found {
			return false
		}
		rest = behind
	}
	return true
}

var lineNumbers = regexp.MustCompile(`(s\d{3}):\d+(?:-\d+)?`)

// renumbered brings the numbers of a project up to date.
func renumbered(t *testing.T, p project, log []string) {
	t.Helper()
	before := cited(t, p)
	r, err := Anchor(p.MapFS)
	if err != nil || r.Problems.Len() > 0 || r.References == 0 {
		t.Fatalf("%v: %v, %v, %d references", log, err, r.Problems.Sorted(), r.References)
	}
	for _, f := range r.Files {
		if old := p.MapFS[f.Name].Data; strings.HasSuffix(f.Name, ".yaml") &&
			lineNumbers.ReplaceAllString(string(old), "$1:") != lineNumbers.ReplaceAllString(string(f.Data), "$1:") {
			t.Errorf("%v: more than numbers changed in %s", log, f.Name)
		}
		p.MapFS[f.Name] = &fstest.MapFile{Data: f.Data}
	}
	c, problems, err := Content(p.MapFS)
	if err != nil || problems.Len() > 0 {
		t.Errorf("%v: %v, %v", log, err, problems.Sorted())
	}
	meant := func(list []catalog.Citation) (out []string) {
		for _, x := range list {
			out = append(out, fmt.Sprintf("%s %d %s", x.At.File, x.At.Line, x.Present()))
		}
		slices.Sort(out)
		return out
	}
	var was []catalog.Citation
	for _, x := range before {
		was = append(was, x)
	}
	if !slices.Equal(meant(was), meant(c.Citations)) {
		t.Errorf("%v: numbers that are up to date mean other lines", log)
	}
	if again, err := Anchor(p.MapFS); err != nil || len(again.Files) > 0 || again.References > 0 {
		t.Errorf("%v: a second time changes %d files (%v)", log, len(again.Files), err)
	}
}
