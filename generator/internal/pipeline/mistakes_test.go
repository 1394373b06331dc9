package pipeline

import (
	"fmt"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"zhinan/generator/internal/diag"
)

// TestBase: the project every case starts from has no problem, so that what a
// case finds is its own.
func TestBase(t *testing.T) {
	t.Parallel()
	r, err := makeSite(base(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range r.Problems.Sorted() {
		t.Error(describe(p))
	}
	if r.Directions != 3 || r.Pages < 40 {
		t.Errorf("%d directions, %d pages", r.Directions, r.Pages)
	}
}

// TestMistakes runs every case of testdata/mistakes. A case changes the base
// project and says beside each fault what is to be reported there: all of it,
// and nothing else, in one run.
//
// In YAML the expectation is a comment on the faulty line, # want `regexp`,
// one for each problem; for other files it is a line of the section -- want --,
//
//	file: regexp    file:line: regexp    file:line:column: regexp
//
// The regexp is matched with "column: message [rule] hint".
func TestMistakes(t *testing.T) {
	t.Parallel()
	cases, err := filepath.Glob("testdata/mistakes/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, name := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			t.Parallel()
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			p, want := base(t), expected{}
			for _, f := range a.Files {
				if f.Name == "want" {
					want.list(t, string(f.Data))
					continue
				}
				p.change(t, f)
			}
			for file := range p.MapFS {
				if strings.HasSuffix(file, ".yaml") {
					want.comments(t, file, p.lines(file))
				}
			}
			want.meet(t, p)
		})
	}
}

// expected holds, for a place, the regexps that must each match one problem.
type expected map[place][]*regexp.Regexp

type place struct {
	file string
	line int
}

var wantComment = regexp.MustCompile("# want((?: +`[^`]+`)+) *$")

func (e expected) add(t testing.TB, at place, pattern string) {
	t.Helper()
	re, err := regexp.Compile("^(?s:" + pattern + ")")
	if err != nil {
		t.Fatal(err)
	}
	e[at] = append(e[at], re)
}

// comments collects the # want of a YAML file.
func (e expected) comments(t testing.TB, file string, lines []string) {
	t.Helper()
	for i, line := range lines {
		m := wantComment.FindStringSubmatch(line)
		if m == nil {
			if strings.Contains(line, "# want") {
				t.Fatalf("%s:%d: want what?", file, i+1)
			}
			continue
		}
		for j, pattern := range strings.Split(m[1], "`") {
			if j%2 == 1 {
				e.add(t, place{file, i + 1}, ".*"+pattern)
			}
		}
	}
}

var wantLine = regexp.MustCompile(`^([^: ]+)(?::(\d+))?(?::(\d+))?: (.+)$`)

// list collects the lines of a want section.
func (e expected) list(t testing.TB, text string) {
	t.Helper()
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		m := wantLine.FindStringSubmatch(line)
		if m == nil {
			t.Fatalf("want section: cannot read %q", line)
		}
		n, _ := strconv.Atoi(m[2])
		pattern := ".*" + m[4]
		if m[3] != "" {
			pattern = m[3] + ": " + pattern
		}
		e.add(t, place{m[1], n}, pattern)
	}
}

// meet builds p, and checks it, and compares what each reports with what is
// expected: check finds without rendering what build finds by it.
func (e expected) meet(t testing.TB, p project) {
	t.Helper()
	r, err := makeSite(p, Options{})
	if err != nil {
		t.Fatalf("an author's mistake came back as an error: %v", err)
	}
	checked, err := Check(p, Options{})
	if err != nil {
		t.Fatalf("check: an author's mistake came back as an error: %v", err)
	}
	e.reported(t, p, r.Problems)
	if b, c := r.Problems.Sorted(), checked.Problems.Sorted(); !slices.Equal(b, c) {
		t.Errorf("build and check do not report the same:\n%v\n%v", b, c)
	}
}

// reported compares problems with what is expected.
func (e expected) reported(t testing.TB, p project, problems diag.List) {
	t.Helper()
	for _, found := range problems.Sorted() {
		wellFormed(t, p, found)
		at := place{found.At.File, found.At.Line}
		text := fmt.Sprintf("%d: %s [%s] %s", found.At.Column, found.Message.EN, found.Rule, found.Hint.EN)
		i := slices.IndexFunc(e[at], func(re *regexp.Regexp) bool { return re.MatchString(text) })
		if i < 0 {
			t.Errorf("unexpected: %s", describe(found))
			continue
		}
		e[at] = slices.Delete(slices.Clone(e[at]), i, i+1)
	}
	for _, at := range slices.SortedFunc(maps.Keys(e), func(a, b place) int {
		return strings.Compare(fmt.Sprint(a), fmt.Sprint(b))
	}) {
		for _, re := range e[at] {
			t.Errorf("not reported: %s:%d: %s", at.file, at.line, re)
		}
	}
}

func describe(p diag.Problem) string {
	return fmt.Sprintf("%s: %s [%s] %s", p.At, p.Message.EN, p.Rule, p.Hint.EN)
}

var ruleName = regexp.MustCompile(`^[a-z]+(?:-[a-z]+)*$`)

// wellFormed holds every problem to what each must be: in both languages, of
// a named rule, at a place an editor can jump to.
func wellFormed(t testing.TB, p project, d diag.Problem) {
	t.Helper()
	bad := func(format string, args ...any) {
		t.Helper()
		t.Errorf("%s: %s", describe(d), fmt.Sprintf(format, args...))
	}
	if !ruleName.MatchString(d.Rule) {
		bad("%q names no rule", d.Rule)
	}
	hasHan := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
	}
	if d.Message.EN == "" || !hasHan(d.Message.ZH) {
		bad("the message is not in both languages: %q", d.Message.ZH)
	}
	if !d.Hint.IsZero() && (d.Hint.EN == "" || !hasHan(d.Hint.ZH)) {
		bad("the hint is not in both languages: %q", d.Hint.ZH)
	}
	for _, s := range []string{d.Message.EN, d.Message.ZH, d.Hint.EN, d.Hint.ZH} {
		if strings.Contains(s, "%!") || strings.ContainsAny(s, "\n\r") || !utf8.ValidString(s) {
			bad("%q is not one sound line", s)
		}
	}
	if strings.HasSuffix(d.Message.EN, ".") && !strings.HasSuffix(d.Message.EN, "..") || strings.HasSuffix(d.Message.ZH, "。") {
		bad("the message ends in a full stop")
	}
	if d.At.File == "" {
		bad("no file")
	}
	if d.At.Line == 0 {
		return
	}
	lines := p.lines(d.At.File)
	if d.At.Line > len(lines) {
		bad("the file has %d lines", len(lines))
	} else if n := utf8.RuneCountInString(lines[d.At.Line-1]); d.At.Column < 1 || d.At.Column > n+1 {
		bad("the line has %d characters", n)
	}
}
