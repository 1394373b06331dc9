package chart

import (
	"zhinan/generator/internal/words"
)

// Table is what the picture shows, in figures.
type Table struct {
	Heads []Head
	Rows  []Row
}

// Head is the head of a column.
type Head struct {
	Text string
	Num  bool
}

// Row is a row: what it is about, and its figures.
type Row struct {
	Head  words.Link
	Cells []Value
	Self  bool
}

// Value is one figure under a head.
type Value struct {
	Text, Href string
	Num        bool
}
