package typeset

import (
	"encoding/json"
	"reflect"

	"strconv"
	"strings"

	"rsc.io/qr"

	"zhinan/generator/internal/booklet"
)

// encode writes a booklet as JSON, with the pictures of its QR codes. A list
// is a list even where it is empty: null would break the layout.
func encode(b *booklet.Booklet) ([]byte, error) {
	var err error
	if b.Cover.QR, err = picture(b.Cover.Link); err != nil {
		return nil, err
	}
	for i := range b.Guides {
		for n := range b.Guides[i].Directions {
			d := &b.Guides[i].Directions[n]
			if d.Absolute {
				if d.QR, err = picture(d.Link); err != nil {
					return nil, err
				}
			}
		}
	}
	fill(reflect.ValueOf(b).Elem())
	return json.Marshal(b)
}

// fill replaces every nil slice by an empty one.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Slice:
		if v.IsNil() {
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			fill(v.Elem())
		}
	}
}

// words calls f with every string that is printed.
func words(v reflect.Value, f func(string)) {
	switch v.Kind() {
	case reflect.String:
		f(v.String())
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			words(v.Index(i), f)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			words(v.Field(i), f)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			words(v.Elem(), f)
		}
	}
}

// picture is the QR code of an address as SVG (ISO/IEC 18004, level M), one
// unit a module with the four modules of margin the standard asks for; empty
// for an empty address.
func picture(address string) (string, error) {
	if address == "" {
		return "", nil
	}
	code, err := qr.Encode(address, qr.M)
	if err != nil {
		return "", err
	}
	const margin = 4
	size := strconv.Itoa(code.Size + 2*margin)
	var b strings.Builder
	b.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ` + size + " " + size + `" shape-rendering="crispEdges"><path d="`)
	for y := range code.Size {
		for x := 0; x < code.Size; x++ {
			run := x
			for run < code.Size && code.Black(run, y) {
				run++
			}
			if run > x {
				b.WriteString("M" + strconv.Itoa(x+margin) + " " + strconv.Itoa(y+margin) + "h" + strconv.Itoa(run-x) + "v1h-" + strconv.Itoa(run-x) + "z")
				x = run
			}
		}
	}
	b.WriteString(`"/></svg>`)
	return b.String(), nil
}
