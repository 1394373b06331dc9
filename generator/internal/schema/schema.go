// Package schema declares what authors may write: every file of the content,
// every key of every record and every value a key may have, once, each with a
// sentence in both languages.
//
// Package source reads files by these declarations, check judges by them,
// export takes the values of its own schema from them, and docs/format.md and
// the JSON Schemas for editors' programs are made from them (reference.go,
// jsonschema.go). Nothing here reads a file or knows of one that exists.
package schema

import (
	"slices"
	"strings"

	"zhinan/generator/internal/lang"
)

// Type is what a key holds: one value of it, or a list of them.
type Type int

// The types of keys.
const (
	String Type = iota // a text in one language, a name, an id
	Int                // a whole number, not negative
	Bool
	Date    // a day
	When    // as much of a date as is printed, or a word in its place
	Words   // a list of strings that belong together
	Object  // a mapping; Key.Of says of what
	Passage // a Text: a passage in both languages
)

// Wording says whose words a text is: which of its sides is a source's own
// wording, where the text does not say so itself (original:).
type Wording int

// The kinds of wording. What is said of a key holds for all that is below it,
// unless a key further down says something else.
const (
	Inherited Wording = iota // as the record it stands in
	Printed                  // as the record; a value beside it was read from it
	Ours                     // written by the editors: neither side is original
	Running                  // as the running text of the record (zh.md, en.md)
	Quoted                   // as Running, and it stands there word for word
)

// Key is one key of a record.
type Key struct {
	Name     string
	Type     Type
	Of       *Record // of an Object
	List     bool
	Required bool
	// Due keys are required too, but by a rule of package check, which knows
	// better what to say than that a key is missing.
	Due bool
	// Unless is the key that, where it stands, makes a required one unnecessary.
	Unless  string
	Enum    *Enum  // all the values it may have
	Tags    bool   // beside those of Enum: the tag of any other language (BCP 47)
	Form    *Form  // how its value is written
	Ref     string // the file whose ids it names
	Wording Wording
	About   lang.Text
}

// Record is a mapping: what a file holds, or what stands in one.
type Record struct {
	Name  string // for programs: lower case, hyphens
	About lang.Text
	// Ours: the texts of the record are the editors', unless a key says
	// otherwise. For other records the guide says which side is original.
	Ours bool
	Keys []Key
}

// Key returns the key of this name, or nil.
func (r *Record) Key(name string) *Key {
	for i := range r.Keys {
		if r.Keys[i].Name == name {
			return &r.Keys[i]
		}
	}
	return nil
}

// Names lists the names of the keys.
func (r *Record) Names() []string {
	out := make([]string, len(r.Keys))
	for i := range r.Keys {
		out[i] = r.Keys[i].Name
	}
	return out
}

// Plain reports whether a key's value means what it says: nothing has to be
// looked up or worked out, so that it may pass from the file to a page as it
// stands (source.Plain).
func (k *Key) Plain() bool {
	return !k.List && k.Ref == "" && k.Type != Object && k.Type != Words && k.Type != When
}

// Enum is a closed list of values.
type Enum struct {
	Name   string // for programs, as of a Record
	About  lang.Text
	Values []Value
}

// Value is one value of an Enum.
type Value struct {
	ID    string
	About lang.Text
	// Needs are keys the record must have beside this value; "a or b" is one
	// of the two.
	Needs []string
}

// IDs lists the values as they are written.
func (e *Enum) IDs() []string {
	out := make([]string, len(e.Values))
	for i, v := range e.Values {
		out[i] = v.ID
	}
	return out
}

// Has reports whether id is one of the values.
func (e *Enum) Has(id string) bool {
	return slices.ContainsFunc(e.Values, func(v Value) bool { return v.ID == id })
}

// Needs lists the keys a value wants beside it.
func (e *Enum) Needs(id string) []string {
	for _, v := range e.Values {
		if v.ID == id {
			return v.Needs
		}
	}
	return nil
}

// only is the enumeration of some of the values, in the order given, under a
// name of its own.
func (e *Enum) only(name string, ids ...string) *Enum {
	out := &Enum{Name: name, About: e.About}
	for _, id := range ids {
		i := slices.IndexFunc(e.Values, func(v Value) bool { return v.ID == id })
		out.Values = append(out.Values, e.Values[i])
	}
	return out
}

// Form is a way of writing a string.
type Form struct {
	Name    string
	Pattern string // a regular expression, of Go and of JSON Schema alike
	About   lang.Text
}

func say(en, zh string) lang.Text { return lang.Text{EN: en, ZH: zh} }

func value(id, en, zh string, needs ...string) Value {
	return Value{ID: id, About: say(en, zh), Needs: needs}
}

// Alternatives splits a need into the keys of which one is enough.
func Alternatives(need string) []string { return strings.Split(need, " or ") }
