// Package export writes the catalogue as data: one JSON file with a schema, a
// file for each direction, a table for spreadsheets and programs, workbooks,
// the CommonGrants form, and what search engines read.
//
// The same catalogue gives the same bytes: every date in a file is the
// content's own. Nothing is invented on the way: what a source leaves open is
// left out or named so, and a number keeps its qualifier.
package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sync"
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/output"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// Described is a data file and what the data page says of it: its size, which
// has the file made if nobody asked for it yet, and how many records it holds.
type Described struct {
	output.File
	Rows int
	Size func() (int, error)
}

// described promises a file of so many records.
func described(path string, rows int, make func() ([]byte, error)) Described {
	kept := output.Keep(func() ([]byte, error) {
		data, err := make()
		if err != nil {
			return nil, fmt.Errorf("data file: %w", err)
		}
		return data, nil
	})
	return Described{output.File{Path: path, Bytes: kept.Bytes}, rows, kept.Size}
}

// Input is what exports are made of.
type Input struct {
	Catalog *catalog.Catalog
	Plan    *site.Plan
	Bundle  *i18n.Bundle
	BaseURL site.Base // the site's address, or empty where it is not known
	Today   time.Time // the day CommonGrants statuses speak for

	turn *sync.Mutex
}

// voice says things in a language, in the file at path.
func (in Input) voice(l lang.Lang, path string) *words.Voice {
	return words.New(in.Catalog, in.Plan, in.Bundle, l, path, words.Options{BaseURL: in.BaseURL, Today: in.Today})
}

// Files promises every data file. A promise fails only by a fault of ours:
// content that has passed the checks can be written.
func Files(in Input) []Described {
	in.turn = new(sync.Mutex)
	out := crawlers(in)
	out = append(out, catalogueFiles(in)...)
	out = append(out, tableFiles(in)...)
	out = append(out, commonGrants(in))
	for _, l := range lang.Both {
		out = append(out, workbook(in, l))
	}
	return out
}

// inTurn has files that hold the whole catalogue made one after the other: to
// make one takes several times its size.
func inTurn(in Input, make func() ([]byte, error)) func() ([]byte, error) {
	return func() ([]byte, error) {
		if in.turn != nil {
			in.turn.Lock()
			defer in.turn.Unlock()
		}
		return make()
	}
}

// indented promises JSON for people and programs, Chinese as it is.
func indented[T any](path string, rows int, make func() T) Described {
	return described(path, rows, func() ([]byte, error) { return indentedJSON(make()) })
}

// compact is json.Marshal without escapes for HTML.
func compact(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}
