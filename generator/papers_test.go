package main

import (
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// The tests in this file hold the repository's papers: README, CONTRIBUTING,
// CHANGELOG, ARCHITECTURE and docs/. Their links lead somewhere, the commands
// they name exist, and the two languages have the same sections.

// awaited are files and commands that come with the work on the schema, on the
// quick tests and on the synthetic catalogue. An entry is removed once what it
// names is there; the tests say so.
var awaited = map[string]bool{
	"docs/editing.md": true,
	"docs/format.md":  true,
	"zhinan schema":   true,
}

var (
	fence   = regexp.MustCompile("(?ms)^```.*?^```$")
	span    = regexp.MustCompile("`[^`]+`")
	inline  = regexp.MustCompile(`\]\(([^()\s]+)\)`)
	defined = regexp.MustCompile(`(?m)^\[[^\]]+\]: (\S+)$`)
	heading = regexp.MustCompile(`(?m)^(#{1,6}) (.+)$`)
	ours    = regexp.MustCompile(`(?:\bzhinan|go run \./generator) ([a-z][a-z-]*)`)
	making  = regexp.MustCompile(`\bmake ([a-z][a-z-]*)`)
	target  = regexp.MustCompile(`(?m)^([a-z][a-z-]*):`)
)

// paper is one markdown file: its prose without code, the code in it, and its
// headings.
type paper struct {
	prose    string
	code     []string
	headings []string // with their number signs
}

// readPapers reads every markdown file at the root and in docs/, by its path
// from the root.
func readPapers(t *testing.T) map[string]paper {
	t.Helper()
	papers := map[string]paper{}
	for _, pattern := range []string{"../*.md", "../docs/*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			text := string(data)
			p := paper{code: fence.FindAllString(text, -1)}
			text = fence.ReplaceAllString(text, "")
			for _, m := range heading.FindAllStringSubmatch(text, -1) {
				p.headings = append(p.headings, m[1]+" "+m[2])
			}
			p.code = append(p.code, span.FindAllString(text, -1)...)
			p.prose = span.ReplaceAllString(text, "")
			papers[strings.TrimPrefix(filepath.ToSlash(name), "../")] = p
		}
	}
	if len(papers) < 9 {
		t.Fatalf("only %d papers were found", len(papers))
	}
	return papers
}

// anchor is the address GitHub gives a heading: lower case, letters and digits
// of any script, hyphens for spaces, nothing for other signs.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), r == '-', r == '_':
			return unicode.ToLower(r)
		case r == ' ':
			return '-'
		}
		return -1
	}, strings.TrimLeft(heading, "# "))
}

func TestPapersLinks(t *testing.T) {
	papers := readPapers(t)
	seen := 0
	for name, p := range papers {
		links := append(inline.FindAllStringSubmatch(p.prose, -1), defined.FindAllStringSubmatch(p.prose, -1)...)
		for _, m := range links {
			if strings.Contains(m[1], ":") {
				continue // another site
			}
			seen++
			file, fragment, anchored := strings.Cut(m[1], "#")
			to := name
			if file != "" {
				to = path.Join(path.Dir(name), file)
			}
			if _, err := os.Stat(filepath.Join("..", filepath.FromSlash(to))); err != nil {
				if !awaited[to] {
					t.Errorf("%s: %s leads nowhere", name, m[1])
				}
				continue
			}
			if anchored && !slices.ContainsFunc(papers[to].headings, func(h string) bool { return anchor(h) == fragment }) {
				t.Errorf("%s: %s has no heading #%s", name, to, fragment)
			}
		}
	}
	if seen < 30 {
		t.Errorf("only %d links were looked at", seen)
	}
}

func TestPapersCommands(t *testing.T) {
	data, err := os.ReadFile("../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	exists := map[string]bool{"zhinan help": true}
	for _, m := range target.FindAllStringSubmatch(string(data), -1) {
		exists["make "+m[1]] = true
	}
	for _, c := range commands {
		exists["zhinan "+c.name] = true
	}
	seen := 0
	for name, p := range readPapers(t) {
		for _, code := range p.code {
			var named []string
			for _, m := range making.FindAllStringSubmatch(code, -1) {
				named = append(named, "make "+m[1])
			}
			for _, m := range ours.FindAllStringSubmatch(code, -1) {
				named = append(named, "zhinan "+m[1])
			}
			seen += len(named)
			for _, command := range named {
				if !exists[command] && !awaited[command] {
					t.Errorf("%s: there is no command %q", name, command)
				}
			}
		}
	}
	if seen < 50 {
		t.Errorf("only %d commands were looked at", seen)
	}
	for what := range awaited {
		_, err := os.Stat(filepath.Join("..", filepath.FromSlash(what)))
		if exists[what] || err == nil {
			t.Errorf("%s is there: remove it from the list of what is awaited", what)
		}
	}
}

// TestPapersTwins holds a paper in Chinese to the sections of the English one.
func TestPapersTwins(t *testing.T) {
	papers := readPapers(t)
	level := func(h string) int { return strings.IndexByte(h, ' ') }
	twins := 0
	for name, zh := range papers {
		base, ok := strings.CutSuffix(name, ".zh.md")
		if !ok {
			continue
		}
		twins++
		en, ok := papers[base+".md"]
		if !ok {
			t.Errorf("%s has no twin in English", name)
		}
		if !slices.EqualFunc(zh.headings, en.headings, func(a, b string) bool { return level(a) == level(b) }) {
			t.Errorf("%s has the headings %q, its twin %q", name, zh.headings, en.headings)
		}
	}
	for _, name := range []string{"README", "CONTRIBUTING", "docs/editors", "docs/publishing"} {
		if _, ok := papers[name+".zh.md"]; !ok {
			t.Errorf("%s has no twin in Chinese", name)
		}
	}
	if twins < 4 {
		t.Errorf("only %d twins were looked at", twins)
	}
}

// TestPicture holds the picture in the README to the weight a reader may be
// asked to wait for.
func TestPicture(t *testing.T) {
	data, err := os.ReadFile("../docs/site.png")
	if err != nil {
		t.Fatal(err)
	}
	if len(data) > 200_000 || !strings.HasPrefix(string(data), "\x89PNG\r\n") {
		t.Errorf("docs/site.png: %d bytes, or no PNG", len(data))
	}
}
