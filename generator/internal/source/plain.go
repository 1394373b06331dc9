package source

import (
	"fmt"
	"reflect"
	"sync"

	"zhinan/generator/internal/schema"
)

// Plain holds what a record says under keys that have no field in its struct:
// texts, numbers, days and flags that mean what they say. They go from the
// file through the checks to the catalogue as they stand, so that a new key of
// this kind needs its declaration (package schema) and the page that shows it,
// and nothing between.
type Plain []PlainValue

// PlainValue is one such key and its value: a Text, String, Int, Date or Bool.
type PlainValue struct {
	Key   *schema.Key
	Value any
}

// String is the text under a key of this name, or one that is not set.
func (p Plain) String(name string) String {
	for _, v := range p {
		if s, ok := v.Value.(String); ok && v.Key.Name == name {
			return s
		}
	}
	return String{}
}

// plainTypes are what plain keys are read into.
var plainTypes = map[schema.Type]reflect.Type{
	schema.Passage: reflect.TypeFor[Text](), schema.String: reflect.TypeFor[String](), schema.Int: reflect.TypeFor[Int](),
	schema.Date: reflect.TypeFor[Date](), schema.When: reflect.TypeFor[When](), schema.Bool: reflect.TypeFor[Bool](),
}

// fieldOf returns where the value of a declared key goes: the field of the
// struct v named so, or an entry of its Plain that done puts there.
func fieldOf(v reflect.Value, key *schema.Key) (field reflect.Value, done func()) {
	shape := shapeOf(v.Type())
	if i, ok := shape.fields[key.Name]; ok {
		return v.Field(i), func() {}
	}
	if shape.plain < 0 || !key.Plain() {
		panic(fmt.Sprintf("source: %s has no field for the key %s", v.Type(), key.Name)) // TestDeclarations
	}
	field = reflect.New(plainTypes[key.Type]).Elem()
	return field, func() {
		list := v.Field(shape.plain).Addr().Interface().(*Plain)
		*list = append(*list, PlainValue{key, field.Interface()})
	}
}

// shape is what reflection says of a struct of a record.
type shape struct {
	fields map[string]int // by the name of their key
	plain  int            // the field Plain, or -1
}

var shapes sync.Map // of a struct type: shape

func shapeOf(t reflect.Type) shape {
	if known, ok := shapes.Load(t); ok {
		return known.(shape)
	}
	out := shape{map[string]int{}, -1}
	for i := range t.NumField() {
		f := t.Field(i)
		if name := f.Tag.Get("yaml"); name != "" {
			out.fields[name] = i
		} else if f.Type == reflect.TypeFor[Plain]() {
			out.plain = i
		}
	}
	shapes.Store(t, out)
	return out
}
