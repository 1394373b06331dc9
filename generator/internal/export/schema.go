package export

import (
	"cmp"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"zhinan/generator/internal/lang"
	content "zhinan/generator/internal/schema"
	"zhinan/generator/internal/site"
)

// Type documents one type of the published shape.
type Type struct {
	Name   string
	Fields []Property
}

// Property documents one field of a type, or one column of a table.
type Property struct {
	Name     string
	Type     string // a type of JSON or of Table Schema, or the name of a Type
	List     bool   // an array of them
	Optional bool
	Values   []string // all values it can have, if they are few
	About    lang.Text

	format, pattern string
}

// Types documents the shape of data/catalogue.json and of the files of single
// directions: the two files first, then what they hold by name.
func Types() []Type {
	w := walker{seen: map[reflect.Type]bool{}}
	w.walk(reflect.TypeFor[Catalogue]())
	w.walk(reflect.TypeFor[DirectionFile]())
	w.walk(reflect.TypeFor[RemovedFile]())
	slices.SortFunc(w.types, func(a, b Type) int {
		return cmp.Or(cmp.Compare(rank(a.Name), rank(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	return w.types
}

func rank(name string) int {
	if i := slices.Index([]string{"Catalogue", "DirectionFile", "Direction", "Guide"}, name); i >= 0 {
		return i
	}
	return 4
}

// walker collects the types that can be reached from one.
type walker struct {
	seen  map[reflect.Type]bool
	types []Type
}

func (w *walker) walk(t reflect.Type) {
	if w.seen[t] {
		return
	}
	w.seen[t] = true
	out := Type{Name: t.Name()}
	for i := range t.NumField() {
		f := t.Field(i)
		p := property(f)
		inner := f.Type
		for inner.Kind() == reflect.Pointer || inner.Kind() == reflect.Slice {
			inner = inner.Elem()
		}
		if inner.Kind() == reflect.Struct {
			w.walk(inner)
		}
		out.Fields = append(out.Fields, p)
	}
	w.types = append(w.types, out)
}

// property reads a field's tags: json its name, doc its meaning in English
// and Chinese, values the enumeration of the content it has its values from
// (enum lists those of the export alone), format and pattern as JSON Schema
// has them.
func property(f reflect.StructField) Property {
	name, option, _ := strings.Cut(f.Tag.Get("json"), ",")
	en, zh, _ := strings.Cut(f.Tag.Get("doc"), "|")
	p := Property{Name: name, Optional: option == "omitempty", About: lang.Text{ZH: zh, EN: en},
		format: f.Tag.Get("format"), pattern: f.Tag.Get("pattern")}
	if values := f.Tag.Get("enum"); values != "" {
		p.Values = strings.Split(values, ",")
	} else if name := f.Tag.Get("values"); name != "" {
		p.Values = content.EnumNamed(name).IDs()
	}
	t := f.Type
	if t.Kind() == reflect.Slice {
		p.List, t = true, t.Elem()
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Kind() {
	case reflect.String:
		p.Type = "string"
	case reflect.Bool:
		p.Type = "boolean"
	case reflect.Int, reflect.Int64:
		p.Type = "integer"
	case reflect.Slice: // a group of synonyms
		p.Type = "array"
	default:
		p.Type = t.Name()
	}
	return p
}

// schema is the part of JSON Schema, draft 2020-12, that the shape needs.
type schema struct {
	Dialect     string     `json:"$schema,omitempty"`
	ID          string     `json:"$id,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Ref         string     `json:"$ref,omitempty"`
	Type        string     `json:"type,omitempty"`
	Enum        []any      `json:"enum,omitempty"`
	Format      string     `json:"format,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	Items       *schema    `json:"items,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Closed      *bool      `json:"additionalProperties,omitempty"`
	Defs        properties `json:"$defs,omitempty"`
}

// properties keep the order of the types.
type properties []named

type named struct {
	name string
	s    schema
}

// MarshalJSON writes an object in the order of the list.
func (ps properties) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, p := range ps {
		if i > 0 {
			out = append(out, ',')
		}
		value, err := compact(p.s)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.name, err)
		}
		out = append(append(strconv.AppendQuote(out, p.name), ':'), value...)
	}
	return append(out, '}'), nil
}

// newSchema is data/catalogue.schema.json. A direction's own file is checked
// by its $defs/DirectionFile.
func newSchema(baseURL string) schema {
	closed := false
	s := schema{Dialect: "https://json-schema.org/draft/2020-12/schema", Title: "zhinan catalogue", Ref: "#/$defs/Catalogue"}
	if baseURL != "" {
		s.ID = baseURL + site.SchemaPath
	}
	for _, t := range Types() {
		object := schema{Type: "object", Closed: &closed}
		for _, p := range t.Fields {
			object.Properties = append(object.Properties, named{p.Name, p.schema()})
			if !p.Optional {
				object.Required = append(object.Required, p.Name)
			}
		}
		s.Defs = append(s.Defs, named{t.Name, object})
	}
	return s
}

func (p Property) schema() schema {
	value := schema{Type: p.Type, Format: p.format, Pattern: p.pattern}
	switch p.Type {
	case "string", "integer", "boolean":
	case "array":
		value.Items = &schema{Type: "string"}
	default:
		value = schema{Ref: "#/$defs/" + p.Type}
	}
	for _, v := range p.Values {
		if n, err := strconv.Atoi(v); err == nil && p.Type == "integer" {
			value.Enum = append(value.Enum, n)
		} else {
			value.Enum = append(value.Enum, v)
		}
	}
	if p.List {
		item := value
		value = schema{Type: "array", Items: &item}
	}
	value.Description = p.About.EN + " / " + p.About.ZH
	return value
}
