// Package words says the catalogue in one language: quantities, sums, status,
// facts, conditions, changes, links and phrases. Pages, booklets, feeds,
// workbooks and search all take what they show of a fact from here, so that a
// fact reads the same wherever it stands.
package words

import (
	"time"

	"zhinan/generator/internal/catalog"
	"zhinan/generator/internal/i18n"
	"zhinan/generator/internal/lang"
	"zhinan/generator/internal/site"
)

// Options are what the caller decides for the whole site.
type Options struct {
	BaseURL site.Base // the site's address, or empty where it is not known
	Today   time.Time // the day statuses are worked out for
	// Uncompared counts, for guides and directions by id, the translations that
	// nobody has compared with their originals as they stand.
	Uncompared map[string]int
}

// Voice says things in one language. The links it makes are relative to the
// file at Path. It holds no state of its own and may be shared by goroutines.
type Voice struct {
	Options
	Catalog *catalog.Catalog
	Plan    *site.Plan
	P       *i18n.Printer // of the language
	Other   *i18n.Printer // of the other one
	L       lang.Lang
	Path    string
}

// New gives the voice of language l for the file at path. A path of "" stands
// for the root: links are then paths of the site.
func New(c *catalog.Catalog, plan *site.Plan, b *i18n.Bundle, l lang.Lang, path string, opt Options) *Voice {
	return &Voice{Options: opt, Catalog: c, Plan: plan, P: b.Printer(l), Other: b.Printer(l.Other()), L: l, Path: path}
}

// Printer gives the printer of l, which is either language.
func (w *Voice) Printer(l lang.Lang) *i18n.Printer {
	if l == w.L {
		return w.P
	}
	return w.Other
}
