package source

import (
	"time"

	"zhinan/generator/internal/diag"
)

// String is a scalar text with its place. An absent key leaves At zero; a
// value of the wrong type has a place and no value.
type String struct {
	Value string
	At    diag.Position
	wrong bool
}

// Set reports whether there is a value.
func (s String) Set() bool { return s.Given() && !s.wrong }

// Given reports whether the author wrote the key. A value that is given and
// not set was refused, and reported, when its file was read.
func (s String) Given() bool { return s.At.Line > 0 }

// Int is a whole number with its place.
type Int struct {
	Value int64
	At    diag.Position
	wrong bool
}

// Set reports whether there is a value.
func (i Int) Set() bool { return i.Given() && !i.wrong }

// Given reports whether the author wrote the key, as for String.
func (i Int) Given() bool { return i.At.Line > 0 }

// Bool is true or false with its place.
type Bool struct {
	Value bool
	At    diag.Position
}

// Date is a calendar day (midnight UTC) with its place.
type Date struct {
	Time  time.Time
	At    diag.Position
	wrong bool
}

// Set reports whether there is a value.
func (d Date) Set() bool { return d.Given() && !d.wrong }

// Given reports whether the author wrote the key, as for String.
func (d Date) Given() bool { return d.At.Line > 0 }
