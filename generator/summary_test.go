package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/output"
)

var oneOfMany = regexp.MustCompile(`\b1 (?:problems|pages|files|directions|booklets|paths|schemas)\b|\b[02] (?:problem|page|file|direction|booklet|path|schema)\b`)

// TestCounts: every line that counts something is right with none, one and
// two.
func TestCounts(t *testing.T) {
	for n := range 3 {
		sum := output.Summary{Written: n, Unchanged: n, Removed: n}
		for _, m := range []diag.Message{saidProblems(n), saidChecked(n, time.Second), saidBuilt(n, n, sum, time.Second), saidBooklets(n),
			saidTypeset(n, sum, time.Second), saidRecorded(n, n, "f"), saidPacked(n, 2048, "f"), saidSchemas(n, "d"), saidShown(n, time.Second),
			saidServed(n, time.Second)} {
			if wrong := oneOfMany.FindString(m.EN); wrong != "" {
				t.Errorf("%q in %q", wrong, m.EN)
			}
			if count := strconv.Itoa(n); !strings.Contains(m.EN, count) || !strings.Contains(m.ZH, count) || strings.Contains(m.EN+m.ZH, "%!") {
				t.Errorf("%d: %q, %q", n, m.EN, m.ZH)
			}
		}
	}
}

// bareCount is a number followed by a noun that would be wrong beside 1, where
// no bound ("more than", "larger than") goes before it.
var (
	bareCount = regexp.MustCompile(`%(?:\[\d\])?d (?:[a-z]+ )?[a-z]{2,}s\b`)
	limit     = regexp.MustCompile(`(?:than|longer than|larger than) $`)
)

// TestNoBareCounts: no message of the program puts a number before a plural;
// diag.Count knows the difference. What is said of bounds, and of numbers that
// are never one, is named here.
func TestNoBareCounts(t *testing.T) {
	never := map[string]bool{"the file has %d bytes, more than %d": true, "the line has %d bytes, more than %d": true, "put %d spaces before it": true,
		"%s has %d days": true, "content_date is %[1]d years after the newest guide, of %[2]d": true, "February %[2]d has %[1]d days": true, "there is no topic %d; the direction has %d": true}
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "synth") || strings.HasPrefix(path, "bench") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			s, _ := strconv.Unquote(lit.Value)
			seen++
			for _, at := range bareCount.FindAllStringIndex(s, -1) {
				if !never[s] && !limit.MatchString(s[:at[0]]) {
					t.Errorf("%s: %q says %q of one as well", path, s, fmt.Sprint(s[at[0]:at[1]]))
				}
			}
			return true
		})
		return nil
	})
	if err != nil || seen < 1000 {
		t.Fatalf("%d texts: %v", seen, err)
	}
}
