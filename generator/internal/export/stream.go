package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
)

// indentedJSON writes a value as encoding/json does, indented by two spaces,
// Chinese as it is. A struct is written field by field, and a list in it item
// by item: the whole catalogue would else stand in memory four times.
func indentedJSON(v any) ([]byte, error) {
	w := &indenter{}
	rv := reflect.ValueOf(v)
	if rv.Kind() == reflect.Pointer {
		rv = rv.Elem()
	}
	if rv.Kind() == reflect.Struct && !ownJSON(rv) {
		w.object(rv)
	} else {
		w.value(v, "")
	}
	w.out.WriteByte('\n')
	return w.out.Bytes(), w.err
}

// indenter writes JSON. The first error stops it.
type indenter struct {
	out bytes.Buffer
	err error
}

const indent = "  "

// object writes a struct; its fields have the names and options of their tags.
func (w *indenter) object(v reflect.Value) {
	w.out.WriteByte('{')
	first := true
	for i := range v.NumField() {
		name, options, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
		switch {
		case name == "" || name == "-" || options != "" && options != "omitempty":
			w.fail(fmt.Errorf("field %s of %s has a tag this does not know", v.Type().Field(i).Name, v.Type()))
			return
		case options == "omitempty" && empty(v.Field(i)):
			continue
		}
		w.next(&first, "\n"+indent)
		fmt.Fprintf(&w.out, "%q: ", name)
		if f := v.Field(i); f.Kind() == reflect.Slice && f.Len() > 0 && !ownJSON(f) {
			w.list(f)
		} else {
			w.value(f.Interface(), indent)
		}
	}
	if !first {
		w.out.WriteByte('\n')
	}
	w.out.WriteByte('}')
}

func (w *indenter) list(v reflect.Value) {
	w.out.WriteByte('[')
	first := true
	for i := range v.Len() {
		w.next(&first, "\n"+indent+indent)
		w.value(v.Index(i).Interface(), indent+indent)
	}
	w.out.WriteString("\n" + indent + "]")
}

// next parts what is to come from what was before.
func (w *indenter) next(first *bool, gap string) {
	if !*first {
		w.out.WriteByte(',')
	}
	*first = false
	w.out.WriteString(gap)
}

func (w *indenter) value(v any, prefix string) {
	data, err := compact(v)
	if err == nil {
		err = json.Indent(&w.out, data, prefix, indent)
	}
	w.fail(err)
}

func (w *indenter) fail(err error) {
	if w.err == nil {
		w.err = err
	}
}

// ownJSON reports a value that says itself how it is written.
func ownJSON(v reflect.Value) bool {
	_, is := v.Interface().(json.Marshaler)
	return is
}

// empty is what omitempty leaves out.
func empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Array, reflect.Map, reflect.Slice, reflect.String:
		return v.Len() == 0
	case reflect.Struct:
		return false
	}
	return v.IsZero()
}
