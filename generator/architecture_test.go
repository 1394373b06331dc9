package main

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rows is the table of packages (ARCHITECTURE.md): a package imports only
// rows above it, and neighbours in a row do not know each other.
var rows = [][]string{
	{"lang", "output"},
	{"diag", "duties", "values", "zone"},
	{"yamlfile", "markdown", "feed", "lines", "names"},
	{"i18n", "schema"},
	{"source"},
	{"catalog"},
	{"check", "site"},
	{"words"},
	{"chart", "filter", "booklet", "follow", "export", "search"},
	{"page"},
	{"render", "typeset"},
	{"pipeline"},
}

// exceptions are imports the table alone would not allow, with the reason.
var exceptions = map[string][]string{
	// The preview server answers files and reports problems; it knows nothing
	// of how they are made, so it stands beside the walk, not at its end.
	"serve": {"diag", "output"},
	// Commands for those who work on zhinan. One writes content as an editor
	// would, the other times the program from outside: neither shares its code.
	"synth": {},
	"bench": {},
	// Tests hold what they got against files through it.
	"golden": {},
	// Tests of several rooms read the real content through it.
	"testcontent": {"catalog", "diag", "i18n", "source"},
}

// reserved are imports that only the named packages may have.
var reserved = map[string][]string{
	"gopkg.in/yaml.v3":           {"yamlfile"},
	"github.com/yuin/goldmark":   {"markdown"},
	"github.com/nicksnyder":      {"i18n"},
	"html/template":              {"page", "follow", "render", "."},
	"github.com/fsnotify":        {"serve"},
	"net/http":                   {"serve"},
	"os":                         {"output", "serve", "typeset", "synth", "bench", "golden", "testcontent", "."}, // typeset: the typesetter's working folder
	"os/exec":                    {"typeset", "bench"},
	"rsc.io/qr":                  {"typeset"},
	"golang.org/x/image":         {"typeset"},
	"github.com/agnivade":        {"diag"},
	"golang.org/x/sys":           {"output"},
	"github.com/rogpeppe":        {"output"},
	"golang.org/x/text/language": {"i18n", "lang"},
	"golang.org/x/text/currency": {"i18n"},
	"golang.org/x/text/collate":  {"i18n"},
	"github.com/mozillazg":       {"search"},
	"github.com/xuri":            {"export"},
	"github.com/arran4":          {"feed"},
	"encoding/xml":               {"feed", "export"},
	// Who reads the catalogue need not know how it is written.
	"zhinan/generator/internal/source": {"catalog", "check", "pipeline", "testcontent", "."},
}

func TestImportsRunOneWay(t *testing.T) {
	row := map[string]int{}
	for i, names := range rows {
		for _, n := range names {
			row[n] = i
		}
	}
	seen := 0
	err := filepath.WalkDir(".", func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		name := strings.TrimPrefix(filepath.ToSlash(filepath.Dir(path)), "internal/")
		_, known := row[name]
		if name != "." && exceptions[name] == nil && !known {
			t.Errorf("package %s stands in no row of the table", name)
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			imported := strings.Trim(spec.Path.Value, `"`)
			for prefix, allowed := range reserved {
				if (imported == prefix || strings.HasPrefix(imported, prefix+"/")) && !slices.Contains(allowed, name) {
					t.Errorf("%s imports %s, which is reserved for %v", path, imported, allowed)
				}
			}
			other, ours := strings.CutPrefix(imported, "zhinan/generator/internal/")
			if !ours || name == "." {
				continue
			}
			seen++
			switch allowed, special := exceptions[name]; {
			case special && !slices.Contains(allowed, other):
				t.Errorf("%s imports %s; %s may import %v only", path, other, name, allowed)
			case !special && row[other] >= row[name]:
				t.Errorf("%s imports %s: row %d may not know row %d", path, other, row[name], row[other])
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen < 30 {
		t.Errorf("only %d imports were looked at", seen)
	}
}
