// Package yamlfile reads one YAML document into a tree of nodes that know
// their places, and refuses what a file written by hand never needs: a second
// document, anchors, aliases, merge keys, tags, nulls, invisible characters,
// and files too large or nested too deep.
//
// It knows nothing of records or messages: what the keys mean is the caller's
// business. It is the only package that names the YAML library.
package yamlfile

import (
	"zhinan/generator/internal/diag"
)

// Kind is what a node is.
type Kind int

// The kinds of nodes. An alias is Other and always refused.
const (
	Other Kind = iota
	Scalar
	List
	Mapping
)

// Type is what YAML takes a scalar for when it stands without quotes.
type Type int

// The types of scalars; Guessed is anything YAML would turn into something
// other than text (1.10, 2025-06-30, .inf).
const (
	Guessed Type = iota
	Text
	Integer
	Boolean
	Null
)

// Node is a value of a file and its place.
type Node struct {
	At    diag.Position
	Kind  Kind
	Type  Type   // of a scalar
	Value string // of a scalar, as text, whatever its type
	Items []*Node
	Pairs []Pair // in the order of the file; keys may repeat

	refused bool
	plain   bool // a scalar without quotation marks
}

// Pair is a key of a mapping and its value.
type Pair struct{ Key, Value *Node }

// Refused reports that the node's value may not be used: why, has been
// reported.
func (n *Node) Refused() bool { return n.refused }

// Refuse marks a node whose value a caller has reported.
func (n *Node) Refuse() { n.refused = true }

// Each calls f with the node and all below it, keys included.
func (n *Node) Each(f func(*Node)) {
	f(n)
	for _, item := range n.Items {
		item.Each(f)
	}
	for _, p := range n.Pairs {
		p.Key.Each(f)
		p.Value.Each(f)
	}
}
