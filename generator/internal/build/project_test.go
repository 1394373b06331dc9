package build

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
)

// A project is a small content folder in memory, with the real templates and
// static files beneath it.
type project struct {
	fstest.MapFS
	beneath fs.FS
}

func (p project) Open(name string) (fs.File, error) {
	if top, _, _ := strings.Cut(name, "/"); top == ContentDir || p.MapFS[name] != nil {
		return p.MapFS.Open(name)
	}
	return p.beneath.Open(name)
}

// ReadDir lists both layers, so that a case can add a static file.
func (p project) ReadDir(name string) ([]fs.DirEntry, error) {
	above, err := fs.ReadDir(p.MapFS, name)
	if top, _, _ := strings.Cut(name, "/"); top == ContentDir {
		return above, err
	}
	all := fstest.MapFS{}
	for _, e := range above {
		all[e.Name()] = entry(e)
	}
	beneath, err := fs.ReadDir(p.beneath, name)
	for _, e := range beneath {
		if all[e.Name()] == nil {
			all[e.Name()] = entry(e)
		}
	}
	if len(above) > 0 {
		err = nil
	}
	if err != nil {
		return nil, err
	}
	return fs.ReadDir(all, ".")
}

// ReadFile and Stat belong to the upper layer; these ask both.
func (p project) ReadFile(name string) ([]byte, error) { return fs.ReadFile(open{p}, name) }

// Stat asks both layers.
func (p project) Stat(name string) (fs.FileInfo, error) { return fs.Stat(open{p}, name) }

type open struct{ p project }

func (o open) Open(name string) (fs.File, error) { return o.p.Open(name) }

func entry(e fs.DirEntry) *fstest.MapFile {
	return &fstest.MapFile{Mode: e.Type() | 0o644}
}

// base is the project without a mistake.
func base(t testing.TB) project {
	t.Helper()
	a, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	p := project{fstest.MapFS{}, os.DirFS("../../..")}
	for _, f := range a.Files {
		p.write(f.Name, string(f.Data))
	}
	return p
}

func (p project) write(name, text string) { p.MapFS[name] = &fstest.MapFile{Data: []byte(text)} }

func (p project) read(t testing.TB, name string) string {
	t.Helper()
	data, err := p.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// change applies one section of a case: a whole file under its name, or
//
//	-- edit NAME --    hunks, see edit
//	-- remove NAME --  the file, or the folder with all in it
func (p project) change(t testing.TB, f txtar.File) {
	t.Helper()
	verb, name, found := strings.Cut(f.Name, " ")
	switch {
	case !found:
		p.write(f.Name, string(f.Data))
	case verb == "edit":
		text, err := edit(p.read(t, name), string(f.Data))
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
		p.write(name, text)
	case verb == "remove":
		gone := 0
		for n := range p.MapFS {
			if n == name || strings.HasPrefix(n, name+"/") {
				delete(p.MapFS, n)
				gone++
			}
		}
		if gone == 0 {
			t.Fatalf("%s: there is none", f.Name)
		}
	default:
		t.Fatalf("section %q: %q is not edit or remove", f.Name, verb)
	}
}

// edit applies hunks parted by lines of @@ alone. In a hunk, lines after a
// space stay, after - go and after + come; those that stay and go must stand
// in text once, one after the other. A hunk that only adds goes to the end.
func edit(text, hunks string) (string, error) {
	for hunk := range strings.SplitSeq(strings.TrimSuffix(hunks, "\n"), "\n@@\n") {
		var before, after strings.Builder
		for line := range strings.SplitSeq(hunk, "\n") {
			if line == "" {
				line = " "
			}
			if line[0] != '+' {
				before.WriteString(line[1:] + "\n")
			}
			if line[0] != '-' {
				after.WriteString(line[1:] + "\n")
			}
			if !strings.ContainsRune(" -+", rune(line[0])) {
				return "", fmt.Errorf("line %q begins with none of space, - and +", line)
			}
		}
		text = "\n" + text
		switch n := strings.Count(text, "\n"+before.String()); {
		case before.Len() == 0:
			text += after.String()
		case n == 1:
			text = strings.Replace(text, "\n"+before.String(), "\n"+after.String(), 1)
		default:
			return "", fmt.Errorf("these lines stand %d times:\n%s", n, before.String())
		}
		text = text[1:]
	}
	return text, nil
}

// lines splits a file as positions count it.
func (p project) lines(name string) []string {
	data, err := p.ReadFile(path.Clean(name))
	if err != nil {
		return nil
	}
	return strings.Split(string(data), "\n")
}
