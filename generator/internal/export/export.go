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
	"time"

	"golang.org/x/sync/errgroup"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
	"zhinan/generator/internal/words"
)

// File is one file of the site. Rows counts the records it holds.
type File struct {
	Path string
	Data []byte
	Rows int
}

// Input is what exports are made of.
type Input struct {
	Catalog *catalog.Catalog
	Plan    *site.Plan
	Bundle  *i18n.Bundle
	BaseURL site.Base // the site's address, or empty where it is not known
	Today   time.Time // the day CommonGrants statuses speak for
}

// voice says things in a language, in the file at path.
func (in Input) voice(l lang.Lang, path string) *words.Voice {
	return words.New(in.Catalog, in.Plan, in.Bundle, l, path, words.Options{BaseURL: in.BaseURL, Today: in.Today})
}

// Files makes every data file. The error is ours: content that has passed
// the checks can be written.
func Files(in Input) ([]File, error) {
	parts := make([][]File, 5)
	var g errgroup.Group
	for i, l := range lang.Both {
		g.Go(func() (err error) { parts[3+i], err = workbook(in, l); return err })
	}
	g.Go(func() (err error) { parts[0], err = catalogueFiles(in); return err })
	g.Go(func() (err error) { parts[1], err = tableFiles(in); return err })
	g.Go(func() (err error) { parts[2], err = commonGrants(in); return err })
	if err := g.Wait(); err != nil {
		return nil, fmt.Errorf("data files: %w", err)
	}
	out, err := crawlers(in)
	if err != nil {
		return nil, fmt.Errorf("data files: %w", err)
	}
	for _, p := range parts {
		out = append(out, p...)
	}
	return out, nil
}

// indented writes JSON for people and programs, Chinese as it is.
func indented(path string, v any, rows int) (File, error) {
	data, err := compact(v)
	if err != nil {
		return File{}, fmt.Errorf("%s: %w", path, err)
	}
	var b bytes.Buffer
	if err := json.Indent(&b, data, "", "  "); err != nil {
		return File{}, fmt.Errorf("%s: %w", path, err)
	}
	b.WriteByte('\n')
	return File{path, b.Bytes(), rows}, nil
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
