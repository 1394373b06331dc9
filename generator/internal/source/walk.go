package source

import (
	"reflect"

	"zhinan/generator/internal/schema"
)

// Walk calls f for every value an author may have written below a record that
// is declared by r, list by list and item by item, with the keys that lead
// there, outermost first. Values that are absent are left out of lists, and
// given as their zero value elsewhere. A Text is not entered. The slice of
// keys is good until f returns.
func Walk(record any, r *schema.Record, f func(path []*schema.Key, value any)) {
	walk(reflect.ValueOf(record), r, nil, f)
}

func walk(v reflect.Value, r *schema.Record, path []*schema.Key, f func([]*schema.Key, any)) {
	shape := shapeOf(v.Type())
	for i := range r.Keys {
		if at, ok := shape.fields[r.Keys[i].Name]; ok {
			walkValue(v.Field(at), append(path, &r.Keys[i]), f)
		}
	}
	if shape.plain >= 0 {
		for _, p := range v.Field(shape.plain).Interface().(Plain) {
			f(append(path, p.Key), p.Value)
		}
	}
}

func walkValue(v reflect.Value, path []*schema.Key, f func([]*schema.Key, any)) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walkValue(v.Elem(), path, f)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walkValue(v.Index(i), path, f)
		}
	default:
		f(path, v.Interface())
		if key := path[len(path)-1]; key.Of != nil {
			walk(v, key.Of, path, f)
		}
	}
}
