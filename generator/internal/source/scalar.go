package source

import (
	"time"

	"zhinan/generator/internal/diag"
)

// String is a scalar text with its place. An absent key leaves At zero.
type String struct {
	Value string
	At    diag.Position
}

// Set reports whether the author wrote the key.
func (s String) Set() bool { return s.At.Line > 0 }

// Int is a whole number with its place.
type Int struct {
	Value int64
	At    diag.Position
}

// Set reports whether the author wrote the key.
func (i Int) Set() bool { return i.At.Line > 0 }

// Bool is true or false with its place.
type Bool struct {
	Value bool
	At    diag.Position
}

// Date is a calendar day (midnight UTC) with its place.
type Date struct {
	Time time.Time
	At   diag.Position
}

// Set reports whether the author wrote the key.
func (d Date) Set() bool { return d.At.Line > 0 }
