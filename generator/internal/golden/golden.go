// Package golden holds what tests got against files of testdata/golden. It
// knows no other room, so that the tests inside any of them can use it; it is
// imported by tests only.
package golden

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite the expected results in testdata")

// Updating reports whether the expected results are to be rewritten.
func Updating() bool { return *update }

// Test holds what a test got against testdata/golden/<name>.txtar of its
// package, section by section. -update rewrites the file and keeps the words
// that stand before its first section.
func Test(t *testing.T, name string, got ...txtar.File) {
	t.Helper()
	file := filepath.Join("testdata", "golden", name+".txtar")
	var a txtar.Archive
	if data, err := os.ReadFile(file); err == nil {
		a = *txtar.Parse(data)
	} else if !*update {
		t.Fatal(err)
	}
	want := string(txtar.Format(&txtar.Archive{Files: a.Files}))
	a.Files = got
	if *update {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, txtar.Format(&a), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(txtar.Format(&txtar.Archive{Files: got}))); diff != "" {
		t.Errorf("%s: -want +got\n%s", file, diff)
	}
}

// Case is a small catalogue and what a test is asked about it.
type Case struct {
	FS   fstest.MapFS      // the content, below content/
	Own  map[string]bool   // the paths in FS that the case adds or replaces
	Asks map[string]string // the sections that are no content, by name
}

// Cases runs testdata/golden/*.txtar of its package, each a case: content laid
// over that of the file base, sections named in asks, and, in its section want,
// what got makes of them. -update writes want anew.
func Cases(t *testing.T, base string, got func(*testing.T, Case) string, asks ...string) {
	t.Helper()
	below, err := txtar.ParseFile(base)
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob("testdata/golden/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no golden cases", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			want := ""
			c := Case{FS: fstest.MapFS{}, Own: map[string]bool{}, Asks: map[string]string{}}
			for i, f := range slices.Concat(below.Files, a.Files) {
				switch at := path.Join("content", f.Name); {
				case f.Name == "want":
					want = string(f.Data)
				case slices.Contains(asks, f.Name):
					c.Asks[f.Name] = string(f.Data)
				default:
					c.FS[at] = &fstest.MapFile{Data: f.Data}
					c.Own[at] = i >= len(below.Files)
				}
			}
			is := got(t, c)
			if *update {
				a.Files = slices.DeleteFunc(a.Files, func(f txtar.File) bool { return f.Name == "want" })
				a.Files = append(a.Files, txtar.File{Name: "want", Data: []byte(is)})
				if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, is); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// Dump writes a value for people: a line a field, indented by depth, and
// nothing for what is zero. Fields that are not exported are left out. short
// may say a value in one line instead, or leave it out with "".
func Dump(v any, short func(field string, v any) (string, bool)) []byte {
	d := dumper{short: short}
	d.value("", reflect.ValueOf(v), 0)
	return bytes.TrimPrefix(d.b.Bytes(), []byte("\n"))
}

type dumper struct {
	b     bytes.Buffer
	short func(string, any) (string, bool)
}

// line writes what goes before a value, and the value where it is one line.
func (d *dumper) line(name, text string, depth int) {
	out := strings.Repeat("  ", depth) + name
	if text != "" {
		out += ": " + strings.ReplaceAll(text, "\n", "\n"+strings.Repeat("  ", depth+1)+"| ")
	}
	d.b.WriteString(strings.TrimRight(out, " \n|") + "\n")
}

func (d *dumper) value(name string, v reflect.Value, depth int) {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return
		}
		v = v.Elem()
	}
	if d.short != nil {
		if text, ok := d.short(name, v.Interface()); ok {
			if text != "" {
				d.line(name, text, depth)
			}
			return
		}
	}
	if t, ok := v.Interface().(time.Time); ok {
		if !t.IsZero() {
			d.line(name, t.Format(time.RFC3339), depth)
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		d.fields(name, v, depth)
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			at := d.b.Len()
			d.value("- "+name, v.Index(i), depth)
			if d.b.Len() == at { // an empty one counts
				d.line("- "+name, "(empty)", depth)
			}
		}
	case reflect.Map, reflect.Func, reflect.Chan:
		d.line(name, fmt.Sprintf("%v", v.Interface()), depth)
	default:
		if !v.IsZero() {
			d.line(name, fmt.Sprint(v.Interface()), depth)
		}
	}
}

// fields writes a struct: those of what it embeds as its own.
func (d *dumper) fields(name string, v reflect.Value, depth int) {
	inner := depth
	at := d.b.Len()
	if name != "" {
		d.line(name, "", depth)
		inner++
	}
	head := d.b.Len()
	for i := range v.NumField() {
		f := v.Type().Field(i)
		switch {
		case !f.IsExported():
		case f.Anonymous:
			d.value("", v.Field(i), inner)
		default:
			d.value(f.Name, v.Field(i), inner)
		}
	}
	if d.b.Len() == head {
		d.b.Truncate(at) // nothing in it
	}
}
