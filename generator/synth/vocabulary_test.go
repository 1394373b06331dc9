package main

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/source"
)

// enumeration is a key whose values the format lists.
type enumeration struct {
	record, key string
	values      []string
}

// enumerations are all the format has, as the program itself declares them.
func enumerations() []enumeration {
	var out []enumeration
	seen := map[reflect.Type]bool{}
	var walk func(t reflect.Type)
	walk = func(t reflect.Type) {
		for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
			t = t.Elem()
		}
		if t.Kind() != reflect.Struct || seen[t] || !strings.HasSuffix(t.PkgPath(), "/source") {
			return
		}
		seen[t] = true
		for i := range t.NumField() {
			f := t.Field(i)
			if enum := f.Tag.Get("enum"); enum != "" {
				key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
				out = append(out, enumeration{t.Name(), key, strings.Split(enum, "|")})
			}
			walk(f.Type)
		}
	}
	walk(reflect.TypeFor[source.Records]())
	return out
}

// occurring lists, for each key of each kind of record, the values a project
// has there.
func occurring(t *testing.T, dir string) (map[string][]string, diag.List) {
	t.Helper()
	records, problems, err := source.Read(os.DirFS(dir), "content")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Struct:
			if !strings.HasSuffix(v.Type().PkgPath(), "/source") {
				return
			}
			for i := range v.NumField() {
				f := v.Type().Field(i)
				if !f.IsExported() {
					continue
				}
				key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
				if s, ok := v.Field(i).Interface().(source.String); ok && key != "" {
					where := v.Type().Name() + "." + key
					if s.Value != "" && !slices.Contains(out[where], s.Value) {
						out[where] = append(out[where], s.Value)
					}
				} else {
					walk(v.Field(i))
				}
			}
		}
	}
	walk(reflect.ValueOf(records))
	return out, problems
}

// narrower are keys that need not have every value: what the value means does
// not go with them.
var narrower = map[string][]string{
	"StatedPartners.qualifier": {"at_most", "at_least", "about", "range", "tbd", "unstated"}, // written like any quantity's
}

// TestEveryWordOfTheFormat: at a thousand directions every value of every
// enumeration occurs: kinds of conditions, qualifiers, roles, schemes, …
func TestEveryWordOfTheFormat(t *testing.T) {
	found, problems := occurring(t, made(t, 1000))
	report(t, problems)
	list := enumerations()
	for _, e := range list {
		where := e.record + "." + e.key
		for _, v := range e.values {
			if !slices.Contains(found[where], v) && !slices.Contains(narrower[where], v) {
				t.Errorf("%s: %s does not occur", where, v)
			}
		}
	}
	if len(list) < 25 {
		t.Errorf("only %d enumerations were found", len(list))
	}
}
