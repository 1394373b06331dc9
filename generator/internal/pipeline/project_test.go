package pipeline

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"golang.org/x/tools/txtar"
)

// A project is a whole project in memory.
type project struct{ fstest.MapFS }

// realDesign holds the templates and static files of the real project.
var realDesign = sync.OnceValues(func() (fstest.MapFS, error) {
	files := fstest.MapFS{}
	for _, dir := range []string{TemplatesDir, StaticDir} {
		root := os.DirFS("../../..")
		err := fs.WalkDir(root, dir, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := fs.ReadFile(root, name)
			files[name] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return files, nil
})

// base is the project without a mistake: the content of testdata/base.txtar
// with the real templates.
func base(t testing.TB) project {
	t.Helper()
	files, err := realDesign()
	if err != nil {
		t.Fatal(err)
	}
	a, err := txtar.ParseFile("testdata/base.txtar")
	if err != nil {
		t.Fatal(err)
	}
	p := project{maps.Clone(files)}
	for _, f := range a.Files {
		p.write(f.Name, string(f.Data))
	}
	return p
}

func (p project) write(name, text string) { p.MapFS[name] = &fstest.MapFile{Data: []byte(text)} }

func (p project) read(t testing.TB, name string) string {
	t.Helper()
	f := p.MapFS[name]
	if f == nil {
		t.Fatalf("the project has no %s", name)
	}
	return string(f.Data)
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
	if f := p.MapFS[name]; f != nil {
		return strings.Split(string(f.Data), "\n")
	}
	return nil
}
