package catalog

import (
	"reflect"
	"strings"
	"testing"
)

// TestNoTypeOfSource: whoever reads the catalogue need not know how it is
// written. No exported field, however deep, has a type of package source.
func TestNoTypeOfSource(t *testing.T) {
	seen := map[reflect.Type]bool{}
	var walk func(v reflect.Type, at string)
	walk = func(v reflect.Type, at string) {
		if strings.HasSuffix(v.PkgPath(), "/source") {
			t.Errorf("%s is a %s", at, v)
		}
		if seen[v] {
			return
		}
		seen[v] = true
		switch v.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Array, reflect.Map:
			if v.Kind() == reflect.Map {
				walk(v.Key(), at+" (key)")
			}
			walk(v.Elem(), at)
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Field(i); f.IsExported() {
					walk(f.Type, v.Name()+"."+f.Name)
				}
			}
		}
	}
	walk(reflect.TypeFor[Catalog](), "Catalog")
	if len(seen) < 40 {
		t.Errorf("only %d types were looked at", len(seen))
	}
}
