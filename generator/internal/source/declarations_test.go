package source

import (
	"reflect"
	"testing"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/schema"
)

// roots are the structs the files of the content are read into.
func roots() map[string]any {
	var lists registries
	var site Site
	out := map[string]any{"guides/*/guide.yaml": &Guide{}, "guides/*/*/direction.yaml": &Direction{}, "pages/*/page.yaml": &Page{}}
	for _, f := range schema.Files {
		if target := lists.record(f.Path, &site); target != nil {
			out[f.Path] = target
		}
	}
	return out
}

// TestDeclarations: every declared key has a field of its type, or may pass as
// it stands; every field is declared.
func TestDeclarations(t *testing.T) {
	seen := map[*schema.Record]bool{}
	var agree func(r *schema.Record, typ reflect.Type)
	agree = func(r *schema.Record, typ reflect.Type) {
		if seen[r] {
			return
		}
		seen[r] = true
		shape := shapeOf(typ)
		for name := range shape.fields {
			if r.Key(name) == nil {
				t.Errorf("%s has a field for %q, which package schema does not declare in %s", typ, name, r.Name)
			}
		}
		for i := range r.Keys {
			key := &r.Keys[i]
			at, ok := shape.fields[key.Name]
			if !ok {
				if shape.plain < 0 || !key.Plain() {
					t.Errorf("%s declares %q, and %s has no field for it (a key that is plain needs a record with a Plain)", r.Name, key.Name, typ)
				}
				continue
			}
			field := typ.Field(at).Type
			if (field.Kind() == reflect.Slice) != key.List {
				t.Errorf("%s.%s: a list in one of the two only", r.Name, key.Name)
				continue
			}
			for field.Kind() == reflect.Slice && key.List && key.Type != schema.Words || field.Kind() == reflect.Pointer {
				field = field.Elem()
			}
			switch want := plainTypes[key.Type]; {
			case key.Type == schema.Object:
				agree(key.Of, field)
			case key.Type == schema.Words && field != reflect.TypeFor[[]Synonyms](), key.Type != schema.Words && field != want:
				t.Errorf("%s.%s is read into a %s", r.Name, key.Name, field)
			}
		}
	}
	roots := roots()
	for _, f := range schema.Files {
		if roots[f.Path] == nil {
			t.Errorf("nothing is read from %s", f.Path)
			continue
		}
		agree(f.Record, reflect.TypeOf(roots[f.Path]).Elem())
		delete(roots, f.Path)
	}
	agree(schema.Text, reflect.TypeFor[Text]())
	for path := range roots {
		t.Errorf("%s is read and not declared", path)
	}
	for _, r := range schema.Records() {
		if !seen[r] {
			t.Errorf("%s was not looked at", r.Name)
		}
	}
}

// TestPlainKey: a key that is declared and has no field is read, with its
// place, and walked like any other.
func TestPlainKey(t *testing.T) {
	declared := *schema.Direction
	declared.Keys = append(declared.Keys[:len(declared.Keys):len(declared.Keys)],
		schema.Key{Name: "results", Type: schema.Passage, Wording: schema.Ours},
		schema.Key{Name: "funded", Type: schema.Int},
		schema.Key{Name: "announced", Type: schema.Date})
	const text = "results: {zh: 三项, en: three}\nfunded: 3\nannounced: soon\n"
	var d Direction
	problems := decode("d.yaml", []byte(text), &d, &declared)
	found := map[string]any{}
	Walk(d, &declared, func(path []*schema.Key, v any) { found[path[len(path)-1].Name] = v })
	if got, ok := found["results"].(Text); !ok || got.ZH.Value != "三项" || got.EN.At != (diag.Position{File: "d.yaml", Line: 1, Column: 23}) {
		t.Errorf("results: %+v", found["results"])
	}
	if got := found["funded"]; got != (Int{Value: 3, At: diag.Position{File: "d.yaml", Line: 2, Column: 9}}) {
		t.Errorf("funded: %+v", got)
	}
	bad := 0
	for _, p := range problems.Sorted() {
		if p.Rule == "bad-date" && p.At.Line == 3 {
			bad++
		}
	}
	if bad != 1 {
		t.Errorf("a wrong date in a plain key gives %v", problems.Sorted())
	}
}
