package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"zhinan/generator/internal/lang"
)

// JSONName is what the JSON Schema of a file is called: direction.schema.json.
func (f *File) JSONName() string {
	return strings.TrimSuffix(path.Base(f.Path), ".yaml") + ".schema.json"
}

// JSONSchema describes a file in JSON Schema (draft 2020-12), for programs that
// complete and explain keys while an editor writes. Every key and value carries
// its sentence in both languages. What only source and check can see (that an
// id exists, that a number stands in its wording) it does not say.
func (f *File) JSONSchema() ([]byte, error) {
	defs := &object{}
	root := mapping(f.Record, defs, map[*Record]bool{})
	root.Schema, root.Title = "https://json-schema.org/draft/2020-12/schema", f.Path
	root.Description, root.Defs = both(f.About), defs
	if len(defs.names) == 0 {
		root.Defs = nil
	}
	data, err := json.MarshalIndent(root, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("schema of %s: %w", f.Path, err)
	}
	return append(data, '\n'), nil
}

// node is a schema. Its fields are in the order they are written in.
type node struct {
	Schema      string   `json:"$schema,omitempty"`
	Title       string   `json:"title,omitempty"`
	Description string   `json:"description,omitempty"`
	Ref         string   `json:"$ref,omitempty"`
	Type        string   `json:"type,omitempty"`
	Format      string   `json:"format,omitempty"`
	Pattern     string   `json:"pattern,omitempty"`
	Minimum     *int     `json:"minimum,omitempty"`
	Maximum     *int     `json:"maximum,omitempty"`
	AnyOf       []*node  `json:"anyOf,omitempty"`
	Enum        []string `json:"enum,omitempty"`
	// EnumDescriptions is no word of the standard; editors' programs show it
	// beside each value.
	EnumDescriptions []string `json:"enumDescriptions,omitempty"`
	Items            *node    `json:"items,omitempty"`
	Properties       *object  `json:"properties,omitempty"`
	Required         []string `json:"required,omitempty"`
	Additional       *bool    `json:"additionalProperties,omitempty"`
	Defs             *object  `json:"$defs,omitempty"`
}

// object is a JSON object that keeps its order.
type object struct {
	names []string
	nodes map[string]*node
}

func (o *object) put(name string, n *node) {
	if o.nodes == nil {
		o.nodes = map[string]*node{}
	}
	o.names = append(o.names, name)
	o.nodes[name] = n
}

// MarshalJSON writes the members in the order they were put in.
func (o *object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, name := range o.names {
		if i > 0 {
			b.WriteByte(',')
		}
		key, err := json.Marshal(name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(o.nodes[name])
		if err != nil {
			return nil, err
		}
		b.Write(key)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// mapping describes a record; records within it go to defs, each once.
func mapping(r *Record, defs *object, seen map[*Record]bool) *node {
	closed := false
	out := &node{Type: "object", Description: both(r.About), Properties: &object{}, Additional: &closed}
	for i := range r.Keys {
		k := &r.Keys[i]
		out.Properties.put(k.Name, property(k, defs, seen))
		if (k.Required || k.Due) && k.Unless == "" {
			out.Required = append(out.Required, k.Name)
		}
	}
	return out
}

// property describes what stands under a key.
func property(k *Key, defs *object, seen map[*Record]bool) *node {
	about := both(k.About)
	if k.Ref != "" {
		about += " (→ " + k.Ref + ")"
	}
	one := single(k, defs, seen)
	if k.List {
		return &node{Type: "array", Description: about, Items: one}
	}
	one.Description = about
	return one
}

func single(k *Key, defs *object, seen map[*Record]bool) *node {
	zero, firstYear, lastYear := 0, 1000, 9999
	switch k.Type {
	case Int:
		return &node{Type: "integer", Minimum: &zero}
	case Bool:
		return &node{Type: "boolean"}
	case Date:
		return &node{Type: "string", Format: "date"}
	case When: // a year is a number to YAML
		return &node{AnyOf: []*node{{Type: "string", Pattern: k.Form.Pattern}, {Type: "integer", Minimum: &firstYear, Maximum: &lastYear}}}
	case Words:
		return &node{Type: "array", Items: &node{Type: "string"}}
	case Passage:
		return reference(Text, defs, seen)
	case Object:
		return reference(k.Of, defs, seen)
	}
	out := &node{Type: "string"}
	if k.Form != nil {
		out.Pattern = k.Form.Pattern
	}
	if k.Enum != nil && k.Tags {
		out.Pattern = TagPattern
	} else if k.Enum != nil {
		for _, v := range k.Enum.Values {
			out.Enum = append(out.Enum, v.ID)
			out.EnumDescriptions = append(out.EnumDescriptions, both(v.About))
		}
	}
	return out
}

// reference leads to a record's description among the definitions.
func reference(r *Record, defs *object, seen map[*Record]bool) *node {
	if !seen[r] {
		seen[r] = true // before its keys: a topic has topics
		n := mapping(r, defs, seen)
		defs.put(r.Name, n)
	}
	return &node{Ref: "#/$defs/" + r.Name}
}

// both is a sentence in both languages.
func both(t lang.Text) string { return t.EN + " / " + t.ZH }
