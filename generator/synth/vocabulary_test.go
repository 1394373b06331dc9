package main

import (
	"os"
	"slices"
	"testing"

	"zhinan/generator/internal/diag"
	"zhinan/generator/internal/schema"
	"zhinan/generator/internal/source"
)

// enumeration is a key whose values the format lists.
type enumeration struct {
	record, key string
	values      []string
}

// enumerations are all the format has, as package schema declares them.
func enumerations() []enumeration {
	var out []enumeration
	for _, r := range schema.Records() {
		for _, k := range r.Keys {
			if k.Enum != nil {
				out = append(out, enumeration{r.Name, k.Name, k.Enum.IDs()})
			}
		}
	}
	return out
}

// occurring lists, for each key of each kind of record, the values a project
// has there.
func occurring(t *testing.T, dir string) (map[string][]string, diag.List) {
	t.Helper()
	records, problems, err := source.Read(os.DirFS(dir), "content")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string][]string{}
	add := func(record, key, value string) {
		if where := record + "." + key; value != "" && !slices.Contains(out[where], value) {
			out[where] = append(out[where], value)
		}
	}
	walk := func(record any, r *schema.Record) {
		source.Walk(record, r, func(path []*schema.Key, v any) {
			parent := r
			if n := len(path); n > 1 {
				parent = path[n-2].Of
			}
			switch v := v.(type) {
			case source.String:
				add(parent.Name, path[len(path)-1].Name, v.Value)
			case source.Text:
				add(schema.Text.Name, "original", v.Original.Value)
			}
		})
	}
	walk(records.Site, schema.Site)
	all(records.Partners, schema.Partner, walk)
	all(records.Agencies, schema.Agency, walk)
	all(records.Fields, schema.Field, walk)
	all(records.Documents, schema.Document, walk)
	all(records.Series, schema.SeriesEntry, walk)
	all(records.Removed, schema.RemovedRecord, walk)
	for _, g := range records.Guides {
		walk(g, schema.Guide)
		all(g.Directions, schema.Direction, walk)
	}
	return out, problems
}

func all[T any](list []T, r *schema.Record, walk func(any, *schema.Record)) {
	for _, record := range list {
		walk(record, r)
	}
}

// narrower are keys that need not have every value: what the value means does
// not go with them.
var narrower = map[string][]string{
	"stated-partners.qualifier": {"at_most", "at_least", "about", "more_than", "less_than", "range", "tbd", "unstated"}, // written like any quantity's
}

// TestEveryWordOfTheFormat: at a thousand directions every value of every
// enumeration occurs: kinds of conditions, qualifiers, roles, schemes, …
func TestEveryWordOfTheFormat(t *testing.T) {
	found, problems := occurring(t, made(t, 1000))
	report(t, problems)
	list := enumerations()
	for _, e := range list {
		where := e.record + "." + e.key
		for _, v := range e.values {
			if !slices.Contains(found[where], v) && !slices.Contains(narrower[where], v) {
				t.Errorf("%s: %s does not occur", where, v)
			}
		}
	}
	if len(list) < 25 {
		t.Errorf("only %d enumerations were found", len(list))
	}
}
